"""One of a few: arrows move, Tab leaves."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.segmented import Segmented

CHOICES = [Choice("me", "Ikzelf"), Choice("teacher", "Leerkracht"), Choice("parent", "Ouder")]


class Page(QWidget):
    """The row between two other stops."""

    def __init__(self) -> None:
        super().__init__()
        self.row = Segmented(CHOICES, name="Van wie?")
        self.before, self.after = QLineEdit(), QLineEdit()
        layout = QHBoxLayout(self)
        for widget in (self.before, self.row, self.after):
            layout.addWidget(widget)


@pytest.fixture
def page(shown):
    return shown(Page())


def test_the_first_choice_is_on_from_the_start(page) -> None:
    assert page.row.value() == "me"


def test_tab_comes_to_the_choice_that_is_on_also_when_nobody_chose_it_by_hand(page, qtbot) -> None:
    page.row.set_value("parent")
    page.row.set_value("me")
    page.before.setFocus()
    qtbot.keyClick(page.before, Qt.Key.Key_Tab)
    assert page.focusWidget().text() == "Ikzelf"


def test_arrows_choose_and_tab_leaves(page, qtbot) -> None:
    page.before.setFocus()
    qtbot.keyClick(page.before, Qt.Key.Key_Tab)

    with qtbot.waitSignal(page.row.changed) as told:
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Right)
    assert told.args == ["teacher"]

    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert page.after.hasFocus()

    qtbot.keyClick(page.after, Qt.Key.Key_Backtab)
    assert page.focusWidget().accessibleName() == "Leerkracht"


def test_a_value_can_be_set(page, qtbot) -> None:
    with qtbot.waitSignal(page.row.changed) as told:
        page.row.set_value("parent")

    assert told.args == ["parent"]
    assert page.row.value() == "parent"


def test_a_value_that_is_not_there_is_refused(page) -> None:
    with pytest.raises(KeyError):
        page.row.set_value("minister")


def test_the_same_choice_again_tells_nothing(page, qtbot) -> None:
    with qtbot.assertNotEmitted(page.row.changed):
        page.row.set_value("me")


def test_words_may_carry_a_count(page) -> None:
    page.row.set_text("me", "Te sorteren 3")

    assert "Te sorteren 3" in {piece.accessibleName() for piece in page.row.children()[1:]}


def test_a_screen_reader_hears_radio_buttons(page) -> None:
    page.row.setFocus()
    heard = QAccessible.queryAccessibleInterface(page.focusWidget())

    assert heard.role() == QAccessible.Role.RadioButton
    assert heard.text(QAccessible.Text.Name) == "Ikzelf"
    assert heard.state().checked


def test_it_can_be_painted_on_and_off(page) -> None:
    on = page.row.grab().toImage()
    page.row.setEnabled(False)

    assert page.row.grab().toImage() != on
