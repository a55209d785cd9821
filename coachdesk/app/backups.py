"""Makes the backups of the open vault: once a day, after every fifty changes, and on demand."""

import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from coachdesk.app.anchors import Anchors
from coachdesk.domain.clock import Clock, today
from coachdesk.domain.errors import (
    BackupStopped,
    CoachdeskError,
    DiskFull,
    VaultCorrupt,
    VaultError,
)
from coachdesk.domain.wording import _
from coachdesk.store.chain import JournalChain
from coachdesk.ui.backup_keeper import KeptBackup
from coachdesk.ui.desk import Desk
from coachdesk.ui.settings.preferences_file import PreferencesFile
from coachdesk.ui.shared import background
from coachdesk.vault.backup import BackingUp, put_beside
from coachdesk.vault.backup_reader import Backup
from coachdesk.vault.connection import driver_errors
from coachdesk.vault.folder import BACKUPS, clear_attic
from coachdesk.vault.former_roots import former_roots
from coachdesk.vault.header_file import load
from coachdesk.vault.keys import Root
from coachdesk.vault.restore import backup_of_vault, try_out
from coachdesk.vault.rotation import let_former_go, listed, rotate
from coachdesk.vault.vault import Vault

SOON = 10_000  # milliseconds after opening: the first screens go before
CHANGES = 50
PATIENCE = timedelta(days=14)
DAILY, AFTER_CHANGES, ON_DEMAND = "daily", "changes", "manual"


class Open(Protocol):
    """What is needed of the session."""

    @property
    def folder(self) -> Path: ...
    @property
    def vault(self) -> Vault | None: ...
    @property
    def desk(self) -> Desk | None: ...


@dataclass(frozen=True, slots=True, repr=False)
class _Names:
    """What the vault is called in its backups, if that can be told, and what it was called."""

    present: bytes | None
    former: Mapping[bytes, date]


@dataclass(frozen=True, slots=True, repr=False)
class _Made:
    backup: Backup
    removed: int  # of a former root
    beside: bool  # the second folder has it too
    trouble: str


class Backups(QObject):
    """Keeps the backups of one vault. While it is locked nothing is made.

    Signals:
        changed: one was begun, finished or failed.
        made: one was finished and checked. Carries the KeptBackup.
        failed: one could not be made, or not put in the second folder. Carries the sentence.
    """

    changed = Signal()
    made = Signal(object)
    failed = Signal(str)

    def __init__(self, session: Open, preferences: PreferencesFile, clock: Clock, owner: QObject):
        super().__init__(owner)
        self._session, self._preferences, self._clock = session, preferences, clock
        self._running: BackingUp | None = None
        self._changes = 0
        self.trouble = ""
        self.damage = False  # found while one was made, in the vault that is open
        self.removed = 0
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._anchors = Anchors(session, clock, self)
        self.behind = self._anchors.behind
        self._soon.timeout.connect(self._anchors.compare)
        self._soon.timeout.connect(self.make_daily)

    @property
    def running(self) -> bool:
        return self._running is not None

    @property
    def second_folder(self) -> Path | None:
        return self._preferences.now.second_backup_folder

    def watch(self, desk: Desk) -> None:
        """The vault is open: from now on backups are made by themselves."""
        self._changes = 0
        self.damage = False
        desk.changed.connect(self._count)
        self._soon.start()

    def stop(self) -> None:
        """The vault closes: throw away what is being made. Does not wait."""
        self._soon.stop()
        if self._running is not None:
            self._running.stop()

    def make(self) -> None:
        self._make(ON_DEMAND)

    def make_daily(self) -> None:
        """Make one unless there is one of today."""
        last = self.last()
        if last is None or last.made_at.date() < today(self._clock):
            self._make(DAILY)

    def all(self) -> Sequence[KeptBackup]:
        return self.found_in(self._session.folder / BACKUPS)

    def found_in(self, place: Path) -> Sequence[KeptBackup]:
        """Those in a folder, the newest first; also while the vault is locked."""
        names = self._names()
        return tuple(self._described(one, names) for one in listed(place))

    def last(self) -> KeptBackup | None:
        return next((one for one in self.all() if one.ours), None)

    def choose_second(self, folder: Path | None) -> None:
        now = self._preferences.now
        on = today(self._clock) if folder else None
        self._preferences.keep(
            replace(now, second_backup_folder=folder, second_backup_on=on),
        )
        self.trouble = ""
        self.changed.emit()

    def second_overdue(self) -> bool:
        now = self._preferences.now
        if now.second_backup_folder is None or now.second_backup_on is None:
            return False
        return today(self._clock) - now.second_backup_on > PATIENCE

    def checking(self, path: Path) -> Callable[[], None]:
        vault = self._opened()
        return partial(_check, path, vault.root(), vault.folder, JournalChain(self._clock))

    def forget(self, paths: Sequence[Path]) -> None:
        for path in paths:
            with suppress(OSError):
                path.unlink(missing_ok=True)
        self._note("vault.backups_removed", _("Oude reservekopieën gewist"))
        self.changed.emit()

    def _names(self) -> _Names:
        """Of the open vault; of a locked one its key file knows the present name."""
        vault = self._session.vault
        present: bytes | None = None
        former: Mapping[bytes, date] = {}
        with suppress(VaultError):
            if vault is None:
                present = load(self._session.folder).vault_id
            else:
                present = vault.header.vault_id
                with driver_errors(reading=True):
                    former = former_roots(vault.db)
        return _Names(present, former)

    def _described(self, backup: Backup, names: _Names) -> KeptBackup:
        """What the windows may know of a backup."""
        vault_id = backup.manifest.vault_id
        return KeptBackup(
            path=backup.path,
            made_at=self._clock.local(backup.manifest.created),
            why=backup.manifest.label,
            size=backup.manifest.db_bytes,
            ours=names.present in (vault_id, None),
            goes_on=names.former.get(vault_id),
        )

    def _count(self, _changes: object) -> None:
        self._changes += 1
        if self._changes >= CHANGES:
            self._make(AFTER_CHANGES)

    def _make(self, why: str) -> None:
        vault = self._session.vault
        if vault is None or vault.read_only or self._running is not None:
            return
        self._changes = 0
        chain = JournalChain(self._clock)
        self._running = BackingUp(vault, chain, label=why, at=self._clock.utc())
        work = partial(
            _make,
            self._running,
            vault.root(),
            vault.folder,
            self.second_folder,
            self._clock,
            former=self._names().former,
        )
        background.run(
            work, owner=self, done=self._on_made, failed=self._on_failed, ended=self._on_ended
        )
        self.changed.emit()

    def _on_ended(self) -> None:
        """Also after a bug, which the crash net tells: the next one is made all the same."""
        self._running = None
        self.changed.emit()

    def _on_made(self, made: _Made) -> None:
        self.trouble = made.trouble
        if made.beside:
            now = self._preferences.now
            self._preferences.keep(replace(now, second_backup_on=today(self._clock)))
        self._note("vault.backup", _("Reservekopie gemaakt en gecontroleerd"))
        self.removed = made.removed
        if made.removed:
            self._note("vault.backups_removed", _("Reservekopieën van de oude sleutel gewist"))
        self.made.emit(self._described(made.backup, self._names()))
        if made.trouble:
            self.failed.emit(made.trouble)
        self.changed.emit()

    def _on_failed(self, error: CoachdeskError) -> None:
        if not isinstance(error, BackupStopped):
            self.damage = self.damage or isinstance(error, VaultCorrupt)
            self.trouble = _no_room() if isinstance(error, DiskFull) else str(error)
            self.failed.emit(self.trouble)
        self.changed.emit()

    def _note(self, what: str, label: str) -> None:
        desk = self._session.desk
        if desk is not None:
            desk.note(lambda store: store.note(what, label))

    def _opened(self) -> Vault:
        vault = self._session.vault
        if vault is None:
            raise RuntimeError("no vault is open")
        return vault


def _no_room() -> str:
    return _("De schijf is vol. De reservekopie is niet gemaakt. Maak ruimte en probeer opnieuw.")


def _make(
    backing_up: BackingUp,
    root: Root,
    folder: Path,
    second: Path | None,
    clock: Clock,
    *,
    former: Mapping[bytes, date],
) -> _Made:
    """On a worker: make one, put it beside, and only then let old ones go."""

    def tidy(place: Path) -> int:
        day = today(clock)
        rotate(place, root, today=day, local=clock.local)
        return len(let_former_go(place, root, former, today=day))

    try:
        backup = backing_up()
        removed = tidy(folder / BACKUPS)
        clear_attic(folder, time.time())
        if second is None:
            return _Made(backup, removed, beside=False, trouble="")
        try:
            put_beside(backup, second)
            removed += tidy(second)
        except VaultError as error:
            return _Made(backup, removed, beside=False, trouble=str(error))
        return _Made(backup, removed, beside=True, trouble="")
    finally:
        root.wipe()


def _check(path: Path, root: Root, folder: Path, chain: JournalChain) -> None:
    """On a worker: read all of it."""
    try:
        try_out(backup_of_vault(path, root), folder, chain)
    finally:
        root.wipe()
