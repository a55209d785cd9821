"""The frame by its keys: everything is reached without a mouse, and nothing is there too early."""

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.domain.clock import StoppedClock
from coachdesk.operations.care_signals import note_signal
from coachdesk.operations.children import write_child
from coachdesk.operations.steps import plan_step
from coachdesk.store.store import Store
from coachdesk.ui.desk import Desk
from coachdesk.ui.frame.known_names import KnownNames
from coachdesk.ui.main_window import Frame
from coachdesk.ui.search.search_panel import SearchPanel
from coachdesk.ui.settings.preferences import NamesStyle, Preferences
from coachdesk.ui.shared.button import Kind
from coachdesk.ui.shared.notice import Banner
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.tab_stops import tab_stops
from coachdesk.ui.shared.workplace import Place, Workplace
from tests import make
from tests.ui import stand_ins
from tests.ui.stand_ins import ChildPage, PlainForm, PlainPage

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


def press(frame: Frame, qtbot: QtBot, key: Qt.Key, held: Any = Qt.KeyboardModifier.NoModifier):
    """A key where the keyboard is."""
    qtbot.keyClick(QApplication.focusWidget() or frame, key, held)


def page(frame: Frame) -> PlainPage:
    found = frame.host.page()
    assert isinstance(found, PlainPage)
    return found


def here(frame: Frame) -> str:
    place = frame.ways.here()
    return place.page if place else ""


def open_form() -> PlainForm:
    form = QApplication.activeModalWidget()
    assert isinstance(form, PlainForm)
    return form


def test_a_page_is_built_when_it_is_first_opened_and_then_kept(frame: Frame) -> None:
    assert stand_ins.MADE == ["PlainPage"]

    frame.ways.go(Place("child", "child-1"))
    frame.ways.go(Place("child", "child-2"))

    assert stand_ins.MADE == ["PlainPage", "ChildPage"]
    assert [place.about for place in page(frame).places] == ["child-1", "child-2"]


@pytest.mark.parametrize(
    ("key", "name"), [(Key.Key_2, "children"), (Key.Key_3, "signals"), (Key.Key_1, "today")]
)
def test_ctrl_and_a_digit_go_to_a_page(frame: Frame, qtbot: QtBot, key: Qt.Key, name: str) -> None:
    frame.ways.go(Place("child", "child-1"))

    press(frame, qtbot, key, CTRL)

    assert here(frame) == name
    assert frame.navigation.items[name].isChecked()


@pytest.mark.parametrize("key", [Key.Key_4, Key.Key_5, Key.Key_6, Key.Key_7])
def test_a_page_that_is_not_real_has_no_item_and_its_key_does_nothing(
    frame: Frame, qtbot: QtBot, key: Qt.Key
) -> None:
    press(frame, qtbot, key, CTRL)

    assert here(frame) == "today"
    assert not {"routes", "meetings", "offers", "overview"} & set(frame.navigation.items)


def test_alt_and_arrows_go_back_and_forward_to_where_the_keyboard_was(
    frame: Frame, qtbot: QtBot
) -> None:
    frame.ways.go(Place("children"))
    page(frame).second.setFocus()
    frame.ways.go(Place("child", "child-1"))

    press(frame, qtbot, Key.Key_Left, ALT)
    assert here(frame) == "children"
    assert page(frame).second.hasFocus()

    press(frame, qtbot, Key.Key_Right, ALT)
    assert here(frame) == "child"


def test_the_item_of_the_page_above_is_lit(frame: Frame) -> None:
    frame.ways.go(Place("child", "child-1"))

    lit = [name for name, item in frame.navigation.items.items() if item.isChecked()]

    assert lit == ["children"]


def test_signaal_is_filled_unless_the_page_has_a_filled_button(frame: Frame) -> None:
    assert frame.toolbar.signal.kind() is Kind.PRIMARY

    frame.ways.go(Place("child", "child-1"))
    assert frame.toolbar.signal.kind() is Kind.SECONDARY


def test_ctrl_n_knows_the_child_of_the_page(frame: Frame, qtbot: QtBot) -> None:
    frame.ways.go(Place("child", "child-1"))

    press(frame, qtbot, Key.Key_N, CTRL)

    assert open_form().known == {"child_id": "child-1"}
    open_form().close()


def test_ctrl_n_works_while_one_types(frame: Frame, qtbot: QtBot) -> None:
    page(frame).field.setFocus()

    press(frame, qtbot, Key.Key_N, CTRL)

    assert open_form().known == {}
    open_form().close()


def test_ctrl_g_opens_a_new_talk_about_the_child_of_the_page(frame: Frame, qtbot: QtBot) -> None:
    frame.ways.go(Place("child", "child-1"))

    press(frame, qtbot, Key.Key_G, CTRL)

    assert frame.ways.here() == Place("four_g", "", "child-1")


def test_a_page_may_do_an_action_in_its_own_way(frame: Frame, qtbot: QtBot) -> None:
    frame.ways.go(Place("child", "child-1"))

    press(frame, qtbot, Key.Key_T, CTRL)

    assert page(frame).ran == ["step"]
    assert QApplication.activeModalWidget() is None


def test_the_commands_of_the_page_come_first_and_only_real_ones_follow(frame: Frame) -> None:
    words = [command.words for command in frame.commands()]

    assert words[:2] == ["Iets van deze pagina", "Nieuw signaal"]
    assert "Overzicht" not in words


def test_f6_goes_round_the_parts_and_back_to_the_same_spot(frame: Frame, qtbot: QtBot) -> None:
    frame.ways.go(Place("child", "child-1"))
    child = page(frame)
    assert isinstance(child, ChildPage)
    child.first.setFocus()
    seen: list[QWidget | None] = []
    for _round in range(5):
        press(frame, qtbot, Key.Key_F6)
        seen.append(QApplication.focusWidget())

    assert seen[0] is child.in_column
    assert seen[1] is frame.status
    assert seen[2] is not None
    assert frame.navigation.isAncestorOf(seen[2])
    assert seen[3] is frame.toolbar.back
    assert seen[4] is child.first

    press(frame, qtbot, Key.Key_F6, SHIFT)
    assert QApplication.focusWidget() is frame.toolbar.back


def test_arrows_move_inside_the_navigation(frame: Frame, qtbot: QtBot) -> None:
    items = list(frame.navigation.items.values())
    items[0].setFocus()

    press(frame, qtbot, Key.Key_Down)
    assert items[1].hasFocus()

    press(frame, qtbot, Key.Key_Up)
    press(frame, qtbot, Key.Key_Up)
    assert items[0].hasFocus()


def test_undo_takes_the_last_step_back_but_leaves_a_field_its_own(
    frame: Frame, qtbot: QtBot
) -> None:
    desk, child = frame.workplace.desk, make.child()
    desk.do(lambda store: write_child(store, child), news="Kind toegevoegd.")
    assert frame.undo_bar.text() == "Kind toegevoegd."
    field = page(frame).field
    field.setFocus()
    qtbot.keyClicks(field, "ab")

    press(frame, qtbot, Key.Key_Z, CTRL)
    assert field.text() == ""
    assert desk.ask(lambda store: store.children.find(child.id)) == child

    page(frame).first.setFocus()
    press(frame, qtbot, Key.Key_Z, CTRL)
    assert desk.ask(lambda store: store.children.find(child.id)) is None
    assert "Ongedaan gemaakt" in frame.undo_bar.text()

    press(frame, qtbot, Key.Key_Y, CTRL)
    assert desk.ask(lambda store: store.children.find(child.id)) == child

    press(frame, qtbot, Key.Key_Z, CTRL)
    press(frame, qtbot, Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert desk.ask(lambda store: store.children.find(child.id)) == child
    frame.undo_bar.dismiss()


def test_ctrl_q_closes_the_window(frame: Frame, qtbot: QtBot) -> None:
    page(frame).first.setFocus()
    press(frame, qtbot, Key.Key_Q, CTRL)

    assert not frame.window().isVisible()


def test_with_nothing_to_undo_that_is_said(frame: Frame, qtbot: QtBot) -> None:
    page(frame).first.setFocus()

    press(frame, qtbot, Key.Key_Z, CTRL)

    assert frame.undo_bar.text().startswith("Ongedaan maken kan niet meer.")
    frame.undo_bar.dismiss()


def test_names_off_lights_the_button_and_takes_the_name_from_the_bar(frame: Frame) -> None:
    child = make.child()
    desk = frame.workplace.desk
    desk.do(lambda store: write_child(store, child), news="Milan P. toegevoegd.")

    frame.toggle_names()

    assert frame.toolbar.names.isChecked()
    assert frame.toolbar.names.text() == "Namen uit"
    assert not frame.undo_bar.isVisible()
    frame.toggle_names()
    assert frame.toolbar.names.text() == "Namen"


def test_trouble_stays_until_it_is_closed(frame: Frame) -> None:
    frame.workplace.desk.refused.emit("De schijf is vol.")
    assert frame.messages.isVisible()


def test_the_counts_follow_the_work(frame: Frame) -> None:
    signals = frame.navigation.items["signals"]
    assert signals.accessibleName() == "Signalen"
    child = make.child()

    frame.workplace.desk.do(lambda store: write_child(store, child))
    frame.workplace.desk.do(lambda store: note_signal(store, make.signal(child.id)))

    assert signals.accessibleName() == "Signalen, 1 te sorteren"
    frame.undo_bar.dismiss()


def test_a_narrow_window_shows_icons_only(frame: Frame, qtbot: QtBot) -> None:
    assert frame.navigation.width() == 204

    press(frame, qtbot, Key.Key_Backslash, CTRL)
    assert frame.navigation.width() == 56
    assert frame.workplace.preferences.nav_collapsed

    press(frame, qtbot, Key.Key_Backslash, CTRL)
    frame.window().resize(1366, 738)
    assert frame.navigation.width() == 56


def test_what_is_liked_from_now_on_holds_at_once(frame: Frame) -> None:
    child = make.child(code="K-931")
    frame.workplace.prefer(lock_after=timedelta(minutes=5), names_style=NamesStyle.CODE)

    assert frame.status.lock.text() == "Op slot na 5 min stilte"
    assert frame.workplace.names.child(child) == "K-931"


def test_the_chosen_privacy_key_stands_on_the_button(frame: Frame) -> None:
    frame.workplace.prefer(privacy_key="Ctrl+Space")

    assert frame.toolbar.privacy.accessibleDescription() == "Ctrl Spatie"


def test_enter_presses_an_item_and_the_search(frame: Frame, qtbot: QtBot) -> None:
    frame.navigation.items["children"].setFocus()
    press(frame, qtbot, Key.Key_Return)
    assert here(frame) == "children"

    frame.toolbar.search.setFocus()
    press(frame, qtbot, Key.Key_Return)
    [panel] = frame.window().findChildren(SearchPanel)
    assert panel.isVisible()
    panel.reject()


def test_the_next_day_the_counts_are_of_that_day(frame: Frame, clock: StoppedClock) -> None:
    desk = frame.workplace.desk
    desk.do(lambda store: plan_step(store, make.step(due=make.TODAY + timedelta(days=1))))
    assert frame.navigation.items["today"].accessibleName() == "Vandaag"

    clock.move(timedelta(days=1))
    frame.ways.go(Place("children"))

    assert frame.navigation.items["today"].accessibleName().startswith("Vandaag, 1 open")
    frame.undo_bar.dismiss()


def test_everything_fits_in_the_smallest_window(frame: Frame) -> None:
    frame.window().resize(QSize(1024, 560))

    assert frame.window().size() == QSize(1024, 560)
    shown = [b for b in (frame.toolbar.signal, frame.toolbar.lock) if b.isVisible()]
    assert all(b.geometry().right() <= frame.toolbar.width() for b in shown)


def test_everything_one_can_press_has_a_name(frame: Frame) -> None:
    parts = (frame.navigation, frame.toolbar, frame.status)
    stops = [stop for part in parts for stop in tab_stops(part)]

    assert len(stops) > 8
    assert [type(stop).__name__ for stop in stops if not stop.accessibleName()] == []


def test_a_second_screen_turns_the_names_off(frame: Frame, qapp: QApplication) -> None:
    qapp.screenAdded.emit(qapp.primaryScreen())

    assert not frame.workplace.names.names_on
    assert frame.banners.shown() == ("second_screen",)
    frame.banners.names_wanted.emit()
    assert frame.workplace.names.names_on


def test_what_is_typed_and_not_kept_can_be_tried_again(frame: Frame, qtbot: QtBot) -> None:
    desk = frame.workplace.desk
    desk.draft_refused.emit("Bewaren lukt niet. Je tekst staat nog hier. Sluit Coachdesk niet.")
    assert frame.status.saved.text() == "Niet bewaard. Probeer opnieuw"

    with qtbot.waitSignal(desk.trying_again):
        qtbot.mouseClick(frame.messages._action, Qt.MouseButton.LeftButton)

    frame.workplace.saving.emit("Concept bewaard om 10:33")
    assert frame.status.saved.text() == "Concept bewaard om 10:33"


def test_a_vault_that_can_only_be_read_says_so_and_opens_no_form(
    qtbot: QtBot, store: Store, stand_in_pages: None
) -> None:
    desk = Desk(store, read_only=True)
    names = KnownNames(desk, NamesStyle.CODE).display
    frame = Frame(Workplace(desk, names, Preferences()))
    qtbot.addWidget(frame)
    frame.start()

    frame.perform("signal")

    assert frame.banners.shown() == ("read_only",)
    assert frame.status.saved.text() == "Alleen lezen"
    assert not frame.toolbar.signal.isEnabled()
    assert frame.toolbar.signal.toolTip().startswith("Alleen lezen.")
    assert QApplication.activeModalWidget() is None
    assert not frame.messages.isHidden()
    desk.deleteLater()


def test_a_damaged_vault_tells_so_in_its_banner(
    qtbot: QtBot, store: Store, stand_in_pages: None
) -> None:
    desk = Desk(store, damaged=True)
    names = KnownNames(desk, NamesStyle.CODE).display
    frame = Frame(Workplace(desk, names, Preferences()))
    qtbot.addWidget(frame)
    frame.start()

    [banner] = frame.banners.findChildren(Banner)
    said = [label.text() for label in banner.findChildren(PlainLabel)]

    assert "De kluis is beschadigd. Zet een reservekopie terug." in " ".join(said)
    assert "De kluis is beschadigd." in frame.toolbar.signal.toolTip()
    desk.deleteLater()
