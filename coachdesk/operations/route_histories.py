"""What a route said before it was changed, and whether that was after an application went out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from coachdesk.domain.ids import PersonId
from coachdesk.domain.referrals import Referral
from coachdesk.domain.routes import Route
from coachdesk.store.rows import from_row
from coachdesk.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class EarlierRoute:
    """The words of a route as they were until one moment (UTC)."""

    until: datetime
    changed_by: PersonId
    route: Route


def earlier_of_route(store: Store, route: Route) -> list[EarlierRoute]:
    """The earlier words of a route, the latest first; closing and reopening are not among them."""
    found, newer = [], route
    for version in store.journal.history_of("routes", route.id):
        older = from_row(Route, version.row, {})
        if _words(older) != _words(newer):
            who = PersonId(version.who)
            found.append(EarlierRoute(until=version.until, changed_by=who, route=older))
        newer = older
    return found


def to_check(earlier: Iterable[EarlierRoute], referral: Referral) -> bool:
    """Whether the words changed on a day after the application went out: "controleer"."""
    asked = referral.asked_on
    return asked is not None and any(one.until.date() > asked for one in earlier)


def _words(route: Route) -> tuple[str, ...]:
    return (route.need, route.child_words, route.parents_wishes, route.why, route.skipped)
