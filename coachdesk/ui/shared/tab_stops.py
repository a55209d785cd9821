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


def leave(part: QWidget, *, here: QWidget, forward: bool) -> None:
    """Bring the keyboard from *here* to the nearest stop outside this part.

    By itself Tab may not get out: what hands its keyboard to a stop stands in the chain too, and
    where it stands behind that stop it brings the keyboard back.
    """
    step = QWidget.nextInFocusChain if forward else QWidget.previousInFocusChain
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    widget = step(here)
    while widget is not None and widget is not here:
        if is_stop(widget) and not part.isAncestorOf(widget):
            widget.setFocus(reason)
            return
        widget = step(widget)


def is_stop(widget: QWidget) -> bool:
    """Whether Tab stops here now."""
    by_tab = Qt.FocusPolicy.TabFocus.value & widget.focusPolicy().value
    return bool(by_tab) and widget.isEnabled() and widget.isVisible()
