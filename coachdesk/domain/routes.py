"""Route: the way from what a child needs to help that was found, sent, heard of and looked after.

The stages keep the numbers of all six, so that Opties (2) and Samen kiezen (3) have their place.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from typing import Self

from coachdesk.domain.entity import Entity, Findable
from coachdesk.domain.errors import Refused
from coachdesk.domain.ids import CaseId, ChildId, RouteId
from coachdesk.domain.problems import Problem
from coachdesk.domain.referrals import UNSENT, Referral, ReferralStatus
from coachdesk.domain.wording import _

STUCK_AFTER = timedelta(weeks=3)


class Stage(Enum):
    """How far a route is. Derived from what is filled in."""

    NEED = 1
    SEND = 4
    FEEDBACK = 5
    AFTERCARE = 6
    DONE = 7


class RouteGroup(Enum):
    """Under which heading of the list a route stands, the most pressing first. Derived."""

    LATE = "LATE"
    WAITING = "WAITING"
    RUNNING = "RUNNING"
    AFTERCARE = "AFTERCARE"
    DONE = "DONE"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Route(Entity):
    """What a child needs, in whose words, and why this way. The case keeps its regiehouder.

    *skipped* is the line that says why a rung was left out.
    """

    id: RouteId
    child_id: ChildId
    begun_on: date
    case_id: CaseId | None = None
    need: str = ""
    child_words: str = ""
    parents_wishes: str = ""
    why: str = ""
    skipped: str = ""
    closed_on: date | None = None
    close_words: str = ""

    def children(self) -> tuple[ChildId, ...]:
        return (self.child_id,)

    def running(self) -> bool:
        """Whether it still goes on."""
        return self.closed_on is None

    def closed(self, on: date, words: str = "") -> Self:
        """This route, done."""
        if not self.running():
            raise Refused(_("Deze route is al klaar."))
        return replace(self, closed_on=on, close_words=words)

    def reopened(self) -> Self:
        """This route, going on again."""
        if self.running():
            raise Refused(_("Deze route loopt al."))
        return replace(self, closed_on=None, close_words="")

    def findable(self) -> Findable | None:
        texts = (self.child_words, self.parents_wishes, self.why, self.skipped, self.close_words)
        return Findable(self.need, "\n".join(text for text in texts if text), self.begun_on)

    def problems(self) -> Iterator[Problem]:
        if not self.need.strip():
            yield Problem("need", _("Schrijf in één of twee zinnen wat er nodig is."))


def stage_of(referral: Referral) -> Stage:
    """How far one form of help is."""
    if not referral.live():
        return Stage.DONE
    if referral.status in UNSENT:
        return Stage.SEND
    asked = (ReferralStatus.ASKED, ReferralStatus.WAITING_LIST)
    if referral.status in asked or referral.feedback_expected_on is not None:
        return Stage.FEEDBACK
    return Stage.AFTERCARE


def stage(route: Route, referrals: Iterable[Referral]) -> Stage:
    """How far a route is: as far as the live referral that has come furthest.

    With nothing live any more and not closed, one chooses anew: Versturen.
    """
    if not route.running():
        return Stage.DONE
    if not route.need.strip():
        return Stage.NEED
    live = (stage_of(referral) for referral in referrals if referral.live())
    return max(live, key=lambda one: one.value, default=Stage.SEND)


def group_of(referral: Referral, today: date) -> RouteGroup:
    """Under which heading one live referral would stand."""
    if referral.feedback_expected_on is not None:
        return RouteGroup.LATE if referral.days_late(today) else RouteGroup.WAITING
    after = stage_of(referral) is Stage.AFTERCARE
    return RouteGroup.AFTERCARE if after else RouteGroup.RUNNING


def leading(referrals: Iterable[Referral], today: date) -> Referral | None:
    """The referral that a list shows: the live one that presses most, else the last that ended."""
    known = list(referrals)
    order = list(RouteGroup)

    def pressing(one: Referral) -> tuple[int, date, str]:
        day = one.feedback_expected_on or one.since() or date.max
        return (order.index(group_of(one, today)), day, one.id)

    live = [one for one in known if one.live()]
    if live:
        return min(live, key=pressing)
    return max(known, key=lambda one: (one.ended_on or date.min, one.id), default=None)


def group(route: Route, referrals: Iterable[Referral], today: date) -> RouteGroup:
    """Under which heading of the list a route stands on this day."""
    if not route.running():
        return RouteGroup.DONE
    first = leading(referrals, today)
    return group_of(first, today) if first and first.live() else RouteGroup.RUNNING


def still_since(route: Route, referrals: Iterable[Referral], today: date) -> date | None:
    """Since when a route lies still: nothing is asked for, and nothing moved for three weeks."""
    known = list(referrals)
    if not route.running() or any(one.live() and one.status not in UNSENT for one in known):
        return None
    moved = [day for one in known if (day := one.since())]
    last = max([route.begun_on, *moved])
    return last if today - last > STUCK_AFTER else None
