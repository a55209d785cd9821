"""Making a backup: one file that holds all, opened and checked before anybody may count on it.

It is made by a worker while the windows go on. Until it has its own name it counts for nothing,
and when it is stopped on the way nothing of it stays.
"""

import contextlib
import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

from coachdesk.domain.errors import (
    BackupPlaceGone,
    BackupStopped,
    DiskFull,
    ReadFailed,
    VaultError,
    VaultReadOnly,
    WriteFailed,
)
from coachdesk.domain.wording import _
from coachdesk.vault import backup_layout
from coachdesk.vault.backup_manifest import Manifest, no_backup
from coachdesk.vault.backup_reader import SUFFIX, Backup, read
from coachdesk.vault.chain import Chain, signing
from coachdesk.vault.connection import Use, driver_errors, open_connection
from coachdesk.vault.disk import (
    TEMPORARY,
    make_private,
    replace_patiently,
    sync_file,
    sync_folder,
    system_errors,
)
from coachdesk.vault.driver import Database
from coachdesk.vault.folder import BACKUPS, JOURNAL
from coachdesk.vault.generation import require_sound
from coachdesk.vault.keys import Purpose
from coachdesk.vault.vault import Vault

COPY = ".db"
BLOCK = 1 << 20


class BackingUp:
    """One backup of an open vault: begun on the thread of the windows, called on a worker."""

    def __init__(self, vault: Vault, chain: Chain, *, label: str, at: datetime) -> None:
        """*label* is a code for why it is made; *at* the moment, in UTC."""
        self._vault, self._chain, self._label = vault, chain, label
        self._root, self._header = vault.root(), vault.header
        self._at = at.astimezone(UTC).replace(microsecond=0)
        self._place = vault.folder / BACKUPS
        self._stop = Event()

    def stop(self) -> None:
        """Throw it away; may be called from any thread, and does not wait."""
        self._stop.set()

    def __call__(self) -> Backup:
        """The finished backup, checked as a whole.

        BackupStopped when it was stopped or the vault closed; DiskFull, VaultReadOnly,
        WriteFailed, or VaultCorrupt when what was copied is not sound. Nothing is left then.
        """
        try:
            with system_errors():
                self._place.mkdir(mode=0o700, exist_ok=True)
                path = free_name(self._place, self._root.vault_id(), self._at)
                return self._made(path)
        except VaultError as error:
            if self._stop.is_set() and not isinstance(error, BackupStopped):
                raise BackupStopped(_("De reservekopie is niet gemaakt.")) from error
            if isinstance(error, ReadFailed | WriteFailed):  # it is not known which of the two
                text = _("De reservekopie is niet gemaakt: de schijf geeft een fout.")
                raise type(error)(text) from error
            raise
        finally:
            self._root.wipe()

    def _made(self, path: Path) -> Backup:
        copy = path.with_name(path.name + COPY + TEMPORARY)
        archive = path.with_name(path.name + TEMPORARY)
        try:
            self._copy(copy)
            manifest = self._checked(copy)
            make_private(archive)
            with archive.open("wb") as file:
                backup_layout.write(file, manifest.to_bytes(), self._header.to_bytes(), copy)
            sync_file(archive)
            backup = read(archive)
            backup.prove(self._root)
            backup.require_whole()
            self._go_on()
            replace_patiently(archive, path)
            sync_folder(path.parent)
            return read(path)
        finally:
            for left in (copy, copy.with_name(copy.name + JOURNAL), archive):
                with contextlib.suppress(OSError):
                    left.unlink(missing_ok=True)

    def _copy(self, copy: Path) -> None:
        make_private(copy)
        connection = open_connection(copy, self._root.key(Purpose.DATABASE), use=Use.NEW)
        try:
            with driver_errors():
                connection.execute("PRAGMA synchronous=OFF")  # flushed as a whole, afterwards
                self._vault.copy_into(connection, stopped=self._stop.is_set)
        finally:
            connection.close()
        sync_file(copy)

    def _checked(self, copy: Path) -> Manifest:
        """What is to be said of this copy, once all of it was read and found sound."""
        with signing(self._root) as sign:
            require_sound(copy, self._root, self._chain, sign)
        self._go_on()
        connection = open_connection(copy, self._root.key(Purpose.DATABASE), use=Use.READ)
        try:
            with driver_errors(reading=True):
                (schema,) = connection.execute("PRAGMA user_version").fetchone()
                head = self._chain.head(Database(connection, execute_plugins=False))
        finally:
            connection.close()
        with copy.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").digest()
        return Manifest(
            vault_id=self._root.vault_id(),
            schema=int(schema),
            label=self._label,
            created=self._at,
            db_bytes=copy.stat().st_size,
            db_sha256=digest,
            journal_head=head,
        ).sealed(self._root)

    def _go_on(self) -> None:
        if self._stop.is_set():
            raise BackupStopped(_("De reservekopie is niet gemaakt."))


def free_name(place: Path, vault_id: bytes, at: datetime) -> Path:
    """A name for a backup of this moment that no file here has; it tells nothing of a person."""
    name = f"coachdesk-{vault_id.hex()[:8]}-{at:%Y%m%d-%H%M%S}"
    number = 1
    while (place / f"{name}-{number}{SUFFIX}").exists():
        number += 1
    return place / f"{name}-{number}{SUFFIX}"


def put_beside(backup: Backup, place: Path) -> Backup:
    """The same file in a second folder, read back and compared.

    BackupPlaceGone when that folder is not there now, is full or fails; BackupDamaged when it
    does not read back; ReadFailed when the first one is not to be read.
    """
    if not _is_there(place):
        raise _only_here(_("De tweede map is er nu niet."))
    try:
        return _copied(backup, place)
    except DiskFull as error:
        raise _only_here(_("Je tweede plek is vol.")) from error
    except VaultReadOnly as error:
        raise _only_here(_("Op je tweede plek kan niets worden bewaard.")) from error
    except WriteFailed as error:
        raise _only_here(_("Je tweede plek geeft een fout.")) from error


def _only_here(why: str) -> BackupPlaceGone:
    return BackupPlaceGone(f"{why} " + _("De reservekopie staat alleen op deze laptop."))


def _copied(backup: Backup, place: Path) -> Backup:
    target = place / backup.path.name
    temporary = target.with_name(target.name + TEMPORARY)
    with system_errors():
        try:
            _clear_cut_off(place, backup)
            make_private(temporary)
            with temporary.open("wb") as copy:
                for block in _blocks(backup.path):
                    copy.write(block)
            sync_file(temporary)
            _require_same(backup, read(temporary))
            replace_patiently(temporary, target)
        finally:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
    sync_folder(place)
    return read(target)


def _blocks(first: Path) -> Iterator[bytes]:
    try:
        with first.open("rb") as file:
            while block := file.read(BLOCK):
                yield block
    except OSError as error:
        words = _(
            "De reservekopie op deze laptop is niet te lezen. Op je tweede plek staat hij niet."
        )
        raise ReadFailed(words) from error


def _is_there(place: Path) -> bool:
    with contextlib.suppress(OSError):  # a share that is cut off does not say no, but fails
        return place.is_dir()
    return False


def _clear_cut_off(place: Path, backup: Backup) -> None:
    """What was left here when a copy of this vault was cut off."""
    for path in place.glob(f"coachdesk-{backup.manifest.vault_id.hex()[:8]}-*{TEMPORARY}"):
        path.unlink(missing_ok=True)


def _require_same(backup: Backup, copy: Backup) -> None:
    if copy.manifest != backup.manifest or copy.header != backup.header:
        raise no_backup()
    copy.require_whole()
