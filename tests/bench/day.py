"""A working day in a process of its own: opens a vault, works, rests; prints what it took.

`python -m tests.bench.day FILE KEY` prints JSON: memory in MB, how late the loop was in seconds,
what the yardstick took meanwhile, and the part of the processor that an open window takes while
nobody does anything.
"""

import hashlib
import hmac
import json
import os
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from coachdesk.app.tidier import Tidier
from coachdesk.app.windows import application
from coachdesk.domain.clock import StoppedClock
from coachdesk.domain.errors import CoachdeskError
from coachdesk.operations.children import write_child
from coachdesk.operations.packs import meeting_pack
from coachdesk.store.store import Store
from coachdesk.ui import pages
from coachdesk.ui.desk import Desk
from coachdesk.ui.frame.known_names import KnownNames
from coachdesk.ui.main_window import Frame
from coachdesk.ui.settings.preferences import NamesStyle, Preferences
from coachdesk.ui.shared import background, look
from coachdesk.ui.shared.workplace import Place, Workplace
from coachdesk.vault.connection import Use, open_connection
from coachdesk.vault.driver import SALT_BYTES, Database, argon2id
from tests import make
from tests.bench.measure import MACHINE, timed

BEAT_MS, SETTLE_MS, REST_MS = 5, 2_000, 10_000
YARDS = 5
ARGON2_MEMORY, ARGON2_PASSES = 256 << 20, 3
TWICE = 2  # the pack of thirty cases, twice: sixty pages


class Pulse(QObject):
    """Beats while something is going on, and knows how late a beat ever came.

    Of that only what this program itself was busy counts: another program may have had the
    processor meanwhile.
    """

    def __init__(self) -> None:
        super().__init__()
        self.latest = 0.0
        self._due = self._used = 0.0
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """From now on."""
        self.latest, self._due = 0.0, time.perf_counter() + BEAT_MS / 1000
        self._used = time.process_time()
        self._timer.start()

    def stop(self) -> float:
        """Not any more; the latest, in seconds."""
        self._timer.stop()
        return self.latest

    def _beat(self) -> None:
        now, used = time.perf_counter(), time.process_time()
        self.latest = max(self.latest, min(now - self._due, used - self._used))
        self._due, self._used = now + BEAT_MS / 1000, used


def memory() -> float:
    """What this process holds of the memory, in MB."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line.split()[1] for line in lines if line.startswith("VmRSS"))) / 1024


def rest(milliseconds: int) -> None:
    """Let the loop run, and do nothing."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def late_while(work: Callable[[], object]) -> float:
    """How late the loop was at most while this was done on another thread."""
    loop, pulse = QEventLoop(), Pulse()

    def failed(error: CoachdeskError) -> None:
        raise error

    pulse.start()
    background.run(work, owner=pulse, done=lambda _result: loop.quit(), failed=failed)
    loop.exec()
    late = pulse.stop()
    QThreadPool.globalInstance().waitForDone()  # it may still be on its way out of the signal
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return late


def main(file: Path, key: bytes) -> None:
    """One day with the vault in this file."""
    app = application()
    look.install(app, theme="light")
    db = Database(open_connection(file, bytearray(key), use=Use.WRITE), execute_plugins=False)
    sign = partial(hmac.digest, key, digest=hashlib.sha256)
    store = Store(db, sign=sign, clock=StoppedClock(make.NOW))
    desk, window, pulse = Desk(store), QMainWindow(), Pulse()
    names = KnownNames(desk, NamesStyle.FIRST_NAME_AND_LETTER)
    frame = Frame(Workplace(desk, names.display, Preferences(), parent=desk))
    window.setCentralWidget(frame)
    window.resize(1440, 870)
    window.show()
    frame.start()
    app.processEvents()
    Tidier(app).begin()
    desk.do(lambda store: write_child(store, make.child(code="K-new")))
    pulse.start()
    rest(SETTLE_MS)  # in this time the names are read anew
    while names._made is None:
        rest(SETTLE_MS)
    told = {"names": [pulse.stop()], "unlocked": memory()}
    begun = time.process_time()
    rest(REST_MS)
    told["idle"] = (time.process_time() - begun) / (REST_MS / 1000) * 100
    pack = meeting_pack(store, make.meeting(id="meeting").id)
    pages.load_papers()
    draw = partial(pages.paper("pack"), pack)
    told["pack"] = [late_while(lambda: [draw() for _time in range(TWICE)]) for _time in range(3)]
    salt = bytes(SALT_BYTES)
    derive = partial(argon2id, b"wachtzin", salt, memory=ARGON2_MEMORY, passes=ARGON2_PASSES)
    told["argon2"] = [late_while(derive) for _time in range(3)]
    frame.ways.go(Place("search", "konijn"))
    app.processEvents()
    told["worked"] = memory()
    told["yard"] = median(timed(MACHINE.work) for _time in range(YARDS))
    sys.stdout.write(json.dumps(told))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))
