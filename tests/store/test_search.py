"""Tests of finding back what was written."""

from dataclasses import replace

import pytest

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
