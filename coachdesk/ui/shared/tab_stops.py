"""Where the Tab key stops inside a part of the window."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_stops(within: QWidget) -> Iterator[QWidget]:
    """What can have the keyboard in this part, in the order of Tab."""
    widget: QWidget | None = within
    while widget is not None:
        if is_stop(widget) and (widget is within or within.isAncestorOf(widget)):
            yield widget
        widget = widget.nextInFocusChain()
        if widget is within:
            return


def first_stop(within: QWidget) -> QWidget | None:
    """The first of them, if there is one."""
    return next(tab_stops(within), None)


def is_stop(widget: QWidget) -> bool:
    """Whether Tab stops here now."""
    by_tab = Qt.FocusPolicy.TabFocus.value & widget.focusPolicy().value
    return bool(by_tab) and widget.isEnabled() and widget.isVisible()
