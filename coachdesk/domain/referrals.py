"""Referral: one form of help that is considered, asked for, started and looked back on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from typing import Self

from coachdesk.domain.entity import Entity, Findable
from coachdesk.domain.errors import Refused
from coachdesk.domain.feedback import (
    AftercareCheck,
    Feedback,
    FeedbackResult,
    Listener,
)
from coachdesk.domain.ids import ChildId, FeedbackId, OfferId, PersonId, ReferralId, RouteId
from coachdesk.domain.offers import Offer, Weight
from coachdesk.domain.problems import Problem
from coachdesk.domain.wording import _, day_month

USUAL_FEEDBACK = timedelta(weeks=6)


class ReferralStatus(Enum):
    """How asking for one form of help stands."""

    CONSIDERED = "CONSIDERED"
    DISCUSSED = "DISCUSSED"
    ASKED = "ASKED"
    WAITING_LIST = "WAITING_LIST"
    STARTED = "STARTED"
    FEEDBACK_RECEIVED = "FEEDBACK_RECEIVED"
    AFTERCARE = "AFTERCARE"
    COMPLETED = "COMPLETED"
    STOPPED = "STOPPED"
    DECLINED = "DECLINED"


class SentHow(Enum):
    """How an application went out; Coachdesk itself sends nothing."""

    PAPER = "PAPER"
    MAIL = "MAIL"
    PHONE = "PHONE"
    FORM = "FORM"
    PARENTS = "PARENTS"


_S = ReferralStatus
UNSENT = frozenset({_S.CONSIDERED, _S.DISCUSSED})
ENDED = frozenset({_S.COMPLETED, _S.STOPPED, _S.DECLINED})
HEARS = frozenset({_S.ASKED, _S.WAITING_LIST, _S.STARTED, _S.FEEDBACK_RECEIVED})
LOOKED_AFTER = frozenset({_S.STARTED, _S.FEEDBACK_RECEIVED, _S.AFTERCARE})
MOVES: dict[ReferralStatus, frozenset[ReferralStatus]] = {
    _S.CONSIDERED: frozenset({_S.DISCUSSED, _S.ASKED, _S.STARTED, _S.STOPPED}),
    _S.DISCUSSED: frozenset({_S.ASKED, _S.STARTED, _S.STOPPED}),
    _S.ASKED: frozenset({_S.WAITING_LIST, _S.STARTED, _S.STOPPED, _S.DECLINED}),
    _S.WAITING_LIST: frozenset({_S.WAITING_LIST, _S.STARTED, _S.STOPPED, _S.DECLINED}),
    _S.STARTED: frozenset(
        {_S.FEEDBACK_RECEIVED, _S.AFTERCARE, _S.COMPLETED, _S.STOPPED, _S.DECLINED}
    ),
    _S.FEEDBACK_RECEIVED: frozenset(
        {_S.FEEDBACK_RECEIVED, _S.AFTERCARE, _S.COMPLETED, _S.STOPPED, _S.DECLINED}
    ),
    _S.AFTERCARE: frozenset({_S.AFTERCARE, _S.COMPLETED, _S.STOPPED}),
    _S.COMPLETED: frozenset(),
    _S.STOPPED: frozenset(),
    _S.DECLINED: frozenset(),
}
ENDS = {
    FeedbackResult.NOT_FITTING: _S.DECLINED,
    FeedbackResult.PARENTS_DECLINED: _S.STOPPED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """What the coach did with an application: when, how, to whom, and when news is expected.

    *ground* says why it may go without consent, where that is so; empty means consent.
    """

    on: date
    feedback_on: date | None
    how: SentHow = SentHow.PAPER
    to: str = ""
    ground: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Referral(Entity):
    """One form of help in a route. Its name stays what it was when it was chosen."""

    id: ReferralId
    route_id: RouteId
    child_id: ChildId
    name: str
    partner: str = ""
    offer_id: OfferId | None = None
    weight: Weight | None = None
    status: ReferralStatus = ReferralStatus.CONSIDERED
    discussed_on: date | None = None
    asked_on: date | None = None
    sent_how: SentHow | None = None
    sent_to: str = ""
    arranged_by: PersonId | None = None
    ground: str = ""
    started_on: date | None = None
    appointment_on: date | None = None
    feedback_expected_on: date | None = None
    bridging: str = ""
    paid_from: str = ""
    ended_on: date | None = None
    reason: str = ""
    feedbacks: tuple[Feedback, ...] = ()
    checks: tuple[AftercareCheck, ...] = ()

    @classmethod
    def of_offer(
        cls, offer: Offer, *, referral_id: ReferralId, route_id: RouteId, child_id: ChildId
    ) -> Self:
        """An offer of the list, considered for a child."""
        return cls(
            id=referral_id,
            route_id=route_id,
            child_id=child_id,
            name=offer.name,
            partner=offer.partner(),
            offer_id=offer.id,
            weight=offer.weight,
        )

    def children(self) -> tuple[ChildId, ...]:
        return (self.child_id,)

    def live(self) -> bool:
        """Whether something may still come of it."""
        return self.status not in ENDED

    def with_whom(self) -> str:
        """With whom information is exchanged, as in the consents."""
        return self.partner.strip() or self.name.strip()

    def days_late(self, today: date) -> int:
        """How many days the expected news is late; 0 when it is not, or none is expected."""
        expected = self.feedback_expected_on
        return max(0, (today - expected).days) if expected else 0

    def received_on(self) -> date | None:
        """When something was last heard."""
        return max((one.on for one in self.feedbacks if one.heard()), default=None)

    def since(self) -> date | None:
        """Since when it stands as it stands."""
        last_check = max((check.on for check in self.checks), default=None)
        days = (self.discussed_on, self.asked_on, self.started_on, self.received_on())
        known = [day for day in (*days, last_check, self.ended_on) if day]
        return max(known, default=None)

    def discussed(self, on: date) -> Self:
        """It was discussed with parents and child."""
        return replace(self._moved(_S.DISCUSSED), discussed_on=on)

    def asked(self, sending: Sending, by: PersonId | None) -> Self:
        """The application went out. Refuses without a day on which news is expected."""
        if sending.feedback_on is None:
            raise Refused(_("Kies een datum waarop je terugkoppeling verwacht."))
        _must_come(sending.feedback_on, after=sending.on)
        return replace(
            self._moved(_S.ASKED),
            asked_on=sending.on,
            sent_how=sending.how,
            sent_to=sending.to,
            ground=sending.ground,
            arranged_by=by,
            feedback_expected_on=sending.feedback_on,
        )

    def started_directly(self, on: date, feedback_on: date | None, by: PersonId | None) -> Self:
        """Light help that began without being asked for on paper. Refuses specialist help."""
        if self.status not in UNSENT:
            raise Refused(_("Dit is al aangevraagd. Noteer de terugkoppeling."))
        if self.weight is Weight.SPECIALIST:
            raise Refused(_("Specialistisch aanbod kan niet direct starten. Vraag het eerst aan."))
        if feedback_on is not None:
            _must_come(feedback_on, after=on)
        started = self._moved(_S.STARTED)
        return replace(started, started_on=on, arranged_by=by, feedback_expected_on=feedback_on)

    def too_early(self, heard_on: date) -> str:
        """What is wrong with a day on which news was heard: nothing had been asked yet."""
        if self.asked_on is None or heard_on >= self.asked_on:
            return ""
        text = _("Toen was dit nog niet aangevraagd. Dat was op {day}. Kies een latere dag.")
        return text.format(day=day_month(self.asked_on, today=heard_on))

    def fed_back(self, feedback: Feedback, next_on: date | None) -> Self:
        """What was heard is noted, and when news is expected again.

        Of what already runs, "Gestart" is feedback received. Silence changes nothing but the day,
        if a new one is given. Who waits on a list waits for a day. Refuses what was heard before
        it was asked for.
        """
        if self.status not in HEARS:
            raise Refused(_("Hierover wordt nog geen terugkoppeling verwacht."))
        if early := self.too_early(feedback.on):
            raise Refused(early)
        if next_on is not None:
            _must_come(next_on, after=feedback.on)
        feedbacks, result = (*self.feedbacks, feedback), feedback.result
        if result is FeedbackResult.NO_ANSWER:
            expected = next_on or self.feedback_expected_on
            return replace(self, feedbacks=feedbacks, feedback_expected_on=expected)
        if result in ENDS:
            ended = self._ended(ENDS[result], feedback.on, feedback.words)
            return replace(ended, feedbacks=feedbacks)
        if result is FeedbackResult.WAITING_LIST:
            if next_on is None:
                raise Refused(_("Kies een datum waarop je terugkoppeling verwacht."))
            listed = self._moved(_S.WAITING_LIST)
            return replace(listed, feedbacks=feedbacks, feedback_expected_on=next_on)
        moved = self._moved(_S.FEEDBACK_RECEIVED if self.started_on else _S.STARTED)
        began = self.started_on or feedback.on
        return replace(moved, feedbacks=feedbacks, started_on=began, feedback_expected_on=next_on)

    def told(self, feedback_id: FeedbackId, listener: Listener, on: date) -> Self:
        """Somebody was told what was fed back."""
        field = {
            Listener.TEACHER: "told_teacher_on",
            Listener.PARENTS: "told_parents_on",
            Listener.CHILD: "told_child_on",
        }[listener]
        feedbacks = tuple(
            replace(one, **{field: on}) if one.id == feedback_id else one  # type: ignore[arg-type]  # by name
            for one in self.feedbacks
        )
        return replace(self, feedbacks=feedbacks)

    def expecting(self, on: date | None) -> Self:
        """News is expected on another day, or no longer."""
        if self.status not in HEARS:
            raise Refused(_("Hierover wordt nog geen terugkoppeling verwacht."))
        return replace(self, feedback_expected_on=on)

    def looked_back_on(self, check: AftercareCheck) -> Self:
        """A check of the aftercare is noted. Done or again: this referral has ended."""
        if self.status not in LOOKED_AFTER:
            raise Refused(_("Nazorg begint als de hulp is gestart."))
        if check.outcome is None:
            moved = self._moved(_S.AFTERCARE)
        else:
            moved = self._ended(_S.COMPLETED, check.on, "")
        return replace(moved, checks=(*self.checks, check))

    def stopped(self, on: date, reason: str) -> Self:
        """It does not go on, and why. Refuses without a reason."""
        if not reason.strip():
            raise Refused(_("Schrijf kort op waarom."))
        return self._ended(_S.STOPPED, on, reason)

    def _ended(self, status: ReferralStatus, on: date, reason: str) -> Self:
        ended = self._moved(status)
        return replace(ended, ended_on=on, reason=reason, feedback_expected_on=None)

    def _moved(self, to: ReferralStatus) -> Self:
        if to not in MOVES[self.status]:
            raise Refused(_("Dat past niet bij hoe deze aanvraag nu staat."))
        return replace(self, status=to)

    def findable(self) -> Findable | None:
        texts = [self.partner, self.bridging, self.reason]
        texts += [one.words for one in self.feedbacks] + [one.words for one in self.checks]
        return Findable(self.name, "\n".join(text for text in texts if text), self.since())

    def problems(self) -> Iterator[Problem]:
        if not self.name.strip():
            yield Problem("name", _("Welk aanbod is het?"))


def usual_feedback_on(offer: Offer | None, on: date) -> date:
    """When news may be expected of what is asked for on this day: as the offer says, or 6 weeks."""
    if offer is None or offer.feedback_days is None:
        return on + USUAL_FEEDBACK
    return on + timedelta(days=offer.feedback_days)


def _must_come(day: date, *, after: date) -> None:
    if day <= after:
        raise Refused(_("Kies een dag die nog komt."))


def asked_for(referrals: Iterable[Referral]) -> tuple[Referral, ...]:
    """The help that was asked for, the earliest first; what is only considered is left out."""
    sent = [one for one in referrals if one.status not in UNSENT]
    return tuple(sorted(sent, key=lambda one: (str(one.asked_on or one.started_on), one.id)))
