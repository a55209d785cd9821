"""The line under the agenda: nothing typed in it is lost, and taking a point back refills it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

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
