"""The two vaults, written once and copied for each measure; the table at the end of the run."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from coachdesk.domain.clock import StoppedClock
from coachdesk.store.store import Store
from coachdesk.ui.desk import Desk
from coachdesk.ui.frame.known_names import KnownNames
from coachdesk.ui.main_window import Frame
from coachdesk.ui.settings.preferences import NamesStyle, Preferences
from coachdesk.ui.shared import look
from coachdesk.ui.shared.workplace import Workplace
from coachdesk.vault.connection import Use, open_connection
from coachdesk.vault.driver import Database
from tests.bench import vaults
from tests.bench.measure import HEADING, Measure
from tests.conftest import KEY, sign

MEASURED: list[Measure] = []
WRITTEN: dict[str, Path] = {}


@pytest.fixture(scope="session", params=tuple(vaults.SIZES))
def size(request: pytest.FixtureRequest) -> str:
    """Which vault: each measure that asks for one is done in both."""
    return str(request.param)


@pytest.fixture(scope="session")
def vault_file(size: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The vault of that size, closed."""
    if size not in WRITTEN:
        WRITTEN[size] = tmp_path_factory.mktemp(size) / "vault.db"
        vaults.write(WRITTEN[size], size)
    return WRITTEN[size]


@pytest.fixture
def open_copy(tmp_path: Path, vault_file: Path) -> Iterator[Callable[[], Database]]:
    """Opens copies of it with the pragmas of a real vault."""
    opened: list[tuple[Path, Database]] = []

    def open_one() -> Database:
        path = tmp_path / f"{len(opened)}.db"
        shutil.copyfile(vault_file, path)
        connection = open_connection(path, bytearray(KEY), use=Use.WRITE)
        opened.append((path, Database(connection, execute_plugins=False)))
        return opened[-1][1]

    yield open_one
    for path, db in opened:
        db.close()
        path.unlink()  # hundreds of megabytes


@pytest.fixture
def store(open_copy: Callable[[], Database], clock: StoppedClock) -> Store:
    """In the place of an empty one: that vault."""
    return Store(open_copy(), sign=sign, clock=clock)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> QMainWindow:
    """A window of the usual size, dressed, with nothing in it."""
    look.install(qapp, theme="light")
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1440, 870)
    window.show()
    qtbot.waitActive(window)
    return window


@pytest.fixture
def frame(window: QMainWindow, desk: Desk) -> Frame:
    """At work in that window."""
    return work_in(window, desk)


def work_in(window: QMainWindow, desk: Desk) -> Frame:
    """What happens between an open vault and the first page."""
    names = KnownNames(desk, NamesStyle.FIRST_NAME_AND_LETTER).display
    frame = Frame(Workplace(desk, names, Preferences(), parent=desk))
    window.setCentralWidget(frame)
    frame.start()
    return frame


@pytest.fixture
def judge(request: pytest.FixtureRequest) -> Iterator[Callable[..., None]]:
    """Puts rows in the table, and fails when one is far from its target or there is none."""
    before = len(MEASURED)

    def judged(*rows: Measure) -> None:
        vault = request.getfixturevalue("size") if "size" in request.fixturenames else ""
        told = [replace(row, vault=vault) for row in rows]
        MEASURED.extend(told)
        alarming = [row.line() for row in told if row.alarming()]
        assert not alarming, "\n".join(alarming)

    yield judged
    assert len(MEASURED) > before, "this measure left no row"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The table, also when all went well."""
    tell = terminalreporter.write_line
    terminalreporter.section("speed")
    for size, path in WRITTEN.items():
        children, items = vaults.SIZES[size]
        megabytes = path.stat().st_size / 1e6
        tell(f"{size}: {children} children, {items} items, {megabytes:.0f} MB")
    tell(HEADING)
    usual = {row.what: row for row in MEASURED if row.vault == "usual"}
    for row in sorted(MEASURED, key=lambda row: (row.what, row.vault != "usual")):
        small = usual.get(row.what) if row.vault == "large" else None
        tell(row.line(row.result() / small.result() if small else None))
    for row in MEASURED:
        if known := row.known():
            tell(f"{row.what} {row.vault}: up to {known.at_most}; {known.why}")
    for outcome in ("failed", "error", "skipped"):
        for report in terminalreporter.stats.get(outcome, ()):
            tell(f"{outcome}, see above: {report.nodeid}")
