"""F6: from one part of the window to the next, and back to where one was in it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from coachdesk.ui.shared.tab_stops import first_stop, is_stop


class Zones(QObject):
    """Knows the parts of the window in their order, and what had the keyboard in each."""

    def __init__(self, parts: Callable[[], Sequence[QWidget]], parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = parts
        self._last: dict[int, QWidget] = {}

    def step(self, by: int) -> None:
        """Go one part on or back; after the last comes the first."""
        parts = [part for part in self._parts() if part.isVisible()]
        focus = QApplication.focusWidget()
        here = next((n for n, part in enumerate(parts) if _holds(part, focus)), None)
        if focus is not None and here is not None:
            self._last[id(parts[here])] = focus
        start = here if here is not None else (-1 if by > 0 else 0)
        self._enter(parts[(start + by) % len(parts)])

    def _enter(self, part: QWidget) -> None:
        last = self._last.get(id(part))
        known = last is not None and isValid(last) and _holds(part, last) and is_stop(last)
        stop = last if known else first_stop(part)
        # A part without anything to press is read out as a whole.
        (stop or part).setFocus(Qt.FocusReason.TabFocusReason)


def _holds(part: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (widget is part or part.isAncestorOf(widget))
