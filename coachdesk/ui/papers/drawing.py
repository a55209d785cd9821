"""Draws papers as PDF in memory, as they were chosen. Safe on another thread, where it belongs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from coachdesk.domain.documents import PaperKind
from coachdesk.domain.papers import FourGSheet
from coachdesk.operations.giving_out import Paper
from coachdesk.ui import pages

DRAWN_BY = {
    PaperKind.SUMMARY: "summary",
    PaperKind.PACK: "pack",
    PaperKind.ACTION_LIST: "action list",
    PaperKind.FOUR_G_SHEET: "four_g_sheet",
    PaperKind.ACCESS_OVERVIEW: "access overview",
}
LARGE = frozenset({PaperKind.SUMMARY, PaperKind.PACK, PaperKind.ACTION_LIST})
STAMPED = LARGE

Stopped = Callable[[], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks:
    """How a paper is drawn. What is large has no name of a receiver under its text."""

    kind: PaperKind
    black_and_white: bool = False
    large: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Given:
    """Somebody who gets a copy; *password* opens it, and without one all can."""

    name: str
    function: str = ""
    password: str = ""


def drawn(paper: Paper, looks: Looks, stopped: Stopped) -> bytes:
    """The paper without a password. PaperFailed when *stopped* says so."""
    large = looks.large and looks.kind in LARGE
    render = pages.paper("large print" if large else DRAWN_BY[looks.kind])
    pdf: bytes = render(paper, black_and_white=looks.black_and_white, stopped=stopped)
    return pdf


def protected(pdf: bytes, password: str) -> bytes:
    """The same behind this password; as it is without one."""
    if not password:
        return pdf
    locked: bytes = pages.paper("protected")(pdf, password)
    return locked


def stamped(
    pdf: bytes, paper: Paper, given: Mapping[int, Given], stopped: Stopped, *, of: int
) -> list[bytes]:
    """A copy for each of them, with their name under the text and their own password.

    They go by their number among all *of* the copies, counted from 1.
    """
    if isinstance(paper, FourGSheet):
        raise TypeError("a sheet for a child has no name on it")
    receiver = pages.paper("receiver")
    receivers = [
        receiver(name=g.name, function=g.function, password=g.password) for g in given.values()
    ]
    copies: list[bytes] = pages.paper("numbered copies")(
        pdf, paper.furniture, receivers, numbers=list(given), of=of, stopped=stopped
    )
    return copies


def passwords(number: int) -> list[str]:
    """So many new ones."""
    new = pages.paper("new password")
    return [str(new()) for _time in range(number)]
