"""Tests of a route: its stage and its place in the list follow from what is filled in."""

from datetime import date, timedelta

import pytest

from coachdesk.domain.errors import Refused
from coachdesk.domain.names import name
from coachdesk.domain.referrals import ReferralStatus
from coachdesk.domain.routes import RouteGroup, Stage, group, leading, stage, still_since
from tests import make

TODAY, SOON = make.TODAY, make.TODAY + timedelta(days=10)
ROUTE = make.route("child")
STATUS = ReferralStatus


def one(status, expected=None, **given):
    return make.referral(ROUTE, status=status, feedback_expected_on=expected, **given)


@pytest.mark.parametrize(
    ("status", "expected", "reached"),
    [
        (STATUS.CONSIDERED, None, Stage.SEND),
        (STATUS.DISCUSSED, None, Stage.SEND),
        (STATUS.ASKED, SOON, Stage.FEEDBACK),
        (STATUS.WAITING_LIST, SOON, Stage.FEEDBACK),
        (STATUS.STARTED, SOON, Stage.FEEDBACK),
        (STATUS.STARTED, None, Stage.AFTERCARE),
        (STATUS.FEEDBACK_RECEIVED, None, Stage.AFTERCARE),
        (STATUS.AFTERCARE, None, Stage.AFTERCARE),
        (STATUS.DECLINED, None, Stage.SEND),
        (STATUS.COMPLETED, None, Stage.SEND),
    ],
)
def test_the_stage_follows_from_what_was_asked_and_heard(status, expected, reached):
    assert stage(ROUTE, [one(status, expected)]) is reached


def test_without_a_need_it_is_at_the_first_stage_and_closed_at_the_last():
    assert stage(make.route("child", need=" "), [one(STATUS.ASKED, SOON)]) is Stage.NEED
    assert stage(ROUTE, []) is Stage.SEND
    assert stage(ROUTE.closed(TODAY), [one(STATUS.COMPLETED)]) is Stage.DONE


def test_the_numbers_of_the_stages_leave_room_for_choosing_together():
    assert [(one.value, name(one)) for one in Stage] == [
        (1, "Behoefte"),
        (4, "Versturen"),
        (5, "Terugkoppeling"),
        (6, "Nazorg"),
        (7, "Klaar"),
    ]


@pytest.mark.parametrize(
    ("status", "expected", "heading"),
    [
        (STATUS.CONSIDERED, None, RouteGroup.RUNNING),
        (STATUS.ASKED, TODAY - timedelta(days=1), RouteGroup.LATE),
        (STATUS.ASKED, TODAY, RouteGroup.WAITING),
        (STATUS.STARTED, SOON, RouteGroup.WAITING),
        (STATUS.STARTED, None, RouteGroup.AFTERCARE),
        (STATUS.AFTERCARE, None, RouteGroup.AFTERCARE),
        (STATUS.STOPPED, None, RouteGroup.RUNNING),
    ],
)
def test_a_route_stands_under_the_heading_of_what_it_waits_for(status, expected, heading):
    assert group(ROUTE, [one(status, expected)], TODAY) is heading


def test_a_closed_route_is_done_and_can_go_on_again():
    closed = ROUTE.closed(TODAY, "Het lukt weer.")
    assert group(closed, [], TODAY) is RouteGroup.DONE
    with pytest.raises(Refused):
        closed.closed(TODAY)
    assert closed.reopened() == ROUTE
    with pytest.raises(Refused):
        ROUTE.reopened()


def test_the_list_shows_what_presses_most():
    late = one(STATUS.ASKED, TODAY - timedelta(days=3))
    waiting = one(STATUS.WAITING_LIST, SOON)
    considered = one(STATUS.CONSIDERED)
    ended = one(STATUS.STOPPED, ended_on=TODAY)
    assert leading([considered, ended, waiting, late], TODAY) == late
    assert leading([considered, ended, waiting], TODAY) == waiting
    assert leading([ended], TODAY) == ended
    assert leading([], TODAY) is None


def test_a_route_lies_still_when_for_three_weeks_nobody_was_asked():
    old = make.route("child", begun_on=date(2026, 11, 8))
    assert still_since(old, [], TODAY) == date(2026, 11, 8)
    assert still_since(make.route("child", begun_on=date(2026, 11, 9)), [], TODAY) is None
    assert still_since(old, [one(STATUS.ASKED, SOON)], TODAY) is None
    assert still_since(old, [one(STATUS.DISCUSSED, discussed_on=TODAY)], TODAY) is None
    assert still_since(old.closed(TODAY), [], TODAY) is None
