"""Finding steps back."""

from collections.abc import Sequence
from datetime import date, datetime

from coachdesk.domain.ids import CaseId, ChildId, PersonId, SchoolId
from coachdesk.domain.steps import Step
from coachdesk.store.shelf import Shelf

OPEN = "status IN ('OPEN','BUSY')"
FIRST = "due IS NULL, due, id"
MINE = "(owner_id = ? OR (owner_id IS NULL AND ? IN (SELECT id FROM persons WHERE me = 1)))"
AGREED = """origin = 'AGENDA_ITEM' AND origin_id IN (SELECT a.id FROM agenda_items a
    JOIN meetings m ON m.id = a.meeting_id
    WHERE m.kind = ? AND m.school_id IS ? AND m.starts_at < ?)"""


class Steps(Shelf[Step]):
    """Every step."""

    kind = Step
    table = "steps"

    def open(self) -> list[str]:
        """The ids of everybody's open steps, the earliest first and undated ones last."""
        return self._ids(OPEN, order_by=FIRST)

    def open_of_owner(self, person_id: PersonId) -> list[str]:
        """The open steps of one adult; those without an owner are the coach's own."""
        return self._ids(f"{OPEN} AND {MINE}", [person_id, person_id], order_by=FIRST)

    def open_of_case(self, case_id: CaseId) -> list[Step]:
        """One case's open steps, the earliest first."""
        return self.page(self._ids(f"{OPEN} AND case_id = ?", [case_id], order_by=FIRST))

    def open_of_cases(self, case_ids: Sequence[str]) -> list[Step]:
        """The open steps of these cases."""
        return self.having("case_id", case_ids, where=OPEN)

    def open_of_child(self, child_id: ChildId) -> list[Step]:
        """One child's open steps, the earliest first."""
        return self.page(self._ids(f"{OPEN} AND child_id = ?", [child_id], order_by=FIRST))

    def open_from_meetings(
        self, kind: str, *, school_id: SchoolId | None, before: datetime
    ) -> list[Step]:
        """The open actions of one kind of meeting at one school before a moment, in order."""
        values = [kind, school_id, before.isoformat()]
        return self.page(self._ids(f"{OPEN} AND {AGREED}", values, order_by=FIRST))

    def of_origins(self, origin_ids: Sequence[str]) -> list[Step]:
        """The steps that came from these things, open or not."""
        return self.having("origin_id", origin_ids)

    def of_origin(self, origin_id: str) -> list[Step]:
        """The steps that came from one thing, open or not."""
        return self.page(self._ids("origin_id = ?", [origin_id], order_by=FIRST))

    def due(
        self,
        *,
        after: date | None = None,
        until: date | None = None,
        owner: PersonId | None = None,
    ) -> list[str]:
        """The ids of the open steps for the days after one and until another, the earliest first.

        Without *until* the undated ones come last. *owner* as in `open_of_owner`.
        """
        where, values = _due(after, until, owner)
        return self._ids(where, values, order_by=FIRST)

    def count_due(
        self,
        *,
        after: date | None = None,
        until: date | None = None,
        owner: PersonId | None = None,
    ) -> int:
        """How many there are of those."""
        where, values = _due(after, until, owner)
        query = f"SELECT count(*) FROM steps WHERE {where}"  # noqa: S608  (ours)
        return int(self._db.execute(query, values).fetchone()[0])

    def overdue(self, today: date) -> dict[tuple[CaseId, bool], date]:
        """Of each case the oldest open step of which the day is over.

        Apart from each other: those in which one waits for news of somebody, and the others.
        """
        query = f"""SELECT case_id, waiting, min(due) FROM steps WHERE {OPEN} AND due < ?
            AND case_id IS NOT NULL GROUP BY case_id, waiting"""  # noqa: S608  (ours)
        rows = self._db.execute(query, [today.isoformat()]).fetchall()
        return {(CaseId(k), bool(waiting)): date.fromisoformat(due) for k, waiting, due in rows}

    def cases_with_day(self) -> set[CaseId]:
        """The cases in which an open step has a day."""
        return self._cases("due IS NOT NULL")

    def cases_in_aftercare(self) -> set[CaseId]:
        """The cases in which an open step is aftercare."""
        return self._cases("origin = 'AFTERCARE'")

    def _cases(self, where: str) -> set[CaseId]:
        query = f"SELECT case_id FROM steps WHERE {OPEN} AND case_id IS NOT NULL AND {where}"  # noqa: S608  (ours)
        return {CaseId(row[0]) for row in self._db.execute(query).fetchall()}

    def waiting(self) -> list[str]:
        """The ids of the open steps in which one waits for news of somebody, the earliest first."""
        return self._ids(f"{OPEN} AND waiting", order_by=FIRST)


def _due(after: date | None, until: date | None, owner: PersonId | None) -> tuple[str, list[str]]:
    where, values = [OPEN], []
    if until is not None:
        where.append("due <= ?")
        values.append(until.isoformat())
    if after is not None:
        where.append("due > ?" if until is not None else "(due IS NULL OR due > ?)")
        values.append(after.isoformat())
    if owner is not None:
        where.append(MINE)
        values += [owner, owner]
    return " AND ".join(where), values
