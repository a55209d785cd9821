"""Tests of finding back what was written."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coachdesk.domain.errors import VaultCorrupt
from coachdesk.domain.hits import CLOSING, OPENING
from tests import make
from tests.store.test_store import keep


def found(store, match):
    return [hit.row_id for hit in store.search.find(match)]


def test_words_are_found_without_their_accents_and_by_their_start(store):
    child = make.child(first_name="Zoë", last_name="Modelma-Ünal")
    keep(store, child)
    assert found(store, '"zoe"') == [child.id]
    assert found(store, '"unal"') == [child.id]
    assert found(store, '"mode"*') == [child.id]


def test_what_was_changed_is_not_found_by_its_old_words(store):
    child = make.child()
    signal = make.signal(child.id, paragraphs=(make.paragraph("Huilde bij gym."),))
    keep(store, child, signal)
    keep(store, replace(signal, paragraphs=(make.paragraph("Lachte bij gym."),)))
    assert found(store, '"huilde"') == []
    assert found(store, '"lachte"') == [signal.id]


@pytest.mark.parametrize("query", ['"', "a AND", "jan-piet", "c++", "name:x", "\0", "*", "(" * 99])
def test_what_is_no_query_finds_nothing_and_breaks_nothing(store, query):
    assert store.search.find(query) == []
    assert store.search.count(query) == 0
    keep(store, make.child())


def test_what_was_found_can_be_asked_page_by_page(store):
    child = make.child()
    old = make.signal(child.id, seen_on=make.NOW - timedelta(days=9))
    new = make.signal(child.id, seen_on=make.NOW)
    keep(store, child, old, new)

    keys = store.search.keys('"fietsenstalling"')

    hits = store.search.hits(keys, '"fietsenstalling"')
    assert [hit.row_id for hit in hits] == [new.id, old.id]
    assert f"{OPENING}fietsenstalling{CLOSING}" in hits[0].passage
    assert [hit.row_id for hit in store.search.hits(keys[1:], '"fietsenstalling"')] == [old.id]


def test_the_signals_of_a_theme_are_found_without_words(store):
    child = make.child()
    home = make.signal(child.id, theme_ids=("home",))
    keep(store, child, home, make.signal(child.id, theme_ids=("bullying",)))

    hits = store.search.hits(store.search.keys_of_theme("home"))

    assert [hit.row_id for hit in hits] == [home.id]
    assert hits[0].passage == "Staat alleen bij de fietsenstalling."


def test_a_damaged_index_is_told_and_not_taken_for_nothing_found(store):
    keep(store, make.signal())
    store.db.execute("DELETE FROM findable_fts_data")
    with pytest.raises(VaultCorrupt):
        store.answer(lambda store: store.search.keys('"hek"'))


def test_what_is_no_query_finds_nothing(store):
    assert store.search.keys('"hek') == []
