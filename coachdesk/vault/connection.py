"""Opening the database with a key that is known to be right; the driver's errors become ours.

Whether the secret is right is settled before, with the key file. So a file that does not open
here is damaged, and nobody is told "wrong passphrase" because of a bad disk.
"""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

from coachdesk.domain.errors import (
    SelfCheckFailed,
    VaultBusy,
    VaultCorrupt,
    VaultError,
    VaultForeign,
    VaultLocationRefused,
)
from coachdesk.domain.wording import _
from coachdesk.vault.disk import disk_full, read_failed, read_only, write_failed
from coachdesk.vault.driver import Connection, DriverError, connect
from coachdesk.vault.keys import wipe

PAGE = 4096
PLAIN_SQLITE = b"SQLite format 3\0"
SALT = 16  # bytes in the beginning of a file, to which its pages are bound as well
BUSY_SECONDS = 0.5
WITHOUT_NUMBER = {  # what backing up says, which leaves the number out: words of sqlite3_errstr
    "attempt to write a readonly database": 8,
    "database disk image is malformed": 11,
    "database or disk is full": 13,
}

ALWAYS = (  # what is set, and what must stand there afterwards
    ("cipher_log_level", "NONE", "none"),
    ("cipher_compatibility", "4", None),
    ("cipher_page_size", None, "4096"),
    ("cipher_use_hmac", None, "1"),
    ("cipher_hmac_algorithm", None, "hmac_sha512"),
    ("temp_store", "MEMORY", "2"),
    ("secure_delete", "ON", "1"),
    ("foreign_keys", "ON", "1"),
    ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"),
    ("mmap_size", "0", "0"),
)
CUT_OFF = (("writable_schema", "ON", "1"),)  # else a file that is too short is not read at all
ALONE = (("locking_mode", "EXCLUSIVE", "exclusive"),)
WRITING = (
    ("journal_mode", "TRUNCATE", "truncate"),
    ("synchronous", "EXTRA", "3"),
    *((("fullfsync", "1", "1"),) if sys.platform == "darwin" else ()),
)

Pragma = tuple[str, str | None, str | None]


class Use(Enum):
    """What a database is opened for."""

    NEW = "new"
    WRITE = "write"
    READ = "read"
    SALVAGE = "salvage"  # as READ, also of a file that was cut off


WRITERS = {Use.NEW, Use.WRITE}


def open_connection(path: Path, key: bytearray, *, use: Use, salt: bytes = b"") -> Connection:
    """The open database; the key is wiped.

    A new one begins with *salt*, if that is given. VaultCorrupt, VaultForeign, VaultBusy,
    VaultReadOnly, VaultLocationRefused, ReadFailed or DiskFull.
    """
    spec = _key_spec(key, salt)
    wipe(key)
    try:
        if use is not Use.NEW:
            _look(path)
        if use in WRITERS and not os.access(path, os.W_OK):
            raise read_only()  # SQLite would open it all the same, and refuse only later
        with driver_errors(reading=use is not Use.NEW):
            return _keyed(path, spec, use)
    finally:
        wipe(spec)


def faults(connection: Connection) -> list[str]:
    """What the database's own checks find: page digests, structure, references. Empty is good."""
    found: list[str] = []
    try:
        found += [str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check")]
        checked = connection.execute("PRAGMA integrity_check(20)")
        found += [str(row[0]) for row in checked if row[0] != "ok"]
        strays = connection.execute("PRAGMA foreign_key_check")
        found += [f"{row[0]} {row[1]} leads to no {row[2]}" for row in strays]
    except DriverError as error:
        found.append(str(error))
    return found


def require_unspoilt(connection: Connection) -> None:
    """DriverError when a page was met that is not as it was written.

    SQLCipher gives zeros for such a page, which at the end of a long text pass for content, and
    refuses only when it reads the next one: so let it read one, and not from memory.
    """
    connection.execute("PRAGMA shrink_memory").fetchall()
    connection.execute("PRAGMA schema_version").fetchone()


@contextmanager
def driver_errors(*, reading: bool = False) -> Iterator[None]:
    """Turn what the driver says into what the coach can read.

    Whether the disk failed at *reading* or at writing it does not say; who asks knows.
    """
    try:
        yield
    except DriverError as error:
        raise told(error, reading=reading) from error


def told(error: DriverError, *, reading: bool = False) -> VaultError:
    """Our error for the driver's: by SQLite's number, or its fixed words where that is missing."""
    number = getattr(error, "sqlite_errorcode", None) or WITHOUT_NUMBER.get(str(error), 0)
    return {
        5: already_open(),
        6: already_open(),
        8: read_only(),
        11: damaged(),
        13: disk_full(),
        14: VaultLocationRefused(_("Coachdesk mag deze map niet lezen. Kies een andere map.")),
        26: damaged(),
    }.get(number & 0xFF) or (read_failed() if reading else write_failed())


def already_open(since: str = "") -> VaultBusy:
    """Another window has it."""
    if since:
        text = _("Deze kluis is al open in een ander venster, sinds {time}.").format(time=since)
    else:
        text = _("Deze kluis is al open in een ander venster.")
    return VaultBusy(text, since)


def damaged() -> VaultCorrupt:
    """The secret is right and the file is not."""
    return VaultCorrupt(
        _("De kluis is beschadigd. Er is niets gewist. Zet een reservekopie terug.")
    )


def foreign() -> VaultForeign:
    """It is something else than a vault."""
    return VaultForeign(
        _("Dit bestand is geen kluis van Coachdesk. Er is niets veranderd. Kies een andere map.")
    )


def _look(path: Path) -> None:
    """The first bytes, while nobody has it open: a plain database is no vault of ours."""
    try:
        with path.open("rb") as file:
            start = file.read(len(PLAIN_SQLITE))
            size = file.seek(0, 2)
    except FileNotFoundError as error:
        raise VaultCorrupt(
            _("Het bestand met je dossiers is weg. Zet een reservekopie terug.")
        ) from error
    except PermissionError as error:
        raise VaultLocationRefused(
            _("Coachdesk mag deze map niet lezen. Kies een andere map.")
        ) from error
    except OSError as error:
        raise read_failed() if error.errno == errno.EIO else damaged() from error
    if start == PLAIN_SQLITE:
        raise foreign()
    if size < PAGE:
        raise damaged()


def _keyed(path: Path, spec: bytearray, use: Use) -> Connection:
    mode = "rw" if use in WRITERS else "ro"
    connection = connect(
        f"{path.absolute().as_uri()}?mode={mode}",  # a folder may be called "Zoë #2"
        uri=True,
        isolation_level=None,
        timeout=BUSY_SECONDS,
        check_same_thread=False,  # for the backup, the one worker that may use it
    )
    try:
        connection.set_key(spec)  # never PRAGMA key: its text stays in memory
        _set(connection, ALWAYS)
        if use is Use.SALVAGE:
            _set(connection, CUT_OFF)
        if use in WRITERS:
            _set(connection, ALONE)
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        if use in WRITERS:
            _set(connection, WRITING)
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")
    except BaseException:
        connection.close()
        raise
    return connection


def _set(connection: Connection, pragmas: tuple[Pragma, ...]) -> None:
    for name, value, expected in pragmas:
        if value is not None:
            connection.execute(f"PRAGMA {name}={value}").fetchall()
        if expected is None:
            continue
        row = connection.execute(f"PRAGMA {name}").fetchone()
        if row is None or str(row[0]).lower() != expected:
            raise SelfCheckFailed(
                _(
                    "De kluis doet niet wat Coachdesk vraagt ({name}). "
                    "Je kluis is niet aangeraakt. Installeer Coachdesk opnieuw."
                ).format(name=name)
            )


def _key_spec(key: bytearray, salt: bytes = b"") -> bytearray:
    """x'…' as SQLCipher wants it; of one fixed length, so that no copy is left on the way."""
    digits = b"0123456789abcdef"
    spec = bytearray(2 * (len(key) + len(salt)) + 3)
    spec[:2], spec[-1:] = b"x'", b"'"
    for place, byte in enumerate((*key, *salt)):
        spec[2 + 2 * place] = digits[byte >> 4]
        spec[3 + 2 * place] = digits[byte & 15]
    return spec
