"""sqlite-utils works on SQLCipher as it does on plain SQLite, and nothing is lost on the way."""

import subprocess
import sys
from pathlib import Path

import pytest
import sqlite_utils.db
import sqlite_utils.utils

from coachdesk.vault import driver
from coachdesk.vault.driver import Database, IntegrityError, OperationalError, decrypt, encrypt
from coachdesk.vault.vault import Vault
from tests.vault.cheap import reopen

KEY, NONCE = bytearray(range(32)), bytes(24)


def test_sqlite_utils_knows_no_other_driver() -> None:
    assert driver.one_driver()
    assert vars(sqlite_utils.utils)["sqlite3"] is sys.modules["pysqlite3"]
    assert vars(sqlite_utils.db)["OperationalError"] is OperationalError


def test_a_row_given_back_by_an_insert_leaves_no_transaction_open(vault: Vault) -> None:
    back = list(vault.db.query("INSERT INTO notes VALUES (70, 'x'), (71, 'y') RETURNING id"))

    assert [row["id"] for row in back] == [70, 71]
    assert not vault.db.conn.in_transaction


def test_what_is_written_after_each_known_trap_is_there_after_a_new_start(
    vault: Vault, folder: Path
) -> None:
    db, notes = vault.db, vault.db.table("notes")
    notes.insert({"id": 80, "body": "x", "colour": "blauw"}, alter=True)
    db.table("nothing").drop(ignore=True)
    notes.create_index(["body"], find_unique_name=True)
    notes.create_index(["body"], find_unique_name=True)
    list(db.query("INSERT INTO notes (id, body) VALUES (81, 'y') RETURNING id"))
    with pytest.raises(IntegrityError):
        notes.insert({"id": 81, "body": "twice"})
    notes.insert({"id": 82, "body": "the last"})
    vault.close()

    again = reopen(folder)
    bodies = {row["id"]: row["body"] for row in again.db.table("notes").rows_where("id >= 80")}
    again.close()

    assert bodies == {80: "x", 81: "y", 82: "the last"}


def test_an_unknown_table_is_an_error_of_our_driver(vault: Vault) -> None:
    with pytest.raises(OperationalError):
        vault.db.execute("SELECT * FROM nothing")


def test_a_database_of_sqlite_utils_uses_the_encrypting_driver() -> None:
    memory = Database(memory=True)

    assert memory.execute("PRAGMA cipher_version").fetchone()
    memory.close()


def test_what_is_encrypted_comes_back() -> None:
    sealed = encrypt(b"wortel", key=KEY, nonce=NONCE, context=b"slot")

    assert b"wortel" not in sealed
    assert decrypt(sealed, key=KEY, nonce=NONCE, context=b"slot") == b"wortel"


@pytest.mark.parametrize("what", ["key", "nonce", "context", "content"])
def test_what_is_encrypted_opens_only_when_all_is_the_same(what: str) -> None:
    sealed = encrypt(b"wortel", key=KEY, nonce=NONCE, context=b"slot")
    key = bytearray(32) if what == "key" else KEY
    nonce = bytes(range(24)) if what == "nonce" else NONCE
    context = b"slot 2" if what == "context" else b"slot"
    if what == "content":
        sealed = sealed[:-1] + bytes([sealed[-1] ^ 1])

    assert decrypt(sealed, key=key, nonce=nonce, context=context) is None


@pytest.mark.parametrize(
    ("before", "complaint"),
    [
        ("import sqlite_utils", "before sqlite_utils"),
        ("import sys, types; sys.modules['pysqlite3'] = types.ModuleType('x')", "was here first"),
    ],
)
def test_the_driver_refuses_to_guess(before: str, complaint: str) -> None:
    program = f"{before}\nimport coachdesk.vault.driver"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )

    assert done.returncode != 0
    assert "ImportError" in done.stderr
    assert complaint in done.stderr
