"""Every layout of tables that was ever given out grows into that of today with all that was in it.

Also when it is killed on the way; and a table with an index of words is not changed without care.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from coachdesk.domain.changes import RowChange, Value
from coachdesk.domain.clock import StoppedClock
from coachdesk.store.chain import JournalChain
from coachdesk.store.migrations import SCHEMA, migrations, pending, upgrade
from coachdesk.store.store import Store
from coachdesk.vault.creation import create
from coachdesk.vault.driver import Database, DriverError
from coachdesk.vault.keys import SMALL
from coachdesk.vault.unlocking import new_root
from coachdesk.vault.vault import Vault
from tests import crowd, make
from tests.conftest import encrypted, sign
from tests.long_form import rounds
from tests.proof import Proof, Tell
from tests.store.conftest import opened
from tests.vault.cheap import AT, PASSPHRASE, cheap
from tests.vault.windows import other_window, spread

Rows = dict[str, list[tuple[object, ...]]]
# A layout, and the first step that it lacks.
GIVEN_OUT = {1: "m002_routes_and_meetings_held", 2: "m003_who_sees_what"}
TRIGGERS = {"findable_ai", "findable_ad", "findable_au"}
NOT_OURS = ("findable_fts", "_sqlite", "sqlite_", "meta")


@pytest.fixture
def busy(practice_store: Store) -> Database:
    """The practice vault of today with a crowd in it."""
    crowd.fill(practice_store, children=20, items=rounds(200, 10_000))
    return practice_store.db


@pytest.fixture
def store_of_then(tmp_path: Path) -> Iterator[Store]:
    """Over a file without any table yet."""
    db = encrypted(tmp_path / "then.db")
    yield Store(db, sign=sign, clock=StoppedClock(make.NOW))
    db.close()


def one_row(db: Database, table: str) -> dict[str, Value]:
    """A row of this table in which nothing stands that may be left out."""
    filled: dict[type, Value] = {str: "one", int: 1}
    columns = db.table(table).columns
    kinds = db.table(table).columns_dict
    return {c.name: filled[kinds[c.name]] if c.notnull or c.is_pk else None for c in columns}


def of_that_time(folder: Path, layout: int, today: Database) -> Rows:
    """A vault with the tables of then, holding all of today's rows that fit; gives its rows."""

    def fill(vault: Vault) -> None:
        db = vault.db
        migrations.apply(db, stop_before=GIVEN_OUT[layout])
        db.execute(f"PRAGMA user_version={layout}")
        db.execute("PRAGMA foreign_keys=OFF")
        with db.atomic():
            for name in ours(db):
                columns = list(db.table(name).columns_dict)
                whole = today.table(name).rows
                db.table(name).insert_all({c: row[c] for c in columns} for row in whole)
        JournalChain(StoppedClock(make.NOW)).resign(db, vault.sign)

    new = new_root(PASSPHRASE, derive=cheap, cost=SMALL)
    vault = create(folder, new, schema=SCHEMA, at=AT, prepare=fill)
    rows = {
        name: content(vault.db, name, list(vault.db.table(name).columns_dict))
        for name in ours(vault.db)
    }
    vault.close()
    return rows


def ours(db: Database) -> list[str]:
    """The tables with something of a coach in them."""
    return [name for name in db.table_names() if not name.startswith(NOT_OURS)]


def content(db: Database, table: str, columns: list[str]) -> list[tuple[object, ...]]:
    """These columns of all rows, in the order in which they came."""
    names = ", ".join(f'"{column}"' for column in columns)
    rows = db.execute(f'SELECT {names} FROM "{table}" ORDER BY rowid')  # noqa: S608  (our names)
    return [tuple(row) for row in rows.fetchall()]


def search_is_whole(db: Database) -> bool:
    """Whether the index of words follows its table, says the same, and forgets what is deleted."""
    found = db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    forgets = "SELECT v FROM findable_fts_config WHERE k = 'secure-delete'"
    try:
        db.execute("INSERT INTO findable_fts(findable_fts, rank) VALUES('integrity-check', 1)")
        kept = db.execute(forgets).fetchone()
    except DriverError:
        return False
    return {name for (name,) in found} == TRIGGERS and kept == (1,)


@pytest.mark.parametrize("layout", GIVEN_OUT)
def test_a_vault_of_then_keeps_all_its_rows_wherever_the_upgrade_is_killed(
    tmp_path: Path, busy: Database, layout: int, proof: Tell
) -> None:
    rows = of_that_time(tmp_path / "then", layout, busy)
    folder = tmp_path / "vault"
    shutil.copytree(tmp_path / "then", folder)
    moments = spread(int(other_window("migrate", folder, "0")), rounds(3, 20))
    for moment in moments:
        shutil.rmtree(folder)
        shutil.copytree(tmp_path / "then", folder)
        other_window("migrate", folder, str(moment))
        with opened(folder) as (vault, store):
            upgrade(vault.db)
            assert not pending(vault.db)
            for name, kept in rows.items():
                columns = list(vault.db.table(name).columns_dict)[: len(kept[0]) if kept else 1]
                assert content(vault.db, name, columns) == kept
            assert vault.check() == []
            assert store.journal.broken_at() is None
            assert search_is_whole(vault.db)
    number = sum(map(len, rows.values()))
    tried = f"afgebroken bij bijwerken van indeling {layout}; gevonden: rijen"
    proof(Proof("F3", tried, len(moments), 0, number))


@pytest.mark.parametrize("layout", GIVEN_OUT)
def test_a_row_of_then_is_still_as_the_journal_left_it(store_of_then: Store, layout: int) -> None:
    db = store_of_then.db
    migrations.apply(db, stop_before=GIVEN_OUT[layout])
    db.execute("PRAGMA foreign_keys=OFF")
    rows = {name: one_row(db, name) for name in ours(db) if "id" in db.table(name).columns_dict}
    changes = [RowChange(Store, "one", name, "one", (), None, row) for name, row in rows.items()]
    with db.atomic():
        for name, row in rows.items():
            db.table(name).insert(row)
        store_of_then.journal.write("then", "", changes, who="")
    upgrade(db)
    assert len(rows) > 10
    assert store_of_then.faults() == []


def test_every_layout_before_that_of_today_is_tried() -> None:
    steps = [step.name for step in migrations.pending(Database(memory=True))]
    assert list(GIVEN_OUT) == list(range(1, SCHEMA))
    assert list(GIVEN_OUT.values()) == steps[1:]


def test_a_table_with_an_index_of_words_changed_without_care_is_found_out(store: Store) -> None:
    assert search_is_whole(store.db)
    store.db.table("findable").transform(rename={"at": "moment"})
    assert not search_is_whole(store.db)


def test_an_index_of_words_made_anew_without_forgetting_is_found_out(store: Store) -> None:
    table = store.db.table("findable")
    table.disable_fts()
    table.enable_fts(["title", "body"], create_triggers=True)
    assert not search_is_whole(store.db)
    store.db.execute("INSERT INTO findable_fts(findable_fts, rank) VALUES('secure-delete', 1)")
    assert search_is_whole(store.db)


def test_an_index_of_words_that_says_something_else_is_found_out(store: Store) -> None:
    crowd.fill(store, children=2, items=5)
    store.db.execute("DROP TRIGGER findable_au")
    store.db.execute("UPDATE findable SET body = 'iets anders'")
    assert not search_is_whole(store.db)
