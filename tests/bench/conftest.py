"""A crowd in a vault, written once and copied for each measure; the table at the end of the run."""

import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from coachdesk.domain.clock import StoppedClock
from coachdesk.operations.meetings import approve_agenda_item
from coachdesk.operations.persons import introduce
from coachdesk.operations.vaults import furnish
from coachdesk.store.migrations import upgrade
from coachdesk.store.store import Store
from coachdesk.ui.desk import Desk
from coachdesk.ui.frame.known_names import KnownNames
from coachdesk.ui.main_window import Frame
from coachdesk.ui.settings.preferences import NamesStyle, Preferences
from coachdesk.ui.shared import look
from coachdesk.ui.shared.workplace import Workplace
from coachdesk.vault.connection import Use, open_connection
from coachdesk.vault.driver import Database
from tests import crowd, make
from tests.bench.measure import HEADING, Measure
from tests.conftest import KEY, encrypted, sign

ENTRIES = {"usual": 80, "busy": 2000}  # of two more children, by their id
CASES = 30
MEASURED: list[Measure] = []


@pytest.fixture(scope="session")
def crowd_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """300 children, 20,000 items, two children of whom much was written, and a full meeting."""
    path = tmp_path_factory.mktemp("crowd") / "vault.db"
    db = encrypted(path)
    upgrade(db)
    store = Store(db, sign=sign, clock=StoppedClock(make.NOW))
    furnish(store)
    introduce(store, make.me(id="me"))
    crowd.fill(store)
    for child_id, entries in ENTRIES.items():
        _write_much(store, child_id, entries)
    _fill_meeting(store)
    db.close()
    return path


@pytest.fixture
def open_copy(tmp_path: Path, crowd_file: Path) -> Iterator[Callable[[], Database]]:
    """Opens copies of it with the pragmas of a real vault."""
    opened: list[Database] = []

    def open_one() -> Database:
        path = tmp_path / f"{len(opened)}.db"
        shutil.copyfile(crowd_file, path)
        connection = open_connection(path, bytearray(KEY), use=Use.WRITE)
        opened.append(Database(connection, execute_plugins=False))
        return opened[-1]

    yield open_one
    for db in opened:
        db.close()


@pytest.fixture
def store(open_copy: Callable[[], Database], clock: StoppedClock) -> Store:
    """In the place of an empty one: the crowd."""
    return Store(open_copy(), sign=sign, clock=clock)


@pytest.fixture
def frame(qtbot: QtBot, qapp: QApplication, desk: Desk) -> Iterator[Frame]:
    """At work in a window of the usual size, dressed."""
    look.install(qapp, theme="light")
    names = KnownNames(desk, NamesStyle.FIRST_NAME_AND_LETTER).display
    window = QMainWindow()
    qtbot.addWidget(window)
    frame = Frame(Workplace(desk, names, Preferences(), parent=desk))
    window.setCentralWidget(frame)
    window.resize(1440, 870)
    window.show()
    qtbot.waitActive(window)
    frame.start()
    yield frame
    window.close()


@pytest.fixture
def judge() -> Callable[[Measure], None]:
    """Puts the row in the table, and fails when its ratio is more than is allowed."""

    def judged(row: Measure) -> None:
        MEASURED.append(row)
        assert row.ratio() <= row.most, str(row)

    return judged


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The table, also when all went well."""
    terminalreporter.section("time of the processor")
    for line in (HEADING, *MEASURED):
        terminalreporter.write_line(str(line))


def _write_much(store: Store, child_id: str, entries: int) -> None:
    chance = Random(entries)
    with store.change("bench.write", "Menigte") as change:
        change.save(make.child(id=child_id, code=f"K-{child_id}", last_name="Testema"))
        change.save(make.case(child_id))
        for number in range(entries):
            at = make.NOW - timedelta(minutes=chance.randint(60, 480_000))
            words = make.paragraph(crowd.sentence(chance, 24))
            if number % 3:
                signal = make.signal(child_id, seen_on=at, noted_at=at, paragraphs=(words,))
                change.save(signal)
            else:
                note = make.note(event=words.text, thoughts=(make.thought(),))
                change.save(make.talk(child_id, held_at=at, notes=(note,)))


def _fill_meeting(store: Store) -> None:
    """Every case of the crowd that fits, looked at and approved."""
    meeting = make.meeting(id="meeting")
    cases = store.cases.page(store.cases.running())[:CASES]
    items = [
        make.agenda_item(
            meeting.id,
            id=f"item-{place}",
            position=place,
            case_id=case.id,
            child_id=case.child_id,
            question="Wat kan op school nog anders?",
        )
        for place, case in enumerate(cases)
    ]
    with store.change("bench.write", "Menigte") as change:
        for thing in (meeting, *items):
            change.save(thing)
    for item in items:
        approve_agenda_item(store, item.id, on=make.TODAY)
