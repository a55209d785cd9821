"""One offer of the list: what it is, of whom, how long one waits, and who said so."""

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QWidget

from coachdesk.domain.ids import OfferId, new_id
from coachdesk.domain.names import name
from coachdesk.domain.offers import Offer, Weight
from coachdesk.domain.wording import _
from coachdesk.operations.offers import remove_offer, write_offer
from coachdesk.ui.children.day_field import day_field, day_of
from coachdesk.ui.offers.weeks_field import DAYS_IN_WEEK, WeeksField
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.chip import ChipRow
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.draft_form import DraftForm, draft_for
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.form import Form
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.segmented import Segmented
from coachdesk.ui.shared.workplace import Workplace

FORM = "offer"  # under which an unfinished one is kept
LONGEST_NAME = 80


class OfferForm(DraftForm):
    """Writes one offer, a new one or one that is there. A waiting time needs its day and source."""

    def __init__(
        self, workplace: Workplace, parent: QWidget, *, offer_id: str = "", draft_id: str = ""
    ) -> None:
        draft = draft_for(workplace.desk, FORM, draft_id, target_id=offer_id)
        target = offer_id or (draft.target_id if draft else "")
        known = workplace.desk.ask(lambda store: store.offers.find(target or None))
        super().__init__(_("Aanbod wijzigen") if known else _("Nieuw aanbod"), workplace, parent)
        themes = self._desk.ask(lambda store: store.themes.all()) or ()
        self.name = LineField(parent=self, limit=LONGEST_NAME)
        self.organisation = LineField(parent=self, limit=LONGEST_NAME)
        self.weight = Segmented([Choice(one, name(one)) for one in Weight], self)
        self.themes = ChipRow([Choice(one.id, one.name) for one in themes], self)
        self.contact = LineField(parent=self)
        self.waiting = WeeksField(self, whole_weeks=True)
        self.checked_on = day_field(workplace, self)
        self.source = LineField(parent=self)
        self.feedback = WeeksField(self)
        self.form: Form[Offer] = Form(self, check=Offer.problems)
        self._lay_out()
        blank = Offer(id=OfferId(new_id()), name="", weight=Weight.OWN_CIRCLE)
        self._offer = known or blank
        self.form.fill(self._offer)
        self.gone.setVisible(known is not None)
        self.waiting.changed.connect(self._on_waiting)
        self.keep_as(FORM, target_id=target, draft=draft, only_changes=known is not None)
        self.name.setFocus()

    def record(self) -> None:
        """Keep it, if all is right; says beside the fields what is not."""
        offer = self.form.checked()
        if offer is None:
            return
        trimmed = replace(
            offer,
            name=offer.name.strip(),
            organisation=offer.organisation.strip(),
            contact=offer.contact.strip(),
            source=offer.source.strip(),
        )
        today = self._workplace.today()
        news = _("{offer} bewaard.").format(offer=trimmed.name)
        if self._desk.do(
            lambda store: write_offer(store, trimmed, today=today, draft_id=self.draft_id),
            news=news,
        ):
            self.recorded()

    def remove(self) -> None:
        """Take it out of the list; routes in which it stands keep its name."""
        offer, news = self._offer, _("{offer} weggehaald.").format(offer=self._offer.name)
        if self._desk.do(
            lambda store: remove_offer(store, offer.id, draft_id=self.draft_id), news=news
        ):
            self.recorded()

    def _lay_out(self) -> None:
        fields = {
            "name": Field(_("Hoe heet het?"), self.name, self),
            "organisation": Field(_("Van welke organisatie?"), self.organisation, self),
            "weight": Field(_("Trede"), self.weight, self),
            "theme_ids": Field(_("Thema’s"), self.themes, self),
            "contact": Field(_("Contact"), self.contact, self),
            "waiting_weeks": Field(_("Wachttijd"), self.waiting, self),
            "checked_on": Field(_("Nagegaan op"), self.checked_on, self),
            "source": Field(_("Van wie weet je dat?"), self.source, self),
            "feedback_days": Field(_("Terugkoppeling meestal na"), self.feedback, self),
        }
        self.body.addWidget(self.form.summary)
        rows = (
            ("name", "organisation"),
            ("weight",),
            ("theme_ids",),
            ("contact",),
            ("waiting_weeks", "checked_on", "source"),
            ("feedback_days",),
        )
        for names in rows:
            row = QHBoxLayout()
            row.setSpacing(look.space(3))
            for one in names:
                row.addWidget(fields[one], 1)
            self.body.addLayout(row)
        self._bind(fields)
        self.set_hints({"Ctrl Enter": _("bewaar"), "Esc": _("sluit, concept blijft")})
        self._add_buttons()

    def _add_buttons(self) -> None:
        gone = CdButton(_("Aanbod weghalen"), self, kind=Kind.DANGER_OUTLINE)
        save = CdButton(_("Bewaar"), self, key="Ctrl Enter", kind=Kind.PRIMARY)
        self.gone, self.save = gone, save
        for button, deed in ((gone, self.remove), (save, self.record)):
            self.add_button(button)
            button.clicked.connect(deed)

    def _bind(self, fields: dict[str, Field]) -> None:
        for key, field in fields.items():
            if key == "waiting_weeks":
                self.form.bind(
                    key,
                    field,
                    read=self._weeks,
                    write=self._show_weeks,
                    changed=self.waiting.changed,
                )
            else:
                self.form.bind(key, field)
            self.keep_field(key, field)

    def _weeks(self) -> int | None:
        days = self.waiting.value()
        return None if days is None else days // DAYS_IN_WEEK

    def _show_weeks(self, weeks: int | None) -> None:
        self.waiting.set_value(None if weeks is None else weeks * DAYS_IN_WEEK)

    def _on_waiting(self, days: int | None) -> None:
        """Whoever types a waiting time has just asked: it was checked today, unless told else."""
        if days is not None and day_of(self.checked_on) is None:
            self.checked_on.set_value(self._workplace.today())
