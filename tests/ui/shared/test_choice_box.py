"""A long name in a narrow box: cut with an ellipsis, and whole in the tooltip and the list."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import QApplication, QComboBox, QStyleOptionComboBox, QToolTip

from coachdesk.ui.shared.choice_box import ChoiceBox

LONG = "Konstantina-Aleksandra van der Wensdroom-Schetsma, orthopedagoog-generalist"
SHORT = "Ilse"


@pytest.fixture
def box(shown) -> ChoiceBox:
    made = ChoiceBox()
    made.addItem(LONG)
    made.addItem(SHORT)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.resize(180, 32)
    return shown(made)


def drawn(box: ChoiceBox) -> str:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    return option.currentText


def tip(box: ChoiceBox) -> str:
    QToolTip.hideText()
    where = QPoint(20, 10)
    ask = QHelpEvent(QEvent.Type.ToolTip, where, box.mapToGlobal(where))
    QApplication.sendEvent(box, ask)
    told = QToolTip.text()
    QToolTip.hideText()
    return told


def test_what_does_not_fit_ends_in_an_ellipsis_and_is_whole_in_the_tooltip(box) -> None:
    assert drawn(box).endswith("…")
    assert LONG in tip(box)
    assert QAccessible.queryAccessibleInterface(box).text(QAccessible.Text.Value) == LONG


def test_what_fits_is_drawn_as_it_is_and_the_tooltip_is_that_of_the_box(box) -> None:
    box.setToolTip("Wie doet het?")
    box.setCurrentText(SHORT)
    assert drawn(box) == SHORT
    assert tip(box) == "Wie doet het?"


def test_in_a_wide_box_the_long_name_stands_whole(box) -> None:
    box.resize(900, 32)
    assert drawn(box) == LONG
