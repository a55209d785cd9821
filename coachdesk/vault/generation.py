"""The next generation of a vault: prepared beside the present one, then taken into use at once.

Until the key file names it, it lies there as "unfinished" and counts for nothing. Replacing the
key file is the moment at which everything changes; what comes after it can be done again.
"""

import contextlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from coachdesk.domain.errors import VaultCorrupt, VaultError, WriteFailed
from coachdesk.domain.wording import _
from coachdesk.vault.chain import Chain, Sign, signing
from coachdesk.vault.connection import Use, driver_errors, faults, open_connection
from coachdesk.vault.disk import (
    replace_patiently,
    sync_file,
    sync_folder,
    system_errors,
    write_whole,
)
from coachdesk.vault.driver import Database
from coachdesk.vault.folder import ATTIC, JOURNAL, KEYS, NEW, generations
from coachdesk.vault.header import Header
from coachdesk.vault.header_file import load, save
from coachdesk.vault.keys import Purpose, Root
from coachdesk.vault.lock_file import take

Found = TypeVar("Found")

NUMBER = re.compile(r"vault-([0-9]{4})\.db")
LAST_NUMBER = 9999


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Successor:
    """A checked generation that waits for its key file."""

    folder: Path
    header: Header

    @property
    def path(self) -> Path:
        """Where it lies until then."""
        return unfinished(self.folder, self.header.database)


def next_database(folder: Path) -> str:
    """A name that no generation here ever had; never the first, which is made by creation."""
    names = [path.name for path in (*generations(folder), *(folder / ATTIC).glob("*.db"))]
    with contextlib.suppress(VaultError):
        names.append(load(folder).database)
    numbers = [int(found[1]) for name in names if (found := NUMBER.search(name))]
    number = max(numbers, default=1) + 1
    if number > LAST_NUMBER:
        raise WriteFailed(_("Deze kluis is te vaak vervangen. Maak een nieuwe kluis."))
    return f"vault-{number:04}.db"


def unfinished(folder: Path, database: str) -> Path:
    """Where a generation lies that is being made."""
    return folder / (database + NEW)


def discard(successor: Path) -> None:
    """Take away one that will not be used."""
    with contextlib.suppress(OSError):
        for path in (successor, successor.with_name(successor.name + JOURNAL)):
            path.unlink(missing_ok=True)


def complete(path: Path, root: Root, header: Header, chain: Chain, note: tuple[str, str]) -> None:
    """Write the header's number and a line in the journal, flush, and check all of it.

    VaultCorrupt when it is not whole after all.
    """
    with signing(root) as sign:
        connection = open_connection(path, root.key(Purpose.DATABASE), use=Use.WRITE)
        try:
            db = Database(connection, execute_plugins=False, strict=True)
            with driver_errors():
                db.table("meta").upsert({"k": "header_seq", "v": str(header.seq)}, pk="k")
                chain.note(db, sign, *note)
        finally:
            connection.close()
        require_sound(path, root, chain, sign)
    with system_errors():
        path.with_name(path.name + JOURNAL).unlink(missing_ok=True)  # empty: it was closed well
        sync_file(path)
        sync_folder(path.parent)


def ask(successor: Successor, root: Root, question: Callable[[Database], Found]) -> Found:
    """What its database answers, before it is taken over."""
    connection = open_connection(successor.path, root.key(Purpose.DATABASE), use=Use.READ)
    try:
        with driver_errors(reading=True):
            return question(Database(connection, execute_plugins=False))
    finally:
        connection.close()


def require_sound(path: Path, root: Root, chain: Chain, sign: Sign) -> None:
    """VaultCorrupt unless all pages, references, rows and the journal are as they were written."""
    connection = open_connection(path, root.key(Purpose.DATABASE), use=Use.READ)
    try:
        found = faults(connection)
        with driver_errors(reading=True):
            found = found or chain.faults(Database(connection, execute_plugins=False), sign)
    finally:
        connection.close()
    if found:
        raise VaultCorrupt(_("De gegevens zijn niet heel. Er is niets veranderd."))


def take_over(successor: Successor, *, at: datetime | None) -> None:
    """From now on this generation is the vault; opening gives it its name and clears up.

    With *at* the lock is taken for it; without it the caller has the vault open, and closes it
    afterwards. After an error the old generation holds.
    """
    lock = take(successor.folder, at) if at else None
    try:
        if not successor.path.is_file():
            raise WriteFailed(_("De nieuwe kluis is weg. Er is niets veranderd. Probeer opnieuw."))
        _keep_old_keys(successor.folder)
        save(successor.folder, successor.header)
    finally:
        if lock:
            lock.release()


def finish(folder: Path, database: str) -> None:
    """Give the generation that the key file names its own name, unless it has it already."""
    new = unfinished(folder, database)
    with system_errors():
        if new.is_file() and not (folder / database).exists():
            replace_patiently(new, folder / database)
            sync_folder(folder)


def _keep_old_keys(folder: Path) -> None:
    """Beside the old generation in the attic, so that it can still be opened there."""
    with contextlib.suppress(VaultError, OSError):
        header = load(folder)
        (folder / ATTIC).mkdir(mode=0o700, exist_ok=True)
        write_whole(folder / ATTIC / f"{header.database}-{KEYS}", header.to_bytes())
