"""Hears F8, F9 and Ctrl L in every window: main window, dialogs, menus and completion lists.

A filter on each QWindow, not shortcuts: those are silent while a dialog is open. And not on the
application: a filter there is called for every event, a hundred thousand for one heavy page.
"""

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWindow

NAMES_KEY = QKeySequence("F8")
LOCK_KEY = QKeySequence("Ctrl+L")
TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class WindowKeys(QObject):
    """Listens at every window of the application as soon as it gets the focus.

    Signals:
        names_key: F8 was pressed.
        privacy_key: F9, or the key the coach chose instead, was pressed.
        lock_key: Ctrl L was pressed.
        touched: somebody is there: a key, the mouse, a pen.
    """

    names_key = Signal()
    privacy_key = Signal()
    lock_key = Signal()
    touched = Signal()

    def __init__(self, app: QGuiApplication, parent: QObject | None = None) -> None:
        super().__init__(parent or app)
        self._privacy = QKeySequence("F9")
        app.focusWindowChanged.connect(self._on_window)
        for window in app.allWindows():
            self._on_window(window)

    def use_privacy_key(self, key: str) -> None:
        """Hear this key for the privacy screen from now on. F9 if it is no key at all."""
        chosen = QKeySequence(key, QKeySequence.SequenceFormat.PortableText)
        known = chosen.count() == 1 and chosen != QKeySequence(Qt.Key.Key_unknown)
        self._privacy = chosen if known else QKeySequence("F9")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in TOUCHES:
            self.touched.emit()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._heard(event)
        return False

    def _heard(self, event: QKeyEvent) -> bool:
        """Whether the key was one of ours; then nobody else gets it."""
        pressed = QKeySequence(_plain(event.keyCombination()))
        for key, told in (
            (self._privacy, self.privacy_key),
            (NAMES_KEY, self.names_key),
            (LOCK_KEY, self.lock_key),
        ):
            if pressed == key:
                if not event.isAutoRepeat():  # a key held down is one key
                    told.emit()
                return True
        return False

    def _on_window(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)  # twice is once; an id() may belong to a dead window
            window.installEventFilter(self)


def _plain(pressed: QKeyCombination) -> QKeyCombination:
    """Without the mark that says a key stands on the number pad."""
    held = pressed.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeyCombination(held, pressed.key())
