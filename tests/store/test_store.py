"""Tests of keeping things: whole, all or nothing, and found back."""

from dataclasses import fields, replace
from datetime import date

import pytest

from coachdesk.domain.conversations import Conversation
from coachdesk.domain.errors import NotThere, Refused
from coachdesk.domain.four_g import Helping
from coachdesk.domain.paragraphs import ParagraphKind
from coachdesk.store.shelf import Part, apart
from coachdesk.store.store import Store
from tests import make


def keep(store: Store, *things: object) -> None:
    with store.change("test", "Bewaren") as change:
        for thing in things:
            change.save(thing)


def a_full_talk(child_id: str) -> Conversation:
    thoughts = (
        make.thought(belief_before=90, belief_after=40, helping=Helping.NOT_HELPING),
        make.thought("Ik zeg iets, dan wordt het erger", belief_before=80, own_words=True),
    )
    feelings = (make.feeling(after=50), make.feeling("boos", before=60), make.feeling("bang"))
    note = make.note(thoughts=thoughts, feelings=feelings, own_words=("event",))
    opinion = make.paragraph("Hij mist zijn vriend.", kind=ParagraphKind.INTERPRETATION)
    return make.talk(child_id, notes=(note,), paragraphs=(opinion,), minutes=25)


def test_a_thing_comes_back_as_it_was_written(store):
    child = make.child(born=date(2016, 3, 14), strengths=("tekent strips", "voetbalkeeper"))
    talk = a_full_talk(child.id)
    person = make.person()
    bond = make.bond(child.id, person.id)
    keep(store, child, person, bond, talk)

    assert store.children.get(child.id) == child
    assert store.bonds.get(bond.id) == bond
    found = store.conversations.get(talk.id)
    assert [t.text for t in found.notes[0].thoughts] == [t.text for t in talk.notes[0].thoughts]
    assert found.notes[0].feelings[2].word == "bang"
    assert found.notes[0].feelings[2].position == 2
    assert replace(found.notes[0], thoughts=(), feelings=()) == replace(
        talk.notes[0], thoughts=(), feelings=()
    )


def test_parts_that_are_taken_out_are_gone(store):
    child = make.child()
    talk = a_full_talk(child.id)
    keep(store, child, talk)
    shorter = replace(talk.notes[0], thoughts=talk.notes[0].thoughts[:1], feelings=())
    keep(store, replace(talk, notes=(shorter,)))

    note = store.conversations.get(talk.id).notes[0]
    assert len(note.thoughts) == 1
    assert note.feelings == ()


def test_a_failure_leaves_nothing_behind(store):
    child = make.child()
    with pytest.raises(Refused):
        keep(store, child, make.case("no such child"))
    with pytest.raises(NotThere):
        store.children.get(child.id)


def test_what_others_lean_on_cannot_be_removed(store):
    child = make.child()
    keep(store, child, make.case(child.id))
    with pytest.raises(Refused), store.change("test", "Weg") as change:
        change.remove(child)
    assert store.children.get(child.id) == child


def test_one_talk_can_be_filed_in_two_dossiers(store):
    fenna, finn = make.child(first_name="Fenna"), make.child(first_name="Finn")
    talk = make.talk(fenna.id, finn.id)
    keep(store, fenna, finn, talk)
    assert store.conversations.of_child(fenna.id) == [talk.id]
    assert store.conversations.of_child(finn.id) == [talk.id]
    keep(store, replace(talk, child_ids=(fenna.id,)))
    assert store.conversations.of_child(finn.id) == []


def test_every_field_has_its_column_and_every_column_its_field(store):
    def check(kind, table, apart_fields, extra):
        columns = {column.name for column in store.db.table(table).columns}
        own = {field.name for field in fields(kind)} - set(apart_fields)
        assert columns - extra == own, table

    def check_part(part: Part, others: set[str]):
        inner = [deeper.field for deeper in part.parts]
        check(part.kind, part.table, inner, others)
        for deeper in part.parts:
            check_part(deeper, {deeper.owner})

    owners = {"signal_id", "conversation_id", "agenda_item_id"}
    for kind in store.kinds():
        shelf = store.shelf_of(kind)
        check(kind, shelf.table, apart(shelf), set())
        for part in shelf.parts:
            check_part(part, owners if part.table == "paragraphs" else {part.owner})


def test_each_vault_has_a_mark_of_its_own(store):
    other = Store(store.db, sign=lambda data: bytes(reversed(data)) * 4, clock=store.clock)
    assert store.mark("papers") == store.mark("papers") != store.mark("backups")
    assert store.mark("papers") != other.mark("papers")
    assert len(store.mark("papers")) == len(other.mark("papers")) == 8
