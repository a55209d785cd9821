"""Times of day as a coach types them."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.typed_times import PartOfDay, read_time


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("8:35", time(8, 35)),
        ("8.35", time(8, 35)),
        ("08:35 uur", time(8, 35)),
        ("8u35", time(8, 35)),
        ("14u", time(14)),
        ("9 uur", time(9)),
        ("negen uur", time(9)),
        ("half 9", time(8, 30)),
        ("kwart over 8", time(8, 15)),
        ("kwart voor negen", time(8, 45)),
        ("tien over half 9", time(8, 40)),
        ("5 min voor 12", time(11, 55)),
    ],
)
def test_common_ways_of_saying_a_time_are_understood(text, clock):
    assert read_time(text) == clock


@pytest.mark.parametrize(
    ("text", "clock"),
    [("half 3", time(14, 30)), ("2 uur", time(14)), ("kwart voor 1", time(12, 45))],
)
def test_a_spoken_hour_lies_in_the_school_day(text, clock):
    assert read_time(text) == clock


@pytest.mark.parametrize(
    ("text", "clock"), [("2:30", time(2, 30)), ("02 uur", time(2)), ("0 uur", time(0))]
)
def test_an_hour_in_figures_is_taken_as_it_stands(text, clock):
    assert read_time(text) == clock


@pytest.mark.parametrize(
    ("text", "part", "clock"),
    [
        ("half 8", PartOfDay.EVENING, time(19, 30)),
        ("8:15", PartOfDay.EVENING, time(20, 15)),
        ("half 7", PartOfDay.MORNING, time(6, 30)),
        ("2 uur", PartOfDay.NIGHT, time(2)),
        ("2:30", PartOfDay.AFTERNOON, time(14, 30)),
        ("9", PartOfDay.MORNING, time(9)),
    ],
)
def test_the_part_of_the_day_decides_the_hour(text, part, clock):
    assert read_time(text, part) == clock


def test_a_bare_number_is_an_hour_only_where_one_may_stand():
    assert read_time("14") is None
    assert read_time("14", bare=True) == time(14)
    assert read_time("24", bare=True) is None


@pytest.mark.parametrize(
    "text", ["25:00", "8:75", "half 14", "half 0", "40 over 8", "kwart", "half", "", "uur"]
)
def test_what_no_clock_shows_is_no_time(text):
    assert read_time(text) is None


@given(st.times())
def test_every_minute_in_figures_is_read_as_itself(clock):
    assert read_time(f"{clock.hour}:{clock:%M}") == clock.replace(second=0, microsecond=0)
