"""Writes signals into a vault until it is killed, and says each one that was acknowledged."""

import sys
from datetime import datetime
from itertools import count
from pathlib import Path

from coachdesk.domain.clock import StoppedClock
from coachdesk.operations.care_signals import note_signal
from coachdesk.operations.conversations import record_talk
from coachdesk.store.migrations import SCHEMA
from coachdesk.store.store import Store
from tests import make
from tests.vault.cheap import reopen

MARKER = "SCHILDPADMARKER"


def write(folder: Path, child_id: str, start: int) -> None:
    """A signal and a talk by turns; after each commit its number goes to whoever listens."""
    vault = reopen(folder, schema=SCHEMA)
    store = Store(vault.db, sign=vault.sign, clock=StoppedClock(datetime(2026, 11, 30, 10)))
    for number in count(start):
        text = f"{MARKER} {number} bij het hek. " * 8
        if number % 2:
            pieces = (make.paragraph(text, id=f"p-{number}"),)
            note_signal(store, make.signal(child_id, id=f"item-{number}", paragraphs=pieces))
        else:
            thought = make.thought(text, id=f"t-{number}")
            note = make.note(id=f"n-{number}", thoughts=(thought,))
            record_talk(store, make.talk(child_id, id=f"item-{number}", notes=(note,)))
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    write(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
