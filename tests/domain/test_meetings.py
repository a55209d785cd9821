"""How far a meeting is follows from what stands on it, and from the day."""

from datetime import timedelta

import pytest

from coachdesk.domain.meetings import MeetingState, state_of
from tests import make

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("points", "cases", "approved", "begun", "state"),
    [
        (0, 0, 0, False, MeetingState.PLANNED),
        (1, 0, 0, False, MeetingState.APPROVED),
        (3, 2, 1, False, MeetingState.PREPARED),
        (3, 2, 2, False, MeetingState.APPROVED),
        (3, 2, 1, True, MeetingState.LIVE),
    ],
)
def test_until_its_day_is_over_it_is_told_how_far_it_is(points, cases, approved, begun, state):
    meeting = make.meeting()
    day = meeting.starts_at.date()
    so_far = {"points": points, "cases": cases, "approved": approved, "begun": begun}
    assert state_of(meeting, **so_far, today=day) is state
    assert state_of(meeting, **so_far, today=day - 10 * DAY) is state
    assert state_of(meeting, **so_far, today=day + DAY) is MeetingState.HELD


def test_what_was_finished_stays_so_on_any_day():
    meeting = make.meeting(finished_at=make.NOW)
    for today in (make.TODAY, make.TODAY + 400 * DAY):
        so_far = {"points": 2, "cases": 1, "approved": 0, "begun": True}
        assert state_of(meeting, **so_far, today=today) is MeetingState.FINISHED
