"""A coach at the keyboard: only keys go in, and only what stands on the screen comes out."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MOST_STOPS = 60  # of Tab, before a field counts as unreachable
PATIENCE_MS = 10_000
HEARD = Qt.ItemDataRole.AccessibleTextRole

T = TypeVar("T")


class Coach:
    """Presses keys on the window that has the keyboard, as the system would. A chord is one key."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.pressed = 0

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """One key after another, each to whatever has the keyboard by then."""
        for key in keys:
            self.pressed += 1
            QTest.keyClick(self._window(), key, held)
            QApplication.processEvents()

    def write(self, text: str) -> None:
        """Free text: not counted. A letter with an accent has no key of its own."""
        for letter in text:
            if letter.isascii():
                QTest.keyClick(self._window(), ord(letter))
            else:
                typed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, NONE, letter)
                QApplication.sendEvent(self._window(), typed)

    def search(self, text: str) -> None:
        """Letters that find something: each counts as a key."""
        self.pressed += len(text)
        self.write(text)

    def tab_to(self, name: str) -> None:
        """Tab until the keyboard is in what a screen reader calls so."""
        seen = [self.hears()]
        while name not in seen[-1]:
            assert len(seen) <= MOST_STOPS, f"no {name!r} among {seen}"
            self.press(Key.Key_Tab)
            seen.append(self.hears())

    def presses_until(self, key: Qt.Key, name: str) -> None:
        """The same key until the keyboard is there: among choices side by side."""
        for _time in range(MOST_STOPS):
            if name == self.hears():
                return
            self.press(key)
        raise AssertionError(f"no {name!r}; at {self.hears()!r}")

    def hears(self) -> str:
        """What a screen reader says where the keyboard is."""
        self._window()
        return called(QApplication.focusWidget())

    def reads(self) -> str:
        """Every label and row that is in sight in the window that has the keyboard."""
        self._window()
        top = QApplication.activeWindow()
        parts = top.findChildren(QWidget) if top is not None else []
        seen = [part for part in parts if not part.visibleRegion().isEmpty()]
        lines = [part.text() for part in seen if isinstance(part, QLabel)]
        for part in seen:
            if isinstance(part, QAbstractItemView):
                lines += _rows(part)
        return "\n".join(lines)

    def waits_to_read(self, words: str) -> None:
        """Until it stands on the screen."""
        self.waits_for(lambda: words in self.reads(), words)

    def waits_to_hear(self, name: str) -> None:
        """Until the keyboard is there."""
        self.waits_for(lambda: name in self.hears(), name)

    def waits_to_press(self, name: str, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """The keys of a button, as soon as it can be pressed."""
        self.waits_for(lambda: name in self._buttons(), name)
        self.press(*keys, held=held)

    def waits_for(self, found: Callable[[], bool], what: str) -> None:
        """Until this is so; else it is said what stood there instead."""

        def check() -> None:
            assert found(), f"{what!r} is not there; at {self.hears()!r}:\n{self.reads()}"

        self._qtbot.waitUntil(check, timeout=PATIENCE_MS)

    def _buttons(self) -> list[str]:
        """Those that can be pressed in the window that has the keyboard."""
        self._window()
        top = QApplication.activeWindow()
        found = top.findChildren(QAbstractButton) if top is not None else []
        return [called(button) for button in found if button.isVisible() and button.isEnabled()]

    def _window(self) -> QWindow:
        """The window with the keyboard. Without a window manager nobody gives it back."""
        if QGuiApplication.focusWindow() is None:
            shown = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
            (QApplication.activeModalWidget() or shown[0]).activateWindow()
            self._qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is not None)
        window = QGuiApplication.focusWindow()
        assert window is not None
        return window


def called(widget: QWidget | None) -> str:
    """Its name. A box to choose from answers with its value: of that Qt tells the name apart."""
    if widget is None:
        return ""
    heard = QAccessible.queryAccessibleInterface(widget)
    return widget.accessibleName() or (heard.text(QAccessible.Text.Name) if heard else "")


def _rows(view: QAbstractItemView) -> list[str]:
    """What a screen reader says of each row."""
    model = view.model()
    heard = [model.index(row, 0).data(HEARD) for row in range(model.rowCount())]
    return [text for text in heard if text]
