"""Left alone, the screen first loses the names, then everything, and then the vault locks."""

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from coachdesk.app.idle_watch import IdleWatch
from coachdesk.ui.settings.preferences import Preferences


@dataclass
class Clocks:
    """Two clocks that go together, until the laptop sleeps."""

    since_start: float = 1000.0
    wall_time: float = 5_000_000.0

    def monotonic(self) -> float:
        return self.since_start

    def wall(self) -> float:
        return self.wall_time


class Room:
    """An idle watch, its clocks, and what it told."""

    def __init__(self, preferences: Preferences) -> None:
        self.clocks = Clocks()
        self.watch = IdleWatch(preferences, monotonic=self.clocks.monotonic, wall=self.clocks.wall)
        self.told: list[str] = []
        self.watch.names_off.connect(lambda: self.told.append("names"))
        self.watch.cover.connect(self._covered)
        self.watch.lock.connect(lambda why: self.told.append(f"lock {why}"))
        self.watch.touch()

    def _covered(self) -> None:
        self.told.append("cover")
        self.watch.covered_by_itself()

    def wait(self, seconds: int) -> list[str]:
        """Let time pass a second at a time, as the timer would; what was told meanwhile."""
        before = len(self.told)
        for _second in range(seconds):
            self.clocks.since_start += 1
            self.clocks.wall_time += 1
            self.watch.tick()
        return self.told[before:]


@pytest.fixture
def room(qapp) -> Room:
    return Room(Preferences())


def test_names_go_after_a_minute_then_the_screen_then_the_vault(room: Room) -> None:
    assert room.wait(59) == []
    assert room.wait(1) == ["names"]
    assert room.wait(59) == []
    assert room.wait(1) == ["cover"]
    assert room.wait(479) == []
    assert room.wait(1) == ["lock idle"]


def test_a_touch_begins_the_count_anew(room: Room) -> None:
    room.wait(59)
    room.watch.touch()

    assert room.wait(59) == []
    assert room.wait(1) == ["names"]


def test_a_cover_that_came_by_itself_does_not_shorten_the_ten_minutes(room: Room) -> None:
    room.wait(120)
    assert room.watch.until_lock() == timedelta(minutes=8)


def test_two_minutes_after_the_key_by_hand_the_vault_locks(room: Room) -> None:
    room.wait(30)
    room.watch.covered_by_hand()
    assert room.watch.until_lock() == timedelta(minutes=2)
    room.wait(60)
    room.watch.touch()  # somebody leans on the mouse

    assert "lock grace" not in room.wait(59)
    assert room.wait(1) == ["lock grace"]


def test_back_before_the_grace_is_over_keeps_the_vault_open(room: Room) -> None:
    room.watch.covered_by_hand()
    room.wait(119)
    room.watch.uncovered()

    assert room.wait(59) == []


def test_while_minutes_are_taken_live_only_the_lock_stays(room: Room) -> None:
    room.watch.live_minutes = True

    assert room.wait(599) == []
    assert room.wait(1) == ["lock idle"]


def test_waking_up_locks(room: Room) -> None:
    room.wait(5)
    room.clocks.wall_time += 3600  # asleep: the other clock stood still

    assert room.wait(1) == ["lock sleep"]


def test_a_slow_second_is_not_a_sleep(room: Room) -> None:
    room.clocks.wall_time += 25

    assert room.wait(1) == []


def test_a_timer_that_is_off_tells_nothing(qapp) -> None:
    room = Room(replace(Preferences(), names_off_after=None, privacy_after=None))

    assert room.wait(599) == []
    assert room.wait(1) == ["lock idle"]


def test_other_timers_hold_from_the_moment_they_are_chosen(room: Room) -> None:
    room.watch.use(replace(Preferences(), lock_after=timedelta(minutes=1)))
    room.wait(59)

    assert room.wait(1) == ["lock idle"]


def test_names_go_when_another_program_comes_in_front_for_who_wants_that(qapp) -> None:
    plain, careful = Room(Preferences()), Room(replace(Preferences(), names_off_when_away=True))
    for room in (plain, careful):
        room.watch.on_application_state(Qt.ApplicationState.ApplicationInactive)

    assert plain.told == []
    assert careful.told == ["names"]
