"""The window as it first stands there."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from coachdesk.app.window import SMALLEST, Window, fitted
from coachdesk.ui.settings.preferences import Preferences


def test_on_a_small_screen_the_first_window_is_not_larger_than_the_screen(qtbot: QtBot) -> None:
    window = Window(may_close=lambda: True)
    qtbot.addWidget(window)
    window.open_as(Preferences())

    room = QGuiApplication.primaryScreen().availableSize()
    assert window.width() == max(room.width(), SMALLEST[0])
    assert window.height() == max(room.height(), SMALLEST[1])


def test_a_window_that_was_larger_on_another_screen_comes_back_no_larger_than_this_one(
    qtbot: QtBot,
) -> None:
    room = QGuiApplication.primaryScreen().availableSize()
    window = Window(may_close=lambda: True)
    qtbot.addWidget(window)
    window.open_as(Preferences(window=(300, 200, room.width() + 500, room.height() + 400)))

    assert window.width() == max(room.width(), SMALLEST[0])
    assert window.height() == max(room.height(), SMALLEST[1])


@pytest.mark.parametrize(
    ("place", "found"),
    [
        (QRect(10, 20, 1200, 700), QRect(10, 20, 1200, 700)),
        (QRect(-40, 20, 1200, 700), QRect(-40, 20, 1200, 700)),
        (QRect(10, 20, 1440, 700), QRect(0, 20, 1366, 700)),
        (QRect(10, 200, 1200, 900), QRect(10, 0, 1200, 740)),
    ],
)
def test_only_what_is_too_large_is_moved(place: QRect, found: QRect) -> None:
    assert fitted(place, QRect(0, 0, 1366, 740)) == found
