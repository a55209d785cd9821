"""Finding cases and consents back."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from coachdesk.domain.cases import Case
from coachdesk.domain.consents import Consent
from coachdesk.domain.ids import CaseId, ChildId, SchoolId
from coachdesk.store.shelf import Shelf

WITHOUT_STEP = """closed_on IS NULL AND id NOT IN (SELECT case_id FROM steps
    WHERE status IN ('OPEN','BUSY') AND due IS NOT NULL AND case_id IS NOT NULL)"""


class RunningCase(NamedTuple):
    """Of one running case what it takes to put it in a list, where there may be thousands."""

    id: CaseId
    child_id: ChildId
    first_name: str
    opened_on: date


class Cases(Shelf[Case]):
    """Every period of involvement."""

    kind = Case
    table = "cases"

    def of_child(self, child_id: ChildId) -> list[Case]:
        """One child's cases: the running one first, then the latest."""
        order = "closed_on IS NOT NULL, opened_on DESC, id"
        return self.page(self._ids("child_id = ?", [child_id], order_by=order))

    def running_of(self, child_id: ChildId) -> Case | None:
        """The running case of one child, if there is one."""
        where = "child_id = ? AND closed_on IS NULL"
        return next(iter(self.page(self._ids(where, [child_id], order_by="opened_on DESC"))), None)

    def running_of_all(self, child_ids: Sequence[str]) -> list[Case]:
        """The running cases of these children."""
        return self.having("child_id", child_ids, where="closed_on IS NULL")

    def running(self) -> list[str]:
        """The ids of all running cases, the oldest first."""
        return self._ids("closed_on IS NULL", order_by="opened_on, id")

    def count_running(self) -> int:
        """How many there are of those."""
        return self._count("closed_on IS NULL")

    def running_at(self, school_id: SchoolId | None) -> list[RunningCase]:
        """The running cases of children of one school, or of all, the oldest first."""
        query = """SELECT k.id, k.child_id, c.first_name, k.opened_on FROM cases k
            JOIN children c ON c.id = k.child_id
            WHERE k.closed_on IS NULL AND (? IS NULL OR c.school_id = ?)
            ORDER BY k.opened_on, k.id"""
        rows = self._db.execute(query, [school_id, school_id]).fetchall()
        return [
            RunningCase(CaseId(case_id), ChildId(child_id), name, date.fromisoformat(opened))
            for case_id, child_id, name, opened in rows
        ]

    def running_of_born(self, first: date, last: date) -> list[str]:
        """The running cases of children born on these days or between them."""
        where = """closed_on IS NULL AND child_id IN
            (SELECT id FROM children WHERE born >= ? AND born <= ?)"""
        return self._ids(where, [first.isoformat(), last.isoformat()], order_by="opened_on, id")

    def count_without_step(self) -> int:
        """How many running cases there are in which nobody has a dated step to do."""
        return self._count(WITHOUT_STEP)


class Consents(Shelf[Consent]):
    """Every answer about consent."""

    kind = Consent
    table = "consents"

    def of_child(self, child_id: ChildId) -> list[Consent]:
        """All answers about one child, the oldest first."""
        return self.page(self._ids("child_id = ?", [child_id], order_by='"on", id'))

    def of_children(self, child_ids: Sequence[str]) -> list[Consent]:
        """All answers about these children."""
        return self.having("child_id", child_ids)
