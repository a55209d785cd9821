"""The keyboard in lists, and the row that stays chosen."""

import pytest
from PySide6.QtCore import Qt

from coachdesk.ui.shared import rows
from coachdesk.ui.shared.paged_model import Heading
from coachdesk.ui.shared.table import CdTable
from tests.ui.shared.listed import Rows


@pytest.fixture
def kept() -> Rows:
    return Rows(Heading("Te laat (2)"), "a", "b", Heading("Vandaag (2)"), "c", "d")


@pytest.fixture
def table(shown, kept):
    model = kept.model()
    table = CdTable(model, name="Kinderen")
    model.setParent(table)
    table.resize(700, 400)
    shown(table)
    table.setFocus()
    return table


def test_the_keyboard_begins_at_the_first_real_row(table) -> None:
    assert table.rows.current() == "a"


@pytest.mark.parametrize(
    ("keys", "lands"),
    [
        ((Qt.Key.Key_Down,), "b"),
        ((Qt.Key.Key_J, Qt.Key.Key_J), "c"),
        ((Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_K), "b"),
        ((Qt.Key.Key_Down,) * 9, "d"),
        ((Qt.Key.Key_Up,) * 2, "a"),
    ],
)
def test_arrows_and_letters_move_past_headings(table, qtbot, keys, lands) -> None:
    for key in keys:
        qtbot.keyClick(table, key)

    assert table.rows.current() == lands


def test_enter_opens_space_ticks_and_a_double_click_opens(table, qtbot) -> None:
    with qtbot.waitSignal(table.rows.opened) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == ["a"]

    with qtbot.waitSignal(table.rows.ticked) as told:
        qtbot.keyClick(table, Qt.Key.Key_Space)
    assert told.args == ["a"]

    place = table.visualRect(table.model().index(4, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(table.rows.opened) as told:
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["c"]


def test_a_heading_does_nothing_when_clicked_twice(table, qtbot) -> None:
    place = table.visualRect(table.model().index(0, 0)).center()

    with qtbot.assertNotEmitted(table.rows.opened):
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_letters_act_on_the_current_row(table, qtbot) -> None:
    done: list[str] = []
    table.rows.on_letter("s", done.append)
    table.rows.on_letter("1", lambda row_id: done.append(row_id.upper()))

    qtbot.keyClick(table, Qt.Key.Key_S)
    qtbot.keyClick(table, Qt.Key.Key_1)
    qtbot.keyClick(table, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    assert done == ["a", "A"]


def test_letters_can_be_switched_off_and_arrows_cannot(table, qtbot) -> None:
    done: list[str] = []
    table.rows.on_letter("s", done.append)
    rows.use_letters(on=False)
    try:
        qtbot.keyClicks(table, "sj")
        assert (done, table.rows.current()) == ([], "a")
        qtbot.keyClick(table, Qt.Key.Key_Down)
        assert table.rows.current() == "b"
    finally:
        rows.use_letters(on=True)


def test_an_unknown_letter_looks_for_nothing(table, qtbot) -> None:
    qtbot.keyClicks(table, "n")

    assert table.rows.current() == "a"


def test_the_row_stays_chosen_by_its_id(table, kept) -> None:
    table.rows.select("c")
    kept.ids.insert(0, "new")

    table.model().refresh()

    assert table.rows.current() == "c"


def test_when_the_row_is_gone_the_next_one_is_current(table, kept) -> None:
    table.rows.select("c")
    kept.ids.remove("c")

    table.model().refresh()

    assert table.rows.current() == "d"


def test_when_the_last_row_is_gone_the_one_before_is_current(table, kept) -> None:
    table.rows.select("d")
    kept.ids[-2:] = []

    table.model().refresh()

    assert table.rows.current() == "b"


def test_a_list_that_became_empty_has_no_row(table, kept) -> None:
    kept.ids.clear()

    table.model().refresh()

    assert table.rows.current() is None


def test_a_row_that_is_not_there_is_not_chosen(table) -> None:
    assert not table.rows.select("zzz")
    assert table.rows.current() == "a"


def test_choosing_is_told_once(table, qtbot) -> None:
    told: list[str] = []
    table.rows.chosen.connect(told.append)

    table.rows.select("c")
    table.model().refresh()
    table.rows.select("c")

    assert told == ["c"]
