"""Tests of the journal: every operation one entry, and nothing changed behind its back."""

from datetime import timedelta

import pytest

from coachdesk.domain.errors import Refused
from coachdesk.domain.ids import ThemeId
from coachdesk.domain.themes import Theme
from coachdesk.operations.children import note_reading, write_child
from coachdesk.store.journal import BREATH
from tests import make
from tests.store.test_store import keep


def count(store):
    return store.journal.length()


def test_one_operation_is_one_entry(store):
    before = count(store)
    write_child(store, make.child())
    assert count(store) == before + 1
    assert store.journal.broken_at() is None


def test_what_was_refused_leaves_no_entry(store):
    before = count(store)
    unknown = make.case("no such child")
    with pytest.raises(Refused):
        keep(store, make.child(), unknown)
    assert count(store) == before


def test_what_stays_the_same_leaves_no_entry(store):
    child = make.child()
    whole = (child, make.signal(child.id), make.talk(child.id, notes=(make.note(),)))
    keep(store, *whole)
    before = count(store)
    keep(store, *whole)
    assert count(store) == before


@pytest.mark.parametrize("hours", [1, -1, 24 * 400, -24 * 400])
def test_however_the_clock_jumps_the_chain_stays_whole_and_in_its_order(store, clock, hours):
    write_child(store, make.child(id="one", code="K-1"))
    clock.move(timedelta(hours=hours))
    write_child(store, make.child(id="two", code="K-2"))
    clock.move(timedelta(hours=-hours))
    write_child(store, make.child(id="one", code="K-3"))

    assert store.faults() == []
    lines = store.log.ids()
    assert lines == sorted(lines, key=int, reverse=True)
    assert [version.row["code"] for version in store.journal.history_of("children", "one")] == [
        "K-1"
    ]


def test_reading_is_noted_once_in_a_quarter_of_an_hour(store, clock):
    child = make.child()
    keep(store, child)
    before = count(store)
    note_reading(store, child.id)
    clock.move(timedelta(minutes=14))
    note_reading(store, child.id)
    assert count(store) == before + 1
    clock.move(timedelta(minutes=2))
    note_reading(store, child.id)
    assert count(store) == before + 2


@pytest.mark.parametrize(
    "deed",
    [
        "UPDATE journal SET what = 'niets' WHERE seq = 3",
        "DELETE FROM journal_rows WHERE seq = 3 AND n = 0",
        "UPDATE journal SET at = '2020-01-01T00:00:00+00:00' WHERE seq = 3",
        "UPDATE journal SET seq = 99 WHERE seq = 3",
        "UPDATE journal_rows SET digest_before_after = x'00' WHERE seq = 3",
    ],
)
def test_meddling_is_found_where_it_was_done(store, deed):
    for _ in range(4):
        keep(store, make.child())
    store.db.execute("PRAGMA foreign_keys=OFF")
    store.db.execute(deed)
    assert store.journal.broken_at() == 3


@pytest.mark.parametrize(
    "deed",
    [
        "UPDATE children SET home = 'ergens anders' WHERE id = 'milan'",
        "UPDATE paragraphs SET text = 'Iets anders.' WHERE id = 'piece'",
        "DELETE FROM signal_children WHERE signal_id = 'signal'",
        "INSERT INTO themes VALUES ('new', 'Nieuw', 12, 0)",
        "UPDATE journal_rows SET before = '{' WHERE row_id = 'milan'",
        "UPDATE journal_rows SET before = '[1]' WHERE row_id = 'milan'",
    ],
)
def test_a_row_changed_behind_our_back_is_found(store, deed):
    keep(store, make.child(id="milan"))
    keep(store, make.signal("milan", id="signal", paragraphs=(make.paragraph(id="piece"),)))
    assert store.faults() == []
    store.db.execute(deed)
    assert len(store.faults()) == 1


def test_a_chain_that_was_meddled_with_is_a_fault(store):
    store.db.execute("UPDATE journal SET what = 'niets' WHERE seq = 1")
    assert store.faults() == ["journal 1"]


def test_what_was_taken_away_and_put_back_is_not_behind_our_back(store):
    signal = make.signal(paragraphs=(make.paragraph(), make.paragraph("Zat alleen.")))
    keep(store, signal)
    with store.change("test", "Weghalen") as change:
        change.remove(signal)
    assert store.faults() == []
    store.replay(change.done().undone())
    assert store.faults() == []


def test_of_what_was_erased_nothing_is_said(store):
    keep(store, make.child(id="milan"))
    store.db.execute("UPDATE journal_rows SET before = NULL, salt = NULL WHERE row_id = 'milan'")
    assert store.faults() == []


def test_a_long_table_is_checked_with_breaths_between(store):
    ids = [ThemeId(f"theme-{number}") for number in range(2 * BREATH + 1)]
    keep(store, *(Theme(id=one, name=one, position=20) for one in ids))

    looked_at = list(store.journal.looking_behind(["themes"]))

    assert looked_at == [None, None, None]


def test_a_row_hidden_before_the_first_is_found(store):
    store.db.execute(
        """INSERT INTO themes (rowid, id, name, position, used)
        VALUES (-9223372036854775808, 'hidden', 'Verstopt', 12, 0)"""
    )

    assert store.faults() == ["themes hidden"]
