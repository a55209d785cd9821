"""Which children stand in which list, in which order: asked of SQL, answered with ids."""

from collections.abc import Mapping, Sequence

from coachdesk.domain.child_groups import ChildGroup, ChildList
from coachdesk.domain.ids import ChildId, SchoolId
from coachdesk.vault.driver import Database

# Sets, each asked once: a question for every child again grows with all that was ever written.
RUNNING = "c.id IN (SELECT child_id FROM cases WHERE closed_on IS NULL)"
AFTERCARE = """c.id IN (SELECT child_id FROM steps
    WHERE status IN ('OPEN','BUSY') AND origin = 'AFTERCARE')"""
OTHER_OPEN = """c.id IN (SELECT k.child_id FROM steps s JOIN cases k ON k.id = s.case_id
    WHERE k.closed_on IS NULL AND s.status IN ('OPEN','BUSY') AND s.origin <> 'AFTERCARE')"""
WATCHED = """c.id IN (SELECT l.child_id FROM care_signals w
    JOIN signal_children l ON l.signal_id = w.id WHERE w.status = 'WATCHED')"""
CLOSED = "c.id IN (SELECT child_id FROM cases WHERE closed_on IS NOT NULL)"
HAD_CASE = "c.id IN (SELECT child_id FROM cases)"
DUE = """(SELECT k.child_id, min(s.due) AS due FROM steps s JOIN cases k ON k.id = s.case_id
    WHERE k.closed_on IS NULL AND s.status IN ('OPEN','BUSY') GROUP BY k.child_id)"""
# Of everybody: all that happened in its own order, then the links, which lie in that order too.
LAST = """(SELECT child_id, max(at) AS at FROM (
    SELECT l.child_id, v.held_at AS at FROM conversations v
        CROSS JOIN conversation_children l ON l.conversation_id = v.id
    UNION ALL SELECT l.child_id, w.seen_on FROM care_signals w
        CROSS JOIN signal_children l ON l.signal_id = w.id) GROUP BY child_id)"""
# Of a few: from their links. Every date is later than none; it is asked so that the index with
# the dates answers, and not each row.
LAST_OF = """SELECT child_id, max(at) FROM (
    SELECT l.child_id, v.held_at AS at FROM conversation_children l
        CROSS JOIN conversations v ON v.id = l.conversation_id AND v.held_at > ''
        WHERE l.child_id IN ({holes})
    UNION ALL SELECT l.child_id, w.seen_on FROM signal_children l
        CROSS JOIN care_signals w ON w.id = l.signal_id AND w.seen_on > ''
        WHERE l.child_id IN ({holes})) GROUP BY child_id"""
IN_AFTERCARE = f"({AFTERCARE} AND NOT ({RUNNING} AND {OTHER_OPEN}))"
WHERE = {
    ChildGroup.RUNNING: f"({RUNNING} AND NOT {IN_AFTERCARE})",
    ChildGroup.WATCHED: f"({WATCHED} AND NOT {RUNNING} AND NOT {AFTERCARE})",
    ChildGroup.AFTERCARE: IN_AFTERCARE,
    ChildGroup.CLOSED: f"({CLOSED} AND NOT {RUNNING} AND NOT {AFTERCARE})",
    ChildGroup.WITHOUT_CASE: f"(NOT {HAD_CASE} AND NOT {WATCHED} AND NOT {AFTERCARE})",
    ChildGroup.EVERYBODY: "1",
}
BY_NAME = "c.first_name COLLATE NOCASE, c.last_name COLLATE NOCASE, c.id"
ORDERS = {
    "step": f"d.due IS NOT NULL, d.due, {BY_NAME}",  # those without a step first
    "-step": f"d.due IS NULL, d.due DESC, {BY_NAME}",
    "name": BY_NAME,
    "-name": "c.first_name COLLATE NOCASE DESC, c.last_name COLLATE NOCASE DESC, c.id",
    "group": f'c."group" COLLATE NOCASE, {BY_NAME}',
    "-group": f'c."group" COLLATE NOCASE DESC, {BY_NAME}',
    "last": f"coalesce(x.at, ''), {BY_NAME}",
    "-last": f"coalesce(x.at, '') DESC, {BY_NAME}",
}
WITHOUT_STEP = f"({RUNNING} AND d.due IS NULL)"
FROM = f"children c LEFT JOIN {DUE} d ON d.child_id = c.id"
BY_LAST = f"{FROM} LEFT JOIN {LAST} x ON x.child_id = c.id"


def _where(wanted: ChildList) -> tuple[str, list[str]]:
    """The condition, and the values for its holes."""
    parts, values = [WHERE[wanted.group]], []
    if wanted.school_id is not None:
        parts.append("c.school_id = ?")
        values.append(str(wanted.school_id))
    if wanted.without_step:
        parts.append(WITHOUT_STEP)
    return " AND ".join(parts), values


class ChildLists:
    """Asks the children's table and what hangs on it."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def ids(self, wanted: ChildList, order: str = "step") -> list[ChildId]:
        """The children of one list; *order* is step, name, group or last, with - the other way."""
        where, values = _where(wanted)
        source = BY_LAST if order.endswith("last") else FROM
        query = f"SELECT c.id FROM {source} WHERE {where} ORDER BY {ORDERS[order]}"  # noqa: S608  (ours)
        return [ChildId(row[0]) for row in self._db.execute(query, values).fetchall()]

    def count(self, wanted: ChildList) -> int:
        """How many children stand in a list."""
        where, values = _where(wanted)
        query = f"SELECT count(*) FROM {FROM} WHERE {where}"  # noqa: S608  (ours)
        return int(self._db.execute(query, values).fetchone()[0])

    def counts(self, school_id: SchoolId | None = None) -> Mapping[ChildGroup, int]:
        """How many stand in each of the groups, of one school or of all."""
        sums = ", ".join(f"coalesce(sum({WHERE[group]}), 0)" for group in ChildGroup)
        query = f"SELECT {sums} FROM children c WHERE ? IS NULL OR c.school_id = ?"  # noqa: S608  (ours)
        found = self._db.execute(query, [school_id, school_id]).fetchone()
        return dict(zip(ChildGroup, map(int, found), strict=True))

    def last_seen(self, ids: Sequence[str]) -> dict[str, str]:
        """When these children were last spoken with or noticed, in ISO text; never: not there."""
        query = LAST_OF.format(holes=",".join("?" * len(ids)))
        return {row[0]: row[1] for row in self._db.execute(query, [*ids, *ids]).fetchall()}
