"""One open vault: its database, its keys and the lock that keeps others out."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from hmac import digest
from pathlib import Path

from coachdesk.domain.errors import DiskFull, VaultError, WriteFailed, WrongSecret
from coachdesk.domain.wording import _
from coachdesk.vault import recovery_code
from coachdesk.vault.connection import driver_errors, faults
from coachdesk.vault.disk import read_only as refuse_writing
from coachdesk.vault.driver import Connection, Database
from coachdesk.vault.header import Header
from coachdesk.vault.header_file import save
from coachdesk.vault.keys import Cost, Derive, Purpose, Root, slow_key, wipe
from coachdesk.vault.lock_file import Lock
from coachdesk.vault.unlocking import WrappedRoot, new_slot, root_in

APPLICATION_ID = 0x43444B31  # "CDK1"
HEADER_SEQ = "header_seq"


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
        header = replace(self.header, seq=self.header.seq + 1, slots=(changed.slot,))
        header = header.sealed(self._root)
        with _the_old_one_holds():
            save(self.folder, header)
        self.header = header
        self._root.from_paper = False
        changed.root.wipe()
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
        try:
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
