"""Keys that belong to the window, even while one types."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def is_for_window(event: QEvent) -> bool:
    """Whether a field must leave this key alone.

    On Linux and macOS Ctrl K deletes to the end of the line; here it opens the search.
    """
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        and event.key() == Qt.Key.Key_K
    )
