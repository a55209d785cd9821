"""Reads each page of a damaged database by itself, whatever became of the pages that lead to it.

SQLCipher binds a page to the key, to the first sixteen bytes of its file and to its own number.
So all pages are laid at their own places in a carrier: a database with that key and that
beginning, of which one table is pointed at page after page. The carrier is as encrypted as what
it carries, lies beside the vault, and is gone when the reading is done.
"""

from collections.abc import Iterator
from contextlib import suppress
from io import FileIO
from pathlib import Path
from types import TracebackType
from typing import Self

from coachdesk.vault.connection import (
    PAGE,
    SALT,
    Use,
    driver_errors,
    open_connection,
    require_unspoilt,
)
from coachdesk.vault.disk import make_private, reading_errors, system_errors
from coachdesk.vault.driver import Connection, DriverError
from coachdesk.vault.generation import discard
from coachdesk.vault.keys import Purpose, Root
from coachdesk.vault.row_shapes import Row

AT_ONCE = 256  # pages of room, or of content
NUMBERS = "SELECT rowid FROM page LIMIT 700"  # what gives more is a page that leads to others
ROWS = "SELECT rowid, * FROM page LIMIT 700"
ONE = "SELECT rowid, * FROM page WHERE rowid = ?"
HARMLESS = ("journal_mode=OFF", "synchronous=OFF", "writable_schema=ON")  # it is thrown away


class LoosePages:
    """The pages of one damaged file, in a carrier that is made on entering and removed after."""

    def __init__(self, source: Path, root: Root, carrier: Path, *, width: int) -> None:
        """*width* is the number of columns of the widest table that may be met.

        ReadFailed when not even the beginning of the file is to be had.
        """
        self._source, self._root, self._carrier, self._width = source, root, carrier, width
        with reading_errors(), source.open("rb") as file:
            self._salt = file.read(SALT)
            self._pages = file.seek(0, 2) // PAGE
        self._worth_reading = dict.fromkeys(range(2, self._pages + 1))
        self._connection: Connection | None = None
        self._at = 0

    def __enter__(self) -> Self:
        """DiskFull and the like; the damaged file is only read."""
        discard(self._carrier)
        try:
            if self._worth_reading:
                with system_errors(), driver_errors():
                    self._make_room()
                    self._lay_pages()
        except BaseException:
            self._remove()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._remove()

    def rows(self) -> Iterator[Row]:
        """The rows of each page that holds rows of a table, the rowid first; some come twice."""
        for page in list(self._worth_reading):
            some = False
            for row in self._rows_on(page):
                some = True
                yield row
            if not some:
                del self._worth_reading[page]

    def _rows_on(self, page: int) -> Iterator[Row]:
        """All at once; one by one when something of them lies on a page that cannot be read."""
        with suppress(DriverError):
            numbers = self._ask(page, NUMBERS)
            try:
                yield from self._ask(page, ROWS)
            except DriverError:
                for number in numbers:
                    with suppress(DriverError):
                        yield from self._ask(page, ONE, number)

    def _ask(self, page: int, query: str, values: Row = ()) -> list[Row]:
        connection = self._point(page)
        try:
            found: list[Row] = connection.execute(query, values).fetchall()
            require_unspoilt(connection)
        except DriverError:
            self._at = 0
            raise
        return found

    def _point(self, page: int) -> Connection:
        """Let the one table begin at this page; on a new connection if a page spoilt this one."""
        try:
            return self._pointed(page)
        except DriverError:
            self._close()
            return self._pointed(page)

    def _pointed(self, page: int) -> Connection:
        connection = self._open(Use.WRITE)
        if page != self._at:
            self._at = 0
            connection.execute("UPDATE sqlite_schema SET rootpage = ? WHERE name = 'page'", [page])
            connection.execute("PRAGMA writable_schema=RESET")
            connection.execute("PRAGMA writable_schema=ON")
            self._at = page
        return connection

    def _make_room(self) -> None:
        """A file that counts as many pages, so that the database believes them to be there."""
        make_private(self._carrier)
        connection = self._open(Use.NEW)
        columns = ", ".join(f"c{number}" for number in range(self._width))
        connection.execute(f"CREATE TABLE page ({columns})")
        connection.execute("CREATE TABLE room (filler)")
        for _more in range(0, self._pages, AT_ONCE):
            connection.execute("INSERT INTO room VALUES (zeroblob(?))", [AT_ONCE * PAGE])
        self._close()

    def _lay_pages(self) -> None:
        """One that the disk does not give is left out."""
        with self._source.open("rb", buffering=0) as source, self._carrier.open("r+b") as carrier:
            for start in range(PAGE, self._pages * PAGE, PAGE):
                carrier.seek(start)
                carrier.write(read_page(source, start))

    def _open(self, use: Use) -> Connection:
        if self._connection is None:
            key = self._root.key(Purpose.DATABASE)
            self._connection = open_connection(self._carrier, key, use=use, salt=self._salt)
            for setting in HARMLESS:
                self._connection.execute(f"PRAGMA {setting}").fetchall()
        return self._connection

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
        self._connection, self._at = None, 0

    def _remove(self) -> None:
        self._close()
        discard(self._carrier)


def read_page(file: FileIO, start: int) -> bytes:
    """The page that begins there; nothing when the disk does not give it."""
    try:
        file.seek(start)
        return file.read(PAGE)
    except OSError:
        return b""
