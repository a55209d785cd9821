"""What is on the recovery sheet opens the file without Coachdesk: the way out for whoever stops.

Here it is read as the format of SQLCipher 4 is documented, with another library for AES and the
plain SQLite that comes with Python.
"""

import hashlib
import hmac
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from coachdesk.vault import recovery_code
from coachdesk.vault.folder import FIRST_DATABASE
from coachdesk.vault.vault import Vault
from tests.proof import Proof, Tell

ciphers = pytest.importorskip("cryptography.hazmat.primitives.ciphers")
kdf = pytest.importorskip("cryptography.hazmat.primitives.kdf.hkdf")
hashes = pytest.importorskip("cryptography.hazmat.primitives.hashes")

PAGE, SALT, IV, MAC = 4096, 16, 16, 64
PLAIN = b"SQLite format 3\0"


def key_of(code: str) -> bytes:
    """The key of the database, from what stands on the sheet."""
    info = b"coachdesk/v1/sqlcipher"
    derived: bytes = kdf.HKDF(hashes.SHA256(), 32, b"", info).derive(recovery_code.decode(code))
    return derived


def pages(raw: bytes, key: bytes) -> Iterator[bytes]:
    """The pages as plain SQLite has them; ValueError where one is not as it was written."""
    salt = raw[:SALT]
    mac_key = hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, 32)
    for number, start in enumerate(range(0, len(raw), PAGE), 1):
        page = raw[start : start + PAGE]
        sealed = page[SALT if number == 1 else 0 : -MAC]
        told = hmac.digest(mac_key, sealed + number.to_bytes(4, "little"), "sha512")
        if not hmac.compare_digest(told, page[-MAC:]):
            raise ValueError(number)
        cipher = ciphers.Cipher(ciphers.algorithms.AES(key), ciphers.modes.CBC(sealed[-IV:]))
        content = cipher.decryptor().update(sealed[:-IV])
        yield (PLAIN if number == 1 else b"") + content + page[-IV - MAC :]


def test_with_the_recovery_sheet_another_program_reads_the_file(
    vault: Vault, folder: Path, tmp_path: Path, proof: Tell
) -> None:
    notes = {row["id"]: row["body"] for row in vault.db.table("notes").rows}
    key = key_of(vault.recovery_code())
    vault.close()
    raw = (folder / FIRST_DATABASE).read_bytes()
    (tmp_path / "plain.db").write_bytes(b"".join(pages(raw, key)))

    other = sqlite3.connect(tmp_path / "plain.db")
    try:
        assert other.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert dict(other.execute("SELECT id, body FROM notes")) == notes
    finally:
        other.close()
    proof(Proof("F6", "gelezen zonder SQLCipher, met wat op het herstelblad staat", 1))


def test_with_another_sheet_it_does_not(vault: Vault, folder: Path) -> None:
    key = key_of(recovery_code.encode(bytes(20)))
    raw = (folder / FIRST_DATABASE).read_bytes()
    with pytest.raises(ValueError, match="1"):
        next(pages(raw, key))
