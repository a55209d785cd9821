"""Finding a child by what is typed of the name."""

import pytest

from coachdesk.domain.bonds import Relation
from coachdesk.store.names import NameIndex, name_words
from coachdesk.store.store import Store
from tests import make
from tests.store.test_store import keep

NOOR = make.child(code="K-931", first_name="Noor", prefix="van der", last_name="Wensdroom")
ZOE = make.child(code="K-944", first_name="Zoë", last_name="Noordstra", nicknames=("Zootje",))
JAYDEN = make.child(code="K-960", first_name="Jayden-Lee", last_name="Schijnbaar")


@pytest.fixture
def children(store: Store) -> Store:
    keep(store, NOOR, ZOE, JAYDEN)
    return store


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("noo", [NOOR, ZOE]),
        ("NOOR W", [NOOR]),
        ("wens", [NOOR]),
        ("zoe", [ZOE]),
        ("zoë", [ZOE]),
        ("zootj", [ZOE]),
        ("lee", [JAYDEN]),
        ("k-931", [NOOR]),
        ("960", [JAYDEN]),
        ("droom", []),
        ("  ", []),
    ],
)
def test_a_child_is_found_by_the_beginning_of_a_name(
    children: Store, typed: str, found: list
) -> None:
    assert children.children.named(typed) == [child.id for child in found]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("noro", NOOR),
        ("nor", NOOR),
        ("oor", NOOR),
        ("nooor", NOOR),
        ("jaiden", JAYDEN),
        ("jadyen", JAYDEN),
    ],
)
def test_one_typing_error_is_forgiven(children: Store, typed: str, found: object) -> None:
    assert children.children.find(children.children.named(typed)[0]) == found


def test_two_typing_errors_are_not(children: Store) -> None:
    assert children.children.named("jiaden") == []


def test_an_error_is_only_looked_for_when_nobody_is_meant_as_typed(children: Store) -> None:
    keep(children, make.child(first_name="Noortje"))

    assert NOOR.id not in children.children.named("noort")


def test_a_relative_leads_to_the_child(children: Store) -> None:
    mother, teacher = make.person(name="Saskia Wensdroom"), make.person(name="Saskia Meesterman")
    keep(children, mother, teacher, make.bond(NOOR.id, mother.id))
    keep(children, make.bond(NOOR.id, teacher.id, relation=Relation.TEACHER))

    found = children.persons.relatives_named("sask")

    assert [(one.person_id, one.child_id, one.code) for one in found] == [
        (mother.id, NOOR.id, "K-931")
    ]


def test_words_are_plain_and_parts_after_a_hyphen_count() -> None:
    assert name_words("Zoë", "", "de Vries-Ünal") == ("zoe", "de", "vries-unal", "unal")


def test_without_words_nobody_is_meant() -> None:
    assert NameIndex([("a", ("noor",))]).meant(" ") == []


def test_another_number_is_no_typing_error(children: Store) -> None:
    assert children.children.named("k-932") == []


def test_by_the_first_word_comes_first_and_each_once() -> None:
    index = NameIndex([("a", ("jip", "noor")), ("b", ("noor", "noortje"))])

    assert index.meant("noor") == ["b", "a"]


def test_whose_dossier_was_opened_lately_comes_first_and_long_ago_does_not_count(
    children: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coachdesk.store.children.LATELY", 3)
    for child in (JAYDEN, NOOR, ZOE, NOOR):
        children.note("dossier.read", "Dossier gelezen", [child.id])

    assert children.children.recent(5) == [NOOR.id, ZOE.id]
