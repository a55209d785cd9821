"""How an agenda is spoken of on the page."""

import pytest

from coachdesk.domain.meetings import MeetingState
from coachdesk.ui.meetings.agenda_words import heading
from tests import make


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (MeetingState.PLANNED, "ZAT voorbereiden"),
        (MeetingState.PREPARED, "ZAT voorbereiden"),
        (MeetingState.APPROVED, "ZAT voorbereiden"),
        (MeetingState.LIVE, "ZAT is bezig"),
        (MeetingState.HELD, "ZAT is geweest"),
        (MeetingState.FINISHED, "ZAT is geweest"),
    ],
)
def test_a_meeting_that_was_held_is_not_being_prepared(state, told) -> None:
    assert heading(make.meeting(kind="ZAT"), state) == told
