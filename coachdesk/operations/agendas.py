"""A meeting as it is being prepared: who comes, what stands on its agenda, and who agreed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import chain

from coachdesk.domain.bonds import Relation
from coachdesk.domain.children import Child
from coachdesk.domain.consents import Standing, meeting_standing
from coachdesk.domain.conversations import ConversationKind
from coachdesk.domain.four_g import Speaker
from coachdesk.domain.ids import AgendaItemId, ChildId, MeetingId
from coachdesk.domain.meetings import AgendaItem, Meeting, MeetingState, begin_times, state_of
from coachdesk.domain.paragraphs import ParagraphKind, Source
from coachdesk.domain.persons import Person
from coachdesk.operations.consents import name_gate
from coachdesk.operations.meetings import looked_at
from coachdesk.store.meetings import AgendaCount
from coachdesk.store.store import Store
from coachdesk.store.timeline import TimelineKind


@dataclass(frozen=True, slots=True)
class Missing:
    """Somebody whose consent a name on paper still needs. Without a relation: the child."""

    relation: Relation | None
    standing: Standing


@dataclass(frozen=True, slots=True, repr=False)
class Point:
    """One line of the agenda.

    Of a case *may_name* tells whether the gate for names is open, and *seen* whether its page was
    approved as it is now.
    """

    item: AgendaItem
    begins: datetime
    child: Child | None = None
    may_name: bool = False
    missing: tuple[Missing, ...] = ()
    seen: bool = False

    @property
    def id(self) -> AgendaItemId:
        """That of the item."""
        return self.item.id


@dataclass(frozen=True, slots=True, repr=False)
class Preparation:
    """One meeting with all that its page shows."""

    meeting: Meeting
    school: str
    chair: Person | None
    participants: tuple[Person, ...]
    points: tuple[Point, ...]

    def state(self, today: date) -> MeetingState:
        """How far it is on this day."""
        cases = [point for point in self.points if point.item.case_id is not None]
        return state_of(
            self.meeting,
            points=len(self.points),
            cases=len(cases),
            approved=sum(point.seen for point in cases),
            begun=any(point.item.minutes_used is not None for point in self.points),
            today=today,
        )


@dataclass(frozen=True, slots=True, repr=False)
class MeetingLine:
    """One meeting as it stands in the list: where, how full, and what is still to be done."""

    meeting: Meeting
    school: str
    count: AgendaCount
    open_actions: int = 0

    @property
    def id(self) -> MeetingId:
        """That of the meeting."""
        return self.meeting.id

    def state(self, today: date) -> MeetingState:
        """How far it is on this day."""
        so_far = self.count
        return state_of(
            self.meeting,
            points=so_far.points,
            cases=so_far.cases,
            approved=so_far.approved,
            begun=so_far.begun > 0,
            today=today,
        )


def meeting_lines(store: Store, ids: Sequence[str]) -> list[MeetingLine]:
    """These meetings with what the list shows of them."""
    counts = store.agenda_items.counts(ids)
    actions = store.agenda_items.open_actions(ids)
    schools = {school.id: school.name for school in store.schools.all()}
    lines = []
    for meeting in store.meetings.page(ids):
        school = schools.get(meeting.school_id, "") if meeting.school_id else ""
        count = counts.get(meeting.id, AgendaCount())
        if count.approved and meeting.finished_at is None:
            items = store.agenda_items.of_meeting(meeting.id)
            count = replace(count, approved=sum(looked_at(store, item) for item in items))
        lines.append(MeetingLine(meeting, school, count, actions.get(meeting.id, 0)))
    return lines


def preparation(store: Store, meeting_id: MeetingId, *, today: date) -> Preparation | None:
    """The meeting as it stands; None when it is gone."""
    meeting = store.meetings.find(meeting_id)
    if meeting is None:
        return None
    school = store.schools.find(meeting.school_id)
    items = store.agenda_items.of_meeting(meeting_id)
    begins = begin_times(meeting, items)
    return Preparation(
        meeting=meeting,
        school=school.name if school else "",
        chair=store.persons.find(meeting.chair_id),
        participants=tuple(store.persons.page(meeting.participant_ids)),
        points=tuple(
            _point(store, item, at, today) for item, at in zip(items, begins, strict=True)
        ),
    )


def child_speaks(store: Store, child_id: ChildId) -> bool:
    """Whether anything of this child is written down in its own words."""
    talks = store.timeline.of_child(child_id, (TimelineKind.CONVERSATION,))
    signals = store.timeline.of_child(child_id, (TimelineKind.SIGNAL,))
    held = store.conversations.page([key.id for key in talks])
    own_talk = any(
        talk.kind is ConversationKind.FOUR_G and Speaker.CHILD in talk.speakers() for talk in held
    )
    heard = store.care_signals.page([key.id for key in signals])
    texts = chain(*(talk.paragraphs for talk in held), *(signal.paragraphs for signal in heard))
    return own_talk or any(
        part.kind is ParagraphKind.STATEMENT and part.source is Source.CHILD for part in texts
    )


def _point(store: Store, item: AgendaItem, begins: datetime, today: date) -> Point:
    child = store.children.find(item.child_id)
    if child is None:
        return Point(item, begins)
    gate = name_gate(store, child.id, today=today).gate
    relations = {bond.person_id: bond.relation for bond in store.bonds.of_child(child.id)}
    answers = store.consents.of_child(child.id)
    missing = tuple(
        Missing(
            relations[who] if who is not None else None,
            meeting_standing(answers, person_id=who, today=today),
        )
        for who in gate.missing
    )
    return Point(item, begins, child, gate.open, missing, looked_at(store, item))
