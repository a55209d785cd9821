"""When the power goes, nothing that was acknowledged is lost, whatever the disk did not finish."""

import random
import shutil
import sys
from collections import Counter
from pathlib import Path

import pytest

from coachdesk.domain.errors import VaultError
from coachdesk.vault.connection import driver_errors
from tests.long_form import rounds
from tests.proof import Proof, Tell
from tests.store.conftest import CHILD, opened
from tests.store.writer import written
from tests.vault.disk_log import WHY_NOT, DiskLog, recorded
from tests.vault.power_cut import PowerCut

pytestmark = pytest.mark.skipif(bool(WHY_NOT), reason=WHY_NOT)
COMMITS = 30
WHOLE, LOST, DAMAGED = "whole", "lost", "damaged"


def log_of_a_writer(folder: Path, synchronous: str = "") -> DiskLog:
    """What a writer of so many signals asked of the disk."""
    told = [str(folder), CHILD, "0", "signal", str(COMMITS), synchronous]
    command = [sys.executable, "-m", "tests.store.writer", *told]
    return recorded(folder, command, folder.parent / "strace.log")


def outcomes(log: DiskLog, place: Path, times: int) -> Counter[str]:
    """What so many power cuts did, at moments after the first acknowledgement."""
    chance = random.Random(41)
    found: Counter[str] = Counter()
    for _cut in range(times):
        moment = chance.randrange(log.first_word() + 1, len(log.acts) + 1)
        PowerCut(log, moment, chance).leave(place)
        found[looked(place, log.said(moment))] += 1
        shutil.rmtree(place)
    return found


def looked(place: Path, acknowledged: int) -> str:
    """The verdict on one of them; the writer may have been one further than it said."""
    try:
        with opened(place) as (vault, store), driver_errors():
            if vault.check(store.faults):
                return DAMAGED
            ids = written(store, CHILD, "signal")
            vault.db.execute(
                "INSERT INTO findable_fts(findable_fts, rank) VALUES('integrity-check', 1)"
            )
    except VaultError:
        return DAMAGED
    in_order = {f"item-{number}" for number in range(len(ids))}
    if ids != in_order or len(ids) > acknowledged + 1:
        return DAMAGED
    return WHOLE if len(ids) >= acknowledged else LOST


def test_after_a_power_cut_all_is_there_that_was_acknowledged(
    folder: Path, tmp_path: Path, proof: Tell
) -> None:
    times = rounds(25, 1000)
    found = outcomes(log_of_a_writer(folder), tmp_path / "after", times)
    proof(Proof("C4", "stroom weg tijdens schrijven (TRUNCATE/EXTRA)", times, times - found[WHOLE]))
    assert found == {WHOLE: times}


def test_a_vault_that_does_not_wait_for_the_disk_would_be_found_out(
    folder: Path, tmp_path: Path, proof: Tell
) -> None:
    times = rounds(15, 1000)
    found = outcomes(log_of_a_writer(folder, "OFF"), tmp_path / "after", times)
    bad = times - found[WHOLE]
    tried = "tegenproef zonder wachten op de schijf; gevonden: stuk of kwijt"
    proof(Proof("C5", tried, times, 0, bad))
    assert bad > 0.2 * times
