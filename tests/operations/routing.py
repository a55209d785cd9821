"""A child with two parents who agreed, and a route that waits to be sent."""

from datetime import date, timedelta

from coachdesk.domain.bonds import Relation
from coachdesk.domain.children import Child
from coachdesk.domain.consents import ConsentState, Purpose
from coachdesk.domain.feedback import FeedbackResult
from coachdesk.domain.ids import ReferralId
from coachdesk.domain.referrals import Referral, Sending
from coachdesk.domain.routes import Route
from coachdesk.operations.referrals import note_feedback, send_referral
from coachdesk.store.store import Store
from tests import make
from tests.store.test_store import keep

TODAY = make.TODAY
IN_FOUR_WEEKS = TODAY + timedelta(weeks=4)
SENT = Sending(on=TODAY, feedback_on=IN_FOUR_WEEKS, to="mevrouw Bedacht")
PARTNER = "Sterk Staan"


def family(store: Store, *, born: date = date(2017, 11, 8)) -> Child:
    """Luuk, with a father and a mother who have gezag, in a running case that the coach leads."""
    luuk = make.child(id="luuk", first_name="Luuk", last_name="Testbeeld", born=born)
    mother, father = make.person(id="mother"), make.person(id="father", name="Bas Testbeeld")
    keep(store, luuk, mother, father, make.case("luuk", id="case", lead_id="me"))
    keep(store, make.bond("luuk", "mother"))
    keep(store, make.bond("luuk", "father", relation=Relation.FATHER))
    return luuk


def agree(store: Store, *people: str | None, state: ConsentState = ConsentState.GIVEN) -> None:
    """These persons answered about help and about telling the partner; None is the child."""
    for person in people:
        keep(store, make.consent("luuk", person, purpose=Purpose.HELP, state=state))
        exchange = Purpose.EXCHANGE
        keep(store, make.consent("luuk", person, purpose=exchange, state=state, partner=PARTNER))


def a_route(store: Store, **given: object) -> tuple[Route, Referral]:
    """His route, in which one form of help is considered."""
    route = make.route("luuk", case_id="case")
    referral = make.referral(route, **given)
    keep(store, route, referral)
    return route, referral


def sent(store: Store) -> ReferralId:
    """A referral that went out today."""
    family(store)
    agree(store, "mother", "father")
    _route, referral = a_route(store)
    send_referral(store, referral.id, SENT)
    return referral.id


def started(store: Store) -> ReferralId:
    """A referral of which was heard today that it started."""
    referral_id = sent(store)
    note_feedback(store, referral_id, make.feedback(FeedbackResult.STARTED, words="Maandag."))
    return referral_id
