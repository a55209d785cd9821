"""After a new root the old secrets open nothing of the vault; old backups they still open."""

from pathlib import Path

import pytest

from coachdesk.domain.errors import (
    BackupStopped,
    VaultReadOnly,
    WriteFailed,
    WrongSecret,
)
from coachdesk.vault.keys import SMALL
from coachdesk.vault.new_root import NewRoot, renewing, take_over
from coachdesk.vault.opening import open_vault
from coachdesk.vault.restore import unwrap_backup
from coachdesk.vault.unlocking import root_of_code
from coachdesk.vault.vault import Vault
from tests.vault.cheap import (
    AT,
    CHAIN,
    OTHER,
    PASSPHRASE,
    SCHEMA,
    back_up,
    cheap,
    notes_in,
    reopen,
)

NOTE = ("vault.new_root", "Nieuwe herstelsleutel gemaakt")


def renewed(
    vault: Vault, old: str = PASSPHRASE, new: str = OTHER, *, stop: bool = False
) -> NewRoot:
    """The vault under a new root, not yet taken over."""
    work = renewing(
        vault,
        CHAIN,
        old,
        new,
        note=NOTE,
        today=AT.date(),
        stopped=lambda: stop,
        derive=cheap,
        cost=SMALL,
    )
    return work()


def test_old_passphrase_and_old_sheet_are_dead_and_the_new_ones_open(vault: Vault) -> None:
    old_code, old_backup = vault.recovery_code(), back_up(vault)
    new = renewed(vault)
    new_code = new.recovery_code()
    take_over(vault, new)

    with pytest.raises(WrongSecret):
        reopen(vault.folder, PASSPHRASE)
    again = reopen(vault.folder, OTHER)
    assert (again.recovery_code(), again.short_id) == (new_code, new.short_id())
    assert notes_in(again) == 3
    assert again.check(lambda: CHAIN.faults(again.db, again.sign)) == []
    assert again.db.table("told").count == 1
    again.close()
    with pytest.raises(WrongSecret):
        root_of_code(vault.folder, old_code)
    open_vault(vault.folder, root_of_code(vault.folder, new_code), schema=SCHEMA, at=AT).close()
    unwrap_backup(old_backup.path, PASSPHRASE, derive=cheap)


def test_the_old_sheet_is_dead_at_once_before_the_first_unlock_too(vault: Vault) -> None:
    old_code = vault.recovery_code()
    take_over(vault, renewed(vault))

    with pytest.raises(WrongSecret):
        root_of_code(vault.folder, old_code)


def test_nothing_of_it_lies_there_until_it_is_taken_over(vault: Vault) -> None:
    new = renewed(vault)
    assert notes_in(vault) == 3
    vault.close()
    reopen(vault.folder, PASSPHRASE).close()
    assert not new.successor.path.exists()


def test_the_old_file_lies_in_the_attic_with_its_keys(vault: Vault) -> None:
    take_over(vault, renewed(vault))
    reopen(vault.folder, OTHER).close()
    attic = sorted(path.name for path in (vault.folder / "attic").iterdir())
    assert "vault-0001.db" in attic
    assert "vault-0001.db-vault.keys" in attic


def test_what_was_written_meanwhile_is_not_lost(vault: Vault) -> None:
    new = renewed(vault)
    vault.db.table("notes").insert({"id": 77, "body": "net nog"})
    with pytest.raises(WriteFailed, match="intussen"):
        take_over(vault, new)

    assert notes_in(vault) == 4
    assert not new.successor.path.exists()


def test_another_passphrase_does_not_renew(vault: Vault) -> None:
    with pytest.raises(WrongSecret):
        renewed(vault, old=OTHER)
    assert left_over(vault.folder) == []


def test_stopping_leaves_all_as_it_was(vault: Vault) -> None:
    with pytest.raises(BackupStopped):
        renewed(vault, stop=True)
    assert left_over(vault.folder) == []


def test_a_vault_to_be_read_is_not_renewed(vault: Vault) -> None:
    vault.close()
    reading = reopen(vault.folder, read_only=True)
    with pytest.raises(VaultReadOnly):
        renewed(reading)
    reading.close()


def left_over(folder: Path) -> list[Path]:
    return list(folder.glob("*.new*"))
