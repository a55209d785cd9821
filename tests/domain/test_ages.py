"""Ages on a day, birthdays that count, and bands for papers without a name."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.ages import (
    age_band,
    age_on,
    birthdays_that_count,
    born_near_a_birthday,
    stage_of,
    turns,
)

SOFIE = date(2014, 12, 4)
LEAP_CHILD = date(2016, 2, 29)


def test_a_year_is_counted_on_the_birthday_itself():
    assert age_on(date(2026, 12, 3), SOFIE) == 11
    assert age_on(date(2026, 12, 4), SOFIE) == 12


def test_before_the_birth_there_is_no_age():
    assert age_on(SOFIE - timedelta(days=1), SOFIE) == -1


def test_a_leap_child_is_older_on_the_first_of_march():
    assert age_on(date(2027, 2, 28), LEAP_CHILD) == 10
    assert age_on(date(2027, 3, 1), LEAP_CHILD) == 11
    assert turns(12, LEAP_CHILD) == date(2028, 2, 29)


@given(st.dates(date(1950, 1, 1), date(2050, 1, 1)), st.integers(0, 40))
def test_age_and_birthday_agree(born, age):
    birthday = turns(age, born)
    assert age_on(birthday, born) == age
    assert age_on(birthday - timedelta(days=1), born) == age - 1


def test_c2_ap2_sofie_wordt_12_appears_on_4_november_not_earlier_and_not_later():
    twelfth, sixteenth = birthdays_that_count(SOFIE)
    assert (twelfth.age, twelfth.on) == (12, date(2026, 12, 4))
    assert twelfth.announced_on == date(2026, 11, 4)
    assert not twelfth.announced(date(2026, 11, 3))
    assert twelfth.announced(date(2026, 11, 4))
    assert (sixteenth.age, sixteenth.on) == (16, date(2030, 12, 4))


def test_a_birthday_that_has_passed_is_not_announced():
    twelfth, _sixteenth = birthdays_that_count(SOFIE)
    assert twelfth.announced(twelfth.on)
    assert not twelfth.announced(date(2026, 12, 5))


@pytest.mark.parametrize(
    ("group", "stage"),
    [
        ("1a", "onderbouw"),
        ("groep 1/2", "onderbouw"),
        ("kleuters B", "onderbouw"),
        ("3", "middenbouw"),
        ("Groep 5/6", "middenbouw"),
        ("7b", "bovenbouw"),
        ("gr. 8", "bovenbouw"),
        ("klas 2", "onderbouw voortgezet onderwijs"),
        ("brugklas 1c", "onderbouw voortgezet onderwijs"),
        ("3 havo", "onderbouw voortgezet onderwijs"),
        ("vmbo 3", "bovenbouw voortgezet onderwijs"),
        ("5 vwo", "bovenbouw voortgezet onderwijs"),
        ("klas Rood", ""),
        ("de Vlinders", ""),
        ("12", ""),
        ("", ""),
    ],
)
def test_a_class_tells_its_bouw_or_nothing(group, stage):
    assert stage_of(group) == stage


@pytest.mark.parametrize(
    ("age", "band"),
    [
        (3, "jonger dan 4 jaar"),
        (4, "4 tot 6 jaar"),
        (8, "6 tot 9 jaar"),
        (9, "9 tot 12 jaar"),
        (12, "12 tot 15 jaar"),
        (17, "15 tot 18 jaar"),
        (18, "18 jaar of ouder"),
    ],
)
def test_an_age_becomes_a_band(age, band):
    assert age_band(age) == band


@pytest.mark.parametrize("today", [date(2026, 11, 30), date(2027, 2, 28), date(2028, 3, 1)])
def test_whoever_is_announced_today_was_born_near_such_a_birthday(today):
    days = [date(2010, 1, 1) + timedelta(days=n) for n in range(7000)]
    announced = [
        born for born in days if any(one.announced(today) for one in birthdays_that_count(born))
    ]
    near = born_near_a_birthday(today)

    assert announced
    assert all(any(first <= born <= last for first, last in near) for born in announced)
