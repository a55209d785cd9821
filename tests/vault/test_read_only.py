"""Where nothing can be written the vault can still be read; a full disk loses nothing."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from coachdesk.domain.errors import DiskFull, VaultBusy, VaultError, VaultReadOnly
from coachdesk.vault.connection import driver_errors
from coachdesk.vault.folder import FIRST_DATABASE, LOCK
from coachdesk.vault.vault import Vault
from tests.vault.cheap import OTHER, PASSPHRASE, cheap, make_vault, notes_in, reopen
from tests.vault.small_disk import run, small_disk
from tests.vault.windows import standing


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own of two megabytes."""
    with small_disk(tmp_path / "disk", "2m") as disk:
        yield disk


@contextmanager
def frozen(disk: Path) -> Iterator[None]:
    """Nothing can be written on this disk for a while."""
    assert run("mount", "-o", "remount,ro", disk)
    try:
        yield
    finally:
        assert run("mount", "-o", "remount,rw", disk)


@contextmanager
def full(disk: Path) -> Iterator[None]:
    """Not a byte is left on this disk for a while."""
    with (disk / "filling").open("wb", buffering=0) as file, suppress(OSError):
        while file.write(b"x" * 4096):
            pass
    try:
        yield
    finally:
        (disk / "filling").unlink()


def change(vault: Vault) -> None:
    """Give the vault another passphrase."""
    vault.set_passphrase(vault.changing_passphrase(PASSPHRASE, OTHER, derive=cheap)())


def test_on_a_disk_that_cannot_be_written_the_vault_can_be_read(disk: Path) -> None:
    folder = disk / "vault"
    make_vault(folder).close()
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with frozen(disk):
        vault = reopen(folder)
        assert vault.read_only
        assert notes_in(vault) == 3
        assert vault.check() == []
        with pytest.raises(VaultReadOnly, match="Op deze plek kan niets worden bewaard"):
            change(vault)
        with pytest.raises(VaultReadOnly), driver_errors():
            vault.db.execute("DELETE FROM notes")
        vault.close()

    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_no_vault_is_made_on_a_disk_that_cannot_be_written(disk: Path) -> None:
    with frozen(disk), pytest.raises(VaultError, match="kan niets worden bewaard"):
        make_vault(disk / "vault")

    assert list(disk.iterdir()) == []


def test_a_vault_that_was_not_closed_well_says_so_where_nothing_can_be_written(disk: Path) -> None:
    folder = disk / "vault"
    make_vault(folder, notes=100).close()
    with standing("half", folder) as window:
        window.kill()
        window.wait()
        with frozen(disk), pytest.raises(VaultReadOnly, match="niet goed afgesloten"):
            reopen(folder)

    vault = reopen(folder)
    assert notes_in(vault) == 100
    vault.close()


def test_a_database_file_that_alone_is_read_only_opens_for_reading(disk: Path) -> None:
    folder = disk / "vault"
    make_vault(folder).close()
    path = folder / FIRST_DATABASE
    assert run("mount", "--bind", path, path)
    assert run("mount", "-o", "remount,bind,ro", path)
    try:
        vault = reopen(folder)
        assert vault.read_only
        assert notes_in(vault) == 3
        with pytest.raises(VaultBusy):
            reopen(folder)
        vault.close()
    finally:
        run("umount", path)


def test_a_second_window_is_never_given_a_read_only_one(vault: Vault, folder: Path) -> None:
    with pytest.raises(VaultBusy):
        reopen(folder, read_only=True)


def test_when_the_lock_cannot_be_made_it_is_read_only(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_vault(folder).close()
    real = os.open

    def not_the_lock(path: Path, flags: int, mode: int = 0o777) -> int:
        if str(path).endswith(LOCK):
            raise PermissionError(13, "")
        return real(path, flags, mode)

    monkeypatch.setattr(os, "open", not_the_lock)
    vault = reopen(folder)

    assert vault.read_only
    vault.close()


def test_no_vault_is_made_on_a_full_disk_and_none_half(disk: Path) -> None:
    with full(disk), pytest.raises(DiskFull, match="Er is geen kluis gemaakt"):
        make_vault(disk / "vault")
    assert list(disk.iterdir()) == []

    make_vault(disk / "vault").close()
    reopen(disk / "vault").close()


def test_on_a_disk_that_fills_up_on_the_way_no_half_vault_is_left(disk: Path) -> None:
    with full(disk):
        made = False
        for room in range(4096, 400_000, 8192):
            os.truncate(disk / "filling", (disk / "filling").stat().st_size - 8192)
            try:
                make_vault(disk / "vault", notes=60).close()
            except DiskFull:
                assert not (disk / "vault").exists(), room
            else:
                made = True
                break
    assert made
    vault = reopen(disk / "vault")
    assert notes_in(vault) == 60
    vault.close()


def test_on_a_full_disk_the_vault_opens_and_the_old_passphrase_holds(disk: Path) -> None:
    folder = disk / "vault"
    make_vault(folder).close()
    with full(disk):
        vault = reopen(folder)
        assert not vault.read_only
        with pytest.raises(DiskFull, match="Je oude wachtzin blijft gelden"):
            change(vault)
        with pytest.raises(DiskFull, match="Je tekst staat nog hier"), driver_errors():
            vault.db.execute("UPDATE notes SET body = body || hex(randomblob(400000))")
        assert notes_in(vault) == 3
        assert not list(folder.glob("*.tmp"))
    vault.db.table("notes").insert({"id": 9, "body": "er is weer ruimte"})
    change(vault)
    vault.close()

    again = reopen(folder, OTHER)
    assert notes_in(again) == 4
    assert again.check() == []
    again.close()
