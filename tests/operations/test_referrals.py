"""Tests of help that is asked for: nobody falls between, and every deed goes back whole."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coachdesk.domain.cases import CaseStatus, CloseReason, Farewell, Told
from coachdesk.domain.errors import Refused
from coachdesk.domain.feedback import AftercareOutcome, FeedbackResult, Listener
from coachdesk.domain.offers import Weight
from coachdesk.domain.referrals import ReferralStatus, SentHow
from coachdesk.domain.steps import Origin, StepStatus
from coachdesk.operations.cases import close_case
from coachdesk.operations.dossiers import read_dossier
from coachdesk.operations.referrals import (
    discuss_referral,
    note_aftercare,
    note_feedback,
    note_told,
    send_referral,
    start_directly,
    stop_referral,
)
from coachdesk.operations.route_steps import telling_step_id
from coachdesk.operations.routes import close_route
from coachdesk.operations.steps import drop_step, move_step, plan_step, tick_step
from tests import make
from tests.operations.routing import (
    IN_FOUR_WEEKS,
    SENT,
    TODAY,
    a_route,
    agree,
    family,
    sent,
    started,
)
from tests.operations.test_undo_is_honest import picture
from tests.store.test_store import keep

NEXT = TODAY + timedelta(weeks=8)


def waiting(store):
    return store.steps.page(store.steps.waiting())


def told(store):
    """What is still open and was not waiting or aftercare."""
    steps = store.steps.open_of_child("luuk")
    return [s.what for s in steps if s.origin is Origin.ROUTE and not s.waiting]


def aftercare(store):
    steps = store.steps.open_of_child("luuk")
    return [step.due for step in steps if step.origin is Origin.AFTERCARE]


def test_sending_waits_for_news_and_leaves_the_lead_where_it_was(store):
    referral_id = sent(store)
    [step] = waiting(store)
    assert (step.what, step.due) == ("Terugkoppeling van Sterk Staan", IN_FOUR_WEEKS)
    assert (step.child_id, step.case_id, step.origin) == ("luuk", "case", Origin.ROUTE)
    assert store.cases.get("case").lead_id == "me"
    referral = store.referrals.get(referral_id)
    assert (referral.arranged_by, referral.sent_how) == ("me", SentHow.PAPER)


def test_sending_is_one_entry_and_one_step_back(store):
    family(store)
    agree(store, "mother", "father")
    route, referral = a_route(store)
    keep(store, make.step(id="send", child_id="luuk", origin=Origin.ROUTE, origin_id=route.id))
    before, entries = picture(store), len(list(store.db.table("journal").rows))
    changes = send_referral(store, referral.id, SENT)
    assert len(list(store.db.table("journal").rows)) == entries + 1
    assert store.steps.get("send").status is StepStatus.DONE
    store.replay(changes.undone())
    assert picture(store) == before


def test_a_case_that_sent_waits_and_one_with_help_has_a_plan_that_runs(store):
    def stands():
        return read_dossier(store, "luuk", today=TODAY).status

    referral_id = sent(store)
    assert stands() is CaseStatus.WAITS
    note_feedback(store, referral_id, make.feedback(), next_on=NEXT)
    assert stands() is CaseStatus.PLAN_RUNS
    for step in store.steps.open_of_child("luuk"):
        if step.origin is Origin.ROUTE:
            if step.waiting:
                drop_step(store, step.id, on=TODAY)
            else:
                tick_step(store, step.id, on=TODAY)
    assert stands() is CaseStatus.AFTERCARE


def test_feedback_ends_the_waiting_and_has_everybody_told(store):
    referral_id = sent(store)
    note_feedback(store, referral_id, make.feedback(words="Rustige plek bij binnenkomst."))
    assert waiting(store) == []
    told_to = "Terugkoppeling van Sterk Staan vertellen aan "
    assert sorted(told(store)) == [
        f"{told_to}{who}" for who in ("Luuk", "de leerkracht", "de ouders")
    ]


def test_whom_was_told_already_needs_no_step(store):
    referral_id = sent(store)
    all_told = {"told_teacher_on": TODAY, "told_parents_on": TODAY, "told_child_on": TODAY}
    note_feedback(store, referral_id, make.feedback(**all_told))
    assert told(store) == []


def test_a_new_day_waits_anew(store):
    referral_id = sent(store)
    [first] = waiting(store)
    listed = make.feedback(FeedbackResult.WAITING_LIST)
    note_feedback(store, referral_id, listed, next_on=NEXT)
    [second] = waiting(store)
    assert second.due == NEXT
    assert second.id != first.id
    assert store.steps.get(first.id).status is StepStatus.DONE


def test_silence_leaves_the_same_step_waiting_and_moves_it_when_asked(store):
    referral_id = sent(store)
    [step] = waiting(store)
    note_feedback(store, referral_id, make.feedback(FeedbackResult.NO_ANSWER))
    assert waiting(store) == [step]
    silence = make.feedback(FeedbackResult.NO_ANSWER)
    note_feedback(store, referral_id, silence, next_on=NEXT)
    assert [(s.id, s.due) for s in waiting(store)] == [(step.id, NEXT)]
    assert store.referrals.get(referral_id).status is ReferralStatus.ASKED
    assert told(store) == []


def test_help_that_started_is_looked_back_on_after_six_weeks_and_three_months(store):
    started(store)
    assert aftercare(store) == [TODAY + timedelta(weeks=6), TODAY + timedelta(weeks=13)]


def test_aftercare_is_planned_once(store):
    referral_id = started(store)
    note_feedback(store, referral_id, make.feedback())
    assert len(aftercare(store)) == 2


@pytest.mark.parametrize("result", [FeedbackResult.NOT_FITTING, FeedbackResult.PARENTS_DECLINED])
def test_a_no_ends_the_waiting_and_is_still_told(store, result):
    referral_id = sent(store)
    note_feedback(store, referral_id, make.feedback(result, words="Groep is vol."))
    assert waiting(store) == []
    assert len(told(store)) == 3
    assert store.referrals.get(referral_id).reason == "Groep is vol."
    assert store.routes.of_child("luuk")[0].running()


def test_a_no_without_a_reason_is_refused(store):
    referral_id = sent(store)
    with pytest.raises(Refused, match="waarom"):
        note_feedback(store, referral_id, make.feedback(FeedbackResult.NOT_FITTING))
    assert store.referrals.get(referral_id).feedbacks == ()


def test_feedback_goes_back_as_one_step(store):
    referral_id = sent(store)
    before = picture(store)
    changes = note_feedback(store, referral_id, make.feedback(), next_on=NEXT)
    after = picture(store)
    store.replay(changes.undone())
    assert picture(store) == before
    store.replay(changes)
    assert picture(store) == after


def test_telling_ticks_its_step_and_ticking_the_step_is_telling(store):
    referral_id = started(store)
    [feedback] = store.referrals.get(referral_id).feedbacks
    note_told(store, feedback.id, Listener.TEACHER, on=TODAY)
    teacher = store.steps.get(telling_step_id(feedback.id, Listener.TEACHER))
    assert teacher.status is StepStatus.DONE

    tick_step(store, telling_step_id(feedback.id, Listener.CHILD), on=TODAY)
    [feedback] = store.referrals.get(referral_id).feedbacks
    assert (feedback.told_teacher_on, feedback.told_child_on) == (TODAY, TODAY)
    assert feedback.untold() == (Listener.PARENTS,)


def test_waiting_is_not_ticked_away_without_noting_what_was_heard(store):
    sent(store)
    [step] = waiting(store)
    with pytest.raises(Refused, match="Noteer bij de route"):
        tick_step(store, step.id, on=TODAY)
    assert waiting(store) == [step]


def test_the_day_of_the_step_and_of_the_referral_move_together(store):
    referral_id = sent(store)
    [step] = waiting(store)
    move_step(store, step.id, to=NEXT)
    assert store.referrals.get(referral_id).feedback_expected_on == NEXT
    plan_step(store, replace(step, due=IN_FOUR_WEEKS))
    assert store.referrals.get(referral_id).feedback_expected_on == IN_FOUR_WEEKS
    drop_step(store, step.id, on=TODAY)
    assert store.referrals.get(referral_id).feedback_expected_on is None


def test_c8_ap5_a_direct_start_needs_no_form_and_keeps_its_day_and_who(store):
    family(store)
    _route, referral = a_route(store, weight=Weight.FREE)
    start_directly(store, referral.id, on=TODAY)
    begun = store.referrals.get(referral.id)
    assert (begun.status, begun.started_on, begun.arranged_by) == (
        ReferralStatus.STARTED,
        TODAY,
        "me",
    )
    assert len(aftercare(store)) == 2
    assert waiting(store) == []


def test_looking_back_ticks_its_step_and_the_next_one_stays(store):
    referral_id = started(store)
    note_aftercare(store, referral_id, make.check(mark_child=7, mark_parents=8))
    assert aftercare(store) == [TODAY + timedelta(weeks=13)]
    referral = store.referrals.get(referral_id)
    assert referral.status is ReferralStatus.AFTERCARE
    assert [(c.mark_child, c.mark_parents) for c in referral.checks] == [(7, 8)]


def test_done_closes_the_route_and_its_steps(store):
    referral_id = started(store)
    note_aftercare(store, referral_id, make.check(outcome=AftercareOutcome.DONE))
    assert aftercare(store) == []
    [route] = store.routes.of_child("luuk")
    assert route.closed_on == TODAY


def test_done_leaves_a_route_open_in_which_other_help_goes_on(store):
    referral_id = started(store)
    [route] = store.routes.of_child("luuk")
    other = make.referral(route, status=ReferralStatus.WAITING_LIST, feedback_expected_on=NEXT)
    keep(store, other)
    note_aftercare(store, referral_id, make.check(outcome=AftercareOutcome.DONE))
    assert store.routes.get(route.id).running()


def test_once_more_leaves_the_route_open_with_a_step_to_choose_anew(store):
    referral_id = started(store)
    note_aftercare(store, referral_id, make.check(outcome=AftercareOutcome.AGAIN))
    [route] = store.routes.of_child("luuk")
    assert route.running()
    assert "Opnieuw kiezen wat nu helpt" in told(store)
    assert aftercare(store) == []


def test_a_mark_that_is_none_is_refused(store):
    referral_id = started(store)
    with pytest.raises(Refused, match="cijfer"):
        note_aftercare(store, referral_id, make.check(mark_child=11))


def test_a_case_that_closes_still_follows_what_becomes_of_its_referrals(store):
    family_told = Farewell(told_child=Told.YES, told_parents=Told.YES, told_teacher=Told.YES)
    referral_id = sent(store)
    note_feedback(store, referral_id, make.feedback(), next_on=NEXT)
    reason = CloseReason.HANDED_OVER
    close_case(store, "case", on=TODAY, reason=reason, farewell=family_told)
    assert [step.due for step in waiting(store)] == [NEXT]
    assert len(aftercare(store)) == 2
    assert told(store) == []


def test_stopping_drops_what_was_planned(store):
    referral_id = sent(store)
    stop_referral(store, referral_id, on=TODAY, reason="Verhuisd.")
    assert waiting(store) == []
    assert store.referrals.get(referral_id).status is ReferralStatus.STOPPED


def test_discussing_keeps_its_day(store):
    family(store)
    _route, referral = a_route(store)
    discuss_referral(store, referral.id, on=TODAY)
    discussed = store.referrals.get(referral.id)
    assert (discussed.status, discussed.discussed_on) == (ReferralStatus.DISCUSSED, TODAY)


def test_in_a_route_that_is_done_nothing_is_asked_for(store):
    family(store)
    agree(store, "mother", "father")
    route, referral = a_route(store)
    close_route(store, route.id, on=TODAY)
    for deed in (
        lambda: discuss_referral(store, referral.id, on=TODAY),
        lambda: send_referral(store, referral.id, SENT),
        lambda: start_directly(store, referral.id, on=TODAY),
    ):
        with pytest.raises(Refused, match="Heropen hem eerst"):
            deed()
    assert store.referrals.get(referral.id) == referral
