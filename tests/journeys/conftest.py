"""An empty computer, and a coach in front of it."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.app import warm_up
from coachdesk.domain.clock import StoppedClock
from tests.journeys.coach import Coach
from tests.journeys.machine import Machine


@pytest.fixture
def coach(qtbot: QtBot) -> Coach:
    return Coach(qtbot)


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
