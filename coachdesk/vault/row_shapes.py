"""Which tables a row can be of, told by its values alone: for a page that no table leads to."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from coachdesk.vault.driver import Database

Row = tuple[object, ...]
Kinds = tuple[type, ...]

NOTHING = type(None)
KINDS: dict[str, Kinds] = {
    "TEXT": (str,),
    "INTEGER": (int,),
    "INT": (int,),
    "REAL": (float, int),
    "BLOB": (bytes,),
}
ANYTHING: Kinds = (str, int, float, bytes)


@dataclass(frozen=True, slots=True)
class Shape:
    """A table by its columns, in the order in which they lie in a row.

    *kinds* tells what may stand in each. The column *number*, if there is one, is the number of
    the row itself, which does not stand among its values.
    """

    table: str
    names: tuple[str, ...]
    kinds: tuple[Kinds, ...]
    number: int | None

    @classmethod
    def of(cls, db: Database, table: str) -> Self:
        """That of a table in this database."""
        columns = db.execute(f'PRAGMA table_info("{table}")').fetchall()
        keys = [place for place, *_rest, key in columns if key]
        number = keys[0] if len(keys) == 1 and columns[keys[0]][2].upper() == "INTEGER" else None
        kinds = [
            KINDS.get(kind.upper(), ANYTHING) + (() if filled else (NOTHING,))
            for _place, _name, kind, filled, *_rest in columns
        ]
        if number is not None:
            kinds[number] = (NOTHING,)
        return cls(table, tuple(column[1] for column in columns), tuple(kinds), number)

    def takes(self, found: Kinds) -> bool:
        """Whether a row of values of these kinds can be one of this table.

        One of before a column was added is shorter: nothing stands there.
        """
        more = len(self.kinds) - len(found)
        if more < 0:
            return False
        whole = (*found, *[NOTHING] * more)
        return all(kind in kinds for kind, kinds in zip(whole, self.kinds, strict=True))

    def filled(self, row: Row) -> Row:
        """The rowid and the values of such a row, each at its column."""
        values = list(row[1 : len(self.names) + 1])
        if self.number is not None:
            values[self.number] = row[0]
        return (row[0], *values)


SCHEMA = Shape(
    "sqlite_schema",
    ("type", "name", "tbl_name", "rootpage", "sql"),
    ((str,), (str,), (str,), (int,), (str, NOTHING)),
    None,
)


class Shapes:
    """Several tables; what looks alike is judged once."""

    def __init__(self, shapes: Sequence[Shape]) -> None:
        self._shapes = shapes
        self._judged: dict[Kinds, list[Shape]] = {}
        self.width = max(len(shape.names) for shape in shapes)

    def of_row(self, row: Row) -> Sequence[Shape]:
        """Those that a row, its rowid first, can be of."""
        found = [type(value) for value in row[1:]]
        while found and found[-1] is NOTHING:
            found.pop()
        kinds = tuple(found)
        if kinds not in self._judged:
            self._judged[kinds] = [shape for shape in self._shapes if shape.takes(kinds)]
        return self._judged[kinds]
