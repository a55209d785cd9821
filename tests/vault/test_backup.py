"""A backup is one file, checked as a whole, and nothing of one that failed stays behind."""

import errno
import os
import threading
import zipfile
from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path

import pytest

from coachdesk.domain.errors import (
    BackupDamaged,
    BackupPlaceGone,
    BackupStopped,
    ReadFailed,
    VaultCorrupt,
    WriteFailed,
    WrongSecret,
)
from coachdesk.vault import disk
from coachdesk.vault.backup import BackingUp, put_beside
from coachdesk.vault.backup_reader import read
from coachdesk.vault.connection import PAGE
from coachdesk.vault.folder import FIRST_DATABASE
from coachdesk.vault.vault import Vault
from tests.vault.cheap import AT, CHAIN, NotesChain, back_up, make_vault, reopen

UTC_AT = AT.replace(tzinfo=UTC)


def backing_up(vault: Vault, chain: NotesChain = CHAIN) -> BackingUp:
    """A backup that is not begun yet."""
    return BackingUp(vault, chain, label="manual", at=UTC_AT)


def left(vault: Vault) -> list[str]:
    """What lies in the folder of backups."""
    return sorted(path.name for path in (vault.folder / "backups").iterdir())


def test_a_backup_is_one_file_that_is_whole_and_genuine(vault: Vault) -> None:
    backup = back_up(vault)

    backup.prove(vault.root())
    backup.require_whole()
    assert left(vault) == [backup.path.name]
    assert backup.header == vault.header
    assert backup.manifest.label == "manual"
    assert backup.manifest.created == UTC_AT
    assert backup.manifest.journal_head == "3 ABCDEF"


def test_its_name_tells_the_moment_and_no_person(vault: Vault) -> None:
    assert back_up(vault).path.name == f"coachdesk-{vault.id[:8]}-20261130-091400-1.cdbak"
    assert back_up(vault).path.name.endswith("-2.cdbak")


def test_any_zip_program_can_take_it_apart(vault: Vault) -> None:
    with zipfile.ZipFile(back_up(vault).path) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["manifest.json", "vault.keys", "vault.db"]
        assert {one.compress_type for one in archive.infolist()} == {zipfile.ZIP_STORED}
        assert archive.read("vault.keys") == vault.header.to_bytes()


def test_no_word_in_it_can_be_read(vault: Vault) -> None:
    assert b"schoolplein" not in back_up(vault).path.read_bytes()


def test_the_vault_can_be_written_while_it_is_copied(folder: Path) -> None:
    vault = make_vault(folder, notes=3000)
    work = backing_up(vault)
    done: list[int] = []
    worker = threading.Thread(target=lambda: done.append(work().manifest.db_bytes))
    worker.start()
    written = 0
    while worker.is_alive():
        vault.db.table("notes").insert({"id": 10_000 + written, "body": "intussen"})
        written += 1
    worker.join()

    assert done
    assert written > 5
    assert vault.check() == []
    vault.close()


def test_closing_the_vault_throws_a_running_backup_away(folder: Path) -> None:
    vault = make_vault(folder, notes=6000)
    work = backing_up(vault)
    failed: list[Exception] = []
    begun = threading.Event()

    def run() -> None:
        begun.set()
        try:
            work()
        except BackupStopped as stopped:
            failed.append(stopped)

    worker = threading.Thread(target=run)
    worker.start()
    begun.wait()
    vault.close()
    work.stop()
    worker.join()

    assert len(failed) == 1
    assert list((folder / "backups").iterdir()) == []


@pytest.mark.parametrize("moment", ["copied", "checked"])
def test_a_stopped_backup_leaves_nothing(vault: Vault, moment: str) -> None:
    class Stopping(NotesChain):
        def faults(self, *about: object) -> list[str]:
            work.stop()
            return []

    work = backing_up(vault, Stopping())
    if moment == "copied":
        work.stop()
    with pytest.raises(BackupStopped):
        work()
    assert left(vault) == []


def test_a_copy_that_is_not_sound_is_no_backup(vault: Vault) -> None:
    class Broken(NotesChain):
        def faults(self, *about: object) -> list[str]:
            return ["journal 7"]

    with pytest.raises(VaultCorrupt):
        backing_up(vault, Broken())()
    assert left(vault) == []


def test_the_end_of_a_long_text_that_cannot_be_read_is_no_backup_full_of_zeros(
    folder: Path,
) -> None:
    vault = make_vault(folder, notes=1)
    vault.db.table("notes").insert({"id": 1000, "body": "lang verhaal " * 700})
    vault.close()
    database = folder / FIRST_DATABASE
    raw = bytearray(database.read_bytes())
    raw[-PAGE // 2] ^= 1
    database.write_bytes(bytes(raw))

    vault = reopen(folder)
    with pytest.raises(VaultCorrupt):
        back_up(vault)
    assert left(vault) == []
    vault.close()


def test_opening_clears_what_a_killed_backup_left(folder: Path, vault: Vault) -> None:
    back_up(vault)
    vault.close()
    whole = left(vault)
    for name in ("x.cdbak.tmp", "x.cdbak.db.tmp", "x.cdbak.db.tmp-journal"):
        (folder / "backups" / name).write_bytes(b"half")
    reopen(folder).close()

    assert left(vault) == whole


def test_another_vault_does_not_own_it(vault: Vault, tmp_path: Path) -> None:
    other = make_vault(tmp_path / "other")
    root = other.root()
    other.close()
    with pytest.raises(WrongSecret):
        back_up(vault).prove(root)


def test_a_backup_of_which_the_facts_were_changed_is_refused(vault: Vault) -> None:
    backup = back_up(vault)
    later = replace(backup.manifest, created=UTC_AT + timedelta(days=1))
    with pytest.raises(BackupDamaged):
        replace(backup, manifest=later).prove(vault.root())


def test_the_second_folder_gets_the_same_file(vault: Vault, tmp_path: Path) -> None:
    backup = back_up(vault)
    stick = tmp_path / "stick"
    stick.mkdir()
    copy = put_beside(backup, stick)

    assert copy.path.read_bytes() == backup.path.read_bytes()
    assert [path.name for path in stick.iterdir()] == [backup.path.name]


def test_what_was_cut_off_in_the_second_folder_is_cleared(vault: Vault, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / f"coachdesk-{vault.id[:8]}-20261129-091400-1.cdbak.tmp").write_bytes(b"half")
    (stick / "brief.tmp").write_bytes(b"of somebody else")
    backup = back_up(vault)
    put_beside(backup, stick)
    assert sorted(path.name for path in stick.iterdir()) == ["brief.tmp", backup.path.name]


def test_a_stick_that_is_out_is_told(vault: Vault, tmp_path: Path) -> None:
    with pytest.raises(BackupPlaceGone, match="De tweede map is er nu niet"):
        put_beside(back_up(vault), tmp_path / "stick")


def test_a_share_that_is_cut_off_is_told_as_a_stick_that_is_out(
    vault: Vault, tmp_path: Path
) -> None:
    failing = tmp_path / ("n" * 300)  # is_dir() raises for it, as for a share without its server
    with pytest.raises(BackupPlaceGone):
        put_beside(back_up(vault), failing)


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "Je tweede plek is vol."),
        (errno.EACCES, "Op je tweede plek kan niets worden bewaard."),
        (errno.EIO, "Je tweede plek geeft een fout."),
    ],
)
def test_what_is_the_matter_with_the_second_place_is_not_said_of_the_first(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, sentence: str
) -> None:
    backup = back_up(vault)
    (tmp_path / "stick").mkdir()

    def fail(_path: Path) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("coachdesk.vault.backup.sync_file", fail)
    with pytest.raises(BackupPlaceGone) as refused:
        put_beside(backup, tmp_path / "stick")
    assert str(refused.value) == f"{sentence} De reservekopie staat alleen op deze laptop."
    assert list((tmp_path / "stick").iterdir()) == []


def test_what_is_the_matter_with_the_first_place_is_not_said_of_the_second(
    vault: Vault, tmp_path: Path
) -> None:
    backup = back_up(vault)
    (tmp_path / "stick").mkdir()
    backup.path.unlink()
    with pytest.raises(ReadFailed, match="op deze laptop is niet te lezen"):
        put_beside(backup, tmp_path / "stick")
    assert list((tmp_path / "stick").iterdir()) == []


def test_a_disk_that_fails_while_a_backup_is_made_says_so(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_path: Path) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr("coachdesk.vault.backup.sync_file", fail)
    with pytest.raises(WriteFailed, match="niet gemaakt: de schijf geeft een fout"):
        back_up(vault)
    assert left(vault) == []


def test_a_copy_that_reads_back_otherwise_is_not_kept(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = back_up(vault)

    def spoil(path: Path) -> None:
        path.write_bytes(path.read_bytes()[:-400])

    monkeypatch.setattr("coachdesk.vault.backup.sync_file", spoil)
    (tmp_path / "stick").mkdir()

    with pytest.raises(BackupDamaged):
        put_beside(backup, tmp_path / "stick")
    assert list((tmp_path / "stick").iterdir()) == []


def test_a_full_disk_leaves_nothing(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("coachdesk.vault.backup.sync_file", full)
    with pytest.raises(type(disk.disk_full())):
        back_up(vault)
    assert left(vault) == []


def test_reading_gives_what_was_written(vault: Vault) -> None:
    backup = back_up(vault)
    again = read(backup.path)
    assert (again.manifest, again.header, again.database) == (
        backup.manifest,
        backup.header,
        backup.database,
    )
