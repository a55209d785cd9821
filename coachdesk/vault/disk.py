"""Writing a small file so that it is there whole or not at all, also after a power cut."""

import contextlib
import errno
import os
import secrets
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from coachdesk.domain.errors import DiskFull, ReadFailed, VaultError, VaultReadOnly, WriteFailed
from coachdesk.domain.wording import _

if sys.platform == "darwin":
    import fcntl

TEMPORARY = ".tmp"
TRIES = 12
NO_ROOM = {errno.ENOSPC, errno.EDQUOT}
NOT_ALLOWED = {errno.EROFS, errno.EACCES, errno.EPERM}


def write_whole(path: Path, data: bytes) -> None:
    """Replace the file by this content. DiskFull, VaultReadOnly or WriteFailed leave the old one.

    Written beside it under another name, flushed to the disk itself, and only then renamed.
    """
    temporary = path.with_name(f"{path.name}.{secrets.token_hex(4)}{TEMPORARY}")
    try:
        with system_errors():
            _write(temporary, data)
            replace_patiently(temporary, path)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    sync_folder(path.parent)


def replace_patiently(
    source: Path,
    target: Path,
    *,
    replace: Callable[[Path, Path], None] = os.replace,
    wait: Callable[[float], None] = time.sleep,
) -> None:
    """Rename over the target; a virus scanner may hold it for a moment, so try for four seconds."""
    for attempt in range(1, TRIES + 1):
        try:
            replace(source, target)
        except PermissionError:
            if attempt == TRIES:
                raise
            wait(0.05 * attempt)
        else:
            return


def make_private(path: Path) -> None:
    """An empty file that only this user may read; it may not be there yet."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def sync_file(path: Path) -> None:
    """Wait until what was written in this file is on the disk itself."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        _sync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Make the names in the folder last. Not every system can; the file itself is safe by now."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextlib.contextmanager
def system_errors() -> Iterator[None]:
    """Turn what the system says into what the coach can read."""
    try:
        yield
    except OSError as error:
        raise told(error) from error


@contextlib.contextmanager
def reading_errors() -> Iterator[None]:
    """The same where a file is only read."""
    try:
        yield
    except OSError as error:
        raise read_failed() from error


def told(error: OSError) -> VaultError:
    """Our error for the system's."""
    if error.errno in NO_ROOM:
        return disk_full()
    if error.errno in NOT_ALLOWED:
        return read_only()
    return write_failed()


def disk_full() -> DiskFull:
    """There is no room."""
    return DiskFull(_("De schijf is vol. Je tekst staat nog hier. Maak ruimte en probeer opnieuw."))


def read_only() -> VaultReadOnly:
    """Nothing may be written here."""
    return VaultReadOnly(_("Alleen lezen. Op deze plek kan niets worden bewaard."))


def read_failed() -> ReadFailed:
    """The disk does not give it."""
    return ReadFailed(
        _(
            "Lezen lukt niet: de schijf geeft een fout. Er is niets veranderd. Probeer het "
            "opnieuw of zet een reservekopie terug."
        )
    )


def write_failed() -> WriteFailed:
    """It did not work, and nobody says why."""
    return WriteFailed(_("Bewaren lukt niet. Je tekst staat nog hier. Sluit Coachdesk niet."))


def _write(path: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, 0o600)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        _sync(descriptor)
    finally:
        os.close(descriptor)


def _sync(descriptor: int) -> None:
    os.fsync(descriptor)
    if sys.platform == "darwin":  # fsync alone leaves it in the drive's own memory
        with contextlib.suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
