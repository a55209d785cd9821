"""Tests of the layout that goes on with the next line."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.ui.shared.flow_layout import FlowLayout


def test_a_widget_that_is_put_at_the_end_again_and_again_stays_while_others_go(
    qtbot: QtBot,
) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    flow = FlowLayout(whole)
    last = QPushButton("laatste", whole)
    others: list[QPushButton] = []
    whole.show()
    for number in range(60):
        flow.removeWidget(last)
        for other in others:
            flow.removeWidget(other)
            other.deleteLater()
        others = [QPushButton(str(n), whole) for n in range(number % 5)]
        for widget in (*others, last):
            flow.addWidget(widget)
            widget.show()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert flow.heightForWidth(80) > 0
    assert flow.count() == len(others) + 1


def test_a_widget_that_is_deleted_leaves_no_hole(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    flow = FlowLayout(whole)
    for n in range(3):
        flow.addWidget(QPushButton(str(n), whole))
    gone = flow.itemAt(1)
    assert gone is not None
    button = gone.widget()
    assert button is not None
    button.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert flow.count() == 2
    assert flow.heightForWidth(400) > 0
