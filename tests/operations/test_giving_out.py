"""What can be given out of one child or one meeting, and under which names."""

import pytest

from coachdesk.domain.documents import PaperKind
from coachdesk.domain.errors import NotThere, Refused
from coachdesk.domain.ids import ChildId, MeetingId
from coachdesk.domain.name_level import NameLevel
from coachdesk.operations.giving_out import PaperChoices, paper_to_give_out, paper_to_look_at
from coachdesk.operations.paper_options import nameless_cases, paper_options
from coachdesk.store.store import Store
from tests import make


@pytest.fixture
def meeting_id(practice_store: Store) -> MeetingId:
    return MeetingId(practice_store.meetings.to_come(make.NOW)[0])


def first_child(store: Store, meeting_id: MeetingId) -> ChildId:
    items = store.agenda_items.of_meeting(meeting_id)
    return next(item.child_id for item in items if item.child_id)


def test_of_a_child_the_next_meeting_about_it_is_found(
    practice_store: Store, meeting_id: MeetingId
) -> None:
    child_id = first_child(practice_store, meeting_id)

    options = paper_options(practice_store, child_id=child_id, meeting_id=None)

    assert options.meeting is not None
    assert options.meeting.id == meeting_id
    assert options.kinds[0] is PaperKind.SUMMARY
    assert PaperKind.PACK not in options.kinds


def test_without_anything_told_by_the_child_there_is_no_sheet(store: Store) -> None:
    child = make.child()
    with store.change("child.write", "Kind") as change:
        change.save(child)

    options = paper_options(store, child_id=child.id, meeting_id=None)

    assert options.kinds == (PaperKind.SUMMARY, PaperKind.ACCESS_OVERVIEW)
    assert options.lacking == 1
    assert options.gate


def test_a_case_that_nobody_looked_at_can_be_seen_but_not_given_out(
    practice_store: Store, meeting_id: MeetingId
) -> None:
    choices = PaperChoices(kind=PaperKind.PACK, meeting_id=meeting_id)
    options = paper_options(practice_store, child_id=None, meeting_id=meeting_id)

    assert paper_to_look_at(practice_store, choices)
    assert len(options.waiting) == len(options.levels) == nameless_cases(options, NameLevel.FULL)
    with pytest.raises(Refused, match="Nog niet bekeken en goedgekeurd"):
        paper_to_give_out(practice_store, choices)


def test_a_paper_about_nobody_is_refused(store: Store) -> None:
    with pytest.raises(Refused):
        paper_to_give_out(store, PaperChoices(kind=PaperKind.SUMMARY))
    with pytest.raises(NotThere):
        paper_options(store, child_id=ChildId("gone"), meeting_id=None)
