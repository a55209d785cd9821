"""The desk carries out, refuses in words, and leaves a vault to be read as it is."""

from collections.abc import Iterator

import pytest

from coachdesk.domain.errors import WriteFailed
from coachdesk.operations.children import announce_birthdays, write_child
from coachdesk.ui.desk import Desk
from tests import make


@pytest.fixture
def reading_desk(store, qapp) -> Iterator[Desk]:
    """A desk on a vault in which nothing can be written; SQLite would refuse it too."""
    store.keep_draft(make.draft(id="old"))
    store.db.execute("PRAGMA query_only=ON")
    desk = Desk(store, read_only=True)
    yield desk
    desk.deleteLater()


def heard(signal) -> list[str]:
    told: list[str] = []
    signal.connect(told.append)
    return told


def test_a_vault_to_be_read_refuses_a_step_in_words(reading_desk):
    refused = heard(reading_desk.refused)
    assert not reading_desk.do(lambda store: write_child(store, make.child()))
    assert refused == ["Alleen lezen. Op deze plek kan niets worden bewaard."]


def test_a_damaged_vault_says_what_helps(store, qapp):
    desk = Desk(store, damaged=True)
    refused = heard(desk.refused)

    assert desk.read_only
    assert not desk.do(lambda store: write_child(store, make.child()))
    assert refused == ["Alleen lezen. De kluis is beschadigd. Zet een reservekopie terug."]
    assert desk.why_read_only == refused[0]
    desk.deleteLater()


def test_a_vault_to_be_read_can_be_closed_with_a_form_open(reading_desk):
    refused, not_kept = heard(reading_desk.refused), heard(reading_desk.draft_refused)
    assert reading_desk.keep_draft(make.draft(fields={"facts": ""}))
    assert not reading_desk.keep_draft(make.draft())
    reading_desk.drop_draft("old")
    assert refused == not_kept == []
    assert reading_desk.ask(lambda store: store.drafts.find("old")) is not None


def test_what_the_program_does_by_itself_is_left_out_of_a_vault_to_be_read(reading_desk):
    refused = heard(reading_desk.refused)
    reading_desk.do_quietly(lambda store: announce_birthdays(store, make.TODAY))
    reading_desk.note(lambda store: store.note("dossier.read", "Dossier gelezen"))
    assert not reading_desk.undo()
    assert refused == []


def test_a_damaged_page_is_told_and_no_bug(desk):
    refused = heard(desk.refused)
    assert desk.ask(lambda store: store.db.execute("SELECT * FROM no_such_table")) is None
    assert len(refused) == 1


def test_going_back_that_is_refused_can_be_tried_again(desk, store):
    desk.do(lambda store: write_child(store, make.child(id="milan")))
    store.db.execute("UPDATE children SET home = 'elders' WHERE id = 'milan'")
    refused = heard(desk.refused)
    assert not desk.undo()
    assert len(refused) == 1

    store.db.execute("UPDATE children SET home = '' WHERE id = 'milan'")
    assert desk.undo()
    assert store.children.all() == []


def test_what_could_not_be_kept_is_held_until_it_can(desk, store, monkeypatch):
    draft = make.draft(id="typed", fields={"facts": "Zij zat alleen."})
    keep_draft = store.keep_draft

    def full(_draft):
        raise WriteFailed("Bewaren lukt niet.")

    monkeypatch.setattr(store, "keep_draft", full)
    assert not desk.keep_draft(draft)
    assert desk.unkept() == (draft,)

    monkeypatch.setattr(store, "keep_draft", keep_draft)
    assert desk.keep_draft(draft)
    assert desk.unkept() == ()


def test_where_nothing_was_typed_nothing_holds_up_the_lock(desk, store, monkeypatch):
    def full(_draft):
        raise WriteFailed("Bewaren lukt niet.")

    monkeypatch.setattr(store, "keep_draft", full)
    not_kept = heard(desk.draft_refused)
    assert desk.keep_draft(make.draft(fields={"facts": ""}))
    assert not_kept == []
    assert desk.unkept() == ()


def test_a_text_that_was_given_up_is_not_held_when_the_vault_closes(desk, store, monkeypatch):
    def full(_draft):
        raise WriteFailed("Bewaren lukt niet.")

    monkeypatch.setattr(store, "keep_draft", full)
    desk.keep_draft(make.draft(id="typed"))
    desk.closing.emit()
    assert desk.unkept() == ()
