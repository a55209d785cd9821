"""Nazorg: how it goes six weeks and three months after help began; done, or once more."""

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.feedback import AFTERCARE_AFTER, AftercareCheck, AftercareOutcome
from coachdesk.domain.ids import AftercareCheckId, new_id
from coachdesk.domain.names import name
from coachdesk.domain.offers import Offer
from coachdesk.domain.referrals import LOOKED_AFTER, Referral
from coachdesk.domain.routes import Stage
from coachdesk.domain.wording import _, counted, short_day
from coachdesk.operations.referrals import note_aftercare
from coachdesk.operations.route_views import RouteLine
from coachdesk.ui.children.day_field import day_field, day_of, not_yet
from coachdesk.ui.children.side_by_side import side_by_side
from coachdesk.ui.routes.heard_list import HeardList
from coachdesk.ui.routes.help_panel import HelpPanel
from coachdesk.ui.shared import look
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.scale import TENS, Scale
from coachdesk.ui.shared.segmented import Segmented
from coachdesk.ui.shared.text_area import TextArea
from coachdesk.ui.shared.workplace import Workplace

GOES_ON = "goes on"  # neither done nor once more: the next check stays planned


class AftercarePanel(HelpPanel):
    """One look back; the earlier ones stand below it."""

    STAGE = Stage.AFTERCARE

    def __init__(
        self,
        workplace: Workplace,
        line: RouteLine,
        referral: Referral,
        offer: Offer | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workplace, line, referral, offer, parent)
        self.planned = Notice("", self, icon="sprout")
        self.words = TextArea(parent=self, min_lines=3, max_lines=10)
        self.words.cover_names(self._names)
        self.mark_child = Scale(self, name=_("Cijfer van het kind, 0 tot 10"), tone="info")
        self.mark_parents = Scale(self, name=_("Cijfer van de ouders, 0 tot 10"), tone="info")
        choices = [Choice(GOES_ON, _("Het loopt door"))]
        choices += [Choice(one, name(one)) for one in AftercareOutcome]
        self.outcome = Segmented(choices, self, name=_("Klaar of opnieuw?"))
        self.on = day_field(workplace, self)
        self.on.set_value(workplace.today())
        self.heard = HeardList(workplace, self)
        self.fields = QWidget(self)
        self._lay_out()
        self._keep()
        self.know(line, referral)

    def record(self) -> None:
        check = self._check()
        if not self.primary or self._complain(check):
            return
        referral_id, draft_id = self._referral.id, self.draft_id
        self.carry_out(
            lambda store: note_aftercare(store, referral_id, check, draft_id=draft_id),
            news=_("Nazorg van {help} vastgelegd.").format(help=self.said(self._referral.name)),
        )

    def know(self, line: RouteLine, referral: Referral | None) -> None:
        super().know(line, referral)
        looked_after = self._referral.status in LOOKED_AFTER
        self.primary = _("Nazorg vastleggen") if looked_after else ""
        self.fields.setVisible(looked_after)

    def reword(self) -> None:
        super().reword()
        self.planned.set_text(planned_words(self._referral, today=self.workplace.today()))
        self.planned.setVisible(bool(self.planned.words.text()))
        mark = _("Cijfer van {name}").format(name=self.called())
        self._mark_child.label.setText(mark)
        self.heard.show_checks(self._referral.checks)

    def _check(self) -> AftercareCheck:
        outcome = self.outcome.value()
        return AftercareCheck(
            id=AftercareCheckId(new_id()),
            on=day_of(self.on) or self.workplace.today(),
            words=self.words.value().strip(),
            mark_child=_mark(self.mark_child),
            mark_parents=_mark(self.mark_parents),
            outcome=outcome if isinstance(outcome, AftercareOutcome) else None,
        )

    def _complain(self, check: AftercareCheck) -> bool:
        found = {problem.field: problem.text for problem in check.problems()}
        on = self.on.trouble() or not_yet(day_of(self.on), self.workplace.today())
        parts = ((self._on, on), (self._words, found.get("words", "")))
        for field, text in parts:
            field.complain(text)
            if text:
                field.setFocus()
        return any(text for _field, text in parts)

    def _lay_out(self) -> None:
        self._words = Field(_("Hoe gaat het nu?"), self.words, self)
        self._on = Field(_("Wanneer?"), self.on, self)
        self._mark_child = Field(_("Cijfer van het kind"), self.mark_child, self)
        mark_parents = Field(_("Cijfer van de ouders"), self.mark_parents, self)
        inside = QVBoxLayout(self.fields)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(look.space(4))
        inside.addWidget(self._words)
        inside.addLayout(side_by_side((self._mark_child, 1), (mark_parents, 1)))
        inside.addLayout(
            side_by_side((Field(_("Klaar of opnieuw?"), self.outcome, self), 2), (self._on, 1))
        )
        for part in (self.heading, self.planned, self.fields, self.heard):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def _keep(self) -> None:
        fields: dict[str, QWidget] = {
            "words": self.words,
            "on": self.on,
            "mark_child": self.mark_child,
            "mark_parents": self.mark_parents,
            "outcome": self.outcome,
        }
        for key, field in fields.items():
            self.keep_field(key, field)
        self.keep_as()


def next_check(referral: Referral) -> date | None:
    """When one looks back next; nothing when help did not start, or all was looked back on."""
    number = len(referral.checks)
    if referral.started_on is None or number >= len(AFTERCARE_AFTER) or not referral.live():
        return None
    return referral.started_on + AFTERCARE_AFTER[number]


def planned_words(referral: Referral, *, today: date) -> str:
    """Over 6 weken: hoe gaat het nu? Once the day is there: the day."""
    day = next_check(referral)
    if day is None:
        return ""
    weeks = (day - today).days // 7
    if weeks > 0:
        text = _("Over {weeks}: hoe gaat het nu?")
        return text.format(weeks=counted(weeks, _("week"), _("weken")))
    return _("Gepland voor {day}: hoe gaat het nu?").format(day=short_day(day, today=today))


def _mark(scale: Scale) -> int | None:
    value = scale.value()
    return None if value is None else round(value / TENS)
