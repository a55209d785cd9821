"""The clock of this computer: the only place that asks the system what time it is."""

from datetime import UTC, datetime


class SystemClock:
    """Tells the local moment for the work and UTC for the journal."""

    def now(self) -> datetime:
        """The local moment, without a zone: what a coach reads on the wall."""
        return self.utc().astimezone().replace(tzinfo=None)

    def utc(self) -> datetime:
        """The same moment in UTC."""
        return datetime.now(UTC)
