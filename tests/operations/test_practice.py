"""Tests of the practice vault: invented, and looked at on any day."""

from datetime import date, timedelta

import pytest

from coachdesk.operations.practice.pen import LAST_DAY, weeks_until


@pytest.mark.parametrize(
    ("today", "monday"),
    [
        (date(2026, 11, 30), date(2026, 11, 30)),
        (date(2026, 12, 4), date(2026, 11, 30)),
        (date(2026, 12, 5), date(2026, 12, 7)),
        (date(2026, 11, 22), date(2026, 11, 23)),
        (date(2027, 8, 18), date(2027, 8, 16)),
    ],
)
def test_the_last_day_falls_on_the_monday_of_the_working_week(today, monday):
    shift = weeks_until(today)
    assert LAST_DAY + shift == monday
    assert shift % timedelta(weeks=1) == timedelta(0)
