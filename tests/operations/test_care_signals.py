"""Tests of what a coach can do with signals."""

from datetime import date, datetime, timedelta

import pytest

from coachdesk.domain.care_signals import Reporter, SignalGroup, SignalStatus
from coachdesk.domain.cases import FileHolder
from coachdesk.domain.errors import Refused
from coachdesk.domain.paragraphs import ParagraphKind, Source
from coachdesk.domain.steps import Origin
from coachdesk.operations.care_signals import (
    join_case,
    note_signal,
    set_signal_aside,
    start_case,
    turn_paragraph,
    watch_signal,
)
from tests import make
from tests.store.test_store import keep


@pytest.fixture
def child(store):
    child = make.child()
    keep(store, child)
    return child


def test_a_new_signal_waits_to_be_sorted(store, child):
    signal = make.signal(child.id)
    note_signal(store, signal)
    assert store.care_signals.in_group(SignalGroup.TO_SORT, today=make.TODAY) == [signal.id]


def test_safety_comes_first_and_then_the_oldest(store, child):
    older = make.signal(child.id, seen_on=make.NOW - timedelta(days=3))
    newer = make.signal(child.id)
    safety = make.signal(child.id, urgency=type(older.urgency).SAFETY)
    for signal in (newer, older, safety):
        note_signal(store, signal)
    found = store.care_signals.in_group(SignalGroup.TO_SORT, today=make.TODAY)
    assert found == [safety.id, older.id, newer.id]


def test_a_watched_signal_comes_back_on_its_date(store, child):
    signal = make.signal(child.id)
    note_signal(store, signal)
    until = make.TODAY + timedelta(days=7)
    watch_signal(store, signal.id, until=until)

    def to_sort(day: date) -> list[str]:
        return store.care_signals.in_group(SignalGroup.TO_SORT, today=day)

    assert to_sort(until - timedelta(days=1)) == []
    assert to_sort(until) == [signal.id]
    assert store.care_signals.get(signal.id).group(until) is SignalGroup.TO_SORT


def test_starting_a_case_plans_the_first_talk_in_the_same_step(store, child):
    signal = make.signal(child.id)
    note_signal(store, signal)
    changes = start_case(store, signal.id, on=make.TODAY, file_holder=FileHolder.MUNICIPALITY)
    case = store.cases.running_of(child.id)
    assert case is not None
    assert case.lead_id == "me"
    [step] = store.steps.open_of_case(case.id)
    assert step.origin is Origin.SIGNAL
    assert store.care_signals.get(signal.id).status is SignalStatus.NEW_CASE
    store.replay(changes.undone())
    assert store.cases.running_of(child.id) is None
    assert store.care_signals.get(signal.id) == signal


def test_a_signal_about_a_child_with_a_running_case_joins_it(store, child):
    keep(store, make.case(child.id))
    signal = make.signal(child.id)
    note_signal(store, signal)
    assert store.care_signals.get(signal.id).status is SignalStatus.JOINED


def test_setting_aside_without_a_reason_changes_nothing(store, child):
    signal = make.signal(child.id)
    note_signal(store, signal)
    with pytest.raises(Refused):
        set_signal_aside(store, signal.id, reason="  ")
    assert store.care_signals.get(signal.id).status is SignalStatus.NEW


def test_joining_without_a_running_case_is_refused(store, child):
    signal = make.signal(child.id)
    note_signal(store, signal)
    with pytest.raises(Refused):
        join_case(store, signal.id)


def test_a_signal_about_nobody_cannot_start_a_case(store):
    signal = make.signal(about="Groep 7")
    note_signal(store, signal)
    with pytest.raises(Refused):
        start_case(store, signal.id, on=make.TODAY, file_holder=FileHolder.SCHOOL)
    assert store.cases.running() == []


def test_new_children_are_recorded_in_the_same_step_as_their_signal(store):
    fenna, finn = make.child(first_name="Fenna"), make.child(first_name="Finn")
    signal = make.signal(fenna.id, finn.id)
    changes = note_signal(store, signal, new_children=[fenna, finn])
    assert store.care_signals.get(signal.id).child_ids == (fenna.id, finn.id)
    store.replay(changes.undone())
    assert store.children.all() == []


def test_of_a_signal_about_two_children_one_is_chosen_for_the_case(store, child):
    sister = make.child(first_name="Liv")
    keep(store, sister)
    signal = make.signal(child.id, sister.id)
    note_signal(store, signal)
    to_begin = {"on": make.TODAY, "file_holder": FileHolder.SCHOOL}
    with pytest.raises(Refused):
        start_case(store, signal.id, **to_begin)
    with pytest.raises(Refused):
        start_case(store, signal.id, child_id="somebody else", **to_begin)
    start_case(store, signal.id, child_id=sister.id, **to_begin)
    assert store.cases.running_of(sister.id) is not None
    assert store.cases.running_of(child.id) is None
    assert store.care_signals.get(signal.id).child_ids == (child.id, sister.id)


def test_c8_ap1_turning_a_fact_into_an_interpretation_keeps_the_old_one(store, clock):
    kevin = make.child(first_name="Kevin", last_name="Schijnbaar")
    fact = make.paragraph("Moeder kan het niet aan.", source=Source.REPORTER)
    signal = make.signal(kevin.id, reporter=Reporter.TEACHER, paragraphs=(fact,))
    clock.moment = datetime(2026, 10, 14, 15, 30)
    note_signal(store, signal, new_children=[kevin])
    clock.moment = datetime(2026, 10, 15, 9, 5)

    turn_paragraph(store, signal.id, fact.id, ParagraphKind.INTERPRETATION)

    [turned] = store.care_signals.get(signal.id).paragraphs
    assert (turned.kind, turned.source) == (ParagraphKind.INTERPRETATION, Source.REPORTER)
    [earlier] = store.journal.history_of("paragraphs", fact.id)
    assert earlier.row["kind"] == "FACT"
    assert earlier.row["text"] == "Moeder kan het niet aan."
    assert earlier.who == "me"
    assert earlier.until == clock.utc()
