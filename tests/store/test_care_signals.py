"""Tests of finding signals back: by group, school and words, and what came before."""

from datetime import timedelta

import pytest

from coachdesk.domain.care_signals import SignalGroup, SignalStatus, SignalUrgency
from tests import make
from tests.store.test_store import keep

WEEK = timedelta(weeks=1)


@pytest.fixture
def milan(store):
    milan = make.child()
    keep(store, milan)
    return milan


def to_sort(store, **more):
    return store.care_signals.in_group(SignalGroup.TO_SORT, today=make.TODAY, **more)


def test_a_school_shows_its_own_signals_those_of_none_and_safety_everywhere(store):
    flyer, woods = make.school(), make.school(name="OBS Het Denkbos")
    here, nowhere = make.signal(school_id=flyer.id), make.signal()
    there = make.signal(school_id=woods.id)
    unsafe = make.signal(school_id=woods.id, urgency=SignalUrgency.SAFETY)
    keep(store, flyer, woods, here, nowhere, there, unsafe)

    assert set(to_sort(store, school_id=flyer.id)) == {unsafe.id, here.id, nowhere.id}
    assert len(to_sort(store)) == 4


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("fiets", True),
        ("FIETSEN alleen", True),
        ("milan", True),
        ("proef fiets", True),
        ("etsen", False),
        ("milan voetbal", False),
        ('fiets"', True),
        ("fiets OR niets", False),
        ("*", False),
    ],
)
def test_a_filter_reads_the_text_and_the_names(store, milan, words, found):
    signal = make.signal(milan.id, paragraphs=(make.paragraph("Staat alleen bij de fietsen."),))
    other = make.signal(paragraphs=(make.paragraph("Iets anders."),), about="Groep 7")
    keep(store, signal, other)

    assert to_sort(store, words=words) == ([signal.id] if found else [])


def test_what_is_watched_is_listed_by_the_day_it_comes_back(store):
    def watched(days):
        until = make.TODAY + timedelta(days=days)
        return make.signal(status=SignalStatus.WATCHED, watched_until=until)

    late, soon, today, later = watched(3), watched(1), watched(0), watched(9)
    keep(store, late, soon, today, later)

    found = store.care_signals.looked_at_again(after=make.TODAY, until=make.TODAY + WEEK)
    assert found == [soon.id, late.id]


def test_earlier_signals_are_those_about_any_of_the_same_children(store, milan):
    sofie = make.child(first_name="Sofie", last_name="Testema")
    first = make.signal(milan.id, sofie.id, seen_on=make.NOW - 2 * WEEK)
    second = make.signal(sofie.id, seen_on=make.NOW - WEEK)
    third = make.signal(milan.id, sofie.id)
    keep(store, sofie, first, second, third)
    shelf = store.care_signals

    children = [milan.id, sofie.id]
    assert shelf.earlier_about(children, than=third) == [second.id, first.id]
    assert shelf.earlier_about([milan.id], than=second) == [first.id]
    assert shelf.earlier_about(children, than=first) == []
    assert shelf.earlier_counts([first.id, second.id, third.id]) == {second.id: 1, third.id: 2}


def test_of_two_signals_of_the_same_minute_only_the_one_noted_first_is_the_earlier(store, milan):
    soon = timedelta(minutes=1)
    first = make.signal(milan.id, id="z")
    second = make.signal(milan.id, id="a", noted_at=first.noted_at + soon)
    third = make.signal(milan.id, id="b", noted_at=second.noted_at)
    keep(store, third, second, first)
    shelf = store.care_signals

    assert shelf.earlier_about([milan.id], than=first) == []
    assert shelf.earlier_about([milan.id], than=second) == [first.id]
    assert shelf.earlier_about([milan.id], than=third) == [second.id, first.id]
    assert shelf.earlier_counts([first.id, second.id, third.id]) == {second.id: 1, third.id: 2}


def test_each_group_is_counted_as_it_is_listed(store):
    school = make.school()
    keep(store, school)
    for status, till in (
        (SignalStatus.NEW, None),
        (SignalStatus.WATCHED, make.TODAY),
        (SignalStatus.WATCHED, make.TODAY + timedelta(days=1)),
        (SignalStatus.NO_FOLLOW_UP, None),
    ):
        for at in (school.id, None):
            keep(store, make.signal(status=status, watched_until=till, school_id=at))
    for group in SignalGroup:
        for asked in (None, school.id, "elsewhere"):
            listed = store.care_signals.in_group(group, today=make.TODAY, school_id=asked)
            counted = store.care_signals.count_in_group(group, today=make.TODAY, school_id=asked)
            assert counted == len(listed)


def test_a_signal_about_two_children_counts_an_earlier_one_about_both_once(store):
    one, two = make.child(id="one"), make.child(id="two")
    keep(store, one, two)
    hours = [make.NOW - timedelta(hours=number) for number in range(4)]
    for number, children in enumerate((("one", "two"), ("two", "one"), ("two",), ("one",))):
        keep(store, make.signal(*children, id=f"s{number}", seen_on=hours[number]))

    assert store.care_signals.earlier_counts(["s0", "s1", "s2", "s3"]) == {"s0": 3, "s1": 2}
