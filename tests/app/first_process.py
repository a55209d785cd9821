"""A process that has a vault open and says so when it is called to the front."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from coachdesk.app.session import Session
from coachdesk.app.system_clock import SystemClock
from coachdesk.ui.settings.preferences_file import PreferencesFile
from tests.app.conftest import RIGHT


def main(place: Path) -> None:
    app = QApplication(["coachdesk"])
    preferences = PreferencesFile(place / "first.json")
    session = Session(place / "vault", preferences, SystemClock(), monotonic=lambda: 0.0)
    session.raise_wanted.connect(lambda: tell("raised"))
    session.raise_wanted.connect(app.quit)
    session.open(session.unlocking(RIGHT)())
    tell("open")
    app.exec()


def tell(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
