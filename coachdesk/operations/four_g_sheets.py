"""Mijn vier G's: what a child told in a talk, as a sheet to take home."""

from coachdesk.domain.errors import NotThere, Refused
from coachdesk.domain.four_g import FourGNote, Speaker
from coachdesk.domain.ids import ConversationId
from coachdesk.domain.papers import FourGSheet, SheetFeeling
from coachdesk.domain.wording import _
from coachdesk.operations.four_g_notes import order_of_gs
from coachdesk.store.store import Store


def four_g_sheet(store: Store, talk_id: ConversationId, note_id: str | None = None) -> FourGSheet:
    """The sheet of one note, or of what the child told first; never with the coach's own part.

    Refuses what another than the child told: that is not the child's to take home.
    """
    notes = store.conversations.get(talk_id).notes
    own = [note for note in notes if note.speaker is Speaker.CHILD]
    chosen = [note for note in notes if note.id == note_id] if note_id else own
    if note_id and not chosen:
        raise NotThere(_("Deze 4G-notitie is er niet meer."))
    if not chosen or chosen[0] not in own:
        raise Refused(_("Dit blad is voor wat het kind zelf vertelde."))
    return _sheet(store, chosen[0])


def _sheet(store: Store, note: FourGNote) -> FourGSheet:
    return FourGSheet(
        event=note.event,
        thought="\n".join(thought.text for thought in note.thoughts),
        feelings=tuple(
            SheetFeeling(word=one.word, before=one.before, after=one.after) for one in note.feelings
        ),
        behaviour=note.behaviour,
        helping_thought=note.helping_thought,
        attempt=note.attempt,
        order=order_of_gs(store),
    )
