"""Tests of what a recorded talk said before: a button on its page leads there."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from coachdesk.domain.children import Child
from coachdesk.domain.conversations import Conversation, ConversationKind
from coachdesk.domain.paragraphs import Source
from coachdesk.operations.conversations import record_talk
from coachdesk.store.store import Store
from coachdesk.ui.children.reading_dialog import ReadingDialog
from coachdesk.ui.conversations.talk_editor import TalkEditor
from coachdesk.ui.conversations.talk_page import TalkPage
from coachdesk.ui.main_window import Frame
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Place
from tests import make


def opened(frame: Frame, name: str, talk_id: str) -> TalkEditor:
    frame.ways.go(Place(name, talk_id))
    page = frame.host.page()
    assert isinstance(page, TalkPage)
    assert page.editor is not None
    return page.editor


@pytest.fixture
def held(store: Store, milan: Child) -> Conversation:
    """A talk that was recorded and never changed."""
    note = make.note(id="note", event="Kleine pauze.", thoughts=(make.thought("Niemand"),))
    talk: Conversation = make.talk(milan.id, id="held", notes=(note,))
    record_talk(store, talk)
    return talk


def test_what_was_never_changed_has_no_button(frame, held):
    editor = opened(frame, "four_g", "held")
    assert len(editor.head.extra) == len(("Vorige ernaast", "Tweede blik"))


def test_a_changed_4g_talk_shows_its_earlier_text(frame, store, clock, held):
    clock.move(timedelta(days=1))
    [note] = held.notes
    record_talk(store, replace(held, notes=(replace(note, event="Grote pauze."),)))
    editor = opened(frame, "four_g", "held")
    button = editor.head.extra[-1]
    assert button.text() == "Gewijzigd 1 dec, vorige tekst bekijken"
    assert button in editor.sheet.stops()
    button.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReadingDialog)
    [earlier] = dialog.earlier
    earlier.click()
    texts = [label.text() for label in dialog.findChildren(PlainLabel) if label.isVisible()]
    assert "Gebeurtenis: Grote pauze." in texts
    assert "Gebeurtenis: Kleine pauze." in texts
    assert "Gedachte: Niemand" in texts


def test_a_changed_talk_with_parents_shows_its_earlier_text(frame, store, clock, noor):
    told = make.paragraph("Hij slaapt slecht.", source=Source.PERSON, person_id="mother")
    talk = make.talk(noor.id, id="held", kind=ConversationKind.PARENT, paragraphs=(told,))
    record_talk(store, talk)
    clock.move(timedelta(days=1))
    record_talk(store, replace(talk, paragraphs=(replace(told, text="Zij slaapt slecht."),)))
    editor = opened(frame, "parent_talk", "held")
    editor.head.extra[-1].click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReadingDialog)
    dialog.earlier[0].click()
    texts = [label.text() for label in dialog.findChildren(PlainLabel) if label.isVisible()]
    assert "Hij slaapt slecht." in texts
