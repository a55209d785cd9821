"""What was heard of help that was asked for, as it is filled in: in the form and on the page."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from coachdesk.domain.feedback import Feedback, FeedbackResult, Listener
from coachdesk.domain.ids import FeedbackId, ReferralId, new_id
from coachdesk.domain.problems import Problem
from coachdesk.domain.referrals import ENDS
from coachdesk.domain.wording import _
from coachdesk.operations.referrals import note_feedback
from coachdesk.ui.children.day_field import not_yet
from coachdesk.ui.desk import Operation


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One answer, or that nobody answered. *on* is the day of it, *today* when none is given.

    *told* are those who know of it already.
    """

    today: date
    on: date | None = None
    words: str = ""
    heard_from: str = ""
    result: FeedbackResult | None = None
    next_on: date | None = None
    told: frozenset[Listener] = frozenset()

    def noting(
        self, referral_id: ReferralId, result: FeedbackResult, *, draft_id: str
    ) -> Operation:
        """What notes it; of what ends, nothing more is expected."""
        feedback, next_on = self.feedback(result), None if result in ENDS else self.next_on
        return lambda store: note_feedback(
            store, referral_id, feedback, next_on=next_on, draft_id=draft_id
        )

    def feedback(self, result: FeedbackResult) -> Feedback:
        """What was heard, to be noted."""

        def told(listener: Listener) -> date | None:
            return self.today if listener in self.told else None

        return Feedback(
            id=FeedbackId(new_id()),
            on=self.on or self.today,
            result=result,
            words=self.words.strip(),
            heard_from=self.heard_from.strip(),
            told_teacher_on=told(Listener.TEACHER),
            told_parents_on=told(Listener.PARENTS),
            told_child_on=told(Listener.CHILD),
        )

    def problems(self) -> Iterator[Problem]:
        """Whoever stands on a list waits for a day; whatever ends has its reason."""
        if self.result is None:
            yield Problem("result", _("Kies wat eruit kwam."))
        else:
            yield from self.feedback(self.result).problems()
        if ahead := not_yet(self.on, self.today):
            yield Problem("on", ahead)
        if self.result is FeedbackResult.WAITING_LIST and self.next_on is None:
            yield Problem("next_on", _("Kies een datum waarop je terugkoppeling verwacht."))
        expected = None if self.result in ENDS else self.next_on
        if expected is not None and expected <= self.today:
            yield Problem("next_on", _("Kies een dag die nog komt."))
