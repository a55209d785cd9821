"""The keyboard as a coach uses it: whatever has it gets the next key."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
MOST_STOPS = 60


def focused() -> QWidget:
    """What has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard"
    return widget


def press(*keys: Qt.Key, times: int = 1) -> None:
    """Press these keys one after another."""
    for key in keys * times:
        QTest.keyClick(focused(), key)


def write(text: str) -> None:
    """Type this; letters with accents too, which QTest does not know."""
    for letter in text:
        QApplication.sendEvent(focused(), QKeyEvent(QEvent.Type.KeyPress, 0, NONE, letter))


def fill_in(*texts: str) -> None:
    """Type each text where the keyboard is, with Tab between them."""
    for number, text in enumerate(texts):
        if number:
            press(Qt.Key.Key_Tab)
        write(text)


def save() -> None:
    """Ctrl Enter."""
    QTest.keyClick(focused(), Qt.Key.Key_Return, CTRL)


def tab_to(wanted: Callable[[], QWidget]) -> None:
    """Press Tab until this one has the keyboard; it can be reached."""
    for _number in range(MOST_STOPS):
        if focused() is wanted():
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError("Tab does not come there")
