"""The lists of children that a coach goes through: running, watched, closed, or without a case."""

from dataclasses import dataclass
from enum import Enum

from coachdesk.domain.ids import SchoolId


class ChildGroup(Enum):
    """Which list. A child with a running case stands in no other but *everybody*.

    One *without a case* never had one, and is not watched either.
    """

    RUNNING = "RUNNING"
    WATCHED = "WATCHED"
    AFTERCARE = "AFTERCARE"
    CLOSED = "CLOSED"
    WITHOUT_CASE = "WITHOUT_CASE"
    EVERYBODY = "EVERYBODY"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildList:
    """Which children: a group, of one school or of all, or only those without a next step."""

    group: ChildGroup = ChildGroup.RUNNING
    school_id: SchoolId | None = None
    without_step: bool = False
