"""A fresh, really encrypted vault for every test; Qt without a screen; nothing left behind."""

import gc
import hmac
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication

from coachdesk.app.windows import FUSION
from coachdesk.domain.clock import StoppedClock
from coachdesk.operations.persons import introduce
from coachdesk.operations.practice import practice
from coachdesk.operations.vaults import furnish
from coachdesk.store.migrations import upgrade
from coachdesk.store.store import Store
from coachdesk.ui.desk import Desk
from coachdesk.vault.driver import Database, connect
from tests import make
from tests import proof as proofs
from tests.long_form import PROVING

KEY = bytes(range(32))


def encrypted(path: Path) -> Database:
    """A really encrypted database with a raw key: no key is derived in ordinary tests.

    It does not wait for the disk; what survives a power cut is tested with vaults of the program.
    """
    connection = connect(f"{path.absolute().as_uri()}?mode=rwc", uri=True, isolation_level=None)
    connection.set_key(bytearray(b"x'" + KEY.hex().encode() + b"'"))
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA synchronous=OFF")
    return Database(connection, execute_plugins=False)


def sign(data: bytes) -> bytes:
    """The journal's MAC with a fixed key."""
    return hmac.digest(KEY, data, "sha256")


@contextmanager
def copied(original: Path, copy: Path, clock: StoppedClock) -> Iterator[Store]:
    """A vault of a test's own, as the original was."""
    shutil.copyfile(original, copy)
    db = encrypted(copy)
    yield Store(db, sign=sign, clock=clock)
    db.close()


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The same style on every system, as in the program."""
    return ["coachdesk", *FUSION]


@pytest.fixture
def clock() -> StoppedClock:
    """Monday 30 November 2026, ten o'clock."""
    return StoppedClock(make.NOW)


@pytest.fixture(scope="session")
def furnished_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault with its themes and the coach in it: made once, which is most of a short test."""
    path = tmp_path_factory.mktemp("furnished") / "vault.db"
    db = encrypted(path)
    upgrade(db)
    store = Store(db, sign=sign, clock=StoppedClock(make.NOW))
    furnish(store)
    introduce(store, make.me(id="me"))
    db.close()
    return path


@pytest.fixture
def store(tmp_path: Path, clock: StoppedClock, furnished_file: Path) -> Iterator[Store]:
    """A fresh, really encrypted vault with its themes and the coach in it."""
    with copied(furnished_file, tmp_path / "vault.db", clock) as store:
        yield store


@pytest.fixture(scope="session")
def practice_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The practice vault, full of invented people: written once, which takes seconds."""
    path = tmp_path_factory.mktemp("practice") / "vault.db"
    db = encrypted(path)
    upgrade(db)
    clock = StoppedClock(make.NOW)
    practice.write(Store(db, sign=sign, clock=clock), clock, today=make.TODAY)
    db.close()
    return path


@pytest.fixture
def practice_store(tmp_path: Path, clock: StoppedClock, practice_file: Path) -> Iterator[Store]:
    """A copy of the practice vault."""
    with copied(practice_file, tmp_path / "practice.db", clock) as store:
        yield store


@pytest.fixture
def desk(store: Store, qapp: QApplication) -> Iterator[Desk]:
    """That vault on a desk."""
    desk = Desk(store)
    yield desk
    desk.deleteLater()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test that tells a line of the table is one that `dev.py prove` runs."""
    for item in items:
        if "proof" in getattr(item, "fixturenames", ()):
            item.add_marker("proof")


def pytest_collection_finish() -> None:
    """What is loaded now stays: looking for leaks need not walk through it after each test.

    As in the program, Python tidies up in the thread of the windows alone: after each test.
    """
    gc.collect()
    gc.freeze()
    gc.disable()


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test with windows leaves no window, timer or thread."""
    uses_qt = {"qapp", "qtbot"} & set(request.fixturenames)
    before = set(threading.enumerate())
    yield
    app = QApplication.instance()
    if not uses_qt or not isinstance(app, QApplication):
        gc.collect(1)
        return
    app.clipboard().clear()  # what Python made must not be there when Python has ended
    _flush(app)
    gc.collect()
    _flush(app)
    windows = [
        w
        for w in app.topLevelWidgets()
        if shiboken6.isValid(w) and not w.objectName().startswith("qt_")
    ]
    timers = [
        o
        for o in gc.get_objects()
        if isinstance(o, QTimer) and shiboken6.isValid(o) and o.isActive()
    ]
    idle = QThreadPool.globalInstance().waitForDone(20_000)  # no longer than it takes
    for window in windows:
        window.deleteLater()
    _flush(app)
    assert not windows, f"left behind: {windows}"
    assert not timers, f"still running: {timers}"
    assert idle, "the thread pool is still busy"
    new = [
        t
        for t in threading.enumerate()
        if t not in before and not isinstance(t, threading._DummyThread)
    ]
    assert not new, f"still running: {new}"


def _flush(app: QCoreApplication) -> None:
    for _ in range(3):
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        app.processEvents()


@pytest.fixture
def proof(request: pytest.FixtureRequest) -> proofs.Tell:
    """Tell a line of the table that `dev.py prove` prints; the test asserts for itself."""
    return lambda line: request.node.user_properties.append(("proof", asdict(line)))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """When asked to prove it: one table of what was tried, lost and found."""
    reports = (r for some in terminalreporter.stats.values() for r in some)
    lines = proofs.told(r for r in reports if isinstance(r, pytest.TestReport))
    if PROVING and lines:
        terminalreporter.section("bewijs")
        terminalreporter.write_line("\n".join(proofs.table(lines)))
