"""The one window of the program: a page before the vault is open, the frame after."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from coachdesk.app import warm_up
from coachdesk.ui.settings.preferences import Preferences

if TYPE_CHECKING:  # only where something is the matter
    from coachdesk.ui.shared.message_bar import MessageBar

SMALLEST, USUAL = (1024, 560), (1440, 900)


def fitted(place: QRect, room: QRect) -> QRect:
    """This place as it is, or where the room is smaller: as large as that, and inside it.

    A window from a large screen on the desk comes back on the laptop alone.
    """
    if place.width() <= room.width() and place.height() <= room.height():
        return place
    size = place.size().boundedTo(room.size())
    left = min(max(place.x(), room.x()), room.x() + room.width() - size.width())
    top = min(max(place.y(), room.y()), room.y() + room.height() - size.height())
    return QRect(left, top, size.width(), size.height())


class Window(QMainWindow):
    """Shows one thing at a time. The title never says more than the name of the program.

    Signals:
        painted: it was painted for the first time.
        closed: it was closed, after `may_close` allowed it.
    """

    painted = Signal()
    closed = Signal()

    def __init__(self, *, may_close: Callable[[], bool]) -> None:
        super().__init__()
        self._may_close = may_close
        self._seen = False
        self.setWindowTitle("Coachdesk")
        self.setMinimumSize(*SMALLEST)
        self.messages: MessageBar | None = None
        self._stack = QStackedWidget()
        whole = QWidget()
        self._column = QVBoxLayout(whole)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._stack, 1)
        self.setCentralWidget(whole)

    def put(self, page: QWidget) -> None:
        """Show this page; the one before it is gone for good."""
        before = self._stack.currentWidget()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if before is not None:
            self._stack.removeWidget(before)
            before.deleteLater()

    def page(self) -> QWidget | None:
        """What is shown now."""
        return self._stack.currentWidget()

    @Slot(str)
    def tell(self, trouble: str) -> None:
        """Say under the page what did not go as asked."""
        if self.messages is None:
            self.messages = warm_up.make("message bar")
            self._column.addWidget(self.messages)
        self.messages.trouble(trouble)

    def open_as(self, preferences: Preferences) -> None:
        """Show it where it was last time, if that is still on a screen; never larger than one."""
        screen = QGuiApplication.primaryScreen()
        room = screen.availableSize() if screen is not None else QSize(*USUAL)
        self.resize(QSize(*USUAL).boundedTo(room))
        if preferences.window and screen is not None:
            wanted = QRect(*preferences.window)
            if screen.virtualGeometry().intersects(wanted):
                there = QGuiApplication.screenAt(wanted.center()) or screen
                self.setGeometry(fitted(wanted, there.availableGeometry()))
        if preferences.maximized:
            self.setWindowState(Qt.WindowState.WindowMaximized)
        self.show()

    def as_it_is(self, preferences: Preferences) -> Preferences:
        """The preferences with where this window is now."""
        place = self.normalGeometry()
        return replace(
            preferences,
            window=(place.x(), place.y(), place.width(), place.height()),
            maximized=self.isMaximized(),
        )

    def come_forward(self) -> None:
        """A second one was opened: here is the first."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close():
            event.accept()
            self.closed.emit()
        else:
            event.ignore()
