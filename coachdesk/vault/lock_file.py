"""One window per vault: a lock that dies with the process, and a way to call the first window.

flock and not lockf: a POSIX lock vanishes as soon as anything in this process closes the file.
The file itself stays: taking it away would let two windows each lock their own.
"""

import contextlib
import os
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from coachdesk.vault.connection import already_open
from coachdesk.vault.disk import NOT_ALLOWED, read_only, told
from coachdesk.vault.folder import LOCK, RAISE

if sys.platform == "win32":
    import msvcrt

    FAR = 1 << 30  # a locked byte cannot be read by others, so not one of the text

    def _lock(file: BinaryIO) -> None:
        file.seek(FAR)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

    BUSY: tuple[type[OSError], ...] = (BlockingIOError, PermissionError)
else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    BUSY = (BlockingIOError,)


class Lock:
    """Held while the vault is open; released by closing it, or by the end of the process."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def release(self) -> None:
        """Let another window in. Twice is once."""
        self._file.close()


def take(folder: Path, at: datetime, *, lock: Callable[[BinaryIO], None] = _lock) -> Lock:
    """The lock of this vault, with the local time from which it is held.

    VaultBusy with the time when another window has it, VaultReadOnly when nothing can be written.
    """
    path = folder / LOCK
    try:
        file = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+b", buffering=0)
    except OSError as error:
        raise (read_only() if error.errno in NOT_ALLOWED else told(error)) from error
    try:
        lock(file)
    except BUSY as error:
        file.close()
        raise already_open(held_since(folder)) from error
    except OSError as error:
        file.close()
        raise told(error) from error
    with contextlib.suppress(OSError):  # a full disk: the lock holds without its text
        file.seek(0)
        file.truncate()
        file.write(f"{os.getpid()} {at.isoformat(timespec='minutes')}\n".encode())
    with contextlib.suppress(OSError):
        raise_file(folder).touch(mode=0o600)
    return Lock(file)


def refuse_second(folder: Path, *, lock: Callable[[BinaryIO], None] = _lock) -> None:
    """VaultBusy when a window has this vault open now; asked before the slow work, not instead."""
    try:
        with (folder / LOCK).open("r+b", buffering=0) as file:
            lock(file)
    except BUSY as error:
        raise already_open(held_since(folder)) from error
    except OSError:
        return  # no lock file, or a place where nothing can be written: nobody holds it


def held_since(folder: Path) -> str:
    """The local time that stands in the lock file, "09:14"; empty when it cannot be read."""
    try:
        _pid, moment = (folder / LOCK).read_text("ascii").split()
        return f"{datetime.fromisoformat(moment):%H:%M}"
    except (OSError, ValueError):
        return ""


def raise_file(folder: Path) -> Path:
    """The file that the first window watches: when it is touched, that window comes forward."""
    return folder / RAISE


def ask_to_raise(folder: Path) -> None:
    """Call the first window to the front; if that cannot be, nothing happens."""
    with contextlib.suppress(OSError):
        raise_file(folder).touch(mode=0o600)
