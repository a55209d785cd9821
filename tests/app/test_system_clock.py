"""The system's clock tells local time to the work and UTC to the journal."""

import time
from datetime import UTC, datetime, timedelta

import pytest

from coachdesk.app.system_clock import EarlierClock, SystemClock


def test_both_tell_the_same_moment() -> None:
    clock = SystemClock()
    local, utc = clock.now(), clock.utc()

    assert local.tzinfo is None
    assert utc.tzinfo is UTC
    assert abs(local.astimezone(UTC) - utc) < timedelta(seconds=5)


def test_a_moment_of_the_journal_is_told_as_the_work_tells_it() -> None:
    clock = SystemClock()
    moment = clock.utc()

    assert clock.local(moment).astimezone(UTC) == moment


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="a process there has one zone")
@pytest.mark.parametrize("moment", [datetime(2027, 7, 5, 15, 20), datetime(2027, 1, 4, 15, 20)])
def test_what_is_told_of_the_past_is_read_back_at_the_same_hour(
    moment: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as here:
        here.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
        time.tzset()
        then = EarlierClock(moment)
        assert SystemClock().local(then.utc()) == then.local(then.utc()) == moment
    time.tzset()
