"""A working day without a screen: open, write, look, search, back up, give a paper out, lock.

python -m tests.outside.day PLACE MARKER: does it with the real parts, and ends as after a lock.
"""

import os
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QMainWindow

from coachdesk.app import hygiene, logs, no_network, restart
from coachdesk.app.paths import places
from coachdesk.app.session import Session
from coachdesk.app.system_clock import SystemClock
from coachdesk.app.windows import application
from coachdesk.domain.clock import today
from coachdesk.operations.care_signals import note_signal
from coachdesk.operations.children import write_child
from coachdesk.operations.meetings import approve_agenda_item
from coachdesk.operations.papers import pack_to_give_out, paper_mark
from coachdesk.operations.practice import practice
from coachdesk.reports.meeting_pack import render
from coachdesk.reports.paper_file import PaperBatch
from coachdesk.reports.protection import new_password, protected
from coachdesk.store.store import Store
from coachdesk.ui.desk import Desk
from coachdesk.ui.frame.known_names import KnownNames
from coachdesk.ui.main_window import Frame
from coachdesk.ui.settings.preferences import NamesStyle
from coachdesk.ui.settings.preferences_file import PreferencesFile
from coachdesk.ui.shared import look
from coachdesk.ui.shared.workplace import Place, Workplace
from tests import make
from tests.app.cheap import CHEAP

TWO = 2
PAGES = (Place("today"), Place("children"), Place("signals"), Place("meetings"))


def write(desk: Desk, marker: str) -> str:
    """A child, signals and a draft with the marker in them; gives the child's id."""
    child = make.child(last_name=marker)
    desk.do(partial(write_child, child=child))
    for number in range(5):
        piece = make.paragraph(f"{marker} {number} stond alleen bij het hek.")
        desk.do(partial(note_signal, signal=make.signal(child.id, paragraphs=(piece,))))
    draft = make.draft(fields={"facts": f"{marker} nog niet af"})
    desk.keep_draft(draft)
    return str(child.id)


def look_around(desk: Desk, preferences: PreferencesFile, child: str, marker: str) -> None:
    """Every page of the day, the child's own, and what the search finds."""
    names = KnownNames(desk, NamesStyle.FIRST_NAME_AND_LETTER).display
    window = QMainWindow()
    frame = Frame(Workplace(desk, names, preferences.now, parent=desk))
    window.setCentralWidget(frame)
    window.show()
    frame.start()
    for place in (*PAGES, Place("child", child), Place("search", marker)):
        frame.ways.go(place)
        application_is_idle()
    window.close()
    window.deleteLater()


def application_is_idle() -> None:
    """Let everything happen that waits."""
    loop = QEventLoop()
    for _turn in range(50):
        loop.processEvents()


def give_out(store: Store, folder: Path) -> int:
    """The pack of the next meeting, as a PDF and once more with a password."""
    day = today(store.clock)
    meeting = practice.write(store, store.clock, today=day)
    for item in store.agenda_items.of_meeting(meeting):
        if item.case_id is not None:
            approve_agenda_item(store, item.id, on=day)
    pdf = render(pack_to_give_out(store, meeting).pack)
    batch = PaperBatch(folder, mark=paper_mark(store))
    batch.write("pakket.pdf", pdf)
    batch.write("pakket-wachtwoord.pdf", protected(pdf, new_password()))
    return len(batch.put_in_place())


def main(place: Path, marker: str) -> None:
    """From the start to the lock."""
    hygiene.harden()
    there = places(os.environ, home=place)
    logs.start(there.logs)
    app = application()
    assert not no_network.shut_off({})
    look.install(app, theme="light")
    preferences = PreferencesFile(there.preferences)
    there.vault.parent.mkdir(parents=True, exist_ok=True)
    session = Session(there.vault, preferences, SystemClock(), monotonic=lambda: 0.0, cost=CHEAP)
    desk = session.create(session.creating(f"zin van {marker}")())
    child = write(desk, marker)
    look_around(desk, preferences, child, marker)
    papers = place / "papers"
    papers.mkdir()
    assert desk.ask(lambda store: give_out(store, papers)) == TWO
    loop = QEventLoop()
    session.backups.made.connect(loop.quit)
    session.backups.failed.connect(loop.quit)
    session.backups.make()
    loop.exec()
    assert session.keep_typed()
    session.close()
    fresh = [sys.executable, "-c", "print('fresh')"]
    restart.command = lambda words: fresh
    restart.restart([])


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
