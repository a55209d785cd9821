"""Restoring a backup, salvaging a damaged vault, a new root: with the vault open or locked."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar, cast

from PySide6.QtCore import QObject, SignalInstance

from coachdesk.app.backups import Backups
from coachdesk.domain.clock import Clock, today
from coachdesk.domain.errors import DiskFull, VaultError
from coachdesk.domain.papers import RecoverySheet
from coachdesk.domain.wording import _
from coachdesk.operations.backups import Contents, contents
from coachdesk.store.chain import JournalChain
from coachdesk.store.migrations import SCHEMA, upgrade
from coachdesk.store.store import Store
from coachdesk.ui.backup_keeper import Amounts, KeptBackup, Rescued
from coachdesk.ui.desk import Desk
from coachdesk.ui.keeper import Secret, Work
from coachdesk.vault import generation, new_root
from coachdesk.vault.backup_manifest import Manifest
from coachdesk.vault.connection import driver_errors
from coachdesk.vault.driver import Database
from coachdesk.vault.folder import BACKUPS, holds_vault
from coachdesk.vault.generation import Successor, discard
from coachdesk.vault.keys import Cost, Root
from coachdesk.vault.new_root import NewRoot, renewing
from coachdesk.vault.restore import (
    OpenedBackup,
    backup_of_code,
    backup_of_vault,
    header_from_backup,
    leave,
    look_into,
    prepare_restore,
    unwrap_backup,
)
from coachdesk.vault.rotation import genuine
from coachdesk.vault.salvage import Salvaged, prepare_salvage
from coachdesk.vault.unlocking import root_of_code, unwrap
from coachdesk.vault.vault import Vault

Kind = TypeVar("Kind")


class Sitting(Protocol):
    """What is needed of the session."""

    lock_wanted: SignalInstance
    backups: Backups

    @property
    def folder(self) -> Path: ...
    @property
    def vault(self) -> Vault | None: ...
    def keep_typed(self) -> bool: ...
    def close(self) -> None: ...
    def remember_closed(self) -> None: ...
    def work_towards(self, find_root: Callable[[], Root]) -> Work: ...


@dataclass(frozen=True, slots=True, repr=False)
class _Restored:
    """A backup that is ready to be taken over."""

    successor: Successor
    erased: tuple[str, ...]


@dataclass(frozen=True, slots=True, repr=False)
class _Saved:
    """What was salvaged, what is in it, and what is in the newest backup."""

    salvaged: Salvaged
    contents: Contents
    backup: tuple[Manifest, Contents] | None

    @property
    def successor(self) -> Successor:
        return self.salvaged.successor


class Rescue:
    """What can be done with a vault besides opening it."""

    def __init__(self, session: Sitting, clock: Clock, owner: QObject, *, cost: Cost | None):
        self._session, self._clock, self._owner, self._cost = session, clock, owner, cost
        self._chain = JournalChain(clock)
        self._copy: Vault | None = None

    def found(self, folder: Path | None = None) -> Sequence[KeptBackup]:
        return self._session.backups.found_in(folder or self._session.folder / BACKUPS)

    def newest(self) -> KeptBackup | None:
        found = self.found()
        return next((one for one in found if one.ours), next(iter(found), None))

    def opening(self, path: Path, passphrase: str = "", *, code: str = "") -> Work:
        if passphrase:
            folder = self._session.folder
            return _work(partial(unwrap_backup, path, passphrase, folder=folder))
        if code:
            return _work(partial(backup_of_code, path, code))
        return _work(partial(backup_of_vault, path, self._opened().root()))

    def copying(self, backup: Secret) -> Work:
        folder, opened = self._session.folder, _inside(backup, OpenedBackup)
        return _work(lambda: look_into(opened, folder, schema=SCHEMA, prepare=upgrade))

    def look(self, copy: Secret) -> Desk:
        self.leave()
        vault = _inside(copy, Vault)
        self._copy = vault
        store = Store(vault.db, sign=vault.sign, clock=self._clock)
        return Desk(store, read_only=True, parent=self._owner)

    def leave(self) -> None:
        copy, self._copy = self._copy, None
        if copy is not None:
            leave(copy)

    def replaces(self) -> bool:
        return holds_vault(self._session.folder)

    def restoring(self, backup: Secret) -> Work:
        folder, opened = self._session.folder, _inside(backup, OpenedBackup)
        vault = self._session.vault
        known = frozenset(self._chain.erased(vault.db)) if vault else frozenset()
        note = ("vault.restored", _("Reservekopie teruggezet"))

        def work() -> _Restored:
            successor = prepare_restore(opened, folder, self._chain, schema=SCHEMA, note=note)
            with _given_up_on_error(successor):
                back = known - frozenset(generation.ask(successor, opened.root, self._chain.erased))
                return _Restored(successor, tuple(sorted(back)))

        return _work(work)

    def erased_since(self, prepared: Secret) -> Sequence[str]:
        return _inside(prepared, _Restored).erased

    def restore(self, prepared: Secret) -> None:
        self._take_over(_inside(prepared, _Restored).successor)

    def keys_from_backup(self, passphrase: str) -> Work:
        find = partial(header_from_backup, self._session.folder, passphrase)
        return self._session.work_towards(find)

    def salvaging(self, passphrase: str = "", *, code: str = "") -> Work:
        folder, vault = self._session.folder, self._session.vault
        note = ("vault.salvage", _("Beschadigde kluis gered"))

        def work() -> _Saved:
            if passphrase:
                root = unwrap(folder, passphrase)
            elif code:
                root = root_of_code(folder, code)
            else:
                root = self._opened(vault).root()
            try:
                saved = prepare_salvage(folder, root, self._chain, prepare=upgrade, note=note)
                with _given_up_on_error(saved.successor):
                    in_it = generation.ask(saved.successor, root, self._contents)
                    return _Saved(saved, in_it, self._in_backup(folder, root))
            finally:
                root.wipe()

        return _work(work)

    def rescued(self, salvaged: Secret) -> Rescued:
        result = _inside(salvaged, _Saved)
        manifest, in_backup = result.backup or (None, None)
        return Rescued(
            saved=self._amounts(result.contents),
            lost=result.salvaged.lost,
            passed_over=result.salvaged.passed_over,
            in_backup=self._amounts(in_backup) if in_backup else None,
            backup_made_at=self._clock.local(manifest.created) if manifest else None,
        )

    def salvage(self, salvaged: Secret) -> None:
        self._take_over(_inside(salvaged, _Saved).successor)

    def renewing(self, old: str, new: str) -> Work:
        self._session.keep_typed()  # what is typed from now on would be written too late
        self._session.backups.stop()  # that one was made is written too
        note = ("vault.new_root", _("Nieuwe herstelsleutel gemaakt"))
        work = renewing(
            self._opened(),
            self._chain,
            old,
            new,
            note=note,
            today=today(self._clock),
            cost=self._cost,
        )
        return _work(work)

    def new_sheet(self, renewed: Secret) -> RecoverySheet:
        new = _inside(renewed, NewRoot)
        day = today(self._clock)
        return RecoverySheet(code=new.recovery_code(), vault_id=new.short_id(), made_on=day)

    def renew(self, renewed: Secret) -> None:
        new_root.take_over(self._opened(), _inside(renewed, NewRoot))
        self._start_afresh()

    def give_up(self, prepared: Secret) -> None:
        found = cast("object", prepared)
        if isinstance(found, _Restored | _Saved | NewRoot):
            discard(found.successor.path)

    def _take_over(self, successor: Successor) -> None:
        at = None if self._session.vault else self._clock.now()
        generation.take_over(successor, at=at)
        self._start_afresh()

    def _start_afresh(self) -> None:
        self.leave()
        self._session.close()
        self._session.remember_closed()
        self._session.lock_wanted.emit()

    def _contents(self, db: Database) -> Contents:
        return contents(Store(db, sign=_unsigned, clock=self._clock))

    def _in_backup(self, folder: Path, root: Root) -> tuple[Manifest, Contents] | None:
        """What is in the newest backup that can be read, so that one can compare.

        DiskFull when there is no room for a copy to look into.
        """
        for backup in genuine(folder / BACKUPS, root):
            try:
                opened = OpenedBackup(backup, root)
                copy = look_into(opened, folder, schema=SCHEMA, prepare=upgrade)
                try:
                    with driver_errors(reading=True):
                        return backup.manifest, self._contents(copy.db)
                finally:
                    leave(copy)
            except DiskFull:
                raise
            except VaultError:
                continue
        return None

    def _amounts(self, found: Contents) -> Amounts:
        return Amounts(
            children=found.children,
            signals=found.signals,
            talks=found.talks,
            newest=self._clock.local(found.newest) if found.newest else None,
        )

    def _opened(self, vault: Vault | None = None) -> Vault:
        found = vault or self._session.vault
        if found is None:
            raise RuntimeError("no vault is open")
        return found


@contextmanager
def _given_up_on_error(successor: Successor) -> Iterator[None]:
    try:
        yield
    except BaseException:
        discard(successor.path)
        raise


def _unsigned(_data: bytes) -> bytes:
    """Where the journal is only read."""
    return b""


def _work(work: Callable[[], object]) -> Work:
    return lambda: Secret(work())


def _inside(secret: Secret, kind: type[Kind]) -> Kind:
    found = cast("object", secret)
    if not isinstance(found, kind):
        raise TypeError(f"another secret than {kind.__name__}")
    return found
