"""The badge of a route counts from the same day as the column beside it."""

from datetime import date

from coachdesk.domain.feedback import FeedbackResult
from coachdesk.domain.referrals import Referral, ReferralStatus
from coachdesk.domain.routes import Stage
from coachdesk.ui.routes.route_badge import route_badge, route_state
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


def test_of_a_waiting_list_one_waits_since_that_was_heard() -> None:
    heard = make.feedback(on=date(2026, 11, 2), result=FeedbackResult.WAITING_LIST)
    listed = waiting(status=ReferralStatus.WAITING_LIST, feedbacks=(heard,))
    badge = route_badge(Stage.FEEDBACK, listed, today=date(2026, 11, 22))
    assert badge.text == "Wacht 20 dagen"
    assert listed.since() == date(2026, 11, 2)


def test_beside_the_day_itself_the_days_are_not_counted_again() -> None:
    late = waiting(status=ReferralStatus.ASKED)
    badge = route_state(Stage.FEEDBACK, late, today=date(2026, 12, 8))
    assert (badge.text, badge.meaning, badge.tone) == ("Aangevraagd", "4 dagen te laat", "danger")
    assert route_state(Stage.AFTERCARE, None, today=date(2026, 12, 8)).text
