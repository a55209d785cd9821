"""How the windows reach backups, restoring and a new root: only the words, no key and no file.

As in `keeper`: what is slow comes as *work* for another thread and gives a `Secret` or raises a
`VaultError`; what takes that secret belongs on the thread of the windows and is quick.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from coachdesk.ui.keeper import Secret, Work

if TYPE_CHECKING:  # the first window knows a keeper and may not wait for the store
    from PySide6.QtCore import SignalInstance

    from coachdesk.domain.papers import RecoverySheet
    from coachdesk.ui.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptBackup:
    """A backup on the disk. *why* is daily, changes, manual or pre-migration."""

    path: Path
    made_at: datetime  # local, without a zone
    why: str
    size: int
    ours: bool  # False: another vault's, or from before a new recovery key
    goes_on: date | None = None  # of before a new key: then, or once there are three new ones


@dataclass(frozen=True, slots=True, kw_only=True)
class Amounts:
    """How much is in a vault or a backup, and until when (local, without a zone)."""

    children: int
    signals: int
    talks: int
    newest: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescued:
    """What could be read of a damaged vault, and what is in its newest backup, if there is one.

    *lost* tells by noun, called as its table is, how many the journal knows of that could not be
    read; when something was *passed_over*, the journal may not know of all.
    """

    saved: Amounts
    lost: Mapping[str, int]
    passed_over: bool
    in_backup: Amounts | None = None
    backup_made_at: datetime | None = None


class BackupKeeper(Protocol):
    """Makes the backups of the open vault by itself, and on demand.

    Signals:
        changed: one was begun, finished or failed; read `running`, `last` and `trouble` again.
        made: one was finished and checked. Carries the KeptBackup.
        failed: one could not be made. Carries the sentence for the coach.
        behind: this vault is older than a backup of it. Carries when that was made (local).
    """

    @property
    def changed(self) -> SignalInstance:
        """One was begun, finished or failed."""

    @property
    def made(self) -> SignalInstance:
        """One was finished and checked."""

    @property
    def failed(self) -> SignalInstance:
        """One could not be made."""

    @property
    def behind(self) -> SignalInstance:
        """This vault is older than a backup of it: somebody put an old one back."""

    @property
    def running(self) -> bool:
        """Whether one is being made now."""

    @property
    def trouble(self) -> str:
        """Why the last one failed or did not reach the second folder; empty when all is well."""

    @property
    def second_folder(self) -> Path | None:
        """Where each backup is put as well: a stick, a share of the school."""

    @property
    def removed(self) -> int:
        """How many of before a new recovery key went when the last one was made."""

    def make(self) -> None:
        """Make one now, in the background; nothing happens while one is being made."""

    def all(self) -> Sequence[KeptBackup]:
        """Those in the vault's own folder, the newest first; reads the facts of each."""

    def last(self) -> KeptBackup | None:
        """The newest of this vault."""

    def choose_second(self, folder: Path | None) -> None:
        """Put each next backup there as well; None for no longer."""

    def second_overdue(self) -> bool:
        """Whether the second folder could not be reached for two weeks."""

    def checking(self, path: Path) -> Callable[[], None]:
        """Work that reads all of a backup of this vault. Raises BackupDamaged or VaultCorrupt."""

    def forget(self, paths: Sequence[Path]) -> None:
        """Remove these backups for good: those that an old recovery key still opens."""


class RescueKeeper(Protocol):
    """Restoring a backup, salvaging a damaged vault, a new root.

    What changes the vault (`restore`, `salvage`, `renew`) closes it and asks for a lock: the
    program goes on as a fresh process, and the coach opens the vault as it now is.
    """

    def found(self, folder: Path | None = None) -> Sequence[KeptBackup]:
        """The backups in a folder, by default the vault's own; also while it is locked."""

    def newest(self) -> KeptBackup | None:
        """The newest that the present passphrase opens; without one of those the newest of all."""

    def opening(self, path: Path, passphrase: str = "", *, code: str = "") -> Work:
        """Work that opens a backup. With neither: by the keys of the vault that is open.

        Raises WrongSecret, RecoveryCodeError, BackupDamaged, VaultTooNew or VaultMissing.
        """

    def copying(self, backup: Secret) -> Work:
        """Work that makes a private copy of an opened backup, to look into."""

    def look(self, copy: Secret) -> Desk:
        """That copy on a desk of its own, read-only. The open vault stays as it is."""

    def leave(self) -> None:
        """Close the copy and take it away. Twice is once."""

    def replaces(self) -> bool:
        """Whether a vault lies here, whole or not, of which a restored one takes the place."""

    def restoring(self, backup: Secret) -> Work:
        """Work that prepares an opened backup as the next state of the vault, checked."""

    def erased_since(self, prepared: Secret) -> Sequence[str]:
        """The ids of children that were erased since that backup and come back with it."""

    def restore(self, prepared: Secret) -> None:
        """Take it over. The vault as it was goes to the attic for two weeks."""

    def keys_from_backup(self, passphrase: str) -> Work:
        """Work for a lost or damaged key file: takes it from the newest backup.

        The secret goes to `Keeper.open`. Raises WrongSecret or BackupDamaged (there is none).
        """

    def salvaging(self, passphrase: str = "", *, code: str = "") -> Work:
        """Work that copies what can be read of a damaged vault; with neither: the open one's."""

    def rescued(self, salvaged: Secret) -> Rescued:
        """How much could be saved, to be shown before it is taken over."""

    def salvage(self, salvaged: Secret) -> None:
        """Take over what was saved. The damaged file goes to the attic."""

    def renewing(self, old: str, new: str) -> Work:
        """Work towards a new root with a new sheet. Raises WrongSecret for the old passphrase."""

    def new_sheet(self, renewed: Secret) -> RecoverySheet:
        """The sheet of the new root, to be written down before it counts."""

    def renew(self, renewed: Secret) -> None:
        """From now on only the new passphrase and the new sheet open the vault."""

    def give_up(self, prepared: Secret) -> None:
        """Throw away what was prepared by restoring, salvaging or renewing."""
