"""Full-text search over everything a coach wrote."""

from collections.abc import Sequence
from dataclasses import dataclass

from coachdesk.domain.entity import Entity
from coachdesk.vault.driver import Database, DriverError


@dataclass(frozen=True, slots=True, repr=False)
class Hit:
    """One thing found: which, in whose dossier, when, and the passage around the words."""

    table: str
    row_id: str
    child_id: str | None
    at: str
    title: str
    passage: str


OPENING, CLOSING = "\x02", "\x03"  # around each word found in a passage


class Search:
    """The table `findable` with its full-text index, filled in the same transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def put(self, table: str, entity: Entity) -> None:
        """What can be found of this thing from now on."""
        self.take_away(table, entity.id)
        found = entity.findable()
        if found is None:
            return
        at = found.at.isoformat() if found.at else ""
        row = {"table": table, "row_id": entity.id, "at": at}
        words = {"title": found.title, "body": found.body}
        self._db.table("findable").insert_all(
            [{**row, "child_id": child, **words} for child in entity.children() or (None,)]
        )

    def take_away(self, table: str, row_id: str) -> None:
        """It is not found any more."""
        where = '"table" = ? AND row_id = ?'
        self._db.table("findable").delete_where(where, [table, row_id])

    def find(self, match: str, *, tables: Sequence[str] = (), limit: int = 50) -> list[Hit]:
        """What matches an FTS5 query, the newest first; nothing when the query is none.

        The query comes from `domain.search_text`, in which every word of a person is quoted.
        """
        if not match:
            return []
        among = f'AND f."table" IN ({",".join("?" * len(tables))})' if tables else ""
        query = f"""
            SELECT f."table", f.row_id, f.child_id, f.at, f.title,
                   snippet(findable_fts, 1, ?, ?, '…', 14)
            FROM findable_fts JOIN findable f ON f.n = findable_fts.rowid
            WHERE findable_fts MATCH ? {among}
            ORDER BY f.at DESC, f.n LIMIT ?"""  # noqa: S608  (holes only)
        values = [OPENING, CLOSING, match, *tables, limit]
        try:
            rows = self._db.execute(query, values).fetchall()
        except DriverError:
            return []  # no words that can be looked for
        return [Hit(*row) for row in rows]

    def count(self, match: str, *, tables: Sequence[str] = ()) -> int:
        """How many things match."""
        if not match:
            return 0
        among = f'AND f."table" IN ({",".join("?" * len(tables))})' if tables else ""
        query = f"""
            SELECT count(*) FROM findable_fts JOIN findable f ON f.n = findable_fts.rowid
            WHERE findable_fts MATCH ? {among}"""  # noqa: S608  (holes only)
        try:
            return int(self._db.execute(query, [match, *tables]).fetchone()[0])
        except DriverError:
            return 0
