"""The key that this computer may keep for the vault of the session."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Protocol, cast

from coachdesk.app import warm_up
from coachdesk.domain.errors import VaultError
from coachdesk.domain.wording import _
from coachdesk.ui.desk import Desk
from coachdesk.ui.keeper import Secret, Work
from coachdesk.vault.computer_slot import Keyring, adding, forget, unwrap_by_computer
from coachdesk.vault.header_file import load
from coachdesk.vault.keys import Root
from coachdesk.vault.slots import ComputerSlot
from coachdesk.vault.vault import Vault


class Session(Protocol):
    """What is needed of the session."""

    @property
    def folder(self) -> Path: ...
    @property
    def vault(self) -> Vault | None: ...
    @property
    def desk(self) -> Desk | None: ...
    def work_towards(self, find_root: Callable[[], Root]) -> Work: ...


class Computer:
    """Adds, uses and removes it. The keyring itself is loaded at its first use."""

    def __init__(self, session: Session, keyring: Keyring | None = None) -> None:
        self._session, self._keyring = session, keyring

    def knows(self) -> bool:
        with suppress(VaultError):
            return bool(load(self._session.folder).computer_slots())
        return False

    def possible(self) -> bool:
        return self._ring().there()

    def unlocking(self) -> Work:
        find = partial(unwrap_by_computer, self._session.folder, self._ring())
        return self._session.work_towards(find)

    def adding(self) -> Work:
        work = adding(self._opened(), self._ring())
        return lambda: Secret(work())

    def add(self, secret: Secret) -> None:
        slots = cast("tuple[ComputerSlot, ...]", secret)
        self._opened().set_computer_slots(*slots)
        self._note("vault.computer_key", _("Sleutel van deze computer toegevoegd"))

    def remove(self) -> None:
        vault = self._opened()
        header = vault.header
        vault.set_computer_slots()
        forget(header, self._ring())
        self._note("vault.computer_key_removed", _("Sleutel van deze computer weggehaald"))

    def _note(self, what: str, label: str) -> None:
        if self._session.desk is not None:
            self._session.desk.note(lambda store: store.note(what, label))

    def _ring(self) -> Keyring:
        if self._keyring is None:
            self._keyring = cast("Keyring", warm_up.make("computer keyring"))
        return self._keyring

    def _opened(self) -> Vault:
        if self._session.vault is None:
            raise RuntimeError("no vault is open")
        return self._session.vault
