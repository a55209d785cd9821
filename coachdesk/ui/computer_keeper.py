"""How the windows reach the key that this computer may keep: off unless the coach asks for it."""

from __future__ import annotations

from typing import Protocol

from coachdesk.ui.keeper import Secret, Work


class ComputerKeeper(Protocol):
    """Opening without a passphrase, by what the computer keeps for this user."""

    def knows(self) -> bool:
        """Whether the key file of this vault has a slot for a computer; also while it is locked."""

    def possible(self) -> bool:
        """Whether this computer has a store that is safe enough; for another thread."""

    def unlocking(self) -> Work:
        """Work that opens by it; the secret goes to `Keeper.open`.

        Raises ComputerSlotUnavailable: the passphrase is the way, and the slot stays.
        """

    def adding(self) -> Work:
        """Work that keeps a new key with the computer. Raises ComputerSlotUnavailable."""

    def add(self, secret: Secret) -> None:
        """From now on it opens the open vault, beside the passphrase."""

    def remove(self) -> None:
        """No computer's key opens the vault any more; what the computer kept is taken away."""
