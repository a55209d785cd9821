"""A coach with a mouse: clicks on what stands in sight, and types nothing but text."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QTabBar,
    QTextEdit,
    QWidget,
)

from tests.journeys.coach import NONE, Coach, called

LEFT = Qt.MouseButton.LeftButton
HEARD = Qt.ItemDataRole.AccessibleTextRole
AT_THE_BOX = 12  # px from the left: the box itself, however short the words beside it are
CLICKABLE = (QAbstractButton, QLineEdit, QTextEdit, QComboBox)

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)


class Mouse:
    """Clicks on a place of the window, as the system would: what lies there gets it."""

    def __init__(self, coach: Coach) -> None:
        self._coach = coach

    def click(self, name: str) -> None:
        """A button, a field or a box of this name, as soon as it can be clicked."""
        part = self._found(lambda: _part(name), name)
        place = part.rect().center()
        if isinstance(part, QCheckBox):
            place.setX(AT_THE_BOX)
        _click(part, place)

    def write_in(self, name: str, text: str) -> None:
        """Click in a field and type over what is there."""
        self.click(name)
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit):
            field.selectAll()
        self._coach.write(text)

    def click_row(self, words: str, *, twice: bool = False) -> None:
        """The row in which this is to be read."""
        view, place = self._found(lambda: _row(words), words)
        _click(view.viewport(), place, twice=twice)

    def click_tab(self, words: str) -> None:
        """A tab that begins with this."""
        bar, place = self._found(lambda: _tab(words), words)
        _click(bar, place)

    def click_in_menu(self, words: str) -> None:
        """A line of the menu that is open."""
        menu = self._found(_menu, "a menu")
        [line] = [one for one in menu.actions() if one.text() == words]
        _click(menu, menu.actionGeometry(line).center())

    def choose(self, name: str, words: str) -> None:
        """Open a box to choose from, and click on one of its lines."""
        self.click(name)
        view, place = self._found(lambda: _line(words), words)
        _click(view.viewport(), place)

    def _found(self, look: Callable[[], T | None], what: str) -> T:
        self._coach.waits_for(lambda: look() is not None, what)
        there = look()
        assert there is not None
        return there


def _click(part: QWidget, place: QPoint, *, twice: bool = False) -> None:
    handle = part.window().windowHandle()
    press = QTest.mouseDClick if twice else QTest.mouseClick
    press(handle, LEFT, NONE, part.mapTo(part.window(), place))
    QApplication.processEvents()


def _top() -> QWidget | None:
    """The window that takes clicks now."""
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.isWindow()]
    top = QApplication.activeModalWidget() or QApplication.activeWindow()
    return top or next(iter(shown), None)


def _seen(kind: type[W]) -> list[W]:
    top = _top()
    found = top.findChildren(kind) if top is not None else []
    return [one for one in found if one.isVisible() and not one.visibleRegion().isEmpty()]


def _part(name: str) -> QWidget | None:
    parts = [part for part in _seen(QWidget) if isinstance(part, CLICKABLE) and part.isEnabled()]
    exact = [part for part in parts if called(part) == name]
    begun = [part for part in parts if called(part).startswith(name)]
    return next(iter(exact + begun), None)


def _row(words: str) -> tuple[QAbstractItemView, QPoint] | None:
    for view in _seen(QAbstractItemView):
        model = view.model()
        for number in range(model.rowCount()):
            index = model.index(number, 0)
            said = index.data(HEARD) or index.data() or ""
            if words in said:
                view.scrollTo(index)
                return view, view.visualRect(index).center()
    return None


def _tab(words: str) -> tuple[QTabBar, QPoint] | None:
    for bar in _seen(QTabBar):
        for number in range(bar.count()):
            if bar.tabText(number).startswith(words):
                return bar, bar.tabRect(number).center()
    return None


def _menu() -> QMenu | None:
    shown = QApplication.activePopupWidget()
    return shown if isinstance(shown, QMenu) else None


def _line(words: str) -> tuple[QAbstractItemView, QPoint] | None:
    """Of the list of a box that is open."""
    shown = QApplication.activePopupWidget()
    for view in shown.findChildren(QAbstractItemView) if shown is not None else []:
        model = view.model()
        for number in range(model.rowCount()):
            if model.index(number, 0).data() == words:
                return view, view.visualRect(model.index(number, 0)).center()
    return None
