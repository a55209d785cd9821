"""Puts a finished paper in the folder that the coach chose: whole, or not at all."""

import contextlib
import errno
import hashlib
import os
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Lock

from coachdesk.domain.errors import PaperFailed
from coachdesk.domain.wording import _, mark

MOST = 1000  # papers of one meeting in one folder
KEY_CARD = "sneltoetsen.pdf"
NOT_WRITTEN = mark("De PDF is niet gemaakt. De map is vol of beveiligd. Kies een andere plek.")


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


class PaperBatch:
    """Papers on their way to one folder: hidden until all get their own names, or taken back.

    Written on one thread and called off on another. After `take_back` nothing is left of it and
    nothing more is written, whatever the other thread is doing: a vault that locks meanwhile
    leaves no paper behind that nobody recorded. Whoever records them does so between `named` and
    `put_in_place`: where the power fails in between, `papers_left_in` finds them.
    """

    def __init__(self, folder: Path, *, mark: str) -> None:
        """*mark* tells in a hidden name which vault it is of: two may share one folder."""
        self._folder, self._mark = folder, mark
        self._lock = Lock()
        self._hidden: list[tuple[Path, str, str]] = []
        self._named: tuple[WrittenPaper, ...] = ()
        self._placed: list[Path] = []
        self._over = False

    def write(self, file_name: str, document: bytes) -> None:
        """Write one whole, under a hidden name. PaperFailed when it cannot be, or is called off."""
        hidden = self._folder / f".{file_name}.{self._mark}-{secrets.token_hex(4)}.tmp"
        try:
            _write(hidden, document)
            with self._lock:
                self._not_over()
                digest = hashlib.sha256(document).hexdigest()
                self._hidden.append((hidden, file_name, digest))
        except (OSError, PaperFailed) as error:
            _remove(hidden)
            raise _told(error) from error

    def named(self) -> tuple[WrittenPaper, ...]:
        """The names that they are going to have, in the order they were written.

        A paper that is there already was given out and is never replaced: the new one gets a
        number. PaperFailed, and nothing is left, when there is no name or it was called off.
        """
        try:
            with self._lock:
                self._not_over()
                named: list[WrittenPaper] = []
                for _hidden, file_name, digest in self._hidden:
                    taken = {paper.path for paper in named}
                    named.append(WrittenPaper(free_name(self._folder, file_name, taken), digest))
                self._named = tuple(named)
        except (OSError, PaperFailed) as error:
            self.take_back()
            raise _told(error) from error
        return self._named

    def put_in_place(self) -> tuple[WrittenPaper, ...]:
        """Give all their own names. PaperFailed, and none is there, when one cannot be."""
        papers = self._named or self.named()
        try:
            with self._lock:
                self._not_over()
                for (hidden, _name, _digest), paper in zip(self._hidden, papers, strict=True):
                    if paper.path.exists():
                        raise FileExistsError(errno.EEXIST, "taken meanwhile")
                    hidden.rename(paper.path)
                    self._placed.append(paper.path)
        except (OSError, PaperFailed) as error:
            self.take_back()
            raise _told(error) from error
        return papers

    def take_back(self) -> None:
        """Remove all of it: it was called off, or it could not be recorded."""
        with self._lock:
            self._over = True
            for path in (*(hidden for hidden, _name, _digest in self._hidden), *self._placed):
                _remove(path)

    def _not_over(self) -> None:
        if self._over:
            raise PaperFailed(_("Het maken van het stuk is gestopt."))


def _told(error: OSError | PaperFailed) -> PaperFailed:
    if isinstance(error, PaperFailed):
        return error
    return PaperFailed(_(NOT_WRITTEN))


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


def name_to_be(folder: Path, file_name: str) -> str:
    """What the next paper would be called there; *file_name* where that cannot be told."""
    try:
        return free_name(folder, file_name).name
    except OSError:
        return file_name


def free_name(folder: Path, file_name: str, taken: Collection[Path] = ()) -> Path:
    """The first name that no file has, and that is not *taken* by another on its way.

    OSError when there are too many.
    """
    path = folder / file_name
    number = 1
    while path.exists() or path in taken:
        number += 1
        if number > MOST:
            raise OSError(errno.EEXIST, "no free name")
        path = folder / f"{Path(file_name).stem}-{number}.pdf"
    return path
