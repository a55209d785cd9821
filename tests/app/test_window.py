"""The window as it first stands there."""

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from coachdesk.app.window import SMALLEST, Window
from coachdesk.ui.settings.preferences import Preferences


def test_on_a_small_screen_the_first_window_is_not_larger_than_the_screen(qtbot: QtBot) -> None:
    window = Window(may_close=lambda: True)
    qtbot.addWidget(window)
    window.open_as(Preferences())

    room = QGuiApplication.primaryScreen().availableSize()
    assert window.width() == max(room.width(), SMALLEST[0])
    assert window.height() == max(room.height(), SMALLEST[1])
