"""Tests of several views of one event in one talk, by their keys (case C2)."""

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from coachdesk.domain.conversations import Conversation
from coachdesk.domain.four_g import G, Speaker
from coachdesk.store.store import Store
from coachdesk.ui.conversations.four_g_page import FourGEditor, FourGPage
from coachdesk.ui.main_window import Frame
from coachdesk.ui.shared.workplace import Place
from tests import make
from tests.store.test_store import keep
from tests.ui.care_signals.hands import ALT, CTRL, SHIFT, Key, Keys, focus

ON_THE_PAVEMENT = "Zondag op de stoep. Papa vraagt naar de vakantie."
ASKED = "Ik vroeg het gewoon."


def editor_of(page: FourGPage) -> FourGEditor:
    assert isinstance(page.editor, FourGEditor)
    return page.editor


def add_view(page: FourGPage, keys: Keys, speaker: Speaker) -> None:
    """Tweede blik, and the speaker chosen in the menu with arrows."""
    keys.press(Key.Key_B, held=CTRL | SHIFT)
    menu = editor_of(page).findChild(QMenu)
    assert menu is not None
    words = [action.text() for action in menu.actions()]
    wanted = "Vader vertelt" if speaker is Speaker.FATHER else "Moeder vertelt"
    keys.press_in(menu, *[Key.Key_Down] * words.index(wanted), Key.Key_Return)


@pytest.fixture
def two_views(qtbot: QtBot, four_g: FourGPage, keys: Keys) -> FourGPage:
    """What the child told, and then what her father told."""
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    keys.write(ON_THE_PAVEMENT)
    add_view(four_g, keys, Speaker.FATHER)
    keys.write(ASKED)
    return four_g


def recorded(store: Store) -> Conversation:
    [talk_id] = store.conversations.of_child(make.child(id="milan").id)
    return store.conversations.get(talk_id)


def record(page: FourGPage, keys: Keys) -> None:
    editor_of(page).sheet.step.none.click()
    keys.press(Key.Key_Return, held=CTRL)


def test_a_second_view_begins_empty_with_its_own_speaker(two_views):
    sheet = editor_of(two_views).sheet
    assert focus() is sheet.happened.text
    assert sheet.happened.text.value() == ASKED
    assert sheet.speaker.currentData() is Speaker.FATHER


def test_the_other_view_stands_beside_it_and_cannot_be_changed(two_views, keys):
    [side] = editor_of(two_views).sheet.side_views
    cell = side.texts[G.EVENT]
    assert (side.whose.text(), cell.value()) == ("Milan vertelt", ON_THE_PAVEMENT)
    cell.setFocus()
    keys.write("x")
    assert cell.value() == ON_THE_PAVEMENT


def test_both_views_are_recorded_each_with_its_speaker(two_views, keys, store):
    record(two_views, keys)
    told = [(note.speaker, note.event) for note in recorded(store).notes]
    assert told == [(Speaker.CHILD, ON_THE_PAVEMENT), (Speaker.FATHER, ASKED)]


def test_a_key_goes_to_the_other_view_and_back(two_views, keys):
    sheet = editor_of(two_views).sheet
    keys.press(Key.Key_PageDown, held=CTRL)
    assert sheet.happened.text.value() == ON_THE_PAVEMENT
    assert sheet.side_views[0].texts[G.EVENT].value() == ASKED
    keys.press(Key.Key_PageUp, held=CTRL)
    assert sheet.happened.text.value() == ASKED


def test_another_speaker_is_said_on_the_tab_at_once(two_views):
    sheet = editor_of(two_views).sheet
    sheet.speaker.setCurrentIndex(sheet.speaker.findData(Speaker.MOTHER))
    assert [view.speaker for view in sheet.views.value()] == [Speaker.CHILD, Speaker.MOTHER]
    assert sheet.tabs._words(sheet.views.value()[1]) == "Moeder vertelt"


def test_a_view_that_was_taken_out_can_be_put_back(two_views, keys, store):
    sheet = editor_of(two_views).sheet
    sheet.tabs.away.click()
    assert sheet.happened.text.value() == ON_THE_PAVEMENT
    assert (sheet.tabs.told.text(), sheet.side_views) == ("Weggehaald: vader vertelt.", [])
    sheet.tabs.back.click()
    assert sheet.happened.text.value() == ASKED
    record(two_views, keys)
    assert len(recorded(store).notes) == 2


def test_a_view_that_was_taken_out_is_not_recorded(two_views, keys, store):
    editor_of(two_views).sheet.tabs.away.click()
    record(two_views, keys)
    assert [note.speaker for note in recorded(store).notes] == [Speaker.CHILD]


def test_the_draft_keeps_all_views_and_what_was_taken_out(frame: Frame, two_views, keys, store):
    add_view(two_views, keys, Speaker.MOTHER)
    keys.write("Hij wil het altijd weten.")
    editor_of(two_views).sheet.tabs.away.click()
    keys.press(Key.Key_Left, held=ALT)
    [draft] = store.drafts.all()
    frame.ways.go(Place("four_g", draft.id))
    page = frame.host.page()
    assert isinstance(page, FourGPage)
    sheet = editor_of(page).sheet
    assert [view.event for view in sheet.views.value()] == [ON_THE_PAVEMENT, ASKED]
    assert [view.event for view in sheet.views.gone()] == ["Hij wil het altijd weten."]


def test_taking_a_recorded_view_out_can_be_undone(frame: Frame, store, milan, keys):
    father = make.note(event=ASKED, speaker=Speaker.FATHER)
    keep(store, make.talk(milan.id, id="held", notes=(make.note(), father)))
    frame.ways.go(Place("four_g", "held"))
    page = frame.host.page()
    assert isinstance(page, FourGPage)
    keys.press(Key.Key_PageDown, held=CTRL)
    editor_of(page).sheet.tabs.away.click()
    keys.press(Key.Key_Return, held=CTRL)
    assert len(store.conversations.get("held").notes) == 1
    frame.workplace.desk.undo()
    assert [note.speaker for note in store.conversations.get("held").notes] == [
        Speaker.CHILD,
        Speaker.FATHER,
    ]


def test_with_names_off_no_name_is_beside_the_form(frame: Frame, two_views, keys):
    keys.press(Key.Key_PageDown, held=CTRL)
    keys.write(" Milan lachte.")
    keys.press(Key.Key_PageDown, held=CTRL)
    frame.workplace.names.show_names(on=False)
    [side] = editor_of(two_views).sheet.side_views
    assert "Milan" not in side.whose.text()
    assert "Milan" not in side.texts[G.EVENT].value()
