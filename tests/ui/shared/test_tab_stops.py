"""Tab comes to every stop of a window, in the order that was asked for."""

from itertools import islice

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QPushButton, QWidget

from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.dialog import CdDialog
from coachdesk.ui.shared.segmented import Segmented
from coachdesk.ui.shared.tab_stops import _chain, in_turn, tab_stops
from tests.ui.care_signals.hands import focus


def words(stop: QWidget) -> str:
    assert isinstance(stop, QAbstractButton)
    return stop.text()


def test_tab_is_not_brought_back_by_what_only_hands_its_keyboard_on(shown, qtbot) -> None:
    window = shown(QWidget())
    dialog = CdDialog("Vraag", window)
    first, last = QPushButton("een", dialog), QPushButton("drie", dialog)
    middle = Segmented([Choice(1, "twee")], dialog)
    piece = middle.focusProxy()
    for widget in (first, middle, last):
        dialog.body.addWidget(widget)
    for before, after in ((first, piece), (piece, last)):  # the row itself stands behind them
        QWidget.setTabOrder(before, after)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    first.setFocus()

    found = []
    for _stop in range(4):
        found.append(words(focus()))
        qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    for _stop in range(3):
        qtbot.keyClick(focus(), Qt.Key.Key_Backtab)

    assert found == ["een", "twee", "drie", "een"]
    assert focus() is middle.focusProxy()
    dialog.reject()


def test_a_chain_that_does_not_come_back_to_where_it_began_ends_all_the_same(shown) -> None:
    window = shown(QWidget())
    first, second, third = (QPushButton(text, window) for text in "abc")
    chained: dict[QWidget, QWidget] = {first: second, second: third, third: second}
    assert list(islice(_chain(first, chained.__getitem__), 9)) == [first, second, third]


def test_parts_keep_their_turn_when_the_whole_comes_into_a_window_later(shown) -> None:
    whole = QWidget()
    last, middle, first = (QPushButton(text, whole) for text in ("c", "b", "a"))
    row = Segmented([Choice(1, "een"), Choice(2, "twee")], whole)
    in_turn(whole, first, row, middle, last)
    row.set_value(2)

    window = QWidget()
    column = QHBoxLayout(window)
    column.addWidget(QPushButton("z", window))
    column.addWidget(whole)
    shown(window)

    assert [words(stop) for stop in tab_stops(whole)] == ["a", "twee", "b", "c"]
