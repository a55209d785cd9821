"""Tests of what the screens ask about routes."""

from datetime import date, timedelta

import pytest

from coachdesk.domain.referrals import ReferralStatus
from coachdesk.domain.routes import RouteGroup, Stage
from coachdesk.operations.referrals import note_aftercare, note_feedback
from coachdesk.operations.route_views import (
    EventKind,
    proposed_route,
    route_count,
    route_events,
    route_groups,
    route_lines,
    routes_of_child,
)
from coachdesk.operations.route_words import (
    remind_words,
    state_words,
    waiting_time_is_old,
)
from coachdesk.store.timeline import TimelineKind
from tests import make
from tests.operations.routing import IN_FOUR_WEEKS, TODAY, a_route, family, sent, started
from tests.store.test_store import keep

LATE = IN_FOUR_WEEKS + timedelta(days=4)


@pytest.fixture
def some(store):
    """Of each heading one route, and of waiting two."""
    keep(store, make.school(id="school"), make.school(id="other"))
    keep(store, make.child(id="luuk", school_id="school"), make.child(id="sem", school_id="other"))
    ids = {}
    known = {
        "late": (ReferralStatus.ASKED, TODAY - timedelta(days=4)),
        "later": (ReferralStatus.WAITING_LIST, TODAY + timedelta(days=9)),
        "soon": (ReferralStatus.ASKED, TODAY + timedelta(days=1)),
        "weighed": (ReferralStatus.CONSIDERED, None),
        "after": (ReferralStatus.AFTERCARE, None),
    }
    for title, (status, expected) in known.items():
        route = make.route("sem" if title == "after" else "luuk")
        ids[title] = route.id
        keep(store, route, make.referral(route, status=status, feedback_expected_on=expected))
    done = make.route("luuk", closed_on=TODAY)
    keep(store, done)
    return {**ids, "done": done.id}


def test_every_route_stands_under_one_heading_the_most_pressing_first(store, some):
    assert route_groups(store, today=TODAY) == {
        RouteGroup.LATE: [some["late"]],
        RouteGroup.WAITING: [some["soon"], some["later"]],
        RouteGroup.RUNNING: [some["weighed"]],
        RouteGroup.AFTERCARE: [some["after"]],
        RouteGroup.DONE: [some["done"]],
    }


def test_one_school_sees_its_own_routes(store, some):
    groups = route_groups(store, today=TODAY, school_id="other")
    assert [ids for ids in groups.values() if ids] == [[some["after"]]]
    assert route_count(store, today=TODAY, school_id="other").running == 1


def test_the_count_is_of_what_runs_and_of_what_is_late(store, some):
    count = route_count(store, today=TODAY)
    assert (count.running, count.late) == (5, 1)


def test_a_line_tells_how_a_route_stands_and_what_comes_next(store):
    referral_id = sent(store)
    [line] = routes_of_child(store, "luuk", today=TODAY)
    assert (line.child.id, line.stage, line.group) == ("luuk", Stage.FEEDBACK, RouteGroup.WAITING)
    assert line.leading
    assert line.lead
    assert line.next_step
    assert line.leading.id == referral_id
    assert line.lead.name == "Marloes Coachsma"
    assert line.next_step.due == IN_FOUR_WEEKS
    assert line.since() == TODAY
    assert route_lines(store, [line.id], today=LATE)[0].group is RouteGroup.LATE


def test_a_line_of_a_route_in_which_nothing_is_weighed_yet(store):
    family(store)
    keep(store, make.route("luuk", id="bare", need=""))
    [line] = route_lines(store, ["bare", "gone"], today=TODAY)
    assert (line.stage, line.leading, line.offer, line.next_step) == (Stage.NEED, None, None, None)
    assert line.since() == line.route.begun_on


def test_a_new_route_begins_with_what_the_child_page_says_it_needs(store):
    keep(store, make.child(id="luuk", needs=("rust bij de start", "een maatje")))
    keep(store, make.case("luuk", question="Op gang komen met een taak"))
    assert proposed_route(store, "luuk", today=TODAY).need == "rust bij de start; een maatje"
    keep(store, make.child(id="sem"), make.case("sem", question="Uitgerust naar school"))
    assert proposed_route(store, "sem", today=TODAY).need == "Uitgerust naar school"
    assert store.routes.of_child("luuk") == []


def test_what_happened_stands_on_the_timeline(store):
    referral_id = started(store)
    note_feedback(store, referral_id, make.feedback(words="Loopt goed."))
    note_aftercare(store, referral_id, make.check())
    keys = store.timeline.of_child("luuk", [TimelineKind.REFERRAL])
    events = route_events(store, [key.id for key in keys])
    assert {event.id for event in events} == {key.id for key in keys}
    kinds = [event.kind for event in events]
    assert sorted(kind.value for kind in kinds) == ["AFTERCARE", "FEEDBACK", "FEEDBACK", "SENT"]
    assert {key.at for key in keys} == {TODAY.isoformat()}
    [check] = [event.check for event in events if event.check]
    assert check.words == "Het gaat goed."


def test_a_direct_start_stands_on_the_timeline_by_itself(store):
    family(store)
    a_route(store, status=ReferralStatus.STARTED, started_on=TODAY)
    keys = store.timeline.of_child("luuk", [TimelineKind.REFERRAL])
    [event] = route_events(store, [key.id for key in keys] + ["gone:asked"])
    assert (event.kind, event.on) == (EventKind.STARTED, TODAY)


def test_what_was_written_in_a_route_is_found(store):
    referral_id = started(store)
    [route] = store.routes.of_child("luuk")
    hits = store.search.find('"pauze"')
    assert [(hit.row_id, hit.child_id) for hit in hits] == [(route.id, "luuk")]
    assert [hit.row_id for hit in store.search.find('"Maandag"')] == [referral_id]


def test_the_state_in_words(store):
    referral = store.referrals.get(sent(store))
    assert state_words(referral, today=TODAY) == "Verwacht ma 28 dec"
    assert remind_words(referral, today=TODAY) == ""
    late = LATE
    assert state_words(referral, today=late) == "4 dagen te laat"
    assert remind_words(referral, today=late) == "4 dagen te laat. Bel of stuur een herinnering."
    weighed = make.referral(make.route("luuk"))
    assert state_words(weighed, today=TODAY) == "Nog niet verstuurd"


def test_a_waiting_time_is_old_after_ninety_days():
    offer = make.offer(waiting_weeks=10, checked_on=date(2026, 11, 2), source="telefonisch")
    assert not waiting_time_is_old(offer, today=date(2027, 1, 31))
    assert waiting_time_is_old(offer, today=date(2027, 2, 1))
