"""A new root with a new sheet: for a sheet that was lost, or a passphrase that others knew.

All of the vault is written anew under other keys. The old passphrase, the old sheet and the old
computer's key open nothing of it; old backups they still open.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from coachdesk.domain.errors import WriteFailed
from coachdesk.domain.wording import _
from coachdesk.vault import generation, recovery_code
from coachdesk.vault.chain import Chain, signing
from coachdesk.vault.connection import Use, driver_errors, open_connection
from coachdesk.vault.disk import make_private, system_errors
from coachdesk.vault.disk import read_only as refuse_writing
from coachdesk.vault.driver import Database
from coachdesk.vault.former_roots import remember_former
from coachdesk.vault.generation import Successor, complete, discard, next_database, unfinished
from coachdesk.vault.header import Header
from coachdesk.vault.keys import Cost, Derive, Purpose, Root, slow_key
from coachdesk.vault.unlocking import WrappedRoot, new_root, root_in
from coachdesk.vault.vault import Vault


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NewRoot:
    """The vault under its new root, checked; nothing has changed yet."""

    successor: Successor
    root: Root
    seen: int

    def recovery_code(self) -> str:
        """What the new sheet says."""
        return recovery_code.encode(self.root.reveal())

    def short_id(self) -> str:
        """The vault's new name on that sheet."""
        return recovery_code.short_id(self.root.vault_id())


def renewing(
    vault: Vault,
    chain: Chain,
    old: str,
    new: str,
    *,
    note: tuple[str, str],
    today: date,
    stopped: Callable[[], bool] = lambda: False,
    derive: Derive = slow_key,
    cost: Cost | None = None,
) -> Callable[[], NewRoot]:
    """Work for a worker. *old* is the passphrase now, *new* the one from then on.

    The vault remembers that it had another root until *today*: see `former_roots`.

    It refuses with WrongSecret, BackupStopped, DiskFull, VaultCorrupt and the like; the vault is
    then as it was. What is written while it works is seen by `take_over`, which then refuses.
    """
    if vault.read_only:
        raise refuse_writing()
    present = vault.header

    def work() -> NewRoot:
        root_in(present, old, derive=derive).wipe()
        wrapped = new_root(new, derive=derive, cost=cost)
        database = next_database(vault.folder)
        header = Header(
            vault_id=wrapped.root.vault_id(),
            seq=present.seq + 1,
            database=database,
            slots=(wrapped.slot,),
        ).sealed(wrapped.root)
        path = unfinished(vault.folder, database)
        discard(path)
        try:
            seen = _written_anew(vault, wrapped, header, chain, today=today, stopped=stopped)
            complete(path, wrapped.root, header, chain, note)
        except BaseException:
            discard(path)
            raise
        successor = Successor(folder=vault.folder, header=header)
        return NewRoot(successor=successor, root=wrapped.root, seen=seen)

    return work


def take_over(vault: Vault, renewed: NewRoot) -> None:
    """From now on only the new passphrase and the new sheet open this vault; it is closed by it.

    WriteFailed when something was written since; DiskFull and the like: the old root holds.
    """
    if vault.changes() != renewed.seen:
        discard(renewed.successor.path)
        raise WriteFailed(
            _("Er is intussen iets vastgelegd. De oude sleutel blijft gelden. Probeer opnieuw.")
        )
    generation.take_over(renewed.successor, at=None)
    vault.close()


def _written_anew(
    vault: Vault,
    new: WrappedRoot,
    header: Header,
    chain: Chain,
    *,
    today: date,
    stopped: Callable[[], bool],
) -> int:
    path = unfinished(vault.folder, header.database)
    with system_errors():
        make_private(path)
    connection = open_connection(path, new.root.key(Purpose.DATABASE), use=Use.NEW)
    try:
        with driver_errors(), signing(new.root) as sign:
            seen = vault.copy_into(connection, stopped=stopped)
            db = Database(connection, execute_plugins=False, strict=True)
            chain.resign(db, sign)
            remember_former(db, vault.header.vault_id, today)
    finally:
        connection.close()
    return seen
