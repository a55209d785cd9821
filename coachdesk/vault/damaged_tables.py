"""Reads the tables of a damaged database, around the pages that cannot be read."""

from collections.abc import Iterator
from pathlib import Path

from coachdesk.domain.errors import ReadFailed, VaultCorrupt
from coachdesk.vault.connection import Use, open_connection, require_unspoilt
from coachdesk.vault.driver import Connection, DriverError
from coachdesk.vault.keys import Purpose, Root
from coachdesk.vault.row_shapes import Row

LOWEST, HIGHEST = 0, (1 << 63) - 1  # of rowids as they are given out
AT_ONCE = 256
ONE_BY_ONE = 64
UNREADABLE = (DriverError, VaultCorrupt, ReadFailed)  # the last two when it is opened again


class DamagedTables:
    """A damaged database: opened again after every error, which a connection may not survive.

    *holes* counts the places that had to be passed over.
    """

    def __init__(self, path: Path, root: Root) -> None:
        self._path, self._root = path, root
        self._connection: Connection | None = None
        self.holes = 0

    def columns(self, table: str) -> list[str]:
        """The columns of a table; none when it is not there, or nothing can be told."""
        try:
            return [str(row[1]) for row in self._ask(f'PRAGMA table_info("{table}")')]
        except UNREADABLE:
            self.holes += 1
            return []

    def rows(self, table: str) -> Iterator[Row]:
        """Every row of a table that can be read, its rowid first.

        After a row that cannot be read the next ones are tried one by one, so that none is
        passed over; after some dozens in vain, in ever larger steps.
        """
        start, most, step, behind = LOWEST, AT_ONCE, 1, 0
        while start <= HIGHEST:
            try:
                found = self._some(table, start, most)
            except UNREADABLE:
                if most > 1:
                    most = 1
                    continue
                behind += 1
                self.holes += behind == 1
                step = step * 2 if behind > ONE_BY_ONE else 1
                start += step
                continue
            if step > 1:  # the beginning of what can be read lies somewhere in the last step
                start, step = self._edge(table, start - step, start), 1
                continue
            yield from found
            if len(found) < most:
                return
            start, most, behind = _rowid(found[-1]) + 1, min(2 * most, AT_ONCE), 0

    def _edge(self, table: str, bad: int, good: int) -> int:
        """Where it becomes readable between a place that is not and one that is."""
        while good - bad > 1:
            middle = (bad + good) // 2
            try:
                self._some(table, middle, 1)
            except UNREADABLE:
                bad = middle
            else:
                good = middle
        return good

    def _ask(self, query: str, values: tuple[object, ...] = ()) -> list[Row]:
        """All rows; one of UNREADABLE when a page on the way is not to be had."""
        try:
            connection = self._open()
            found: list[Row] = connection.execute(query, values).fetchall()
            require_unspoilt(connection)
        except DriverError:
            self.close()
            raise
        return found

    def _some(self, table: str, start: int, most: int) -> list[Row]:
        some = f'SELECT rowid, * FROM "{table}" WHERE rowid >= ? ORDER BY rowid LIMIT {most}'  # noqa: S608  (our own table)
        return self._ask(some, (start,))

    def close(self) -> None:
        """Let go of the file."""
        if self._connection:
            self._connection.close()
        self._connection = None

    def _open(self) -> Connection:
        if self._connection is None:
            key = self._root.key(Purpose.DATABASE)
            self._connection = open_connection(self._path, key, use=Use.SALVAGE)
        return self._connection


def _rowid(row: Row) -> int:
    return int(str(row[0]))
