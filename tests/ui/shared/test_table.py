"""The table as it looks and sorts."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QToolTip, QWidget

from coachdesk.ui.shared import look
from coachdesk.ui.shared.paged_model import Column, Heading, PagedModel
from coachdesk.ui.shared.table import CdTable
from tests.ui.shared.listed import Rows


@pytest.fixture
def kept() -> Rows:
    return Rows(*(f"id{n}" for n in range(300)))


@pytest.fixture
def table(shown, kept):
    model = kept.model()
    table = CdTable(model, name="Kinderen")
    model.setParent(table)
    table.resize(700, 400)
    return shown(table)


def hover(table: CdTable, row: int, column: int) -> str:
    """The tooltip at the middle of a cell."""
    place = table.visualRect(table.model().index(row, column)).center()
    where = table.viewport().mapToGlobal(place)
    QApplication.sendEvent(table.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, where))
    return QToolTip.text()


def test_rows_are_44_px_and_grow_with_the_text(qapp, table) -> None:
    assert table.rowHeight(0) == 44

    look.install(qapp, text_size=150)

    assert table.rowHeight(0) == 66
    assert table.columnWidth(0) == 180


def test_a_compact_table_has_rows_of_32_px(qtbot, kept) -> None:
    model = kept.model()
    table = CdTable(model, name="Logboek", compact=True)
    model.setParent(table)
    qtbot.addWidget(table)

    assert table.rowHeight(0) == 32


def test_tab_leaves_the_table(shown, kept, qtbot) -> None:
    page = QWidget()
    model = kept.model()
    table, after = CdTable(model, name="Kinderen"), QLineEdit()
    model.setParent(table)
    row = QHBoxLayout(page)
    row.addWidget(table)
    row.addWidget(after)
    shown(page)
    table.setFocus()

    qtbot.keyClick(table, Qt.Key.Key_Tab)

    assert after.hasFocus()


def test_a_click_on_a_heading_lets_sql_sort_one_way_and_then_the_other(table, kept, qtbot) -> None:
    header = table.horizontalHeader()

    for _ in range(2):
        place = QPoint(header.sectionViewportPosition(2) + 20, 10)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert kept.orders == ["name", "route", "-route"]


def test_a_heading_without_an_order_does_nothing(table, kept, qtbot) -> None:
    header = table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(1) + 20, 10)

    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert kept.orders == ["name"]


def test_text_that_does_not_fit_is_in_the_tooltip(table) -> None:
    assert "scheiding, buikpijn" in hover(table, 0, 1)


def test_text_that_fits_needs_no_tooltip(table) -> None:
    assert hover(table, 0, 3) == ""


def test_the_meaning_of_a_badge_is_in_the_tooltip(table) -> None:
    assert "al 12 dagen" in hover(table, 0, 2)


def test_what_a_person_typed_is_no_markup_in_a_tooltip(shown) -> None:
    rows = Rows("a")
    model = rows.model([Column("Kind", lambda row: "<b>vet</b> " * 20, "name")])
    table = CdTable(model, name="Kinderen")
    model.setParent(table)
    table.resize(200, 200)
    shown(table)

    assert "&lt;b&gt;vet&lt;/b&gt;" in hover(table, 0, 0)


def test_the_row_with_the_keyboard_has_a_ring(table) -> None:
    table.clearFocus()
    table.rows.select("id0")
    ring = look.colour("focus").name()
    edge = table.visualRect(table.model().index(0, 1)).topLeft() + QPoint(10, 0)
    assert table.viewport().grab().toImage().pixelColor(edge).name() != ring

    table.setFocus()

    assert table.viewport().grab().toImage().pixelColor(edge).name() == ring


def test_the_chosen_row_is_tinted(table) -> None:
    table.rows.select("id1")
    table.clearFocus()
    image = table.viewport().grab().toImage()
    rows = [table.visualRect(table.model().index(n, 1)).center() for n in (1, 2)]

    assert image.pixelColor(5, rows[0].y()).name() == look.colour("primaryTint").name()
    assert image.pixelColor(5, rows[1].y()).name() == look.colour("surface").name()


def test_a_heading_row_is_painted_over_the_row(shown) -> None:
    rows = Rows(Heading("Te laat (1)", "clock-alert", "danger"), "a")
    model = rows.model()
    table = CdTable(model, name="Stappen")
    model.setParent(table)
    shown(table)
    image = table.viewport().grab().toImage()
    place = table.visualRect(model.index(0, 0))
    painted = {
        image.pixelColor(x, y).name()
        for x in range(place.left(), place.right())
        for y in range(place.top(), place.bottom())
    }

    assert look.colour("danger").name() in painted


def test_a_screen_reader_finds_name_cells_and_headings(table) -> None:
    heard = QAccessible.queryAccessibleInterface(table)

    assert heard.text(QAccessible.Text.Name) == "Kinderen"
    assert heard.role() == QAccessible.Role.Table
    cell = table.model().index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert cell == "Wacht op terugkoppeling, al 12 dagen"


def test_a_column_that_can_be_spared_goes_when_words_have_no_room(shown) -> None:
    model = PagedModel(
        [
            Column("Aanbod", str),
            Column("Trede", str, width=150, spared=True),
            Column("Wachttijd", str, width=150),
        ],
        ids=lambda _order: ["a"],
        page=list,
    )
    table = CdTable(model, name="Aanbod")
    model.setParent(table)
    table.resize(900, 200)
    shown(table)
    assert not table.isColumnHidden(1)

    table.resize(400, 200)

    assert table.isColumnHidden(1)
    assert not table.isColumnHidden(2)
    table.resize(900, 200)
    assert not table.isColumnHidden(1)


def test_columns_are_spared_one_by_one_from_the_right(shown) -> None:
    spared = [Column(words, str, width=100, spared=True) for words in ("Minuten", "Laatst")]
    model = PagedModel([Column("Kind", str), *spared], ids=lambda _order: ["a"], page=list)
    table = CdTable(model, name="Kinderen")
    model.setParent(table)
    table.resize(300, 200)
    shown(table)

    assert [table.isColumnHidden(number) for number in range(3)] == [False, False, True]
