"""Days as a coach types them, seen from Monday 30 November 2026."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.ids import SchoolId
from coachdesk.domain.schools import Holiday, School
from coachdesk.domain.typed_days import Calendar, Looking

MONDAY = date(2026, 11, 30)
CHRISTMAS = Holiday(id="1", name="Kerstvakantie", first=date(2026, 12, 19), last=date(2027, 1, 3))
SPRING = Holiday(id="2", name="Voorjaarsvakantie", first=date(2027, 2, 20), last=date(2027, 2, 28))
SCHOOL = School(id=SchoolId("s"), name="OBS Het Denkbos", holidays=(CHRISTMAS, SPRING))
AHEAD = Calendar(today=MONDAY, looking=Looking.AHEAD, school=SCHOOL)
BACK = Calendar(today=MONDAY, looking=Looking.BACK, school=SCHOOL)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("vr", date(2026, 12, 4)),
        ("ma", date(2026, 12, 7)),
        ("komende ma", date(2026, 12, 7)),
        ("deze vr", date(2026, 12, 4)),
        ("volgende week", date(2026, 12, 7)),
        ("volgende week di", date(2026, 12, 8)),
        ("dinsdag volgende week", date(2026, 12, 8)),
        ("volgende vrijdag", date(2026, 12, 11)),
        ("2w", date(2026, 12, 14)),
        ("twee weken", date(2026, 12, 14)),
        ("over 2 weken", date(2026, 12, 14)),
        ("3d", date(2026, 12, 3)),
        ("2 maanden", date(2027, 1, 30)),
        ("over een jaar", date(2027, 11, 30)),
        ("overmorgen", date(2026, 12, 2)),
        ("9 dec", date(2026, 12, 9)),
        ("1e januari", date(2027, 1, 1)),
        ("24-11", date(2027, 11, 24)),
        ("30-11", MONDAY),
        ("na de vakantie", date(2027, 1, 4)),
        ("na de voorjaarsvakantie", date(2027, 3, 1)),
    ],
)
def test_looking_ahead_a_day_lies_before_us(text, day):
    assert AHEAD.read(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("vr", date(2026, 11, 27)),
        ("ma", MONDAY),
        ("afgelopen ma", date(2026, 11, 23)),
        ("vorige week di", date(2026, 11, 24)),
        ("eergisteren", date(2026, 11, 28)),
        ("2w", date(2026, 11, 16)),
        ("24/11", date(2026, 11, 24)),
        ("9 dec", date(2025, 12, 9)),
        ("29-2", date(2024, 2, 29)),
    ],
)
def test_looking_back_a_day_lies_behind_us(text, day):
    assert BACK.read(text) == day


@pytest.mark.parametrize(
    "text",
    ["24-11-2026", "24/11/26", "24.11.2026", "24 november 2026", "2026-11-24", "di 24-11-26"],
)
def test_a_whole_date_is_itself_whatever_the_direction(text):
    assert AHEAD.read(text) == BACK.read(text) == date(2026, 11, 24)


def test_a_weekday_beside_a_date_must_fit():
    assert BACK.read("di 24-11") == date(2026, 11, 24)
    assert BACK.read("ma 24-11-2026") is None
    assert BACK.read("di 1 dec") == date(2026, 12, 1)  # the only one that fits lies ahead


def test_the_last_day_of_a_month_stays_in_the_next_one():
    end_of_january = Calendar(today=date(2027, 1, 31), looking=Looking.AHEAD)
    assert end_of_january.read("1m") == date(2027, 2, 28)


def test_vorige_week_alone_is_no_day():
    assert BACK.read("vorige week") is None


def test_without_a_list_of_holidays_nothing_is_after_the_holiday():
    assert Calendar(today=MONDAY, looking=Looking.AHEAD).read("na de vakantie") is None
    assert AHEAD.read("na de paasvakantie") is None


@pytest.mark.parametrize(
    "text", ["31-2", "32 dec", "0-0", "24", "999j", "over 2w geleden", "ma volgende di", "mei", ""]
)
def test_what_is_on_no_calendar_is_no_day(text):
    assert AHEAD.read(text) is None


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(Looking))
def test_every_whole_date_is_read_as_itself(day, looking):
    calendar = Calendar(today=MONDAY, looking=looking)
    assert calendar.read(f"{day.day}-{day.month}-{day.year}") == day


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)), st.integers(1, 12), st.integers(1, 28))
def test_a_date_without_a_year_is_within_a_year_of_today(today, month, day):
    ahead = Calendar(today=today, looking=Looking.AHEAD).read(f"{day}-{month}")
    back = Calendar(today=today, looking=Looking.BACK).read(f"{day}-{month}")
    assert ahead is not None
    assert back is not None
    assert 0 <= (ahead - today).days <= 365
    assert 0 <= (today - back).days <= 365
