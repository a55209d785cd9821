"""Whoever tells on this system that the screen is locked or the laptop goes to sleep."""

import sys
from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance

if sys.platform == "win32":
    from coachdesk.app.windows_session import WindowsSession as SystemSession
elif sys.platform == "darwin":
    from coachdesk.app.macos_session import MacSession as SystemSession
else:
    from coachdesk.app.linux_session import LinuxSession as SystemSession


class SessionWatch(Protocol):
    """What all three have: *leaving* carries why, as a code for the log."""

    @property
    def leaving(self) -> SignalInstance: ...

    def start(self) -> None:
        """Listen from now on."""

    def let_go(self) -> None:
        """The vault is closed: the computer may sleep now."""


def session_watch(parent: QObject) -> SessionWatch:
    """The watch of this system, not yet listening."""
    return SystemSession(parent)
