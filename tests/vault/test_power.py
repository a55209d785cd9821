"""When the power goes while keys or generations change, the old vault is there or the new one."""

import random
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from coachdesk.domain.errors import WrongSecret
from tests.long_form import rounds
from tests.proof import Proof, Tell
from tests.vault.cheap import OTHER, PASSPHRASE, back_up, make_vault, notes_in, reopen
from tests.vault.disk_log import WHY_NOT, DiskLog, Kind, recorded
from tests.vault.power_cut import PowerCut
from tests.vault.test_kills import require_sound
from tests.vault.windows import PROGRAM

pytestmark = pytest.mark.skipif(bool(WHY_NOT), reason=WHY_NOT)
OLD, NEW = "old", "new"


def log_of(folder: Path, *told: str) -> DiskLog:
    """What another Coachdesk asks of the disk when it is told this; it says one line at the end."""
    command, *more = told
    log = folder.parent / "strace.log"
    return recorded(folder, [*PROGRAM, command, str(folder), "0", *more], log)


def anywhere(log: DiskLog, chance: random.Random) -> int:
    """Any moment, the end too."""
    return chance.randrange(len(log.acts) + 1)


def near_a_new_name(log: DiskLog, chance: random.Random) -> int:
    """A moment just before or after a file took the place of another: there it is decided."""
    places = [place for place, act in enumerate(log.acts) if act.kind is Kind.RENAME]
    return min(len(log.acts), max(0, chance.choice(places) + chance.randrange(-3, 9)))


def outcomes(log: DiskLog, place: Path, times: int, look: Callable[[Path], str]) -> Counter[str]:
    """What so many power cuts left: the old vault or the new, and the new once it was said."""
    chance = random.Random(46)
    found: Counter[str] = Counter()
    for cut in range(times):
        moment = anywhere(log, chance) if cut % 2 else near_a_new_name(log, chance)
        PowerCut(log, moment, chance).leave(place)
        state = look(place)
        assert state == NEW or not log.said(moment)
        found[state] += 1
        shutil.rmtree(place)
    return found


def by_passphrase(place: Path) -> str:
    """Which passphrase opens it; it is sound, and nothing lies about after opening."""
    try:
        vault, state = reopen(place, OTHER), NEW
    except WrongSecret:
        vault, state = reopen(place, PASSPHRASE), OLD
    require_sound(vault, 30)
    vault.close()
    return state


def by_notes(place: Path) -> str:
    """Whether the notes of the backup are there; it is sound, and nothing lies about."""
    vault = reopen(place)
    number = notes_in(vault)
    require_sound(vault, number)
    vault.close()
    return {20: OLD, 30: NEW}[number]


@pytest.mark.parametrize(
    ("command", "what"), [("change", "andere wachtzin"), ("renew", "nieuwe herstelsleutel")]
)
def test_after_a_power_cut_the_old_secrets_open_or_the_new_ones(
    folder: Path, tmp_path: Path, command: str, what: str, proof: Tell
) -> None:
    make_vault(folder, notes=30).close()
    times = rounds(20, 1000)
    log = log_of(folder, command, PASSPHRASE, OTHER)
    found = outcomes(log, tmp_path / "after", times, by_passphrase)
    assert set(found) == {OLD, NEW}
    proof(Proof("C6", f"stroom weg bij een {what}; gevonden: al nieuw", times, 0, found[NEW]))


def test_after_a_power_cut_the_present_vault_is_there_or_the_restored_one(
    folder: Path, tmp_path: Path, proof: Tell
) -> None:
    vault = make_vault(folder, notes=30)
    backup = back_up(vault).path
    vault.db.table("notes").delete_where("id >= 20")
    vault.close()
    times = rounds(20, 1000)
    log = log_of(folder, "restore", str(backup))
    found = outcomes(log, tmp_path / "after", times, by_notes)
    assert set(found) == {OLD, NEW}
    proof(Proof("C6", "stroom weg bij terugzetten; gevonden: al teruggezet", times, 0, found[NEW]))
