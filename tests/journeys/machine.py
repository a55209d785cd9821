"""One computer with nothing on it, on which the real program is started again and again."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.app.arguments import Arguments
from coachdesk.app.paths import Places
from coachdesk.app.program import Program
from coachdesk.domain.clock import StoppedClock
from coachdesk.store.store import Store


class Machine:
    """Starts the program in one place, each time as a fresh process would be."""

    def __init__(self, app: QApplication, place: Path, clock: StoppedClock, qtbot: QtBot) -> None:
        self._app, self._clock, self._qtbot = app, clock, qtbot
        self.places = Places(place / "data", place / "config")
        self.went_on: list[Sequence[str]] = []
        self._programs: list[Program] = []

    def start(self, *, width: int = 1366, height: int = 740) -> Program:
        """The first window has the keyboard when this returns."""
        program = Program(
            self._app, self.places, Arguments(), self._clock, go_on_as=self.went_on.append
        )
        self._programs.append(program)
        program.start()
        program.window.resize(width, height)
        self._qtbot.waitUntil(lambda: program._session is not None)
        handle = program.window.windowHandle
        self._qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is handle())
        return program

    def end(self) -> None:
        """Let all that was started go, with its windows."""
        while self._programs:
            program = self._programs.pop()
            program.sentry.privacy.uncover()
            program.window.close()
            program.window.deleteLater()
            program.deleteLater()
            self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self._app.processEvents()  # its last words, before the next one begins


def store_of(program: Program) -> Store:
    """What is really in the vault that is open, to compare the screen with."""
    assert program._session is not None
    assert program._session.desk is not None
    found = program._session.desk.ask(lambda store: store)
    assert found is not None
    return found
