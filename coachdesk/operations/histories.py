"""What a signal or a talk said before it was changed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from itertools import groupby
from typing import Any, TypeVar

from coachdesk.domain.care_signals import CareSignal
from coachdesk.domain.conversations import Conversation
from coachdesk.domain.four_g import Feeling, FourGNote, Thought
from coachdesk.domain.ids import PersonId
from coachdesk.domain.paragraphs import Paragraph
from coachdesk.store.rows import from_row
from coachdesk.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class EarlierText:
    """What was changed or taken away at one moment (UTC), as it was until then.

    A 4G note holds only what was changed of it; the rest of it is empty.
    """

    until: datetime
    changed_by: PersonId
    paragraphs: tuple[Paragraph, ...] = ()
    notes: tuple[FourGNote, ...] = ()


T = TypeVar("T", Thought, Feeling)
Found = tuple[datetime, str, Paragraph | FourGNote]
"""Until when, changed by whom, and what it was."""


def earlier_of_signal(store: Store, signal: CareSignal) -> list[EarlierText]:
    """The earlier texts of a signal, the latest first."""
    return _by_moment(_paragraphs(store, "signal_id", signal.id, signal.paragraphs))


def earlier_of_talk(store: Store, talk: Conversation) -> list[EarlierText]:
    """The earlier texts of a talk, those of its 4G notes included, the latest first."""
    found = list(_paragraphs(store, "conversation_id", talk.id, talk.paragraphs))
    return _by_moment([*found, *_notes(store, talk)])


def _by_moment(found: Iterable[Found]) -> list[EarlierText]:
    latest_first = sorted(found, key=lambda one: one[0], reverse=True)
    earlier = []
    for (until, who), some in groupby(latest_first, key=lambda one: one[:2]):
        pieces = [piece for _at, _who, piece in some]
        earlier.append(
            EarlierText(
                until=until,
                changed_by=PersonId(who),
                paragraphs=_in_order(p for p in pieces if isinstance(p, Paragraph)),
                notes=_joined([p for p in pieces if isinstance(p, FourGNote)]),
            )
        )
    return earlier


def _paragraphs(
    store: Store, owner: str, owner_id: str, now: Sequence[Paragraph]
) -> Iterator[Found]:
    known = {piece.id: piece for piece in now}
    for version in store.journal.history_of_parts("paragraphs", owner, owner_id):
        piece = from_row(Paragraph, version.row, {})
        if not _same(piece, known.get(piece.id)):
            yield version.until, version.who, piece
        known[piece.id] = piece


def _same(piece: Paragraph, newer: Paragraph | None) -> bool:
    """Whether a reader sees no difference."""
    return newer is not None and (piece.text, piece.kind) == (newer.text, newer.kind)


def _in_order(found: Iterable[Paragraph]) -> tuple[Paragraph, ...]:
    return tuple(sorted(found, key=lambda piece: piece.position))


NO_PARTS: Mapping[str, Any] = {"thoughts": (), "feelings": ()}


def _notes(store: Store, talk: Conversation) -> Iterator[Found]:
    known = {note.id: replace(note, thoughts=(), feelings=()) for note in talk.notes}
    owners = dict(known)
    for version in store.journal.history_of_parts("four_g_notes", "conversation_id", talk.id):
        note = from_row(FourGNote, version.row, NO_PARTS)
        changed = _changed_of(note, known.get(note.id))
        if changed is not None:
            yield version.until, version.who, changed
        known[note.id] = note
        owners.setdefault(note.id, note)
    parts = {note.id: note for note in talk.notes}
    for note_id, note in owners.items():
        empty = FourGNote(id=note_id, position=note.position, speaker=note.speaker)
        now = parts.get(note_id, empty)
        for until, who, thought in _pieces(store, Thought, "thoughts", note_id, now.thoughts):
            yield until, who, replace(empty, thoughts=(thought,))
        for until, who, feeling in _pieces(store, Feeling, "feelings", note_id, now.feelings):
            yield until, who, replace(empty, feelings=(feeling,))


def _changed_of(note: FourGNote, newer: FourGNote | None) -> FourGNote | None:
    """Of an earlier note only the texts that are others now; None when a reader sees none."""
    empty = FourGNote(id=note.id, position=note.position, speaker=note.speaker)
    if newer is None:
        return note
    others = {
        field.name: getattr(note, field.name)
        for field in fields(FourGNote)
        if isinstance(getattr(note, field.name), str)
        and field.name != "id"
        and getattr(note, field.name) != getattr(newer, field.name)
    }
    if not others and note.speaker is newer.speaker:
        return None
    return replace(empty, own_words=note.own_words, **others)


def _pieces(
    store: Store, kind: type[T], table: str, note_id: str, now: Sequence[T]
) -> Iterator[tuple[datetime, str, T]]:
    """The earlier versions of the thoughts or feelings of one note; where it stood is no change."""
    known: dict[str, T] = {piece.id: piece for piece in now}
    for version in store.journal.history_of_parts(table, "note_id", note_id):
        piece = from_row(kind, version.row, {})
        newer = known.get(piece.id)
        if newer is None or replace(newer, position=piece.position) != piece:
            yield version.until, version.who, piece
        known[piece.id] = piece


def _joined(found: Sequence[FourGNote]) -> tuple[FourGNote, ...]:
    """What was changed of one note at one moment as one note."""
    notes: dict[str, FourGNote] = {}
    for note in found:
        there = notes.get(note.id)
        if there is None:
            notes[note.id] = note
            continue
        notes[note.id] = replace(
            there,
            thoughts=(*there.thoughts, *note.thoughts),
            feelings=(*there.feelings, *note.feelings),
        )
    return tuple(sorted(notes.values(), key=lambda note: note.position))
