"""Killed while the passphrase changes, either the old or the new one opens, never neither."""

from pathlib import Path

from coachdesk.domain.errors import WrongSecret
from tests.long_form import rounds
from tests.vault.cheap import OTHER, PASSPHRASE, make_vault, notes_in, reopen
from tests.vault.windows import other_window, spread, standing


def test_a_killed_change_of_passphrase_leaves_the_old_or_the_new(folder: Path) -> None:
    vault = make_vault(folder)
    code = vault.recovery_code()
    vault.close()
    current, other = PASSPHRASE, OTHER
    total = int(other_window("change", folder, "0", current, other))
    current, other = other, current
    outcomes = set()
    for at in spread(total, rounds(12, 50)):
        other_window("change", folder, str(at), current, other)
        try:
            vault = reopen(folder, other)
        except WrongSecret:
            outcomes.add("old")
            vault = reopen(folder, current)
        else:
            outcomes.add("new")
            current, other = other, current
        assert vault.recovery_code() == code
        assert vault.check() == []
        vault.close()
        assert not list(folder.glob("*.tmp"))
        assert (folder / "vault.keys").read_bytes() == (folder / "vault.keys.bak").read_bytes()
    assert outcomes == {"old", "new"}


def test_a_transaction_that_was_killed_never_happened(folder: Path) -> None:
    make_vault(folder, notes=200).close()
    for _kill in range(rounds(2, 20)):
        with standing("half", folder) as window:
            assert (folder / "vault-0001.db-journal").stat().st_size > 0
            window.kill()
            window.wait()

            vault = reopen(folder)
            told = "SELECT count(*) FROM notes WHERE body LIKE '%SCHILDPADMARKER'"
            assert vault.db.execute(told).fetchone() == (0,)
            assert notes_in(vault) == 200
            assert vault.check() == []
            vault.close()
