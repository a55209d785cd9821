"""Papers that a failing computer left hidden in a folder, on their way to their own names.

A paper is recorded before it gets its name, so one that is recorded was given out and only has to
come to light; one that is not never left, and is removed.
"""

import contextlib
import hashlib
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from coachdesk.reports.paper_file import free_name

HIDDEN = re.compile(r"\.[a-z-]+[0-9-]*\.pdf\.[0-9a-f]{8}\.tmp")
YOUNG = 3600  # seconds: perhaps another window is writing it at this moment


@dataclass(frozen=True, slots=True)
class LeftPaper:
    """A hidden paper, and the SHA-256 of its bytes."""

    path: Path
    sha256: str


def papers_left_in(folder: Path) -> tuple[LeftPaper, ...]:
    """The hidden papers in this folder; none of a folder that cannot be read."""
    with contextlib.suppress(OSError):
        hidden = sorted(path for path in folder.iterdir() if HIDDEN.fullmatch(path.name))
        return tuple(LeftPaper(p, hashlib.sha256(p.read_bytes()).hexdigest()) for p in hidden)
    return ()


def finish(papers: tuple[LeftPaper, ...], names: Mapping[str, str]) -> tuple[str, ...]:
    """Give those that were recorded the *names* they have there, by digest; remove the others.

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
            elif time.time() - paper.path.stat().st_mtime > YOUNG:
                paper.path.unlink()
    return tuple(placed)
