"""The list model: ids in memory, rows by the page, SQL sorts."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt

from coachdesk.ui.shared.badge import status
from coachdesk.ui.shared.paged_model import (
    ID_ROLE,
    PAGES_KEPT,
    ROWS_IN_PAGE,
    Cell,
    Column,
    Heading,
    PagedModel,
)


@dataclass(frozen=True)
class Row:
    id: str
    name: str


class Shelf:
    """A store that remembers what it was asked."""

    def __init__(self, rows: int) -> None:
        self.ids: list[str | Heading] = [f"id{n}" for n in range(rows)]
        self.orders: list[str] = []
        self.pages: list[Sequence[str]] = []

    def ask_ids(self, order: str) -> list[str | Heading]:
        self.orders.append(order)
        return list(reversed(self.ids)) if order.startswith("-") else list(self.ids)

    def ask_page(self, ids: Sequence[str]) -> list[Row]:
        self.pages.append(ids)
        return [Row(row_id, f"naam {row_id}") for row_id in ids if row_id != "gone"]


COLUMNS: list[Column[Row]] = [
    Column("Kind", lambda row: row.name, "name"),
    Column("Stap", lambda row: Cell("Bellen", "K-031", status("stap.telaat"), strong=True), "due"),
    Column("Tijd", lambda row: "12 min", right=True),
]


@pytest.fixture
def shelf() -> Shelf:
    return Shelf(250)


@pytest.fixture
def model(qapp, shelf):
    model = PagedModel(COLUMNS, ids=shelf.ask_ids, page=shelf.ask_page)
    model.refresh()
    yield model
    model.deleteLater()


def test_it_keeps_the_rules_of_qt(model, shelf, qtmodeltester) -> None:
    shelf.ids.insert(0, Heading("Te laat (2)"))
    model.refresh()

    qtmodeltester.check(model)

    assert model.rowCount() == 251


def test_rows_come_by_the_page_when_they_are_looked_at(model, shelf) -> None:
    assert shelf.pages == []

    assert model.index(0, 0).data() == "naam id0"
    last = ROWS_IN_PAGE - 1
    assert model.index(last, 0).data() == f"naam id{last}"
    assert [len(page) for page in shelf.pages] == [ROWS_IN_PAGE]

    assert model.index(249, 0).data() == "naam id249"
    assert [len(page) for page in shelf.pages] == [ROWS_IN_PAGE, 250 % ROWS_IN_PAGE]


def test_only_so_many_pages_are_kept(model, shelf) -> None:
    shelf.ids = [f"id{n}" for n in range((PAGES_KEPT + 2) * ROWS_IN_PAGE)]
    model.refresh()

    for row in range(0, model.rowCount(), ROWS_IN_PAGE):
        model.entity(row)
    asked = len(shelf.pages)
    model.entity(model.rowCount() - 1)
    assert len(shelf.pages) == asked
    model.entity(0)

    assert len(shelf.pages) == asked + 1


def test_sql_sorts_in_both_directions(model, shelf) -> None:
    model.sort(1)
    model.sort(1, Qt.SortOrder.DescendingOrder)

    assert shelf.orders == ["name", "due", "-due"]
    assert model.order() == "-due"
    assert model.id_at(0) == "id249"


def test_a_column_without_an_order_does_not_sort(model, shelf) -> None:
    model.sort(2)

    assert shelf.orders == ["name"]


def test_the_selection_can_be_found_back_by_id(model, shelf) -> None:
    assert model.row_of("id7") == 7

    shelf.ids.remove("id3")
    model.refresh()

    assert model.row_of("id7") == 6
    assert model.row_of("id3") is None
    assert model.index(6, 0).data(ID_ROLE) == "id7"


def test_a_row_that_is_gone_is_empty_and_breaks_nothing(model, shelf) -> None:
    shelf.ids[5] = "gone"
    model.refresh()

    assert model.index(5, 0).data() == ""
    assert model.cell(5, 1) == Cell()


def test_a_heading_is_seen_and_cannot_be_chosen(model, shelf) -> None:
    shelf.ids.insert(0, Heading("Te laat (2)", "clock-alert", "danger"))
    model.refresh()

    assert model.index(0, 0).data() == "Te laat (2)"
    assert model.index(0, 1).data() == ""
    assert model.index(0, 0).flags() == Qt.ItemFlag.NoItemFlags
    assert model.id_at(0) is None
    assert model.entity(0) is None
    assert model.heading(0).tone == "danger"
    assert model.index(1, 0).data() == "naam id0"


def test_a_screen_reader_hears_all_that_a_cell_shows(model) -> None:
    spoken = model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == "Te laat, Bellen, K-031"


def test_new_words_for_the_same_rows_ask_for_no_rows(model, shelf, qtbot) -> None:
    model.entity(0)

    with qtbot.waitSignal(model.dataChanged) as told:
        model.reword()

    assert told.args[0].row() == 0
    assert told.args[1].row() == 249
    assert len(shelf.pages) == 1


def test_an_empty_list_has_nothing_to_reword(model, shelf, qtbot) -> None:
    shelf.ids.clear()
    model.refresh()

    with qtbot.assertNotEmitted(model.dataChanged):
        model.reword()
    assert model.rowCount() == 0


def test_headings_of_columns_stand_above_their_cells(model) -> None:
    sides = [
        model.headerData(n, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        for n in (0, 2)
    ]

    assert model.headerData(0, Qt.Orientation.Horizontal) == "Kind"
    assert sides[0] & Qt.AlignmentFlag.AlignLeft
    assert sides[1] & Qt.AlignmentFlag.AlignRight
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_a_thing_is_found_by_its_id_and_never_another_in_its_place(model, shelf):
    found = model.entity_of("id120")
    assert found is not None
    assert found.name == "naam id120"
    assert model.entity_of("id999") is None
    shelf.ids = []
    model.refresh()
    assert model.entity_of("id120") is None
