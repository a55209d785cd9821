"""Paints the cells of a table: badges, words, a second line, and the ring around the row."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.badge import badge_size, paint_badge
from coachdesk.ui.shared.paged_model import Cell, Heading, PagedModel
from coachdesk.ui.shared.painted_words import fits, paint_line
from coachdesk.ui.shared.tooltip import show_tip

SIDE, GAP = 12, 8
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
    """The delegate of `CdTable`."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, PagedModel):
            return
        place = option.rect
        self._paint_ground(painter, option, index)
        heading = model.heading(index.row())
        if heading is not None:
            if index.column() == 0:
                paint_heading(painter, place, heading)
            return
        right = model.columns[index.column()].right
        self._paint_cell(
            painter, _inside(place, index), model.cell(index.row(), index.column()), right=right
        )

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """The whole text as a tooltip, where the cell is too narrow for it."""
        model = index.model()
        if event.type() != QEvent.Type.ToolTip or not isinstance(model, PagedModel):
            return False
        cell = model.cell(index.row(), index.column())
        place = _inside(option.rect, index)
        show_tip(event.globalPos(), _hidden_words(cell, place.width()), view)
        return True

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place, state = option.rect, option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, look.colour("primaryTint"))
        painter.fillRect(
            place.left(), place.bottom(), place.width(), 1, look.colour("borderSubtle")
        )
        view = option.widget
        if (
            isinstance(view, QAbstractItemView)
            and view.hasFocus()
            and view.currentIndex().row() == index.row()
        ):
            _paint_row_ring(painter, place, index)

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


def _inside(place: QRect, index: Index) -> QRect:
    """The room for words; the first column begins a little further in."""
    return place.adjusted(SIDE + (2 if index.column() == 0 else 0), 0, -SIDE, -1)


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
