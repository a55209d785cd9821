"""Tests of the belief that stays with its paragraph."""

from hypothesis import given
from hypothesis import strategies as st

from coachdesk.ui.conversations.thought_lines import (
    Belief,
    ThoughtKeeper,
    ThoughtLine,
    followed,
)

SURE = Belief(before=90, after=40)
TEXTS = st.lists(st.text(alphabet="ab", max_size=3), max_size=6)


def keeper(*texts):
    made = ThoughtKeeper()
    made.begin([ThoughtLine(text=text) for text in texts])
    return made


def beliefs(made):
    return [(line.text, line.belief.before) for line in made.lines]


def test_a_paragraph_put_in_front_takes_nothing_with_it():
    made = keeper("een", "twee")
    made.believe(1, SURE)
    made.follow("nul\neen\ntwee")
    assert beliefs(made) == [("nul", None), ("een", None), ("twee", 90)]


def test_a_paragraph_that_is_typed_on_keeps_its_belief():
    made = keeper("een", "twee")
    made.believe(0, SURE)
    made.follow("eentje\ntwee")
    assert beliefs(made) == [("eentje", 90), ("twee", None)]


def test_a_split_paragraph_leaves_its_belief_with_the_first_part():
    made = keeper("een twee")
    made.believe(0, SURE)
    made.follow("een\ntwee")
    assert beliefs(made) == [("een", 90), ("twee", None)]


def test_a_paragraph_that_comes_back_is_believed_as_before():
    made = keeper("een", "twee")
    made.believe(1, SURE)
    made.follow("een")
    made.follow("een\ntwee")
    assert beliefs(made) == [("een", None), ("twee", 90)]


@given(TEXTS, TEXTS)
def test_the_lines_always_say_what_the_box_says(before, now):
    lines = [ThoughtLine(text=text) for text in before]
    assert [line.text for line in followed(lines, now)] == now
