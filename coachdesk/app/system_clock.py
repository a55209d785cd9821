"""The clock of this computer: the only place that asks the system what time it is."""

from datetime import UTC, datetime

from coachdesk.domain.clock import StoppedClock


class SystemClock:
    """Tells the local moment for the work and UTC for the journal."""

    def now(self) -> datetime:
        """The local moment, without a zone: what a coach reads on the wall."""
        return self.local(self.utc())

    def utc(self) -> datetime:
        """The same moment in UTC."""
        return datetime.now(UTC)

    def local(self, moment: datetime) -> datetime:
        """A moment of the journal as it was on the wall then, summer time or not."""
        return moment.astimezone().replace(tzinfo=None)

    def in_utc(self, moment: datetime) -> datetime:
        """The other way round; of an hour that the wall showed twice, the first."""
        return moment.astimezone(UTC)


class EarlierClock(StoppedClock):
    """Stands at a moment that was on the wall of this computer, summer time or not."""

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone().replace(tzinfo=None)

    def in_utc(self, moment: datetime) -> datetime:
        return moment.astimezone(UTC)
