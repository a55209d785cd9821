"""Reading a backup that may be damaged, cut off, or made by somebody who wishes us ill.

Nothing is believed before it is measured, and nothing is used before its MAC is right.
"""

import hashlib
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from coachdesk.domain.errors import (
    HeaderDamaged,
    HeaderTampered,
    VaultLocationRefused,
    VaultMissing,
    WrongSecret,
)
from coachdesk.domain.wording import _
from coachdesk.vault import backup_layout, backup_manifest
from coachdesk.vault.backup_layout import BLOCK, Part
from coachdesk.vault.backup_manifest import Manifest, no_backup
from coachdesk.vault.disk import make_private, sync_file, system_errors
from coachdesk.vault.header import Header, parse
from coachdesk.vault.keys import Root

SUFFIX = ".cdbak"


@dataclass(frozen=True, slots=True, repr=False)
class Backup:
    """A backup whose parts are in place; `prove` tells whether it is genuine."""

    path: Path
    manifest: Manifest
    header: Header
    database: Part

    def prove(self, root: Root) -> None:
        """WrongSecret when it is of another vault, BackupDamaged when it was changed."""
        if self.manifest.vault_id != root.vault_id():
            raise WrongSecret(_("Deze reservekopie hoort bij een andere kluis."))
        try:
            self.header.check(root)
        except HeaderTampered as error:
            raise no_backup() from error
        if not self.manifest.signed_by(root):
            raise no_backup()

    def genuine(self, root: Root) -> bool:
        """Whether the vault with this root made it."""
        return self.manifest.vault_id == root.vault_id() and self.manifest.signed_by(root)

    def require_whole(self) -> None:
        """Read all of the database in it; BackupDamaged unless it is the one that was written."""
        with _readable(self.path) as file:
            for _block in self._blocks(file):
                pass

    def extract(self, target: Path) -> None:
        """Its database as a new file, flushed; BackupDamaged unless it is the one written.

        After an error the file may be there, and is worth nothing.
        """
        with _readable(self.path) as file:
            with system_errors():
                make_private(target)
                out = target.open("wb", buffering=0)
            with out:
                for block in self._blocks(file):
                    with system_errors():
                        out.write(block)
        with system_errors():
            sync_file(target)

    def _blocks(self, file: BinaryIO) -> Iterator[bytes]:
        file.seek(self.database.start)
        rest, digest, crc = self.database.size, hashlib.sha256(), 0
        while rest:
            block = _some(file, min(BLOCK, rest))
            digest.update(block)
            crc, rest = zlib.crc32(block, crc), rest - len(block)
            yield block
        if digest.digest() != self.manifest.db_sha256 or crc != self.database.crc:
            raise no_backup()


def read(path: Path) -> Backup:
    """The backup in this file, not yet proved.

    VaultMissing when it is not there, VaultLocationRefused when it may not be read, VaultTooNew
    or a HeaderError when a newer Coachdesk made it, else BackupDamaged.
    """
    with _readable(path) as file:
        length = file.seek(0, 2)
        file.seek(0)
        first, text = backup_layout.read_manifest(file, length)
        manifest = backup_manifest.parse(text)  # before the rest: a newer one may have more of it
        keys, database = backup_layout.read_rest(file, length, first)
    try:
        header = parse(keys)
    except (HeaderDamaged, HeaderTampered) as error:
        raise no_backup() from error
    if database.size != manifest.db_bytes or header.vault_id != manifest.vault_id:
        raise no_backup()
    return Backup(path, manifest, header, database)


def _some(file: BinaryIO, size: int) -> bytes:
    block = file.read(size)
    if len(block) != size:
        raise no_backup()
    return block


@contextmanager
def _readable(path: Path) -> Iterator[BinaryIO]:
    try:
        if path.exists() and not path.is_file():  # a pipe would never end
            raise no_backup()
        with path.open("rb") as file:
            yield file
    except FileNotFoundError as error:
        text = _("De reservekopie is niet gevonden op {path}. Zit de USB-stick erin?")
        raise VaultMissing(text.format(path=path)) from error
    except PermissionError as error:
        raise VaultLocationRefused(
            _("Coachdesk mag deze map niet lezen. Kies een andere map.")
        ) from error
    except OSError as error:
        raise no_backup() from error
