"""Which children stand in which list, in which order: asked of SQL, answered with ids."""

from collections.abc import Sequence

from coachdesk.domain.child_groups import ChildGroup, ChildList
from coachdesk.domain.ids import ChildId
from coachdesk.vault.driver import Database

RUNNING = "EXISTS (SELECT 1 FROM cases k WHERE k.child_id = c.id AND k.closed_on IS NULL)"
AFTERCARE = """EXISTS (SELECT 1 FROM steps s
    WHERE s.child_id = c.id AND s.status IN ('OPEN','BUSY') AND s.origin = 'AFTERCARE')"""
OTHER_OPEN = """EXISTS (SELECT 1 FROM steps s JOIN cases k ON k.id = s.case_id
    WHERE k.child_id = c.id AND k.closed_on IS NULL
    AND s.status IN ('OPEN','BUSY') AND s.origin <> 'AFTERCARE')"""
WATCHED = """EXISTS (SELECT 1 FROM signal_children l JOIN care_signals w ON w.id = l.signal_id
    WHERE l.child_id = c.id AND w.status = 'WATCHED')"""
CLOSED = "EXISTS (SELECT 1 FROM cases k WHERE k.child_id = c.id AND k.closed_on IS NOT NULL)"
DUE = """(SELECT min(s.due) FROM steps s JOIN cases k ON k.id = s.case_id
    WHERE k.child_id = c.id AND k.closed_on IS NULL AND s.status IN ('OPEN','BUSY'))"""
LAST = """max(
    coalesce((SELECT max(v.held_at) FROM conversations v JOIN conversation_children l
        ON l.conversation_id = v.id WHERE l.child_id = c.id), ''),
    coalesce((SELECT max(w.seen_on) FROM care_signals w JOIN signal_children l
        ON l.signal_id = w.id WHERE l.child_id = c.id), ''))"""
IN_AFTERCARE = f"({AFTERCARE} AND NOT ({RUNNING} AND {OTHER_OPEN}))"
WHERE = {
    ChildGroup.RUNNING: f"({RUNNING} AND NOT {IN_AFTERCARE})",
    ChildGroup.WATCHED: f"({WATCHED} AND NOT {RUNNING} AND NOT {AFTERCARE})",
    ChildGroup.AFTERCARE: IN_AFTERCARE,
    ChildGroup.CLOSED: f"({CLOSED} AND NOT {RUNNING} AND NOT {AFTERCARE})",
    ChildGroup.EVERYBODY: "1",
}
BY_NAME = "c.first_name COLLATE NOCASE, c.last_name COLLATE NOCASE, c.id"
ORDERS = {
    "step": f"{DUE} IS NOT NULL, {DUE}, {BY_NAME}",  # those without a step first
    "-step": f"{DUE} IS NULL, {DUE} DESC, {BY_NAME}",
    "name": BY_NAME,
    "-name": "c.first_name COLLATE NOCASE DESC, c.last_name COLLATE NOCASE DESC, c.id",
    "group": f'c."group" COLLATE NOCASE, {BY_NAME}',
    "-group": f'c."group" COLLATE NOCASE DESC, {BY_NAME}',
    "last": f"{LAST}, {BY_NAME}",
    "-last": f"{LAST} DESC, {BY_NAME}",
}
WITHOUT_STEP = f"({RUNNING} AND {DUE} IS NULL)"


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
        query = f"SELECT c.id FROM children c WHERE {where} ORDER BY {ORDERS[order]}"  # noqa: S608  (ours)
        return [ChildId(row[0]) for row in self._db.execute(query, values).fetchall()]

    def count(self, wanted: ChildList) -> int:
        """How many children stand in a list."""
        where, values = _where(wanted)
        query = f"SELECT count(*) FROM children c WHERE {where}"  # noqa: S608  (ours)
        return int(self._db.execute(query, values).fetchone()[0])

    def last_seen(self, ids: Sequence[str]) -> dict[str, str]:
        """When each of these children was last spoken with or noticed: ISO text, or nothing."""
        holes = ",".join("?" * len(ids))
        query = f"SELECT c.id, {LAST} FROM children c WHERE c.id IN ({holes})"  # noqa: S608  (ours)
        return {row[0]: row[1] for row in self._db.execute(query, list(ids)).fetchall()}
