"""Feedback: what was heard of help that was asked for, who was told, and looking back later."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from coachdesk.domain.entity import Entity
from coachdesk.domain.ids import AftercareCheckId, FeedbackId
from coachdesk.domain.problems import Problem
from coachdesk.domain.wording import _

AFTERCARE_AFTER = (timedelta(weeks=6), timedelta(weeks=13))  # six weeks and three months
HIGHEST_MARK = 10


class FeedbackResult(Enum):
    """What came of asking."""

    STARTED = "STARTED"
    WAITING_LIST = "WAITING_LIST"
    NOT_FITTING = "NOT_FITTING"
    PARENTS_DECLINED = "PARENTS_DECLINED"
    NO_ANSWER = "NO_ANSWER"


class Listener(Enum):
    """Who is to hear what was fed back."""

    TEACHER = "TEACHER"
    PARENTS = "PARENTS"
    CHILD = "CHILD"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Feedback(Entity):
    """What was heard on one day, or that nobody answered. *words*: what the teacher must know."""

    id: FeedbackId
    on: date
    result: FeedbackResult
    words: str = ""
    heard_from: str = ""
    told_teacher_on: date | None = None
    told_parents_on: date | None = None
    told_child_on: date | None = None
    position: int = 0

    def heard(self) -> bool:
        """Whether there was an answer at all."""
        return self.result is not FeedbackResult.NO_ANSWER

    def told(self, listener: Listener) -> date | None:
        """When somebody was told of it."""
        days = {
            Listener.TEACHER: self.told_teacher_on,
            Listener.PARENTS: self.told_parents_on,
            Listener.CHILD: self.told_child_on,
        }
        return days[listener]

    def untold(self) -> tuple[Listener, ...]:
        """Who has still to hear of it. Of silence there is nothing to tell."""
        return tuple(one for one in Listener if self.told(one) is None) if self.heard() else ()

    def problems(self) -> Iterator[Problem]:
        ends = (FeedbackResult.NOT_FITTING, FeedbackResult.PARENTS_DECLINED)
        if self.result in ends and not self.words.strip():
            yield Problem("words", _("Schrijf kort op waarom."))


class AftercareOutcome(Enum):
    """What looking back leads to. Without one, the next check is waited for."""

    DONE = "DONE"
    AGAIN = "AGAIN"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AftercareCheck(Entity):
    """How it goes some time after help began, with the marks of child and parents (0-10)."""

    id: AftercareCheckId
    on: date
    words: str = ""
    mark_child: int | None = None
    mark_parents: int | None = None
    outcome: AftercareOutcome | None = None
    position: int = 0

    def problems(self) -> Iterator[Problem]:
        if not self.words.strip():
            yield Problem("words", _("Hoe gaat het nu?"))
        for field, mark in (("mark_child", self.mark_child), ("mark_parents", self.mark_parents)):
            if mark is not None and not 0 <= mark <= HIGHEST_MARK:
                yield Problem(field, _("Geef een cijfer van 0 tot en met 10."))
