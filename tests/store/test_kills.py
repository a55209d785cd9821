"""A writer that is killed loses nothing that was acknowledged, and leaves no word to be read."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.long_form import rounds
from tests.proof import Proof, Tell
from tests.store.conftest import CHILD, opened
from tests.store.writer import KINDS, MARKER, written

ROOT = Path(__file__).parents[2]
ENTRIES = "SELECT count(*) FROM journal WHERE what IN ('signal.note', 'talk.record')"


def killed_after(folder: Path, start: int, lines: int, kind: str = "signal") -> list[int]:
    """The numbers that a writer acknowledged before it was killed, in the middle of something."""
    command = [sys.executable, "-m", "tests.store.writer", str(folder), CHILD, str(start), kind]
    temporary = folder.parent / "temporary"
    temporary.mkdir(exist_ok=True)
    places = os.environ | dict.fromkeys(("TMPDIR", "TMP", "TEMP"), str(temporary))
    with subprocess.Popen(
        command, cwd=ROOT, env=places, stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        heard = [int(writer.stdout.readline()) for _number in range(lines)]
        writer.kill()
        heard += [int(line) for line in writer.stdout.read().split()]
    return heard


def readable(folder: Path) -> list[Path]:
    """The files of the vault, or left in the writer's temporary folder, that hold the marker."""
    files = [path for path in folder.parent.rglob("*") if path.is_file()]
    return [path for path in files if MARKER.encode() in path.read_bytes()]


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_acknowledged_is_lost_when_the_writer_is_killed(
    folder: Path, kind: str, proof: Tell
) -> None:
    chance, kills = random.Random(26), rounds(2, 50)
    acknowledged: list[int] = []
    start = 0
    for _kill in range(kills):
        heard = killed_after(folder, start, chance.randint(1, 6), kind)
        acknowledged += heard
        start = heard[-1] + 10
    with opened(folder) as (vault, store):
        ids = written(store, CHILD, kind)
        assert {f"item-{number}" for number in acknowledged} <= ids
        assert vault.check(store.faults) == []
        # The one in the middle of which it was killed is there with its entry, or not at all.
        if kind in ("signal", "talk"):
            assert vault.db.execute(ENTRIES).fetchone()[0] == len(ids)
            assert store.search.count(f'"{MARKER}"') == len(ids) + 1
    tried = f"afgebroken bij {kind}; gevonden: wat bevestigd was"
    proof(Proof("C1", tried, kills, 0, len(acknowledged)))


def test_no_word_can_be_read_in_any_file_left_behind(folder: Path) -> None:
    killed_after(folder, 0, 4)
    assert readable(folder) == []
    assert list(folder.glob("vault-*.db"))
