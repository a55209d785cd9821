"""What a signal or a talk said before it was changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from coachdesk.domain.care_signals import CareSignal
from coachdesk.domain.conversations import Conversation
from coachdesk.domain.ids import PersonId
from coachdesk.domain.paragraphs import Paragraph
from coachdesk.store.rows import from_row
from coachdesk.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class EarlierText:
    """What was changed or taken away at one moment (UTC), as it was until then."""

    until: datetime
    changed_by: PersonId
    paragraphs: tuple[Paragraph, ...]


def earlier_of_signal(store: Store, signal: CareSignal) -> list[EarlierText]:
    """The earlier texts of a signal, the latest first."""
    return _earlier(store, "signal_id", signal.id, signal.paragraphs)


def earlier_of_talk(store: Store, talk: Conversation) -> list[EarlierText]:
    """The earlier texts of a talk, the latest first; its 4G notes are not among them."""
    return _earlier(store, "conversation_id", talk.id, talk.paragraphs)


def _earlier(
    store: Store, owner: str, owner_id: str, now: Sequence[Paragraph]
) -> list[EarlierText]:
    versions = store.journal.history_of_parts("paragraphs", owner, owner_id)
    known = {piece.id: piece for piece in now}
    found: list[tuple[datetime, str, Paragraph]] = []
    for version in versions:
        piece = from_row(Paragraph, version.row, {})
        if not _same(piece, known.get(piece.id)):
            found.append((version.until, version.who, piece))
        known[piece.id] = piece
    moments = groupby(found, key=lambda one: one[:2])
    return [
        EarlierText(until=until, changed_by=PersonId(who), paragraphs=_in_order(some))
        for (until, who), some in moments
    ]


def _same(piece: Paragraph, newer: Paragraph | None) -> bool:
    """Whether a reader sees no difference."""
    return newer is not None and (piece.text, piece.kind) == (newer.text, newer.kind)


def _in_order(found: Iterable[tuple[datetime, str, Paragraph]]) -> tuple[Paragraph, ...]:
    return tuple(sorted((piece for _at, _who, piece in found), key=lambda p: p.position))
