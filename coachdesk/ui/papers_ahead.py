"""Loads what makes papers in a quiet moment, so that the first preview is soon there."""

from PySide6.QtCore import QObject, QTimer

from coachdesk.ui import pages
from coachdesk.ui.shared import background

QUIET_MS = 700


class PapersAhead(QTimer):
    """Start it when a page comes into sight from which papers are made."""

    def __init__(self, page: QObject) -> None:
        super().__init__(page, singleShot=True, interval=QUIET_MS)
        self.timeout.connect(self._load)

    def _load(self) -> None:
        background.run(pages.load_papers, owner=self, done=_ready, failed=_ready)


def _ready(_nothing: object) -> None:
    """The papers can be made sooner now; nobody needs to hear of it."""
