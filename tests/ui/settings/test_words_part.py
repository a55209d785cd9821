"""Themes and words in the settings: kept when one leaves them, and taken back."""

import pytest
from PySide6.QtCore import Qt

from coachdesk.operations.word_lists import words_looked_for
from coachdesk.ui.desk import Desk
from coachdesk.ui.settings.settings_page import PARTS, SettingsPage
from coachdesk.ui.settings.words_part import WordsPart
from tests.ui.care_signals.hands import ALT, CTRL, Key, Keys


@pytest.fixture
def part(page: SettingsPage, keys: Keys) -> WordsPart:
    keys.press(Key.Key_Home)
    keys.press(*[Key.Key_Down] * [part.id for part in PARTS].index("words"))
    assert isinstance(page.part, WordsPart)
    return page.part


def names(desk: Desk) -> list[str]:
    themes = desk.ask(lambda store: store.themes.all()) or []
    return [theme.name for theme in themes if theme.used]


def test_a_theme_gets_another_name_when_one_leaves_its_field(
    part: WordsPart, desk: Desk, keys: Keys
) -> None:
    part.themes.rows[0].name.setFocus()
    part.themes.rows[0].name.selectAll()
    keys.search("vriendschap")
    keys.press(Key.Key_Tab)
    assert names(desk)[0] == "vriendschap"


def test_alt_and_an_arrow_move_a_theme_and_its_digit(
    part: WordsPart, desk: Desk, keys: Keys
) -> None:
    second = names(desk)[1]
    part.themes.rows[1].name.setFocus()
    keys.press(Key.Key_Up, held=ALT)
    assert names(desk)[0] == second
    assert part.themes.rows[0].digit.text() == "Alt 1"


def test_a_new_theme_is_typed_at_the_end(part: WordsPart, desk: Desk, keys: Keys) -> None:
    part.themes.more.setFocus()
    keys.press(Key.Key_Space)
    keys.search("slaap")
    keys.press(Key.Key_Tab)
    assert names(desk)[-1] == "slaap"


def test_a_theme_taken_out_comes_back_with_ctrl_z(part: WordsPart, desk: Desk, keys: Keys) -> None:
    before = names(desk)
    part.themes.rows[2].take_out.setFocus()
    keys.press(Key.Key_Space)
    assert len(names(desk)) == len(before) - 1
    part.on.setFocus(Qt.FocusReason.TabFocusReason)
    keys.press(Key.Key_Z, held=CTRL)
    assert names(desk) == before
    assert [row.name.text() for row in part.themes.rows] == before


def test_words_are_kept_when_one_leaves_them_or_the_vault_is_locked(
    part: WordsPart, desk: Desk, keys: Keys
) -> None:
    part.words.setFocus()
    part.words.selectAll()
    keys.search("raar")
    desk.closing.emit()
    assert desk.ask(words_looked_for) == ("raar",)
    part.given.setFocus()
    keys.press(Key.Key_Space)
    assert "lui" in (desk.ask(words_looked_for) or ())


def test_switched_off_the_words_stay_but_are_not_looked_for(
    part: WordsPart, desk: Desk, keys: Keys
) -> None:
    part.on.setFocus()
    keys.press(Key.Key_Space)
    assert desk.ask(words_looked_for) == ()
    assert "lui" in part.words.value()
