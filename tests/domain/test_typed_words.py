"""Words know their place and their plain form."""

from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.typed_words import words_of


def test_the_marks_round_a_word_are_no_part_of_it():
    assert [word.plain for word in words_of("Bel “Zoë”, @Mar! (vr)")] == ["bel", "zoe", "mar", "vr"]


@given(st.text())
def test_each_word_stands_where_it_says(text):
    words = words_of(text)
    assert all(text[word.start : word.end] == word.typed for word in words)
    assert [word.typed for word in words] == text.split()
