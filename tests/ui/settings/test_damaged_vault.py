"""A vault that is damaged can be read, says so, and leads to what can be done about it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.app.session import Session
from coachdesk.ui.backups.salvage_form import SalvageForm
from coachdesk.ui.desk import Desk
from coachdesk.ui.main_window import Frame
from coachdesk.ui.settings.backup_part import BackupPart
from coachdesk.ui.settings.preferences_file import PreferencesFile
from coachdesk.ui.settings.settings_page import SettingsPage
from coachdesk.ui.shared.button import CdButton
from coachdesk.vault.connection import PAGE
from tests.ui.care_signals.hands import Key, modal
from tests.ui.settings.conftest import RIGHT


@pytest.fixture
def desk(session: Session, preferences: PreferencesFile) -> Desk:
    """Open to be read: a bit of its last page was turned, and the last end was not a clean one."""
    session._remembers = True
    session.create(session.creating(RIGHT)())
    unclean = preferences.now
    session.close()
    preferences.keep(unclean)
    (file,) = session.folder.glob("*.db")
    raw = bytearray(file.read_bytes())
    raw[-PAGE // 2] ^= 1
    file.write_bytes(bytes(raw))
    return session.open(session.unlocking(RIGHT)())


def test_the_strip_leads_to_what_can_be_done(
    frame: Frame, desk: Desk, session: Session, qtbot: QtBot
) -> None:
    assert desk.damaged
    strip = frame.banners._shown["read_only"]
    assert strip.words.text() == "De kluis is beschadigd. Zet een reservekopie terug."
    button = next(one for one in strip.findChildren(CdButton) if "Reservekopie" in one.text())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    page = frame.host.page()
    assert isinstance(page, SettingsPage)
    assert isinstance(page.part, BackupPart)
    assert page.part.damage.isVisible()
    assert not page.part.make.isEnabled()

    qtbot.keyClick(page.part.salvage, Key.Key_Space)
    form = modal()
    assert isinstance(form, SalvageForm)
    assert not form.secret.isVisible()  # the vault is open: its keys are there
    qtbot.keyClick(form.go_on, Key.Key_Space)
    qtbot.waitUntil(form.report.isVisible, timeout=20_000)
    qtbot.keyClick(form, Key.Key_Escape)
    assert session.desk is desk
    assert not list(session.folder.glob("*.new*"))
