"""After a crash the folder is cleared, and nothing that may be wanted is thrown away."""

from pathlib import Path

from coachdesk.vault.folder import ATTIC, clear_unfinished, generations, holds_vault, sweep


def lay(folder: Path, *names: str) -> None:
    """Files with their own name in them."""
    for name in names:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(name)


def names(folder: Path) -> set[str]:
    """What lies in the folder and in its attic."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_temporary_files_go_and_the_rest_stays(tmp_path: Path) -> None:
    lay(tmp_path, "vault-0001.db", "vault.keys", "vault.keys.bak", "vault.lock", "brief.tmp")
    lay(tmp_path, "vault.keys.0a1b2c3d.tmp", "vault.keys.bak.99ffee00.tmp")

    sweep(tmp_path, "vault-0001.db")

    assert names(tmp_path) == {
        *("vault-0001.db", "vault.keys", "vault.keys.bak", "vault.lock", "brief.tmp")
    }


def test_older_generations_go_to_the_attic_and_later_ones_stay(tmp_path: Path) -> None:
    lay(tmp_path, "vault-0001.db", "vault-0001.db-journal", "vault-0002.db", "vault-0003.db")

    sweep(tmp_path, "vault-0002.db")

    assert names(tmp_path) == {
        *("attic/vault-0001.db", "attic/vault-0001.db-journal", "vault-0002.db", "vault-0003.db")
    }


def test_what_lies_in_the_attic_is_never_written_over(tmp_path: Path) -> None:
    lay(tmp_path, f"{ATTIC}/vault-0001.db", "vault-0002.db")
    (tmp_path / "vault-0001.db").write_text("another")

    sweep(tmp_path, "vault-0002.db")

    texts = sorted(path.read_text() for path in (tmp_path / ATTIC).iterdir())
    assert texts == ["another", "attic/vault-0001.db"]


def test_generations_come_in_order_and_nothing_else_among_them(tmp_path: Path) -> None:
    lay(tmp_path, "vault-0010.db", "vault-0002.db", "vault-1.db", "vault-0001.db.new", "x.db")

    assert [path.name for path in generations(tmp_path)] == ["vault-0002.db", "vault-0010.db"]


def test_a_vault_is_there_when_its_database_or_its_keys_are(tmp_path: Path) -> None:
    assert not holds_vault(tmp_path)
    assert not holds_vault(tmp_path / "nowhere")
    lay(tmp_path, "vault.lock", "vault.raise")
    assert not holds_vault(tmp_path)
    lay(tmp_path, "vault.keys.bak")
    assert holds_vault(tmp_path)


def test_a_creation_cut_off_is_no_vault_and_can_be_cleared(tmp_path: Path) -> None:
    lay(tmp_path, "vault-0001.db.new", "vault-0001.db.new-journal", "vault.keys", "vault.lock")

    assert not holds_vault(tmp_path)
    clear_unfinished(tmp_path)

    assert names(tmp_path) == {"vault.lock"}


def test_clearing_never_touches_a_finished_vault(tmp_path: Path) -> None:
    lay(tmp_path, "vault-0001.db.new", "vault-0001.db", "vault.keys", "vault.keys.bak")
    before = names(tmp_path)

    clear_unfinished(tmp_path)

    assert names(tmp_path) == before
