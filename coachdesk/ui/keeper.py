"""How the windows reach the vault: create, unlock, recover, change the passphrase, lock, check.

Implemented in the app layer and passed in; the windows never see a key or a file.

What is slow on purpose (deriving a key) comes as *work*: a function to run on another thread
that gives a `Secret` or raises a `VaultError`. What opens the file takes that secret on the GUI
thread and is instant.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NewType, Protocol

if TYPE_CHECKING:  # the first window knows a keeper and may not wait for the store
    from coachdesk.domain.papers import RecoverySheet
    from coachdesk.ui.backup_keeper import BackupKeeper, RescueKeeper
    from coachdesk.ui.computer_keeper import ComputerKeeper
    from coachdesk.ui.desk import Desk

Secret = NewType("Secret", object)  # only the keeper knows what is inside
Work = Callable[[], Secret]


@dataclass(frozen=True, slots=True)
class Location:
    """A folder where a vault might lie: what is to be said of it, and whether it may."""

    text: str
    allowed: bool


class Keeper(Protocol):
    """The keeper of one vault."""

    @property
    def folder(self) -> Path:
        """Where the vault lies, or would lie."""

    @property
    def backups(self) -> BackupKeeper:
        """Makes and knows the backups of the open vault."""

    @property
    def rescue(self) -> RescueKeeper:
        """Restores, salvages and renews, with the vault open or locked."""

    @property
    def computer(self) -> ComputerKeeper:
        """The key that this computer may keep; off unless the coach asks for it."""

    def choose(self, folder: Path) -> None:
        """Look after the vault in this folder from now on."""

    def look(self) -> None:
        """Read the key file only. Raises the VaultError that says what is the matter there."""

    @property
    def damaged(self) -> bool:
        """Whether the open vault can be read only because its file is damaged."""

    def judge(self, folder: Path) -> Location:
        """Whether a new vault may lie there: not where a network or a cloud has it too."""

    def creating(self, passphrase: str) -> Work:
        """Work that makes a new root and derives its key; nothing is written yet."""

    def create(self, secret: Secret) -> Desk:
        """Write the new vault and open it. Refuses a folder that already holds one."""

    def unlocking(self, passphrase: str) -> Work:
        """Work that tries a passphrase. Raises WrongSecret, or says what is wrong with the file."""

    def count_wrong(self) -> None:
        """One passphrase was wrong; it comes in the journal at the next successful unlock."""

    def pause(self) -> int:
        """The whole seconds until the next passphrase may be tried; 0 when it may be now."""

    def wrong_sentence(self) -> str:
        """What the coach reads after a wrong passphrase, the pause included."""

    def recovering(self, code: str) -> Work:
        """Work that tries the recovery key. Raises RecoveryCodeError with the wrong groups."""

    def open(self, secret: Secret) -> Desk:
        """Open the vault with what the work gave."""

    def changing_passphrase(self, old: str | None, new: str) -> Work:
        """Work towards another passphrase. *old* is None directly after a recovery."""

    def change_passphrase(self, secret: Secret) -> None:
        """Write it: from now on the new passphrase opens the vault and the old one does not."""

    def proving(self, passphrase: str) -> Work:
        """Work that only proves the passphrase of the open vault. Raises WrongSecret."""

    def recovery_sheet(self) -> RecoverySheet:
        """The recovery key of the open vault, for screen and paper. Written in the journal."""

    def lock(self) -> None:
        """Close the vault and go on as a fresh process that shows the unlock page."""
