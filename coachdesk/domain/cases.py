"""Case: one period of involvement with a child, its question, its lead and its end."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Self

from coachdesk.domain.entity import Entity, Findable
from coachdesk.domain.errors import Refused
from coachdesk.domain.ids import CaseId, ChildId, PersonId
from coachdesk.domain.problems import Problem
from coachdesk.domain.steps import Origin, Step
from coachdesk.domain.wording import _


class FileHolder(Enum):
    """Whose dossier it is; decides terms and ages (dossierhouder)."""

    SCHOOL = "SCHOOL"
    MUNICIPALITY = "MUNICIPALITY"
    PROVIDER = "PROVIDER"


class CloseReason(Enum):
    """Why a case was closed."""

    GOAL_REACHED = "GOAL_REACHED"
    PART_OF_GROWING_UP = "PART_OF_GROWING_UP"
    OWN_CIRCLE = "OWN_CIRCLE"
    HANDED_OVER = "HANDED_OVER"
    NOT_WANTED = "NOT_WANTED"
    MOVED = "MOVED"
    OTHER = "OTHER"


class Told(Enum):
    """Whether somebody was told that the case closes. Skipping is an answer too."""

    YES = "YES"
    SKIPPED = "SKIPPED"


class CaseStatus(Enum):
    """How a case stands. Derived, never typed or stored."""

    NEW = "NEW"
    IN_TALK = "IN_TALK"
    PLAN_RUNS = "PLAN_RUNS"
    WAITS = "WAITS"
    AFTERCARE = "AFTERCARE"
    CLOSED = "CLOSED"


AT_SCHOOL = ("intern begeleider", "ib'er", "ib’er", "zorgcoördinator", "ondersteuningscoördinator")


def usual_file_holder(function: str) -> FileHolder:
    """Whose dossier it is until somebody says otherwise, by what I am.

    An intern begeleider keeps a dossier of the school, an ouder- en kindcoach one of the
    municipality (handbook §3.1).
    """
    mine = function.casefold()
    return FileHolder.SCHOOL if any(role in mine for role in AT_SCHOOL) else FileHolder.MUNICIPALITY


@dataclass(frozen=True, slots=True, kw_only=True)
class Farewell:
    """What is asked before a case closes: who was told, and when one looks back."""

    told_child: Told | None = None
    told_parents: Told | None = None
    told_teacher: Told | None = None
    aftercare_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Case(Entity):
    """A casus. *lead_id* is the regiehouder, who stays one after a referral too."""

    id: CaseId
    child_id: ChildId
    opened_on: date
    question: str = ""
    file_holder: FileHolder = FileHolder.MUNICIPALITY
    lead_id: PersonId | None = None
    closed_on: date | None = None
    close_reason: CloseReason | None = None
    close_words: str = ""
    told_child: Told | None = None
    told_parents: Told | None = None
    told_teacher: Told | None = None
    aftercare_on: date | None = None

    def children(self) -> tuple[ChildId, ...]:
        return (self.child_id,)

    def running(self) -> bool:
        """Whether it is still open."""
        return self.closed_on is None

    def closed(self, on: date, reason: CloseReason, words: str, farewell: Farewell) -> Self:
        """This case, closed. Refuses when a question about telling was not answered."""
        answers = (farewell.told_child, farewell.told_parents, farewell.told_teacher)
        if None in answers:
            raise Refused(_("Beantwoord eerst wie het weet, of sla die vraag over."))
        if not self.running():
            raise Refused(_("Deze casus is al gesloten."))
        return replace(
            self,
            closed_on=on,
            close_reason=reason,
            close_words=words,
            told_child=farewell.told_child,
            told_parents=farewell.told_parents,
            told_teacher=farewell.told_teacher,
            aftercare_on=farewell.aftercare_on,
        )

    def reopened(self) -> Self:
        """This case, running again."""
        if self.running():
            raise Refused(_("Deze casus loopt al."))
        return replace(self, closed_on=None, close_reason=None, close_words="")

    def findable(self) -> Findable | None:
        return Findable(self.question, self.close_words, self.opened_on)

    def problems(self) -> Iterator[Problem]:
        if self.closed_on is not None and self.closed_on < self.opened_on:
            yield Problem("closed_on", _("De casus kan niet sluiten voor hij begon."))


def status(
    case: Case,
    open_steps: Collection[Step],
    *,
    me: PersonId | None,
    talked: bool,
    helped: bool = False,
) -> CaseStatus:
    """How a case stands: the first that fits. From its open steps, whether a talk was held, and
    whether help that was found for it has started and goes on.
    """
    if not case.running():
        return CaseStatus.CLOSED
    if open_steps and all(step.origin is Origin.AFTERCARE for step in open_steps):
        return CaseStatus.AFTERCARE
    if open_steps and all(step.waits_for_other(me) for step in open_steps):
        return CaseStatus.WAITS
    agreed = (Origin.AGENDA_ITEM, Origin.ROUTE)
    if helped or any(step.origin in agreed for step in open_steps):
        return CaseStatus.PLAN_RUNS
    if talked:
        return CaseStatus.PLAN_RUNS if open_steps else CaseStatus.IN_TALK
    return CaseStatus.NEW
