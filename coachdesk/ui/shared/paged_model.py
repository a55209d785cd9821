"""One model for every list and table: it holds ids, fetches rows by the page, and shows them.

*ids* asks for the ids in one order, *page* brings the things of some of them. SQL sorts and
filters; nothing is sorted here.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from coachdesk.ui.shared.badge import Status


class Listed(Protocol):
    """Anything that may stand in a list: it says which one it is."""

    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=Listed)
Index = QModelIndex | QPersistentModelIndex

ID_ROLE = Qt.ItemDataRole.UserRole
ROWS_IN_PAGE = 20
PAGES_KEPT = 100
ROW_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
HEADING_FLAGS = Qt.ItemFlag.NoItemFlags


@dataclass(frozen=True, slots=True)
class Heading:
    """A row between the others that only names what follows: "Te laat (2)"."""

    text: str
    icon: str = ""
    tone: str = "neutral"


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows: a badge, words, a second line of words under them."""

    text: str = ""
    detail: str = ""
    badge: Status | None = None
    tone: str = "text"
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column: its heading, what is in a cell, and the order that SQL should use for it.

    *cell* gives plain words or a whole `Cell`. Without *order* one cannot sort on it. *width* is
    in px at 100 % text; a column without one shares what is left. One that can be *spared* is left
    out where that would be too little for words.
    """

    heading: str
    cell: Callable[[T], str | Cell]
    order: str = ""
    width: int = 0
    right: bool = False
    spared: bool = False


class PagedModel(QAbstractTableModel, Generic[T]):
    """Read only. Rows may be headings too: put a `Heading` among the ids."""

    def __init__(
        self,
        columns: Sequence[Column[T]],
        *,
        ids: Callable[[str], Sequence[str | Heading]],
        page: Callable[[Sequence[str]], Sequence[T]],
        order: str = "",
        parent: QObject | None = None,
    ) -> None:
        """*order* is the first one; without it that of the first column."""
        super().__init__(parent)
        self.columns = tuple(columns)
        self._ask_ids, self._ask_page = ids, page
        self._order = order or self.columns[0].order
        self._ids: Sequence[str | Heading] = ()
        self._pages: OrderedDict[int, dict[str, T]] = OrderedDict()

    def refresh(self) -> None:
        """Ask again which rows there are; their contents follow as they come in sight."""
        self.beginResetModel()
        self._ids = self._ask_ids(self._order)
        self._pages.clear()
        self.endResetModel()

    def reword(self) -> None:
        """Let the same rows be shown anew: the names went on or off."""
        if self._ids:
            last = self.index(len(self._ids) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def order(self) -> str:
        """The order in use: "due", or "-due" for the other way round."""
        return self._order

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        wanted = self.columns[column].order
        if wanted:
            self._order = f"-{wanted}" if order == Qt.SortOrder.DescendingOrder else wanted
            self.refresh()

    def row_of(self, row_id: str) -> int | None:
        """Where this one stands now; the selection is kept by id."""
        return self._ids.index(row_id) if row_id in self._ids else None

    def id_at(self, row: int) -> str | None:
        """Which one stands there; None for a heading and outside the list."""
        found = self._ids[row] if 0 <= row < len(self._ids) else None
        return found if isinstance(found, str) else None

    def heading(self, row: int) -> Heading | None:
        """The heading in this row, if it is one."""
        found = self._ids[row]
        return found if isinstance(found, Heading) else None

    def entity(self, row: int) -> T | None:
        """The thing in this row; None for a heading, or when it is gone since the last refresh."""
        row_id = self._ids[row]
        if isinstance(row_id, Heading):
            return None
        number = row // ROWS_IN_PAGE
        if number not in self._pages:
            self._pages[number] = self._fetch(number)
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return self._pages[number].get(row_id)

    def entity_of(self, row_id: str) -> T | None:
        """The thing of this id; None when it is not in the list, or is gone."""
        row = self.row_of(row_id)
        return None if row is None else self.entity(row)

    def cell(self, row: int, column: int) -> Cell:
        """What a delegate paints in one cell."""
        entity = self.entity(row)
        if entity is None:
            return Cell()
        shown = self.columns[column].cell(entity)
        return Cell(shown) if isinstance(shown, str) else shown

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(index)
        if role == ID_ROLE:
            return self.id_at(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = (
                Qt.AlignmentFlag.AlignRight
                if self.columns[section].right
                else Qt.AlignmentFlag.AlignLeft
            )
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = index.row()
        return ROW_FLAGS if row >= 0 and isinstance(self._ids[row], str) else HEADING_FLAGS

    def _words(self, index: Index) -> str:
        heading = self.heading(index.row())
        if heading is not None:
            return heading.text if index.column() == 0 else ""
        return self.cell(index.row(), index.column()).text

    def _spoken(self, index: Index) -> str:
        """All that the cell shows, in one sentence."""
        if self.heading(index.row()) is not None:
            return self._words(index)
        cell = self.cell(index.row(), index.column())
        badge = (cell.badge.text, cell.badge.meaning) if cell.badge else ()
        return ", ".join(part for part in (*badge, cell.text, cell.detail) if part)

    def _fetch(self, number: int) -> dict[str, T]:
        rows = self._ids[number * ROWS_IN_PAGE : (number + 1) * ROWS_IN_PAGE]
        wanted = [row_id for row_id in rows if isinstance(row_id, str)]
        return {entity.id: entity for entity in self._ask_page(wanted)}
