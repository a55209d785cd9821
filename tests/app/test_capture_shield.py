"""The system is asked about each of our windows, and asked again when the coach changes it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.app.capture_shield import CaptureShield, ask_system
from coachdesk.ui.settings.preferences import Preferences

LET_IN = replace(Preferences(), keep_out_of_captures=False)


class System:
    """Remembers what it was asked last about each window."""

    def __init__(self) -> None:
        self.left_out: dict[int, bool] = {}

    def __call__(self, handle: int, *, left_out: bool) -> None:
        self.left_out[handle] = left_out


@pytest.fixture
def system() -> System:
    return System()


@pytest.fixture
def shield(qapp: QApplication, system: System) -> Iterator[CaptureShield]:
    shield = CaptureShield(qapp, Preferences(), ask=system)
    yield shield
    shield.deleteLater()


def opened(qtbot: QtBot, window: QWidget) -> QWidget:
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is window.windowHandle())
    return window


def test_window_and_dialog_are_left_out(
    qtbot: QtBot, shield: CaptureShield, system: System
) -> None:
    window = opened(qtbot, QWidget())
    dialog = opened(qtbot, QDialog(window))

    assert system.left_out == {window.winId(): True, dialog.winId(): True}


def test_the_coach_may_let_them_in_at_once(
    qtbot: QtBot, shield: CaptureShield, system: System
) -> None:
    window = opened(qtbot, QWidget())

    shield.use(LET_IN)

    assert system.left_out[window.winId()] is False


def test_another_preference_asks_nothing(
    qtbot: QtBot, shield: CaptureShield, system: System
) -> None:
    opened(qtbot, QWidget())
    system.left_out.clear()

    shield.use(replace(Preferences(), privacy_key="Pause"))

    assert system.left_out == {}


def test_a_system_that_knows_nothing_of_it_is_left_alone(qtbot: QtBot) -> None:
    window = opened(qtbot, QWidget())

    ask_system(window.winId(), left_out=True)

    assert window.isVisible()
