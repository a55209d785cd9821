"""The program after a lock: shows the unlock page, says so, and waits."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from coachdesk.app.arguments import Arguments
from coachdesk.app.paths import Places
from coachdesk.app.program import Program
from coachdesk.app.system_clock import SystemClock
from coachdesk.app.windows import application


def main(place: Path) -> None:
    """The unlock page, ready for a passphrase."""
    app = application()
    places = Places(place / "data", place / "config")
    program = Program(app, places, Arguments(), SystemClock(), go_on_as=lambda _words: None)
    program.start()
    looking = QTimer(app, interval=20)

    def look() -> None:
        if program._session is None:
            return
        looking.stop()
        sys.stdout.write("fresh\n")
        sys.stdout.flush()
        sys.stdin.readline()
        os._exit(0)

    looking.timeout.connect(look)
    looking.start()
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
