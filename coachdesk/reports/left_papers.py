"""Papers that a failing computer left hidden in a folder, on their way to their own names.

A paper is recorded before it gets its name, so one that is recorded was given out and only has to
come to light; one that is not never left, and is removed by the vault it is of.
"""

import contextlib
import hashlib
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from coachdesk.reports.paper_file import free_name

HIDDEN = re.compile(r"\.[a-z-]+[0-9-]*\.pdf\.(?P<mark>[0-9a-f]{8})-[0-9a-f]{8}\.tmp")
YOUNG = 3600  # seconds: perhaps another window is writing it at this moment


@dataclass(frozen=True, slots=True)
class LeftPaper:
    """A hidden paper, the SHA-256 of its bytes, and the mark of the vault that it is of."""

    path: Path
    sha256: str
    mark: str


def papers_left_in(folder: Path) -> tuple[LeftPaper, ...]:
    """The hidden papers in this folder; none of a folder that cannot be read."""
    with contextlib.suppress(OSError):
        return tuple(
            LeftPaper(path, hashlib.sha256(path.read_bytes()).hexdigest(), hidden["mark"])
            for path in sorted(folder.iterdir())
            if (hidden := HIDDEN.fullmatch(path.name))
        )
    return ()


def finish(
    papers: tuple[LeftPaper, ...], names: Mapping[str, str], *, mark: str
) -> tuple[str, ...]:
    """Give those that were recorded the *names* they have there, by digest.

    Of the others those with this *mark* are removed: another vault may have recorded the rest.
    Gives the names of those that came to light. Nothing is replaced: where another paper has that
    name by now, this one gets a number. What cannot be done now is done the next time.
    """
    placed = []
    for paper in papers:
        name = names.get(paper.sha256)
        with contextlib.suppress(OSError):
            if name:
                path = free_name(paper.path.parent, name)
                paper.path.rename(path)
                placed.append(path.name)
            elif paper.mark == mark and time.time() - paper.path.stat().st_mtime > YOUNG:
                paper.path.unlink()
    return tuple(placed)
