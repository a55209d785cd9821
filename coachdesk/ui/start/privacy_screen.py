"""One key and nobody reads along: covers every window of the app, and brings back the same place.

The covered windows are not just hidden. Their native windows are taken away, so that a screen
reader, the task bar and a program that lists windows find the calm page only.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QToolTip, QWidget
from shiboken6 import isValid

from coachdesk.ui.start.privacy_page import PrivacyPage, key_name

PASSING = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)


class Calm(NamedTuple):
    """What the page says besides the time. *until_lock* is None while no vault is open."""

    key: str
    sign: tuple[str, str]
    until_lock: timedelta | None


class _Caret(NamedTuple):
    """Where somebody was typing in a line: Qt selects all of it when a dialog comes back."""

    field: QLineEdit
    position: int
    selected: tuple[int, int]

    def put_back(self) -> None:
        if not isValid(self.field):
            return
        start, length = self.selected
        self.field.setCursorPosition(self.position)
        if start >= 0 and start == self.position:
            self.field.setSelection(start + length, -length)  # selected backwards
        elif start >= 0:
            self.field.setSelection(start, length)


class PrivacyScreen(QObject):
    """Covers and uncovers the whole application.

    Signals:
        covered: every window is out of sight.
        uncovered: everything is back where it was.
        close_wanted: somebody closed the calm page: the program is to end.
    """

    covered = Signal()
    uncovered = Signal()
    close_wanted = Signal()

    def __init__(
        self,
        app: QApplication,
        *,
        now: Callable[[], datetime],
        calm: Callable[[], Calm],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent or app)
        self._app, self._now, self._calm = app, now, calm
        self._pages: list[PrivacyPage] = []
        self._away: list[QWidget] = []
        self._active: QWidget | None = None
        self._caret: _Caret | None = None
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._on_tick)
        app.focusWindowChanged.connect(self._on_focus_window)

    def is_on(self) -> bool:
        """Whether the calm page stands there now."""
        return bool(self._pages)

    def cover(self) -> None:
        """Cover all windows now: no animation, no waiting. Twice is once."""
        if self.is_on():
            return
        self._close_passing()
        self._active = self._app.activeWindow()
        self._caret = _caret(self._app.focusWidget())
        windows = self._windows()
        self._pages = self._make_pages(windows)
        self._put_away(windows)
        self._pages[0].activateWindow()
        self._tick.start()
        self.covered.emit()

    def uncover(self) -> None:
        """Bring every window back, with the same focus and the same place in the text."""
        if not self.is_on():
            return
        self._tick.stop()
        pages, self._pages = self._pages, []
        away, self._away = self._away, []
        for window in filter(isValid, away):
            window.show()
        for page in pages:
            page.hide()
            page.deleteLater()
        if self._active is not None and isValid(self._active):
            self._active.activateWindow()
        if self._caret is not None:
            self._caret.put_back()
        self._active = self._caret = None
        self.uncovered.emit()

    def toggle(self) -> None:
        """The privacy key: there and back."""
        if self.is_on():
            self.uncover()
        else:
            self.cover()

    def _windows(self) -> list[QWidget]:
        """Our visible windows, those behind first: a dialog comes after its window."""
        visible = [w for w in self._app.topLevelWidgets() if w.isVisible()]
        ours = [w for w in visible if w not in self._pages and w.windowType() not in PASSING]
        return sorted(ours, key=_depth)

    def _make_pages(self, windows: list[QWidget]) -> list[PrivacyPage]:
        """One page per screen that shows a window of ours, as large as the largest there."""
        largest: dict[QScreen, QWidget] = {}
        for window in windows:
            other = largest.get(window.screen())
            if other is None or _area(window) > _area(other):
                largest[window.screen()] = window
        calm = self._calm()
        pages = [self._make_page(calm, window) for window in largest.values()]
        return pages or [self._make_page(calm, None)]

    def _make_page(self, calm: Calm, over: QWidget | None) -> PrivacyPage:
        page = PrivacyPage(
            key=key_name(calm.key),
            sign=calm.sign,
            with_lock=calm.until_lock is not None,
        )
        page.show_time(self._now(), calm.until_lock)
        page.close_wanted.connect(self.close_wanted)
        if over is not None:
            filling = over.isMaximized() or over.isFullScreen()
            page.setGeometry(over.normalGeometry() if filling else over.geometry())
            page.setWindowState(over.windowState() & ~Qt.WindowState.WindowMinimized)
        page.show()
        return page

    def _put_away(self, windows: list[QWidget]) -> None:
        for window in reversed(windows):
            window.hide()
            if isinstance(window, QDialog):
                window.finished.connect(self._on_finished)
        self._away += windows
        # Not now: the key that asked for it is still on its way through one of them.
        QTimer.singleShot(0, self, self._take_apart)

    def _take_apart(self) -> None:
        for window in filter(isValid, self._away):
            if not window.isVisible():
                window.destroy()

    def _close_passing(self) -> None:
        """Menus, completion lists and tooltips: they do not come back."""
        QToolTip.hideText()
        while (popup := self._app.activePopupWidget()) is not None:
            popup.close()
            if self._app.activePopupWidget() is popup:
                break

    def _on_finished(self) -> None:
        """A dialog that ended by itself while it was covered does not come back."""
        if self.is_on():
            self._away = [window for window in self._away if window is not self.sender()]

    def _on_tick(self) -> None:
        calm = self._calm()
        for page in self._pages:
            page.show_time(self._now(), calm.until_lock)
        self._put_away(self._windows())

    def _on_focus_window(self) -> None:
        """A window that comes up meanwhile goes away too, and comes back with the rest."""
        if self.is_on() and QGuiApplication.focusWindow() is not None:
            self._close_passing()
            self._put_away(self._windows())


def _caret(focus: QWidget | None) -> _Caret | None:
    field = focus if isinstance(focus, QLineEdit) or focus is None else focus.findChild(QLineEdit)
    if not isinstance(field, QLineEdit):
        return None
    selected = (field.selectionStart(), len(field.selectedText()))
    return _Caret(field, field.cursorPosition(), selected)


def _depth(window: QWidget) -> int:
    """How many windows stand behind this one."""
    depth, parent = 0, window.parentWidget()
    while parent is not None:
        depth, parent = depth + 1, parent.window().parentWidget()
    return depth


def _area(window: QWidget) -> int:
    return window.width() * window.height()
