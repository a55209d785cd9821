"""Finding routes, referrals and offers back."""

from datetime import date, timedelta

import pytest

from coachdesk.domain.feedback import AftercareOutcome, FeedbackResult
from coachdesk.domain.offers import Weight
from coachdesk.domain.referrals import ReferralStatus, SentHow
from tests import make
from tests.store.test_store import keep

LATER = make.TODAY + timedelta(days=9)


@pytest.fixture
def route(store):
    keep(store, make.child(id="luuk"), make.case("luuk", id="case"), make.offer(id="offer"))
    route = make.route("luuk", id="route", case_id="case")
    keep(store, route)
    return route


def test_a_referral_comes_back_with_all_that_was_heard(store, route):
    silence = make.feedback(FeedbackResult.NO_ANSWER, on=make.TODAY - timedelta(days=3))
    heard = make.feedback(words="Loopt goed.", told_child_on=make.TODAY, position=1)
    check = make.check(mark_child=7, outcome=AftercareOutcome.AGAIN)
    referral = make.referral(
        route,
        offer_id="offer",
        weight=Weight.LIGHT,
        status=ReferralStatus.COMPLETED,
        sent_how=SentHow.MAIL,
        arranged_by="me",
        asked_on=date(2026, 10, 20),
        feedback_expected_on=LATER,
        feedbacks=(silence, heard),
        checks=(check,),
    )
    keep(store, referral)
    assert store.referrals.get(referral.id) == referral
    assert store.referrals.of_feedback(heard.id) == referral
    assert store.referrals.of_feedback("none") is None


def test_running_routes_come_before_closed_ones(store, route):
    early = make.route("luuk", id="early", begun_on=date(2026, 9, 1))
    closed = make.route("luuk", id="closed", closed_on=make.TODAY)
    keep(store, early, closed)
    assert [one.id for one in store.routes.of_child("luuk")] == ["route", "early", "closed"]
    assert store.routes.running() == ["early", "route"]
    assert store.routes.closed() == ["closed"]


def test_what_was_asked_for_first_stands_in_front(store, route):
    weighed = make.referral(route, id="weighed", name="A")
    asked = make.referral(route, id="asked", name="B", asked_on=make.TODAY)
    keep(store, weighed, asked)
    assert [one.id for one in store.referrals.of_route("route")] == ["asked", "weighed"]
    assert [one.id for one in store.referrals.of_child("luuk")] == ["asked", "weighed"]


def test_late_is_counted_from_the_day_after(store, route):
    keep(store, make.referral(route, feedback_expected_on=LATER))
    assert store.referrals.count_late(LATER) == 0
    assert store.referrals.count_late(LATER + timedelta(days=1)) == 1


@pytest.mark.parametrize(
    ("status", "goes_on"),
    [
        (ReferralStatus.ASKED, False),
        (ReferralStatus.STARTED, True),
        (ReferralStatus.FEEDBACK_RECEIVED, True),
        (ReferralStatus.COMPLETED, False),
    ],
)
def test_a_case_knows_whether_help_goes_on_in_it(store, route, status, goes_on):
    keep(store, make.referral(route, status=status))
    assert store.referrals.started_in("case") is goes_on
    assert not store.referrals.started_in("other")


def test_an_offer_that_is_not_used_any_more_leaves_the_list(store, route):
    keep(store, make.offer(id="gone", used=False), make.offer(id="heavy", weight=Weight.SPECIALIST))
    assert [offer.id for offer in store.offers.in_use()] == ["offer", "heavy"]
    keep(store, make.referral(route, offer_id="offer"))
    assert store.referrals.uses("offer")
    assert not store.referrals.uses("heavy")
