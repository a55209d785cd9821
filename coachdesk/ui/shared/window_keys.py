"""Keys that belong to the window, even while one types."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

BACK_AND_ON = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def is_for_window(event: QEvent, *, untouched: bool) -> bool:
    """Whether a field must leave this key alone.

    On Linux and macOS Ctrl K deletes to the end of the line; here it opens the search. In a field
    in which nothing was typed, *untouched*, Ctrl Z and Ctrl Y go through what was done last.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if untouched and any(map(event.matches, BACK_AND_ON)):
        return True
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return control and event.key() == Qt.Key.Key_K
