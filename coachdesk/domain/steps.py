"""Step: what somebody does next, who, and when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from typing import Self

from coachdesk.domain.entity import Entity, Findable
from coachdesk.domain.errors import Refused
from coachdesk.domain.ids import CaseId, ChildId, PersonId, StepId
from coachdesk.domain.problems import Problem
from coachdesk.domain.wording import _, mark


class StepStatus(Enum):
    """How a step stands."""

    OPEN = "OPEN"
    BUSY = "BUSY"
    DONE = "DONE"
    DROPPED = "DROPPED"


class Origin(Enum):
    """Where a step came from. An *actie* is one that comes from an agenda item."""

    SIGNAL = "SIGNAL"
    TALK = "TALK"
    ROUTE = "ROUTE"
    AGENDA_ITEM = "AGENDA_ITEM"
    AFTERCARE = "AFTERCARE"
    BIRTHDAY = "BIRTHDAY"
    OWN = "OWN"


class Urgency(Enum):
    """When a step is due, seen from one day. Derived."""

    LATE = "LATE"
    TODAY = "TODAY"
    THIS_WEEK = "THIS_WEEK"
    LATER = "LATER"


FIRST_TALK = mark("Eerste gesprek")  # what a case that was started with a signal begins with
OPEN = (StepStatus.OPEN, StepStatus.BUSY)
FRIDAY, SUNDAY, DAYS_IN_WEEK = 4, 6, 7


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Step(Entity):
    """One thing to do. Without an owner it is the coach's own."""

    id: StepId
    what: str
    due: date | None = None
    owner_id: PersonId | None = None
    status: StepStatus = StepStatus.OPEN
    child_id: ChildId | None = None
    case_id: CaseId | None = None
    origin: Origin = Origin.OWN
    origin_id: str = ""
    waiting: bool = False
    done_on: date | None = None

    def children(self) -> tuple[ChildId, ...]:
        return (self.child_id,) if self.child_id else ()

    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.status in OPEN

    def is_first_talk(self) -> bool:
        """Whether it is still to be done, and a first talk with the child is all it asks."""
        words = self.what.strip().casefold()
        first = self.origin is Origin.SIGNAL and words.startswith(_(FIRST_TALK).casefold())
        return first and self.is_open()

    def urgency(self, today: date) -> Urgency:
        """Late, today, this week (see `end_of_week`) or later. Without a date: later."""
        if self.due is None:
            return Urgency.LATER
        if self.due < today:
            return Urgency.LATE
        if self.due == today:
            return Urgency.TODAY
        return Urgency.THIS_WEEK if self.due <= end_of_week(today) else Urgency.LATER

    def waits_for_other(self, me: PersonId | None) -> bool:
        """Whether somebody else has to move first."""
        return self.waiting or (self.owner_id is not None and self.owner_id != me)

    def done(self, on: date) -> Self:
        """This step, done. Refuses what is not open."""
        self._must_be_open()
        return replace(self, status=StepStatus.DONE, done_on=on)

    def dropped(self, on: date) -> Self:
        """This step, not needed any more."""
        self._must_be_open()
        return replace(self, status=StepStatus.DROPPED, done_on=on)

    def moved(self, to: date) -> Self:
        """This step on another day."""
        self._must_be_open()
        return replace(self, due=to)

    def _must_be_open(self) -> None:
        if not self.is_open():
            raise Refused(_("Deze stap is al klaar."))

    def findable(self) -> Findable | None:
        return Findable(self.what, "", self.due)

    def problems(self) -> Iterator[Problem]:
        if not self.what.strip():
            yield Problem("what", _("Schrijf op wat de stap is."))


def end_of_week(today: date) -> date:
    """The Sunday that ends this week; in a weekend that of the week that is about to begin."""
    ahead = SUNDAY - today.weekday()
    return today + timedelta(days=ahead + DAYS_IN_WEEK * (today.weekday() > FRIDAY))


def next_of(steps: Iterable[Step]) -> Step | None:
    """The next step of a case: its earliest open one, whoever does it; undated ones last."""
    open_ones = [step for step in steps if step.is_open()]
    return min(open_ones, key=lambda s: (s.due is None, s.due or date.max, s.id), default=None)
