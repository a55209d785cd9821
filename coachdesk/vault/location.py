"""May a vault lie here? Not where a network or a cloud has it too; a stick may, with a notice.

A file that another computer changes at the same time breaks, and a cloud client puts a second
copy where nobody asked for it. Backups are another matter: they are whole and finished.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from coachdesk.domain.errors import VaultLocationRefused
from coachdesk.domain.wording import _, mark
from coachdesk.vault.clouds import named_by_client, recalled, shared_folders
from coachdesk.vault.drives import Drive, drive_of


class Verdict(Enum):
    """What is to be said of a folder."""

    FINE = "fine"
    REMOVABLE = "removable"
    UNWRITABLE = "unwritable"
    CLOUD = "cloud"
    NETWORK = "network"


SHARED = {Verdict.CLOUD, Verdict.NETWORK}
TEXTS = {
    Verdict.FINE: "",
    Verdict.REMOVABLE: mark(
        "Deze map staat op een stick of een losse schijf. Bewaar die goed en maak reservekopieën."
    ),
    Verdict.UNWRITABLE: mark("In deze map kan niets worden bewaard. Kies een andere map."),
    Verdict.CLOUD: mark(
        "Deze map wordt met internet gedeeld. Daar kan je kluis niet staan. "
        "Kies een map op deze laptop."
    ),
    Verdict.NETWORK: mark(
        "Deze map staat op een netwerk. Daar kan je kluis niet staan. Kies een map op deze laptop."
    ),
}


@dataclass(frozen=True, slots=True)
class Place:
    """A folder, judged. *text* is for the coach; empty when there is nothing to say."""

    verdict: Verdict

    @property
    def text(self) -> str:
        """The sentence, in the chosen language."""
        return _(TEXTS[self.verdict]) if TEXTS[self.verdict] else ""

    @property
    def allowed(self) -> bool:
        """Whether a new vault may lie here."""
        return self.verdict in {Verdict.FINE, Verdict.REMOVABLE}


def _writable(folder: Path) -> bool:
    return os.access(folder, os.W_OK | os.X_OK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Computer:
    """What this computer can be asked about a folder."""

    drive: Callable[[Path], Drive] = drive_of
    shared: Callable[[], tuple[Path, ...]] = shared_folders
    recalled: Callable[[Path], bool] = recalled
    writable: Callable[[Path], bool] = _writable


def judge(folder: Path, computer: Computer | None = None) -> Place:
    """Look where a folder lies, or would lie."""
    asked = computer or Computer()
    where = folder.expanduser().resolve()
    there = next((path for path in (where, *where.parents) if _there(path)), where)
    drive = asked.drive(there)
    if drive is Drive.NETWORK:
        return Place(Verdict.NETWORK)
    if (
        named_by_client(where)
        or any(_within(where, root.resolve()) for root in asked.shared())
        or any(asked.recalled(path) for path in (there, *there.parents))
    ):
        return Place(Verdict.CLOUD)
    if not asked.writable(there):
        return Place(Verdict.UNWRITABLE)
    return Place(Verdict.REMOVABLE if drive is Drive.REMOVABLE else Verdict.FINE)


def refuse_shared(folder: Path, computer: Computer | None = None) -> None:
    """VaultLocationRefused when a network or a cloud has this folder too."""
    place = judge(folder, computer)
    if place.verdict in SHARED:
        raise VaultLocationRefused(place.text)


def refuse_for_new(folder: Path, computer: Computer | None = None) -> None:
    """VaultLocationRefused when a new vault may not lie here."""
    place = judge(folder, computer)
    if not place.allowed:
        raise VaultLocationRefused(place.text)


def _there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # we may not even look
        return False


def _within(path: Path, root: Path) -> bool:
    parts, above = _folded(path), _folded(root)
    return parts[: len(above)] == above


def _folded(path: Path) -> list[str]:
    return [part.casefold() for part in path.parts]  # Windows and macOS ignore capitals
