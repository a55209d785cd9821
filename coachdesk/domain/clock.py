"""What time it is: asked of a clock that is passed in, never of the system."""

from datetime import UTC, date, datetime, timedelta
from typing import Protocol

AHEAD = timedelta(hours=1)  # of UTC, for a clock that stands still: winter in the Netherlands


class Clock(Protocol):
    """Tells the time of the work (local, without a zone) and of the journal (UTC)."""

    def now(self) -> datetime:
        """The local moment, without a zone: what a coach reads on the wall."""

    def utc(self) -> datetime:
        """The same moment in UTC."""

    def local(self, moment: datetime) -> datetime:
        """A moment of the journal as it was on the wall then."""

    def in_utc(self, moment: datetime) -> datetime:
        """The other way round; of an hour that the wall showed twice, the first."""


class StoppedClock:
    """A clock that stands still until it is moved: for tests, practice data and pictures."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment

    def utc(self) -> datetime:
        return self.in_utc(self.moment)

    def local(self, moment: datetime) -> datetime:
        return moment.replace(tzinfo=None) + AHEAD

    def in_utc(self, moment: datetime) -> datetime:
        return (moment - AHEAD).replace(tzinfo=UTC)

    def move(self, step: timedelta) -> None:
        """Let time pass."""
        self.moment += step


def today(clock: Clock) -> date:
    """The local day."""
    return clock.now().date()
