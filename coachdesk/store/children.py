"""Finding children back."""

import json
from collections.abc import Iterator

from coachdesk.domain.children import Child
from coachdesk.domain.ids import ChildId, SchoolId
from coachdesk.domain.known_names import Called
from coachdesk.store.names import KeptNames, Named, name_words
from coachdesk.store.shelf import Shelf
from coachdesk.vault.driver import Database

BY_NAME = "first_name COLLATE NOCASE, last_name COLLATE NOCASE, id"
NAMES = "first_name, prefix, last_name, nicknames, code"
LATELY = 2000  # entries of the journal: some weeks


class Children(Shelf[Child]):
    """Every child."""

    kind = Child
    table = "children"

    def __init__(self, db: Database) -> None:
        super().__init__(db)
        self._names = KeptNames(db, self._named)

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
        names = self._names.index()
        return [ChildId(i) for i in names.meant(text) or names.nearly_meant(text)]

    def _named(self) -> Iterator[Named]:
        query = f"SELECT id, {NAMES} FROM children ORDER BY {BY_NAME}"  # noqa: S608  (ours)
        for row_id, first, prefix, last, kept, code in self._db.execute(query).fetchall():
            yield row_id, name_words(first, prefix, last, *_nicknames(kept), code)

    def meant(self, text: str) -> list[ChildId]:
        """The children meant by a name, a code, or a class: 7b."""
        of_class = self._ids('"group" = ? COLLATE NOCASE', [text.strip()], order_by=BY_NAME)
        return [*self.named(text), *(ChildId(i) for i in of_class)]

    def recent(self, limit: int) -> list[ChildId]:
        """The children whose dossiers were opened last, as far as that was lately."""
        query = """SELECT c.child_id FROM journal j CROSS JOIN journal_children c ON c.seq = j.seq
            WHERE j.seq > (SELECT max(seq) FROM journal) - ? AND j.what = 'dossier.read'
            GROUP BY c.child_id ORDER BY max(j.seq) DESC LIMIT ?"""
        return [ChildId(i) for i in self._column(query, [LATELY, limit])]


def _nicknames(kept: str) -> list[str]:
    return json.loads(kept) if kept != "[]" else []
