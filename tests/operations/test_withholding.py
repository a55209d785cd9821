"""Wie ziet wat: the coach chooses from whom a case is withheld, and can take that back."""

from dataclasses import replace

import pytest

from coachdesk.domain.errors import Refused
from coachdesk.domain.ids import MeetingId
from coachdesk.operations.meetings import (
    approve_agenda_item,
    plan_meeting,
    put_case_on_agenda,
    take_off_agenda,
    write_agenda_item,
)
from coachdesk.operations.minutes import finish_meeting
from coachdesk.operations.withholding import kept_from, viewers, withhold
from tests import make
from tests.store.test_store import keep


@pytest.fixture
def meeting(store):
    """Milan and Noor on the agenda of Ilse, Tara and the coach."""
    keep(store, make.person(id="ilse", name="Ilse Binnenstra"))
    keep(store, make.person(id="tara", name="Tara Leerplichtsma"))
    meeting = make.meeting(id="zat", participant_ids=("ilse", "tara", "me"))
    keep(store, meeting)
    for name in ("Milan", "Noor"):
        child = make.child(id=name, first_name=name)
        keep(store, child, make.case(child.id, id=name))
        put_case_on_agenda(store, "zat", name)
    return meeting


def cases(store):
    return store.agenda_items.of_meeting(MeetingId("zat"))


def test_everybody_sees_every_case_at_first(store, meeting):
    [first, _second] = cases(store)
    assert [(one.person.id, one.withheld) for one in viewers(store, first.id)] == [
        ("ilse", False),
        ("tara", False),
        ("me", False),
    ]


def test_what_is_withheld_is_one_step_back_and_on(store, meeting):
    first = cases(store)[0]
    changes = withhold(store, first.id, "tara", withheld=True)
    assert cases(store)[0].withheld_from == ("tara",)
    store.replay(changes.undone())
    assert cases(store)[0] == first
    store.replay(changes)
    assert cases(store)[0].withheld_from == ("tara",)


def test_it_can_be_given_again(store, meeting):
    first = cases(store)[0]
    for person in ("tara", "ilse"):
        withhold(store, first.id, person, withheld=True)
    withhold(store, first.id, "tara", withheld=False)
    assert cases(store)[0].withheld_from == ("ilse",)


def test_the_same_choice_again_changes_nothing(store, meeting):
    assert not withhold(store, cases(store)[0].id, "tara", withheld=False).rows


def test_a_case_that_goes_to_others_must_be_looked_at_again(store, meeting):
    first = cases(store)[0]
    write_agenda_item(store, replace(first, question="Wat helpt?"))
    approve_agenda_item(store, first.id, on=make.TODAY)
    withhold(store, first.id, "tara", withheld=True)
    assert cases(store)[0].approved_on is None


@pytest.mark.parametrize(
    ("whom", "told"),
    [("me", "Jij ziet zelf alles."), ("nobody", "Deze persoon komt niet bij dit overleg.")],
)
def test_from_the_coach_and_from_who_does_not_come_nothing_is_withheld(store, meeting, whom, told):
    with pytest.raises(Refused, match=told):
        withhold(store, cases(store)[0].id, whom, withheld=True)
    assert cases(store)[0].withheld_from == ()


def test_in_a_finished_meeting_it_stays_as_it_was(store, meeting):
    finish_meeting(store, MeetingId("zat"), at=make.NOW)
    with pytest.raises(Refused):
        withhold(store, cases(store)[0].id, "tara", withheld=True)
    assert cases(store)[0].withheld_from == ()


def test_who_does_not_come_any_more_is_forgotten_and_comes_back_with_undo(store, meeting):
    withhold(store, cases(store)[0].id, "tara", withheld=True)
    changes = plan_meeting(store, replace(meeting, participant_ids=("ilse", "me")))
    assert cases(store)[0].withheld_from == ()
    store.replay(changes.undone())
    assert cases(store)[0].withheld_from == ("tara",)


def test_a_point_that_is_taken_off_takes_it_along(store, meeting):
    withhold(store, cases(store)[0].id, "tara", withheld=True)
    changes = take_off_agenda(store, cases(store)[0].id)
    assert store.db.execute("SELECT count(*) FROM agenda_withheld").fetchone() == (0,)
    store.replay(changes.undone())
    assert cases(store)[0].withheld_from == ("tara",)


def test_it_is_told_who_goes_without_whom(store, meeting):
    withhold(store, cases(store)[1].id, "tara", withheld=True)
    people = store.persons.page(meeting.participant_ids)
    [one] = kept_from(store, cases(store), people)
    assert one.person.name == "Tara Leerplichtsma"
    assert [child.first_name for child in one.children] == ["Noor"]
