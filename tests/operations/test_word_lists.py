"""The lists that a coach makes her own: themes, and the words of the word check."""

from dataclasses import replace

import pytest

from coachdesk.domain.camera_check import INTERPRETIVE
from coachdesk.domain.errors import Refused
from coachdesk.domain.ids import ThemeId
from coachdesk.domain.themes import Theme
from coachdesk.operations.care_signals import note_signal
from coachdesk.operations.word_lists import (
    switch_word_check,
    words_looked_for,
    write_themes,
    write_words,
)
from coachdesk.store.store import Store
from tests import make


def in_use(store: Store) -> list[Theme]:
    return [theme for theme in store.themes.all() if theme.used]


def test_themes_keep_the_order_that_they_are_given(store: Store) -> None:
    turned = in_use(store)[::-1]
    write_themes(store, turned)
    assert [theme.id for theme in in_use(store)] == [theme.id for theme in turned]


def test_a_theme_that_no_signal_has_goes_and_one_that_has_stays_out_of_use(store: Store) -> None:
    note_signal(store, make.signal(theme_ids=("home",)))
    write_themes(store, [theme for theme in in_use(store) if theme.id not in ("home", "mood")])
    left = {theme.id: theme.used for theme in store.themes.all()}
    assert left[ThemeId("home")] is False
    assert "mood" not in left


@pytest.mark.parametrize("name", ["", "  ", "thuis"])
def test_a_theme_without_a_name_or_with_one_that_is_taken_changes_nothing(
    store: Store, name: str
) -> None:
    before = store.themes.all()
    with pytest.raises(Refused):
        write_themes(store, [*before, replace(before[0], id=ThemeId("new"), name=name)])
    assert store.themes.all() == before


def test_the_words_are_those_of_the_program_until_there_are_others(store: Store) -> None:
    assert words_looked_for(store) == INTERPRETIVE
    write_words(store, ["Lui", " raar  kind ", "", "lui"])
    assert words_looked_for(store) == ("lui", "raar kind")
    write_words(store, INTERPRETIVE)
    assert words_looked_for(store) == INTERPRETIVE


def test_switched_off_no_word_is_looked_for(store: Store) -> None:
    write_words(store, ["lui"])
    switch_word_check(store, on=False)
    assert words_looked_for(store) == ()
    switch_word_check(store, on=True)
    assert words_looked_for(store) == ("lui",)
