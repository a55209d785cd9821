"""From a backup to a vault again: look into a copy first, then take it over.

Nothing of the present vault is changed until all of the next one was checked; the present one
then goes to the attic.
"""

import contextlib
import secrets
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from coachdesk.domain.errors import HeaderError, VaultError, VaultTooNew, WrongSecret
from coachdesk.vault import recovery_code
from coachdesk.vault.backup_manifest import no_backup
from coachdesk.vault.backup_reader import Backup, read
from coachdesk.vault.chain import Chain, signing
from coachdesk.vault.connection import Use, driver_errors, open_connection
from coachdesk.vault.disk import system_errors
from coachdesk.vault.driver import Connection, Database
from coachdesk.vault.folder import BACKUPS, LOOKING
from coachdesk.vault.generation import (
    Successor,
    complete,
    discard,
    next_database,
    require_sound,
    unfinished,
)
from coachdesk.vault.header import Header, made_by_newer
from coachdesk.vault.header_file import load, save
from coachdesk.vault.keys import Derive, Purpose, Root, slow_key
from coachdesk.vault.location import refuse_shared
from coachdesk.vault.lock_file import refuse_second
from coachdesk.vault.rotation import listed
from coachdesk.vault.self_check import self_check
from coachdesk.vault.unlocking import find_database, root_in
from coachdesk.vault.vault import APPLICATION_ID, Vault


@dataclass(frozen=True, slots=True, repr=False)
class OpenedBackup:
    """A genuine backup with the root that opens it."""

    backup: Backup
    root: Root


def unwrap_backup(
    path: Path, passphrase: str, *, folder: Path | None = None, derive: Derive = slow_key
) -> OpenedBackup:
    """Open a backup with the passphrase of its day; work for another thread.

    The passphrase of now does too, if the vault in *folder* is of the same root. WrongSecret,
    TooLittleMemory, or what `backup_reader.read` and `Backup.prove` refuse.
    """
    self_check()
    backup = read(path)
    present = _present_keys(folder, backup.header) if folder else None
    if present is not None:
        with contextlib.suppress(WrongSecret, HeaderError):
            return _proved(backup, root_in(present, passphrase, derive=derive))
    return _proved(backup, root_in(backup.header, passphrase, derive=derive))


def backup_of_code(path: Path, code: str) -> OpenedBackup:
    """Open a backup with the recovery key; RecoveryCodeError names the wrong groups."""
    self_check()
    return _proved(read(path), Root(recovery_code.decode(code), from_paper=True))


def backup_of_vault(path: Path, root: Root) -> OpenedBackup:
    """Open a backup of the vault that is open; WrongSecret when it is of another one."""
    return _proved(read(path), root)


def _proved(backup: Backup, root: Root) -> OpenedBackup:
    backup.prove(root)
    return OpenedBackup(backup, root)


def look_into(
    opened: OpenedBackup,
    folder: Path,
    *,
    schema: int,
    prepare: Callable[[Database], None],
) -> Vault:
    """A vault to read, over a private copy inside *folder*; `leave` takes the copy away.

    *prepare* brings the tables of the copy up to date; the backup itself is not touched.
    """
    place = _private_place(folder)
    try:
        copy = place / opened.backup.header.database
        opened.backup.extract(copy)
        connection = open_connection(copy, opened.root.key(Purpose.DATABASE), use=Use.WRITE)
        try:
            _require_known(connection, schema)
            prepare(Database(connection, execute_plugins=False, strict=True))
            with driver_errors():
                connection.execute("PRAGMA query_only=ON")
        except BaseException:
            connection.close()
            raise
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise
    root = opened.root.copy()
    return Vault(place, opened.backup.header, root, connection, None, read_only=True)


def leave(looked_into: Vault) -> None:
    """Close such a copy and take it away."""
    looked_into.close()
    shutil.rmtree(looked_into.folder, ignore_errors=True)


def try_out(opened: OpenedBackup, folder: Path, chain: Chain) -> None:
    """Read all of a backup, in a private copy inside *folder*; work for a worker.

    BackupDamaged or VaultCorrupt when it could not be restored.
    """
    place = _private_place(folder)
    try:
        copy = place / opened.backup.header.database
        opened.backup.extract(copy)
        with signing(opened.root) as sign:
            require_sound(copy, opened.root, chain, sign)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def prepare_restore(
    opened: OpenedBackup, folder: Path, chain: Chain, *, schema: int, note: tuple[str, str]
) -> Successor:
    """The backup as the next generation of the vault in *folder*, checked; work for a worker.

    `generation.take_over` makes it the vault. *folder* may be empty or not there: another
    computer. The passphrase stays the present one when the vault here is of the same root, so
    that no old one comes back to life. *note* is the code and the label in its journal.
    VaultLocationRefused, BackupDamaged, VaultTooNew, DiskFull and the like leave all as it was.
    """
    self_check()
    refuse_shared(folder)
    with system_errors():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    present = _present(folder, opened.root)
    database = next_database(folder)
    path = unfinished(folder, database)
    discard(path)
    try:
        opened.backup.extract(path)
        seq = _known_seq(path, opened.root, schema)
        seqs = (seq, opened.backup.header.seq, present.seq if present else 0)
        slots = (present or opened.backup.header).slots
        header = Header(
            vault_id=opened.root.vault_id(), seq=max(seqs) + 1, database=database, slots=slots
        ).sealed(opened.root)
        complete(path, opened.root, header, chain, note)
    except BaseException:
        discard(path)
        raise
    return Successor(folder=folder, header=header)


def newest_of(folder: Path) -> Backup | None:
    """The newest backup that can be read in the vault's own folder."""
    return next(iter(listed(folder / BACKUPS)), None)


def header_from_backup(folder: Path, passphrase: str, *, derive: Derive = slow_key) -> Root:
    """The root, by the key file that lies in the newest backup; that key file is put back.

    For a vault whose own one is lost or damaged. The passphrase is the one of the backup's day.
    VaultBusy, WrongSecret, BackupDamaged without a backup, VaultCorrupt when the database is.
    """
    self_check()
    refuse_second(folder)
    backup = newest_of(folder)
    if backup is None:
        raise no_backup()
    root = root_in(backup.header, passphrase, derive=derive)
    database = find_database(folder, root)
    seqs = [backup.header.seq, _seq_in(database, root)]
    with contextlib.suppress(HeaderError):
        seqs.append(load(folder).seq)
    header = Header(
        vault_id=root.vault_id(),
        seq=max(seqs) + 1,
        database=database.name,
        slots=backup.header.slots,
    )
    save(folder, header.sealed(root))
    return root


def _present_keys(folder: Path, old: Header) -> Header | None:
    """The key file of now, when it is of that root and was changed since."""
    with contextlib.suppress(VaultError):
        present = load(folder)
        if present.vault_id == old.vault_id and present.slots != old.slots:
            return present
    return None


def _private_place(folder: Path) -> Path:
    """A new folder inside that of the vault, never among the system's temporary files."""
    place = folder / f"{LOOKING}{secrets.token_hex(4)}"
    with system_errors():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        place.mkdir(mode=0o700)
    return place


def _present(folder: Path, root: Root) -> Header | None:
    """The key file here, when it is good and of this very root."""
    try:
        header = load(folder)
        header.check(root)
    except VaultError:
        return None
    return header


def _known_seq(path: Path, root: Root, schema: int) -> int:
    connection = open_connection(path, root.key(Purpose.DATABASE), use=Use.READ)
    try:
        _require_known(connection, schema)
        return _seq(connection)
    finally:
        connection.close()


def _seq_in(path: Path, root: Root) -> int:
    connection = open_connection(path, root.key(Purpose.DATABASE), use=Use.WRITE)
    try:
        return _seq(connection)
    finally:
        connection.close()


def _seq(connection: Connection) -> int:
    with driver_errors(reading=True):
        row = connection.execute("SELECT v FROM meta WHERE k = 'header_seq'").fetchone()
    return int(row[0]) if row and str(row[0]).isdigit() else 0


def _require_known(connection: Connection, schema: int) -> None:
    with driver_errors(reading=True):
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID:
        raise no_backup()
    if version > schema:
        raise VaultTooNew(made_by_newer())
