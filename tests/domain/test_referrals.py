"""Tests of one form of help: what may follow what, and which dates and reasons it needs."""

from datetime import date, timedelta

import pytest

from coachdesk.domain.errors import Refused
from coachdesk.domain.feedback import AftercareOutcome, FeedbackResult, Listener
from coachdesk.domain.offers import Weight
from coachdesk.domain.referrals import (
    ENDED,
    HEARS,
    LOOKED_AFTER,
    MOVES,
    ReferralStatus,
    Sending,
    usual_feedback_on,
)
from tests import make

TODAY, LATER = make.TODAY, make.TODAY + timedelta(weeks=4)
ROUTE = make.route("child")


def referral(status=ReferralStatus.CONSIDERED, **given):
    return make.referral(ROUTE, status=status, **given)


def asked(**given):
    return referral(ReferralStatus.ASKED, feedback_expected_on=LATER, **given)


def test_every_status_has_its_moves_and_what_has_ended_has_none():
    assert set(MOVES) == set(ReferralStatus)
    assert {status for status in MOVES if not MOVES[status]} == ENDED


def test_sending_keeps_what_was_done():
    sent = referral().asked(Sending(on=TODAY, feedback_on=LATER, to="mevrouw Bedacht"), None)
    assert sent.status is ReferralStatus.ASKED
    assert (sent.asked_on, sent.feedback_expected_on, sent.sent_to) == (
        TODAY,
        LATER,
        "mevrouw Bedacht",
    )


@pytest.mark.parametrize("day", [None, TODAY, TODAY - timedelta(days=1)])
def test_sending_needs_a_day_to_come_on_which_news_is_expected(day):
    with pytest.raises(Refused, match="Kies een d"):
        referral().asked(Sending(on=TODAY, feedback_on=day), None)


def test_news_is_expected_as_the_offer_says_or_after_six_weeks():
    assert usual_feedback_on(make.offer(feedback_days=14), TODAY) == TODAY + timedelta(days=14)
    assert usual_feedback_on(make.offer(), TODAY) == TODAY + timedelta(weeks=6)
    assert usual_feedback_on(None, TODAY) == TODAY + timedelta(weeks=6)


@pytest.mark.parametrize(
    ("result", "status"),
    [
        (FeedbackResult.STARTED, ReferralStatus.STARTED),
        (FeedbackResult.WAITING_LIST, ReferralStatus.WAITING_LIST),
        (FeedbackResult.NOT_FITTING, ReferralStatus.DECLINED),
        (FeedbackResult.PARENTS_DECLINED, ReferralStatus.STOPPED),
        (FeedbackResult.NO_ANSWER, ReferralStatus.ASKED),
    ],
)
def test_each_result_leads_to_its_status(result, status):
    heard = asked().fed_back(make.feedback(result, words="Zo zit het."), LATER)
    assert heard.status is status
    assert [one.result for one in heard.feedbacks] == [result]


def test_help_that_already_runs_has_fed_back():
    running = referral(ReferralStatus.STARTED, started_on=date(2026, 11, 9))
    heard = running.fed_back(make.feedback(), None)
    assert heard.status is ReferralStatus.FEEDBACK_RECEIVED
    assert heard.started_on == date(2026, 11, 9)
    assert heard.feedback_expected_on is None


def test_silence_keeps_the_day_unless_another_is_given():
    silence = make.feedback(FeedbackResult.NO_ANSWER)
    assert asked().fed_back(silence, None).feedback_expected_on == LATER
    sooner = TODAY + timedelta(days=7)
    assert asked().fed_back(silence, sooner).feedback_expected_on == sooner
    assert asked().fed_back(silence, sooner).received_on() is None


@pytest.mark.parametrize("result", FeedbackResult)
def test_nothing_is_heard_before_it_was_asked_for(result):
    day_before = make.feedback(result, on=TODAY - timedelta(days=1))
    with pytest.raises(Refused, match=r"nog niet aangevraagd\. Dat was op 30 nov\."):
        asked(asked_on=TODAY).fed_back(day_before, LATER)
    that_day = make.feedback(result, on=TODAY, words="Zo zit het.")
    assert asked(asked_on=TODAY).fed_back(that_day, LATER).feedbacks == (that_day,)


def test_who_waits_on_a_list_waits_for_a_day():
    with pytest.raises(Refused, match="terugkoppeling verwacht"):
        asked().fed_back(make.feedback(FeedbackResult.WAITING_LIST), None)


@pytest.mark.parametrize("result", [FeedbackResult.NOT_FITTING, FeedbackResult.PARENTS_DECLINED])
def test_what_ends_it_says_why(result):
    assert [p.field for p in make.feedback(result).problems()] == ["words"]
    heard = asked().fed_back(make.feedback(result, words="Te jong."), None)
    assert (heard.reason, heard.ended_on, heard.feedback_expected_on) == ("Te jong.", TODAY, None)


@pytest.mark.parametrize("status", sorted(set(ReferralStatus) - HEARS, key=str))
def test_where_nothing_was_asked_nothing_is_heard(status):
    with pytest.raises(Refused):
        referral(status).fed_back(make.feedback(), None)
    with pytest.raises(Refused):
        referral(status).expecting(LATER)


@pytest.mark.parametrize("status", sorted(ENDED, key=str))
def test_what_has_ended_does_not_go_on(status):
    ended = referral(status)
    with pytest.raises(Refused):
        ended.asked(Sending(on=TODAY, feedback_on=LATER), None)
    with pytest.raises(Refused):
        ended.discussed(TODAY)
    with pytest.raises(Refused):
        ended.stopped(TODAY, "nog eens")


def test_stopping_needs_a_reason():
    with pytest.raises(Refused, match="waarom"):
        asked().stopped(TODAY, " ")
    stopped = asked().stopped(TODAY, "Verhuisd.")
    assert (stopped.status, stopped.reason) == (ReferralStatus.STOPPED, "Verhuisd.")
    assert not stopped.live()


def test_light_help_starts_at_once_and_specialist_help_does_not():
    light = referral(weight=Weight.FREE).started_directly(TODAY, None, None)
    assert (light.status, light.started_on) == (ReferralStatus.STARTED, TODAY)
    with pytest.raises(Refused, match="Specialistisch"):
        referral(weight=Weight.SPECIALIST).started_directly(TODAY, None, None)
    with pytest.raises(Refused, match="aangevraagd"):
        asked(weight=Weight.FREE).started_directly(TODAY, None, None)


def test_looking_back_goes_on_or_ends_it():
    running = referral(ReferralStatus.STARTED, started_on=date(2026, 10, 19))
    again = running.looked_back_on(make.check(mark_child=7, mark_parents=8))
    assert (again.status, again.live()) == (ReferralStatus.AFTERCARE, True)
    done = again.looked_back_on(make.check(outcome=AftercareOutcome.DONE))
    assert (done.status, len(done.checks)) == (ReferralStatus.COMPLETED, 2)
    once_more = again.looked_back_on(make.check(outcome=AftercareOutcome.AGAIN))
    assert (once_more.status, once_more.live()) == (ReferralStatus.COMPLETED, False)


@pytest.mark.parametrize("status", sorted(set(ReferralStatus) - LOOKED_AFTER, key=str))
def test_one_looks_back_on_help_that_has_started(status):
    with pytest.raises(Refused):
        referral(status).looked_back_on(make.check())


@pytest.mark.parametrize(("mark", "wrong"), [(-1, True), (0, False), (10, False), (11, True)])
def test_a_mark_lies_between_0_and_10(mark, wrong):
    assert [p.field for p in make.check(mark_child=mark).problems()] == ["mark_child"] * wrong
    assert [p.field for p in make.check(mark_parents=mark).problems()] == ["mark_parents"] * wrong


def test_telling_is_kept_for_each_who_hears_it():
    feedback = make.feedback(words="Eerst samen tekenen.")
    assert feedback.untold() == tuple(Listener)
    heard = asked().fed_back(feedback, None).told(feedback.id, Listener.TEACHER, TODAY)
    [told] = heard.feedbacks
    assert told.told_teacher_on == TODAY
    assert told.untold() == (Listener.PARENTS, Listener.CHILD)
    assert make.feedback(FeedbackResult.NO_ANSWER).untold() == ()


def test_late_is_counted_from_the_day_it_was_expected():
    waiting = asked()
    assert waiting.days_late(LATER) == 0
    assert waiting.days_late(LATER + timedelta(days=4)) == 4
    assert referral().days_late(LATER) == 0
