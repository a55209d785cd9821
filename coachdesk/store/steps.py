"""Finding steps back."""

from datetime import date

from coachdesk.domain.ids import CaseId, ChildId, PersonId
from coachdesk.domain.steps import Step
from coachdesk.store.shelf import Shelf

OPEN = "status IN ('OPEN','BUSY')"
FIRST = "due IS NULL, due, id"


class Steps(Shelf[Step]):
    """Every step."""

    kind = Step
    table = "steps"

    def open(self) -> list[str]:
        """The ids of everybody's open steps, the earliest first and undated ones last."""
        return self._ids(OPEN, order_by=FIRST)

    def open_of_owner(self, person_id: PersonId) -> list[str]:
        """The open steps of one adult; those without an owner are the coach's own."""
        where = f"{OPEN} AND (owner_id = ? OR (owner_id IS NULL AND ? IN "
        where += "(SELECT id FROM persons WHERE me = 1)))"
        return self._ids(where, [person_id, person_id], order_by=FIRST)

    def open_of_case(self, case_id: CaseId) -> list[Step]:
        """One case's open steps, the earliest first."""
        return self.page(self._ids(f"{OPEN} AND case_id = ?", [case_id], order_by=FIRST))

    def open_of_child(self, child_id: ChildId) -> list[Step]:
        """One child's open steps, the earliest first."""
        return self.page(self._ids(f"{OPEN} AND child_id = ?", [child_id], order_by=FIRST))

    def of_origin(self, origin_id: str) -> list[Step]:
        """The steps that came from one thing, open or not."""
        return self.page(self._ids("origin_id = ?", [origin_id], order_by=FIRST))

    def due_count(self, today: date) -> int:
        """How many open steps are late or for today."""
        query = f"SELECT count(*) FROM steps WHERE {OPEN} AND due <= ?"  # noqa: S608  (ours)
        return int(self._db.execute(query, [today.isoformat()]).fetchone()[0])
