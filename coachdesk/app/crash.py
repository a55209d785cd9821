"""The last net: a bug nobody caught is logged, told in the bar, and holds no child's story."""

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from coachdesk.domain.wording import _

log = logging.getLogger(__name__)


class CrashNet(QObject):
    """Hears of every bug, from whichever thread it came, and tells each place once.

    Signals:
        fell: a bug at a new place. Carries the Dutch sentence for the message bar. Connect it
            queued: it may come from any thread, also in the middle of painting.
    """

    fell = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told: set[str] = set()

    def spread(self) -> None:
        """Catch what falls from now on: from slots, timers, painting and threads."""
        sys.excepthook = self.catch
        threading.excepthook = lambda fallen: self.catch(
            fallen.exc_type, fallen.exc_value, fallen.exc_traceback
        )

    def catch(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Log and tell where it happened. What it says stays out: it may quote a dossier."""
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        code = f"{kind.__name__}:{_place(trace)}"
        if code in self._told:
            return  # a bug in painting falls again with every frame
        self._told.add(code)
        log.critical("bug %s", code)
        self.fell.emit(
            _("Er ging iets mis. Je gegevens zijn bewaard. Code {code}.").format(code=code)
        )


def _place(trace: TracebackType | None) -> str:
    """Module and line, the innermost of ours. No file: a path holds the name of the user."""
    place = "onbekend"
    while trace:
        module = str(trace.tb_frame.f_globals.get("__name__", "onbekend"))
        if module.startswith("coachdesk") or place == "onbekend":
            place = f"{module.removeprefix('coachdesk.')}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place
