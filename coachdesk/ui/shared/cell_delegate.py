"""Paints the cells of a table: badges, words, a second line, and the ring around the row."""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.badge import badge_size, paint_badge
from coachdesk.ui.shared.paged_model import Cell, Heading, PagedModel
from coachdesk.ui.shared.painted_words import fits, paint_line
from coachdesk.ui.shared.tooltip import show_tip

SIDE, GAP = 12, 8
NO_ROW = -1
QUIET = "textSecondary"

Index = QModelIndex | QPersistentModelIndex


def paint_heading(painter: QPainter, place: QRect, heading: Heading) -> None:
    """A heading between rows: icon and words in its tone."""
    px = look.size("iconSmall")
    left = place.left() + SIDE + 2
    if heading.icon:
        icons.paint(
            painter, heading.icon, heading.tone, QRect(left, place.top(), px, place.height())
        )
        left += px + GAP
    words = QRect(left, place.top(), place.right() - left, place.height())
    paint_line(painter, words, heading.text, style="captionStrong", ink=heading.tone)


class CellDelegate(QStyledItemDelegate):
    """The delegate of `CdTable`, which tells when a frame begins: a hundred cells share much."""

    def __init__(self, view: QAbstractItemView, model: PagedModel[Any]) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self.begin_frame()

    def begin_frame(self) -> None:
        """Ask what is the same for all cells that are painted now."""
        selection = self._view.selectionModel()
        self._selected = {i.row() for i in selection.selectedRows()} if selection else set()
        self._ringed = self._view.currentIndex().row() if self._view.hasFocus() else NO_ROW
        self._tint, self._line = look.colour("primaryTint"), look.colour("borderSubtle")

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place, row, column = option.rect, index.row(), index.column()
        if row in self._selected:
            painter.fillRect(place, self._tint)
        painter.fillRect(place.left(), place.bottom(), place.width(), 1, self._line)
        if row == self._ringed:
            _paint_row_ring(painter, place, index)
        heading = self._model.heading(row)
        if heading is None:
            cell, right = self._model.cell(row, column), self._model.columns[column].right
            self._paint_cell(painter, _inside(place, column), cell, right=right)
        elif column == 0:
            paint_heading(painter, place, heading)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """The whole text as a tooltip, where the cell is too narrow for it."""
        if event.type() != QEvent.Type.ToolTip:
            return False
        cell = self._model.cell(index.row(), index.column())
        place = _inside(option.rect, index.column())
        show_tip(event.globalPos(), _hidden_words(cell, place.width()), view)
        return True

    def _paint_cell(self, painter: QPainter, place: QRect, cell: Cell, *, right: bool) -> None:
        if cell.badge is not None:
            taken = paint_badge(painter, place, cell.badge)
            place = place.adjusted(taken + GAP, 0, 0, 0)
        words = place
        if cell.detail:
            first, second = look.line("body"), look.line("small")
            top = place.top() + (place.height() - first - second) // 2
            words = QRect(place.left(), top, place.width(), first)
            detail = QRect(place.left(), top + first, place.width(), second)
            paint_line(painter, detail, cell.detail, style="small", ink=QUIET, right=right)
        if cell.text:
            paint_line(painter, words, cell.text, style=_style(cell), ink=cell.tone, right=right)


def _inside(place: QRect, column: int) -> QRect:
    """The room for words; the first column begins a little further in."""
    return place.adjusted(SIDE + (2 if column == 0 else 0), 0, -SIDE, -1)


def _style(cell: Cell) -> str:
    return "bodyStrong" if cell.strong else "body"


def _hidden_words(cell: Cell, width: int) -> str:
    """What does not fit in the cell, as a whole; nothing when all fits."""
    if cell.badge is not None:
        width -= badge_size(cell.badge).width() + GAP
    hidden = [] if fits(cell.text, _style(cell), width) else [cell.text]
    if not fits(cell.detail, "small", width):
        hidden.append(cell.detail)
    if cell.badge is not None and cell.badge.meaning:
        hidden.append(cell.badge.meaning)
    return "\n".join(hidden)


def _paint_row_ring(painter: QPainter, place: QRect, index: Index) -> None:
    """This cell's part of the ring around the row."""
    wide, ink = look.size("focusRing"), look.colour("focus")
    model: QAbstractItemModel = index.model()
    painter.fillRect(place.left(), place.top(), place.width(), wide, ink)
    painter.fillRect(place.left(), place.bottom() - wide + 1, place.width(), wide, ink)
    if index.column() == 0:
        painter.fillRect(place.left(), place.top(), wide, place.height(), ink)
    if index.column() == model.columnCount() - 1:
        painter.fillRect(place.right() - wide + 1, place.top(), wide, place.height(), ink)
