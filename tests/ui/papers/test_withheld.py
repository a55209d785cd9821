"""Copies on name where one participant does not get a case: told beforehand, and it is so."""

import hashlib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from coachdesk.domain.children import Child
from coachdesk.domain.documents import Document
from coachdesk.domain.ids import MeetingId
from coachdesk.domain.meetings import AgendaItem
from coachdesk.operations.meetings import approve_agenda_item
from coachdesk.operations.withholding import withhold
from coachdesk.store.store import Store
from coachdesk.ui.papers.paper_form import PaperForm
from coachdesk.ui.shared.workplace import Workplace
from tests import make
from tests.reports.reading import text_of

CTRL = Qt.KeyboardModifier.ControlModifier
TARA = "Tara Leerplichtsma"


@pytest.fixture
def away(store: Store, meeting_id: MeetingId) -> AgendaItem:
    """The first case, which Tara does not get; all are approved."""
    items = [item for item in store.agenda_items.of_meeting(meeting_id) if item.case_id]
    people = store.persons.page(store.meetings.get(meeting_id).participant_ids)
    [tara] = [person for person in people if person.name == TARA]
    withhold(store, items[0].id, tara.id, withheld=True)
    for item in items:
        approve_agenda_item(store, item.id, on=make.TODAY)
    return items[0]


@pytest.fixture
def form(
    window: QMainWindow, workplace: Workplace, folder: Path, away: AgendaItem, qtbot: QtBot
) -> PaperForm:
    """Open, with a name on each copy and everything looked through."""
    form = PaperForm(workplace, window, meeting_id=away.meeting_id)
    with qtbot.waitSignals([form.preview.shown, form.choices.protection.changed]):
        form.open()
    form.choices.names.checked.setChecked(True)
    return form


def child_of(store: Store, item: AgendaItem) -> Child:
    return store.children.get(str(item.child_id))


def made(form: PaperForm, qtbot: QtBot) -> tuple[Document, ...]:
    with qtbot.waitSignal(form.making.made, timeout=15_000) as told:
        qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)
    documents: tuple[Document, ...] = told.args[0]
    form.accept()
    return documents


def test_her_copy_and_its_record_go_without_the_case(
    form: PaperForm, store: Store, folder: Path, away: AgendaItem, qtbot: QtBot
) -> None:
    documents = made(form, qtbot)

    files = {hashlib.sha256(file.read_bytes()).hexdigest(): file for file in folder.iterdir()}
    question = " ".join(away.question.split()[:3])
    for number, document in enumerate(documents, start=1):
        [receiver] = document.recipients
        text = " ".join(text_of(files[document.sha256].read_bytes(), document.password).split())
        hers = receiver.name == TARA
        assert (question in text) is not hers
        assert ("Ander punt, niet in dit exemplaar" in text) is hers
        assert (away.child_id in document.child_ids) is not hers
        assert f"exemplaar {number} van {len(documents)}" in text
    assert len(documents) == 5


def test_it_is_told_beforehand_who_goes_without_whom(
    form: PaperForm, store: Store, workplace: Workplace, away: AgendaItem
) -> None:
    child = child_of(store, away)
    assert f"{TARA}: zonder {child.short_name()}" in form.summary.shared.lines()

    workplace.names.show_names(on=False)
    assert f"{TARA}: zonder {child.code}" in form.summary.shared.lines()
    form.reject()


def test_one_file_for_all_goes_without_it_as_long_as_she_gets_it(
    form: PaperForm, store: Store, away: AgendaItem, qtbot: QtBot
) -> None:
    name = child_of(store, away).short_name()
    with qtbot.waitSignal(form.preview.shown):
        form.choices.protection.each_own.setChecked(False)
    assert f"Eén exemplaar voor allen, dus zonder {name}" in form.summary.shared.lines()
    assert "2 kinderen, zonder naam" in form.summary.shared.lines()

    [box] = [box for box, one in form.choices.people.boxes if one.name == TARA]
    with qtbot.waitSignal(form.preview.shown):
        box.setChecked(False)
    assert "3 kinderen, zonder naam" in form.summary.shared.lines()
    assert not [line for line in form.summary.shared.lines() if name in line]
    form.reject()


def test_who_is_typed_by_the_name_of_a_participant_gets_no_more_than_she_does(
    form: PaperForm, qtbot: QtBot
) -> None:
    people = form.choices.people
    [(box, tara)] = [(box, one) for box, one in people.boxes if one.name == TARA]
    with qtbot.waitSignal(form.preview.shown):
        box.setChecked(False)
        people.take_up([[TARA.upper(), ""]])
    assert people.chosen()[-1].person_id == tara.person_id
    form.reject()
