"""What a backup says of itself: whose it is, from when, and what its database must be."""

import hmac
import json
import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Self

from coachdesk.domain.errors import BackupDamaged, VaultTooNew
from coachdesk.domain.wording import _
from coachdesk.vault.header import made_by_newer
from coachdesk.vault.keys import Purpose, Root, wipe
from coachdesk.vault.slots import canonical

FORMAT, VERSION = "coachdesk-backup", 1
LARGEST_MANIFEST = 4096
LARGEST_DATABASE = (1 << 32) - (1 << 21)  # with the rest it stays below what a plain ZIP can hold
YEARS = range(2000, 9000)  # outside them a moment may have no local time
LABEL = re.compile(r"[a-z][a-z-]{0,31}")
HEAD = re.compile(r"[0-9A-F ]{0,80}")
NOT_OURS = (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError)
HEXADECIMAL = {"vault_id": 32, "db_sha256": 64, "mac": 64}


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The plain facts about a backup; none of them is about a child."""

    vault_id: bytes
    schema: int
    label: str
    created: datetime  # UTC, whole seconds
    db_bytes: int
    db_sha256: bytes
    journal_head: str
    mac: bytes = b""

    def sealed(self, root: Root) -> Self:
        """The same, signed."""
        return replace(self, mac=self._signature(root))

    def signed_by(self, root: Root) -> bool:
        """Whether the vault with this root wrote it, and nobody changed it."""
        return hmac.compare_digest(self._signature(root), self.mac)

    def to_bytes(self) -> bytes:
        """The one way to write it down."""
        return canonical({**self._unsigned(), "mac": self.mac.hex()})

    def _signature(self, root: Root) -> bytes:
        key = root.key(Purpose.BACKUP)
        signature = hmac.digest(bytes(key), canonical(self._unsigned()), "sha256")
        wipe(key)
        return signature

    def _unsigned(self) -> dict[str, Any]:
        return {
            "format": FORMAT,
            "version": VERSION,
            "vault_id": self.vault_id.hex(),
            "schema": self.schema,
            "label": self.label,
            "created": self.created.isoformat(timespec="seconds"),
            "db_bytes": self.db_bytes,
            "db_sha256": self.db_sha256.hex(),
            "journal_head": self.journal_head,
        }


def parse(raw: bytes) -> Manifest:
    """The manifest in these bytes; BackupDamaged, or VaultTooNew when a newer Coachdesk made it."""
    try:
        plain = json.loads(raw)
        if plain["format"] != FORMAT:
            raise ValueError("another file")
        if plain["version"] != VERSION:
            raise VaultTooNew(made_by_newer())
        manifest = _manifest(plain)
        if manifest.to_bytes() != raw:
            raise ValueError("not as written")
    except NOT_OURS as error:
        raise no_backup() from error
    return manifest


def _manifest(plain: dict[str, Any]) -> Manifest:
    if any(len(plain[name]) != length for name, length in HEXADECIMAL.items()):
        raise ValueError("another length")
    if not LABEL.fullmatch(plain["label"]) or not HEAD.fullmatch(plain["journal_head"]):
        raise ValueError("not one of ours")
    created = datetime.fromisoformat(plain["created"])
    if created.tzinfo is not UTC or created.year not in YEARS:
        raise ValueError("not one of ours")
    if type(plain["db_bytes"]) is not int or not 0 < plain["db_bytes"] <= LARGEST_DATABASE:
        raise ValueError("not one of ours")
    return Manifest(
        vault_id=bytes.fromhex(plain["vault_id"]),
        schema=plain["schema"] if type(plain["schema"]) is int else -1,
        label=plain["label"],
        created=created,
        db_bytes=plain["db_bytes"],
        db_sha256=bytes.fromhex(plain["db_sha256"]),
        journal_head=plain["journal_head"],
        mac=bytes.fromhex(plain["mac"]),
    )


def no_backup() -> BackupDamaged:
    """It is not whole, or something else."""
    return BackupDamaged(
        _("Deze reservekopie is niet leesbaar of niet heel. Kies een andere reservekopie.")
    )
