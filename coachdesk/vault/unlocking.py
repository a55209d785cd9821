"""The slow half of opening: from a passphrase or the recovery key to the root.

Everything here may run on another thread. It takes plain values and gives a value back; what
opens the database with it is instant and happens on the thread of the windows.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from coachdesk.domain.errors import (
    HeaderError,
    HeaderTooNew,
    TooLittleMemory,
    VaultCorrupt,
    VaultReadOnly,
    WrongSecret,
)
from coachdesk.domain.wording import _
from coachdesk.vault import recovery_code
from coachdesk.vault.connection import Use, damaged, open_connection
from coachdesk.vault.folder import BACKUPS, generations
from coachdesk.vault.generation import unfinished
from coachdesk.vault.header import Header
from coachdesk.vault.header_file import load
from coachdesk.vault.keys import Cost, Derive, Purpose, Root, calibrated, slow_key
from coachdesk.vault.lock_file import refuse_second
from coachdesk.vault.rotation import listed
from coachdesk.vault.self_check import self_check
from coachdesk.vault.slots import PassphraseSlot


@dataclass(frozen=True, slots=True, repr=False)
class WrappedRoot:
    """A root together with the slot that a new passphrase opens; nothing is written yet."""

    root: Root
    slot: PassphraseSlot


def new_root(
    passphrase: str, *, derive: Derive = slow_key, cost: Cost | None = None
) -> WrappedRoot:
    """A root for a new vault. Without a *cost* it is measured: about a second on this computer."""
    return new_slot(Root.fresh(), passphrase, derive=derive, cost=cost)


def new_slot(
    root: Root, passphrase: str, *, derive: Derive = slow_key, cost: Cost | None = None
) -> WrappedRoot:
    """The same root under another passphrase; the recovery sheet stays good."""
    self_check()
    with _enough_memory():
        paid = cost or calibrated(derive)
        return WrappedRoot(
            root, PassphraseSlot.wrapping(root, passphrase, cost=paid, derive=derive)
        )


def unwrap(folder: Path, passphrase: str, *, derive: Derive = slow_key) -> Root:
    """The root of the vault in this folder.

    WrongSecret for another passphrase, VaultBusy when a window has it open, VaultMissing, or a
    HeaderError that says what is the matter with the key file.
    """
    self_check()
    refuse_second(folder)
    return root_in(load(folder), passphrase, derive=derive)


def root_in(header: Header, passphrase: str, *, derive: Derive = slow_key) -> Root:
    """The root that this header wraps; WrongSecret, HeaderTampered or TooLittleMemory."""
    with _enough_memory():
        return header.unwrap(passphrase, derive)


def root_of_code(folder: Path, code: str) -> Root:
    """The root as typed from the recovery sheet.

    It needs no key file: a lost, damaged or changed one is passed over when the database opens.
    RecoveryCodeError names the wrong groups; WrongSecret when it belongs to another vault.
    """
    self_check()
    root = Root(recovery_code.decode(code), from_paper=True)
    refuse_second(folder)
    try:
        header = load(folder)
        header.check(root)
    except HeaderTooNew:
        raise
    except HeaderError:
        find_database(folder, root)
    return root


def find_database(folder: Path, root: Root) -> Path:
    """The newest database that this root opens, when no key file tells which it is.

    A database older than the one that a whole key file names is passed over: it is what a renewed
    recovery key left behind, and the old sheet may not bring it back. VaultCorrupt when the root
    is that of the key file, or without one that of the newest backup here; else WrongSecret.
    """
    oldest = ""
    ours = any(one.manifest.vault_id == root.vault_id() for one in listed(folder / BACKUPS)[:1])
    with suppress(HeaderError):
        header = load(folder)
        ours = header.vault_id == root.vault_id()
        named = (folder / header.database, unfinished(folder, header.database))
        oldest = header.database if any(path.exists() for path in named) else ""
    for path in (one for one in generations(folder)[::-1] if one.name >= oldest):
        try:
            _try(path, root)
        except VaultCorrupt:
            continue
        return path
    if ours:
        raise damaged()
    raise WrongSecret(_("Deze sleutel hoort niet bij deze kluis."))


def _try(path: Path, root: Root) -> None:
    try:
        connection = open_connection(path, root.key(Purpose.DATABASE), use=Use.WRITE)
    except VaultReadOnly:
        connection = open_connection(path, root.key(Purpose.DATABASE), use=Use.READ)
    connection.close()


@contextmanager
def _enough_memory() -> Iterator[None]:
    try:
        yield
    except MemoryError as error:
        raise TooLittleMemory(
            _("Er is te weinig geheugen vrij. Sluit andere programma’s en probeer het opnieuw.")
        ) from error
