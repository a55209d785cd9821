"""Tests of when a step is due, seen from one day."""

from datetime import date, timedelta

import pytest

from coachdesk.domain.steps import Urgency
from tests import make

MONDAY = date(2026, 11, 30)
FRIDAY, SATURDAY, SUNDAY = (MONDAY + timedelta(days=n) for n in (4, 5, 6))
DAY = timedelta(days=1)


@pytest.mark.parametrize("today", [MONDAY, FRIDAY])
def test_on_a_school_day_this_week_ends_on_sunday(today: date) -> None:
    assert make.step(due=SUNDAY).urgency(today) is Urgency.THIS_WEEK
    assert make.step(due=SUNDAY + DAY).urgency(today) is Urgency.LATER


@pytest.mark.parametrize("today", [SATURDAY, SUNDAY])
def test_in_a_weekend_this_week_is_the_one_that_is_about_to_begin(today: date) -> None:
    assert make.step(due=SUNDAY + DAY).urgency(today) is Urgency.THIS_WEEK
    assert make.step(due=SUNDAY + 7 * DAY).urgency(today) is Urgency.THIS_WEEK
    assert make.step(due=SUNDAY + 8 * DAY).urgency(today) is Urgency.LATER


def test_a_step_of_yesterday_is_late_and_one_without_a_day_comes_later() -> None:
    assert make.step(due=MONDAY - DAY).urgency(MONDAY) is Urgency.LATE
    assert make.step(due=MONDAY).urgency(MONDAY) is Urgency.TODAY
    assert make.step(due=None).urgency(MONDAY) is Urgency.LATER
