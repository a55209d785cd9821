"""Puts a finished paper in the folder that the coach chose: whole, or not at all."""

import contextlib
import errno
import hashlib
import os
import secrets
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Lock

from coachdesk.domain.errors import PaperFailed
from coachdesk.domain.wording import _

MOST = 1000  # papers of one meeting in one folder


@dataclass(frozen=True, slots=True)
class WrittenPaper:
    """A paper on the disk, and the SHA-256 of its bytes."""

    path: Path
    sha256: str


def summary_file_name(day: date) -> str:
    """What a summary is called: samenvatting-2026-12-03.pdf, never with a name in it."""
    return f"samenvatting-{day.isoformat()}.pdf"


def action_list_file_name(day: date) -> str:
    """What an action list is called: actielijst-2026-12-03.pdf."""
    return f"actielijst-{day.isoformat()}.pdf"


def pack_file_name(day: date) -> str:
    """What the pack of a meeting is called: overleg-2026-12-03.pdf, never with a name in it."""
    return f"overleg-{day.isoformat()}.pdf"


def four_g_file_name(day: date) -> str:
    """What the sheet of a child is called: vier-g-2026-12-03.pdf."""
    return f"vier-g-{day.isoformat()}.pdf"


def access_file_name(day: date) -> str:
    """What the overview for a parent or child is called: inzage-2026-12-03.pdf."""
    return f"inzage-{day.isoformat()}.pdf"


KEY_CARD = "sneltoetsen.pdf"


class PaperBatch:
    """Papers on their way to one folder: hidden until all get their own names, or taken back.

    Written on one thread and called off on another. After `take_back` nothing is left of it and
    nothing more is written, whatever the other thread is doing: a vault that locks meanwhile
    leaves no paper behind that nobody recorded.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._hidden: list[tuple[Path, str, str]] = []
        self._placed: list[WrittenPaper] = []
        self._over = False

    def write(self, file_name: str, document: bytes) -> None:
        """Write one whole, under a hidden name. PaperFailed when it cannot be, or is called off."""
        hidden = self._folder / f".{file_name}.{secrets.token_hex(4)}.tmp"
        try:
            _write(hidden, document)
            with self._lock:
                if self._over:
                    raise PaperFailed(_("Het maken van het stuk is gestopt."))
                digest = hashlib.sha256(document).hexdigest()
                self._hidden.append((hidden, file_name, digest))
        except (OSError, PaperFailed) as error:
            _remove(hidden)
            raise _told(error) from error

    def put_in_place(self) -> tuple[WrittenPaper, ...]:
        """Give all their own names, in the order they were written. PaperFailed, and none, if not.

        A paper that is there already was given out and is never replaced: the new one gets a
        number.
        """
        try:
            with self._lock:
                if self._over:
                    raise PaperFailed(_("Het maken van het stuk is gestopt."))
                for hidden, file_name, digest in self._hidden:
                    path = _free(self._folder, file_name)
                    hidden.rename(path)
                    self._placed.append(WrittenPaper(path, digest))
        except (OSError, PaperFailed) as error:
            self.take_back()
            raise _told(error) from error
        return tuple(self._placed)

    def take_back(self) -> None:
        """Remove all of it: it was called off, or it could not be recorded."""
        with self._lock:
            self._over = True
            for hidden, _name, _digest in self._hidden:
                _remove(hidden)
            for paper in self._placed:
                _remove(paper.path)


def _told(error: OSError | PaperFailed) -> PaperFailed:
    if isinstance(error, PaperFailed):
        return error
    return PaperFailed(
        _("De PDF is niet gemaakt. De map is vol of beveiligd. Kies een andere plek.")
    )


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


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
