"""A name is found by its beginning, whole, or with one slip in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.name_keys import NameKey, beginning, called, one_slip

NOOR = NameKey(id="1", shown="Noor W.", names=("Noor", "Nono"), last_name="van Wensdroom")
ZOE = NameKey(id="2", shown="Zoë", names=("Zoë",))
SEM = NameKey(id="3", shown="Sem V.", names=("Sem",), last_name="Verzinsel")
ALL = (NOOR, ZOE, SEM)


def test_a_nickname_is_a_name_too_and_accents_make_no_difference():
    assert called("nono", ALL) == [NOOR]
    assert called("zoe", ALL) == [ZOE]
    assert called("noo", ALL) == []


def test_a_name_is_found_by_its_beginning():
    assert beginning("noo", ALL) == [NOOR]
    assert beginning("x", ALL) == []


def test_the_surname_may_be_an_initial_or_its_last_part():
    assert NOOR.has_last_name("wensdroom")
    assert SEM.has_last_name("v")
    assert not SEM.has_last_name("ver")
    assert not ZOE.has_last_name("")


@pytest.mark.parametrize("typed", ["noro", "nor", "nooor", "noot"])
def test_one_slip_is_forgiven_after_a_right_first_letter(typed):
    assert NOOR.nearly(typed)


@pytest.mark.parametrize("typed", ["noor", "door", "voor", "nro", "noorse", "sam"])
def test_other_words_are_no_slips(typed):
    assert not NOOR.nearly(typed)
    assert not SEM.nearly(typed)


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_a_slip_works_both_ways(right, typed):
    assert one_slip(right, typed) == one_slip(typed, right)
    assert not one_slip(right, right)
