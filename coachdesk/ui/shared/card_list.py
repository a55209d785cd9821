"""A list whose rows are painted cards of their own height: timeline, steps, signals, agenda."""

from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from coachdesk.ui.shared.card_delegate import CardDelegate
from coachdesk.ui.shared.paged_model import PagedModel
from coachdesk.ui.shared.rows import Rows

BATCH = 100  # rows laid out at a time; the rest follow while one looks at the first


class CardList(QListView):
    """A list over a `PagedModel`, drawn by a `CardDelegate`. `rows` tells what one does with it.

    Signals:
        spot_pressed: one of the delegate's spots was clicked. Carries its name and the row's id.
    """

    spot_pressed = Signal(str, str)

    def __init__(
        self,
        model: PagedModel[Any],
        delegate: CardDelegate,
        parent: QWidget | None = None,
        *,
        name: str,
    ) -> None:
        super().__init__(parent)
        self._model, self._cards = model, delegate
        delegate.setParent(self)
        self.setAccessibleName(name)
        self.setItemDelegate(delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(BATCH)
        self.setMouseTracking(True)
        model.modelAboutToBeReset.connect(delegate.forget)
        model.dataChanged.connect(self._on_reworded)
        self.rows = Rows(self, model)

    def spot_at(self, where: QPoint) -> tuple[str, str] | None:
        """The spot under this point of the list that does something, and the id of its row."""
        index = self.indexAt(where)
        entity = self._model.entity(index.row()) if index.isValid() else None
        if entity is None:
            return None
        name = self._cards.spot_at(self.visualRect(index), entity, where)
        return None if name is None or self._cards.why_not(name, entity) else (name, entity.id)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        spot = self.spot_at(event.position().toPoint())
        if spot is not None and event.button() == Qt.MouseButton.LeftButton:
            self.spot_pressed.emit(*spot)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        on_spot = self.spot_at(event.position().toPoint()) is not None
        hand = Qt.CursorShape.PointingHandCursor if on_spot else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(hand)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt measures anew when the height changes; ours are as high as their width asks."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.model() is not None:
            self._on_reworded()

    def _on_reworded(self) -> None:
        self._cards.forget()
        self.scheduleDelayedItemsLayout()
