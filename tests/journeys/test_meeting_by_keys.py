"""A whole meeting prepared without a mouse: from an empty agenda to the pack on the disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.domain.ids import MeetingId
from coachdesk.store.store import Store
from coachdesk.ui.desk import Desk
from coachdesk.ui.frame.known_names import KnownNames
from coachdesk.ui.main_window import Frame
from coachdesk.ui.meetings.approval_form import ApprovalForm
from coachdesk.ui.papers.paper_form import PaperForm
from coachdesk.ui.settings.preferences import NamesStyle, Preferences
from coachdesk.ui.shared import look
from coachdesk.ui.shared.workplace import Place, Workplace
from tests import make
from tests.reports.reading import pages_of
from tests.store.test_store import keep

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
Key = Qt.Key
CHILDREN = (("Milan", "Proefstra"), ("Noor", "Wensdroom"), ("Sem", "Schijnbaar"))
MEETING = MeetingId("zat")


class Hands:
    """Presses keys wherever the keyboard is."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self._qtbot, self._window = qtbot, window

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        self._qtbot.keyClick(self._here(), key, held)

    def write(self, text: str) -> None:
        self._qtbot.keyClicks(self._here(), text)

    def _here(self) -> QWidget:
        if QApplication.activeWindow() is None:  # no window manager does so after a dialog
            self._window.activateWindow()
        self._qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        top, here = QApplication.activeModalWidget(), QApplication.focusWidget()
        assert here is not None
        assert top is None or top.isAncestorOf(here) or here is top
        return here


@pytest.fixture
def frame(qtbot: QtBot, qapp: QApplication, desk: Desk, tmp_path: Path) -> Iterator[Frame]:
    look.install(qapp, theme="light")
    names = KnownNames(desk, NamesStyle.FIRST_NAME_AND_LETTER).display
    folder = tmp_path / "uitgaand"
    folder.mkdir()
    workplace = Workplace(desk, names, Preferences(paper_folder=folder), parent=desk)
    window = QMainWindow()
    qtbot.addWidget(window)
    frame = Frame(workplace)
    window.setCentralWidget(frame)
    window.resize(1366, 740)
    window.show()
    yield frame
    QThreadPool.globalInstance().waitForDone(5000)
    frame.messages.hide()
    window.close()


@pytest.fixture
def meeting(store: Store) -> None:
    ilse = make.person(id="ilse", name="Ilse Binnenstra", function="intern begeleider")
    keep(store, ilse, make.meeting(id=MEETING, participant_ids=("ilse", "me"), minutes=45))
    for first, last in CHILDREN:
        child = make.child(first_name=first, last_name=last)
        case = make.case(child.id)
        text = f"{first} {last} staat alleen."
        keep(store, child, case, make.signal(child.id, paragraphs=(make.paragraph(text),)))


def ask_and_approve(hands: Hands, qtbot: QtBot, question: str, minutes: str) -> None:
    """One case: the question, the time, a look at its page."""
    hands.write(question)
    hands.press(Key.Key_Tab)
    hands.press(Key.Key_Tab)
    hands.press(Key.Key_A, CTRL)
    hands.write(minutes)
    hands.press(Key.Key_Return, CTRL)
    form = QApplication.activeModalWidget()
    assert isinstance(form, ApprovalForm)
    if not form.approve.isEnabled():
        with qtbot.waitSignal(form.preview.shown):
            pass
    hands.press(Key.Key_Return, CTRL)


@pytest.mark.usefixtures("meeting")
def test_three_cases_from_an_empty_agenda_to_a_pack(
    frame: Frame, store: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    hands = Hands(qtbot, frame.window())
    frame.ways.go(Place("meeting", MEETING))
    for _case in CHILDREN:
        hands.press(Key.Key_Return)
    before = [item.id for item in store.agenda_items.of_meeting(MEETING)]

    hands.press(Key.Key_Down)
    hands.press(Key.Key_Up, ALT)
    ordered = [item.id for item in store.agenda_items.of_meeting(MEETING)]
    assert ordered == [before[1], before[0], before[2]]

    hands.press(Key.Key_Return)
    for number in range(3):
        ask_and_approve(hands, qtbot, f"Wat helpt bij vraag {number}?", str(10 + number))

    items = store.agenda_items.of_meeting(MEETING)
    assert [item.minutes for item in items] == [10, 11, 12]
    assert all(item.approved_on == make.TODAY for item in items)

    hands.press(Key.Key_P, CTRL)
    form = QApplication.activeModalWidget()
    assert isinstance(form, PaperForm)
    with qtbot.waitSignal(form.choices.protection.changed):
        pass
    hands.press(Key.Key_Return)
    hands.press(Key.Key_Space)
    with qtbot.waitSignal(form.making.made):
        hands.press(Key.Key_Return, CTRL)

    given = store.documents.page(store.documents.of_meeting(MEETING))
    assert len(given) == len(list((tmp_path / "uitgaand").iterdir()))
    file = tmp_path / "uitgaand" / given[0].file_name
    pages = pages_of(file.read_bytes(), given[0].password)
    assert len(pages) == 5
    assert "Wat helpt bij vraag 0?" in pages[1]
    words = " ".join(pages)
    assert not any(name in words for child in CHILDREN for name in child)
    form.reject()
