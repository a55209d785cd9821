"""Where the Tab key stops inside a part of the window."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def tab_stops(within: QWidget) -> Iterator[QWidget]:
    """What can have the keyboard in this part, in the order of Tab."""
    for widget in _chain(within):
        if is_stop(widget) and (widget is within or within.isAncestorOf(widget)):
            yield widget


def first_stop(within: QWidget) -> QWidget | None:
    """The first of them, if there is one."""
    return next(tab_stops(within), None)


def go_on(*, forward: bool) -> bool:
    """Bring the keyboard to the next stop of the window, or to the one before; False without any.

    Qt also stops at what only hands its keyboard on to a stop. Where that stands in the chain
    behind the stop itself, Qt would bring the keyboard back, and round in a circle for ever.
    """
    here = QApplication.focusWidget()
    if here is None:
        return False
    step = QWidget.nextInFocusChain if forward else QWidget.previousInFocusChain
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    for widget in _chain(here, step):
        if widget is not here and is_stop(widget):
            widget.setFocus(reason)
            return True
    return False


def is_stop(widget: QWidget) -> bool:
    """Whether Tab stops here now: what has a focus proxy only hands the keyboard on."""
    if not Qt.FocusPolicy.TabFocus.value & widget.focusPolicy().value:
        return False
    return widget.isEnabled() and widget.isVisible() and widget.focusProxy() is None


def in_turn(whole: QWidget, *parts: QWidget) -> None:
    """Let Tab, when it comes into the whole, go through these of its parts first, in this order.

    What stands in one part keeps its own order. Meanwhile the whole itself can have the keyboard:
    else Qt finds the last stop and the first, with only the whole between them, in turn already.
    """
    policy = whole.focusPolicy()
    whole.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    stops = [stop for part in parts for stop in _may_stop(part)]
    for before, after in pairwise((whole, *stops)):
        QWidget.setTabOrder(before, after)
    whole.setFocusPolicy(policy)


def _may_stop(part: QWidget) -> Iterator[QWidget]:
    """What could have the keyboard in this part now or later, in the order of Tab."""
    for widget in _chain(part):
        inside = widget is part or part.isAncestorOf(widget)
        if inside and widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not widget.focusProxy():
            yield widget


def _chain(
    start: QWidget, step: Callable[[QWidget], QWidget | None] = QWidget.nextInFocusChain
) -> Iterator[QWidget]:
    """The widgets of a window as Qt chained them, from this one on; each once, however it runs."""
    met: set[QWidget] = set()
    widget: QWidget | None = start
    while widget is not None and widget not in met:
        met.add(widget)
        yield widget
        widget = step(widget)
