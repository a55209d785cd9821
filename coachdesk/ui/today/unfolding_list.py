"""A list in which one row can unfold into something to fill in, in its place."""

from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from coachdesk.ui.shared import look
from coachdesk.ui.shared.card_delegate import CardDelegate
from coachdesk.ui.shared.card_list import CardList
from coachdesk.ui.shared.paged_model import PagedModel

HAIRLINE = 1  # px below each row


class UnfoldingCards(CardDelegate):
    """The row of `unfolded` is as high as the panel that lies over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.unfolded: tuple[str, QWidget] | None = None

    def height(self, entity: Any, width: int) -> int:
        if self.unfolded is None or self.unfolded[0] != entity.id:
            return self.row_height(entity)
        panel = self.unfolded[1]
        layout = panel.layout()
        if layout is not None and layout.hasHeightForWidth():
            return layout.totalHeightForWidth(width) + HAIRLINE
        return panel.sizeHint().height() + HAIRLINE

    def row_height(self, entity: Any) -> int:
        """How high a row is that is not unfolded."""
        return look.size("rowHeight")


class UnfoldingList(CardList):
    """`unfold` lays a panel over a row, which grows with it; `fold` takes it away."""

    def __init__(
        self,
        model: PagedModel[Any],
        cards: UnfoldingCards,
        parent: QWidget | None = None,
        *,
        name: str,
    ) -> None:
        self._unfolding = cards
        super().__init__(model, cards, parent, name=name)

    def unfold(self, row_id: str, panel: QWidget) -> None:
        """Lay this panel over the row and bring it in sight."""
        self.fold()
        self._unfolding.unfolded = (row_id, panel)
        panel.setParent(self.viewport())
        panel.installEventFilter(self)
        self._measure()
        panel.show()
        row = self._model.row_of(row_id)
        if row is not None:
            self.scrollTo(self._model.index(row, 0))
        self._place_panel()

    def fold(self) -> None:
        """Close the panel; without one nothing happens."""
        if self._unfolding.unfolded is None:
            return
        panel = self._unfolding.unfolded[1]
        self._unfolding.unfolded = None
        panel.removeEventFilter(self)
        panel.hide()
        self._measure()

    def unfolded(self) -> str | None:
        """The row that is unfolded now."""
        return self._unfolding.unfolded[0] if self._unfolding.unfolded else None

    def updateGeometries(self) -> None:  # noqa: N802  (Qt calls this)
        super().updateGeometries()
        self._place_panel()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802  (Qt calls this)
        super().scrollContentsBy(dx, dy)
        self._place_panel()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The panel has grown or shrunk: its row does the same."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._measure()
        return super().eventFilter(watched, event)

    def _measure(self) -> None:
        self._unfolding.forget()
        self.scheduleDelayedItemsLayout()

    def _place_panel(self) -> None:
        if self._unfolding.unfolded is None:
            return
        row_id, panel = self._unfolding.unfolded
        row = self._model.row_of(row_id)
        panel.setVisible(row is not None)
        if row is not None:
            place = self.visualRect(self._model.index(row, 0))
            panel.setGeometry(place.adjusted(0, 0, 0, -HAIRLINE))
