"""Whoever changes the journal past the program is found out, at the first entry he touched.

And the limits: what the chain cannot tell, so that nobody believes it does.
"""

import hashlib
import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from coachdesk.domain.clock import StoppedClock
from coachdesk.operations.care_signals import note_signal
from coachdesk.operations.children import write_child
from coachdesk.store.chain import JournalChain
from coachdesk.store.migrations import upgrade
from coachdesk.store.store import Store
from tests import make
from tests.conftest import encrypted, sign
from tests.long_form import rounds
from tests.proof import Proof, Tell
from tests.store.conftest import CHILD, opened
from tests.store.test_chain import other_sign
from tests.vault.folders import copied

ENTRIES = 40
Meddling = Callable[[Store, random.Random, list[tuple[object, ...]]], int]


@pytest.fixture
def written(store: Store) -> Store:
    """A vault with some dozens of entries, of several rows each."""
    for number in range(ENTRIES):
        child = make.child(id=f"child-{number}")
        write_child(store, child)
        note_signal(store, make.signal(child.id, id=f"signal-{number}"))
    store.db.execute("PRAGMA foreign_keys=OFF")
    return store


@pytest.fixture
def strangers(tmp_path: Path, clock: StoppedClock) -> list[tuple[object, ...]]:
    """The entries of another vault."""
    db = encrypted(tmp_path / "stranger.db")
    upgrade(db)
    store = Store(db, sign=other_sign, clock=clock)
    for _entry in range(3 * ENTRIES):
        store.note("vault.backup", "Reservekopie gemaakt")
    rows = db.execute("SELECT * FROM journal ORDER BY seq").fetchall()
    db.close()
    return [tuple(row) for row in rows]


@contextmanager
def taken_back(store: Store) -> Iterator[None]:
    """What is done within is undone by the database itself."""
    store.db.execute("BEGIN")
    try:
        yield
    finally:
        store.db.execute("ROLLBACK")


def edit(store: Store, chance: random.Random, _theirs: list[tuple[object, ...]]) -> int:
    seq = chance.randint(1, store.journal.length())
    deed = chance.choice(
        [
            *("at = '2020-01-01T00:00:00+00:00'", "who = 'iemand'", "what = 'niets'"),
            *("digest = randomblob(32)", "prev = randomblob(32)", "mac = randomblob(32)"),
        ]
    )
    store.db.execute(f"UPDATE journal SET {deed} WHERE seq = ?", [seq])  # noqa: S608  (ours)
    return seq


def delete(store: Store, chance: random.Random, _theirs: list[tuple[object, ...]]) -> int:
    seq = chance.randint(1, store.journal.length() - 1)
    store.db.execute("DELETE FROM journal WHERE seq = ?", [seq])
    return seq


def insert(store: Store, chance: random.Random, theirs: list[tuple[object, ...]]) -> int:
    """Between others, all later ones pushed on; or behind the last."""
    seq = chance.randint(1, store.journal.length() + 1)
    store.db.execute("UPDATE journal SET seq = -seq - 1 WHERE seq >= ?", [seq])
    store.db.execute("UPDATE journal SET seq = -seq WHERE seq < 0")
    put(store, seq, theirs[seq - 1])
    return seq


def insert_before_the_first(
    store: Store, chance: random.Random, theirs: list[tuple[object, ...]]
) -> int:
    put(store, chance.choice([0, -7, -(2**63)]), theirs[0])
    return 1


def swap(store: Store, chance: random.Random, _theirs: list[tuple[object, ...]]) -> int:
    first, second = sorted(chance.sample(range(1, store.journal.length() + 1), 2))
    for old, new in ((first, -1), (second, first), (-1, second)):
        store.db.execute("UPDATE journal SET seq = ? WHERE seq = ?", [new, old])
    return first


def renumber(store: Store, chance: random.Random, _theirs: list[tuple[object, ...]]) -> int:
    seq = chance.randint(1, store.journal.length() - 1)
    number = chance.choice([0, -5, store.journal.length() + chance.randint(1, 99)])
    store.db.execute("UPDATE journal SET seq = ? WHERE seq = ?", [number, seq])
    return min(seq, max(1, number))


def of_another_vault(store: Store, chance: random.Random, theirs: list[tuple[object, ...]]) -> int:
    seq = chance.randint(1, store.journal.length())
    store.db.execute("DELETE FROM journal WHERE seq = ?", [seq])
    put(store, seq, theirs[seq - 1])
    return seq


def a_row_of_it(store: Store, chance: random.Random, _theirs: list[tuple[object, ...]]) -> int:
    """One row of an entry changed, taken out, or put in."""
    places = store.db.execute("SELECT seq, n FROM journal_rows").fetchall()
    seq, n = chance.choice(places)
    deed = chance.choice(
        [
            "UPDATE journal_rows SET digest_before_after = randomblob(32) WHERE seq = ? AND n = ?",
            "DELETE FROM journal_rows WHERE seq = ? AND n = ?",
            """INSERT INTO journal_rows SELECT seq, n + 1000, "table", row_id, salt, before,
            digest_before_after FROM journal_rows WHERE seq = ? AND n = ?""",
        ]
    )
    store.db.execute(deed, [seq, n])
    return int(seq)


def whom_it_is_about(store: Store, chance: random.Random, _theirs: list[tuple[object, ...]]) -> int:
    """A child taken out of an entry, put in another's place, or put in one that is about none."""
    places = store.db.execute("SELECT seq, n, child_id FROM journal_children").fetchall()
    seq, n, child_id = chance.choice(places)
    deed = chance.choice(
        [
            "DELETE FROM journal_children WHERE seq = ? AND n = ? AND child_id = ?",
            """UPDATE journal_children SET child_id = 'another'
            WHERE seq = ? AND n = ? AND child_id = ?""",
            "INSERT INTO journal_children VALUES (?, ? + 1000, ?)",
        ]
    )
    if chance.random() < 1 / 4:
        seq, deed = 1, "INSERT INTO journal_children VALUES (?, ?, ?)"
    store.db.execute(deed, [seq, n, child_id])
    return int(seq)


def put(store: Store, seq: int, entry: tuple[object, ...]) -> None:
    """An entry that was made elsewhere, under this number."""
    store.db.execute("INSERT INTO journal VALUES (?,?,?,?,?,?,?,?)", [seq, *entry[1:]])


WAYS: tuple[Meddling, ...] = (
    *(edit, delete, insert, insert_before_the_first, swap, renumber),
    *(of_another_vault, a_row_of_it, whom_it_is_about),
)


def test_every_change_of_the_journal_is_found_at_its_first_entry(
    written: Store, strangers: list[tuple[object, ...]], proof: Tell
) -> None:
    chance, times = random.Random(71), rounds(140, 1000)
    assert written.journal.broken_at() is None
    for number in range(times):
        with taken_back(written):
            first = WAYS[number % len(WAYS)](written, chance, strangers)
            assert written.journal.broken_at() == first, (number, WAYS[number % len(WAYS)])
    assert written.journal.broken_at() is None
    proof(Proof("G1", "het logboek veranderd met SQL", times, 0, times))


def test_a_tail_that_was_cut_off_shows_against_an_anchor_outside(
    written: Store, clock: StoppedClock, proof: Tell
) -> None:
    chain, times = JournalChain(clock), rounds(10, 100)
    number, anchor = chain.head(written.db).split()
    for cut in range(1, times + 1):
        with taken_back(written):
            first = written.journal.length() - cut % ENTRIES
            written.db.execute("DELETE FROM journal WHERE seq >= ?", [first])
            written.note("vault.backup", "Reservekopie gemaakt")
            now = written.db.execute("SELECT mac FROM journal WHERE seq = ?", [number]).fetchone()
            assert now is None or not bytes(now[0]).hex().upper().startswith(anchor)
    proof(Proof("G1", "staart afgeknipt, tegen een anker erbuiten", times, 0, times))


def test_the_journal_cannot_tell_who_has_the_key_and_writes_all_of_it_anew(
    written: Store, clock: StoppedClock
) -> None:
    written.db.execute("UPDATE journal SET who = 'niemand' WHERE seq = 3")
    assert written.journal.broken_at() == 3
    JournalChain(clock).resign(written.db, sign)
    assert written.journal.broken_at() is None


def test_entries_that_were_signed_without_whom_they_are_about_stay_whole(
    written: Store, clock: StoppedClock
) -> None:
    rows = "SELECT digest_before_after FROM journal_rows WHERE seq = ? ORDER BY n"
    for seq in range(1, 9):
        digests = [bytes(row[0]) for row in written.db.execute(rows, [seq]).fetchall()]
        digest = hashlib.sha256(b"".join(digests)).digest()
        written.db.execute("UPDATE journal SET digest = ? WHERE seq = ?", [digest, seq])
    assert written.journal.broken_at() == 1
    JournalChain(clock).resign(written.db, sign)
    assert written.journal.broken_at() is None
    written.db.execute("DELETE FROM journal_children WHERE seq = 9")
    assert written.journal.broken_at() == 9


def test_an_entry_does_not_pass_for_one_that_never_said_whom_it_is_about(written: Store) -> None:
    about = written.db.execute("SELECT n, child_id FROM journal_children WHERE seq = 9").fetchall()
    whom = "".join(f"{n} {len(child)} {child} " for n, child in about)  # as it is in the digest
    written.db.execute("DELETE FROM journal_children WHERE seq = 9")
    put_in = "INSERT INTO journal_rows VALUES (9, -1, 'children', 'x', NULL, NULL, ?)"
    written.db.execute(put_in, [f"{len(about)} {whom}".encode()])
    assert written.journal.broken_at() == 9


def test_the_words_shown_beside_an_entry_are_not_signed(written: Store) -> None:
    written.db.execute("UPDATE journal SET label = 'Iets anders' WHERE seq = 3")
    assert written.journal.broken_at() is None


def test_a_whole_vault_of_yesterday_put_back_cannot_be_told(folder: Path, tmp_path: Path) -> None:
    yesterday = copied(folder, tmp_path / "yesterday")
    with opened(folder) as (_vault, store):
        note_signal(store, make.signal(CHILD))
        length = store.journal.length()
    shutil.rmtree(folder)
    copied(yesterday, folder)
    with opened(folder) as (vault, store):
        assert vault.check(store.faults) == []
        assert store.journal.length() < length


def test_of_a_hundred_thousand_entries_a_change_in_the_last_is_found(
    store: Store, proof: Tell
) -> None:
    entries = rounds(3000, 100_000)
    with store.db.atomic():
        for _entry in range(entries):
            store.journal.note("child.read", "Dossier gelezen", who="me")
    assert store.journal.broken_at() is None
    store.db.execute("UPDATE journal SET who = 'another' WHERE seq = ?", [entries])
    found = store.journal.broken_at()
    proof(Proof("G4", "regels nagelopen; gevonden: de laatste was veranderd", entries, found=1))
    assert found == entries
