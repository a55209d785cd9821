"""The badge of a route counts from the same day as the column beside it."""

from datetime import date

from coachdesk.domain.referrals import Referral, ReferralStatus
from coachdesk.domain.routes import Stage
from coachdesk.ui.routes.route_badge import route_badge
from tests import make


def waiting(**given: object) -> Referral:
    days = {"asked_on": date(2026, 10, 13), "feedback_expected_on": date(2026, 12, 4)}
    return make.referral(make.route("kevin"), **days, **given)


def test_of_help_that_was_asked_for_one_waits_since_then() -> None:
    asked = waiting(status=ReferralStatus.ASKED)
    badge = route_badge(Stage.FEEDBACK, asked, today=date(2026, 11, 22))
    assert badge.text == "Wacht 40 dagen"


def test_of_help_that_began_one_waits_since_it_began() -> None:
    runs = waiting(status=ReferralStatus.STARTED, started_on=date(2026, 10, 23))
    badge = route_badge(Stage.FEEDBACK, runs, today=date(2026, 11, 22))
    assert badge.text == "Wacht 30 dagen"
    assert runs.since() == date(2026, 10, 23)
