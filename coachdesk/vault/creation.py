"""Making a vault: all of it, or nothing that lasts.

It is built under a name that says "unfinished" and renamed last. A computer that stops on the
way leaves no vault, and the next attempt clears what lies there.
"""

import contextlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from coachdesk.domain.errors import DiskFull, VaultLocationRefused, VaultReadOnly
from coachdesk.domain.wording import _
from coachdesk.vault.connection import Use, driver_errors, open_connection
from coachdesk.vault.disk import make_private, replace_patiently, sync_folder, system_errors
from coachdesk.vault.folder import (
    FIRST_DATABASE,
    JOURNAL,
    LOCK,
    RAISE,
    UNFINISHED,
    clear_unfinished,
    holds_vault,
)
from coachdesk.vault.header import Header
from coachdesk.vault.header_file import save
from coachdesk.vault.keys import Purpose
from coachdesk.vault.location import refuse_for_new
from coachdesk.vault.lock_file import Lock, take
from coachdesk.vault.opening import opened
from coachdesk.vault.self_check import self_check
from coachdesk.vault.unlocking import WrappedRoot
from coachdesk.vault.vault import APPLICATION_ID, Vault

Prepare = Callable[[Vault], None]


def _as_it_is(vault: Vault) -> None:
    """Add nothing."""


def create(
    folder: Path,
    new: WrappedRoot,
    *,
    schema: int,
    at: datetime,
    prepare: Prepare = _as_it_is,
) -> Vault:
    """A new vault in this folder, open.

    *prepare* puts in what every vault begins with (the tables); if it fails there is no vault.
    Refused with VaultLocationRefused (shared, not writable, or a vault is there already),
    VaultBusy or DiskFull; then nothing is left but perhaps the lock file of a folder that was
    there before.
    """
    self_check()
    refuse_for_new(folder)
    made = not folder.exists()
    try:
        with system_errors():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = take(folder, at)
        try:
            return _filled(folder, new, lock, schema=schema, prepare=prepare)
        except BaseException:
            with contextlib.suppress(OSError):
                clear_unfinished(folder)
            lock.release()
            raise
    except DiskFull as error:
        _take_back(folder, made=made)
        raise DiskFull(
            _("De schijf is vol. Er is geen kluis gemaakt. Maak ruimte en probeer opnieuw.")
        ) from error
    except VaultReadOnly as error:
        _take_back(folder, made=made)
        raise VaultLocationRefused(
            _("In deze map kan niets worden bewaard. Kies een andere map.")
        ) from error
    except BaseException:
        _take_back(folder, made=made)
        raise


def _filled(folder: Path, new: WrappedRoot, lock: Lock, *, schema: int, prepare: Prepare) -> Vault:
    if holds_vault(folder):
        raise VaultLocationRefused(
            _("In deze map staat al een kluis. Open die, of kies een andere map.")
        )
    header = Header(
        vault_id=new.root.vault_id(), seq=1, database=FIRST_DATABASE, slots=(new.slot,)
    ).sealed(new.root)
    with system_errors():
        clear_unfinished(folder)
        _build(folder, header, new, prepare)
        save(folder, header)
        (folder / (UNFINISHED + JOURNAL)).unlink(missing_ok=True)  # empty: it was closed well
        replace_patiently(folder / UNFINISHED, folder / FIRST_DATABASE)
    sync_folder(folder)
    return opened(folder, new.root, lock, schema=schema)


def _build(folder: Path, header: Header, new: WrappedRoot, prepare: Prepare) -> None:
    path = folder / UNFINISHED
    make_private(path)
    connection = open_connection(path, new.root.key(Purpose.DATABASE), use=Use.NEW)
    try:
        vault = Vault(folder, header, new.root, connection, None)
        with driver_errors(), vault.db.atomic():
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
            vault.db.table("meta").create({"k": str, "v": str}, pk="k", not_null={"v"})
            vault.remember_header()
        with driver_errors():
            prepare(vault)
    finally:
        connection.close()


def _take_back(folder: Path, *, made: bool) -> None:
    """Remove a folder that we made ourselves; never one with a vault in it."""
    if not made or holds_vault(folder):
        return
    with contextlib.suppress(OSError):
        for name in (LOCK, RAISE):
            (folder / name).unlink(missing_ok=True)
        folder.rmdir()
