"""Tests of how the tables grow up: once, in order, and never backwards."""

import hashlib

import pytest

from coachdesk.domain.errors import VaultTooNew
from coachdesk.store.migrations import SCHEMA, migrations, upgrade
from tests.conftest import encrypted


def test_a_fresh_file_gets_every_table_once(tmp_path):
    db = encrypted(tmp_path / "vault.db")
    upgrade(db)
    assert db.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
    assert not list(migrations.pending(db))
    tables = set(db.table_names())
    upgrade(db)
    assert set(db.table_names()) == tables
    assert db.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    db.close()


def test_every_table_is_strict_but_those_of_the_libraries(store):
    loose = [
        table.name
        for table in store.db.tables
        if not table.strict and not table.name.startswith(("findable_fts", "_sqlite"))
    ]
    assert loose == []


def test_search_is_whole_and_follows_its_table(store):
    check = "INSERT INTO findable_fts(findable_fts, rank) VALUES('integrity-check', 1)"
    store.db.execute(check)
    found = store.db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    assert {name for (name,) in found} == {"findable_ai", "findable_ad", "findable_au"}


@pytest.mark.parametrize(
    "deed",
    [
        f"PRAGMA user_version={SCHEMA + 1}",
        (
            "INSERT INTO _sqlite_migrations(migration_set, name, applied_at) "
            "VALUES('coachdesk', 'm999_later', '2030-01-01')"
        ),
    ],
)
def test_a_file_from_the_future_is_refused_and_stays_as_it_is(tmp_path, deed):
    path = tmp_path / "vault.db"
    db = encrypted(path)
    upgrade(db)
    db.execute(deed)
    db.close()
    before = hashlib.sha256(path.read_bytes()).digest()
    db = encrypted(path)
    with pytest.raises(VaultTooNew):
        upgrade(db)
    db.close()
    assert hashlib.sha256(path.read_bytes()).digest() == before
