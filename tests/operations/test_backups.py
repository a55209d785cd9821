"""What is told of a backup before it is put back."""

from datetime import timedelta

from coachdesk.domain.clock import StoppedClock
from coachdesk.operations.backups import contents
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
