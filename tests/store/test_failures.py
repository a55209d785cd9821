"""What the driver says reaches the coach as a sentence, whether something is read or written."""

import pytest

from coachdesk.domain.errors import (
    CoachdeskError,
    DiskFull,
    ReadFailed,
    Refused,
    VaultReadOnly,
    WriteFailed,
)
from coachdesk.vault.driver import OperationalError
from tests import make
from tests.store.test_store import keep


def test_a_full_disk_says_that_the_text_is_still_there(store):
    store.db.execute("PRAGMA max_page_count=1")
    with pytest.raises(DiskFull, match="Je tekst staat nog hier"):
        keep(store, *(make.child(home="x" * 4000) for _ in range(20)))
    assert store.children.all() == []


def test_a_vault_to_be_read_says_so_at_every_way_of_writing(store):
    keep(store, make.child(id="milan"))
    store.db.execute("PRAGMA query_only=ON")
    for write in (
        lambda: keep(store, make.child()),
        lambda: store.note("dossier.read", "Dossier gelezen"),
        lambda: store.keep_draft(make.draft()),
        lambda: store.drop_draft("any"),
    ):
        with pytest.raises(VaultReadOnly):
            write()


def test_what_cannot_be_read_is_told_and_no_bug(store):
    with pytest.raises(CoachdeskError):
        store.answer(lambda store: store.db.execute("SELECT * FROM no_such_table"))


def test_what_cannot_be_read_is_not_called_a_failure_to_write(store):
    def failing(_store):
        raise OperationalError("disk I/O error")

    with pytest.raises(ReadFailed, match="Lezen lukt niet: de schijf geeft een fout"):
        store.answer(failing)
    with pytest.raises(WriteFailed), store.change("test", "Bewaren"):
        failing(store)

    def writing(store):
        with store.change("test", "Bewaren"):
            failing(store)

    with pytest.raises(WriteFailed):  # also when it is asked as a question
        store.answer(writing)


def test_a_failure_of_another_kind_asks_to_leave_the_window_open(store):
    with pytest.raises(WriteFailed, match="Sluit Coachdesk niet"), store.change("test", "Bewaren"):
        store.db.execute("INSERT INTO no_such_table VALUES (1)")


def test_going_back_over_what_changed_meanwhile_is_refused(store):
    child = make.child(home="Bij moeder.")
    keep(store, child)
    with store.change("test", "Thuis wijzigen") as change:
        change.save(make.child(id=child.id, code=child.code, home="Bij vader."))
    keep(store, make.child(id=child.id, code=child.code, home="Bij oma."))

    with pytest.raises(Refused, match="intussen veranderd"):
        store.replay(change.done().undone())
    assert store.children.get(child.id).home == "Bij oma."
