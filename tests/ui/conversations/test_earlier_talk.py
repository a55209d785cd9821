"""Tests of Vorige ernaast: the talks before this one, to look at and never to change."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt

from coachdesk.domain.children import Child
from coachdesk.domain.four_g import G, Speaker
from coachdesk.domain.settings import SettingName
from coachdesk.operations.vaults import write_setting
from coachdesk.store.store import Store
from coachdesk.ui.conversations.four_g_page import FourGEditor, FourGPage
from coachdesk.ui.main_window import Frame
from coachdesk.ui.shared.workplace import Place
from tests import make
from tests.store.test_store import keep
from tests.ui.care_signals.hands import CTRL, SHIFT, Key, Keys, focus

LAST, FIRST = datetime(2026, 11, 17, 9), datetime(2026, 10, 6, 9)


@pytest.fixture
def two_before(store: Store, milan: Child) -> None:
    """Two talks with Milan; in the last one his father told too."""
    keep(store, make.talk(milan.id, id="first", held_at=FIRST, notes=(make.note(event="Lang."),)))
    thought = make.thought(belief_before=90, belief_after=40)
    note = make.note(event="Kleine pauze met Milan.", thoughts=(thought,), attempt="Vraagt Ravi.")
    father = make.note(event="Ik zag niets.", speaker=Speaker.FATHER)
    keep(store, make.talk(milan.id, id="last", held_at=LAST, notes=(note, father)))


@pytest.fixture
def editor(frame: Frame, milan: Child, two_before: None) -> FourGEditor:
    """A new talk with Milan, after those two."""
    frame.ways.go(Place("four_g", part=milan.id))
    page = frame.host.page()
    assert isinstance(page, FourGPage)
    assert isinstance(page.editor, FourGEditor)
    return page.editor


def test_a_key_opens_the_last_talk_with_the_keyboard_where_it_was(editor, keys):
    keys.press(Key.Key_E, held=CTRL | SHIFT)
    earlier = editor.sheet.earlier
    assert earlier.title.text() == "Vorige keer, dinsdag 17 november"
    assert [view.whose.text() for view in earlier.views] == ["Milan vertelt", "Vader vertelt"]
    assert focus() is editor.sheet.happened.text


def test_who_clicks_it_goes_on_writing_where_they_were(editor, qtbot):
    qtbot.waitUntil(lambda: focus() is editor.sheet.happened.text)
    qtbot.mouseClick(editor.before, Qt.MouseButton.LeftButton)
    assert not editor.sheet.earlier.isHidden()
    assert focus() is editor.sheet.happened.text


def test_thoughts_are_read_with_how_true_they_felt(editor, keys):
    keys.press(Key.Key_E, held=CTRL | SHIFT)
    texts = editor.sheet.earlier.views[0].texts
    assert texts[G.THOUGHT].value() == "Niemand wil mij erbij (toen 90, nu 40)"
    assert texts[G.BEHAVIOUR].value().endswith("Wat ga je proberen? Vraagt Ravi.")


def test_older_talks_and_newer_ones_are_a_key_away(editor, keys):
    keys.press(Key.Key_E, Key.Key_PageUp, held=CTRL | SHIFT)
    earlier = editor.sheet.earlier
    assert earlier.title.text() == "Eerder, dinsdag 6 oktober"
    assert not earlier.older.isEnabled()
    keys.press(Key.Key_PageDown, held=CTRL | SHIFT)
    assert earlier.title.text() == "Vorige keer, dinsdag 17 november"


def test_nothing_in_it_can_be_changed(editor, keys, store: Store):
    keys.press(Key.Key_E, held=CTRL | SHIFT)
    cell = editor.sheet.earlier.views[0].texts[G.EVENT]
    cell.setFocus()
    keys.write("x")
    keys.press(Key.Key_V, Key.Key_X, held=CTRL)
    assert cell.value() == "Kleine pauze met Milan."
    assert not editor.touched()


def test_its_cells_are_in_the_order_of_tab(editor, keys):
    keys.press(Key.Key_E, held=CTRL | SHIFT)
    cells = editor.sheet.earlier.stops()
    assert set(cells) <= set(editor.sheet.stops())
    cells[0].setFocus()
    keys.press(Key.Key_Tab)
    assert focus() is editor.sheet.earlier.newer or focus() in cells


def test_the_same_key_closes_it(editor, keys):
    keys.press(Key.Key_E, Key.Key_E, held=CTRL | SHIFT)
    assert editor.sheet.earlier.isHidden()
    assert editor.sheet.earlier.stops() == ()


def test_with_names_off_it_shows_codes(editor, frame: Frame, keys):
    keys.press(Key.Key_E, held=CTRL | SHIFT)
    frame.workplace.names.show_names(on=False)
    view = editor.sheet.earlier.views[0]
    assert "K-147" in view.texts[G.EVENT].value()
    assert "Milan" not in view.texts[G.EVENT].value() + view.whose.text()


def test_without_an_earlier_talk_the_button_says_so(four_g, keys):
    editor = four_g.editor
    assert not editor.before.isEnabled()
    assert editor.before.toolTip() == "Er is geen eerder 4G-gesprek met dit kind."
    keys.press(Key.Key_E, held=CTRL | SHIFT)
    assert editor.sheet.earlier.isHidden()


def test_another_order_of_the_gs_is_taken_at_once_and_keeps_what_was_typed(
    editor, frame: Frame, keys: Keys
):
    keys.write("Kleine pauze.")
    frame.workplace.desk.do(lambda store: write_setting(store, SettingName.THINK_ORDER, "yes"))
    page = frame.host.page()
    assert isinstance(page, FourGPage)
    assert isinstance(page.editor, FourGEditor)
    sheet = page.editor.sheet
    assert [sheet.jumps()[n] for n in (2, 3)] == [sheet.feeling.first(), sheet.thought.first()]
    assert sheet.happened.text.value() == "Kleine pauze."
    page.editor.show_earlier()
    assert list(sheet.earlier.views[0].texts) == [G.EVENT, G.FEELING, G.THOUGHT, G.BEHAVIOUR]
