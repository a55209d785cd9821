"""The columns of the table of children, and what stands in them."""

from coachdesk.domain.consents import Standing
from coachdesk.domain.names import name
from coachdesk.domain.steps import Urgency
from coachdesk.domain.wording import _, day_month, short_day
from coachdesk.operations.child_lines import ChildLine
from coachdesk.ui.children.consent_badges import LOOKS
from coachdesk.ui.routes.route_badge import route_badge
from coachdesk.ui.shared.badge import Status, status
from coachdesk.ui.shared.paged_model import Cell, Column
from coachdesk.ui.shared.workplace import Workplace

TONES = {Urgency.LATE: "danger", Urgency.TODAY: "attention"}


class ChildColumns:
    """Knows how names are shown and what day it is."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def all(self) -> list[Column[ChildLine]]:
        """The columns in their order."""
        return [
            Column(_("Kind"), self._child, "name", width=150),
            Column(_("Groep"), lambda line: line.child.group, "group", width=70),
            Column(_("Waar gaat het om?"), self._question),
            Column(_("Volgende stap"), self._step, "step"),
            Column(_("Wanneer"), self._when, width=110),
            Column(_("Route"), self._route, width=150),
            Column(_("Toestemming"), _consent, width=130, spared=True),
            Column(_("Laatst"), self._last, "last", width=90, spared=True),
        ]

    def _child(self, line: ChildLine) -> Cell:
        return Cell(self._workplace.names.child(line.child), strong=True)

    def _question(self, line: ChildLine) -> str:
        return self._workplace.names.text(line.case.question) if line.case else ""

    def _step(self, line: ChildLine) -> Cell:
        if line.next_step is not None:
            return Cell(self._workplace.names.text(line.next_step.what), strong=True)
        return Cell(badge=status("stap.geen")) if line.case else Cell()

    def _when(self, line: ChildLine) -> Cell:
        step, today = line.next_step, self._workplace.today()
        if step is None or step.due is None:
            return Cell()
        urgency = step.urgency(today)
        text = _("vandaag") if urgency is Urgency.TODAY else short_day(step.due, today=today)
        return Cell(text, tone=TONES.get(urgency, "textSecondary"), strong=urgency in TONES)

    def _route(self, line: ChildLine) -> Cell:
        if line.route is None:
            return Cell()
        today = self._workplace.today()
        return Cell(badge=route_badge(line.route.stage, line.route.leading, today=today))

    def _last(self, line: ChildLine) -> Cell:
        if line.last is None:
            return Cell()
        day, today = line.last.date(), self._workplace.today()
        text = _("vandaag") if day == today else day_month(day, today=today)
        return Cell(text, tone="textSecondary")


def _consent(line: ChildLine) -> Cell:
    if line.consent is None:
        return Cell()
    partly = line.partly and line.consent in (Standing.ASKED, Standing.NOT_ASKED)
    shown = Standing.WITH_LIMIT if partly else line.consent
    tone, icon = ("attention", "hourglass") if partly else LOOKS[shown]
    words = _("Niet gevraagd") if shown is Standing.NOT_ASKED else name(shown)
    return Cell(badge=Status(words, tone, icon, _("Toestemming voor het overleg")))
