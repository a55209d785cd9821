"""Rows into tables and out, by statements made once.

sqlite-utils asks anew before each row what the table is like, which takes longer than writing it.
"""

from collections.abc import Callable, Sequence
from functools import cache

from coachdesk.domain.changes import Row
from coachdesk.vault.driver import Database

Statement = Callable[[str, tuple[str, ...]], str]


def add(db: Database, table: str, rows: Sequence[Row]) -> None:
    """New rows, all with the same columns; *table* is our own name for it."""
    _write(db, table, rows, _insert)


def put(db: Database, table: str, rows: Sequence[Row]) -> None:
    """Rows that are new or take the place of those with their id."""
    _write(db, table, rows, _upsert)


def take_away(db: Database, table: str, row_ids: Sequence[str]) -> None:
    """The rows with these ids, gone."""
    db.conn.executemany(f'DELETE FROM "{table}" WHERE id = ?', [[i] for i in row_ids])  # noqa: S608  (ours)


def _write(db: Database, table: str, rows: Sequence[Row], statement: Statement) -> None:
    if rows:
        columns = tuple(rows[0])
        values = [[row[column] for column in columns] for row in rows]
        db.conn.executemany(statement(table, columns), values)


@cache
def _insert(table: str, columns: tuple[str, ...]) -> str:
    names, holes = ", ".join(f'"{column}"' for column in columns), ", ".join("?" * len(columns))
    return f'INSERT INTO "{table}" ({names}) VALUES ({holes})'  # noqa: S608  (ours)


@cache
def _upsert(table: str, columns: tuple[str, ...]) -> str:
    others = ", ".join(f'"{column}" = excluded."{column}"' for column in columns if column != "id")
    return f"{_insert(table, columns)} ON CONFLICT (id) DO UPDATE SET {others}"
