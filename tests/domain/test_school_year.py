"""School days, weeks and years of OBS De Verzonnen Vlieger, autumn 2026."""

from datetime import date, timedelta

import pytest

from coachdesk.domain.ids import SchoolId
from coachdesk.domain.school_year import (
    SchoolYear,
    after_holiday,
    coach_is_there,
    compulsory_from,
    first_school_day,
    next_day_there,
    no_school_hint,
)
from coachdesk.domain.schools import Holiday, School

TODAY = date(2026, 11, 30)
AUTUMN = Holiday(id="1", name="Herfstvakantie", first=date(2026, 10, 17), last=date(2026, 10, 25))
CHRISTMAS = Holiday(id="2", name="Kerstvakantie", first=date(2026, 12, 19), last=date(2027, 1, 3))
SCHOOL = School(
    id=SchoolId("s"), name="OBS De Verzonnen Vlieger", days=(1, 3), holidays=(AUTUMN, CHRISTMAS)
)


def test_a_school_day_is_its_own_first_school_day():
    assert first_school_day(SCHOOL, TODAY) == TODAY


@pytest.mark.parametrize(
    ("born", "day"),
    [
        (date(2022, 9, 30), date(2027, 10, 1)),  # Fenna and Finn
        (date(2022, 9, 1), date(2027, 10, 1)),
        (date(2022, 10, 1), date(2027, 11, 1)),
        (date(2021, 12, 31), date(2027, 1, 4)),  # after the holidays
        (date(2020, 2, 29), date(2025, 4, 1)),
        (date(2021, 7, 9), date(2026, 8, 3)),  # a Monday: the first is a Saturday
    ],
)
def test_school_is_compulsory_from_the_first_school_day_of_the_month_after_five(born, day):
    assert compulsory_from(born, SCHOOL) == day


def test_without_a_school_the_weekends_alone_are_stepped_over():
    assert compulsory_from(date(2021, 12, 31), None) == date(2027, 1, 1)


def test_the_weekend_and_a_holiday_are_stepped_over():
    assert first_school_day(SCHOOL, date(2026, 11, 28)) == date(2026, 11, 30)
    assert first_school_day(SCHOOL, date(2026, 10, 16) + timedelta(1)) == date(2026, 10, 26)


def test_a_holiday_without_end_is_not_believed():
    endless = School(
        id=SchoolId("s"),
        name="x",
        holidays=(Holiday(id="1", name="", first=date(2026, 1, 1), last=date(2090, 1, 1)),),
    )
    assert first_school_day(endless, TODAY) == TODAY


def test_after_the_holiday_means_the_running_or_the_next_one():
    assert after_holiday(SCHOOL, date(2026, 10, 20)) == date(2026, 10, 26)
    assert after_holiday(SCHOOL, TODAY) == date(2027, 1, 4)


def test_a_holiday_can_be_named():
    assert after_holiday(SCHOOL, date(2026, 9, 1), "kerst") == date(2027, 1, 4)
    assert after_holiday(SCHOOL, date(2026, 9, 1), "paas") is None


def test_without_a_list_nothing_is_after_the_holiday():
    assert after_holiday(School(id=SchoolId("s"), name="x"), TODAY) is None


def test_a_step_on_saturday_gets_the_hint_of_the_design():
    hint = no_school_hint(SCHOOL, date(2026, 11, 28), TODAY)
    assert hint == "Zaterdag. De eerste schooldag is maandag 30 nov."


def test_a_step_in_a_holiday_names_the_holiday_and_the_other_year():
    hint = no_school_hint(SCHOOL, date(2026, 12, 22), TODAY)
    assert hint == "Kerstvakantie. De eerste schooldag is maandag 4 jan 2027."


def test_a_school_day_needs_no_hint():
    assert no_school_hint(SCHOOL, TODAY, TODAY) == ""


def test_the_coach_is_there_on_her_own_days_when_the_school_is_open():
    assert coach_is_there(SCHOOL, date(2026, 12, 1))
    assert not coach_is_there(SCHOOL, TODAY)
    assert not coach_is_there(SCHOOL, date(2026, 12, 22))


def test_the_coachs_next_day_steps_over_holidays_and_is_never_today():
    assert next_day_there(SCHOOL, TODAY) == date(2026, 12, 1)
    assert next_day_there(SCHOOL, date(2026, 12, 1)) == date(2026, 12, 3)
    assert next_day_there(SCHOOL, date(2026, 12, 17)) == date(2027, 1, 5)
    without_days = School(id=SchoolId("s"), name="")
    assert next_day_there(without_days, date(2026, 11, 27)) == TODAY


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2026, 7, 31), "2025-2026"),
        (date(2026, 8, 1), "2026-2027"),
        (date(2027, 7, 31), "2026-2027"),
    ],
)
def test_a_school_year_begins_on_the_first_of_august(day, year):
    assert str(SchoolYear.of(day)) == year
    assert SchoolYear.of(day).first <= day <= SchoolYear.of(day).last


def test_school_years_come_in_order():
    assert SchoolYear(2025) < SchoolYear(2026)
