"""A backup becomes a vault again, here or elsewhere, and the present one is never lost by it."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path

import pytest

from coachdesk.domain.errors import (
    BackupDamaged,
    HeaderDamaged,
    RecoveryCodeError,
    VaultCorrupt,
    VaultTooNew,
    WrongSecret,
)
from coachdesk.vault.backup_reader import Backup
from coachdesk.vault.driver import Database
from coachdesk.vault.folder import clear_attic
from coachdesk.vault.generation import ask, take_over
from coachdesk.vault.opening import open_vault
from coachdesk.vault.restore import (
    OpenedBackup,
    backup_of_code,
    backup_of_vault,
    header_from_backup,
    leave,
    look_into,
    newest_of,
    prepare_restore,
    try_out,
    unwrap_backup,
)
from coachdesk.vault.vault import Vault
from tests.vault.cheap import (
    AT,
    CHAIN,
    OTHER,
    PASSPHRASE,
    SCHEMA,
    NotesChain,
    back_up,
    cheap,
    make_vault,
    notes_in,
    reopen,
)

NOTE = ("vault.restored", "Reservekopie teruggezet")


def unwrapped(backup: Backup, passphrase: str = PASSPHRASE) -> OpenedBackup:
    return unwrap_backup(backup.path, passphrase, derive=cheap)


def restore(opened: OpenedBackup, folder: Path) -> None:
    """Take it over, the vault being closed."""
    take_over(prepare_restore(opened, folder, CHAIN, schema=SCHEMA, note=NOTE), at=AT)


def no_more(_db: Database) -> None:
    """The tables are as they should be."""


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_was_lost_is_there_again(vault: Vault) -> None:
    backup = back_up(vault)
    vault.db.table("notes").delete_where()
    vault.close()
    restore(unwrapped(backup), vault.folder)

    again = reopen(vault.folder)
    assert notes_in(again) == 3
    assert again.check() == []
    assert list(again.db.table("told").rows) == [dict(zip(("what", "label"), NOTE, strict=True))]
    again.close()
    assert "vault-0002.db" in names(vault.folder)
    assert "vault-0001.db" in names(vault.folder / "attic")
    assert "vault-0001.db-vault.keys" in names(vault.folder / "attic")


def test_it_may_be_taken_over_while_the_vault_is_open(vault: Vault) -> None:
    backup = back_up(vault)
    vault.db.table("notes").delete_where()
    opened = backup_of_vault(backup.path, vault.root())
    successor = prepare_restore(opened, vault.folder, CHAIN, schema=SCHEMA, note=NOTE)
    assert ask(successor, vault.root(), lambda db: db.table("notes").count) == 3
    take_over(successor, at=None)
    vault.close()

    again = reopen(vault.folder)
    assert notes_in(again) == 3
    again.close()


@pytest.mark.parametrize("way", ["passphrase", "code"])
def test_on_another_computer_the_single_file_is_enough(
    vault: Vault, tmp_path: Path, way: str
) -> None:
    code, backup = vault.recovery_code(), back_up(vault)
    file = shutil.copy(backup.path, tmp_path / "van de stick.cdbak")
    vault.close()
    shutil.rmtree(vault.folder)
    opened = backup_of_code(file, code) if way == "code" else unwrapped(replace(backup, path=file))
    elsewhere = tmp_path / "elders" / "vault"
    restore(opened, elsewhere)

    again = reopen(elsewhere)
    assert notes_in(again) == 3
    assert again.recovery_code() == code
    again.close()


def test_an_old_passphrase_does_not_come_back_to_life(vault: Vault) -> None:
    backup = back_up(vault)
    vault.set_passphrase(vault.changing_passphrase(PASSPHRASE, OTHER, derive=cheap)())
    vault.close()
    restore(unwrapped(backup), vault.folder)

    with pytest.raises(WrongSecret):
        reopen(vault.folder, PASSPHRASE)
    reopen(vault.folder, OTHER).close()


def test_the_passphrase_of_now_and_that_of_its_day_both_open_a_backup(vault: Vault) -> None:
    backup, folder = back_up(vault), vault.folder
    vault.set_passphrase(vault.changing_passphrase(PASSPHRASE, OTHER, derive=cheap)())
    for passphrase in (PASSPHRASE, OTHER):
        opened = unwrap_backup(backup.path, passphrase, folder=folder, derive=cheap)
        assert opened.root.same_as(vault.root())
    with pytest.raises(WrongSecret):
        unwrap_backup(backup.path, "iets heel anders", folder=folder, derive=cheap)


@pytest.mark.parametrize("keys", ["of another vault", "damaged", "gone"])
def test_whatever_became_of_the_key_file_the_passphrase_of_its_day_opens_a_backup(
    vault: Vault, tmp_path: Path, keys: str
) -> None:
    backup, folder = back_up(vault), vault.folder
    vault.set_passphrase(vault.changing_passphrase(PASSPHRASE, OTHER, derive=cheap)())
    vault.close()
    if keys == "of another vault":
        folder = tmp_path / "other"
        make_vault(folder).close()
    for name in ("vault.keys", "vault.keys.bak"):
        if keys == "damaged":
            (folder / name).write_bytes(b"stuk")
        elif keys == "gone":
            (folder / name).unlink()
    unwrap_backup(backup.path, PASSPHRASE, folder=folder, derive=cheap)
    with pytest.raises(WrongSecret):
        unwrap_backup(backup.path, OTHER, folder=folder, derive=cheap)


def test_the_key_file_of_before_is_refused_afterwards(vault: Vault) -> None:
    backup, before = back_up(vault), vault.header
    vault.close()
    restore(unwrapped(backup), vault.folder)
    again = reopen(vault.folder)
    assert again.header.seq > before.seq
    again.close()


def test_looking_changes_nothing_and_leaves_nothing(vault: Vault) -> None:
    backup = back_up(vault)
    vault.db.table("notes").delete_where()
    before = names(vault.folder)
    opened = backup_of_vault(backup.path, vault.root())
    copy = look_into(opened, vault.folder, schema=SCHEMA, prepare=no_more)

    assert notes_in(copy) == 3
    assert notes_in(vault) == 0
    with pytest.raises(Exception, match="readonly"):
        copy.db.execute("DELETE FROM notes")
    leave(copy)
    assert names(vault.folder) == before
    opened.backup.require_whole()


def test_opening_clears_a_copy_that_was_left(vault: Vault) -> None:
    opened = backup_of_vault(back_up(vault).path, vault.root())
    copy = look_into(opened, vault.folder, schema=SCHEMA, prepare=no_more)
    copy.close()
    vault.close()
    reopen(vault.folder).close()

    assert not list(vault.folder.glob("looking-*"))


def test_a_whole_backup_can_be_tried_out(vault: Vault) -> None:
    opened = backup_of_vault(back_up(vault).path, vault.root())
    before = names(vault.folder)
    try_out(opened, vault.folder, CHAIN)
    assert names(vault.folder) == before


def test_a_backup_with_a_broken_journal_is_not_taken_over(vault: Vault) -> None:
    class Broken(NotesChain):
        def faults(self, *about: object) -> list[str]:
            return ["journal 7"]

    opened = backup_of_vault(back_up(vault).path, vault.root())
    with pytest.raises(VaultCorrupt):
        try_out(opened, vault.folder, Broken())
    with pytest.raises(VaultCorrupt):
        prepare_restore(opened, vault.folder, Broken(), schema=SCHEMA, note=NOTE)
    assert not list(vault.folder.glob("*.new*"))


def spoil(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[-5000] ^= 1
    path.write_bytes(bytes(raw))


@pytest.mark.parametrize("deed", ["restore", "look", "try"])
def test_a_damaged_backup_changes_nothing(vault: Vault, deed: str) -> None:
    backup = back_up(vault)
    opened = backup_of_vault(backup.path, vault.root())
    spoil(backup.path)
    before = names(vault.folder)
    deeds: dict[str, Callable[[], object]] = {
        "restore": lambda: restore(opened, vault.folder),
        "look": lambda: look_into(opened, vault.folder, schema=SCHEMA, prepare=no_more),
        "try": lambda: try_out(opened, vault.folder, CHAIN),
    }
    with pytest.raises(BackupDamaged):
        deeds[deed]()
    assert names(vault.folder) == before


def test_a_backup_of_newer_tables_is_refused_and_stays_as_it_is(vault: Vault) -> None:
    vault.db.execute("PRAGMA user_version=2")
    backup = back_up(vault)
    raw = backup.path.read_bytes()
    opened = backup_of_vault(backup.path, vault.root())
    with pytest.raises(VaultTooNew):
        restore(opened, vault.folder)
    with pytest.raises(VaultTooNew):
        look_into(opened, vault.folder, schema=SCHEMA, prepare=no_more)

    assert backup.path.read_bytes() == raw
    assert notes_in(vault) == 3


def test_a_backup_of_another_vault_needs_its_own_secret(vault: Vault, tmp_path: Path) -> None:
    other = make_vault(tmp_path / "other", OTHER)
    backup = back_up(other)
    other.close()

    with pytest.raises(WrongSecret):
        backup_of_vault(backup.path, vault.root())
    with pytest.raises(WrongSecret):
        unwrapped(backup)
    with pytest.raises(WrongSecret):
        backup_of_code(backup.path, vault.recovery_code())
    with pytest.raises(RecoveryCodeError):
        backup_of_code(backup.path, "AAAAA")
    unwrapped(backup, OTHER)


def lose_keys(vault: Vault) -> None:
    vault.close()
    for name in ("vault.keys", "vault.keys.bak"):
        (vault.folder / name).write_bytes(b"kapot")


def test_a_lost_key_file_comes_back_from_the_newest_backup(vault: Vault) -> None:
    back_up(vault, at=AT.replace(tzinfo=UTC) - timedelta(days=3))
    newest = back_up(vault)
    found = newest_of(vault.folder)
    assert found is not None
    assert found.path == newest.path
    lose_keys(vault)
    with pytest.raises(HeaderDamaged):
        reopen(vault.folder)

    root = header_from_backup(vault.folder, PASSPHRASE, derive=cheap)
    again = open_vault(vault.folder, root, schema=SCHEMA, at=AT)
    assert notes_in(again) == 3
    again.close()
    reopen(vault.folder).close()


def test_a_lost_key_file_needs_the_passphrase_all_the_same(vault: Vault) -> None:
    back_up(vault)
    lose_keys(vault)
    with pytest.raises(WrongSecret):
        header_from_backup(vault.folder, OTHER, derive=cheap)


def test_without_a_backup_the_key_file_cannot_come_back(vault: Vault) -> None:
    lose_keys(vault)
    with pytest.raises(BackupDamaged):
        header_from_backup(vault.folder, PASSPHRASE, derive=cheap)


def test_the_attic_is_emptied_after_two_weeks(vault: Vault) -> None:
    backup = back_up(vault)
    vault.close()
    restore(unwrapped(backup), vault.folder)
    reopen(vault.folder).close()
    attic, day = vault.folder / "attic", 24 * 3600
    moved = (attic / "vault-0001.db").stat().st_mtime

    clear_attic(vault.folder, moved + 13 * day)
    assert "vault-0001.db" in names(attic)
    clear_attic(vault.folder, moved + 15 * day)
    assert names(attic) == []
