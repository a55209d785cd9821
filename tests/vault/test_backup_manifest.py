"""What a backup says of itself is believed only in the one way in which we would write it."""

import json
from typing import Any

import pytest

from coachdesk.domain.errors import BackupDamaged
from coachdesk.vault.backup_manifest import parse

PLAIN: dict[str, Any] = {
    "format": "coachdesk-backup",
    "version": 1,
    "vault_id": "0" * 32,
    "schema": 1,
    "label": "daily",
    "created": "2026-11-30T09:00:00+00:00",
    "db_bytes": 4096,
    "db_sha256": "0" * 64,
    "journal_head": "7 0123",
    "mac": "0" * 64,
}


def written(**other: Any) -> bytes:
    """A manifest in the right spelling, in which something else stands."""
    return json.dumps({**PLAIN, **other}, sort_keys=True, separators=(",", ":")).encode()


def test_what_was_written_is_read() -> None:
    assert parse(written()).to_bytes() == written()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("created", "0001-01-01T00:00:00+00:00"),
        ("created", "9999-12-31T23:59:59+00:00"),
        ("created", "2026-11-30T09:00:00+01:00"),
        ("created", "2026-13-01T00:00:00+00:00"),
        ("created", None),
        ("db_bytes", 0),
        ("db_bytes", 4096.0),
        ("db_bytes", True),
        ("db_bytes", "4096"),
        ("schema", None),
        ("label", "Milan"),
        ("label", 7),
        ("vault_id", "z" * 32),
        ("vault_id", ["0"] * 32),
        ("journal_head", [1]),
        ("mac", {}),
    ],
)
def test_anything_else_is_no_backup_of_ours(name: str, value: object) -> None:
    with pytest.raises(BackupDamaged):
        parse(written(**{name: value}))


@pytest.mark.parametrize("raw", [b"", b"[]", b"null", b"{" * 5000, b"\xff", b'{"format":[]}'])
def test_what_is_no_manifest_at_all_is_refused_in_words(raw: bytes) -> None:
    with pytest.raises(BackupDamaged):
        parse(raw)
