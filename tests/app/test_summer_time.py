"""When the clock jumps an hour, nothing goes wrong with the day, the backups and the journal."""

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from coachdesk.app.system_clock import SystemClock
from coachdesk.domain.clock import today
from coachdesk.domain.log_lines import LogFilter
from coachdesk.domain.steps import Urgency
from coachdesk.operations.children import write_child
from coachdesk.operations.today_views import appointments, steps_of
from coachdesk.store.store import Store
from coachdesk.vault.folder import BACKUPS
from coachdesk.vault.rotation import listed, rotate
from tests import make
from tests.conftest import sign
from tests.store.test_store import keep
from tests.vault.cheap import back_up, make_vault

pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="a process there has one zone")

SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)
HALF_HOUR = timedelta(minutes=30)
DAY = timedelta(days=1)


class Night(SystemClock):
    """The clock of a Dutch computer, at a moment that is given."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def utc(self) -> datetime:
        return self.moment


@pytest.fixture(params=[SPRING, AUTUMN], ids=["spring", "autumn"])
def jump(request: pytest.FixtureRequest) -> Iterator[date]:
    """A day on which the clock jumps, here in the Netherlands."""
    with pytest.MonkeyPatch.context() as here:
        here.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
        time.tzset()
        yield request.param
    time.tzset()


def noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def test_each_half_hour_of_that_day_is_today_with_its_step_and_its_appointment(
    jump: date, store: Store
) -> None:
    night = datetime(jump.year, jump.month, jump.day, 2, 30)
    keep(
        store, make.step(id="step", due=jump), make.talk(id="talk", held_at=None, planned_at=night)
    )
    clock = Night(noon(jump - DAY))
    walls: list[datetime] = []
    while clock.moment < noon(jump + DAY):
        day = today(clock)
        walls.append(clock.now())
        assert (steps_of(store, Urgency.TODAY, day) == ["step"]) == (day == jump)
        assert [one.id for one in appointments(store, day)] == ["talk"] * (day == jump)
        clock.moment += HALF_HOUR

    assert all(before.date() <= after.date() for before, after in pairwise(walls))
    hours = {SPRING: 23, AUTUMN: 25}[jump]
    assert len([wall for wall in walls if wall.date() == jump]) == 2 * hours


def test_the_backups_of_that_night_are_of_the_day_that_was_on_the_wall(
    jump: date, tmp_path: Path
) -> None:
    vault = make_vault(tmp_path / "vault")
    clock, root = Night(noon(jump + 3 * DAY)), vault.root()
    stay = {back_up(vault, at=noon(jump + step * DAY)).path for step in range(-1, 4)}
    begin, end = (
        clock.in_utc(datetime(jump.year, jump.month, day)) for day in (jump.day, jump.day + 1)
    )
    before = noon(jump) - timedelta(hours=11, minutes=30)  # half an hour later it jumps
    for moment in (begin, before, before + 2 * HALF_HOUR, end):
        back_up(vault, at=moment)
    vault.close()
    assert len(listed(tmp_path / "vault" / BACKUPS)) == 9

    rotate(tmp_path / "vault" / BACKUPS, root, today=today(clock), local=clock.local)

    assert {one.path for one in listed(tmp_path / "vault" / BACKUPS)} == stay


def test_the_journal_goes_on_and_tells_each_line_at_its_own_hour(jump: date, store: Store) -> None:
    clock = Night(noon(jump) - timedelta(hours=13))
    night = Store(store.db, sign=sign, clock=clock)
    walls = []
    for number in range(8):
        write_child(night, make.child(id=f"child-{number}"))
        walls.append(clock.now())
        clock.moment += HALF_HOUR

    assert night.faults() == []
    begin = clock.in_utc(datetime(jump.year, jump.month, jump.day))
    lines = night.log.lines(night.log.ids(LogFilter(since=begin, until=begin + DAY)))
    assert [clock.local(line.at) for line in lines] == walls
    assert len(set(walls)) == {SPRING: 8, AUTUMN: 6}[jump]


def test_a_month_begins_at_midnight_also_seen_from_the_other_season(jump: date) -> None:
    clock = SystemClock()
    assert clock.in_utc(datetime(2026, 7, 1)) == datetime(2026, 6, 30, 22, tzinfo=UTC)
    assert clock.in_utc(datetime(2026, 12, 1)) == datetime(2026, 11, 30, 23, tzinfo=UTC)
    for moment in (datetime(2026, 7, 1), datetime(2026, 12, 1)):
        assert clock.local(clock.in_utc(moment)) == moment
