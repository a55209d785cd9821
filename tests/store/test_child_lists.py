"""Tests of which children stand in which list, and in what order."""

from datetime import timedelta

import pytest

from coachdesk.domain.care_signals import SignalStatus
from coachdesk.domain.cases import CloseReason, Farewell, Told
from coachdesk.domain.child_groups import ChildGroup, ChildList
from coachdesk.domain.consents import Standing
from coachdesk.domain.steps import Origin
from coachdesk.operations.cases import close_case
from coachdesk.operations.child_lines import child_lines
from tests import make
from tests.store.test_store import keep

SOON, LATER = make.TODAY + timedelta(days=2), make.TODAY + timedelta(days=9)


@pytest.fixture
def running(store):
    """Three children with a running case: one without a step, one soon, one later."""
    found = []
    for name, due in (("Zonder", None), ("Later", LATER), ("Straks", SOON)):
        child = make.child(first_name=name)
        case = make.case(child.id)
        keep(store, child, case)
        if due:
            keep(store, make.step(child_id=child.id, case_id=case.id, due=due))
        found.append(child)
    return found


def ids(store, order="step", **wanted):
    return store.child_lists.ids(ChildList(**wanted), order)


def test_who_has_no_step_comes_first_and_then_the_earliest(store, running):
    without, later, soon = running
    assert ids(store) == [without.id, soon.id, later.id]
    assert ids(store, "-step") == [later.id, soon.id, without.id]
    assert ids(store, without_step=True) == [without.id]


def test_a_child_of_another_school_is_left_out(store, running):
    school = make.school()
    keep(store, school, child := make.child(school_id=school.id))
    keep(store, make.case(child.id))
    assert ids(store, school_id=school.id) == [child.id]
    assert store.child_lists.count(ChildList()) == 4


def test_a_closed_case_goes_to_aftercare_and_then_to_closed(store, running):
    soon = running[2]
    case = store.cases.running_of(soon.id)
    told = {"told_child": Told.YES, "told_parents": Told.YES, "told_teacher": Told.SKIPPED}
    farewell = Farewell(**told, aftercare_on=LATER)
    reason = CloseReason.GOAL_REACHED
    close_case(store, case.id, on=make.TODAY, reason=reason, farewell=farewell)
    assert ids(store, group=ChildGroup.AFTERCARE) == [soon.id]
    [step] = store.steps.open_of_child(soon.id)
    assert step.origin is Origin.AFTERCARE
    keep(store, step.done(make.TODAY))
    assert ids(store, group=ChildGroup.AFTERCARE) == []
    assert ids(store, group=ChildGroup.CLOSED) == [soon.id]


def test_a_watched_signal_without_a_case_puts_a_child_among_the_watched(store):
    child = make.child()
    watched = {"status": SignalStatus.WATCHED, "watched_until": LATER}
    keep(store, child, make.signal(child.id, **watched))
    assert ids(store, group=ChildGroup.WATCHED) == [child.id]
    keep(store, make.case(child.id))
    assert ids(store, group=ChildGroup.WATCHED) == []


def test_a_line_tells_the_next_step_and_the_weakest_consent(store, running):
    soon = running[2]
    mother = make.person()
    keep(store, mother, make.bond(soon.id, mother.id))
    [line] = child_lines(store, [soon.id], today=make.TODAY)
    assert line.next_step is not None
    assert line.next_step.due == SOON
    assert line.consent is Standing.NOT_ASKED


def test_each_group_is_counted_as_it_is_listed(store, running):
    school = make.school()
    keep(store, school)
    for number, status in enumerate((SignalStatus.WATCHED, SignalStatus.NEW)):
        child = make.child(first_name=f"Kind{number}", school_id=school.id)
        keep(store, child, make.signal(child.id, status=status))
    for asked in (None, school.id):
        counts = store.child_lists.counts(asked)
        assert counts == {g: len(ids(store, group=g, school_id=asked)) for g in ChildGroup}
    assert store.child_lists.counts()[ChildGroup.RUNNING] == 3


def test_who_never_had_a_case_stands_in_a_list_too(store, running):
    keep(store, alone := make.child(), watched := make.child(), before := make.child())
    keep(store, make.signal(watched.id, status=SignalStatus.WATCHED, watched_until=LATER))
    keep(store, make.signal(alone.id))
    keep(store, make.case(before.id, closed_on=make.TODAY, close_reason=CloseReason.GOAL_REACHED))
    assert ids(store, group=ChildGroup.WITHOUT_CASE) == [alone.id]
    counts = dict(store.child_lists.counts())
    assert counts.pop(ChildGroup.EVERYBODY) == sum(counts.values()) == 6
