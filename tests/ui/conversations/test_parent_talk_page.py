"""Tests of the page of a talk with parents, by its keys."""

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from coachdesk.domain.bonds import Relation
from coachdesk.domain.consents import ConsentState, Purpose, Standing, meeting_standing
from coachdesk.domain.paragraphs import ParagraphKind
from coachdesk.operations.persons import bind
from coachdesk.ui.shared.workplace import Place
from tests import make
from tests.ui.care_signals.hands import ALT, CTRL, Key, focus


def sheet(page):
    return page.editor.sheet


def recorded(store):
    [talk_id] = store.conversations.of_child("noor")
    return store.conversations.get(talk_id)


def test_each_parent_tells_in_a_box_of_their_own(parent_talk, store, keys):
    assert focus().accessibleName() == "Sanne Wensdroom, moeder"
    keys.press(Key.Key_Space, Key.Key_Right, Key.Key_Space, Key.Key_Tab)
    assert focus().accessibleName() == "Wat vertelt moeder?"
    keys.write("Noor slaapt slecht.")
    keys.press(Key.Key_Tab)
    assert focus().accessibleName() == "Wat vertelt vader?"
    keys.write("Op zaterdag gaat het goed.")
    keys.press(Key.Key_4, held=ALT)
    keys.write("Vader belt op vrijdag.")
    sheet(parent_talk).step.none.click()
    keys.press(Key.Key_Return, held=CTRL)

    talk = recorded(store)
    assert talk.person_ids == ("mother", "father")
    views = [(p.person_id, p.text) for p in talk.paragraphs if p.kind is ParagraphKind.VIEW]
    assert views == [("mother", "Noor slaapt slecht."), ("father", "Op zaterdag gaat het goed.")]
    [agreed] = [p for p in talk.paragraphs if p.kind is ParagraphKind.AGREEMENT]
    assert agreed.text == "Vader belt op vrijdag."


def test_consent_is_recorded_with_the_talk_and_taken_back_with_it(frame, parent_talk, store, keys):
    keys.press(Key.Key_Space)
    keys.press(Key.Key_1, held=ALT)
    keys.write("Het mag.")
    keys.press(Key.Key_5, held=ALT)
    assert focus().accessibleName() == "Moeder: hulp"
    keys.press(Key.Key_Down, Key.Key_Tab, Key.Key_Down)
    sheet(parent_talk).step.none.click()
    keys.press(Key.Key_Return, held=CTRL)

    consents = store.consents.of_child("noor")
    assert {(c.purpose, c.state) for c in consents} == {
        (Purpose.HELP, ConsentState.GIVEN),
        (Purpose.MEETING, ConsentState.GIVEN),
        (Purpose.EXCHANGE, ConsentState.GIVEN),
    }
    stands = meeting_standing(consents, person_id="mother", today=make.TODAY)
    assert stands is Standing.GIVEN
    frame.workplace.desk.undo()
    assert store.consents.of_child("noor") == []
    assert store.conversations.of_child("noor") == []


def test_a_limit_without_words_is_asked_for(parent_talk, store, keys):
    keys.press(Key.Key_Space)
    keys.press(Key.Key_1, held=ALT)
    keys.write("Het mag.")
    keys.press(Key.Key_5, held=ALT)
    keys.press(Key.Key_Down, Key.Key_Down)
    sheet(parent_talk).step.none.click()
    keys.press(Key.Key_Return, held=CTRL)
    assert sheet(parent_talk).consent_field.complaint.text() == "Wat is de beperking?"
    assert focus().accessibleName() == "Moeder: wat is de beperking?"
    keys.write("Niet over geld.")
    assert sheet(parent_talk).consent_field.complaint.text() == ""
    assert store.conversations.of_child("noor") == []


def test_a_teacher_who_was_there_is_not_asked_for_consent(parent_talk, keys):
    sheet(parent_talk).people.set_value(["mother", "teacher"])
    asked = [row.person_id for row in sheet(parent_talk).consents._rows]
    assert asked == ["mother"]
    tellers = [box.accessibleName() for box in sheet(parent_talk).told.texts()]
    assert tellers == ["Wat vertelt moeder?", "Wat vertelt leerkracht?"]


def test_somebody_who_is_added_from_the_talk_was_there(frame, parent_talk, store, keys):
    keys.press(Key.Key_Space)
    sheet(parent_talk).people.add.click()
    form = QApplication.activeModalWidget()
    assert isinstance(form, QDialog)
    form.reject()
    desk, aunt = frame.workplace.desk, make.person(id="aunt", name="Loes Bedacht")
    bond = make.bond("noor", "aunt", relation=Relation.OTHER)
    desk.do(lambda store: bind(store, aunt, bond))
    assert sheet(parent_talk).people.value() == ("mother", "aunt")

    uncle = make.person(id="uncle", name="Koos Bedacht")
    another = make.bond("noor", "uncle", relation=Relation.OTHER)
    desk.do(lambda store: bind(store, uncle, another))
    assert sheet(parent_talk).people.value() == ("mother", "aunt")


def test_words_stay_when_their_parent_turns_out_not_to_have_been_there(parent_talk, keys):
    keys.press(Key.Key_Space, Key.Key_Tab)
    keys.write("Noor slaapt slecht.")
    sheet(parent_talk).people.set_value(["father"])
    shown = [box.value() for box in sheet(parent_talk).told.texts()]
    assert shown == ["", "Noor slaapt slecht."]


def test_a_draft_is_taken_up_with_answers_and_all(frame, parent_talk, store, keys):
    keys.press(Key.Key_Space, Key.Key_Tab)
    keys.write("Noor slaapt slecht.")
    keys.press(Key.Key_5, held=ALT)
    keys.press(Key.Key_Down)
    frame.workplace.desk.closing.emit()
    [draft] = store.drafts.all()
    assert (draft.form, draft.child_id) == ("parent_talk", "noor")

    frame.ways.go(Place("today"))
    frame.ways.go(Place("parent_talk", draft.id))
    again = sheet(parent_talk)
    assert [one.text for one in again.told.value()] == ["Noor slaapt slecht."]
    assert [row.help for row in again.consents.value()] == [ConsentState.GIVEN]


def test_a_recorded_talk_opens_with_its_boxes_filled(frame, parent_talk, store, keys):
    keys.press(Key.Key_Space, Key.Key_Tab)
    keys.write("Noor slaapt slecht.")
    sheet(parent_talk).step.none.click()
    keys.press(Key.Key_Return, held=CTRL)
    talk = recorded(store)
    frame.ways.go(Place("parent_talk", talk.id))
    page = frame.host.page()
    assert [one.text for one in sheet(page).told.value()] == ["Noor slaapt slecht."]
    assert sheet(page).people.value() == ("mother",)
    assert not sheet(page).consent_field.isVisible()
    assert not page.editor.touched()


def test_with_names_off_relatives_are_called_by_the_code(frame, parent_talk, keys):
    frame.toggle_names()
    QApplication.processEvents()
    assert focus().accessibleName() == "moeder van K-031"
    assert parent_talk.editor.head.title.text() == "Oudergesprek over K-031"


@pytest.mark.parametrize("size", [(1440, 870), (1366, 738), (1024, 560)])
def test_the_page_never_scrolls_sideways(frame, parent_talk, size):
    sheet(parent_talk).people.set_value(["mother", "father", "teacher"])
    frame.window().resize(*size)
    QApplication.processEvents()
    assert parent_talk.editor.view.horizontalScrollBar().maximum() == 0
