"""What a test of signals does at the keyboard, and what it finds afterwards."""

from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.domain.care_signals import CareSignal
from coachdesk.store.store import Store
from coachdesk.ui.main_window import Frame

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALONE = "Zat weer alleen bij de fietsen, gooide brood weg"


class Keys:
    """Presses keys where the keyboard is, and counts what a coach does: a chord is one."""

    def __init__(self, qtbot: QtBot, frame: Frame) -> None:
        self._qtbot, self._frame = qtbot, frame
        self.pressed = 0

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        for key in keys:
            self.pressed += 1
            self._qtbot.keyClick(QApplication.focusWidget() or self._frame, key, held)
            self._settle()

    def press_in(self, widget: QWidget, *keys: Qt.Key) -> None:
        """In a menu that is open: it has the keyboard while the window keeps the focus."""
        for key in keys:
            self.pressed += 1
            self._qtbot.keyClick(widget, key)
        self._settle()

    def _settle(self) -> None:
        """A window that opened or closed has the keyboard now, as with a window manager."""
        QApplication.processEvents()
        if QApplication.activeWindow() is None and QApplication.activePopupWidget() is None:
            self._frame.activateWindow()
            QApplication.processEvents()

    def search(self, text: str) -> None:
        """Letters that find something: each counts as a key."""
        self.pressed += len(text)
        self.write(text)

    def write(self, text: str) -> None:
        """Free text, which is not counted. QTest knows no keys for letters with accents."""
        for letter in text:
            where = QApplication.focusWidget() or self._frame
            if letter.isascii():
                self._qtbot.keyClicks(where, letter)
            else:
                typed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, NONE, letter)
                QApplication.sendEvent(where, typed)


def focus() -> QWidget:
    """What has the keyboard."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def modal() -> Any:
    """The dialog that is open, if there is one."""
    return QApplication.activeModalWidget()


def noted(store: Store) -> list[CareSignal]:
    """Every signal in the vault."""
    rows = store.db.execute("SELECT id FROM care_signals ORDER BY noted_at DESC, id")
    return store.care_signals.page([row[0] for row in rows.fetchall()])
