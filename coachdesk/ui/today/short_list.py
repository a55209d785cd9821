"""A list of a few rows that is as high as its rows: the page scrolls, the list does not."""

from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyleOptionViewItem, QWidget

from coachdesk.ui.shared.card_delegate import CardDelegate
from coachdesk.ui.shared.card_list import CardList
from coachdesk.ui.shared.paged_model import PagedModel


class ShortList(CardList):
    """One stop for Tab, arrows inside; for what has at most some tens of rows."""

    def __init__(
        self,
        model: PagedModel[Any],
        delegate: CardDelegate,
        parent: QWidget | None = None,
        *,
        name: str,
    ) -> None:
        super().__init__(model, delegate, parent, name=name)
        self.setProperty("kind", "clear")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        model.modelReset.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        rows, delegate = self.model(), self.itemDelegate()
        option = QStyleOptionViewItem()
        option.widget = self
        heights = [
            delegate.sizeHint(option, rows.index(row, 0)).height() for row in range(rows.rowCount())
        ]
        return QSize(super().sizeHint().width(), sum(heights))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.model() is not None:
            self.updateGeometry()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
