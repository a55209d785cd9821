"""What can still be read of a damaged database, row by row, as the next generation.

Where a page is damaged the rows on it are lost and those around it are read. Rows that lie under
a damaged inner page of a table cannot be reached either, nor anything when the first page is.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from coachdesk.domain.errors import BackupStopped, VaultError
from coachdesk.domain.wording import _
from coachdesk.vault.chain import Chain, signing
from coachdesk.vault.connection import Use, driver_errors, open_connection
from coachdesk.vault.disk import make_private, system_errors
from coachdesk.vault.driver import Connection, Database, DriverError
from coachdesk.vault.generation import Successor, complete, discard, next_database, unfinished
from coachdesk.vault.header import Header
from coachdesk.vault.header_file import load
from coachdesk.vault.keys import Purpose, Root
from coachdesk.vault.vault import APPLICATION_ID

LOWEST, HIGHEST = 0, (1 << 63) - 1  # of rowids as they are given out
AT_ONCE = 256
ONE_BY_ONE = 1024
NOT_COPIED = ("meta", "sqlite_sequence", "_sqlite_migrations")

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Salvaged:
    """What was saved, checked and waiting to be taken over.

    *rows* were read. *holes* are the places where one or more could not be; *strays* were read
    and left out: what they belong to is lost, or they break a rule of the tables.
    """

    successor: Successor
    rows: int
    holes: int
    strays: int


class Damaged:
    """A damaged database: opened again after every error, which a connection may not survive."""

    def __init__(self, path: Path, root: Root) -> None:
        self._path, self._root = path, root
        self._connection: Connection | None = None
        self.holes = 0

    def ask(self, query: str, values: tuple[object, ...] = ()) -> list[Row]:
        """All rows of this query; DriverError when one page on the way cannot be read."""
        try:
            return list(self._open().execute(query, values))
        except DriverError:
            self.close()
            raise

    def rows(self, table: str) -> Iterator[Row]:
        """Every row of a table that can be read, its rowid first.

        After a row that cannot be read the next ones are tried one by one, so that none is
        passed over; after a thousand in vain, in ever larger steps.
        """
        start, most, step, behind = LOWEST, AT_ONCE, 1, 0
        while start <= HIGHEST:
            try:
                found = self._some(table, start, most)
            except DriverError:
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
            except DriverError:
                bad = middle
            else:
                good = middle
        return good

    def _some(self, table: str, start: int, most: int) -> list[Row]:
        some = f'SELECT rowid, * FROM "{table}" WHERE rowid >= ? ORDER BY rowid LIMIT {most}'  # noqa: S608  (our own table)
        return self.ask(some, (start,))

    def close(self) -> None:
        """Let go of the file."""
        if self._connection:
            self._connection.close()
        self._connection = None

    def _open(self) -> Connection:
        if self._connection is None:
            key = self._root.key(Purpose.DATABASE)
            self._connection = open_connection(self._path, key, use=Use.READ)
        return self._connection


def prepare_salvage(
    folder: Path,
    root: Root,
    chain: Chain,
    *,
    prepare: Callable[[Database], None],
    note: tuple[str, str],
    stopped: Callable[[], bool] = lambda: False,
) -> Salvaged:
    """What can be read of the vault in this folder, as its next generation; work for a worker.

    *prepare* makes the empty tables. `generation.take_over` makes it the vault; the damaged one
    goes to the attic. VaultCorrupt when not even its list of tables can be read.
    """
    header = load(folder)
    header.check(root)
    database = next_database(folder)
    following = Header(
        vault_id=header.vault_id, seq=header.seq + 1, database=database, slots=header.slots
    ).sealed(root)
    path = unfinished(folder, database)
    discard(path)
    _settle(folder / header.database, root)
    damaged = Damaged(folder / header.database, root)
    try:
        with system_errors():
            make_private(path)
        connection = open_connection(path, root.key(Purpose.DATABASE), use=Use.NEW)
        try:
            with driver_errors(), signing(root) as sign:
                db = Database(connection, execute_plugins=False, strict=True)
                _begin(db, prepare)
                rows, strays = _copy_tables(damaged, db, stopped)
                strays += _drop_strays(db)
                chain.mend(db, sign)
        finally:
            connection.close()
        complete(path, root, following, chain, note)
    except BaseException:
        discard(path)
        raise
    finally:
        damaged.close()
    successor = Successor(folder=folder, header=following)
    return Salvaged(successor=successor, rows=rows, holes=damaged.holes, strays=strays)


def _settle(path: Path, root: Root) -> None:
    """Let the database undo what a crash cut off, if it still can; for reading it may not."""
    with suppress(VaultError):
        open_connection(path, root.key(Purpose.DATABASE), use=Use.WRITE).close()


def _begin(db: Database, prepare: Callable[[Database], None]) -> None:
    db.execute(f"PRAGMA application_id={APPLICATION_ID}")
    db.table("meta").create({"k": str, "v": str}, pk="k", not_null={"v"})
    prepare(db)
    db.execute("PRAGMA foreign_keys=OFF")


def _copy_tables(damaged: Damaged, db: Database, stopped: Callable[[], bool]) -> tuple[int, int]:
    """How many rows were read, and how many of them could not be written."""
    there = "SELECT name FROM sqlite_schema WHERE type = 'table'"
    known = {str(row[0]) for row in damaged.ask(there)}
    read = refused = 0
    for table in _own_tables(db):
        if table in known:
            found, left_out = _copy_table(damaged, db, table, stopped)
            read, refused = read + found, refused + left_out
    return read, refused


def _copy_table(
    damaged: Damaged, db: Database, table: str, stopped: Callable[[], bool]
) -> tuple[int, int]:
    """How many rows were read, and how many of them break a rule of ours and are left out."""
    ours = {column.name for column in db.table(table).columns}
    theirs = [str(row[1]) for row in damaged.ask(f'PRAGMA table_info("{table}")')]
    places = [(place + 1, name) for place, name in enumerate(theirs) if name in ours]
    names = ", ".join(f'"{name}"' for _place, name in places)
    holes = ", ".join("?" * (len(places) + 1))
    insert = f'INSERT OR IGNORE INTO "{table}" (rowid, {names}) VALUES ({holes})'  # noqa: S608  (our own table)
    read = refused = 0
    with db.atomic():
        for row in damaged.rows(table):
            if stopped():
                raise BackupStopped(_("Het redden is gestopt. Er is niets veranderd."))
            values = [row[0], *(row[place] for place, _name in places)]
            read += 1
            refused += db.conn.execute(insert, values).rowcount == 0
    return read, refused


def _drop_strays(db: Database) -> int:
    """Rows whose owner is lost are left out, until all the others lead somewhere."""
    gone = 0
    while strays := db.execute("PRAGMA foreign_key_check").fetchall():
        with db.atomic():
            for table, rowid, *_rest in strays:
                delete = f'DELETE FROM "{table}" WHERE rowid = ?'  # noqa: S608  (our own table)
                gone += db.execute(delete, [rowid]).rowcount
    return gone


def _own_tables(db: Database) -> list[str]:
    """Those with rows of their own: not the full-text index, which triggers fill again."""
    names = db.table_names()
    indexes = [name for name in names if db.table(name).virtual_table_using]
    shadows = {name for name in names for index in indexes if name.startswith(f"{index}_")}
    return [name for name in names if name not in {*indexes, *shadows, *NOT_COPIED}]


def _rowid(row: Row) -> int:
    return int(str(row[0]))
