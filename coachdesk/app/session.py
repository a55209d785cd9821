"""One vault, locked or open: the keeper that the windows know, over the vault and its store."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from coachdesk.app.backups import Backups
from coachdesk.app.computer import Computer
from coachdesk.app.rescue import Rescue
from coachdesk.domain.clock import Clock, today
from coachdesk.domain.errors import VaultBusy
from coachdesk.domain.papers import RecoverySheet
from coachdesk.domain.settings import SettingName
from coachdesk.domain.wording import _
from coachdesk.operations.vaults import furnish, write_setting
from coachdesk.store.chain import JournalChain
from coachdesk.store.migrations import SCHEMA, pending, upgrade
from coachdesk.store.store import Store
from coachdesk.ui.desk import Desk
from coachdesk.ui.keeper import Location, Secret, Work
from coachdesk.ui.settings.preferences_file import PreferencesFile
from coachdesk.ui.start.wizard import Step
from coachdesk.vault.attempts import Attempts
from coachdesk.vault.backup import BackingUp
from coachdesk.vault.connection import damaged, driver_errors
from coachdesk.vault.creation import create
from coachdesk.vault.header_file import load
from coachdesk.vault.keys import Cost, Root
from coachdesk.vault.location import judge
from coachdesk.vault.lock_file import ask_to_raise, raise_file, refuse_second
from coachdesk.vault.opening import open_vault
from coachdesk.vault.unlocking import WrappedRoot, new_root, root_of_code, unwrap
from coachdesk.vault.vault import Vault

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True, repr=False)
class _Key:
    """What unlocking gives: the root, and whether the file proved to be damaged."""

    root: Root
    damaged: bool = False


class Session(QObject):
    """Keeps one vault. At most one is open; closing it wipes its keys.

    Signals:
        opened: the vault is open from now on, whoever opened it and whatever is in sight.
        lock_wanted: the windows want the vault locked.
        raise_wanted: a second window was opened on this vault: come to the front.
    """

    opened = Signal()
    lock_wanted = Signal()
    raise_wanted = Signal()

    def __init__(
        self,
        folder: Path,
        preferences: PreferencesFile,
        clock: Clock,
        parent: QObject | None = None,
        *,
        monotonic: Callable[[], float],
        remembers: bool = True,
        cost: Cost | None = None,
    ) -> None:
        """*cost* is what a guess at a new passphrase costs; None measures it.

        One that does not *remember* leaves the preferences alone: that of the practice vault.
        """
        super().__init__(parent)
        self._folder, self._preferences, self._clock = folder, preferences, clock
        self._attempts = Attempts(monotonic)
        self._cost, self._remembers = cost, remembers
        self._vault: Vault | None = None
        self._desk: Desk | None = None
        self._damaged = False
        self._chain = JournalChain(clock)
        self.backups = Backups(self, preferences, clock, self)
        self.rescue = Rescue(self, clock, self, cost=cost)
        self.computer = Computer(self)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._on_called)

    @property
    def folder(self) -> Path:
        return self._folder

    @property
    def damaged(self) -> bool:
        return self._damaged

    @property
    def desk(self) -> Desk | None:
        """The desk of the open vault; None while it is locked."""
        return self._desk

    @property
    def vault(self) -> Vault | None:
        """The open vault; None while it is locked."""
        return self._vault

    def choose(self, folder: Path) -> None:
        self._folder = folder

    def look(self) -> None:
        self._calling(self._folder, lambda: refuse_second(self._folder))
        load(self._folder)

    def judge(self, folder: Path) -> Location:
        place = judge(folder)
        return Location(place.text, place.allowed)

    def creating(self, passphrase: str) -> Work:
        return cast("Work", partial(new_root, passphrase, cost=self._cost))

    def create(self, secret: Secret) -> Desk:
        at = self._clock.now()
        new = cast("WrappedRoot", secret)
        vault = create(self._folder, new, schema=SCHEMA, at=at, prepare=self._furnish)
        return self._put_on_desk(vault)

    def unlocking(self, passphrase: str) -> Work:
        return self.work_towards(partial(unwrap, self._folder, passphrase))

    def recovering(self, code: str) -> Work:
        return self.work_towards(partial(root_of_code, self._folder, code))

    def count_wrong(self) -> None:
        self._attempts.failed(self._clock.now())

    def pause(self) -> int:
        return self._attempts.pause()

    def wrong_sentence(self) -> str:
        return self._attempts.sentence()

    def open(self, secret: Secret) -> Desk:
        key = cast("_Key", secret)
        folder = self._folder
        vault = self._calling(folder, lambda: self._open(folder, key.root, read_only=key.damaged))
        try:
            with driver_errors():
                upgrade(vault.db)
        except BaseException:
            vault.close()
            raise
        return self._put_on_desk(vault, damaged=key.damaged)

    def changing_passphrase(self, old: str | None, new: str) -> Work:
        work = self._opened().changing_passphrase(old, new, cost=self._cost)
        return cast("Work", work)

    def change_passphrase(self, secret: Secret) -> None:
        self._opened().set_passphrase(cast("WrappedRoot", secret))
        self._note_wrong_ones()
        self._note("vault.passphrase", _("Wachtzin gewijzigd"))

    def proving(self, passphrase: str) -> Work:
        return cast("Work", self._opened().proving(passphrase))

    def recovery_sheet(self) -> RecoverySheet:
        vault, day = self._opened(), today(self._clock)
        self._note_wrong_ones()
        self._note("vault.recovery_key", _("Herstelsleutel getoond"))
        return RecoverySheet(code=vault.recovery_code(), vault_id=vault.short_id, made_on=day)

    def lock(self) -> None:
        self.lock_wanted.emit()

    def keep_typed(self) -> bool:
        """Let everybody keep what is typed; False when something could not be written."""
        refused: list[str] = []
        if self._desk is not None:
            self._desk.draft_refused.connect(refused.append)
            self._desk.closing.emit()
            self._desk.draft_refused.disconnect(refused.append)
        return not refused

    def close(self) -> None:
        """Close the file and wipe the keys; what is not kept by then is lost. Twice is once.

        Nothing is waited for: a backup that is being made is thrown away.
        """
        self.backups.stop()
        self.rescue.leave()
        desk, vault, self._desk, self._vault = self._desk, self._vault, None, None
        if desk is None or vault is None:
            return
        self._watcher.removePath(str(raise_file(vault.folder)))
        vault.close()
        desk.deleteLater()
        self._remember(open_vault=vault.folder if self._damaged or self.backups.damage else None)

    def remember_closed(self) -> None:
        """The vault was replaced by another generation and lies closed."""
        self._remember(open_vault=None)

    def _remember(self, *, open_vault: Path | None) -> None:
        """Which vault this is and whether it is open: so an unclean end shows at the start.

        A damaged one stays marked, to be checked again until it is whole.
        """
        if self._remembers:
            now = self._preferences.now
            kept = replace(now, last_vault=self._folder, open_vault=open_vault)
            self._preferences.keep(kept)

    def _furnish(self, vault: Vault) -> None:
        upgrade(vault.db)
        store = self._store(vault)
        furnish(store)
        write_setting(store, SettingName.WIZARD_STEP, Step.RECOVERY_KEY.value)

    def _open(self, folder: Path, root: Root, *, read_only: bool = False) -> Vault:
        at = self._clock.now()
        return open_vault(folder, root, schema=SCHEMA, at=at, read_only=read_only)

    def _put_on_desk(self, vault: Vault, *, damaged: bool = False) -> Desk:
        self._vault, self._damaged = vault, damaged
        self._desk = Desk(
            self._store(vault), read_only=vault.read_only, damaged=damaged, parent=self
        )
        self._watcher.addPath(str(raise_file(vault.folder)))
        self._remember(open_vault=vault.folder if damaged or not vault.read_only else None)
        self._note_wrong_ones()
        if self._remembers and not vault.read_only:
            self.backups.watch(self._desk)
        self.opened.emit()
        return self._desk

    def work_towards(self, find_root: Callable[[], Root]) -> Work:
        """Work that finds the root and, after an unclean end, checks the whole file first.

        It is about the folder of now, whatever is chosen while it runs on another thread.
        """
        folder = self._folder
        unclean = self._preferences.now.open_vault == folder

        def work() -> Secret:
            root = self._calling(folder, find_root)
            return Secret(_Key(root, damaged=not self._ready(folder, root.copy(), check=unclean)))

        return work

    def _ready(self, folder: Path, root: Root, *, check: bool) -> bool:
        """Whether all that is *checked* is as written; before an upgrade there is a backup.

        VaultCorrupt when it is not, and its tables are too old to be read as they are.
        """
        vault = self._calling(folder, lambda: self._open(folder, root))
        try:
            old = not vault.read_only and pending(vault.db)
            if check and vault.check(self._store(vault).faults):
                if old:
                    raise damaged()
                return False
            if old:
                at = self._clock.utc()
                BackingUp(vault, self._chain, label="pre-migration", at=at)()
            return True
        finally:
            vault.close()

    @staticmethod
    def _calling(folder: Path, attempt: Callable[[], Found]) -> Found:
        """When another window has this vault open, it is called to the front."""
        try:
            return attempt()
        except VaultBusy:
            ask_to_raise(folder)
            raise

    def _opened(self) -> Vault:
        if self._vault is None:
            raise RuntimeError("no vault is open")
        return self._vault

    def _store(self, vault: Vault) -> Store:
        return Store(vault.db, sign=vault.sign, clock=self._clock)

    def _note(self, what: str, label: str) -> None:
        if self._desk is not None:
            self._desk.note(lambda store: store.note(what, label))

    def _note_wrong_ones(self) -> None:
        """A passphrase was right: the wrong ones before it come in the journal."""
        for _moment in self._attempts.succeeded():
            self._note("vault.wrong_passphrase", _("Verkeerde wachtzin geprobeerd"))

    def _on_called(self, path: str) -> None:
        self._watcher.addPath(path)  # a file that was put anew is no longer watched
        self.raise_wanted.emit()
