"""Tests of finding steps back by the day they are for."""

from datetime import date, timedelta

from coachdesk.domain.steps import StepStatus
from tests import make
from tests.store.test_store import keep

DAY = timedelta(days=1)


def test_days_after_one_and_until_another_the_earliest_first(store):
    for name, due in (("b", date(2026, 12, 2)), ("a", date(2026, 12, 1)), ("c", None)):
        keep(store, make.step(id=name, due=due))
    keep(store, make.step(id="done", due=date(2026, 12, 1), status=StepStatus.DONE))
    assert store.steps.due(until=date(2026, 12, 1)) == ["a"]
    assert store.steps.due(after=date(2026, 11, 30), until=date(2026, 12, 2)) == ["a", "b"]
    assert store.steps.due(after=date(2026, 12, 1)) == ["b", "c"]


def test_a_step_without_an_owner_is_the_coachs_own(store):
    keep(store, make.person(id="ilse"))
    for name, owner in (("mine", "me"), ("nobodys", None), ("hers", "ilse")):
        keep(store, make.step(id=name, owner_id=owner))
    assert store.steps.due(owner="me") == ["mine", "nobodys"]
    assert store.steps.due(owner="ilse") == ["hers"]
    assert len(store.steps.due()) == 3


def test_as_many_are_counted_as_are_found(store):
    for ahead in range(9):
        keep(store, make.step(due=make.TODAY + ahead * DAY))
    keep(store, make.step(due=None))
    tomorrow, friday = make.TODAY + DAY, make.TODAY + 4 * DAY
    for asked in ({}, {"until": tomorrow}, {"after": tomorrow}):
        assert store.steps.count_due(**asked) == len(store.steps.due(**asked)) > 0
    assert store.steps.count_due(after=tomorrow, until=friday, owner="me") == 3


def test_who_one_waits_for_stands_apart(store):
    keep(store, make.step(id="waiting", waiting=True), make.step(id="calling"))
    keep(store, make.step(id="heard", waiting=True, status=StepStatus.DONE))
    assert store.steps.waiting() == ["waiting"]
