"""What is told of a backup before it is put back."""

from datetime import timedelta

from coachdesk.domain.clock import StoppedClock
from coachdesk.operations.backups import contents, told_by_kind
from coachdesk.operations.children import write_child
from coachdesk.store.store import Store
from tests import make


def test_how_much_is_in_it_and_until_when(store: Store, clock: StoppedClock) -> None:
    assert contents(store).children == 0
    clock.move(timedelta(days=1))
    write_child(store, make.child(id="child-1"))
    written = clock.utc()
    clock.move(timedelta(days=1))
    store.note("log.read", "Logboek gelezen")

    found = contents(store)
    assert (found.children, found.signals, found.talks) == (1, 0, 0)
    assert found.newest == written


def test_rows_are_called_as_a_coach_calls_them_and_the_rest_is_counted_together() -> None:
    lost = {"documents": 2, "bonds": 1, "children": 1, "care_signals": 0, "recipients": 3}
    assert told_by_kind(lost) == "1 kind, 2 uitgegeven stukken en 4 andere gegevens"
    assert told_by_kind({"meetings": 1}) == "1 overleg"
    assert told_by_kind({}) == ""
