"""The database is opened as the design says, and every trouble gets its own name."""

import sys
from pathlib import Path

import pytest

from coachdesk.domain.errors import (
    DiskFull,
    ReadFailed,
    SelfCheckFailed,
    VaultBusy,
    VaultCorrupt,
    VaultError,
    VaultForeign,
    VaultLocationRefused,
    VaultReadOnly,
    WriteFailed,
)
from coachdesk.vault import connection as module
from coachdesk.vault.connection import (
    Use,
    _key_spec,
    already_open,
    driver_errors,
    faults,
    open_connection,
    told,
)
from coachdesk.vault.driver import Connection, DriverError, OperationalError
from coachdesk.vault.vault import Vault

KEY = bytes(range(32))
AS_DESIGNED = {
    "cipher_log_level": "NONE",
    "cipher_page_size": "4096",
    "cipher_use_hmac": "1",
    "cipher_hmac_algorithm": "HMAC_SHA512",
    "cipher_memory_security": "0",
    "locking_mode": "exclusive",
    "temp_store": 2,
    "secure_delete": 1,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "journal_mode": "truncate",
    "synchronous": 3,
    "encoding": "UTF-8",
}


def database(path: Path, *, use: Use = Use.NEW) -> Connection:
    """A database at this path with our key."""
    path.touch()
    return open_connection(path, bytearray(KEY), use=use)


def filled(path: Path) -> Path:
    """A closed database with a table of some pages."""
    connection = database(path)
    connection.execute("CREATE TABLE notes (body TEXT)")
    connection.executemany("INSERT INTO notes VALUES (?)", [("tekst " * 300,)] * 20)
    connection.close()
    return path


def test_every_setting_is_as_designed(vault: Vault) -> None:
    found = {name: vault.db.execute(f"PRAGMA {name}").fetchone()[0] for name in AS_DESIGNED}

    assert found == AS_DESIGNED
    if sys.platform == "darwin":
        assert vault.db.execute("PRAGMA fullfsync").fetchone() == (1,)


def test_a_setting_that_does_not_hold_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "ALWAYS", (("secure_delete", "OFF", "1"),))

    with pytest.raises(SelfCheckFailed, match="secure_delete"):
        database(tmp_path / "x.db")


def test_the_key_is_wiped_whether_it_opens_or_not(tmp_path: Path) -> None:
    path = filled(tmp_path / "x.db")
    right, wrong = bytearray(KEY), bytearray(b"w" * 32)

    open_connection(path, right, use=Use.WRITE).close()
    with pytest.raises(VaultCorrupt):
        open_connection(path, wrong, use=Use.WRITE)

    assert right == wrong == bytes(32)


def test_the_key_is_spelled_as_the_cipher_wants_it() -> None:
    assert _key_spec(bytearray(KEY)) == f"x'{KEY.hex()}'".encode()


def test_the_file_is_no_plain_database(tmp_path: Path) -> None:
    raw = filled(tmp_path / "x.db").read_bytes()

    assert not raw.startswith(b"SQLite")
    assert b"tekst" not in raw
    assert b"notes" not in raw


@pytest.mark.parametrize("name", ["Zoë", "a#b", "c?d=e", "50%20", "spatie hier", "aan'haal\"teken"])
def test_the_name_of_a_folder_leads_nowhere_else(tmp_path: Path, name: str) -> None:
    if sys.platform == "win32" and set(name) & set('?"'):
        pytest.skip("Windows has no such names")
    (tmp_path / name).mkdir()

    filled(tmp_path / name / "x.db")

    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_second_connection_is_busy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BUSY_SECONDS", 0.0)
    path = filled(tmp_path / "x.db")
    first = database(path, use=Use.WRITE)

    with pytest.raises(VaultBusy):
        database(path, use=Use.WRITE)

    first.close()


def test_reading_writes_nothing(tmp_path: Path) -> None:
    path = filled(tmp_path / "x.db")
    before = path.read_bytes()
    reading = database(path, use=Use.READ)

    with pytest.raises(VaultReadOnly), driver_errors():
        reading.execute("DELETE FROM notes")

    reading.close()
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"SQLite format 3\0" + bytes(8176), VaultForeign),
        (b"", VaultCorrupt),
        (b"short", VaultCorrupt),
        (b"PK\x03\x04" * 4096, VaultCorrupt),
    ],
)
def test_another_file_in_its_place_is_told(
    tmp_path: Path, content: bytes, error: type[VaultError]
) -> None:
    path = tmp_path / "x.db"
    path.write_bytes(content)

    with pytest.raises(error):
        database(path, use=Use.WRITE)

    assert path.read_bytes() == content


def test_a_folder_in_its_place_is_damage(tmp_path: Path) -> None:
    (tmp_path / "x.db").mkdir()

    with pytest.raises(VaultCorrupt):
        open_connection(tmp_path / "x.db", bytearray(KEY), use=Use.WRITE)


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (5, VaultBusy),
        (261, VaultBusy),
        (8, VaultReadOnly),
        (776, VaultReadOnly),
        (10, WriteFailed),
        (11, VaultCorrupt),
        (13, DiskFull),
        (14, VaultLocationRefused),
        (26, VaultCorrupt),
        (1, WriteFailed),
    ],
)
def test_the_driver_is_put_in_words_by_number(number: int, error: type[VaultError]) -> None:
    raised = OperationalError("words that may change")
    raised.sqlite_errorcode = number

    assert type(told(raised)) is error
    assert "words" not in str(told(raised))


def test_what_fails_while_reading_is_not_called_a_failure_to_write(tmp_path: Path) -> None:
    raised = OperationalError("disk I/O error")
    raised.sqlite_errorcode = 10
    with pytest.raises(ReadFailed, match="Lezen lukt niet"), driver_errors(reading=True):
        raise raised
    with pytest.raises(WriteFailed, match="Bewaren lukt niet"), driver_errors():
        raise raised


@pytest.mark.skipif(sys.platform != "linux", reason="a file that gives a read error")
def test_a_disk_that_cannot_be_read_is_no_damaged_file(tmp_path: Path) -> None:
    (tmp_path / "x.db").symlink_to("/proc/self/mem")  # its first page is never there
    with pytest.raises(ReadFailed):
        open_connection(tmp_path / "x.db", bytearray(KEY), use=Use.READ)


def test_an_error_without_a_number_is_a_failed_write() -> None:
    assert type(told(DriverError("no number"))) is WriteFailed


def test_an_error_without_a_number_is_known_by_the_words_that_sqlite_never_changes() -> None:
    assert type(told(DriverError("database or disk is full"))) is DiskFull
    assert type(told(DriverError("database disk image is malformed"))) is VaultCorrupt


def test_busy_says_since_when() -> None:
    assert str(already_open("09:14")) == (
        "Deze kluis is al open in een ander venster, sinds 09:14."
    )
    assert str(already_open()) == "Deze kluis is al open in een ander venster."


def test_damage_met_while_checking_is_a_finding(tmp_path: Path) -> None:
    path = filled(tmp_path / "x.db")
    raw = bytearray(path.read_bytes())
    raw[4096 * 2 + 50] ^= 1
    path.write_bytes(raw)
    connection = database(path, use=Use.READ)

    assert faults(connection)
    connection.close()
