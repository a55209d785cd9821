"""Vaults for tests: real files and real encryption, with a key that costs nothing to derive."""

import hashlib
import random
from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from pathlib import Path

from coachdesk.vault.backup import BackingUp
from coachdesk.vault.backup_reader import Backup
from coachdesk.vault.chain import Sign
from coachdesk.vault.creation import create
from coachdesk.vault.driver import Database
from coachdesk.vault.keys import SMALL, Cost
from coachdesk.vault.opening import open_vault
from coachdesk.vault.unlocking import new_root, unwrap
from coachdesk.vault.vault import Vault

PASSPHRASE = "lantaarn wolken fietspad muziek taart"
OTHER = "zeester kompas draaimolen lepel winter"
AT = datetime(2026, 11, 30, 9, 14)
SCHEMA = 1


def cheap(passphrase: bytes, salt: bytes, cost: Cost) -> bytearray:
    """In the place of Argon2id: as different for every input, and without the wait."""
    cost_too = f"{cost.memory} {cost.passes}".encode()
    return bytearray(hashlib.sha256(salt + cost_too + passphrase).digest())


def make_vault(folder: Path, passphrase: str = PASSPHRASE, *, notes: int = 3) -> Vault:
    """A new vault with a table of notes in it, open."""
    new = new_root(passphrase, derive=cheap, cost=SMALL)
    return create(folder, new, schema=SCHEMA, at=AT, prepare=lambda vault: fill(vault, notes))


def fill(vault: Vault, notes: int) -> None:
    """Something to read, in more than one page."""
    rows = [{"id": n, "body": f"notitie {n} over het schoolplein " * 20} for n in range(notes)]
    table = vault.db.table("notes")
    table.create({"id": int, "body": str}, pk="id")
    table.insert_all(rows)


def reopen(
    folder: Path, passphrase: str = PASSPHRASE, *, read_only: bool = False, schema: int = SCHEMA
) -> Vault:
    """The vault opened again, as after a new start."""
    root = unwrap(folder, passphrase, derive=cheap)
    return open_vault(folder, root, schema=schema, at=AT, read_only=read_only)


def notes_in(vault: Vault) -> int:
    """How many notes can be read back."""
    return int(vault.db.table("notes").count)


class NotesChain:
    """In the place of the journal: the notes themselves are signed, all in one line of `chain`."""

    def faults(self, db: Database, sign: Sign) -> list[str]:
        kept = [row["mac"] for row in db.table("chain").rows] if "chain" in db.table_names() else []
        return ["chain"] if kept and kept != [self._mac(db, sign)] else []

    def head(self, db: Database) -> str:
        return f"{db.table('notes').count} ABCDEF"

    def resign(self, db: Database, sign: Sign) -> None:
        db.table("chain").insert({"n": 1, "mac": self._mac(db, sign)}, pk="n", replace=True)

    def homes(self, db: Database) -> Mapping[str, Collection[str]]:
        return {}

    def fill_gaps(self, db: Database) -> None:
        pass

    def mend(self, db: Database, sign: Sign) -> Collection[tuple[str, str]]:
        self.resign(db, sign)
        return ()

    def note(self, db: Database, sign: Sign, what: str, label: str) -> None:
        db.table("told").insert({"what": what, "label": label})

    def erased(self, db: Database) -> Collection[str]:
        return ()

    def _mac(self, db: Database, sign: Sign) -> bytes:
        rows = [tuple(row.values()) for row in db.table("notes").rows_where(order_by="id")]
        return sign(repr(rows).encode())


CHAIN = NotesChain()


def back_up(vault: Vault, *, at: datetime | None = None, label: str = "manual") -> Backup:
    """A verified backup of this vault, in its own folder."""
    return BackingUp(vault, CHAIN, label=label, at=at or AT.replace(tzinfo=UTC))()


def flipped(raw: bytes, chance: random.Random) -> bytes:
    """These bytes with one bit turned somewhere."""
    changed = bytearray(raw)
    changed[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
    return bytes(changed)
