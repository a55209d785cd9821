"""The columns of the list of routes, and what stands in them."""

from dataclasses import dataclass

from coachdesk.domain.names import name
from coachdesk.domain.referrals import Referral
from coachdesk.domain.routes import RouteGroup
from coachdesk.domain.wording import _, day_month, short_day
from coachdesk.operations.route_views import RouteLine
from coachdesk.ui.routes.route_badge import route_state
from coachdesk.ui.shared.badge import Status
from coachdesk.ui.shared.paged_model import Cell, Column
from coachdesk.ui.shared.workplace import Workplace

DONE = "done"


@dataclass(frozen=True, slots=True)
class DoneFold:
    """The row that holds the routes that are done, opened or not."""

    number: int
    opened: bool
    id: str = DONE


class RouteColumns:
    """Knows how names are shown and what day it is."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace, self._names = workplace, workplace.names

    def all(self) -> list[Column[RouteLine | DoneFold]]:
        """The columns in their order."""
        return [
            Column(_("Kind"), self._child, width=150),
            Column(_("Aanbod"), self._help),
            Column(_("Trede"), _weight, width=150, spared=True),
            Column(_("Route"), self._badge, width=160),
            Column(_("Sinds"), self._since, width=84),
            Column(_("Afspraak"), self._agreed, width=144),
            Column(_("Volgende"), self._next),
        ]

    def _child(self, line: RouteLine | DoneFold) -> Cell:
        if isinstance(line, DoneFold):
            icon = "chevron-down" if line.opened else "chevron-right"
            state = _("uitgeklapt") if line.opened else _("ingeklapt")
            words = f"{name(RouteGroup.DONE)} ({line.number})"
            return Cell(badge=Status(words, "neutral", icon, state))
        return Cell(self._names.child(line.child), strong=True)

    def _help(self, line: RouteLine | DoneFold) -> Cell:
        """Help from the own circle may be called after somebody of the family."""
        if isinstance(line, DoneFold):
            return Cell()
        first, about = line.leading, (line.child.code,)
        if first is None:
            return Cell(_("Nog niet gekozen"), tone="textSecondary")
        beside = _beside(first, len(line.referrals))
        return Cell(self._names.text(first.name, about), self._names.text(beside, about))

    def _badge(self, line: RouteLine | DoneFold) -> Cell:
        if isinstance(line, DoneFold):
            return Cell()
        return Cell(badge=route_state(line.stage, line.leading, today=self._workplace.today()))

    def _since(self, line: RouteLine | DoneFold) -> Cell:
        if isinstance(line, DoneFold):
            return Cell()
        words = day_month(line.since(), today=self._workplace.today())
        return Cell(words, tone="textSecondary")

    def _agreed(self, line: RouteLine | DoneFold) -> Cell:
        """The day on which news is expected; else that of the appointment there."""
        first = None if isinstance(line, DoneFold) else line.leading
        if first is None:
            return Cell()
        today = self._workplace.today()
        there = short_day(first.appointment_on, today=today) if first.appointment_on else ""
        expected = first.feedback_expected_on
        if expected is None:
            return Cell(there)
        beside = _("gesprek {day}").format(day=there) if there else ""
        late = bool(first.days_late(today))
        words = short_day(expected, today=today)
        return Cell(words, beside, tone="danger" if late else "text", strong=late)

    def _next(self, line: RouteLine | DoneFold) -> Cell:
        if isinstance(line, DoneFold) or line.next_step is None:
            return Cell()
        step, today = line.next_step, self._workplace.today()
        due = short_day(step.due, today=today) if step.due else _("zonder datum")
        return Cell(self._names.text(step.what, (line.child.code,)), due)


def _beside(first: Referral, number: int) -> str:
    """With whom that is, when it is called otherwise, and how many more there are."""
    partner = first.partner if first.partner.casefold() != first.name.casefold() else ""
    more = _("en nog {number}").format(number=number - 1) if number > 1 else ""
    return " · ".join(part for part in (partner, more) if part)


def _weight(line: RouteLine | DoneFold) -> str:
    first = None if isinstance(line, DoneFold) else line.leading
    return name(first.weight) if first and first.weight else ""
