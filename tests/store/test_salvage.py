"""Of a damaged vault with a journal: each row goes back to its own table, and losses are named."""

import random
from collections import Counter
from pathlib import Path

import pytest

from coachdesk.domain.clock import StoppedClock
from coachdesk.operations.care_signals import note_signal
from coachdesk.operations.children import write_child
from coachdesk.operations.conversations import record_talk
from coachdesk.store.chain import JournalChain
from coachdesk.store.migrations import SCHEMA, upgrade
from coachdesk.vault.connection import PAGE
from coachdesk.vault.driver import Database
from coachdesk.vault.folder import FIRST_DATABASE
from coachdesk.vault.generation import ask
from coachdesk.vault.keys import Root
from coachdesk.vault.salvage import Salvaged, prepare_salvage
from tests import make
from tests.long_form import rounds
from tests.proof import Proof, Tell
from tests.store.conftest import store_of
from tests.vault.cheap import reopen

JOURNAL = {"journal", "journal_rows", "journal_children"}
OWN = JOURNAL | {"findable"}  # not things of their own
Ids = dict[str, set[tuple[object, ...]]]


@pytest.fixture
def full(folder: Path) -> tuple[Path, Root]:
    """A closed vault with children, signals and talks, and its root."""
    vault = reopen(folder, schema=SCHEMA)
    vault.db.execute("PRAGMA synchronous=OFF")
    store, chance = store_of(vault), random.Random(91)
    for number in range(12):
        write_child(store, make.child(id=f"child-{number}"))
    for number in range(60):
        child = f"child-{chance.randrange(12)}"
        text = "Stond bij het hek. " * chance.choice([2, 20, 400])
        pieces = (make.paragraph(text),)
        note_signal(store, make.signal(child, id=f"signal-{number}", paragraphs=pieces))
        record_talk(store, make.talk(child, id=f"talk-{number}", notes=(make.note(),)))
    root = vault.root()
    vault.close()
    return folder, root


def salvage(full: tuple[Path, Root]) -> Salvaged:
    folder, root = full
    chain = JournalChain(StoppedClock(make.NOW))
    return prepare_salvage(folder, root, chain, prepare=upgrade, note=("vault.salvage", "Gered"))


def rows(db: Database) -> Ids:
    """All rows of all tables, whole."""
    names = [name for name in db.table_names() if "fts" not in name and name[0] != "_"]
    return {name: set(db.execute(f'SELECT * FROM "{name}"').fetchall()) for name in names}  # noqa: S608


def before(full: tuple[Path, Root]) -> Ids:
    vault = reopen(full[0], schema=SCHEMA)
    found = rows(vault.db)
    vault.close()
    return found


def damage(full: tuple[Path, Root], *pages: int) -> bytes:
    """Turn a bit in each of these pages; gives the file as it was."""
    path = full[0] / FIRST_DATABASE
    sound = path.read_bytes()
    raw = bytearray(sound)
    for page in pages:
        raw[PAGE * page + 777] ^= 4
    path.write_bytes(bytes(raw))
    return sound


def test_with_no_table_left_to_lead_to_them_all_rows_come_back(full: tuple[Path, Root]) -> None:
    there = before(full)
    damage(full, 0)
    salvaged = salvage(full)

    saved = ask(salvaged.successor, full[1], rows)
    for table in there.keys() - JOURNAL - {"meta"}:
        assert saved[table] == there[table], table
    assert there["journal_rows"] <= saved["journal_rows"]
    assert salvaged.lost == {}
    assert salvaged.passed_over


def test_what_is_lost_is_counted_by_noun_and_nothing_comes_back_changed(
    full: tuple[Path, Root], proof: Tell
) -> None:
    there = before(full)
    pages = (full[0] / FIRST_DATABASE).stat().st_size // PAGE
    times, lossy = rounds(1, 60), 0
    chance = random.Random(92)
    for _round in range(times):
        sound = damage(full, *chance.sample(range(pages), 4))
        salvaged = salvage(full)
        saved = ask(salvaged.successor, full[1], rows)
        gone = {name: there[name] - saved[name] for name in there.keys() - OWN - {"meta"}}
        strange = {name: saved[name] - there[name] for name in gone}
        assert not any(strange.values()), strange
        truth = Counter({name: len(some) for name, some in gone.items() if some})
        assert Counter(salvaged.lost) <= truth
        if there["journal_rows"] <= saved["journal_rows"]:
            assert dict(salvaged.lost) == dict(truth)
        lossy += bool(truth)
        salvaged.successor.path.unlink()
        (full[0] / FIRST_DATABASE).write_bytes(sound)
    assert lossy
    tried = "vier stukke bladzijden; gevonden: met verlies, per soort geteld"
    proof(Proof("D4", tried, times, 0, lossy))
