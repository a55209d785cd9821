"""The logboek tells what was done, about whom, and to whom it went."""

from datetime import timedelta

from coachdesk.domain.clock import StoppedClock
from coachdesk.domain.documents import Recipient
from coachdesk.domain.ids import RecipientId
from coachdesk.domain.log_lines import Deed, LogFilter
from coachdesk.operations.children import note_reading, write_child
from coachdesk.operations.papers import record_given_out
from coachdesk.store.store import Store
from tests import make


def two_children(store: Store) -> None:
    write_child(store, make.child(id="noor"))
    write_child(store, make.child(id="luuk", code="K-408"))


def test_the_latest_line_stands_on_top(store: Store) -> None:
    two_children(store)
    note_reading(store, make.child(id="noor").id)
    lines = store.log.lines(store.log.ids())
    newest = max(lines, key=lambda line: int(line.id))
    assert store.log.ids()[0] == newest.id
    assert newest.deed is Deed.READ


def test_lines_of_one_child_leave_the_others_out(store: Store) -> None:
    two_children(store)
    luuk = make.child(id="luuk").id
    lines = store.log.lines(store.log.ids(LogFilter(child_id=luuk)))
    assert [line.child_ids for line in lines] == [(luuk,)]


def test_lines_can_be_asked_by_their_sort_and_moment(store: Store, clock: StoppedClock) -> None:
    two_children(store)
    clock.move(timedelta(days=40))
    later = clock.utc()
    note_reading(store, make.child(id="noor").id)
    assert len(store.log.ids(LogFilter(deed=Deed.READ))) == 1
    assert len(store.log.ids(LogFilter(since=later))) == 1
    before = store.log.ids(LogFilter(until=later))
    assert len(before) == len(store.log.ids()) - 1


def test_every_line_is_of_one_sort(store: Store) -> None:
    two_children(store)
    by_sort = [line for deed in Deed for line in store.log.ids(LogFilter(deed=deed))]
    assert sorted(by_sort) == sorted(store.log.ids())


def test_a_paper_names_those_who_got_it(store: Store) -> None:
    two_children(store)
    got = Recipient(id=RecipientId("ilse"), name="Ilse Binnenstra")
    paper = make.document("noor", recipients=(got,))
    record_given_out(store, paper)
    (line,) = store.log.lines(store.log.ids(LogFilter(deed=Deed.GIVEN_OUT)))
    assert line.recipients == ("Ilse Binnenstra",)


def test_a_changed_child_tells_that_the_earlier_text_was_kept(store: Store) -> None:
    two_children(store)
    write_child(store, make.child(id="noor", group="8a"))
    newest, first = (store.log.lines([line])[0] for line in (store.log.ids()[0], "1"))
    assert newest.earlier
    assert not first.earlier


def test_looking_for_faults_piece_by_piece_finds_what_looking_at_once_finds(store: Store) -> None:
    two_children(store)
    store.db.execute("UPDATE children SET teacher = 'iemand' WHERE id = 'noor'")
    found = [fault for fault in store.looking_for_faults() if fault]
    assert found == store.faults() == ["children noor"]
