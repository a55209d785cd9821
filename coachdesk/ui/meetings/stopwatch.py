"""How long a point has been talked about: read from the clock, so that nothing can stop it."""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from coachdesk.domain.clock import Clock

SECOND = 1000


class Stopwatch(QObject):
    """Counts on from what was used before. It looks at the clock and never at its own ticks.

    Signals:
        ticked: about a second passed; only while somebody looks.
    """

    ticked = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._before = 0
        self._since: datetime | None = None
        self._timer = QTimer(self, interval=SECOND)
        self._timer.timeout.connect(self.ticked)

    def start(self, seconds: int) -> None:
        """Go on from so many seconds."""
        self._before, self._since = seconds, self._clock.now()
        self.ticked.emit()

    def stand_at(self, seconds: int) -> None:
        """Stand still at so many seconds: the point is done."""
        self._before, self._since = seconds, None
        self.ticked.emit()

    def running(self) -> bool:
        """Whether it counts."""
        return self._since is not None

    def seconds(self) -> int:
        """How many it is by now."""
        if self._since is None:
            return self._before
        return self._before + max(0, int((self._clock.now() - self._since).total_seconds()))

    def watch(self, *, on: bool) -> None:
        """Tick, or not: nobody looks. It counts all the same."""
        if on:
            self._timer.start()
        else:
            self._timer.stop()
