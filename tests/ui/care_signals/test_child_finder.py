"""Tests of finding a child by what is typed."""

import pytest

from coachdesk.domain.masking import Mask
from coachdesk.ui.care_signals.child_finder import ChildFinder
from coachdesk.ui.shared.names_display import NameDisplay
from tests import make

FLYER = make.school(id="flyer")
WOODS = make.school(id="woods", name="OBS Het Denkbos")
JAYDEN = make.child(
    first_name="Jayden",
    last_name="Schetsma",
    nicknames=("Jay-Jay",),
    group="6b",
    school_id="flyer",
    code="K-355",
)
JAYLA = make.child(
    first_name="Jayla", last_name="O'Verzinsel", group="6a", school_id="woods", code="K-012"
)
ZOE = make.child(first_name="Zoë", prefix="van der", last_name="Schets", code="K-100", group="3")


@pytest.fixture
def names() -> NameDisplay:
    return NameDisplay(mask=lambda: Mask([]), kin=lambda person: "")


def found(names, typed, first=FLYER):
    finder = ChildFinder(lambda: [JAYLA, JAYDEN, ZOE], [FLYER, WOODS], names, first=first.id)
    return finder.suggest(typed)


@pytest.mark.parametrize(
    ("typed", "children"),
    [
        ("jay", [JAYDEN, JAYLA]),
        ("schets", [JAYDEN, ZOE]),
        ("6b", [JAYDEN]),
        ("groep 6", [JAYDEN, JAYLA]),
        ("K-355", [JAYDEN]),
        ("355", [JAYDEN]),
        ("JÁYDEN s", [JAYDEN]),
        ("zoe", [ZOE]),
        ("o’ver", [JAYLA]),
        ("van der", [ZOE]),
        ("jay-jay", [JAYDEN, JAYLA]),
        ("niemand", []),
    ],
)
def test_every_word_begins_a_word_of_the_child(names, typed, children):
    assert [row.key for row in found(names, typed)] == [child.id for child in children]


def test_this_schools_children_come_first(names):
    assert [row.key for row in found(names, "jay", first=WOODS)] == [JAYLA.id, JAYDEN.id]


def test_a_roepnaam_comes_before_other_words(names):
    eight = make.child(first_name="Sem", last_name="Jaybeeld", school_id="flyer")
    finder = ChildFinder(lambda: [eight, JAYDEN], [FLYER], names, first=FLYER.id)
    assert [row.key for row in finder.suggest("jay")] == [JAYDEN.id, eight.id]


def test_a_row_tells_class_and_school(names):
    [row] = found(names, "355")
    assert (row.title, row.detail) == ("Jayden S.", "groep 6b · OBS De Verzonnen Vlieger")


def test_names_off_finds_by_name_and_shows_the_code(names):
    names.show_names(on=False)
    [row] = found(names, "jayden")
    assert row.title == "K-355"
