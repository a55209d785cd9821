"""How much memory this computer has; the cost of a guess at the passphrase depends on it."""

import ctypes
import os
import sys


def installed_memory() -> int | None:
    """The bytes of memory in this computer; None when the system does not tell."""
    if sys.platform == "win32":
        return _windows()
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return None


if sys.platform == "win32":

    class _Status(ctypes.Structure):
        """MEMORYSTATUSEX of the Windows API."""

        _fields_ = (
            ("length", ctypes.c_ulong),
            ("load", ctypes.c_ulong),
            ("total", ctypes.c_ulonglong),
            ("rest", ctypes.c_ulonglong * 6),
        )

    def _windows() -> int | None:
        status = _Status(length=ctypes.sizeof(_Status))
        told = ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status))
        return int(status.total) if told else None
