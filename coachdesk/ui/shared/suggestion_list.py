"""The list under a type-ahead line: part of the same window, so it never keeps the keyboard."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.painted_words import paint_line

Index = QModelIndex | QPersistentModelIndex
ROW, SIDE, GAP = 32, 10, 8
MOST_ROWS = 8
LEAST_ROOM = 3 * ROW


@dataclass(frozen=True, slots=True, repr=False)
class Suggestion:
    """One thing that may be meant: its key, what it is called, and what tells it apart.

    Titles come from the name display, never straight from a child. Another *kind* than the one
    above it is set apart by a line.
    """

    key: object
    title: str
    detail: str = ""
    icon: str = ""
    kind: str = ""

    def spoken(self) -> str:
        return ", ".join(part for part in (self.title, self.detail) if part)


class _Suggestions(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[Suggestion] = ()

    def show_rows(self, rows: Sequence[Suggestion]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and index.isValid():
            return self.rows[index.row()].spoken()
        return None


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, look.scaled(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, _Suggestions):
            return
        place, shown = option.rect, model.rows[index.row()]
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, look.colour("primaryTint"))
        if index.row() and model.rows[index.row() - 1].kind != shown.kind:
            line = look.colour("borderSubtle")
            painter.fillRect(place.left(), place.top(), place.width(), 1, line)
        words = place.adjusted(SIDE, 0, -SIDE, 0)
        if shown.icon:
            px = look.size("iconSmall")
            spot = QRect(words.left(), words.top(), px, words.height())
            icons.paint(painter, shown.icon, "textSecondary", spot)
            words.setLeft(spot.right() + 1 + GAP)
        taken = paint_line(painter, words, shown.title, style="bodyStrong")
        words.setLeft(words.left() + taken + GAP)
        if words.width() > 0:
            paint_line(painter, words, shown.detail, ink="textSecondary")


class SuggestionList(QFrame):
    """Shows suggestions over what stands below the line.

    Signals:
        picked: one was clicked. Carries the Suggestion.
    """

    picked = Signal(object)

    def __init__(self, line: QWidget) -> None:
        super().__init__(line.window())
        self._line = line
        self.setProperty("kind", "popup")
        self._model = _Suggestions(self)
        self.view = QListView(self)
        self.view.setModel(self._model)
        self.view.setItemDelegate(_Delegate(self.view))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 4, 1, 4)
        column.addWidget(self.view)
        self.view.clicked.connect(self._on_clicked)
        self.hide()

    def show_rows(self, rows: Sequence[Suggestion]) -> None:
        """Show these with the first one current; nothing to show closes the list."""
        self._model.show_rows(rows)
        if not rows:
            self.hide()
            return
        self._go(0)
        self._place()
        self.show()
        self.raise_()

    def step(self, by: int) -> None:
        """One row down or up; from the last back to the first."""
        self._go((self.view.currentIndex().row() + by) % max(len(self._model.rows), 1))

    def current(self) -> Suggestion | None:
        """The suggestion with the tint, while the list is shown."""
        row = self.view.currentIndex().row()
        rows = self._model.rows
        return rows[row] if self.isVisible() and 0 <= row < len(rows) else None

    def count(self) -> int:
        return len(self._model.rows)

    def _go(self, row: int) -> None:
        self.view.setCurrentIndex(self._model.index(row, 0))

    def _place(self) -> None:
        """Under the line, or above it where there is more room."""
        window = self._line.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        top = self._line.mapTo(window, QPoint(0, 0))
        under = window.height() - top.y() - self._line.height() - 2 * GAP
        high = min(self.count(), MOST_ROWS) * look.scaled(ROW) + 10
        below = under >= min(high, LEAST_ROOM) or under >= top.y()
        high = min(high, under if below else top.y() - GAP)
        y = top.y() + self._line.height() + 2 if below else top.y() - high - 2
        self.setGeometry(top.x(), y, self._line.width(), high)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.picked.emit(self._model.rows[index.row()])
