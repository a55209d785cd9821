"""Tests of what a coach can do with meetings."""

from dataclasses import replace

import pytest

from coachdesk.domain.errors import Refused
from coachdesk.domain.name_level import NameLevel
from coachdesk.operations.meetings import (
    approve_agenda_item,
    cancel_meeting,
    move_agenda_item,
    put_case_on_agenda,
    take_off_agenda,
    write_agenda_item,
)
from coachdesk.operations.minutes import finish_meeting
from tests import make
from tests.store.test_store import keep


@pytest.fixture
def agenda(store):
    meeting = make.meeting()
    keep(store, meeting)
    for _number in range(4):
        child = make.child()
        case = make.case(child.id)
        keep(store, child, case)
        put_case_on_agenda(store, meeting.id, case.id)
    return meeting


def order(store, meeting):
    return [item.id for item in store.agenda_items.of_meeting(meeting.id)]


def positions(store, meeting):
    return [item.position for item in store.agenda_items.of_meeting(meeting.id)]


def test_a_point_moves_and_the_others_make_room(store, agenda):
    a, b, c, d = order(store, agenda)
    move_agenda_item(store, d, to=1)
    assert order(store, agenda) == [a, d, b, c]
    assert positions(store, agenda) == [0, 1, 2, 3]


def test_what_is_taken_off_leaves_no_hole_and_comes_back_in_its_place(store, agenda):
    before = order(store, agenda)
    changes = take_off_agenda(store, before[1])
    assert positions(store, agenda) == [0, 1, 2]
    store.replay(changes.undone())
    assert order(store, agenda) == before


def test_a_case_stands_on_an_agenda_once(store, agenda):
    item = store.agenda_items.of_meeting(agenda.id)[0]
    with pytest.raises(Refused):
        put_case_on_agenda(store, agenda.id, item.case_id)
    assert len(order(store, agenda)) == 4


def test_a_case_without_a_question_cannot_be_approved(store, agenda):
    [first, *_rest] = store.agenda_items.of_meeting(agenda.id)
    with pytest.raises(Refused):
        approve_agenda_item(store, first.id, on=make.TODAY)
    write_agenda_item(store, replace(first, question="Wat helpt?"))
    approve_agenda_item(store, first.id, on=make.TODAY)
    assert store.agenda_items.get(first.id).approved_on == make.TODAY


def test_what_changes_after_approval_must_be_looked_at_again(store, agenda):
    [first, *_rest] = store.agenda_items.of_meeting(agenda.id)
    write_agenda_item(store, replace(first, question="Wat helpt?"))
    approve_agenda_item(store, first.id, on=make.TODAY)
    approved = store.agenda_items.get(first.id)
    write_agenda_item(store, replace(approved, question="Wat helpt nog?"))
    assert store.agenda_items.get(first.id).approved_on is None


def test_a_meeting_that_was_held_stays(store, agenda):
    keep(store, replace(agenda, finished_at=make.NOW))
    with pytest.raises(Refused):
        cancel_meeting(store, agenda.id)
    assert store.meetings.get(agenda.id).finished_at == make.NOW


def test_a_name_on_paper_needs_consent_and_can_always_be_taken_off(store, agenda):
    item = store.agenda_items.of_meeting(agenda.id)[0]
    with pytest.raises(Refused, match="zonder naam"):
        write_agenda_item(store, replace(item, names=NameLevel.FULL))
    assert store.agenda_items.get(item.id) == item

    keep(store, replace(item, names=NameLevel.INITIAL))  # its consent was taken back since
    write_agenda_item(store, replace(item, names=NameLevel.INITIAL, question="Wat helpt?"))
    write_agenda_item(store, item)
    assert store.agenda_items.get(item.id).names is NameLevel.NONE


def test_the_agenda_of_a_finished_meeting_stays_as_it_was(store, agenda):
    finish_meeting(store, agenda.id, at=make.NOW)
    first, second, *_rest = store.agenda_items.of_meeting(agenda.id)
    for attempt in (
        lambda: write_agenda_item(store, replace(first, question="Anders?")),
        lambda: move_agenda_item(store, second.id, to=0),
        lambda: take_off_agenda(store, first.id),
    ):
        with pytest.raises(Refused, match="afgesloten"):
            attempt()
    assert store.agenda_items.of_meeting(agenda.id)[:2] == [first, second]
