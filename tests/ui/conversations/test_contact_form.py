"""Tests of Contact noteren, by its keys."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from coachdesk.domain.conversations import Channel, ConversationKind
from coachdesk.domain.errors import DiskFull
from coachdesk.domain.paragraphs import ParagraphKind, Source
from coachdesk.operations.histories import earlier_of_talk
from coachdesk.ui.conversations.contact_form import ContactForm
from tests import make
from tests.store.test_store import keep
from tests.ui.care_signals.hands import CTRL, Key, focus


@pytest.fixture
def contact(frame) -> Callable[..., ContactForm]:
    """Opens the form over the frame, with what is known."""

    def opened(**known: str) -> ContactForm:
        frame.workplace.open_form("contact", **known)
        QApplication.processEvents()
        form = QApplication.activeModalWidget()
        assert isinstance(form, ContactForm)
        return form

    return opened


def test_quotations_become_statements_of_whom_one_spoke_with(contact, noor, store, keys):
    contact(child_id=noor.id)
    assert focus().accessibleName() == "Sanne Wensdroom, moeder"
    keys.press(Key.Key_Space, Key.Key_Tab, Key.Key_Tab, Key.Key_Tab, Key.Key_Tab)
    assert focus().accessibleName() == "Wat is gezegd?"
    keys.write('Noor is ziek. "Ze sliep niet."')
    keys.press(Key.Key_Return, held=CTRL)

    [talk_id] = store.conversations.of_child(noor.id)
    talk = store.conversations.get(talk_id)
    assert (talk.kind, talk.channel) == (ConversationKind.CONTACT, Channel.PHONE)
    assert talk.person_ids == ("mother",)
    told = [(p.kind, p.source, p.person_id, p.whose, p.text) for p in talk.paragraphs]
    assert told == [
        (ParagraphKind.FACT, Source.PERSON, "mother", "moeder", "Noor is ziek."),
        (ParagraphKind.STATEMENT, Source.PERSON, "mother", "moeder", "Ze sliep niet."),
    ]
    assert store.steps.of_origin(talk_id) == []
    assert store.drafts.all() == []


def test_a_step_may_follow(contact, noor, store, keys):
    form = contact(child_id=noor.id)
    form.other.set_value("de buurvrouw")
    form.said.set_value("Noor was bij haar.")
    form.step.what.setFocus()
    keys.write("Bel moeder")
    keys.press(Key.Key_Return, held=CTRL)
    [talk_id] = store.conversations.of_child(noor.id)
    [step] = store.steps.of_origin(talk_id)
    assert (step.what, step.case_id) == ("Bel moeder", "case-noor")
    assert store.conversations.get(talk_id).title == "Contact met de buurvrouw"


def test_what_is_missing_is_said_beside_its_field(contact, milan, store, keys):
    form = contact()
    keys.press(Key.Key_Return, held=CTRL)
    assert form.who_field.complaint.text() == "Kies eerst een kind."
    assert form.people_field.complaint.text() == "Met wie sprak je?"
    assert form.said_field.complaint.text() == "Schrijf op wat er gezegd is."
    assert "Nog 3 dingen nodig" in form.form.summary.words.text()
    form.reject()


def test_closing_keeps_a_draft_that_can_be_taken_up(contact, noor, store, keys):
    form = contact(child_id=noor.id)
    form.people.set_value(["father"])
    form.said.setFocus()
    keys.write("Hij belt terug.")
    keys.press(Key.Key_Escape)
    [draft] = store.drafts.all()
    assert (draft.form, draft.child_id) == ("contact", noor.id)
    again = contact(draft_id=draft.id)
    assert again.said.value() == "Hij belt terug."
    assert again.people.value() == ("father",)
    keys.press(Key.Key_Return, held=CTRL)
    assert store.drafts.all() == []
    assert len(store.conversations.of_child(noor.id)) == 1


def test_nothing_typed_leaves_no_draft(contact, noor, store, keys):
    contact(child_id=noor.id)
    keys.press(Key.Key_Escape)
    assert store.drafts.all() == []


def test_it_does_not_close_while_the_draft_cannot_be_kept(contact, noor, store, keys, monkeypatch):
    form = contact(child_id=noor.id)
    form.said.setFocus()
    keys.write("Hij belt terug.")

    def full(draft):
        raise DiskFull("De schijf is vol. Je tekst staat nog hier.")

    monkeypatch.setattr(store, "keep_draft", full)
    keys.press(Key.Key_Escape)
    assert form.isVisible()
    assert form.unkept.isVisible()
    form.unkept.anyway.click()
    assert not form.isVisible()


def test_an_appointment_that_was_held_is_recorded_about_all_its_children(
    contact, noor, milan, store, keys
):
    planned = make.talk(
        noor.id, milan.id, id="group", kind=ConversationKind.OTHER, held_at=None,
        planned_at=make.NOW, title="Groepsles",
    )  # fmt: skip
    keep(store, planned)
    form = contact(conversation_id="group")
    form.people.set_value(["teacher"])
    form.said.setFocus()
    keys.write("De les ging goed.")
    keys.press(Key.Key_Return, held=CTRL)
    talk = store.conversations.get("group")
    assert talk.held_at == make.NOW
    assert talk.child_ids == (noor.id, milan.id)
    assert (talk.kind, talk.title) == (ConversationKind.OTHER, "Groepsles")


@pytest.fixture
def recorded(store, noor):
    """A contact with her mother that was recorded, with what the coach makes of it."""
    said = make.paragraph(
        "Noor is ziek.", id="said", source=Source.PERSON, person_id="mother", whose="moeder"
    )
    mine = make.paragraph("Vaak ziek.", kind=ParagraphKind.INTERPRETATION, source=Source.ME)
    talk = make.talk(
        noor.id, id="held", kind=ConversationKind.CONTACT, person_ids=("mother",),
        paragraphs=(said, mine), channel=Channel.HOME,
    )  # fmt: skip
    keep(store, talk)
    return store.conversations.get("held")


def test_a_recorded_contact_opens_as_it_was_recorded(contact, recorded):
    form = contact(conversation_id=recorded.id)
    assert form.title.text() == "Contact wijzigen"
    assert (form.said.value(), form.people.value()) == ("Noor is ziek.", ("mother",))
    assert (form.channel.value(), form.when.value()) == (Channel.HOME, recorded.held_at)
    assert not form.step_field.isVisible()


def test_nothing_is_changed_by_recording_it_again(contact, recorded, store, keys):
    contact(conversation_id=recorded.id)
    keys.press(Key.Key_Return, held=CTRL)
    assert store.conversations.get(recorded.id) == recorded


def test_a_recorded_contact_can_be_changed_and_keeps_what_it_said(contact, recorded, store, keys):
    form = contact(conversation_id=recorded.id)
    form.said.setFocus()
    keys.press(Key.Key_A, held=CTRL)
    keys.write("Noor is beter.")
    keys.press(Key.Key_Return, held=CTRL)

    now = store.conversations.get(recorded.id)
    told, mine = now.paragraphs
    assert (told.id, told.text) == ("said", "Noor is beter.")
    assert mine.kind is ParagraphKind.INTERPRETATION
    [earlier] = earlier_of_talk(store, now)
    assert [p.text for p in earlier.paragraphs] == ["Noor is ziek."]
    assert store.drafts.all() == []


def test_with_whom_it_was_is_told_in_the_title_as_changed(contact, noor, store, keys):
    said = make.paragraph("Was bij haar.", source=Source.PERSON, whose="de buurvrouw")
    talk = make.talk(
        noor.id, id="held", kind=ConversationKind.CONTACT, title="Contact met de buurvrouw",
        paragraphs=(said,),
    )  # fmt: skip
    keep(store, talk)
    form = contact(conversation_id="held")
    assert form.other.text() == "de buurvrouw"
    form.other.set_value("de buurman")
    keys.press(Key.Key_Return, held=CTRL)
    now = store.conversations.get("held")
    assert (now.title, now.paragraphs[0].whose) == ("Contact met de buurman", "de buurman")


def test_leaving_a_changed_contact_keeps_a_draft_that_opens_it_again(
    contact, recorded, store, keys
):
    form = contact(conversation_id=recorded.id)
    form.said.setFocus()
    keys.write(" Nog.")
    keys.press(Key.Key_Escape)
    [draft] = store.drafts.all()
    assert draft.target_id == recorded.id
    again = contact(draft_id=draft.id)
    assert again.title.text() == "Contact wijzigen"
    assert "Nog." in again.said.value()
