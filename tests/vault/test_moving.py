"""A vault that is copied while it rests, or moved to another computer, is a whole vault there."""

import random
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from coachdesk.domain.errors import ComputerSlotUnavailable
from coachdesk.vault.computer_slot import unwrap_by_computer
from coachdesk.vault.opening import open_vault
from coachdesk.vault.unlocking import root_of_code
from coachdesk.vault.vault import Vault
from tests.long_form import rounds
from tests.proof import Proof, Tell
from tests.vault.cheap import AT, CHAIN, SCHEMA, back_up, make_vault, notes_in, reopen
from tests.vault.folders import copied
from tests.vault.test_computer_slot import Locked, Ring, add, opens
from tests.vault.test_restore import restore, unwrapped


@pytest.mark.skipif(sys.platform == "win32", reason="copies with cp")
def test_every_copy_of_an_open_vault_at_rest_opens_and_is_whole(
    vault: Vault, tmp_path: Path, proof: Tell
) -> None:
    times = rounds(5, 100)
    for number in range(times):
        vault.db.table("notes").insert({"id": 100 + number, "body": f"notitie {number} " * 50})
        copy = tmp_path / f"copy-{number}"
        # By another program: one of ours that closed the file would let go of its locks.
        subprocess.run(["cp", "-r", vault.folder, copy], check=True)
        there = reopen(copy)
        assert notes_in(there) == notes_in(vault)
        assert there.check(partial(CHAIN.faults, there.db, there.sign)) == []
        there.close()
    proof(Proof("E7", "open kluis in rust gekopieerd", times))


def test_on_another_computer_passphrase_and_paper_open_and_its_key_does_not(
    vault: Vault, tmp_path: Path
) -> None:
    here = Ring()
    add(vault, here)
    code = vault.recovery_code()
    vault.close()
    there = copied(vault.folder, tmp_path / "there")

    for another in (Ring(), Locked()):
        with pytest.raises(ComputerSlotUnavailable, match="Gebruik je wachtzin"):
            unwrap_by_computer(there, another)
    reopen(there).close()
    open_vault(there, root_of_code(there, code), schema=SCHEMA, at=AT).close()
    opens(vault.folder, here)


def test_fifty_vaults_come_back_row_by_row(tmp_path: Path, proof: Tell) -> None:
    chance, times = random.Random(61), rounds(5, 50)
    for number in range(times):
        vault = make_vault(tmp_path / f"v{number}", notes=chance.randrange(60))
        table = vault.db.table("notes")
        for row_id in range(100, 100 + chance.randrange(80)):
            body = chance.randbytes(chance.randrange(3000)).hex()
            table.insert({"id": row_id, "body": body})
        table.delete_where("id % 7 = ?", [chance.randrange(7)])
        rows = list(table.rows)
        backup = back_up(vault)
        vault.close()
        restore(unwrapped(backup), tmp_path / f"w{number}")

        again = reopen(tmp_path / f"w{number}")
        assert list(again.db.table("notes").rows) == rows
        assert again.check() == []
        again.close()
    proof(Proof("F1", "reservekopie elders teruggezet, rij voor rij gelijk", times))
