"""Full-text search over everything a coach wrote."""

from collections.abc import Mapping, Sequence

from coachdesk.domain.entity import Entity
from coachdesk.domain.hits import CLOSING, OPENING, Hit
from coachdesk.domain.ids import ThemeId
from coachdesk.store.writing import add
from coachdesk.vault.driver import Database, OperationalError

MANY = 2_000
SQL_ERROR = 1  # SQLite's number for a query that it cannot read; a damaged file has another


class Search:
    """The table `findable` with its full-text index, filled in the same transaction."""

    def __init__(self, db: Database, kinds: Mapping[str, type]) -> None:
        """*kinds* tells which noun a table holds."""
        self._db = db
        self._kinds = kinds
        self._tables = {kind: table for table, kind in kinds.items()}

    def put(self, table: str, entity: Entity) -> None:
        """What can be found of this thing from now on."""
        self.take_away(table, entity.id)
        found = entity.findable()
        if found is None:
            return
        at = found.at.isoformat() if found.at else ""
        row = {"table": table, "row_id": entity.id, "at": at}
        words = {"title": found.title, "body": found.body}
        children = entity.children() or (None,)
        add(self._db, "findable", [{**row, "child_id": child, **words} for child in children])

    def take_away(self, table: str, row_id: str) -> None:
        """It is not found any more."""
        self._db.execute('DELETE FROM findable WHERE "table" = ? AND row_id = ?', [table, row_id])

    def keys(self, match: str, *, kinds: Sequence[type] = (), limit: int = -1) -> list[str]:
        """The keys of what matches an FTS5 query, the newest first; nothing when it is none.

        The query comes from `domain.search_text`, in which every word of a person is quoted.
        """
        if not match:
            return []
        # A few of very many: from the newest back. A few of fewer: through what matches. All of
        # some kinds: through those kinds.
        newest = "INDEXED BY idx_findable_newest" if self._are_many(match) else "NOT INDEXED"
        walk, each = (newest, "f.n") if limit >= 0 else ("", "+f.n")
        query = f"""
            SELECT f.n FROM findable f {walk}
            WHERE {each} IN (SELECT rowid FROM findable_fts WHERE findable_fts MATCH ?)
            {_among(kinds)} ORDER BY f.at DESC, f.n LIMIT ?"""  # noqa: S608  (holes only)
        return self._column(query, [match, *self._tables_of(kinds), limit])

    def keys_of_theme(self, theme_id: ThemeId) -> list[str]:
        """The keys of the signals about one theme, the newest first."""
        query = """SELECT n FROM findable WHERE "table" = 'care_signals' AND row_id IN
            (SELECT signal_id FROM signal_themes WHERE theme_id = ?) ORDER BY at DESC, n"""
        return self._column(query, [theme_id])

    def hits(self, keys: Sequence[str], match: str = "") -> list[Hit]:
        """What stands behind these keys, in their order, with the words of *match* marked.

        Without words to look for: the beginning of each text.
        """
        if not keys:
            return []
        holes = ",".join("?" * len(keys))
        if match:
            title = "highlight(findable_fts, 0, ?, ?)"
            passage = "snippet(findable_fts, 1, ?, ?, '…', 14)"
            source = "findable_fts JOIN findable f ON f.n = findable_fts.rowid"
            where = "findable_fts MATCH ? AND findable_fts.rowid"
            values = [OPENING, CLOSING, OPENING, CLOSING, match]
        else:
            title, passage = "title", "substr(body, 1, 120)"
            source, where, values = "findable f", "n", []
        query = f"""SELECT f.n, f."table", f.row_id, f.child_id, f.at, {title}, {passage}
            FROM {source} WHERE {where} IN ({holes})"""  # noqa: S608  (holes only)
        rows = self._db.execute(query, [*values, *keys]).fetchall()
        known = {str(n): Hit(str(n), self._kinds[table], *rest) for n, table, *rest in rows}
        return [known[key] for key in keys if key in known]

    def find(self, match: str, *, kinds: Sequence[type] = (), limit: int = 50) -> list[Hit]:
        """What matches, the newest first."""
        return self.hits(self.keys(match, kinds=kinds, limit=limit), match)

    def count(self, match: str, *, kinds: Sequence[type] = ()) -> int:
        """How many things match."""
        if not match:
            return 0
        query = "SELECT count(*) FROM findable_fts WHERE findable_fts MATCH ?"
        if kinds:
            query = f"""SELECT count(*) FROM findable_fts
                JOIN findable f ON f.n = findable_fts.rowid
                WHERE findable_fts MATCH ? {_among(kinds)}"""  # noqa: S608  (holes only)
        return sum(map(int, self._column(query, [match, *self._tables_of(kinds)])))

    def _are_many(self, match: str) -> bool:
        query = """SELECT count(*) FROM
            (SELECT 1 FROM findable_fts WHERE findable_fts MATCH ? LIMIT ?)"""
        return self._column(query, [match, MANY]) == [str(MANY)]

    def _tables_of(self, kinds: Sequence[type]) -> list[str]:
        return [self._tables[kind] for kind in kinds]

    def _column(self, query: str, values: Sequence[str | int]) -> list[str]:
        try:
            return [str(row[0]) for row in self._db.execute(query, list(values)).fetchall()]
        except OperationalError as error:
            if getattr(error, "sqlite_errorcode", SQL_ERROR) != SQL_ERROR:
                raise  # the file, not what was typed
            return []  # no words that can be looked for


def _among(kinds: Sequence[type]) -> str:
    return f'AND f."table" IN ({",".join("?" * len(kinds))})' if kinds else ""
