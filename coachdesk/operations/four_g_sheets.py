"""Mijn vier G's: what a child told in a talk, as a sheet to take home that names nobody."""

from collections.abc import Callable

from coachdesk.domain.errors import NotThere, Refused
from coachdesk.domain.four_g import FourGNote, Speaker
from coachdesk.domain.ids import ConversationId
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.papers import FourGSheet, SheetFeeling
from coachdesk.domain.wording import _
from coachdesk.operations.four_g_notes import order_of_gs
from coachdesk.operations.tellings import Tellings
from coachdesk.store.store import Store


def four_g_sheet(store: Store, talk_id: ConversationId, note_id: str | None = None) -> FourGSheet:
    """The sheet of one note, or of what the child told first; never with the coach's own part.

    Who took part is kind A, and others are roles: a sheet that goes home is found by others too.
    Refuses what another than the child told: that is not the child's to take home.
    """
    talk = store.conversations.get(talk_id)
    notes = talk.notes
    own = [note for note in notes if note.speaker is Speaker.CHILD]
    chosen = [note for note in notes if note.id == note_id] if note_id else own
    if note_id and not chosen:
        raise NotThere(_("Deze 4G-notitie is er niet meer."))
    if not chosen or chosen[0] not in own:
        raise Refused(_("Dit blad is voor wat het kind zelf vertelde."))
    told = Tellings(store, dict.fromkeys(talk.child_ids, NameLevel.NONE)).whole.text
    return _sheet(store, chosen[0], told)


def _sheet(store: Store, note: FourGNote, told: Callable[[str], str]) -> FourGSheet:
    return FourGSheet(
        event=told(note.event),
        thought="\n".join(told(thought.text) for thought in note.thoughts),
        feelings=tuple(
            SheetFeeling(word=told(one.word), before=one.before, after=one.after)
            for one in note.feelings
        ),
        behaviour=told(note.behaviour),
        helping_thought=told(note.helping_thought),
        attempt=told(note.attempt),
        order=order_of_gs(store),
    )
