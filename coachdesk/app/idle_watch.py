"""Left alone: names off, then the privacy screen, then the lock.

The three timers are apart, and the privacy screen that came by itself does not shorten the last
one. The grace belongs to a privacy key pressed by hand: then somebody stood there.
"""

import time
from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from coachdesk.ui.settings.preferences import Preferences

TICK = 1.0  # seconds
SLEPT = 30.0  # the wall clock jumped this far: the laptop was asleep


class IdleWatch(QObject):
    """Counts since the last touch, by clocks that are passed in.

    Signals:
        names_off: nobody touched anything for a while, or the coach works in another program.
        cover: nobody came back: show the privacy screen.
        lock: long enough. Carries why, as a code for the log.
    """

    names_off = Signal()
    cover = Signal()
    lock = Signal(str)

    def __init__(
        self,
        preferences: Preferences,
        parent: QObject | None = None,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._monotonic, self._wall = monotonic, wall
        self._touched = monotonic()
        self._last_wall = wall()
        self._names_told = False
        self._covered = False
        self._by_hand_at: float | None = None
        self.live_minutes = False  # while minutes are taken live only the lock stays
        self._timer = QTimer(self, interval=int(TICK * 1000))
        self._timer.timeout.connect(self.tick)

    def start(self) -> None:
        """Look once a second from now on."""
        self.touch()
        self._last_wall = self._wall()
        self._timer.start()

    def stop(self) -> None:
        """Look no more: the vault is closed."""
        self._timer.stop()

    def use(self, preferences: Preferences) -> None:
        """Other timers were chosen."""
        self._preferences = preferences

    def touch(self) -> None:
        """Somebody is there."""
        self._touched = self._monotonic()
        self._names_told = False

    def covered_by_hand(self) -> None:
        """The privacy key was pressed: the grace begins, whatever moves."""
        self._covered = True
        self._by_hand_at = self._monotonic()

    def covered_by_itself(self) -> None:
        """The privacy screen came because nobody was there."""
        self._covered = True

    def uncovered(self) -> None:
        """The coach is back."""
        self._covered = False
        self._by_hand_at = None
        self.touch()

    def until_lock(self) -> timedelta:
        """How long until the vault locks if nobody does anything."""
        now = self._monotonic()
        left = self._preferences.lock_after.total_seconds() - (now - self._touched)
        if self._by_hand_at is not None:
            grace = self._preferences.grace_after_privacy_key.total_seconds()
            left = min(left, grace - (now - self._by_hand_at))
        return timedelta(seconds=max(0.0, left))

    def tick(self) -> None:
        """Look at the clocks; tell what is due, the strongest only."""
        alone = self._monotonic() - self._touched
        wall = self._wall()
        slept, self._last_wall = wall - self._last_wall > SLEPT + TICK, wall
        if slept or not self.until_lock():
            self.lock.emit("sleep" if slept else "grace" if self._by_hand_at else "idle")
        elif self.live_minutes:
            return
        elif _due(alone, self._preferences.privacy_after) and not self._covered:
            self.cover.emit()
        elif _due(alone, self._preferences.names_off_after) and not self._names_told:
            self._names_told = True
            self.names_off.emit()

    def on_application_state(self, state: Qt.ApplicationState) -> None:
        """Names off when another program comes in front, for who chose so."""
        away = state != Qt.ApplicationState.ApplicationActive
        if away and self._preferences.names_off_when_away and not self.live_minutes:
            self.names_off.emit()


def _due(alone: float, after: timedelta | None) -> bool:
    return after is not None and alone >= after.total_seconds()
