"""A vault is made whole or not at all, wherever the making stops."""

import os
from pathlib import Path

import pytest

from coachdesk.domain.errors import (
    DiskFull,
    Refused,
    VaultBusy,
    VaultLocationRefused,
    VaultMissing,
    VaultReadOnly,
    WriteFailed,
)
from coachdesk.vault import creation
from coachdesk.vault.creation import create
from coachdesk.vault.folder import FIRST_DATABASE, holds_vault
from coachdesk.vault.keys import SMALL
from coachdesk.vault.lock_file import take
from coachdesk.vault.unlocking import WrappedRoot, new_root
from coachdesk.vault.vault import Vault
from tests.long_form import rounds
from tests.proof import Proof, Tell
from tests.vault.cheap import AT, PASSPHRASE, SCHEMA, cheap, fill, make_vault, notes_in, reopen
from tests.vault.windows import other_window, spread


def wrapped() -> WrappedRoot:
    """A root for a new vault."""
    return new_root(PASSPHRASE, derive=cheap, cost=SMALL)


def test_a_new_vault_is_open_and_whole(vault: Vault, folder: Path) -> None:
    assert notes_in(vault) == 3
    assert vault.check() == []
    assert {path.name for path in folder.iterdir()} == {
        *("vault-0001.db", "vault.keys", "vault.keys.bak", "vault.lock", "vault.raise")
    }


@pytest.mark.skipif(os.name != "posix", reason="rights as POSIX has them")
def test_only_the_owner_may_look_in_it(vault: Vault, folder: Path) -> None:
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o077 for path in folder.iterdir()} == {0}


def test_every_vault_has_a_root_of_its_own(tmp_path: Path) -> None:
    codes = set()
    for number in range(3):
        vault = make_vault(tmp_path / str(number))
        codes.add(vault.recovery_code())
        vault.close()

    assert len(codes) == 3


def test_where_a_vault_lies_no_second_one_is_made(folder: Path) -> None:
    make_vault(folder).close()

    with pytest.raises(VaultLocationRefused, match="staat al een kluis"):
        make_vault(folder)

    reopen(folder).close()


def test_a_vault_that_lost_its_keys_is_not_written_over(folder: Path) -> None:
    make_vault(folder).close()
    for path in folder.glob("vault.keys*"):
        path.unlink()

    with pytest.raises(VaultLocationRefused):
        make_vault(folder)

    assert (folder / FIRST_DATABASE).exists()


def test_a_vault_may_lie_in_a_folder_that_was_there(folder: Path) -> None:
    folder.mkdir()
    (folder / "brief.txt").write_text("van iemand anders")

    make_vault(folder).close()

    assert (folder / "brief.txt").read_text() == "van iemand anders"
    reopen(folder).close()


def test_a_shared_folder_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(VaultLocationRefused, match="wordt met internet gedeeld"):
        make_vault(tmp_path / "Dropbox" / "vault")

    assert list(tmp_path.iterdir()) == []


def test_a_folder_locked_by_another_window_is_busy(folder: Path) -> None:
    folder.mkdir()
    lock = take(folder, AT)

    with pytest.raises(VaultBusy):
        make_vault(folder)

    lock.release()
    make_vault(folder).close()


def test_what_a_vault_begins_with_is_part_of_making_it(folder: Path) -> None:
    def refuse(vault: Vault) -> None:
        fill(vault, 3)
        raise Refused("no")

    with pytest.raises(Refused):
        create(folder, wrapped(), schema=SCHEMA, at=AT, prepare=refuse)

    assert not folder.exists()


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (DiskFull("full"), DiskFull),
        (VaultReadOnly("read only"), VaultLocationRefused),
        (WriteFailed("failed"), WriteFailed),
        (KeyboardInterrupt(), KeyboardInterrupt),
    ],
)
@pytest.mark.parametrize("step", ["take", "open_connection", "save", "replace_patiently"])
def test_whichever_step_fails_nothing_is_left(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
    error: BaseException,
    told: type[BaseException],
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    with monkeypatch.context() as patched:
        patched.setattr(creation, step, fail)
        with pytest.raises(told):
            make_vault(folder)

    assert not folder.exists()
    make_vault(folder).close()


def test_a_vault_that_does_not_open_at_once_is_kept_for_it_is_finished(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> Vault:
        raise WriteFailed("failed")

    with monkeypatch.context() as patched:
        patched.setattr(creation, "opened", fail)
        with pytest.raises(WriteFailed):
            make_vault(folder)

    header = (folder / "vault.keys").read_bytes()
    reopen(folder).close()
    assert (folder / "vault.keys").read_bytes() == header


def test_a_creation_cut_off_earlier_is_cleared_and_made_again(folder: Path) -> None:
    folder.mkdir()
    for name in ("vault-0001.db.new", "vault-0001.db.new-journal", "vault.keys"):
        (folder / name).write_bytes(b"half")

    make_vault(folder).close()

    reopen(folder).close()
    left = [path.name for path in folder.iterdir()]
    assert not [name for name in left if name.endswith((".new", ".new-journal"))]
    assert (folder / "vault.keys").read_bytes() != b"half"


def test_a_creation_killed_at_any_line_leaves_a_whole_vault_or_none(
    tmp_path: Path, proof: Tell
) -> None:
    total = int(other_window("create", tmp_path / "whole", "0"))
    states = set()
    moments = spread(total, rounds(12, 100))
    for at in moments:
        folder = tmp_path / str(at)
        other_window("create", folder, str(at))
        try:
            vault = reopen(folder)
        except VaultMissing:
            states.add("none")
            assert not holds_vault(folder)
            vault = make_vault(folder)
        else:
            states.add("whole")
        assert notes_in(vault) == 3
        assert vault.check() == []
        vault.close()
    assert states == {"none", "whole"}
    proof(Proof("C2", "afgebroken bij het maken van een kluis", len(moments)))
