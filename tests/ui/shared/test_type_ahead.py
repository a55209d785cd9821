"""Type, pick, see it as a tag."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.ui.shared.dialog import CdDialog
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.suggestion_list import Suggestion
from coachdesk.ui.shared.type_ahead import TypeAhead

JAYDEN = Suggestion("jayden", "Jayden S.", "groep 6 · De Wilgentuin")
JAYLA = Suggestion("jayla", "Jayla T.", "groep 3 · De Wilgentuin")
NEW = Suggestion("new", "Nieuw kind: Jay", icon="user-round-plus", kind="new")
ALL = [JAYDEN, JAYLA]


def suggest(text: str) -> list[Suggestion]:
    found = [s for s in ALL if s.title.lower().startswith(text.lower())]
    return [*found, NEW] if text else found


def find(key: object) -> Suggestion | None:
    return next((s for s in ALL if s.key == key), None)


class Page(QWidget):
    """Over wie? and the next stop."""

    def __init__(self) -> None:
        super().__init__()
        self.who = TypeAhead(suggest, find=find, name="Over wie?")
        self.fact = LineField()
        column = QVBoxLayout(self)
        column.addWidget(self.who)
        column.addWidget(self.fact)
        column.addStretch(1)
        self.resize(600, 500)


@pytest.fixture
def page(shown):
    page = Page()
    shown(page)
    page.who.setFocus()
    return page


def popup(who: TypeAhead):
    return who._list


def test_each_key_asks_and_the_answer_is_there_at_once(page, qtbot) -> None:
    qtbot.keyClicks(page.who.line, "Ja")
    assert [s.key for s in popup(page.who)._model.rows] == ["jayden", "jayla", "new"]
    assert popup(page.who).isVisible()

    qtbot.keyClicks(page.who.line, "yl")
    assert popup(page.who).current() is JAYLA
    assert page.who.line.hasFocus()


def test_enter_picks_and_the_pick_is_a_tag(page, qtbot) -> None:
    qtbot.keyClicks(page.who.line, "Ja")
    qtbot.keyClick(page.who.line, Qt.Key.Key_Down)

    with qtbot.waitSignals([page.who.changed, page.who.picked]):
        qtbot.keyClick(page.who.line, Qt.Key.Key_Return)

    assert page.who.value() == "jayla"
    assert page.who.chosen() is JAYLA
    assert not popup(page.who).isVisible()
    assert not page.who.line.isVisible()
    assert page.focusWidget().accessibleName() == "Over wie? Jayla T., groep 3 · De Wilgentuin"


def test_tab_picks_and_goes_on(page, qtbot) -> None:
    qtbot.keyClicks(page.who.line, "Jayd")

    qtbot.keyClick(page.who.line, Qt.Key.Key_Tab)

    assert page.who.value() == "jayden"
    assert page.fact.hasFocus()


def test_a_click_picks(page, qtbot) -> None:
    qtbot.keyClicks(page.who.line, "Ja")
    view = popup(page.who).view
    place = view.visualRect(view.model().index(2, 0)).center()

    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert page.who.value() == "new"


def test_arrows_go_round(page, qtbot) -> None:
    qtbot.keyClicks(page.who.line, "Ja")

    qtbot.keyClick(page.who.line, Qt.Key.Key_Up)

    assert popup(page.who).current() is NEW


def test_down_opens_the_list_on_an_empty_line(page, qtbot) -> None:
    qtbot.keyClick(page.who.line, Qt.Key.Key_Down)

    assert popup(page.who).current() is JAYDEN


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_a_tag_is_taken_out_with_one_key(page, qtbot, key) -> None:
    page.who.set_value("jayden")
    page.who.setFocus()

    with qtbot.waitSignal(page.who.changed) as told:
        qtbot.keyClick(page.focusWidget(), key)

    assert told.args == [None]
    assert page.who.line.hasFocus()


def test_the_cross_takes_it_out(page, qtbot) -> None:
    page.who.set_value("jayden")

    qtbot.mouseClick(page.who._tag._cross, Qt.MouseButton.LeftButton)

    assert page.who.value() is None


def test_a_key_that_nobody_knows_empties_the_field(page) -> None:
    page.who.set_value("jayden")

    page.who.set_value("gone")

    assert page.who.value() is None


def test_filling_does_not_take_the_keyboard(page) -> None:
    page.fact.setFocus()

    page.who.set_value("jayden")

    assert page.fact.hasFocus()


def test_leaving_closes_the_list_and_keeps_the_text(page, qtbot) -> None:
    qtbot.keyClicks(page.who.line, "Ja")

    page.fact.setFocus()

    assert not popup(page.who).isVisible()
    assert page.who.text() == "Ja"


def test_nothing_to_suggest_shows_no_list(page, qtbot) -> None:
    page.who._suggest = lambda text: []

    qtbot.keyClicks(page.who.line, "x")

    assert not popup(page.who).isVisible()


def test_esc_closes_the_list_and_not_the_dialog(shown, qtbot) -> None:
    window = QWidget()
    window.resize(900, 700)
    shown(window)
    dialog = CdDialog("Nieuw signaal", window)
    who = TypeAhead(suggest)
    dialog.body.addWidget(who)
    with qtbot.waitActive(dialog):
        dialog.open()
    who.setFocus()
    qtbot.keyClicks(who.line, "Ja")
    assert popup(who).window() is dialog

    with qtbot.assertNotEmitted(dialog.finished):
        qtbot.keyClick(who.line, Qt.Key.Key_Escape)
    assert not popup(who).isVisible()
    assert who.text() == "Ja"

    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(who.line, Qt.Key.Key_Escape)


def test_the_list_stays_inside_the_window(page, qtbot) -> None:
    page.resize(600, 130)
    qtbot.keyClicks(page.who.line, "Ja")

    assert page.rect().contains(popup(page.who).geometry())


def test_field_tag_and_list_can_be_painted(page, qtbot) -> None:
    qtbot.keyClicks(page.who.line, "Ja")
    with_list = page.grab().toImage()
    qtbot.keyClick(page.who.line, Qt.Key.Key_Return)

    assert page.grab().toImage() != with_list


def test_a_line_of_its_own_sets_another_kind_apart(page, qtbot) -> None:
    assert NEW.kind != JAYDEN.kind
    assert NEW.spoken() == "Nieuw kind: Jay"
    assert JAYDEN.spoken() == "Jayden S., groep 6 · De Wilgentuin"
