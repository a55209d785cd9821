"""Meeting: a team that meets, its agenda, and what was said and decided there."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from coachdesk.domain.entity import Entity, Findable
from coachdesk.domain.errors import Refused
from coachdesk.domain.ids import AgendaItemId, CaseId, ChildId, MeetingId, PersonId, SchoolId
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.paragraphs import Paragraph
from coachdesk.domain.problems import Problem
from coachdesk.domain.wording import _, mark

HELD = mark("Dit overleg is afgesloten. Heropen het om verder te schrijven.")


class Goal(Enum):
    """What is wanted of the team."""

    SHARE = "SHARE"
    THINK_ALONG = "THINK_ALONG"
    DECIDE = "DECIDE"


class Outcome(Enum):
    """What came of an agenda item."""

    DECIDED = "DECIDED"
    MORE_INFORMATION = "MORE_INFORMATION"
    NEXT_MEETING = "NEXT_MEETING"


class MeetingState(Enum):
    """How far a meeting is. It follows from its agenda, its minutes and the day."""

    PLANNED = "PLANNED"
    PREPARED = "PREPARED"
    APPROVED = "APPROVED"
    LIVE = "LIVE"
    HELD = "HELD"
    FINISHED = "FINISHED"


OVER = (MeetingState.HELD, MeetingState.FINISHED)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Meeting(Entity):
    """An overleg: ZAT, ondersteuningsteam, MDO …; the kind is a word of the coach's own list."""

    id: MeetingId
    starts_at: datetime
    kind: str = "ZAT"
    minutes: int = 90
    place: str = ""
    school_id: SchoolId | None = None
    chair_id: PersonId | None = None
    finished_at: datetime | None = None
    participant_ids: tuple[PersonId, ...] = ()

    def ends_at(self) -> datetime:
        """When it should be over."""
        return self.starts_at + timedelta(minutes=self.minutes)

    def must_be_open(self) -> None:
        """Refuses when it is finished: what was held stays as it was."""
        if self.finished_at is not None:
            raise Refused(_(HELD))

    def findable(self) -> Findable | None:
        return Findable(self.kind, self.place, self.starts_at)

    def problems(self) -> Iterator[Problem]:
        if not self.kind.strip():
            yield Problem("kind", _("Wat voor overleg is het?"))
        if self.minutes <= 0:
            yield Problem("minutes", _("Hoeveel minuten duurt het overleg?"))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AgendaItem(Entity):
    """A case on the agenda, or a point in the coach's own words.

    *carries* is the point at which the actions of earlier meetings that are late come back.
    *withheld_from* are the participants in whose copy of the Pakket the case is not.
    """

    id: AgendaItemId
    meeting_id: MeetingId
    position: int
    case_id: CaseId | None = None
    child_id: ChildId | None = None
    text: str = ""
    minutes: int = 10
    minutes_used: int | None = None
    question: str = ""
    goal: Goal = Goal.THINK_ALONG
    brought_by: PersonId | None = None
    names: NameLevel = NameLevel.NONE
    approved_on: date | None = None
    decision: str = ""
    outcome: Outcome | None = None
    finished_at: datetime | None = None
    carries: bool = False
    withheld_from: tuple[PersonId, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()

    def children(self) -> tuple[ChildId, ...]:
        return (self.child_id,) if self.child_id else ()

    def findable(self) -> Findable | None:
        texts = [self.question, self.decision, *(p.text for p in self.paragraphs)]
        return Findable(self.text or self.question, "\n".join(t for t in texts if t))

    def problems(self) -> Iterator[Problem]:
        if self.case_id is None and not self.text.strip():
            yield Problem("text", _("Waar gaat dit punt over?"))
        if self.minutes <= 0:
            yield Problem("minutes", _("Hoeveel minuten duurt dit punt?"))


def state_of(
    meeting: Meeting, *, points: int, cases: int, approved: int, begun: bool, today: date
) -> MeetingState:
    """How far it is, with so many points and cases; *begun* when something was taken down.

    One of which the day is over was held, also when nobody finished it.
    """
    if meeting.finished_at is not None:
        return MeetingState.FINISHED
    if meeting.starts_at.date() < today:
        return MeetingState.HELD
    if begun:
        return MeetingState.LIVE
    if not points:
        return MeetingState.PLANNED
    return MeetingState.APPROVED if approved == cases else MeetingState.PREPARED


def begin_times(meeting: Meeting, items: Sequence[AgendaItem]) -> tuple[datetime, ...]:
    """When each item begins, in the order of the agenda."""
    times, at = [], meeting.starts_at
    for item in items:
        times.append(at)
        at += timedelta(minutes=item.minutes)
    return tuple(times)


def withheld_items(
    items: Sequence[AgendaItem], people: Collection[PersonId]
) -> frozenset[AgendaItemId]:
    """What stays out of a copy that these people share: what is withheld from any of them.

    A page tells of a child, so a child of whom one case is withheld stays out with all its cases.
    """
    away = {item.child_id for item in items if not set(people).isdisjoint(item.withheld_from)}
    return frozenset(item.id for item in items if item.child_id and item.child_id in away)


def minutes_filled(items: Sequence[AgendaItem]) -> int:
    """How many minutes of the meeting are spoken for."""
    return sum(item.minutes for item in items)
