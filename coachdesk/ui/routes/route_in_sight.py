"""The route that a page shows, and which of its forms of help is in sight."""

from coachdesk.domain.ids import ChildId
from coachdesk.domain.offers import Offer
from coachdesk.domain.referrals import UNSENT, Referral
from coachdesk.domain.routes import leading
from coachdesk.operations.route_openings import RouteOpening, open_route
from coachdesk.operations.route_views import RouteLine
from coachdesk.ui.shared.workplace import Place, Workplace


class RouteInSight:
    """As it was read last: no *line* before the first time, nor when it is gone.

    *new* is a route that was not recorded yet.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace
        self.line: RouteLine | None = None
        self.new = False
        self.referral_id = ""

    def open(self, place: Place) -> RouteOpening | None:
        """Read the route of this place, or begin one of its child; None when it is not there."""
        child_id = ChildId(place.part) if place.part and not place.about else None
        opening = self._read(place.about, child_id)
        if opening is not None:
            self._choose(opening.referral_id or place.part)
        return opening

    def read_again(self) -> None:
        """As it stands now; what is in sight stays so if it is there."""
        if self.line is None:
            return
        self._read(self.line.route.id, self.line.child.id)
        if self.referral_id and self.referral() is None:
            self._choose("")

    def referral(self) -> Referral | None:
        """The form of help in sight; none while nothing was chosen."""
        referrals = self.line.referrals if self.line else ()
        return next((one for one in referrals if one.id == self.referral_id), None)

    def offer(self) -> Offer | None:
        """What was chosen for it, as it is in the list now."""
        referral = self.referral()
        offer_id = referral.offer_id if referral else None
        return self._workplace.desk.ask(lambda store: store.offers.find(offer_id))

    def choose_added(self) -> None:
        """What was added last comes into sight, if anything was not sent yet."""
        referrals = self.line.referrals if self.line else ()
        fresh = [one.id for one in referrals if one.status in UNSENT]
        self._choose(fresh[-1] if fresh else "")

    def _read(self, about: str, child_id: ChildId | None) -> RouteOpening | None:
        today = self._workplace.today()
        opening = self._workplace.desk.ask(
            lambda store: open_route(store, about, child_id=child_id, today=today)
        )
        self.line, self.new = (opening.line, opening.new) if opening else (None, False)
        return opening

    def _choose(self, wanted: str) -> None:
        """This one if it is there, else the one that leads."""
        referrals = self.line.referrals if self.line else ()
        first = leading(referrals, self._workplace.today())
        known = {one.id for one in referrals}
        self.referral_id = wanted if wanted in known else first.id if first else ""
