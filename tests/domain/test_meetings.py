"""How far a meeting is follows from what stands on it, and from the day."""

from datetime import timedelta

import pytest

from coachdesk.domain.meetings import MeetingState, state_of, withheld_items
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


def test_a_copy_for_several_goes_without_what_is_withheld_from_any_of_them():
    milan = make.agenda_item("zat", id="a", child_id="milan", withheld_from=("tara",))
    noor = make.agenda_item("zat", id="b", child_id="noor", withheld_from=("koen", "tara"))
    opening = make.agenda_item("zat", id="c", text="Opening")
    agenda = (opening, milan, noor)
    assert withheld_items(agenda, ("tara",)) == {"a", "b"}
    assert withheld_items(agenda, ("koen", "ilse")) == {"b"}
    assert withheld_items(agenda, ("koen", "tara")) == {"a", "b"}
    assert withheld_items(agenda, ()) == frozenset()


def test_a_child_of_whom_one_case_is_withheld_stays_out_with_the_other():
    one = make.agenda_item("zat", id="a", child_id="milan", withheld_from=("tara",))
    other = make.agenda_item("zat", id="b", child_id="milan")
    assert withheld_items((one, other), ("tara",)) == {"a", "b"}
