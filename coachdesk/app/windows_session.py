"""What Windows tells about this session: locked, another user, sleep, log off.

Written after Microsoft's documentation and not yet tried on a Windows computer. A hidden window of
our own receives just these messages; a filter on all messages of Qt would cost time on each.
"""

import ctypes
import sys
from collections.abc import Callable
from ctypes import wintypes

from PySide6.QtCore import QObject, Signal

_WM_POWERBROADCAST, _WM_WTSSESSION_CHANGE, _WM_ENDSESSION = 0x0218, 0x02B1, 0x0016
_PBT_APMSUSPEND = 0x0004
_LEFT = {0x7: "session-lock", 0x2: "other-user", 0x4: "remote-end"}  # WTS_SESSION_LOCK, …DISCONNECT


def reason(message: int, what: int) -> str | None:
    """Why a message means that nobody sits here any more; None for every other message."""
    if message == _WM_WTSSESSION_CHANGE:
        return _LEFT.get(what)
    if message == _WM_POWERBROADCAST and what == _PBT_APMSUSPEND:
        return "sleep"
    return "log-off" if message == _WM_ENDSESSION and what else None


class WindowsSession(QObject):
    """Listens to the messages of this Windows session.

    Signals:
        leaving: nobody can be sitting here any more. Carries why, as a code for the log.
    """

    leaving = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ear: object = None  # must outlive the window

    def start(self) -> None:
        """Listen from now on."""
        if sys.platform == "win32":
            self._ear = _open_window(self._on_message)

    def let_go(self) -> None:
        """Windows waits for nobody: there is nothing to let go."""

    def _on_message(self, message: int, what: int) -> None:
        why = reason(message, what)
        if why is not None:
            self.leaving.emit(why)


if sys.platform == "win32":
    _FORM = (wintypes.HWND, wintypes.UINT, wintypes.WPARAM, wintypes.LPARAM)
    _PROCEDURE = ctypes.WINFUNCTYPE(ctypes.c_ssize_t, *_FORM)

    class _WindowClass(ctypes.Structure):
        _fields_ = (
            ("style", wintypes.UINT),
            ("procedure", _PROCEDURE),
            ("class_extra", ctypes.c_int),
            ("window_extra", ctypes.c_int),
            ("module", wintypes.HINSTANCE),
            ("icon", wintypes.HANDLE),
            ("cursor", wintypes.HANDLE),
            ("background", wintypes.HANDLE),
            ("menu", wintypes.LPCWSTR),
            ("name", wintypes.LPCWSTR),
        )

    def _open_window(hear: Callable[[int, int], None]) -> object:
        """A plain hidden window: a message-only one gets no broadcasts such as sleep."""
        user, kernel = ctypes.windll.user32, ctypes.windll.kernel32
        user.DefWindowProcW.restype = ctypes.c_ssize_t
        user.DefWindowProcW.argtypes = _FORM
        user.CreateWindowExW.restype = wintypes.HWND
        kernel.GetModuleHandleW.restype = wintypes.HMODULE

        def procedure(window: int, message: int, what: int, more: int) -> int:
            hear(message, what)
            return int(user.DefWindowProcW(window, message, what, more))

        ear = _PROCEDURE(procedure)
        module = kernel.GetModuleHandleW(None)
        kind = _WindowClass(procedure=ear, module=module, name="CoachdeskSession")
        user.RegisterClassW(ctypes.byref(kind))
        window = user.CreateWindowExW(0, kind.name, "", 0, 0, 0, 0, 0, None, None, module, None)
        ctypes.windll.wtsapi32.WTSRegisterSessionNotification(wintypes.HWND(window), 0)
        return ear
