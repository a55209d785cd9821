"""Plain letters keep their places, and one pattern finds the longest of many words."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.plain_letters import any_of, plain, plain_with_places, undisguised


@given(st.text())
def test_plain_text_is_as_long_as_it_was(text):
    assert len(plain(text)) == len(text)


@pytest.mark.parametrize(
    ("typed", "bare"),
    [
        ("Zoë Çelik", "zoe celik"),
        ("D’Angelo", "d'angelo"),
        ("Jean‑Pierre", "jean-pierre"),
        ("Łukasz Sørensen", "lukasz sorensen"),
        ("İPEK", "ipek"),
    ],
)
def test_capitals_accents_and_typographic_marks_make_no_difference(typed, bare):
    assert plain(typed) == bare


def test_a_loose_accent_takes_no_room_and_places_still_fit():
    text = unicodedata.normalize("NFD", "Zoë lacht")
    bare, places = plain_with_places(text)
    start = bare.index("lacht")
    assert bare == "zoe lacht"
    assert text[places[start] : places[start + 5]] == "lacht"


@pytest.mark.parametrize(
    "written",
    ["Mi\u00adlan", "Mi\u200blan", "\ufeffMi\u2060l\u200dan", "Ｍｉｌａｎ", "Mi\u00ad\nlan"],
)
def test_what_is_not_seen_takes_no_room_and_places_still_fit(written):
    text = f"Hier is {written} weer"
    bare, places = plain_with_places(text)
    start = bare.index("milan")
    assert undisguised(text) == "Hier is Milan weer"
    assert undisguised(text[places[start] : places[start + 5]]).strip() == "Milan"
    assert text[places[bare.index("weer")] :] == "weer"


@given(st.text())
def test_places_lead_back_into_the_text(text):
    bare, places = plain_with_places(text)
    assert len(places) == len(bare) + 1
    assert list(places) == sorted(places)
    assert places[-1] == len(text)


@given(st.sets(st.text(st.characters(exclude_categories=("Cs", "Z", "C")), min_size=1)))
def test_every_word_is_found_whole(words):
    pattern = re.compile(any_of(words))
    assert all(pattern.fullmatch(plain(word)) for word in words)


def test_the_longest_word_is_found_first():
    assert re.findall(any_of(("noor", "noor wensdroom")), "noor  wensdroom") == ["noor  wensdroom"]
    assert re.findall(any_of(("jan", "jans")), "jansen") == ["jans"]


def test_no_words_find_nothing():
    assert re.search(any_of([" "]), "alles wat er staat") is None
