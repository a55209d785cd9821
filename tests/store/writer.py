"""Writes into a vault until it is killed or done, and says each piece that was acknowledged.

python -m tests.store.writer FOLDER CHILD START [KIND] [NUMBER] [SYNCHRONOUS]
"""

import sys
from collections.abc import Callable
from datetime import datetime
from itertools import count
from pathlib import Path

from coachdesk.domain.clock import StoppedClock
from coachdesk.operations.care_signals import note_signal
from coachdesk.operations.children import write_child
from coachdesk.operations.conversations import record_talk
from coachdesk.store.migrations import SCHEMA
from coachdesk.store.store import Store
from tests import make
from tests.vault.cheap import reopen

MARKER = "SCHILDPADMARKER"
FOREVER = 1_000_000


def _signal(store: Store, child_id: str, number: int, text: str) -> None:
    pieces = (make.paragraph(text, id=f"p-{number}"),)
    note_signal(store, make.signal(child_id, id=f"item-{number}", paragraphs=pieces))


def _talk(store: Store, child_id: str, number: int, text: str) -> None:
    note = make.note(id=f"n-{number}", thoughts=(make.thought(text, id=f"t-{number}"),))
    record_talk(store, make.talk(child_id, id=f"item-{number}", notes=(note,)))


def _child(store: Store, _child_id: str, number: int, _text: str) -> None:
    write_child(store, make.child(id=f"item-{number}", code=f"K-{1000 + number}", last_name=MARKER))


def _draft(store: Store, child_id: str, number: int, text: str) -> None:
    draft = make.draft(id=f"item-{number}", child_id=child_id, fields={"facts": text})
    store.keep_draft(draft)


KINDS: dict[str, Callable[[Store, str, int, str], None]] = {
    "signal": _signal,
    "talk": _talk,
    "child": _child,
    "draft": _draft,
}


def written(store: Store, child_id: str, kind: str) -> set[str]:
    """The ids of what this writer left of this kind."""
    found = {
        "signal": store.care_signals.of_child,
        "talk": store.conversations.of_child,
        "child": lambda _id: [row["id"] for row in store.db.table("children").rows],
        "draft": lambda _id: [row["id"] for row in store.db.table("drafts").rows],
    }[kind](child_id)
    return {str(one) for one in found if str(one).startswith("item-")}


def write(
    folder: Path,
    child_id: str,
    start: int,
    *,
    kind: str = "signal",
    number: int = FOREVER,
    synchronous: str = "",
) -> None:
    """Piece after piece; after each commit its number goes to whoever listens."""
    vault = reopen(folder, schema=SCHEMA)
    if synchronous:
        vault.db.execute(f"PRAGMA synchronous={synchronous}")
    store = Store(vault.db, sign=vault.sign, clock=StoppedClock(datetime(2026, 11, 30, 10)))
    for piece in count(start):
        if piece == start + number:
            break
        KINDS[kind](store, child_id, piece, f"{MARKER} {piece} bij het hek. " * 8)
        sys.stdout.write(f"{piece}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    place, child, first, *rest = sys.argv[1:]
    sort, amount, sync = (*rest, *("signal", str(FOREVER), "")[len(rest) :])
    write(Path(place), child, int(first), kind=sort, number=int(amount), synchronous=sync)
