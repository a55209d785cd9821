"""Asks the system to leave our windows out of screenshots and shared screens, as far as it can.

Only Windows has something for it, from 10 version 2004. Microsoft calls it no security feature; it
was written after its documentation and not yet tried on a Windows computer.
"""

import ctypes
import sys
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from coachdesk.ui.settings.preferences import Preferences

if TYPE_CHECKING:  # its enums would keep the first window waiting
    from PySide6.QtGui import QWindow

WDA_NONE, WDA_EXCLUDEFROMCAPTURE = 0x00, 0x11


class Ask(Protocol):
    """How a system is asked for one of its windows."""

    def __call__(self, handle: int, *, left_out: bool) -> None: ...


def ask_system(handle: int, *, left_out: bool) -> None:
    """Ask this system. What it does with the question is not known to us."""
    if sys.platform == "win32":
        wanted = WDA_EXCLUDEFROMCAPTURE if left_out else WDA_NONE
        ctypes.windll.user32.SetWindowDisplayAffinity(handle, wanted)


class CaptureShield(QObject):
    """Asks for every window of ours, the dialogs too, as soon as the keyboard comes there."""

    def __init__(
        self,
        app: QGuiApplication,
        preferences: Preferences,
        parent: QObject | None = None,
        *,
        ask: Ask = ask_system,
    ) -> None:
        super().__init__(parent)
        self._ask, self._left_out = ask, preferences.keep_out_of_captures
        app.focusWindowChanged.connect(self._on_focus_window)

    def use(self, preferences: Preferences) -> None:
        """The coach may want it otherwise: for the windows that are there already, too."""
        if preferences.keep_out_of_captures == self._left_out:
            return
        self._left_out = preferences.keep_out_of_captures
        for window in QGuiApplication.topLevelWindows():
            if window.isVisible():
                self._ask(window.winId(), left_out=self._left_out)

    def _on_focus_window(self, window: "QWindow | None") -> None:
        if window is not None:
            self._ask(window.winId(), left_out=self._left_out)
