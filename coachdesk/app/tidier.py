"""Python's own tidying: in the thread of the windows, a little at a time, never for their parts."""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 2000


class Tidier(QObject):
    """Lets Python look for what nobody uses any more, when the windows wait for nothing.

    Left to itself it does so in any thread. In a worker it would delete parts of a window, which
    Qt does not survive, and every thread would wait while it looks through all there is.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.tidy)
        gc.disable()

    def begin(self) -> None:
        """From now on; what is there at this moment stays, and is not looked through again."""
        gc.freeze()
        self._timer.start()

    def tidy(self) -> None:
        """Look through as much as is due: mostly what is new, now and then all."""
        due = zip(gc.get_count(), gc.get_threshold(), strict=True)
        ages = [age for age, (count, most) in enumerate(due) if count > most]
        if ages:
            gc.collect(max(ages))
