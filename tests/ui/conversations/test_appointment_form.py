"""Tests of the form of an appointment, by its keys."""

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication

from coachdesk.domain.conversations import ConversationKind
from coachdesk.ui.conversations.appointment_form import AppointmentForm
from tests.ui.care_signals.hands import CTRL, Key, focus
from tests.ui.conversations.conftest import PLANNED


@pytest.fixture
def appointment(frame) -> Callable[..., AppointmentForm]:
    """Opens the form over the frame, with what is known."""

    def opened(**known: str) -> AppointmentForm:
        frame.workplace.open_form("appointment", **known)
        QApplication.processEvents()
        form = QApplication.activeModalWidget()
        assert isinstance(form, AppointmentForm)
        return form

    return opened


def test_a_typed_moment_puts_it_on_the_day(appointment, milan, store, keys):
    appointment(child_id=milan.id)
    assert focus().accessibleName() == "Wanneer?"
    keys.write("do 8:45")
    keys.press(Key.Key_Tab)
    keys.write("30")
    keys.press(Key.Key_Tab)
    keys.write("kamer 1.12")
    keys.press(Key.Key_Return, held=CTRL)

    [talk_id] = store.conversations.planned_of(milan.id)
    talk = store.conversations.get(talk_id)
    assert talk.planned_at == datetime(2026, 12, 3, 8, 45)
    assert (talk.kind, talk.minutes, talk.place) == (ConversationKind.FOUR_G, 30, "kamer 1.12")
    assert talk.held_at is None


def test_several_children_are_chosen_one_by_one(appointment, noor, milan, store, keys):
    form = appointment()
    keys.write("mil")
    keys.press(Key.Key_Return)
    keys.write("noo")
    keys.press(Key.Key_Return)
    form.when.line.setFocus()
    keys.write("morgen 9:00")
    keys.press(Key.Key_Return, held=CTRL)
    [talk_id] = store.conversations.planned_of(milan.id)
    assert store.conversations.get(talk_id).child_ids == (milan.id, noor.id)


def test_a_day_without_a_time_is_asked_for_its_time(appointment, milan, store, keys):
    form = appointment(child_id=milan.id)
    keys.write("morgen")
    keys.press(Key.Key_Return, held=CTRL)
    assert form.when_field.complaint.text() == "Hoe laat? Typ bijvoorbeeld di 8:45."
    assert store.conversations.planned_of(milan.id) == []
    form.reject()


def test_another_talk_needs_a_subject_and_no_child(appointment, store, keys, frame):
    form = appointment()
    form.kind.set_value(ConversationKind.OTHER)
    form.when.line.setFocus()
    keys.write("morgen 9:00")
    keys.press(Key.Key_Return, held=CTRL)
    assert form.title_field.complaint.text() == "Schrijf op waarover het gaat."
    keys.write("Groepsles in 7b")
    keys.press(Key.Key_Return, held=CTRL)
    [talk_id] = store.conversations.on_day(datetime(2026, 12, 1).date())
    assert store.conversations.get(talk_id).title == "Groepsles in 7b"


def test_it_is_moved_and_taken_away_and_brought_back(appointment, noor, store, keys, frame):
    form = appointment(conversation_id="planned")
    assert form.when.value() == PLANNED
    form.when.line.setFocus()
    form.when.line.selectAll()
    keys.write("vandaag 14:00")
    keys.press(Key.Key_Return, held=CTRL)
    assert store.conversations.get("planned").planned_at == datetime(2026, 11, 30, 14, 0)

    appointment(conversation_id="planned").cancel.click()
    assert store.conversations.find("planned") is None
    frame.workplace.desk.undo()
    assert store.conversations.find("planned") is not None
