"""The practice vault with its meeting, every case of it looked at and approved."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from coachdesk.domain.ids import MeetingId
from coachdesk.operations.meetings import approve_agenda_item
from coachdesk.store.store import Store
from coachdesk.ui.settings.preferences import Preferences
from coachdesk.ui.shared import look
from coachdesk.ui.shared.workplace import Workplace
from tests import make


@pytest.fixture
def store(practice_store: Store) -> Store:
    """In the place of the usual one: the practice vault."""
    return practice_store


@pytest.fixture
def meeting_id(store: Store) -> MeetingId:
    """The meeting of that week."""
    [found] = store.meetings.to_come(make.NOW)
    return MeetingId(found)


@pytest.fixture
def approved(store: Store, meeting_id: MeetingId) -> None:
    """Each case was looked at."""
    for item in store.agenda_items.of_meeting(meeting_id):
        if item.case_id:
            approve_agenda_item(store, item.id, on=make.TODAY)


@pytest.fixture
def folder(tmp_path: Path, workplace: Workplace) -> Path:
    """An empty folder for papers, remembered as the last one used."""
    folder = tmp_path / "uitgaand"
    folder.mkdir()
    workplace.preferences = Preferences(paper_folder=folder)
    return folder


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[QMainWindow]:
    """A window of the usual size for dialogs to stand in."""
    look.install(qapp, theme="light")
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1440, 870)
    window.show()
    yield window
    QThreadPool.globalInstance().waitForDone(5000)
    window.close()
