"""The computer's own store of secrets: four kinds that are known to be safe, and no other.

The library would choose by itself, and might choose a plain file, a store that keeps nothing, or
code from a folder that a settings file names. So the kinds are made here, by name.
"""

import sys
from collections.abc import Callable
from typing import Any, TypeVar

from keyring.backend import KeyringBackend
from keyring.backends import SecretService, Windows, kwallet, macOS

from coachdesk.vault.slots import unavailable

Found = TypeVar("Found")


def _windows() -> KeyringBackend:
    kind: Any = Windows.WinVaultKeyring
    vault: KeyringBackend = kind().with_properties(persist="local machine")  # else it travels
    return vault


MAKERS: dict[str, tuple[Callable[[], KeyringBackend], ...]] = {
    "win32": (_windows,),
    "darwin": (macOS.Keyring,),
    "linux": (SecretService.Keyring, kwallet.DBusKeyring),
}


class ComputerKeyring:
    """Keeps a secret where this system keeps them; ComputerSlotUnavailable when it cannot."""

    def __init__(self, makers: tuple[Callable[[], KeyringBackend], ...] | None = None) -> None:
        self._makers = MAKERS.get(sys.platform, ()) if makers is None else makers

    def there(self) -> bool:
        """Whether this computer has such a store."""
        return any(map(_usable, self._makers))

    def read(self, service: str, user: str) -> str | None:
        """What is kept; None when nothing is."""
        return self._try(lambda backend: backend.get_password(service, user))

    def write(self, service: str, user: str, secret: str) -> None:
        """Keep this."""
        self._try(lambda backend: backend.set_password(service, user, secret))

    def remove(self, service: str, user: str) -> None:
        """Forget it."""
        self._try(lambda backend: backend.delete_password(service, user))

    def _try(self, deed: Callable[[KeyringBackend], Found]) -> Found:
        """Do it with the first store that this computer has."""
        for make in self._makers:
            backend = _usable(make)
            if backend is None:
                continue
            try:
                return deed(backend)
            except Exception as error:
                raise unavailable() from error
        raise unavailable()


def _usable(make: Callable[[], KeyringBackend]) -> KeyringBackend | None:
    """The store that this makes; None when this computer has it not."""
    try:
        backend = make()
        return backend if backend.priority else None
    except Exception:  # noqa: BLE001  (it is not there; each says so in its own way)
        return None
