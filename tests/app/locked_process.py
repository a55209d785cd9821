"""A process that works in a vault, locks it, and goes on as a fresh one, as the program does.

It is told by its input what to write: what stands in a source file would be in memory anyway.
"""

import sys
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QLabel

from coachdesk.app import restart
from coachdesk.app.session import Session
from coachdesk.app.system_clock import SystemClock
from coachdesk.app.windows import application
from coachdesk.operations.care_signals import note_signal
from coachdesk.operations.children import write_child
from coachdesk.ui.settings.preferences_file import PreferencesFile
from tests import make
from tests.app.cheap import CHEAP


def say(word: str) -> None:
    """Tell the test, and wait until it has looked."""
    sys.stdout.write(word + "\n")
    sys.stdout.flush()
    sys.stdin.readline()


def work(place: Path, passphrase: str, name: str, marker: str) -> None:
    """Open, write, search and show; then lock."""
    app = application()
    clock = SystemClock()
    preferences = PreferencesFile(place / "config" / "preferences.json")
    folder = place / "data" / "vault"
    session = Session(folder, preferences, clock, monotonic=lambda: 0.0, cost=CHEAP)
    desk = session.create(session.creating(passphrase)())
    vault = session.vault
    assert vault is not None
    child = make.child(last_name=name)
    desk.do(lambda store: write_child(store, child))
    for number in range(50):
        pieces = (make.paragraph(f"{marker} {number} bij het hek"),)
        signal = make.signal(child.id, paragraphs=pieces)
        desk.do(partial(note_signal, signal=signal))
    hits = desk.ask(lambda store: store.search.find(f'"{marker}"'))
    label = QLabel("\n".join(hit.passage for hit in hits or ()))
    label.show()
    app.processEvents()
    root, key = vault._root.reveal().hex(), vault._journal_key.hex()
    code = vault.recovery_code()
    say(f"working {root} {key} {code}")
    session.keep_typed()
    session.close()
    fresh = [sys.executable, "-m", "tests.app.fresh_process", str(place)]
    restart.command = lambda words: fresh  # the same way, to a process that answers
    restart.restart([])


if __name__ == "__main__":
    work(Path(sys.argv[1]), *sys.stdin.readline().split())
