"""Puts a finished paper in the folder that the coach chose: whole, or not at all."""

import contextlib
import errno
import hashlib
import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from coachdesk.domain.errors import PaperFailed
from coachdesk.domain.wording import _

MOST = 1000  # papers of one meeting in one folder


@dataclass(frozen=True, slots=True)
class WrittenPaper:
    """A paper on the disk, and the SHA-256 of its bytes."""

    path: Path
    sha256: str

    def take_back(self) -> None:
        """Remove it: it could not be recorded that it was given out."""
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)


def summary_file_name(day: date) -> str:
    """What a summary is called: samenvatting-2026-12-03.pdf, never with a name in it."""
    return f"samenvatting-{day.isoformat()}.pdf"


def action_list_file_name(day: date) -> str:
    """What an action list is called: actielijst-2026-12-03.pdf."""
    return f"actielijst-{day.isoformat()}.pdf"


def pack_file_name(day: date) -> str:
    """What the pack of a meeting is called: overleg-2026-12-03.pdf, never with a name in it."""
    return f"overleg-{day.isoformat()}.pdf"


def write_paper(
    folder: Path, file_name: str, document: bytes, *, stopped: Callable[[], bool]
) -> WrittenPaper:
    """Write it beside its place under another name, and rename it when it is whole.

    A paper that is there already was given out and is never replaced: the new one gets a
    number. PaperFailed, and no file, when it cannot be written or *stopped* says so.
    """
    temporary = folder / f".{file_name}.{secrets.token_hex(4)}.tmp"
    try:
        _write(temporary, document)
        if stopped():
            raise PaperFailed(_("Het maken van het stuk is gestopt."))
        path = _free(folder, file_name)
        temporary.rename(path)
    except OSError as error:
        raise PaperFailed(
            _("De PDF is niet gemaakt. De map is vol of beveiligd. Kies een andere plek.")
        ) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    return WrittenPaper(path, hashlib.sha256(document).hexdigest())


def _write(path: Path, document: bytes) -> None:
    with open(path, "xb", opener=_private) as file:
        file.write(document)
        file.flush()
        os.fsync(file.fileno())


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _free(folder: Path, file_name: str) -> Path:
    """The first name that no file has."""
    path = folder / file_name
    number = 1
    while path.exists():
        number += 1
        if number > MOST:
            raise OSError(errno.EEXIST, "no free name")
        path = folder / f"{Path(file_name).stem}-{number}.pdf"
    return path
