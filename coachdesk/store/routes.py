"""Finding offers, routes and referrals back."""

from collections.abc import Iterable, Sequence
from datetime import date

from coachdesk.domain.feedback import AftercareCheck, Feedback
from coachdesk.domain.ids import CaseId, ChildId, OfferId, RouteId, SchoolId
from coachdesk.domain.offers import Offer
from coachdesk.domain.referrals import ENDED, UNSENT, Referral, ReferralStatus
from coachdesk.domain.routes import Route
from coachdesk.store.shelf import Part, Shelf

OF_SCHOOL = "(? IS NULL OR child_id IN (SELECT id FROM children WHERE school_id = ?))"
WEIGHTS = """CASE weight WHEN 'OWN_CIRCLE' THEN 1 WHEN 'FREE' THEN 2 WHEN 'LIGHT' THEN 3
    WHEN 'SPECIALIST' THEN 4 ELSE 5 END"""


def _listed(statuses: Iterable[ReferralStatus]) -> str:
    return ",".join(f"'{status.value}'" for status in sorted(statuses, key=str))


class Offers(Shelf[Offer]):
    """Every offer that was ever in the list."""

    kind = Offer
    table = "offers"

    def in_use(self) -> list[Offer]:
        """The offers to choose from, the lightest first, then by name."""
        return self.page(self._ids("used", order_by=f"{WEIGHTS}, name COLLATE NOCASE, id"))


class Routes(Shelf[Route]):
    """Every route."""

    kind = Route
    table = "routes"

    def of_child(self, child_id: ChildId) -> list[Route]:
        """One child's routes: the running ones first, then the latest."""
        order = "closed_on IS NOT NULL, begun_on DESC, id"
        return self.page(self._ids("child_id = ?", [child_id], order_by=order))

    def running(self, *, school_id: SchoolId | None = None) -> list[str]:
        """The ids of the routes that go on, the oldest first; of one school, or of all."""
        where = f"closed_on IS NULL AND {OF_SCHOOL}"
        return self._ids(where, [school_id, school_id], order_by="begun_on, id")

    def unsent(self, *, before: date) -> list[str]:
        """The ids of the routes begun before a day that go on with nothing asked for."""
        where = f"""closed_on IS NULL AND begun_on < ? AND id NOT IN
            (SELECT route_id FROM referrals WHERE status NOT IN ({_listed(UNSENT | ENDED)}))"""  # noqa: S608  (ours)
        return self._ids(where, [before.isoformat()], order_by="begun_on, id")

    def closed(self, *, school_id: SchoolId | None = None) -> list[str]:
        """The ids of the routes that are done, the latest first."""
        where = f"closed_on IS NOT NULL AND {OF_SCHOOL}"
        return self._ids(where, [school_id, school_id], order_by="closed_on DESC, id")


class Referrals(Shelf[Referral]):
    """Every form of help that was considered in a route."""

    kind = Referral
    table = "referrals"
    parts = (
        Part("feedbacks", Feedback, "feedbacks", "referral_id"),
        Part("checks", AftercareCheck, "aftercare_checks", "referral_id"),
    )

    def of_route(self, route_id: RouteId) -> list[Referral]:
        """What was considered in one route: what was asked for first in front."""
        order = "coalesce(asked_on, started_on, discussed_on, '9'), name COLLATE NOCASE, id"
        return self.page(self._ids("route_id = ?", [route_id], order_by=order))

    def of_routes(self, route_ids: Sequence[str]) -> list[Referral]:
        """What was considered in these routes."""
        return self.having("route_id", route_ids)

    def called(self) -> list[tuple[str, str]]:
        """Of every form of help its route, and what it is called and with whom it is."""
        rows = self._db.execute("SELECT route_id, name, partner FROM referrals").fetchall()
        return [(row[0], f"{row[1]} {row[2]}") for row in rows]

    def of_child(self, child_id: ChildId) -> list[Referral]:
        """What was considered for one child."""
        return self.page(self._ids("child_id = ?", [child_id], order_by="id"))

    def of_feedback(self, feedback_id: str) -> Referral | None:
        """The referral of which something was heard."""
        where = "id = (SELECT referral_id FROM feedbacks WHERE id = ?)"
        return next(iter(self.page(self._ids(where, [feedback_id], order_by="id"))), None)

    def uses(self, offer_id: OfferId) -> bool:
        """Whether an offer stands in any route."""
        return bool(self._ids("offer_id = ?", [offer_id], order_by="id"))

    def started_in(self, case_id: CaseId) -> bool:
        """Whether help that was found in this case has started and goes on."""
        where = """status IN ('STARTED','FEEDBACK_RECEIVED')
            AND route_id IN (SELECT id FROM routes WHERE case_id = ?)"""
        return bool(self._ids(where, [case_id], order_by="id"))

    def count_late(self, today: date, *, school_id: SchoolId | None = None) -> int:
        """Of how many the news is late."""
        where = f"feedback_expected_on < ? AND {OF_SCHOOL}"
        return len(self._ids(where, [today.isoformat(), school_id, school_id], order_by="id"))
