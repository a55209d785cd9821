"""Finding children back."""

import json
from collections.abc import Sequence

from coachdesk.domain.children import Child
from coachdesk.domain.ids import ChildId, SchoolId
from coachdesk.domain.known_names import Called
from coachdesk.store.names import fitting, name_words
from coachdesk.store.shelf import Shelf
from coachdesk.vault.driver import Database

BY_NAME = "first_name COLLATE NOCASE, last_name COLLATE NOCASE, id"
NAMES = "first_name, prefix, last_name, nicknames, code"


class Children(Shelf[Child]):
    """Every child."""

    kind = Child
    table = "children"

    def __init__(self, db: Database) -> None:
        super().__init__(db)
        self._words: dict[tuple[str, ...], Sequence[str]] = {}
        self._read_at = -1

    def all_ids(self, *, school_id: SchoolId | None = None) -> list[str]:
        """The ids of all children, or those of one school, by name."""
        if school_id is None:
            return self._ids("1", order_by=BY_NAME)
        return self._ids("school_id = ?", [school_id], order_by=BY_NAME)

    def all(self) -> list[Child]:
        """Every child, by name."""
        return self.page(self.all_ids())

    def called(self) -> list[Called]:
        """What every child is called, in no order: far less than all of each child."""
        query = f"SELECT {NAMES} FROM children"  # noqa: S608  (ours)
        rows = self._db.execute(query).fetchall()
        return [
            Called(first, prefix, last, tuple(_nicknames(kept)), code)
            for first, prefix, last, kept, code in rows
        ]

    def codes(self) -> set[str]:
        """The codes that are taken, those of erased children included while a trace is left."""
        return set(self._column("SELECT code FROM children"))

    def doubles(self, first_name: str, last_name: str, group: str) -> list[Child]:
        """Children with this name who may be the same: same last name, or the same group."""
        where = """first_name = ? COLLATE NOCASE AND
            (("group" = ? COLLATE NOCASE AND "group" <> '')
             OR (last_name = ? COLLATE NOCASE AND last_name <> ''))"""
        return self.page(self._ids(where, [first_name, group, last_name], order_by=BY_NAME))

    def named(self, text: str) -> list[ChildId]:
        """The children meant by what was typed, the likeliest first.

        Each word begins a word of the name, a nickname or the code, whatever accents it has. One
        typing error is forgiven when there is nobody otherwise.
        """
        named = self._all_named()
        found = fitting(text, named) or fitting(text, named, forgiving=True)
        return [ChildId(i) for i in found]

    def _all_named(self) -> list[tuple[str, Sequence[str]]]:
        """Every child with the words of its names; asked anew when anything was written."""
        written = self._db.conn.total_changes
        if written != self._read_at:
            query = f"SELECT id, {NAMES} FROM children ORDER BY {BY_NAME}"  # noqa: S608  (ours)
            rows = self._db.execute(query).fetchall()
            self._words = {row: self._words.get(row) or _words(*row) for row in rows}
            self._read_at = written
        return [(row[0], words) for row, words in self._words.items()]

    def meant(self, text: str) -> list[ChildId]:
        """The children meant by a name, a code, or a class: 7b."""
        of_class = self._ids('"group" = ? COLLATE NOCASE', [text.strip()], order_by=BY_NAME)
        return [*self.named(text), *(ChildId(i) for i in of_class)]

    def recent(self, limit: int) -> list[ChildId]:
        """The children whose dossiers were opened last."""
        query = """SELECT c.child_id FROM journal_children c JOIN journal j ON j.seq = c.seq
            WHERE j.what = 'dossier.read' GROUP BY c.child_id ORDER BY max(c.seq) DESC LIMIT ?"""
        return [ChildId(i) for i in self._column(query, [limit])]


def _words(_id: str, first: str, prefix: str, last: str, kept: str, code: str) -> Sequence[str]:
    return name_words(first, prefix, last, *_nicknames(kept), code)


def _nicknames(kept: str) -> list[str]:
    return json.loads(kept) if kept != "[]" else []
