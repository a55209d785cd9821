"""How one kind of card is measured and drawn in a list."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
)
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from coachdesk.ui.shared import look
from coachdesk.ui.shared.cell_delegate import paint_heading
from coachdesk.ui.shared.focus_ring import paint_ring
from coachdesk.ui.shared.paged_model import PagedModel
from coachdesk.ui.shared.tooltip import show_tip

Index = QModelIndex | QPersistentModelIndex
HEADING_PX = 34


class CardDelegate(QStyledItemDelegate):
    """Draws one kind of card. A list has its own subclass with `height` and `draw`.

    Heights are remembered per card and width until the rows change.
    """

    ring_radius = 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights: dict[tuple[str, int], int] = {}

    def height(self, entity: Any, width: int) -> int:
        """How high this card is in a list of this width; a line of plain words by itself."""
        return look.size("rowHeight")

    def draw(self, painter: QPainter, place: QRect, entity: Any, *, selected: bool) -> None:
        """Paint the card in *place*. The tint of the selected row is already there."""

    def spots(self, place: QRect, entity: Any) -> Mapping[str, QRect]:
        """Places on the card where a click does something else than select: a tick box, a link.

        Each needs a key that does the same.
        """
        return {}

    def why_not(self, spot: str, entity: Any) -> str:
        """Why a click on this spot does nothing now, for its tooltip; empty when it does."""
        return ""

    def spot_at(self, place: QRect, entity: Any, where: QPoint) -> str | None:
        """The name of the spot under this point."""
        spots = self.spots(place, entity)
        return next((name for name, spot in spots.items() if spot.contains(where)), None)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Why a spot does nothing, as a tooltip."""
        model = index.model()
        entity = model.entity(index.row()) if isinstance(model, PagedModel) else None
        if event.type() != QEvent.Type.ToolTip or entity is None:
            return False
        spot = self.spot_at(option.rect, entity, event.pos())
        show_tip(event.globalPos(), self.why_not(spot, entity) if spot else "", view)
        return True

    def forget(self) -> None:
        """Measure again: rows, names, width or text size changed."""
        self._heights.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        model = index.model()
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 0
        if not isinstance(model, PagedModel):
            return QSize(width, 0)
        row_id = model.id_at(index.row())
        if row_id is None:
            return QSize(width, look.scaled(HEADING_PX))
        if (row_id, width) not in self._heights:
            entity = model.entity(index.row())
            high = 0 if entity is None else self.height(entity, width)
            self._heights[row_id, width] = high
        return QSize(width, self._heights[row_id, width])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, PagedModel):
            return
        place, state = option.rect, option.state
        heading, entity = model.heading(index.row()), model.entity(index.row())
        if heading is not None:
            paint_heading(painter, place, heading)
        if entity is None:
            return
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        self.ground(painter, place, selected=selected)
        self.draw(painter, place, entity, selected=selected)
        painter.restore()
        view = option.widget
        if isinstance(view, QAbstractItemView) and view.hasFocus() and view.currentIndex() == index:
            paint_ring(painter, self.ring_place(place), radius=self.ring_radius)

    def ground(self, painter: QPainter, place: QRect, *, selected: bool) -> None:
        """What lies under the card: a tint when selected, and a hairline below."""
        if selected:
            painter.fillRect(place, look.colour("primaryTint"))
        line = look.colour("borderSubtle")
        painter.fillRect(place.left(), place.bottom(), place.width(), 1, line)

    def ring_place(self, place: QRect) -> QRect:
        """Where the focus ring goes; a timeline puts it around the box only."""
        return place
