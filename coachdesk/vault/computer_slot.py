"""Opening by this computer's own key: for who is content with the password of the computer.

Off unless the coach asks for it. What the computer keeps opens nothing without the key file, and
taking the slot out of the key file ends it, even where the computer does not forget.
"""

import contextlib
import secrets
from base64 import b64decode, b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from coachdesk.domain.errors import ComputerSlotUnavailable
from coachdesk.vault.header import Header
from coachdesk.vault.header_file import load
from coachdesk.vault.keys import Root
from coachdesk.vault.lock_file import refuse_second
from coachdesk.vault.self_check import self_check
from coachdesk.vault.slots import COMPUTER_SECRET_BYTES, ComputerSlot, unavailable
from coachdesk.vault.vault import Vault

SERVICE = "org.coachdesk.vault"


class Keyring(Protocol):
    """The computer's own store of secrets; each call may raise ComputerSlotUnavailable."""

    def there(self) -> bool:
        """Whether this computer has one."""

    def read(self, service: str, user: str) -> str | None:
        """What is kept; None when nothing is."""

    def write(self, service: str, user: str, secret: str) -> None:
        """Keep this."""

    def remove(self, service: str, user: str) -> None:
        """Forget it."""


def adding(vault: Vault, keyring: Keyring) -> Callable[[], tuple[ComputerSlot, ...]]:
    """Work for another thread: all slots that `Vault.set_computer_slots` is to write.

    What the keyring kept is read back and compared; if it differs ComputerSlotUnavailable.
    """
    header, root = vault.header, vault.root()

    def work() -> tuple[ComputerSlot, ...]:
        try:
            secret = secrets.token_bytes(COMPUTER_SECRET_BYTES)
            slot = ComputerSlot.wrapping(root, secret)
            text = b64encode(secret).decode("ascii")
            user = _user(header, slot)
            others = [one for one in header.computer_slots() if not _known(keyring, header, one)]
            keyring.write(SERVICE, user, text)
            if keyring.read(SERVICE, user) != text:
                raise unavailable()
            return (*others, slot)
        finally:
            root.wipe()

    return work


def forget(header: Header, keyring: Keyring) -> None:
    """Take away what the computer kept for these slots; that it cannot is no matter."""
    for slot in header.computer_slots():
        with contextlib.suppress(ComputerSlotUnavailable):
            keyring.remove(SERVICE, _user(header, slot))


def unwrap_by_computer(folder: Path, keyring: Keyring) -> Root:
    """The root, by the key that this computer keeps; work for another thread.

    ComputerSlotUnavailable when there is none, when it is locked, or when it is another one: the
    passphrase opens. Else what `unlocking.unwrap` refuses.
    """
    self_check()
    refuse_second(folder)
    header = load(folder)
    for slot in header.computer_slots():
        kept = keyring.read(SERVICE, _user(header, slot))
        if kept is None:
            continue
        try:
            secret = b64decode(kept, validate=True)
        except ValueError as error:
            raise unavailable() from error
        root = slot.unwrap(secret, header.vault_id)
        header.check(root)
        return root
    raise unavailable()


def _known(keyring: Keyring, header: Header, slot: ComputerSlot) -> bool:
    return keyring.read(SERVICE, _user(header, slot)) is not None


def _user(header: Header, slot: ComputerSlot) -> str:
    return f"{header.vault_id.hex()}/{slot.id}"
