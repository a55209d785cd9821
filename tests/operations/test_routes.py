"""Tests of a route as the coach writes it: words change freely, how it stands does not."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coachdesk.domain.errors import Refused
from coachdesk.domain.offers import Weight
from coachdesk.domain.referrals import ReferralStatus
from coachdesk.domain.steps import Origin, StepStatus
from coachdesk.operations.route_histories import earlier_of_route, to_check
from coachdesk.operations.routes import (
    close_route,
    remove_referral,
    reopen_route,
    write_referral,
    write_route,
)
from tests import make
from tests.operations.routing import TODAY, a_route, family, sent
from tests.operations.test_undo_is_honest import picture
from tests.store.test_store import keep


def test_a_new_route_belongs_to_the_running_case(store):
    family(store)
    route = make.route("luuk")
    write_route(store, route)
    assert store.routes.get(route.id).case_id == "case"


def test_a_child_without_a_case_can_have_a_route(store):
    keep(store, make.child(id="luuk"))
    route = make.route("luuk")
    write_route(store, route)
    assert store.routes.get(route.id) == route


def test_writing_a_route_throws_its_draft_away_and_does_not_close_it(store):
    family(store)
    route, _referral = a_route(store)
    store.keep_draft(make.draft(id="draft", form="route"))
    write_route(store, replace(route, why="Dichtbij.", closed_on=TODAY), draft_id="draft")
    assert store.routes.get(route.id) == replace(route, why="Dichtbij.")
    assert store.drafts.all() == []


def test_writing_a_referral_cannot_send_it(store):
    family(store)
    route, _referral = a_route(store)
    sly = make.referral(route, status=ReferralStatus.ASKED, asked_on=TODAY, bridging="Samen eten.")
    write_referral(store, sly)
    kept = store.referrals.get(sly.id)
    assert (kept.status, kept.asked_on, kept.bridging) == (
        ReferralStatus.CONSIDERED,
        None,
        "Samen eten.",
    )


def test_the_words_of_a_referral_change_and_what_was_heard_stays(store):
    referral_id = sent(store)
    known = store.referrals.get(referral_id)
    day = TODAY + timedelta(days=9)
    told = replace(
        known, paid_from="noodfonds", appointment_on=day, status=ReferralStatus.COMPLETED
    )
    write_referral(store, told)
    kept = store.referrals.get(referral_id)
    assert kept == replace(known, paid_from="noodfonds", appointment_on=day)


def test_a_referral_without_a_name_is_refused(store):
    family(store)
    route, _referral = a_route(store)
    with pytest.raises(Refused, match="Welk aanbod"):
        write_referral(store, make.referral(route, name=" "))


def test_only_what_was_not_asked_for_can_be_taken_out(store):
    referral_id = sent(store)
    with pytest.raises(Refused, match="al aangevraagd"):
        remove_referral(store, referral_id)
    [route] = store.routes.of_child("luuk")
    other = make.referral(route, weight=Weight.LIGHT)
    keep(store, other)
    remove_referral(store, other.id)
    assert store.referrals.find(other.id) is None


def test_a_route_closes_when_no_help_runs_and_drops_its_own_steps(store):
    family(store)
    route, _referral = a_route(store)
    keep(store, make.step(id="own", origin=Origin.ROUTE, origin_id=route.id))
    before = picture(store)
    changes = close_route(store, route.id, on=TODAY, words="Oma helpt.")
    assert store.routes.get(route.id).close_words == "Oma helpt."
    assert store.steps.get("own").status is StepStatus.DROPPED
    store.replay(changes.undone())
    assert picture(store) == before


def test_a_route_in_which_help_runs_stays_open(store):
    sent(store)
    [route] = store.routes.of_child("luuk")
    with pytest.raises(Refused, match="loopt nog hulp"):
        close_route(store, route.id, on=TODAY)


def test_a_closed_route_takes_nothing_new_until_it_is_reopened(store):
    family(store)
    route, _referral = a_route(store)
    close_route(store, route.id, on=TODAY)
    with pytest.raises(Refused, match="Heropen"):
        write_referral(store, make.referral(route))
    reopen_route(store, route.id)
    write_referral(store, make.referral(route))
    assert len(store.referrals.of_route(route.id)) == 2


def test_earlier_words_are_kept_and_say_when_a_sent_application_no_longer_fits(store, clock):
    referral_id = sent(store)
    [route] = store.routes.of_child("luuk")
    write_route(store, replace(route, need="Iets anders."))
    [earlier] = earlier_of_route(store, store.routes.get(route.id))
    assert (earlier.route.need, earlier.changed_by) == (route.need, "me")
    changed = store.routes.get(route.id)
    assert not to_check([earlier], changed, store.referrals.get(referral_id))

    clock.move(timedelta(days=2))
    write_route(store, replace(route, need="Weer iets anders."))
    history = earlier_of_route(store, store.routes.get(route.id))
    assert [one.route.need for one in history] == ["Iets anders.", route.need]
    changed = store.routes.get(route.id)
    assert to_check(history, changed, store.referrals.get(referral_id))
    assert not to_check(history, changed, make.referral(route))

    write_route(store, replace(route, need="Iets anders."))
    restored = store.routes.get(route.id)
    assert not to_check(
        earlier_of_route(store, restored), restored, store.referrals.get(referral_id)
    )
