"""A meeting as it is held: its points, what was agreed on at each, and what is known of a case."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice

from coachdesk.domain.care_signals import CareSignal
from coachdesk.domain.conversations import Conversation
from coachdesk.domain.four_g import Speaker
from coachdesk.domain.ids import AgendaItemId, ChildId, MeetingId, PersonId
from coachdesk.domain.paragraphs import Paragraph, ParagraphKind, Source
from coachdesk.domain.persons import Person
from coachdesk.domain.steps import Step
from coachdesk.operations.agendas import Point, Preparation, preparation
from coachdesk.operations.meetings import late_actions
from coachdesk.store.store import Store
from coachdesk.store.timeline import TimelineKind

MOST_FACTS, MOST_WORDS = 3, 2
LOOKED_BACK = 12  # entries of the timeline


@dataclass(frozen=True, slots=True, repr=False)
class Sitting:
    """One meeting with what was agreed at each of its points, in the order of the agenda.

    *late* are the actions of earlier meetings; *people* all who may do something: the coach, then
    those who are there.
    """

    prepared: Preparation
    actions: Mapping[AgendaItemId, tuple[Step, ...]]
    late: tuple[Step, ...]
    people: tuple[Person, ...]

    def person(self, person_id: PersonId | None) -> Person | None:
        """One of those people."""
        return next((person for person in self.people if person.id == person_id), None)

    def point(self, item_id: str) -> Point | None:
        """One of the points."""
        return next((point for point in self.prepared.points if point.id == item_id), None)

    def beside(self, item_id: str, by: int) -> Point | None:
        """The point so many places further; None past either end."""
        place = self._place(item_id) + by
        points = self.prepared.points
        return points[place] if 0 <= place < len(points) else None

    def first_open(self) -> Point:
        """The first point that is not done; the first of all when everything is."""
        points = self.prepared.points
        return next((p for p in points if p.item.finished_at is None), points[0])

    def next_open(self, item_id: str) -> Point | None:
        """The next point that is not done, past the end from the top again."""
        points, here = self.prepared.points, self._place(item_id)
        others = (*points[here + 1 :], *points[:here])
        return next((p for p in others if p.item.finished_at is None), None)

    def _place(self, item_id: str) -> int:
        return [point.id for point in self.prepared.points].index(AgendaItemId(item_id))


@dataclass(frozen=True, slots=True)
class Brief:
    """What the team needs to know of a child. Interpretations and views are never in it."""

    facts: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()


def sitting(store: Store, meeting_id: MeetingId, *, today: date) -> Sitting | None:
    """The meeting as it stands; None when it is gone."""
    prepared = preparation(store, meeting_id, today=today)
    if prepared is None:
        return None
    found = store.steps.of_origins([point.id for point in prepared.points])
    steps = sorted(found, key=lambda step: (step.due or date.max, step.what))
    late = late_actions(store, prepared.meeting)
    owners = store.persons.page([step.owner_id for step in (*steps, *late) if step.owner_id])
    me = store.persons.me()
    likely = chain((me,) if me else (), prepared.participants, store.persons.colleagues(), owners)
    return Sitting(
        prepared=prepared,
        actions={
            point.id: tuple(step for step in steps if step.origin_id == point.id)
            for point in prepared.points
        },
        late=tuple(late),
        people=tuple({person.id: person for person in likely}.values()),
    )


def brief_of(store: Store, child_id: ChildId) -> Brief:
    """The latest facts, the child's own words and its needs; NotThere when the child is gone."""
    child = store.children.get(child_id)
    kinds = (TimelineKind.SIGNAL, TimelineKind.CONVERSATION)
    keys = store.timeline.of_child(child_id, kinds)[:LOOKED_BACK]
    signals = store.care_signals.page([key.id for key in keys if key.kind is kinds[0]])
    talks = store.conversations.page([key.id for key in keys if key.kind is kinds[1]])
    entries: dict[str, CareSignal | Conversation] = {signal.id: signal for signal in signals}
    entries |= {talk.id: talk for talk in talks}
    facts: list[str] = []
    words: list[str] = []
    for key in keys:
        entry = entries[key.id]
        facts += _texts(entry.paragraphs, ParagraphKind.FACT)
        words += _own_words(entry.paragraphs)
        if isinstance(entry, Conversation):
            words += _thoughts(entry)
    return Brief(
        facts=tuple(islice(dict.fromkeys(facts), MOST_FACTS)),
        words=tuple(islice(dict.fromkeys(words), MOST_WORDS)),
        needs=child.needs,
    )


def _texts(paragraphs: Sequence[Paragraph], kind: ParagraphKind) -> Iterator[str]:
    return (p.text for p in paragraphs if p.kind is kind and p.text.strip())


def _own_words(paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    return _texts([p for p in paragraphs if p.source is Source.CHILD], ParagraphKind.STATEMENT)


def _thoughts(talk: Conversation) -> Iterator[str]:
    for note in talk.notes:
        if note.speaker is Speaker.CHILD:
            yield from (t.text for t in note.thoughts if t.own_words and t.text.strip())
