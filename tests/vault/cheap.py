"""Vaults for tests: real files and real encryption, with a key that costs nothing to derive."""

import hashlib
from datetime import datetime
from pathlib import Path

from coachdesk.vault.creation import create
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
