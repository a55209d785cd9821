"""What is the matter with the controls in sight: nameless, cut off, or lost to the keyboard."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QScrollArea,
    QWidget,
)

from coachdesk.ui.frame.search_button import SearchButton
from coachdesk.ui.shared.shortened_label import ShortenedLabel
from coachdesk.ui.shared.tab_stops import is_stop, tab_stops

Role = QAccessible.Role
CONTROLS = {
    Role.Button,
    Role.ButtonMenu,
    Role.CheckBox,
    Role.ComboBox,
    Role.EditableText,
    Role.List,
    Role.PageTabList,
    Role.RadioButton,
    Role.Slider,
    Role.SpinBox,
    Role.Table,
}
GIVE_WAY = (SearchButton, ShortenedLabel)  # these shorten their words by themselves
HAIR = 2  # px of the borders of a card, which Qt forgets when it asks how high its words are


def nameless(whole: QWidget) -> list[str]:
    """The controls in sight that the keyboard can reach and that do not say what they are."""
    found = []
    for widget in whole.findChildren(QWidget):
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not widget.isVisible() or interface.role() not in CONTROLS:
            continue
        if not interface.text(QAccessible.Text.Name).strip():
            found.append(f"no name: {called(widget)}")
    return found


def cut_off(whole: QWidget) -> list[str]:
    """What has less room than its words or its shape ask for, or lies outside its parent."""
    return [
        f"{what}: {called(widget)}"
        for widget in whole.findChildren(QWidget)
        if widget.isVisible()
        for what in _cuts(widget)
    ]


def walked(whole: QWidget, *, in_order: bool = True) -> list[str]:
    """What is wrong on the way of Tab: all the way round, back to where the keyboard is."""
    ring, back = _round()
    found = [f"lost at {called(stop)}" for stop in ring if not is_stop(stop)]
    if back is not ring[0]:
        found.append(f"caught at {called(back)}")
    unreached = (stop for stop in tab_stops(whole) if _end(stop) not in ring)
    found += [f"not reached: {called(one)}" for one in unreached if _in_sight(one)]
    inside = [stop for stop in _from_top(ring, whole) if whole.isAncestorOf(stop)]
    if in_order:
        found += [
            f"back up from {called(one)} to {called(other)}"
            for one, other in pairwise(inside)
            if _back_up(_seen_from(other, one, whole), _seen_from(one, other, whole))
        ]
    return found


def called(widget: QWidget) -> str:
    """A widget in words: its name or its text, its kind, and that of what it stands in."""
    text = getattr(widget, "text", str)()
    told = widget.accessibleName() or (text if isinstance(text, str) else "")
    return f"{told!r} ({type(widget).__name__} in {type(widget.parent()).__name__})"


def _cuts(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel) and widget.text() and not isinstance(widget, GIVE_WAY):
        yield from _cut_words(widget)
    needed = widget.minimumSizeHint().width()
    pressed = isinstance(widget, QAbstractButton | QComboBox) and not isinstance(widget, GIVE_WAY)
    if pressed and widget.width() < needed - 1:
        yield f"{widget.width()} of {needed} px wide"
    if isinstance(widget, QAbstractItemView) and widget.horizontalScrollBar().maximum() > 0:
        yield "to be scrolled sideways"
    yield from _outside(widget)


def _cut_words(label: QLabel) -> Iterator[str]:
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if needed > label.height() + HAIR:
            yield f"{label.height()} of {needed} px high"
    else:
        lines = label.text().split("\n")
        needed = max(label.fontMetrics().horizontalAdvance(line) for line in lines)
        if needed > label.contentsRect().width() + 1:
            yield f"{label.contentsRect().width()} of {needed} px wide"


def _outside(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow():
        return
    around = parent.parentWidget()
    if isinstance(around, QAbstractScrollArea) and around.viewport() is parent:
        if isinstance(around, QScrollArea) and widget.width() > parent.width():
            yield "wider than what it is scrolled in"
    elif not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry()):
        yield "outside what it stands in"


def _round() -> tuple[list[QWidget], QWidget]:
    """Where Tab comes until it is somewhere for the second time, and where that is."""
    ring: list[QWidget] = []
    here = _focus()
    while here not in ring:
        ring.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
        here = _focus()
    return ring, here


def _focus() -> QWidget:
    here = QApplication.focusWidget()
    assert here is not None
    return here


def _from_top(ring: list[QWidget], whole: QWidget) -> list[QWidget]:
    """The same ring, begun where Tab comes in; where there is nothing else, at the top."""
    outside = [number for number, stop in enumerate(ring) if not whole.isAncestorOf(stop)]
    if outside:
        begin = outside[-1] + 1
    else:
        begin = min(range(len(ring)), key=lambda number: _place(ring[number], whole).top())
    return ring[begin:] + ring[:begin]


def _in_sight(stop: QWidget) -> bool:
    return not stop.visibleRegion().isEmpty()


def _end(stop: QWidget) -> QWidget:
    proxy = stop.focusProxy()
    return stop if proxy is None else _end(proxy)


def _place(stop: QWidget, whole: QWidget) -> QRect:
    """Where it stands when nothing is scrolled."""
    scrolled = QPoint(0, 0)
    around = stop.parentWidget()
    while around is not None and around is not whole:
        if isinstance(around, QScrollArea):
            bars = around.horizontalScrollBar(), around.verticalScrollBar()
            scrolled += QPoint(bars[0].value(), bars[1].value())
        around = around.parentWidget()
    return QRect(stop.mapTo(whole, scrolled), stop.size())


def _seen_from(other: QWidget, stop: QWidget, whole: QWidget) -> QRect:
    """Where the stop stands for the other: of what is scrolled without it, where its view is."""
    view = _view(stop)
    if view is None or view.isAncestorOf(other):
        return _place(stop, whole)
    return QRect(view.mapTo(whole, QPoint(0, 0)), view.size())


def _view(stop: QWidget) -> QScrollArea | None:
    around = stop.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around


def _back_up(one: QRect, other: QRect) -> bool:
    """Whether the other stands above the one, in the same column."""
    shared = min(one.right(), other.right()) - max(one.left(), other.left())
    return other.bottom() <= one.top() and 2 * shared >= min(one.width(), other.width())
