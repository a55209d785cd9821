"""Tests of what a child page shows at once."""

from datetime import date, datetime

import pytest

from coachdesk.domain.cases import CaseStatus, FileHolder
from coachdesk.domain.errors import NotThere
from coachdesk.domain.ids import ChildId
from coachdesk.domain.steps import StepStatus
from coachdesk.operations.dossiers import read_dossier
from tests import make


def write(store, *things):
    with store.change("test.write", "Proef") as change:
        for thing in things:
            change.save(thing)


@pytest.fixture
def noor(store):
    write(store, make.child(id="noor"), make.case("noor", id="case"))


def dossier(store):
    return read_dossier(store, ChildId("noor"), today=make.TODAY)


def test_a_child_that_is_gone_has_no_dossier(store):
    with pytest.raises(NotThere):
        dossier(store)


def test_a_child_without_a_case_has_neither_question_nor_status(store):
    write(store, make.child(id="noor"))
    found = dossier(store)
    assert found.case is None
    assert found.status is None
    assert not found.running()
    assert not found.closed()
    assert found.file_holder() is FileHolder.MUNICIPALITY


def test_the_running_case_comes_before_those_that_are_over(store, noor):
    old = make.case("noor", id="old", opened_on=date(2024, 9, 1), closed_on=date(2025, 6, 1))
    write(store, old)
    found = dossier(store)
    assert found.case.id == "case"
    assert [case.id for case in found.earlier] == ["old"]


def test_the_next_step_is_the_earliest_whoever_does_it(store, noor):
    write(
        store,
        make.person(id="joost", name="Joost Leraarsma"),
        make.step(id="later", child_id="noor", due=date(2026, 12, 9)),
        make.step(id="first", child_id="noor", due=date(2026, 12, 2), owner_id="joost"),
        make.step(id="over", child_id="noor", due=date(2026, 11, 1), status=StepStatus.DONE),
    )
    found = dossier(store)
    assert found.next_step().id == "first"
    assert found.after_next().id == "later"
    assert found.person("joost").name == "Joost Leraarsma"


def test_the_status_comes_from_talks_of_this_case(store, noor):
    write(store, make.talk("noor", held_at=datetime(2026, 1, 5, 9), notes=(make.note(),)))
    assert dossier(store).status is CaseStatus.NEW
    write(store, make.talk("noor", notes=(make.note(),)))
    assert dossier(store).status is CaseStatus.IN_TALK


def test_the_next_meeting_is_the_first_that_is_not_over(store, noor):
    write(
        store,
        make.meeting(id="past", starts_at=datetime(2026, 11, 3, 13), finished_at=make.NOW),
        make.meeting(id="far", starts_at=datetime(2027, 1, 14, 13)),
        make.meeting(id="near"),
        *(make.agenda_item(at, child_id="noor") for at in ("past", "far", "near")),
    )
    assert dossier(store).meeting.id == "near"


def test_family_reads_the_same_from_both_sides(store, noor):
    write(
        store,
        make.child(id="sem", first_name="Sem"),
        make.kinship("sem", "noor", id="kin"),
    )
    ((kinship, other),) = dossier(store).kin
    assert (kinship.id, other.first_name) == ("kin", "Sem")


def test_talks_and_papers_are_counted(store, noor):
    write(store, make.talk("noor", notes=(make.note(),)))
    found = dossier(store)
    assert (found.four_g_talks, found.papers) == (1, 0)
