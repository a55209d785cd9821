"""The cameracheck finds a listed word outside quotations, and the sentence round it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.camera_check import INTERPRETIVE, CameraCheck

CHECK = CameraCheck()


def sentence(text):
    found = CHECK.first(text)
    return found and text[found.sentence_start : found.sentence_end]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Hij is zielig.", "zielig"),
        ("ZIELIG!", "zielig"),
        ("een zielige jongen", "zielig"),
        ("agressieve houding", "agressief"),
        ("brutale opmerking", "brutaal"),
        ("een onhandelbare groep", "onhandelbaar"),
        ("luie dag", "lui"),
        ("heel ongeinteresseerd", "ongeïnteresseerd"),
        ("volgens\n mij was het zo", "volgens mij"),
        ("Hij komt altijd te laat.", "altijd"),
    ],
)
def test_a_listed_word_is_found_in_its_forms(text, word):
    found = CHECK.first(text)
    assert found is not None
    assert found.word == word


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Zat weer alleen bij de fietsen, gooide brood weg.",
        "Hij luistert naar het luiden van de bel.",
        "Moeder zegt: “Hij is altijd zo lui.”",
        "‘Ik vind hem zielig’, zei Liv.",
        'Sem riep "stiekem" en "gemeen".',
        "„Volgens mij wel“, «nooit» en 'zomaar'.",
    ],
)
def test_other_words_and_quotations_do_not_trigger(text):
    assert CHECK.first(text) is None


def test_the_first_one_outside_quotations_counts():
    found = CHECK.first("“Lui”, zei hij. Hij deed zielig en brutaal.")
    assert found is not None
    assert (found.word, found.typed, found.start) == ("zielig", "zielig", 25)


def test_the_whole_sentence_can_be_moved():
    text = "Om 8.35 uur kwam hij binnen. Hij leek mij zielig (ca. 5 minuten).  Daarna niet."
    assert sentence(text) == "Hij leek mij zielig (ca. 5 minuten)."


def test_a_sentence_ends_with_its_line_and_not_within_a_quotation():
    assert sentence("Feit\nHij is lui\nFeit") == "Hij is lui"
    assert sentence("Hij is lui en riep: “Ga weg. Nu!” Daarna niet.") == (
        "Hij is lui en riep: “Ga weg. Nu!”"
    )


def test_a_word_the_coach_left_alone_is_passed_over():
    found = CHECK.first("Hij is zielig en lui.", left={"zielig"})
    assert found is not None
    assert found.word == "lui"
    assert CHECK.first("Hij is zielig.", left={"zielig"}) is None


def test_the_hint_asks_what_was_seen():
    found = CHECK.first("Wat een zielige jongen.")
    assert found is not None
    assert found.hint("Jayden") == "“Zielige” is jouw duiding. Wat zag je aan Jayden?"
    assert found.hint() == "“Zielige” is jouw duiding. Wat zag je?"


def test_the_list_can_be_changed_and_emptied():
    assert CameraCheck(["Raar"]).first("wat een rare dag") is not None
    assert CameraCheck([]).first("Hij is altijd zielig.") is None


def test_the_list_has_some_sixty_words_and_none_twice():
    assert 55 <= len(INTERPRETIVE) == len(set(INTERPRETIVE)) <= 70


@given(
    st.text() | st.lists(st.sampled_from([*INTERPRETIVE, " ", "”", "“", ". ", "A"])).map("".join)
)
def test_what_is_found_stands_in_its_sentence(text):
    found = CHECK.first(text)
    if found:
        assert text[found.start : found.end] == found.typed
        assert found.sentence_start <= found.start < found.end <= found.sentence_end
