"""What there is to choose from when a paper is made of a child or for a meeting."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from coachdesk.domain.bonds import FAMILY
from coachdesk.domain.children import Child
from coachdesk.domain.documents import PaperKind
from coachdesk.domain.errors import Refused
from coachdesk.domain.four_g import Speaker
from coachdesk.domain.ids import ChildId, ConversationId, MeetingId
from coachdesk.domain.meetings import AgendaItem, Meeting
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.persons import Person
from coachdesk.operations.consents import name_gate, require_names
from coachdesk.operations.meetings import looked_at
from coachdesk.operations.withholding import Without, kept_from
from coachdesk.store.store import Store

OF_CHILD = (PaperKind.SUMMARY, PaperKind.FOUR_G_SHEET, PaperKind.ACCESS_OVERVIEW)
OF_MEETING = (PaperKind.PACK, PaperKind.ACTION_LIST)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ToldNote:
    """Something a child told in a talk, of which a sheet can be made."""

    talk_id: ConversationId
    note_id: str
    held_on: date | None
    event: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PaperOptions:
    """What there is to choose from for one child or one meeting.

    *gate* says why a name may not stand on it, and *missing* whose consent that takes, for the
    child *without_consent*; of a meeting only cases that are to be named count for that. *levels*
    are those of the cases, *lacking* is for how many children not everybody agreed, and *waiting*
    are the children whose page was not approved. *kept_from* are the participants who do not get
    every case.
    """

    kinds: tuple[PaperKind, ...]
    child: Child | None
    meeting: Meeting | None
    participants: tuple[Person, ...]
    family: tuple[Person, ...]
    gate: str
    missing: tuple[str, ...]
    without_consent: ChildId | None
    levels: tuple[NameLevel, ...]
    lacking: int
    waiting: tuple[Child, ...]
    kept_from: tuple[Without, ...]
    notes: tuple[ToldNote, ...]


NOTHING = PaperOptions(
    kinds=(PaperKind.SUMMARY,),
    child=None,
    meeting=None,
    participants=(),
    family=(),
    gate="",
    missing=(),
    without_consent=None,
    levels=(),
    lacking=0,
    waiting=(),
    kept_from=(),
    notes=(),
)
"""Of a child or a meeting that is gone: nothing can be made."""


def paper_options(
    store: Store, *, child_id: ChildId | None, meeting_id: MeetingId | None
) -> PaperOptions:
    """The papers of one child, for the next meeting that speaks of it; or those of one meeting.

    NotThere when the child or the meeting is gone.
    """
    child = store.children.get(child_id) if child_id else None
    if child is not None and meeting_id is None:
        meeting_id = _next_about(store, child.id)
    meeting = store.meetings.get(meeting_id) if meeting_id else None
    items = _cases(store, meeting) if child is None else ()
    told = _told(store, child.id) if child else ()
    about = [child.id] if child else [ChildId(str(item.child_id)) for item in items]
    closed = _without_consent(store, about)
    come = tuple(store.persons.page(meeting.participant_ids)) if meeting else ()
    named = {item.child_id for item in items if item.names is not NameLevel.NONE}
    without = next((one for one in closed if child or one in named), None)
    kinds = OF_CHILD if child else OF_MEETING
    return PaperOptions(
        kinds=tuple(kind for kind in kinds if told or kind is not PaperKind.FOUR_G_SHEET),
        child=child,
        meeting=meeting,
        participants=come,
        family=_family(store, child.id) if child else (),
        gate=_gate_words(store, without),
        missing=_missing(store, without),
        without_consent=without,
        levels=tuple(item.names for item in items),
        lacking=len(closed),
        waiting=tuple(
            store.children.get(str(item.child_id)) for item in items if not looked_at(store, item)
        ),
        kept_from=kept_from(store, items, come),
        notes=told,
    )


def nameless_cases(options: PaperOptions, most: NameLevel) -> int:
    """How many cases of a meeting stand without a name on a paper that may hold *most*."""
    order = list(NameLevel)
    return sum(max(level, most, key=order.index) is NameLevel.NONE for level in options.levels)


def _cases(store: Store, meeting: Meeting | None) -> Sequence[AgendaItem]:
    items = store.agenda_items.of_meeting(meeting.id) if meeting else []
    return [item for item in items if item.child_id]


def _next_about(store: Store, child_id: ChildId) -> MeetingId | None:
    """The first meeting to come on whose agenda the child stands."""
    about = {item.meeting_id for item in store.agenda_items.of_child(child_id)}
    to_come = store.meetings.to_come(store.clock.now())
    return next((MeetingId(one) for one in to_come if one in about), None)


def _family(store: Store, child_id: ChildId) -> tuple[Person, ...]:
    ids = [b.person_id for b in store.bonds.of_child(child_id) if b.relation in FAMILY]
    return tuple(store.persons.page(ids))


def _told(store: Store, child_id: ChildId) -> tuple[ToldNote, ...]:
    """What the child told in talks of its own, the latest first."""
    talks = store.conversations.page(store.conversations.of_child(child_id))
    return tuple(
        ToldNote(
            talk_id=talk.id,
            note_id=note.id,
            held_on=talk.held_at.date() if talk.held_at else None,
            event=note.event,
        )
        for talk in talks
        for note in talk.notes
        if note.speaker is Speaker.CHILD
    )


def _without_consent(store: Store, children: Sequence[ChildId]) -> list[ChildId]:
    """Those of these children whose name may not stand on paper today."""
    today = store.clock.now().date()
    return [one for one in children if not name_gate(store, one, today=today).gate.open]


def _missing(store: Store, child_id: ChildId | None) -> tuple[str, ...]:
    if child_id is None:
        return ()
    return name_gate(store, child_id, today=store.clock.now().date()).missing_names


def _gate_words(store: Store, child_id: ChildId | None) -> str:
    """The sentence of the gate; empty when it is open."""
    if child_id is None:
        return ""
    try:
        require_names(store, child_id, today=store.clock.now().date())
    except Refused as closed:
        return str(closed)
    return ""
