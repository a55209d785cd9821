"""Chips: arrows move inside, Space ticks, Tab leaves, more than one may be on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from coachdesk.ui.shared.chip import ChipRow
from coachdesk.ui.shared.choice import Choice

CHOICES = [
    Choice("bullying", "Pesten en vriendschap", digit="1"),
    Choice("home", "Thuis", digit="2"),
    Choice("gloom", "Somber of angstig", digit="3"),
]


class Page(QWidget):
    """The row between two other stops."""

    def __init__(self) -> None:
        super().__init__()
        self.row = ChipRow(CHOICES, name="Thema")
        self.before, self.after = QLineEdit(), QLineEdit()
        layout = QVBoxLayout(self)
        for widget in (self.before, self.row, self.after):
            layout.addWidget(widget)


@pytest.fixture
def page(shown):
    return shown(Page())


def test_nothing_is_on_at_first_and_several_may_be(page, qtbot) -> None:
    assert page.row.value() == ()

    with qtbot.waitSignal(page.row.changed) as told:
        page.row.set_value(["gloom", "bullying"])

    assert told.args == [("bullying", "gloom")]


def test_the_row_is_one_stop_for_tab(page, qtbot) -> None:
    page.before.setFocus()
    qtbot.keyClick(page.before, Qt.Key.Key_Tab)
    assert page.focusWidget().accessibleName() == "Pesten en vriendschap"

    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Right)
    assert page.focusWidget().accessibleName() == "Thuis"
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert page.row.value() == ("home",)

    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert page.after.hasFocus()
    qtbot.keyClick(page.after, Qt.Key.Key_Backtab)
    assert page.focusWidget().accessibleName() == "Thuis"


def test_arrows_go_round(page, qtbot) -> None:
    page.row.setFocus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Left)

    assert page.focusWidget().accessibleName() == "Somber of angstig"


def test_a_digit_can_toggle_one(page) -> None:
    page.row.toggle("home")
    assert page.row.value() == ("home",)

    page.row.toggle("home")
    assert page.row.value() == ()


def test_other_choices_replace_the_old_ones(page) -> None:
    page.row.set_value(["home"])

    page.row.set_choices([Choice("sad", "Verdrietig")])

    assert page.row.value() == ()
    page.row.toggle("sad")
    assert page.row.value() == ("sad",)


def test_chips_that_do_not_fit_go_to_the_next_line(page) -> None:
    layout = page.row.layout()

    assert layout.heightForWidth(1000) < layout.heightForWidth(250) < layout.heightForWidth(150)


def test_chips_can_be_painted_on_off_and_disabled(page) -> None:
    plain = page.row.grab().toImage()
    page.row.toggle("home")
    ticked = page.row.grab().toImage()
    page.row.setEnabled(False)

    assert plain != ticked != page.row.grab().toImage()
