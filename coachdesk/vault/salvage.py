"""What can still be read of a damaged database, row by row, as the next generation.

First table by table: where a page is damaged, the rows around it are read. Then, if anything was
passed over, page by page: so rows are found to which no table leads any more. Such a row counts
when its values fit one table only, or when the journal knows where it belongs.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from coachdesk.domain.errors import BackupStopped, VaultError
from coachdesk.domain.wording import _
from coachdesk.vault.chain import Chain, signing
from coachdesk.vault.connection import Use, damaged, driver_errors, open_connection
from coachdesk.vault.damaged_tables import DamagedTables
from coachdesk.vault.disk import make_private, system_errors
from coachdesk.vault.driver import Database
from coachdesk.vault.generation import Successor, complete, discard, next_database, unfinished
from coachdesk.vault.header import Header
from coachdesk.vault.header_file import load
from coachdesk.vault.keys import Purpose, Root
from coachdesk.vault.loose_pages import LoosePages
from coachdesk.vault.row_shapes import SCHEMA, Row, Shape, Shapes
from coachdesk.vault.vault import APPLICATION_ID

CARRIER = "-pages"
META = "meta"  # is brought over too, and counts for nothing
NOT_COPIED = ("_sqlite_migrations",)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Salvaged:
    """What was saved, checked and waiting to be taken over.

    *rows* were saved. *lost* tells by table how many the journal knows of that were not. When
    something was *passed_over*, be it a page or the end of the file, it may be more.
    """

    successor: Successor
    rows: int
    lost: Mapping[str, int]
    passed_over: bool


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
    goes to the attic. VaultCorrupt when not one row can be read.
    """
    header, following = _headers(folder, root)
    path = unfinished(folder, following.database)
    discard(path)
    _settle(folder / header.database, root)
    try:
        with system_errors():
            make_private(path)
        connection = open_connection(path, root.key(Purpose.DATABASE), use=Use.NEW)
        try:
            with driver_errors(), signing(root) as sign:
                db = Database(connection, execute_plugins=False, strict=True)
                _begin(db, prepare)
                saving = _Saving(db, folder / header.database, root, stopped)
                rows = saving.save(path.with_name(path.name + CARRIER), chain)
                lost = Counter(table for table, _row_id in chain.mend(db, sign))
        finally:
            connection.close()
        complete(path, root, following, chain, note)
    except BaseException:
        discard(path)
        raise
    successor = Successor(folder=folder, header=following)
    return Salvaged(successor=successor, rows=rows, lost=lost, passed_over=saving.passed_over)


def _headers(folder: Path, root: Root) -> tuple[Header, Header]:
    """Of the damaged database, and of the one that takes its place."""
    header = load(folder)
    header.check(root)
    if not (folder / header.database).is_file():
        raise damaged()
    following = Header(
        vault_id=header.vault_id,
        seq=header.seq + 1,
        database=next_database(folder),
        slots=header.slots,
    )
    return header, following.sealed(root)


def _settle(path: Path, root: Root) -> None:
    """Let the database undo what a crash cut off, if it still can; for reading it may not."""
    with suppress(VaultError):
        open_connection(path, root.key(Purpose.DATABASE), use=Use.WRITE).close()


def _begin(db: Database, prepare: Callable[[Database], None]) -> None:
    db.execute(f"PRAGMA application_id={APPLICATION_ID}")
    db.table(META).create({"k": str, "v": str}, pk="k", not_null={"v"})
    prepare(db)
    db.execute("PRAGMA foreign_keys=OFF")


class _Saving:
    """Brings rows of a damaged file over into new, empty tables."""

    def __init__(self, db: Database, source: Path, root: Root, stopped: Callable[[], bool]) -> None:
        self._db, self._source, self._root, self._stopped = db, source, root, stopped
        self._own, self._others = _tables(db)
        self.passed_over = False

    def save(self, carrier: Path, chain: Chain) -> int:
        """All that can be read: how many rows; VaultCorrupt when that is nothing."""
        shapes = Shapes(self._save_tables())
        if self.passed_over:
            width = shapes.width + 1  # of one that is wider it must be seen
            with LoosePages(self._source, self._root, carrier, width=width) as pages:
                self._save_loose(pages, shapes, chain)
        read = sum(self._db.table(table).count for table in self._own if table != META)
        chain.fill_gaps(self._db)
        rows = read - _drop_strays(self._db)
        if not rows:
            raise damaged()
        return rows

    def _save_tables(self) -> list[Shape]:
        """What the tables lead to; gives how rows look, also of tables that do not count."""
        shapes = [SCHEMA, *(Shape.of(self._db, table) for table in self._others)]
        source = DamagedTables(self._source, self._root)
        try:
            for table in self._own:
                ours = Shape.of(self._db, table)
                theirs = source.columns(table)
                self._save_table(source, ours, theirs)
                if list(ours.names[: len(theirs)]) == theirs:
                    shapes.append(ours)  # else they lie in the file in another order
        finally:
            source.close()
        self.passed_over = source.holes > 0
        return shapes

    def _save_table(self, source: DamagedTables, ours: Shape, theirs: Sequence[str]) -> None:
        places = [(place, name) for place, name in enumerate(theirs, 1) if name in ours.names]
        if not places:
            return
        insert = _insert(ours.table, [name for _place, name in places])
        with self._db.atomic():
            for row in source.rows(ours.table):
                self._go_on()
                values = [row[0], *(row[place] for place, _name in places)]
                self._db.conn.execute(insert, values)

    def _save_loose(self, pages: LoosePages, shapes: Shapes, chain: Chain) -> None:
        """First the rows that can be of one table only, the journal among them; then the rest."""
        with self._db.atomic():
            for row in pages.rows():
                self._save_row(row, shapes.of_row(row))
            homes = chain.homes(self._db)
            for row in pages.rows():
                here = homes.get(str(row[1]), ())
                self._save_row(row, [one for one in shapes.of_row(row) if one.table in here])

    def _save_row(self, row: Row, shapes: Sequence[Shape]) -> None:
        self._go_on()
        if len(shapes) == 1 and shapes[0].table in self._own:
            (shape,) = shapes
            self._db.conn.execute(_insert(shape.table, shape.names), shape.filled(row))

    def _go_on(self) -> None:
        if self._stopped():
            raise BackupStopped(_("Het redden is gestopt. Er is niets veranderd."))


def _insert(table: str, columns: Sequence[str]) -> str:
    """A row that is there already, or that breaks a rule of ours, is left out."""
    names = ", ".join(f'"{name}"' for name in columns)
    holes = ", ".join("?" * (len(columns) + 1))
    return f'INSERT OR IGNORE INTO "{table}" (rowid, {names}) VALUES ({holes})'  # noqa: S608  (our own table)


def _drop_strays(db: Database) -> int:
    """Rows whose owner is lost are left out, until all the others lead somewhere: how many."""
    gone = 0
    while strays := db.execute("PRAGMA foreign_key_check").fetchall():
        with db.atomic():
            for table, rowid, *_rest in strays:
                delete = f'DELETE FROM "{table}" WHERE rowid = ?'  # noqa: S608  (our own table)
                gone += db.execute(delete, [rowid]).rowcount
    return gone


def _tables(db: Database) -> tuple[list[str], list[str]]:
    """Those with rows to be saved, and others of which rows may be met.

    The full-text index is filled by triggers.
    """
    own, others = [], []
    for _schema, table, kind, _columns, without_rowid, _strict in db.execute("PRAGMA table_list"):
        if kind == "table" and table not in NOT_COPIED and not table.startswith("sqlite_"):
            own.append(table)
        elif table in NOT_COPIED or (kind == "shadow" and not without_rowid):
            others.append(table)
    return sorted(own), others
