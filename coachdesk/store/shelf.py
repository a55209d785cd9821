"""What every kind of thing can do: be found, be listed by id, be fetched by the page."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any, ClassVar, Generic, TypeVar

from coachdesk.domain.changes import Row
from coachdesk.domain.errors import NotThere
from coachdesk.domain.wording import _
from coachdesk.store.rows import from_row, to_row
from coachdesk.vault.driver import Database

T = TypeVar("T")
Rows = dict[tuple[str, str], Row]  # by table and id, what others lean on first
MOST_HOLES = 500


@dataclass(frozen=True, slots=True)
class Link:
    """A field of ids, kept in a link table in its own order."""

    field: str
    table: str
    owner: str
    other: str


@dataclass(frozen=True, slots=True)
class Part:
    """A field of smaller things, each a row that belongs to this one alone."""

    field: str
    kind: type
    table: str
    owner: str
    parts: tuple["Part", ...] = ()


class Shelf(Generic[T]):
    """Reads one noun from its tables. Writing goes through a Change."""

    kind: ClassVar[type]
    table: ClassVar[str]
    links: ClassVar[tuple[Link, ...]] = ()
    parts: ClassVar[tuple[Part, ...]] = ()

    def __init__(self, db: Database) -> None:
        self._db = db
        self._blanks: dict[str, Row] = {}

    def get(self, row_id: str) -> T:
        """The one with this id; NotThere if it has gone."""
        found = self.page([row_id])
        if not found:
            raise NotThere(_("Dit staat niet meer in de kluis."))
        return found[0]

    def find(self, row_id: str | None) -> T | None:
        """The one with this id, if it is there."""
        return next(iter(self.page([row_id])), None) if row_id else None

    def number(self) -> int:
        """How many there are."""
        return self._count("1")

    def empty(self) -> bool:
        """Whether there is none at all."""
        return not self._column(f"SELECT id FROM {self.table} LIMIT 1")  # noqa: S608  (ours)

    def page(self, ids: Sequence[str]) -> list[T]:
        """Those that are still there, in the order asked: what a list shows at once."""
        made = self._made(self._rows_with(self.table, "id", ids))
        return [made[i] for i in ids if i in made]

    def having(self, column: str, values: Sequence[str], *, where: str = "1") -> list[T]:
        """Those with one of these values in a column of our own naming, in no order."""
        return list(self._made(self._rows_with(self.table, column, values, where=where)).values())

    def _made(self, rows: Sequence[Row]) -> dict[str, T]:
        """The things that these rows hold, by their id."""
        known = {str(row["id"]): row for row in rows}
        more = self._more(list(known))
        return {i: from_row(self.kind, row, more[i]) for i, row in known.items()}

    def rows(self, row_id: str) -> Rows:
        """Every row of one thing as it stands, by table and id."""
        root = next(iter(self._rows_with(self.table, "id", [row_id])), None)
        if root is None:
            return {}
        found: Rows = {(self.table, row_id): root}
        for link in self.links:
            for row in self._rows_with(link.table, link.owner, [row_id]):
                found[link.table, str(row["id"])] = row
        self._part_rows(self.parts, [row_id], found)
        return found

    def tables(self) -> tuple[str, ...]:
        """Its own table, and those of what belongs to it."""
        links = (link.table for link in self.links)
        return (self.table, *links, *_tables_of(self.parts))

    def rows_of(self, entity: T) -> Rows:
        """Every row that this thing would be, with all columns of its table."""
        entity_id = str(entity.id)  # type: ignore[attr-defined]  # every entity has one
        found: Rows = {(self.table, entity_id): to_row(entity, apart(self))}
        for link in self.links:
            for position, other in enumerate(getattr(entity, link.field)):
                link_id = f"{entity_id}:{other}"
                row = {"id": link_id, link.owner: entity_id, link.other: other}
                found[link.table, link_id] = {**row, "position": position}
        _rows_of_parts(self.parts, entity, found)
        return {place: {**self._blank(place[0]), **row} for place, row in found.items()}

    def _blank(self, table: str) -> Row:
        if table not in self._blanks:
            self._blanks[table] = dict.fromkeys(self._db.table(table).columns_dict)
        return self._blanks[table]

    def _ids(self, where: str, values: Sequence[Any] = (), *, order_by: str) -> list[str]:
        query = f"SELECT id FROM {self.table} WHERE {where} ORDER BY {order_by}"  # noqa: S608  (names are ours)
        return self._column(query, values)

    def _count(self, where: str, values: Sequence[Any] = ()) -> int:
        query = f"SELECT count(*) FROM {self.table} WHERE {where}"  # noqa: S608  (names are ours)
        return int(self._db.execute(query, list(values)).fetchone()[0])

    def _column(self, query: str, values: Sequence[Any] = ()) -> list[str]:
        return [row[0] for row in self._db.execute(query, list(values)).fetchall()]

    def _more(self, ids: Sequence[str]) -> dict[str, dict[str, Any]]:
        more: dict[str, dict[str, Any]] = {i: {} for i in ids}
        for link in self.links:
            others = defaultdict(list)
            for row in self._rows_with(link.table, link.owner, ids, order="position"):
                others[row[link.owner]].append(row[link.other])
            for i in ids:
                more[i][link.field] = tuple(others[i])
        for part in self.parts:
            smaller = self._parts_of(part, ids)
            for i in ids:
                more[i][part.field] = tuple(smaller[i])
        return more

    def _parts_of(self, part: Part, owners: Sequence[str]) -> dict[Any, list[Any]]:
        rows = list(self._rows_with(part.table, part.owner, owners, order="position"))
        ids = [str(row["id"]) for row in rows]
        nested = {deeper.field: self._parts_of(deeper, ids) for deeper in part.parts}
        found: dict[Any, list[Any]] = defaultdict(list)
        for row in rows:
            more = {field: tuple(parts[row["id"]]) for field, parts in nested.items()}
            found[row[part.owner]].append(from_row(part.kind, row, more))
        return found

    def _part_rows(self, parts: Iterable[Part], owners: Sequence[str], found: Rows) -> None:
        for part in parts:
            rows = list(self._rows_with(part.table, part.owner, owners))
            for row in rows:
                found[part.table, str(row["id"])] = row
            self._part_rows(part.parts, [str(row["id"]) for row in rows], found)

    def _rows_with(
        self,
        table: str,
        column: str,
        values: Sequence[str],
        *,
        order: str = "id",
        where: str = "1",
    ) -> list[Row]:
        rows: list[Row] = []
        for start in range(0, len(values), MOST_HOLES):
            some = list(values[start : start + MOST_HOLES])
            holes = ",".join("?" * len(some))
            which = f"{column} IN ({holes}) AND {where}"
            query = f"SELECT * FROM {table} WHERE {which} ORDER BY {order}"  # noqa: S608  (ours)
            rows += self._db.query(query, some)  # rows_where lists all tables before each question
        return rows


def apart(shelf: Shelf[Any]) -> tuple[str, ...]:
    """The fields of a noun that are not columns of its own table."""
    return tuple(link.field for link in shelf.links) + tuple(part.field for part in shelf.parts)


def _tables_of(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        yield part.table
        yield from _tables_of(part.parts)


def _rows_of_parts(parts: Iterable[Part], owner: Any, found: Rows) -> None:
    for part in parts:
        inner = tuple(deeper.field for deeper in part.parts)
        columns = {field.name for field in fields(part.kind)}
        for position, smaller in enumerate(getattr(owner, part.field)):
            row = {**to_row(smaller, inner), part.owner: owner.id}
            if "position" in columns:
                row["position"] = position
            found[part.table, smaller.id] = row
            _rows_of_parts(part.parts, smaller, found)
