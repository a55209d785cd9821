"""Widgets are tested in the clothes they wear."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QWidget

from coachdesk.ui.settings.preferences import Theme
from coachdesk.ui.shared import look


@pytest.fixture(autouse=True)
def dressed(qapp) -> Iterator[None]:
    look.install(qapp, theme=Theme.LIGHT)
    yield
    look.install(qapp, theme=Theme.LIGHT)


@pytest.fixture
def shown(qtbot) -> Callable[[QWidget], QWidget]:
    """Puts a widget on the screen with the keyboard in its window."""

    def show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        return widget

    return show
