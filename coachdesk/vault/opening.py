"""Opening a vault with its root: the lock first, then the key file, then the database."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from coachdesk.domain.errors import (
    HeaderError,
    HeaderRolledBack,
    HeaderTooNew,
    VaultError,
    VaultReadOnly,
    VaultTooNew,
)
from coachdesk.domain.wording import _
from coachdesk.vault.connection import Use, driver_errors, foreign, open_connection
from coachdesk.vault.driver import Connection
from coachdesk.vault.folder import sweep
from coachdesk.vault.generation import finish
from coachdesk.vault.header import Header, made_by_newer
from coachdesk.vault.header_file import heal, load, require_vault
from coachdesk.vault.keys import Purpose, Root
from coachdesk.vault.location import refuse_shared
from coachdesk.vault.lock_file import Lock, take
from coachdesk.vault.self_check import self_check
from coachdesk.vault.unlocking import find_database
from coachdesk.vault.vault import APPLICATION_ID, HEADER_SEQ, Vault


def open_vault(
    folder: Path, root: Root, *, schema: int, at: datetime, read_only: bool = False
) -> Vault:
    """Open the vault with a root that `unwrap` or `root_of_code` gave.

    *schema* is the newest layout of tables that this program knows, *at* the local time for the
    lock. A medium that cannot be written opens for reading; *read_only* asks for that, for a
    damaged vault. Refused with VaultMissing, VaultLocationRefused, VaultBusy, a HeaderError,
    VaultCorrupt, VaultForeign, VaultTooNew. Nothing was changed then.
    """
    self_check()
    require_vault(folder)
    refuse_shared(folder)
    lock = _lock(folder, at)
    try:
        return opened(folder, root, lock, schema=schema, read_only=read_only or lock is None)
    except BaseException:
        if lock:
            lock.release()
        raise


def opened(
    folder: Path, root: Root, lock: Lock | None, *, schema: int, read_only: bool = False
) -> Vault:
    """The vault behind a lock that is held already."""
    header = _header_for(folder, root)
    path = folder / header.database
    if not read_only:
        finish(folder, header.database)
    try:
        use = Use.READ if read_only else Use.WRITE
        connection = open_connection(path, root.key(Purpose.DATABASE), use=use)
    except VaultReadOnly:
        if read_only:
            raise _not_closed_well() from None
        return opened(folder, root, lock, schema=schema, read_only=True)
    try:
        known = _known_header(connection, schema)
        newest = _newest(header, known, root)
        vault = Vault(folder, newest, root, connection, lock, read_only=read_only)
        if not read_only and vault.header.slots:
            _mend(vault, known)
    except BaseException:
        connection.close()
        raise
    return vault


def _lock(folder: Path, at: datetime) -> Lock | None:
    """The lock; none on a medium where no file can be made."""
    try:
        return take(folder, at)
    except VaultReadOnly:
        return None


def _header_for(folder: Path, root: Root) -> Header:
    """The header, if it is as we wrote it; for a root from paper, else one without slots."""
    try:
        header = load(folder)
        header.check(root)
    except HeaderTooNew:
        raise
    except HeaderError:
        if not root.from_paper:
            raise
        return _without_slots(root, find_database(folder, root).name, seq=0)
    return header


def _without_slots(root: Root, database: str, *, seq: int) -> Header:
    """What stands in for a header that is lost; the next passphrase makes a real one."""
    return Header(vault_id=root.vault_id(), seq=seq, database=database, slots=())


def _known_header(connection: Connection, schema: int) -> int:
    """The number of the newest header, when this is a vault that we may open."""
    with driver_errors(reading=True):
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if application != APPLICATION_ID:
            raise foreign()
        if version > schema:
            raise VaultTooNew(made_by_newer())
        return _number_in_meta(connection)


def _number_in_meta(connection: Connection) -> int:
    if connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").fetchone():
        row = connection.execute("SELECT v FROM meta WHERE k = ?", [HEADER_SEQ]).fetchone()
        if row and str(row[0]).isdigit():
            return int(row[0])
    raise foreign()


def _newest(header: Header, known: int, root: Root) -> Header:
    """The header to go on with; HeaderRolledBack when an older one was put back."""
    if header.slots and header.seq >= known:
        return header
    if header.slots and not root.from_paper:
        raise HeaderRolledBack(
            _(
                "Er staat een ouder sleutelbestand dan bij deze kluis hoort. "
                "Gebruik je herstelsleutel of zet een reservekopie terug."
            )
        )
    return _without_slots(root, header.database, seq=known)


def _mend(vault: Vault, known: int) -> None:
    """Put right what a crash left; whatever fails waits until the next time."""
    if vault.header.seq > known:
        with suppress(VaultError):
            vault.remember_header()
    heal(vault.folder, vault.header)
    sweep(vault.folder, vault.header.database)


def _not_closed_well() -> VaultReadOnly:
    return VaultReadOnly(
        _(
            "Deze kluis is niet goed afgesloten. Op deze plek kan niets worden bewaard. "
            "Zet hem eerst op deze laptop."
        )
    )
