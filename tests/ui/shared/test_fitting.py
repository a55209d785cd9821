"""What is fitted to the room fits again in another size of the text, also when out of sight."""

from PySide6.QtWidgets import QApplication, QFrame, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.ui.settings.preferences import Theme
from coachdesk.ui.shared import look
from coachdesk.ui.shared.fitting import Fitting
from coachdesk.ui.today.columns import LEFT, RIGHT, Columns


class Fitted(Fitting, QFrame):
    """Counts how often it was fitted."""

    times = 0

    def fit(self) -> None:
        self.times += 1


def test_before_it_has_a_size_there_is_nothing_to_fit(qtbot: QtBot, qapp: QApplication) -> None:
    widget = Fitted()
    qtbot.addWidget(widget)
    widget.setProperty("kind", "line")
    widget.style().polish(widget)
    assert widget.times == 0
    widget.resize(300, 200)
    widget.show()
    assert widget.times > 0


def test_columns_are_as_wide_as_the_text_asks_after_it_was_changed_elsewhere(
    qtbot: QtBot, qapp: QApplication
) -> None:
    columns = Columns([QWidget()], QWidget(), [QWidget()])
    qtbot.addWidget(columns)
    columns.resize(2400, 600)
    columns.show()
    usual = columns.left.width(), columns.right.width()
    columns.hide()
    look.install(qapp, theme=Theme.LIGHT, text_size=150)
    columns.show()
    large = columns.left.width(), columns.right.width()
    difference = look.scaled(LEFT) - LEFT, look.scaled(RIGHT) - RIGHT
    look.install(qapp, theme=Theme.LIGHT)

    assert large == (usual[0] + difference[0], usual[1] + difference[1])
    assert (columns.left.width(), columns.right.width()) == usual
