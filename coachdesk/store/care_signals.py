"""Finding signals back."""

from collections.abc import Sequence
from datetime import date, datetime

from coachdesk.domain.care_signals import CareSignal, SignalGroup
from coachdesk.domain.ids import CareSignalId, CaseId, ChildId, SchoolId
from coachdesk.domain.paragraphs import Paragraph
from coachdesk.store.shelf import Link, Part, Shelf

NEWEST = "seen_on DESC, id"
SORTING = "urgency = 'SAFETY' DESC, seen_on, id"  # safety first, then the oldest
WHERE = {
    SignalGroup.TO_SORT: "(status = 'NEW' OR (status = 'WATCHED' AND watched_until <= ?))",
    SignalGroup.WATCHED: "(status = 'WATCHED' AND watched_until > ?)",
    SignalGroup.WITH_CASE: "(status IN ('NEW_CASE','JOINED') AND ? IS NOT NULL)",
    SignalGroup.DEALT_WITH: "(status IN ('PART_OF_GROWING_UP','NO_FOLLOW_UP') AND ? IS NOT NULL)",
}

OF_SCHOOL = "(school_id = ? OR school_id IS NULL OR urgency = 'SAFETY')"
HAS_WORD = """(id IN (SELECT row_id FROM findable WHERE "table" = 'care_signals'
        AND n IN (SELECT rowid FROM findable_fts WHERE findable_fts MATCH ?))
    OR id IN (SELECT c.signal_id FROM signal_children c JOIN findable f ON f.row_id = c.child_id
        WHERE f."table" = 'children'
        AND f.n IN (SELECT rowid FROM findable_fts WHERE findable_fts MATCH ?)))"""


class CareSignals(Shelf[CareSignal]):
    """Every signal."""

    kind = CareSignal
    table = "care_signals"
    links = (
        Link("child_ids", "signal_children", "signal_id", "child_id"),
        Link("theme_ids", "signal_themes", "signal_id", "theme_id"),
    )
    parts = (Part("paragraphs", Paragraph, "paragraphs", "signal_id"),)

    def in_group(
        self, group: SignalGroup, *, today: date, school_id: SchoolId | None = None, words: str = ""
    ) -> list[str]:
        """The ids of one of the four groups, in the order in which one works through them.

        Of one school: with those that belong to none, and those about safety of any school.
        Each of *words* must begin a word of the text or of the name of a child it is about.
        """
        order = SORTING if group is SignalGroup.TO_SORT else NEWEST
        where, values = [WHERE[group]], [today.isoformat()]
        if school_id is not None:
            where.append(OF_SCHOOL)
            values.append(school_id)
        for word in words.split():
            where.append(HAS_WORD)
            quoted = word.replace('"', '""')
            values += [f'"{quoted}"*', f'title : "{quoted}"*']
        return self._ids(" AND ".join(where), values, order_by=order)

    def looked_at_again(self, *, after: date, until: date) -> list[str]:
        """The ids of the watched ones whose day comes then, the first day first."""
        where = "status = 'WATCHED' AND watched_until > ? AND watched_until <= ?"
        values = [after.isoformat(), until.isoformat()]
        return self._ids(where, values, order_by="watched_until, id")

    def earlier_about(
        self, child_ids: Sequence[ChildId], *, before: datetime, but: str = ""
    ) -> list[CareSignalId]:
        """The ids of signals about any of these children until that moment, the newest first."""
        holes = ",".join("?" * len(child_ids))
        where = f"""id IN (SELECT signal_id FROM signal_children WHERE child_id IN ({holes}))
            AND seen_on <= ? AND id <> ?"""  # noqa: S608  (holes only)
        values = [*child_ids, before.isoformat(), but]
        return [CareSignalId(i) for i in self._ids(where, values, order_by=NEWEST)]

    def earlier_counts(self, ids: Sequence[str]) -> dict[str, int]:
        """For each of these signals how many earlier ones there are about the same children."""
        holes = ",".join("?" * len(ids))
        query = f"""SELECT this.id, count(DISTINCT other.id) FROM care_signals this
            JOIN signal_children mine ON mine.signal_id = this.id
            JOIN signal_children theirs ON theirs.child_id = mine.child_id
            JOIN care_signals other ON other.id = theirs.signal_id
            WHERE this.id IN ({holes}) AND other.id <> this.id AND other.seen_on <= this.seen_on
            GROUP BY this.id"""  # noqa: S608  (holes only)
        rows = self._db.execute(query, list(ids)).fetchall()
        return {str(signal_id): int(number) for signal_id, number in rows}

    def of_child(self, child_id: ChildId) -> list[str]:
        """The ids of one child's signals, the newest first."""
        where = "id IN (SELECT signal_id FROM signal_children WHERE child_id = ?)"
        return self._ids(where, [child_id], order_by=NEWEST)

    def of_case(self, case_id: CaseId) -> list[str]:
        """The ids of the signals put with one case, the newest first."""
        return self._ids("case_id = ?", [case_id], order_by=NEWEST)

    def pattern(self, child_id: ChildId, *, since: datetime) -> list[tuple[str, int]]:
        """Themes of one child's signals since then, with how many; the most first."""
        query = """SELECT t.theme_id, count(*) AS n FROM signal_themes t
            JOIN signal_children c ON c.signal_id = t.signal_id
            JOIN care_signals s ON s.id = t.signal_id
            WHERE c.child_id = ? AND s.seen_on >= ? GROUP BY t.theme_id ORDER BY n DESC"""
        rows = self._db.execute(query, [child_id, since.isoformat()]).fetchall()
        return [(str(theme), int(number)) for theme, number in rows]

    def patterns(self, *, since: datetime, at_least: int) -> dict[ChildId, tuple[str, int]]:
        """The children of whom so many signals since then share a theme: theme and how many."""
        query = """SELECT c.child_id, t.theme_id, count(*) AS n FROM signal_themes t
            JOIN signal_children c ON c.signal_id = t.signal_id
            JOIN care_signals s ON s.id = t.signal_id WHERE s.seen_on >= ?
            GROUP BY c.child_id, t.theme_id HAVING n >= ? ORDER BY n"""
        rows = self._db.execute(query, [since.isoformat(), at_least]).fetchall()
        return {ChildId(str(child)): (str(theme), int(n)) for child, theme, n in rows}
