"""The journal of a copy, an older vault or one that was salvaged is checked and mended."""

import hashlib
import hmac
from datetime import timedelta

import pytest

from coachdesk.domain.clock import StoppedClock
from coachdesk.domain.ids import ChildId
from coachdesk.operations.children import write_child
from coachdesk.store.chain import JournalChain
from coachdesk.store.migrations import migrations
from coachdesk.store.store import Store
from tests import make
from tests.conftest import encrypted, sign

PLACE = "SELECT seq, what FROM journal ORDER BY seq"


@pytest.fixture
def chain(clock: StoppedClock) -> JournalChain:
    return JournalChain(clock)


@pytest.fixture
def written(store: Store) -> Store:
    """A vault in which some children were written."""
    for number in range(5):
        write_child(store, make.child(id=f"child-{number}"))
    return store


def other_sign(data: bytes) -> bytes:
    """The MAC of another root."""
    return hmac.new(b"another", data, hashlib.sha256).digest()


def test_a_chain_is_whole_and_has_a_head(written: Store, chain: JournalChain) -> None:
    assert chain.faults(written.db, sign) == []
    assert chain.head(written.db).startswith(f"{written.journal.length()} ")
    assert chain.head(written.db).split()[1].startswith(written.journal.head())


def test_under_another_key_it_is_whole_again_after_signing_anew(
    written: Store, chain: JournalChain
) -> None:
    assert chain.faults(written.db, other_sign) == ["journal 1"]
    chain.resign(written.db, other_sign)
    assert chain.faults(written.db, other_sign) == []
    assert chain.faults(written.db, sign) == ["journal 1"]


def test_signing_anew_hides_nothing_that_was_changed_before(
    written: Store, chain: JournalChain
) -> None:
    written.db.execute("UPDATE children SET first_name = 'Anders' WHERE id = 'child-2'")
    chain.resign(written.db, other_sign)
    assert chain.faults(written.db, other_sign) == ["children child-2"]


def test_a_journal_that_was_cut_off_does_not_go_on_from_its_head_unless_it_tells_why(
    written: Store, chain: JournalChain, clock: StoppedClock
) -> None:
    head, moment = chain.head(written.db), clock.utc()
    assert chain.goes_on_from(written.db, "", moment)
    clock.move(timedelta(hours=1))
    written.note("vault.restored", "Reservekopie teruggezet")
    assert chain.goes_on_from(written.db, head, moment)

    written.db.execute("PRAGMA foreign_keys=OFF")
    written.db.execute("DELETE FROM journal WHERE seq >= ?", [written.journal.length() - 1])
    assert not chain.goes_on_from(written.db, head, moment)
    written.note("child.write", "Kind bewaren")  # another entry in the place of the last
    assert not chain.goes_on_from(written.db, head, moment)
    written.note("vault.restored", "Reservekopie teruggezet")
    assert chain.goes_on_from(written.db, head, moment)
    assert not chain.goes_on_from(written.db, head, moment + timedelta(hours=2))


def test_a_note_stands_in_the_journal(written: Store, chain: JournalChain) -> None:
    chain.note(written.db, sign, "vault.restored", "Reservekopie teruggezet")
    assert written.db.execute(PLACE).fetchall()[-1][1] == "vault.restored"
    assert chain.faults(written.db, sign) == []


def test_what_was_lost_is_said_in_a_chain_that_is_whole_again(
    written: Store, chain: JournalChain
) -> None:
    length = written.journal.length()
    written.db.execute("PRAGMA foreign_keys=OFF")
    written.db.execute("DELETE FROM journal WHERE seq IN (3, 4)")
    written.db.execute("DELETE FROM journal_rows WHERE seq IN (4, 5)")
    written.db.execute("DELETE FROM children WHERE id = 'child-4'")
    written.db.execute("PRAGMA foreign_keys=ON")
    assert chain.faults(written.db, sign)

    chain.mend(written.db, sign)
    assert chain.faults(written.db, sign) == []
    entries = dict(written.db.execute(PLACE).fetchall())
    assert entries[3] == entries[4] == "vault.lost"
    assert entries[length + 1] == "vault.salvaged"


def test_an_erased_child_is_remembered_by_its_id(written: Store, chain: JournalChain) -> None:
    assert chain.erased(written.db) == set()
    written.note("child.erase", "Kind gewist", [ChildId("child-3")])
    assert chain.erased(written.db) == {"child-3"}


def test_an_older_vault_is_checked_by_the_tables_it_has(
    tmp_path, chain: JournalChain, clock: StoppedClock
) -> None:
    db = encrypted(tmp_path / "older.db")
    migrations.apply(db, stop_before="m002_routes_and_meetings_held")
    assert chain.faults(db, sign) == []
    assert chain.head(db) == ""
    chain.note(db, sign, "vault.restored", "Reservekopie teruggezet")
    assert chain.faults(db, sign) == []
    db.close()
