"""How long one waits for an offer, as somebody there told it: with its day and who said so."""

import re
from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from coachdesk.domain.offers import Offer
from coachdesk.domain.problems import Problem
from coachdesk.domain.wording import _
from coachdesk.operations.offers import write_offer
from coachdesk.ui.children.day_field import day_field, not_yet
from coachdesk.ui.children.side_by_side import side_by_side
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.draft_form import DraftForm, draft_for
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.form import Form
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace

FORM = "waiting_time"  # under which an unfinished one is kept
WEEKS = re.compile(r"(\d{1,3})\s*(?:w|wk|week|weken)?\.?", re.IGNORECASE)
AT_ONCE = ("direct", "geen")


class WeeksField(LineField):
    """A number of weeks; nothing when nobody knows."""

    def value(self) -> int | None:  # type: ignore[override]  # a number in the place of its text
        text = self.text().strip()
        found = WEEKS.fullmatch(text)
        if found:
            return int(found[1])
        return 0 if text.lower() in AT_ONCE else None

    def set_value(self, text: object) -> None:
        """Show this number of weeks, or what was typed."""
        super().set_value("" if text is None else str(text))

    def typed(self) -> str:
        """For a draft: just as it was typed."""
        return self.text()

    def take_up(self, typed: str) -> None:
        """Show what a draft kept."""
        self.set_value(typed)

    def trouble(self) -> str:
        """What is the matter with the text."""
        typed = self.text().strip()
        return _("Vul een aantal weken in.") if typed and self.value() is None else ""


class WaitingForm(DraftForm):
    """Refuses a waiting time without its day and its source, beside the field."""

    def __init__(
        self, workplace: Workplace, parent: QWidget, *, offer_id: str = "", draft_id: str = ""
    ) -> None:
        super().__init__(_("Wachttijd nagaan"), workplace, parent, width="s")
        draft = draft_for(workplace.desk, FORM, draft_id, target_id=offer_id)
        target = offer_id or (draft.target_id if draft else "")
        self._offer = workplace.desk.ask(lambda store: store.offers.find(target))
        self.about = PlainLabel("", self, tone="textSecondary")
        self.weeks = WeeksField(parent=self)
        self.on = day_field(workplace, self)
        self.source = LineField(parent=self)
        self.source.cover_names(workplace.names)
        self.form: Form[Offer] = Form(self, check=self._check)
        self._lay_out()
        if self._offer is not None:
            self.form.fill(self._offer)
            self.on.set_value(workplace.today())
        self.keep_as(FORM, target_id=target, draft=draft, only_changes=True)
        self.weeks.setFocus()
        self.weeks.selectAll()

    def record(self) -> None:
        """Keep it in the list of offers."""
        offer = self.form.checked() if self._offer else None
        today = self._workplace.today()
        if offer is not None and self._desk.do(
            lambda store: write_offer(store, offer, today=today, draft_id=self.draft_id),
            news=_("Wachttijd vastgelegd."),
        ):
            self.recorded()

    def _check(self, offer: Offer) -> Iterator[Problem]:
        yield from offer.problems()
        if self.weeks.value() is None:
            yield Problem("waiting_weeks", _("Hoeveel weken is de wachttijd?"))
        text = not_yet(offer.checked_on, self._workplace.today())
        if text:
            yield Problem("checked_on", text)

    def _lay_out(self) -> None:
        weeks = Field(_("Wachttijd in weken"), self.weeks, self)
        on = Field(_("Peildatum"), self.on, self)
        source = Field(_("Van wie weet je het?"), self.source, self)
        self.body.addWidget(self.form.summary)
        self.body.addWidget(self.about)
        self.body.addLayout(side_by_side((weeks, 1), (on, 1)))
        self.body.addWidget(source)
        fields = {"waiting_weeks": weeks, "checked_on": on, "source": source}
        for key, field in fields.items():
            self.form.bind(key, field)
            self.keep_field(key, field)
        self.set_hints({"Esc": _("sluit, concept blijft")})
        self.save = self.add_button(
            CdButton(_("Vastleggen"), self, key="Ctrl Enter", kind=Kind.PRIMARY)
        )
        self.save.clicked.connect(self.record)
        if self._desk.read_only or self._offer is None:
            self.save.block(self._desk.why_read_only or _("Dit staat niet meer in de kluis."))
        self._workplace.names.changed.connect(self._reword)
        self._reword()

    def _reword(self) -> None:
        """Names went on or off."""
        self.about.setText(self._workplace.names.text(self._offer.name) if self._offer else "")
