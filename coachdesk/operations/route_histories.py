"""What a route said before it was changed, and whether that was after an application went out."""

from collections.abc import Sequence
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


def to_check(earlier: Sequence[EarlierRoute], route: Route, referral: Referral) -> bool:
    """Whether the words are other than on the day the application went out: "controleer".

    *earlier* is what `earlier_of_route` gives. What was changed and put back asks for nothing.
    """
    asked = referral.asked_on
    since = [one.route for one in earlier if asked is not None and one.until.date() > asked]
    return bool(since) and _words(since[-1]) != _words(route)


def _words(route: Route) -> tuple[str, ...]:
    return (route.need, route.child_words, route.parents_wishes, route.why, route.skipped)
