"""The settings of a real vault, made and opened by a session whose passphrases cost little."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.app.session import Session
from coachdesk.domain.clock import StoppedClock
from coachdesk.operations.persons import introduce
from coachdesk.operations.schools import write_schools
from coachdesk.ui import pages
from coachdesk.ui.desk import Desk
from coachdesk.ui.frame.known_names import KnownNames
from coachdesk.ui.main_window import Frame
from coachdesk.ui.settings.preferences import NamesStyle
from coachdesk.ui.settings.preferences_file import PreferencesFile
from coachdesk.ui.settings.settings_page import SettingsPage
from coachdesk.ui.shared.workplace import Workplace
from tests import make
from tests.app import cheap
from tests.ui.care_signals.hands import CTRL, Key, Keys
from tests.ui.conftest import PLAIN

RIGHT = "lantaarn mossel vijver kantoor wolk"


@pytest.fixture
def preferences(qapp: QApplication, tmp_path: Path) -> PreferencesFile:
    return PreferencesFile(tmp_path / "preferences.json")


@pytest.fixture
def session(tmp_path: Path, preferences: PreferencesFile, clock: StoppedClock) -> Iterator[Session]:
    session: Session = cheap.session(
        tmp_path / "vault", preferences, clock, monotonic=lambda: 0.0, remembers=False
    )
    yield session
    session.close()
    session.deleteLater()


@pytest.fixture
def desk(session: Session) -> Desk:
    """The open vault, with the coach and one school in it."""
    desk = session.create(session.creating(RIGHT)())
    desk.ask(lambda store: introduce(store, make.me(id="me")))
    desk.ask(lambda store: write_schools(store, [make.school(id="flyer")]))
    return desk


@pytest.fixture
def workplace(desk: Desk, session: Session, preferences: PreferencesFile) -> Workplace:
    names = KnownNames(desk, NamesStyle.FIRST_NAME_AND_LETTER).display
    workplace = Workplace(desk, names, preferences.now, parent=desk, keeper=session)
    workplace.preferred.connect(preferences.keep)
    return workplace


@pytest.fixture
def stand_in_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    found = {"today": pages.Entry(PLAIN), "settings": pages.PAGES["settings"]}
    monkeypatch.setattr(pages, "PAGES", found)


@pytest.fixture
def keys(qtbot: QtBot, frame: Frame) -> Keys:
    return Keys(qtbot, frame)


@pytest.fixture
def page(frame: Frame, keys: Keys) -> SettingsPage:
    """Opened with Ctrl and a comma."""
    QApplication.processEvents()  # the first page has been shown
    keys.press(Key.Key_Comma, held=CTRL)
    page = frame.host.page()
    assert isinstance(page, SettingsPage)
    return page
