"""Keeps the process to itself: before Qt starts and before there is anything to leak.

Each measure is tried by itself; what a system cannot do is named and does not stop the program.
"""

import ctypes
import faulthandler
import os
import sys
from collections.abc import Callable, Mapping

if sys.platform != "win32":
    import resource

_PR_GET_DUMPABLE, _PR_SET_DUMPABLE = 3, 4
_PT_DENY_ATTACH = 31
_NO_ERROR_BOXES = 0x0001 | 0x0002 | 0x8000  # SEM_FAILCRITICALERRORS, NOGPFAULT…, NOOPENFILE…

Measure = Callable[[], None]


class _Refused(OSError):
    """The system said no to a measure."""


def harden(environment: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """Take every measure of this system; gives the names of those that did not take."""
    failed = []
    for name, measure in measures(sys.platform, environment).items():
        try:
            measure()
        except (OSError, ValueError, AttributeError):  # refused, out of range, or not there
            failed.append(name)
    return tuple(failed)


def measures(system: str, environment: Mapping[str, str]) -> dict[str, Measure]:
    """What there is to do on this system, by name."""
    todo: dict[str, Measure] = {"private-files": _private_files, "no-traces": faulthandler.disable}
    if system == "win32":
        return todo | {"no-error-boxes": _no_error_boxes, "no-stray-libraries": _no_stray_libraries}
    todo["no-core-dumps"] = _no_core_dumps
    if system == "darwin":
        todo["no-debugger"] = _deny_attach
    elif "SNAP" not in environment:  # inside a Snap it breaks the portals
        todo["not-dumpable"] = _not_dumpable
    return todo


def _private_files() -> None:
    os.umask(0o077)


def _no_core_dumps() -> None:
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _not_dumpable() -> None:
    """No other process of this user may read our memory, a debugger neither."""
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    if prctl(_PR_GET_DUMPABLE, 0, 0, 0, 0) != 0:
        raise _Refused("prctl")


def _deny_attach() -> None:
    if ctypes.CDLL(None).ptrace(_PT_DENY_ATTACH, 0, None, 0) != 0:
        raise _Refused("ptrace")


def _no_error_boxes() -> None:
    """No box of Windows with our memory in it, and none that waits for a missing disk."""
    if sys.platform == "win32":
        ctypes.windll.kernel32.SetErrorMode(_NO_ERROR_BOXES)


def _no_stray_libraries() -> None:
    """Libraries are not looked for in the folder where somebody double-clicked."""
    if sys.platform == "win32" and not ctypes.windll.kernel32.SetDllDirectoryW(""):
        raise _Refused("SetDllDirectory")
