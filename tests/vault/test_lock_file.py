"""One window per vault: the second is refused and calls the first; no lock outlives its owner."""

import errno
import os
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import pytest

from coachdesk.domain.errors import VaultBusy, VaultReadOnly, WriteFailed
from coachdesk.vault import lock_file
from coachdesk.vault.folder import LOCK
from coachdesk.vault.keys import Purpose
from coachdesk.vault.lock_file import ask_to_raise, held_since, raise_file, refuse_second, take
from coachdesk.vault.vault import Vault
from tests.long_form import rounds
from tests.proof import Proof, Tell
from tests.vault.cheap import AT, make_vault, reopen
from tests.vault.windows import other_window, standing


def test_a_second_process_is_refused_with_the_time(vault: Vault, folder: Path) -> None:
    assert other_window("try", folder) == "busy 09:14\n"


def test_we_are_refused_while_another_process_has_it(folder: Path) -> None:
    make_vault(folder).close()
    with standing("hold", folder), pytest.raises(VaultBusy, match="sinds 09:14"):
        reopen(folder)


def test_no_lock_outlives_a_killed_process(folder: Path, proof: Tell) -> None:
    make_vault(folder).close()
    times = rounds(2, 50)
    for _kill in range(times):
        with standing("hold", folder) as window:
            with pytest.raises(VaultBusy):
                reopen(folder)
            window.kill()
            window.wait()
            reopen(folder).close()
    proof(Proof("E3", "slot na een afgebroken venster", times))


def test_after_closing_another_process_may_open(vault: Vault, folder: Path) -> None:
    vault.close()

    assert other_window("try", folder) == "opened\n"


def test_our_lock_holds_when_the_locks_of_the_database_are_lost(vault: Vault, folder: Path) -> None:
    with (folder / "vault-0001.db").open("rb") as file:  # POSIX: closing it drops SQLite's locks
        file.read(10)

    assert other_window("try", folder) == "busy 09:14\n"


def test_past_our_lock_the_database_refuses_by_itself(vault: Vault, folder: Path) -> None:
    key = bytes(vault._root.key(Purpose.DATABASE)).hex()

    assert other_window("write", folder, key) == "busy \n"


def test_the_lock_file_stays_and_says_who_and_since_when(tmp_path: Path) -> None:
    lock = take(tmp_path, AT)
    assert (tmp_path / LOCK).read_text().split()[1] == "2026-11-30T09:14"
    lock.release()
    lock.release()

    assert (tmp_path / LOCK).exists()
    take(tmp_path, datetime(2026, 11, 30, 13, 5)).release()
    assert held_since(tmp_path) == "13:05"


@pytest.mark.parametrize("content", [b"", b"12", b"12 gisteren", b"\xff\xfe", b"1 2 3 4"])
def test_a_lock_file_that_says_nothing_sensible_still_locks(tmp_path: Path, content: bytes) -> None:
    with (tmp_path / LOCK).open("w+b") as file:
        file.write(content)
        file.flush()
        lock_file._lock(file)
        with pytest.raises(VaultBusy) as refused:
            take(tmp_path, AT)

    assert refused.value.since == ""
    take(tmp_path, AT).release()


def test_asking_first_refuses_only_when_it_is_open(tmp_path: Path) -> None:
    refuse_second(tmp_path)
    lock = take(tmp_path, AT)
    with pytest.raises(VaultBusy):
        refuse_second(tmp_path)
    lock.release()

    refuse_second(tmp_path)
    take(tmp_path, AT).release()


def test_where_no_file_can_be_made_it_is_read_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> int:
        raise OSError(errno.EROFS, "")

    monkeypatch.setattr(os, "open", fail)

    with pytest.raises(VaultReadOnly):
        take(tmp_path, AT)


def test_a_system_that_cannot_lock_is_not_taken_for_busy(tmp_path: Path) -> None:
    def fail(_file: BinaryIO) -> None:
        raise OSError(errno.ENOLCK, "")

    with pytest.raises(WriteFailed):
        take(tmp_path, AT, lock=fail)


def test_the_second_window_calls_the_first(vault: Vault, folder: Path) -> None:
    watched = raise_file(folder)
    before = watched.stat().st_mtime_ns

    ask_to_raise(folder)

    assert watched.stat().st_mtime_ns > before


def test_calling_where_nobody_is_does_nothing(tmp_path: Path) -> None:
    ask_to_raise(tmp_path / "nowhere")

    assert list(tmp_path.iterdir()) == []
