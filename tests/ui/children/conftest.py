"""The page of a child in a window of its own, over a real store."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from coachdesk.ui.children.child_page import ChildPage
from coachdesk.ui.settings.preferences import Theme
from coachdesk.ui.shared import look
from coachdesk.ui.shared.workplace import Place, Workplace

OpenChild = Callable[..., ChildPage]


@pytest.fixture
def open_child(qapp, qtbot: QtBot, workplace: Workplace) -> OpenChild:
    """Opens the page of a child, as large as it is in a window of 1440 x 900."""
    look.install(qapp, theme=Theme.LIGHT)
    windows = []  # Qt would take away what nobody holds

    def show(child_id: str, part: str = "", *, width: int = 1440, height: int = 820) -> ChildPage:
        window = QMainWindow()
        qtbot.addWidget(window)
        windows.append(window)
        page = ChildPage(workplace)
        window.setCentralWidget(page)
        window.resize(width, height)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        page.show_place(Place("child", child_id, part))
        page.focus_first()
        return page

    return show
