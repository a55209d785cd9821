"""The line under the agenda: nothing typed in it is lost, and taking a point back refills it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.drafts import Draft
from coachdesk.domain.errors import DiskFull
from coachdesk.store.store import Store
from coachdesk.ui.desk import Desk
from coachdesk.ui.main_window import Frame
from coachdesk.ui.meetings.meeting_page import MeetingPage
from coachdesk.ui.meetings.point_line import FORM
from coachdesk.ui.shared.workplace import Place
from coachdesk.ui.today.go_on import asks_for_child, called, go_on
from tests import make
from tests.store.test_store import keep

TEXT = "Actielijst van vorige keer"
CTRL = Qt.KeyboardModifier.ControlModifier


def typed(page: MeetingPage, qtbot: QtBot, text: str = TEXT) -> None:
    page.agenda.line.setFocus()
    qtbot.keyClicks(page.agenda.line, text)


def points(store: Store) -> list[str]:
    return [item.text for item in store.agenda_items.of_meeting("zat")]


def test_taking_a_point_back_brings_its_words_back_in_the_line(
    page: MeetingPage, store: Store, qtbot: QtBot
) -> None:
    typed(page, qtbot)
    qtbot.keyClick(page.agenda.line, Qt.Key.Key_Return)
    assert (points(store), page.agenda.line.text()) == ([TEXT], "")
    assert store.drafts.all() == []
    qtbot.keyClick(page.agenda.line, Qt.Key.Key_Z, CTRL)
    assert (points(store), page.agenda.line.text()) == ([], TEXT)
    qtbot.keyClick(page.agenda.line, Qt.Key.Key_Return)
    assert points(store) == [TEXT]
    assert store.drafts.all() == []


def test_what_was_typed_since_then_stays(
    page: MeetingPage, store: Store, desk: Desk, qtbot: QtBot
) -> None:
    typed(page, qtbot)
    qtbot.keyClick(page.agenda.line, Qt.Key.Key_Return)
    typed(page, qtbot, "Rondvraag")
    assert desk.undo()
    assert page.agenda.line.text() == "Rondvraag"


def test_what_was_not_added_is_a_draft_of_its_meeting(
    page: MeetingPage, frame: Frame, store: Store, qtbot: QtBot
) -> None:
    keep(store, make.meeting(id="other"))
    typed(page, qtbot)
    frame.workplace.desk.closing.emit()
    [draft] = store.drafts.all()
    assert (draft.form, draft.target_id, draft.fields) == (FORM, "zat", {"text": TEXT})
    frame.ways.go(Place("meeting", "other"))
    assert page.agenda.line.text() == ""
    assert (called(draft), asks_for_child(draft)) == ("Agendapunt", False)
    go_on(frame.workplace, draft)
    QApplication.processEvents()
    assert page.agenda.line.text() == TEXT


def test_what_was_thrown_away_elsewhere_is_kept_again_only_when_one_types_on(
    page: MeetingPage, frame: Frame, store: Store, desk: Desk, qtbot: QtBot
) -> None:
    typed(page, qtbot)
    frame.ways.go(Place("today"))
    desk.closing.emit()
    [draft] = store.drafts.all()
    desk.throw_away(draft, news="Concept weggegooid.")
    desk.closing.emit()
    assert store.drafts.all() == []
    frame.ways.go(Place("meeting", "zat"))
    typed(page, qtbot, "!")
    desk.closing.emit()
    assert [one.fields for one in store.drafts.all()] == [{"text": f"{TEXT}!"}]


def test_what_could_not_be_written_is_tried_again_while_another_meeting_is_in_sight(
    page: MeetingPage, frame: Frame, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(draft: Draft) -> None:
        raise DiskFull("De schijf is vol.")

    keep(store, make.meeting(id="other"))
    typed(page, qtbot)
    with monkeypatch.context() as full:
        full.setattr(store, "keep_draft", refuse)
        frame.ways.go(Place("meeting", "other"))
    desk = frame.workplace.desk
    desk.trying_again.emit()
    [draft] = store.drafts.all()
    assert (draft.target_id, draft.fields) == ("zat", {"text": TEXT})
    store.drop_draft(draft.id)
    desk.closing.emit()
    assert store.drafts.all() == []
