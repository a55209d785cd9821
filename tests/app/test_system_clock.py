"""The system's clock tells local time to the work and UTC to the journal."""

from datetime import UTC, timedelta

from coachdesk.app.system_clock import SystemClock


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
