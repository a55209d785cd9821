"""One typed line becomes a step, on Monday 30 November 2026."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.ids import ChildId, PersonId
from coachdesk.domain.name_keys import NameKey
from coachdesk.domain.quick_line import TagKind, read_line

TODAY = date(2026, 11, 30)
FRIDAY = date(2026, 12, 4)
MONDAY = date(2026, 12, 7)
PEOPLE = [
    NameKey(id=PersonId(first), shown=first, names=(first,), last_name=last)
    for first, last in (("Marloes", "Coachsma"), ("Marit", "Jongstra"), ("Farida", "Testema"))
]
CHILDREN = [
    NameKey(
        id=ChildId(f"{first} {last}"), shown=f"{first} {last[0]}.", names=(first,), last_name=last
    )
    for first, last in (
        ("Noor", "Wensdroom"),
        ("Jayden", "Schetsma"),
        ("Fenna", "Hersenspin"),
        ("Fenna", "Bedacht"),
        ("Jasmijn", "Proefstra"),
        ("Wil", "Testema"),
    )
]
NOOR = "Noor Wensdroom"


def read(text, without=()):
    return read_line(text, people=PEOPLE, children=CHILDREN, today=TODAY, without=without)


def told(text):
    line = read(text)
    return line.text, line.owner_id, line.child_id, line.due


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("bel moeder noor vr", ("bel moeder", None, NOOR, FRIDAY)),
        ("Vader bellen @Marloes vr", ("Vader bellen", "Marloes", None, FRIDAY)),
        ("Plek vrijhouden @far 9 dec", ("Plek vrijhouden", "Farida", None, date(2026, 12, 9))),
        ("Nabellen vr @mar", ("Nabellen", "Marloes", None, FRIDAY)),
        ("toets maken", ("toets maken", None, None, None)),
        ("  ", ("", None, None, None)),
    ],
)
def test_understood_parts_become_tags_and_the_rest_is_the_step(text, step):
    assert told(text) == step


def test_tags_say_where_they_stand_and_what_was_understood():
    line = read("bel moeder noor vr")
    assert [(tag.kind, tag.start, tag.end, tag.shown) for tag in line.tags] == [
        (TagKind.CHILD, 11, 15, "Noor W."),
        (TagKind.DUE, 16, 18, "vr 4 dec"),
    ]


@pytest.mark.parametrize(
    ("text", "left", "due"),
    [
        ("bel moeder over 2 weken", "bel moeder", date(2026, 12, 14)),
        ("wachten tot vr", "wachten", FRIDAY),
        ("klaar uiterlijk vrijdag", "klaar", FRIDAY),
        ("terugkoppeling vragen 3d", "terugkoppeling vragen", date(2026, 12, 3)),
        ("bellen vr om 10.00", "bellen om 10.00", FRIDAY),
        ("morgen bellen", "bellen", date(2026, 12, 1)),
        ("volgende week di toets maken", "toets maken", date(2026, 12, 8)),
        ("bel moeder ma", "bel moeder", MONDAY),
        ("vr", "", FRIDAY),
    ],
)
def test_a_date_is_read_at_the_end_or_in_full_at_the_beginning(text, left, due):
    line = read(text)
    assert (line.text, line.due) == (left, due)


def test_what_is_no_date_stays_in_the_step():
    line = read("praten over morgen")
    assert (line.text, line.due) == ("praten over morgen", None)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Noor ophalen bij gym", "Noor ophalen bij gym"),
        ("praten met noor", "praten met noor"),
        ("noors moeder bellen", "noors moeder bellen"),
        ("noo", "noo"),
        ("moeder bellen noor w.", "moeder bellen"),
    ],
)
def test_a_name_leaves_the_line_only_where_the_sentence_stays_whole(text, left):
    line = read(text)
    assert (line.text, line.child_id) == (left, NOOR)


@pytest.mark.parametrize("text", ["jas zoeken", "moeder wil praten", "dan maar bellen"])
def test_a_little_word_is_no_child(text):
    assert read(text).child_id is None


def test_a_little_word_with_a_capital_is_a_child():
    assert read("bellen Wil").child_id == "Wil Testema"


def test_two_children_with_one_name_are_a_doubt_until_the_surname_is_there():
    line = read("fenna bellen")
    assert line.child_id is None
    assert str(line.doubts[0]) == (
        "Er zijn meer kinderen met ‘fenna’. Bedoel je Fenna H. of Fenna B.?"
    )
    assert read("fenna h bellen").child_id == "Fenna Hersenspin"
    assert read("fenna bedacht bellen").child_id == "Fenna Bedacht"


def test_an_unknown_name_near_a_known_one_is_asked_about():
    line = read("bel moeder noro vr")
    assert (line.text, line.child_id) == ("bel moeder noro", None)
    assert str(line.doubts[0]) == "Geen kind met ‘noro’. Bedoel je Noor W.?"


def test_an_unknown_owner_is_asked_about():
    assert str(read("bellen @faridda").doubts[0]) == "Niemand met ‘@faridda’. Bedoel je Farida?"
    assert str(read("bellen @xyz").doubts[0]) == "Niemand met ‘@xyz’."
    assert read("bellen @").doubts == ()


def test_of_two_owners_the_first_is_taken_and_the_other_told():
    [tag] = read("bellen @mar").tags
    assert tag.shown == "Marloes"
    assert [key.shown for key in tag.others] == ["Marit"]


def test_a_tag_that_was_taken_off_is_a_word_again():
    line = read("bel moeder noor vr", without={TagKind.DUE})
    assert (line.text, line.due, line.child_id) == ("bel moeder noor vr", None, NOOR)


def test_a_story_is_not_read():
    story = "noor " * 100
    assert read(story).text == story.strip()
    assert read(story).tags == ()


def test_words_on_both_sides_of_a_name_are_no_date_together():
    line = read("om @mar vr")
    assert [(tag.start, tag.end) for tag in line.tags] == [(3, 7), (8, 10)]


WORDS = "bel Noor noors @mar @ vr ma 9 dec over van 2w fenna h. Wil om 10.00 😀"
words = st.sampled_from(WORDS.split())


@given(st.text() | st.lists(words, max_size=9).map(" ".join))
def test_tags_lie_apart_within_the_line(text):
    line = read(text)
    places = [(tag.start, tag.end) for tag in line.tags]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(before[1] <= after[0] for before, after in pairwise(places))
    assert all(str(doubt) for doubt in line.doubts)
