"""A writer that is killed loses nothing that was acknowledged, and leaves no word to be read."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from coachdesk.domain.clock import StoppedClock
from coachdesk.domain.ids import ChildId
from coachdesk.operations.children import write_child
from coachdesk.operations.vaults import furnish
from coachdesk.store.migrations import SCHEMA, upgrade
from coachdesk.store.store import Store
from coachdesk.vault.creation import create
from coachdesk.vault.keys import SMALL
from coachdesk.vault.unlocking import new_root
from tests import make
from tests.long_form import rounds
from tests.store.writer import MARKER
from tests.vault.cheap import AT, PASSPHRASE, cheap, reopen

ROOT = Path(__file__).parents[2]
CHILD = ChildId("child-of-the-writer")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "vault"
    new = new_root(PASSPHRASE, derive=cheap, cost=SMALL)
    vault = create(folder, new, schema=SCHEMA, at=AT, prepare=lambda v: upgrade(v.db))
    store = Store(vault.db, sign=vault.sign, clock=StoppedClock(make.NOW))
    furnish(store)
    write_child(store, make.child(id=CHILD, last_name=MARKER))
    vault.close()
    return folder


def killed_after(folder: Path, start: int, lines: int) -> list[int]:
    """The numbers that a writer acknowledged before it was killed, in the middle of something."""
    command = [sys.executable, "-m", "tests.store.writer", str(folder), CHILD, str(start)]
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


def test_nothing_acknowledged_is_lost_when_the_writer_is_killed(folder: Path) -> None:
    chance = random.Random(26)
    acknowledged: list[int] = []
    start = 0
    for _kill in range(rounds(50, 50)):
        heard = killed_after(folder, start, chance.randint(1, 6))
        acknowledged += heard
        start = heard[-1] + 10
    vault = reopen(folder, schema=SCHEMA)
    store = Store(vault.db, sign=vault.sign, clock=StoppedClock(make.NOW))
    ids = {*store.care_signals.of_child(CHILD), *store.conversations.of_child(CHILD)}
    assert {f"item-{number}" for number in acknowledged} <= ids
    assert store.search.count(f'"{MARKER}"') == len(ids) + 1
    assert vault.check() == []
    assert store.journal.broken_at() is None
    # The one in the middle of which it was killed is there with its entry, or not at all.
    entries = "SELECT count(*) FROM journal WHERE what IN ('signal.note', 'talk.record')"
    assert vault.db.execute(entries).fetchone()[0] == len(ids)
    vault.close()


def test_no_word_can_be_read_in_any_file_left_behind(folder: Path) -> None:
    killed_after(folder, 0, 4)
    assert readable(folder) == []
    assert list(folder.glob("vault-*.db"))
