"""An empty computer, or a window on a vault; and a coach in front of it."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from coachdesk.app import warm_up
from coachdesk.domain.clock import StoppedClock
from coachdesk.ui.desk import Desk
from coachdesk.ui.frame.known_names import KnownNames
from coachdesk.ui.main_window import Frame
from coachdesk.ui.settings.preferences import NamesStyle, Preferences
from coachdesk.ui.shared import look
from coachdesk.ui.shared.workplace import Workplace
from tests.journeys.coach import Coach
from tests.journeys.machine import Machine


@pytest.fixture
def coach(qtbot: QtBot) -> Coach:
    return Coach(qtbot)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder for papers."""
    folder = tmp_path / "uitgaand"
    folder.mkdir()
    return folder


@pytest.fixture
def frame(qtbot: QtBot, qapp: QApplication, desk: Desk, folder: Path) -> Iterator[Frame]:
    """The real pages in a window of a small laptop; papers go to that folder."""
    look.install(qapp, theme="light")
    names = KnownNames(desk, NamesStyle.FIRST_NAME_AND_LETTER).display
    workplace = Workplace(desk, names, Preferences(paper_folder=folder), parent=desk)
    window = QMainWindow()
    qtbot.addWidget(window)
    frame = Frame(workplace)
    window.setCentralWidget(frame)
    window.resize(1366, 740)
    with qtbot.waitActive(window):
        window.show()
    yield frame
    QThreadPool.globalInstance().waitForDone(10_000)
    frame.messages.hide()
    window.close()


@pytest.fixture
def machine(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    clock: StoppedClock,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Machine]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(qapp, "quit", lambda: None)
    monkeypatch.setitem(warm_up.PARTS, "session", "tests.app.cheap:session")
    machine = Machine(qapp, tmp_path, clock, qtbot)
    yield machine
    machine.end()
