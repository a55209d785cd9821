"""Killed at any moment, the vault opens as it was or as it was to be, never as neither."""

import shutil
from pathlib import Path

from coachdesk.domain.errors import WrongSecret
from coachdesk.store.migrations import SCHEMA, migrations, pending, upgrade
from coachdesk.vault.creation import create
from coachdesk.vault.folder import generations
from coachdesk.vault.generation import take_over
from coachdesk.vault.keys import SMALL
from coachdesk.vault.restore import prepare_restore, unwrap_backup
from coachdesk.vault.rotation import listed
from coachdesk.vault.unlocking import new_root
from coachdesk.vault.vault import Vault
from tests.long_form import rounds
from tests.proof import Proof, Tell
from tests.vault.cheap import (
    AT,
    CHAIN,
    OTHER,
    PASSPHRASE,
    back_up,
    cheap,
    make_vault,
    notes_in,
    reopen,
)
from tests.vault.windows import other_window, spread, standing


def left_over(folder: Path) -> list[str]:
    """What a finished change does not leave behind."""
    kinds = ("*.new*", "*.tmp*", "looking-*", "backups/*.tmp*")
    return [path.name for kind in kinds for path in folder.glob(kind)]


def require_sound(vault: Vault, notes: int) -> None:
    """All notes are there, the file and its chain are whole, nothing lies about."""
    assert vault.check(lambda: CHAIN.faults(vault.db, vault.sign)) == []
    assert notes_in(vault) == notes
    assert left_over(vault.folder) == []
    assert [path.name for path in generations(vault.folder)] == [vault.header.database]


def test_a_killed_change_of_passphrase_leaves_the_old_or_the_new(folder: Path, proof: Tell) -> None:
    vault = make_vault(folder)
    code = vault.recovery_code()
    vault.close()
    current, other = PASSPHRASE, OTHER
    total = int(other_window("change", folder, "0", current, other))
    current, other = other, current
    outcomes = set()
    moments = spread(total, rounds(8, 50))
    for at in moments:
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
    proof(Proof("C2", "afgebroken bij een andere wachtzin", len(moments)))


def test_a_transaction_that_was_killed_never_happened(folder: Path, proof: Tell) -> None:
    make_vault(folder, notes=200).close()
    times = rounds(2, 20)
    for _kill in range(times):
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
    proof(Proof("C1", "afgebroken midden in een grote transactie", times))


def test_a_killed_new_root_leaves_the_old_or_the_new(folder: Path, proof: Tell) -> None:
    make_vault(folder, notes=40).close()
    current, other = PASSPHRASE, OTHER
    total = int(other_window("renew", folder, "0", current, other))
    current, other = other, current
    outcomes = set()
    moments = spread(total, rounds(6, 50))
    for at in moments:
        other_window("renew", folder, str(at), current, other)
        try:
            vault = reopen(folder, other)
        except WrongSecret:
            outcomes.add("old")
            vault = reopen(folder, current)
        else:
            outcomes.add("new")
            current, other = other, current
        require_sound(vault, 40)
        vault.close()
    assert outcomes == {"old", "new"}
    proof(Proof("C2", "afgebroken bij een nieuwe herstelsleutel", len(moments)))


def test_a_killed_restore_leaves_the_present_or_the_restored(folder: Path, proof: Tell) -> None:
    vault = make_vault(folder, notes=40)
    backup = back_up(vault).path
    vault.db.table("notes").delete_where("id >= 30")
    vault.close()
    total = int(other_window("restore", folder, "0", str(backup)))
    outcomes = set()
    moments = spread(total, rounds(6, 50))
    for at in moments:
        vault = reopen(folder)
        vault.db.table("notes").delete_where("id >= 30")
        vault.close()
        other_window("restore", folder, str(at), str(backup))
        vault = reopen(folder)
        outcomes.add(notes_in(vault))
        require_sound(vault, notes_in(vault))
        vault.close()
    assert outcomes == {30, 40}
    proof(Proof("C2", "afgebroken bij het terugzetten van een reservekopie", len(moments)))


def test_a_killed_backup_leaves_whole_ones_and_nothing_else(
    folder: Path, tmp_path: Path, proof: Tell
) -> None:
    make_vault(folder, notes=40).close()
    total = int(other_window("backup", folder, "0"))
    moments = spread(total, rounds(6, 50))
    for at in moments:
        other_window("backup", folder, str(at))
        vault = reopen(folder)
        require_sound(vault, 40)
        vault.close()
    found = listed(folder / "backups")
    assert len(found) == len(list((folder / "backups").iterdir())) > 0
    for backup in found:
        opened = unwrap_backup(backup.path, PASSPHRASE, derive=cheap)
        elsewhere = tmp_path / backup.path.stem
        take_over(prepare_restore(opened, elsewhere, CHAIN, schema=1, note=("x", "")), at=AT)
        vault = reopen(elsewhere)
        require_sound(vault, 40)
        vault.close()
    tried = "afgebroken bij een reservekopie; gevonden: gelukte, teruggezet"
    proof(Proof("C3", tried, len(moments), 0, len(found)))


def old_tables(vault: Vault) -> None:
    """The tables of the first version, with a theme in them."""
    migrations.apply(vault.db, stop_before="m002_routes_and_meetings_held")
    vault.db.execute("PRAGMA user_version=1")
    vault.db.table("themes").insert({"id": "t", "name": "pauze", "position": 1, "used": 1})


def test_a_killed_upgrade_is_finished_the_next_time(
    folder: Path, tmp_path: Path, proof: Tell
) -> None:
    new = new_root(PASSPHRASE, derive=cheap, cost=SMALL)
    create(tmp_path / "old", new, schema=SCHEMA, at=AT, prepare=old_tables).close()
    shutil.copytree(tmp_path / "old", folder)
    total = int(other_window("migrate", folder, "0"))
    moments = spread(total, rounds(6, 50))
    for at in moments:
        shutil.rmtree(folder)
        shutil.copytree(tmp_path / "old", folder)
        other_window("migrate", folder, str(at))
        vault = reopen(folder, schema=SCHEMA)
        upgrade(vault.db)
        assert not pending(vault.db)
        assert vault.db.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
        assert vault.db.table("themes").count == 1
        assert vault.check() == []
        vault.close()
    proof(Proof("C2", "afgebroken bij het bijwerken van de tabellen", len(moments)))
