"""Finding signals back."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date, datetime

from coachdesk.domain.care_signals import CareSignal, SignalGroup
from coachdesk.domain.ids import CareSignalId, CaseId, ChildId, SchoolId
from coachdesk.domain.paragraphs import Paragraph
from coachdesk.store.shelf import Link, Part, Shelf

NEWEST = "seen_on DESC, id"
BACK_IN_TIME = "seen_on DESC, noted_at DESC, id DESC"
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
        where, values = _in_group(group, today, school_id)
        for word in words.split():
            where.append(HAS_WORD)
            quoted = word.replace('"', '""')
            values += [f'"{quoted}"*', f'title : "{quoted}"*']
        return self._ids(" AND ".join(where), values, order_by=order)

    def count_in_group(
        self, group: SignalGroup, *, today: date, school_id: SchoolId | None = None
    ) -> int:
        """How many there are of those."""
        where, values = _in_group(group, today, school_id)
        return self._count(" AND ".join(where), values)

    def looked_at_again(self, *, after: date, until: date) -> list[str]:
        """The ids of the watched ones whose day comes then, the first day first."""
        where = "status = 'WATCHED' AND watched_until > ? AND watched_until <= ?"
        values = [after.isoformat(), until.isoformat()]
        return self._ids(where, values, order_by="watched_until, id")

    def earlier_about(
        self, child_ids: Sequence[ChildId], *, than: CareSignal
    ) -> list[CareSignalId]:
        """The ids of signals about any of these children from before that one, the newest first.

        Of two of the same moment the one that was noted first is the earlier.
        """
        holes = ",".join("?" * len(child_ids))
        where = f"""id IN (SELECT signal_id FROM signal_children WHERE child_id IN ({holes}))
            AND (seen_on, noted_at, id) < (?, ?, ?)"""  # noqa: S608  (holes only)
        values = [*child_ids, than.seen_on.isoformat(), than.noted_at.isoformat(), than.id]
        return [CareSignalId(i) for i in self._ids(where, values, order_by=BACK_IN_TIME)]

    def earlier_counts(self, ids: Sequence[str]) -> dict[str, int]:
        """For each of these signals how many earlier ones the same children have, if any."""
        holes = ",".join("?" * len(ids))
        about = f"""SELECT l.child_id, s.seen_on, s.noted_at, s.id FROM signal_children l
            JOIN care_signals s ON s.id = l.signal_id WHERE l.signal_id IN ({holes})"""  # noqa: S608  (holes only)
        asked = self._db.execute(about, list(ids)).fetchall()
        series = self._series({child_id for child_id, *_place in asked})
        found: dict[str, set[str]] = defaultdict(set)
        for child_id, *place in asked:
            places = series[child_id]
            before = places[: bisect_left(places, tuple(place))]
            found[place[-1]].update(signal_id for _seen, _noted, signal_id in before)
        return {i: len(others) for i, others in found.items() if others}

    def _series(self, child_ids: Collection[str]) -> dict[str, list[tuple[str, str, str]]]:
        """The moments and the ids of the signals about each of these children, the oldest first."""
        holes = ",".join("?" * len(child_ids))
        query = f"""SELECT l.child_id, s.seen_on, s.noted_at, s.id FROM signal_children l
            JOIN care_signals s ON s.id = l.signal_id WHERE l.child_id IN ({holes})
            ORDER BY s.seen_on, s.noted_at, s.id"""  # noqa: S608  (holes only)
        series: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
        for child_id, *place in self._db.execute(query, list(child_ids)).fetchall():
            series[child_id].append((place[0], place[1], place[2]))
        return series

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
        query = """SELECT c.child_id, t.theme_id, count(*) AS n FROM care_signals s
            CROSS JOIN signal_themes t ON t.signal_id = s.id
            CROSS JOIN signal_children c ON c.signal_id = s.id WHERE s.seen_on >= ?
            GROUP BY c.child_id, t.theme_id HAVING n >= ? ORDER BY n"""
        rows = self._db.execute(query, [since.isoformat(), at_least]).fetchall()
        return {ChildId(str(child)): (str(theme), int(n)) for child, theme, n in rows}


def _in_group(
    group: SignalGroup, today: date, school_id: SchoolId | None
) -> tuple[list[str], list[str]]:
    """The conditions, and the values for their holes."""
    where, values = [WHERE[group]], [today.isoformat()]
    if school_id is not None:
        where.append(OF_SCHOOL)
        values.append(school_id)
    return where, values
