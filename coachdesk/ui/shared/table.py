"""The table: rows of 44 px without a grid, opened with Enter, sorted by SQL."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from coachdesk.ui.shared import look
from coachdesk.ui.shared.cell_delegate import CellDelegate
from coachdesk.ui.shared.paged_model import Column, PagedModel
from coachdesk.ui.shared.rows import Rows

ROW, ROW_COMPACT = 44, 32
LEAST = 150  # px at 100 % text in which one can still read words


class CdTable(QTableView):
    """A table over a `PagedModel`. What one does with its rows is told by `rows`."""

    def __init__(
        self,
        model: PagedModel[Any],
        parent: QWidget | None = None,
        *,
        name: str,
        compact: bool = False,
    ) -> None:
        super().__init__(parent)
        self._row_px = ROW_COMPACT if compact else ROW
        self._model = model
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.rows = Rows(self, model)
        self._cells = CellDelegate(self, model)
        self.setItemDelegate(self._cells)
        self._prepare_header()
        self._measure()
        model.modelReset.connect(self._widen_headings)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.model() is not None:
            self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._cells.begin_frame()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spare()

    def _prepare_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._on_heading_clicked)
        for number, column in enumerate(self._model.columns):
            fixed = QHeaderView.ResizeMode.Fixed if column.width else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(number, fixed)

    def _measure(self) -> None:
        """Heights and widths at today's text size."""
        self.verticalHeader().setDefaultSectionSize(look.scaled(self._row_px))
        for number, column in enumerate(self._model.columns):
            if column.width:
                self.setColumnWidth(number, look.scaled(column.width))
        self._spare()

    def _spare(self) -> None:
        """Leave out columns that can be spared, from the right, until words have room."""
        columns = self._model.columns
        spared = [number for number, column in enumerate(columns) if column.spared]
        shown = list(columns)
        for number in reversed(spared):
            narrow = self._room_for_words(shown) < look.scaled(LEAST)
            self.setColumnHidden(number, narrow)
            if narrow:
                shown.remove(columns[number])

    def _room_for_words(self, shown: Sequence[Column[Any]]) -> int:
        """How wide each column is that shares what the others leave."""
        left = self.viewport().width() - sum(look.scaled(column.width) for column in shown)
        sharing = sum(not column.width for column in shown)
        return left // sharing if sharing else left

    def _widen_headings(self) -> None:
        """The words of a heading have the whole row."""
        self.clearSpans()
        for row in range(self._model.rowCount()):
            if self._model.heading(row) is not None:
                self.setSpan(row, 0, 1, self._model.columnCount())

    def _on_heading_clicked(self, section: int) -> None:
        wanted = self._model.columns[section].order
        if not wanted:
            return
        descending = self._model.order() == wanted
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicatorShown(True)
        self.horizontalHeader().setSortIndicator(section, order)
        self._model.sort(section, order)
