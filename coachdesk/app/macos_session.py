"""What macOS tells about this session: the screen is locked.

Written after Apple's documentation and not yet tried on a Mac. Sleep has no notice here that can
be had without more libraries: the idle watch sees the clock jump and locks on waking.
"""

import ctypes
import sys

from PySide6.QtCore import QObject, Signal

_UTF8 = 0x08000100
_DELIVER_IMMEDIATELY = 4
_FRAMEWORK = "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation"
_CALLBACK = ctypes.CFUNCTYPE(
    None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p
)


class MacSession(QObject):
    """Listens for com.apple.screenIsLocked.

    Signals:
        leaving: nobody can be sitting here any more. Carries why, as a code for the log.
    """

    leaving = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heard = _CALLBACK(self._on_locked)  # must outlive the registration

    def start(self) -> None:
        """Listen from now on."""
        if sys.platform != "darwin":
            return
        core = ctypes.CDLL(_FRAMEWORK)
        core.CFStringCreateWithCString.restype = ctypes.c_void_p
        core.CFNotificationCenterGetDistributedCenter.restype = ctypes.c_void_p
        name = core.CFStringCreateWithCString(None, b"com.apple.screenIsLocked", _UTF8)
        center = core.CFNotificationCenterGetDistributedCenter()
        core.CFNotificationCenterAddObserver(
            ctypes.c_void_p(center),
            None,
            self._heard,
            ctypes.c_void_p(name),
            None,
            _DELIVER_IMMEDIATELY,
        )

    def let_go(self) -> None:
        """macOS waits for nobody: there is nothing to let go."""

    def _on_locked(self, *_told: object) -> None:
        self.leaving.emit("screen-lock")
