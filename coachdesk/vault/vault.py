"""One open vault: its database, its keys and the lock that keeps others out."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from hmac import digest
from pathlib import Path
from threading import Event
from threading import Lock as Mutex
from time import sleep

from coachdesk.domain.errors import (
    BackupStopped,
    DiskFull,
    VaultError,
    WriteFailed,
    WrongSecret,
)
from coachdesk.domain.wording import _
from coachdesk.vault import recovery_code
from coachdesk.vault.connection import driver_errors, faults, require_unspoilt
from coachdesk.vault.disk import read_only as refuse_writing
from coachdesk.vault.driver import Connection, Database
from coachdesk.vault.header import Header
from coachdesk.vault.header_file import save
from coachdesk.vault.keys import Cost, Derive, Purpose, Root, slow_key, wipe
from coachdesk.vault.lock_file import Lock
from coachdesk.vault.slots import ComputerSlot, Slot
from coachdesk.vault.unlocking import WrappedRoot, new_slot, root_in

APPLICATION_ID = 0x43444B31  # "CDK1"
HEADER_SEQ = "header_seq"
PAGES_AT_ONCE = 50
BREATH = 0.002  # seconds between two such steps, in which the windows get their turn


class Vault:
    """An open vault. It owns the root and wipes it when closed."""

    def __init__(
        self,
        folder: Path,
        header: Header,
        root: Root,
        connection: Connection,
        lock: Lock | None,
        *,
        read_only: bool = False,
    ) -> None:
        self.folder = folder
        self.read_only = read_only
        self.header = header
        self.db = Database(connection, execute_plugins=False, strict=True)
        self._root = root
        self._journal_key = root.key(Purpose.JOURNAL)
        self._connection = connection
        self._lock = lock
        self._copying, self._closing = Mutex(), Event()

    @property
    def id(self) -> str:
        """The vault's own name: 32 hexadecimal characters that tell nothing."""
        return self.header.vault_id.hex()

    @property
    def short_id(self) -> str:
        """That name as it stands on the recovery sheet: 7F3K 2M9Q."""
        return recovery_code.short_id(self.header.vault_id)

    def recovery_code(self) -> str:
        """The root, to be written on paper: eight groups of five."""
        return recovery_code.encode(self._root.reveal())

    def root(self) -> Root:
        """A copy of the root, for work on another thread, which wipes it."""
        return self._root.copy()

    def changes(self) -> int:
        """A number that goes up with every row written through this connection."""
        return int(self._connection.total_changes)

    def copy_into(self, target: Connection, *, stopped: Callable[[], bool]) -> int:
        """Copy all pages from a worker, in small steps; the windows go on working meanwhile.

        Gives `changes` as it stood before the last step: what is written from then on may not be
        in the copy. BackupStopped when it is *stopped* or the vault closes, which waits for one
        step and not for the copy. DriverError when a page cannot be read.
        """
        seen = self.changes()

        def breathe(_status: int, rest: int, _total: int) -> None:
            nonlocal seen
            if stopped() or self._closing.is_set():
                raise BackupStopped(_("De kluis ging dicht. De reservekopie is niet gemaakt."))
            if rest:
                sleep(BREATH)
                seen = self.changes()

        with self._copying:
            self._connection.backup(target, pages=PAGES_AT_ONCE, progress=breathe)
            require_unspoilt(self._connection)  # the last page may have been read as zeros
        return seen

    def sign(self, data: bytes) -> bytes:
        """The journal's MAC over this. ValueError once the vault is closed."""
        if not self._journal_key:
            raise ValueError("this vault is closed")
        return digest(self._journal_key, data, "sha256")

    def changing_passphrase(
        self,
        old: str | None,
        new: str,
        *,
        derive: Derive = slow_key,
        cost: Cost | None = None,
    ) -> Callable[[], WrappedRoot]:
        """Work for another thread: it checks the old passphrase and wraps the root in the new one.

        *old* may be None only after the recovery key opened this vault; else WrongSecret. Without
        a *cost* it is measured.
        """
        header, root = self.header, self._root.copy()

        def work() -> WrappedRoot:
            if old is not None or not root.from_paper:
                root_in(header, old or "", derive=derive).wipe()
            return new_slot(root, new, derive=derive, cost=cost)

        return work

    def proving(self, passphrase: str, *, derive: Derive = slow_key) -> Callable[[], None]:
        """Work for another thread: WrongSecret unless this is the passphrase of this vault."""
        header = self.header

        def work() -> None:
            root_in(header, passphrase, derive=derive).wipe()

        return work

    def set_passphrase(self, changed: WrappedRoot) -> None:
        """From now on the new passphrase opens this vault, and no other. The sheet stays good.

        VaultReadOnly, DiskFull or WriteFailed: the old passphrase holds.
        """
        if self.read_only:
            raise refuse_writing()
        if not changed.root.same_as(self._root):
            raise WrongSecret(_("Deze sleutel hoort niet bij deze kluis."))
        with _the_old_one_holds():
            self._put(changed.slot, *self.header.computer_slots())
        self._root.from_paper = False
        changed.root.wipe()

    def set_computer_slots(self, *slots: ComputerSlot) -> None:
        """From now on these computers' keys open this vault too, and no others.

        VaultReadOnly, DiskFull or WriteFailed: all is as it was.
        """
        if self.read_only:
            raise refuse_writing()
        others = [slot for slot in self.header.slots if slot not in self.header.computer_slots()]
        self._put(*others, *slots)

    def _put(self, *slots: Slot) -> None:
        header = replace(self.header, seq=self.header.seq + 1, slots=slots).sealed(self._root)
        save(self.folder, header)
        self.header = header
        with suppress(VaultError):  # the change stands; the next unlock writes the number
            self.remember_header()

    def check(self, journal: Callable[[], Iterable[str]] = tuple) -> list[str]:
        """What is wrong with this file, in short codes; empty is good. Reads all of it.

        *journal* is the check of the chain, which the tables of the journal know about.
        """
        found = faults(self._connection)
        return found or [*journal()]

    def remember_header(self) -> None:
        """Write in the database which header is the newest, so that an older one is known."""
        with driver_errors():
            self.db.table("meta").upsert({"k": HEADER_SEQ, "v": str(self.header.seq)}, pk="k")

    def close(self) -> None:
        """Close the database, wipe the keys, let go of the lock. Twice is once."""
        self._closing.set()
        try:
            with self._copying:
                self._connection.close()
        finally:
            self._root.wipe()
            wipe(self._journal_key)
            self._journal_key = bytearray()
            if self._lock:
                self._lock.release()


@contextmanager
def _the_old_one_holds() -> Iterator[None]:
    try:
        yield
    except DiskFull as error:
        raise DiskFull(
            _("De schijf is vol. Je oude wachtzin blijft gelden. Maak ruimte en probeer opnieuw.")
        ) from error
    except WriteFailed as error:
        raise WriteFailed(
            _("De nieuwe wachtzin is niet bewaard. Je oude wachtzin blijft gelden.")
        ) from error
