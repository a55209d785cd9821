"""How an agenda is spoken of on the page."""

from dataclasses import replace

from coachdesk.ui.meetings.agenda_words import heading
from tests import make


def test_a_meeting_that_was_held_is_not_being_prepared() -> None:
    coming = make.meeting(kind="ZAT")
    assert heading(coming) == "ZAT voorbereiden"
    assert heading(replace(coming, finished_at=make.NOW)) == "ZAT is geweest"
