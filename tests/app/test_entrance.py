"""Before the vault is open, by real keys and with real damage: the right screen, and a way on."""

import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.app.entrance import Entrance
from coachdesk.app.session import Session
from coachdesk.app.window import Window
from coachdesk.domain.clock import StoppedClock
from coachdesk.operations.children import write_child
from coachdesk.ui.backup_keeper import KeptBackup
from coachdesk.ui.backups.keys_form import KeysForm
from coachdesk.ui.backups.restore_form import RestoreForm
from coachdesk.ui.backups.salvage_form import SalvageForm
from coachdesk.ui.desk import Desk
from coachdesk.ui.settings.preferences_file import PreferencesFile
from coachdesk.ui.start.beginning import Beginning
from coachdesk.ui.start.unlock_page import UnlockPage
from coachdesk.ui.start.ways_out import Way
from coachdesk.vault.connection import PAGE
from coachdesk.vault.disk import disk_full
from tests import make
from tests.app.conftest import RIGHT

NEW = "zeester kompas draaimolen lepel winter"
CTRL = Qt.KeyboardModifier.ControlModifier
NewSession = Callable[[], Session]


class Door:
    """The window before the vault is open, with one session, and what one does there."""

    def __init__(self, qtbot: QtBot, clock: StoppedClock, new_session: NewSession) -> None:
        self.qtbot, self._clock, self._new_session = qtbot, clock, new_session
        self.desks: list[Desk] = []

    def come(self, folder: Path | None = None) -> "Door":
        """As a fresh process; with a *folder* it is the first run, on another computer."""
        self.session = self._new_session()
        self.window = Window(may_close=lambda: True)
        self.qtbot.addWidget(self.window)
        self.window.resize(1440, 900)
        with self.qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.entrance = Entrance(self.window, self._clock.now)
        self.entrance.opened.connect(self.desks.append)
        if folder is None:
            self.entrance.ask()
        else:
            self.session.choose(folder)
            self.entrance.begin(folder)
        self.entrance.use(self.session)
        return self

    @property
    def page(self) -> UnlockPage:
        page = self.window.page()
        assert isinstance(page, UnlockPage)
        return page

    def unlock(self, passphrase: str = RIGHT) -> None:
        self.page.field.setFocus()
        self.write(passphrase)
        self.press(Qt.Key.Key_Return)

    def told(self) -> str:
        """What is the matter, once it is told."""
        self.qtbot.waitUntil(self.page.ways.isVisible, timeout=10_000)
        return self.page.ways.notice.words.text()

    def ways(self) -> set[Way]:
        return {way for way, button in self.page.ways.buttons.items() if button.isVisible()}

    def take(self, way: Way) -> QWidget:
        """Choose this way with the keyboard; the dialog that opens."""
        self.page.ways.buttons[way].setFocus()
        self.press(Qt.Key.Key_Space)
        return self.dialog()

    def dialog(self) -> QWidget:
        self.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
        QApplication.processEvents()
        found = QApplication.activeModalWidget()
        assert found is not None
        return found

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(self._focus(), key, held)
        QApplication.processEvents()

    def write(self, text: str) -> None:
        for letter in text:
            QTest.keyClicks(self._focus(), letter)

    def _focus(self) -> QWidget:
        """Where the keyboard is: in the dialog that is open, or else in the window."""
        top = QApplication.activeModalWidget() or self.window
        return top.focusWidget() or top

    def opened(self) -> Desk:
        self.qtbot.waitUntil(lambda: bool(self.desks), timeout=20_000)
        return self.desks.pop()

    def put_back(self, form: QWidget) -> Desk:
        """In the dialog that asks for a passphrase: type it, look, put it back, unlock."""
        assert isinstance(form, RestoreForm)
        self.write(RIGHT)
        self.press(Qt.Key.Key_Return)
        return self.take_over(form)

    def take_over(self, form: RestoreForm) -> Desk:
        self.qtbot.waitUntil(lambda: form.view is not None, timeout=20_000)
        QApplication.processEvents()
        self.warning = form.warning.words.text()
        with self.qtbot.waitSignal(self.session.lock_wanted, timeout=20_000):
            self.press(Qt.Key.Key_Return, CTRL)
        return self.session.open(self.session.unlocking(RIGHT)())


@pytest.fixture
def door(qtbot: QtBot, clock: StoppedClock, new_session: NewSession) -> Door:
    return Door(qtbot, clock, new_session)


@pytest.fixture
def folder(new_session: NewSession) -> Path:
    """A locked vault with a child in it."""
    session = new_session()
    desk = session.create(session.creating(RIGHT)())
    assert desk.do(lambda store: write_child(store, make.child(id="child-1")))
    session.close()
    return session.folder


@pytest.fixture
def backup(folder: Path, new_session: NewSession, qtbot: QtBot) -> Path:
    """A backup of it; a second child was written since."""
    session = new_session()
    desk = session.open(session.unlocking(RIGHT)())
    with qtbot.waitSignal(session.backups.made, timeout=20_000) as told:
        session.backups.make()
    assert desk.do(lambda store: write_child(store, make.child(id="child-2")))
    session.close()
    made = told.args[0] if told.args else None
    assert isinstance(made, KeptBackup)
    return made.path


def children(desk: Desk) -> list[str]:
    found = desk.ask(lambda store: store.children.all_ids())
    assert found is not None
    return sorted(found)


def database(folder: Path) -> Path:
    (found,) = folder.glob("*.db")
    return found


def keys(folder: Path) -> list[Path]:
    return [folder / "vault.keys", folder / "vault.keys.bak"]


def truncate(folder: Path) -> None:
    file = database(folder)
    file.write_bytes(file.read_bytes()[:-PAGE])


def leave_one_page(folder: Path) -> None:
    file = database(folder)
    file.write_bytes(file.read_bytes()[: PAGE + 99])


def turn_a_bit(folder: Path, preferences: PreferencesFile, new_session: NewSession) -> None:
    """Of the last page, while the vault was not closed in the usual way."""
    left = new_session()
    left.open(left.unlocking(RIGHT)())
    unclean = preferences.now
    left.close()
    preferences.keep(unclean)
    raw = bytearray(database(folder).read_bytes())
    raw[-PAGE // 2] ^= 1
    database(folder).write_bytes(bytes(raw))


@pytest.mark.parametrize("way", ["passphrase", "code"])
def test_a_backup_is_opened_on_another_computer(
    door: Door, backup: Path, new_session: NewSession, tmp_path: Path, way: str
) -> None:
    first = new_session()
    first.open(first.unlocking(RIGHT)())
    code = first.recovery_sheet().groups()
    first.close()
    stick = tmp_path / "stick"
    stick.mkdir()
    brought = Path(shutil.copy(backup, stick))

    door.come(tmp_path / "andere laptop")
    beginning = door.window.page()
    assert isinstance(beginning, Beginning)
    beginning.welcome.backup.setFocus()
    door.press(Qt.Key.Key_Space)
    chooser = door.dialog()
    assert isinstance(chooser, QFileDialog)
    chooser.findChildren(QLineEdit)[0].setFocus()
    door.write(str(brought))
    door.press(Qt.Key.Key_Return)
    door.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), RestoreForm))
    form = door.dialog()
    assert isinstance(form, RestoreForm)
    if way == "passphrase":
        desk = door.put_back(form)
    else:
        form.secret.other.setFocus()
        door.press(Qt.Key.Key_Space)
        door.write("".join(code).lower())
        door.press(Qt.Key.Key_Return)
        desk = door.take_over(form)
    assert door.session.folder == tmp_path / "andere laptop"
    assert children(desk) == ["child-1"]
    assert door.warning == (
        "Zet je deze terug, dan wordt dit je kluis op deze laptop. De wachtzin is die van deze "
        "reservekopie. Daarna ga je op slot."
    )


def test_a_typing_error_in_the_key_is_named_and_a_wrong_passphrase_too(
    door: Door, backup: Path
) -> None:
    database(backup.parent.parent).write_bytes(b"")
    door.come().unlock()
    door.told()
    form = door.take(Way.BACKUP)
    assert isinstance(form, RestoreForm)
    door.write("iets heel anders")
    door.press(Qt.Key.Key_Return)
    door.qtbot.waitUntil(lambda: bool(form.secret.field.complaint.text()), timeout=10_000)
    assert form.secret.field.complaint.text().startswith("Die wachtzin past niet.")

    form.secret.other.setFocus()
    door.press(Qt.Key.Key_Space)
    door.write("A" * 40)
    door.press(Qt.Key.Key_Return)
    door.qtbot.waitUntil(form.secret._complaint.isVisible, timeout=10_000)
    assert "Kijk op je papier." in form.secret._complaint.text()
    form.reject()
    assert not list(door.session.folder.glob("looking-*"))


def test_a_file_that_was_cut_off_offers_the_backup(door: Door, folder: Path, backup: Path) -> None:
    truncate(folder)
    door.come().unlock()

    assert door.told() == (
        "De kluis is beschadigd. Je reservekopie van 30-11-2026 is er nog. Wil je die openen?"
    )
    assert door.ways() == {Way.BACKUP, Way.SALVAGE, Way.FILE, Way.OTHER}
    assert children(door.put_back(door.take(Way.BACKUP))) == ["child-1"]
    assert "De kluis van nu blijft twee weken bewaard." in door.warning


def test_when_the_newest_backup_is_damaged_too_the_others_are_at_hand(
    door: Door, folder: Path, backup: Path
) -> None:
    truncate(folder)
    whole = bytearray(backup.read_bytes())
    whole[len(whole) // 2] ^= 1
    backup.write_bytes(bytes(whole))
    door.come().unlock()
    door.told()
    form = door.take(Way.BACKUP)
    assert isinstance(form, RestoreForm)
    door.write(RIGHT)
    door.press(Qt.Key.Key_Return)
    door.qtbot.waitUntil(form.trouble.isVisible, timeout=20_000)
    assert form.words.isHidden()  # there is nothing left to be asked
    assert form.cancel.hasFocus()
    door.press(Qt.Key.Key_Return)

    chooser = door.take(Way.FILE)
    assert isinstance(chooser, QFileDialog)
    assert Path(chooser.directory().absolutePath()) == backup.parent
    chooser.close()


def test_of_a_file_that_was_cut_off_what_is_whole_is_saved_and_the_backup_is_named(
    door: Door, folder: Path, backup: Path
) -> None:
    truncate(folder)
    door.come().unlock()
    door.told()
    form = door.take(Way.SALVAGE)
    assert isinstance(form, SalvageForm)
    door.write(RIGHT)
    door.press(Qt.Key.Key_Return)
    door.qtbot.waitUntil(form.report.isVisible, timeout=20_000)
    told = form.report.words.text()
    assert told.startswith(
        "Gered: 2 kinderen, 0 signalen en 0 gesprekken, laatste wijziging 30-11-2026 10:00."
    )
    assert told.endswith(
        "In je reservekopie van 30-11-2026 10:00: 1 kind, 0 signalen en 0 gesprekken, laatste "
        "wijziging 30-11-2026 10:00. Staat daar meer in? Zet die dan terug."
    )

    with door.qtbot.waitSignal(door.session.lock_wanted, timeout=20_000):
        door.press(Qt.Key.Key_Return, CTRL)
    desk = door.session.open(door.session.unlocking(RIGHT)())
    assert children(desk) == ["child-1", "child-2"]
    assert desk.ask(lambda store: store.faults()) == []


def test_where_nothing_can_be_saved_that_is_told_and_all_stays(door: Door, folder: Path) -> None:
    leave_one_page(folder)
    before = database(folder).read_bytes()
    door.come().unlock()
    door.told()
    assert door.ways() == {Way.SALVAGE, Way.FILE, Way.OTHER}
    form = door.take(Way.SALVAGE)
    assert isinstance(form, SalvageForm)
    door.write(RIGHT)
    door.press(Qt.Key.Key_Return)
    door.qtbot.waitUntil(form.trouble.isVisible, timeout=20_000)
    assert form.trouble.words.text().startswith("De kluis is beschadigd. Er is niets gewist.")
    assert form.secret.line.hasFocus()

    form.reject()
    assert database(folder).read_bytes() == before


def test_what_can_be_read_is_saved_and_what_is_lost_is_told(
    door: Door, folder: Path, preferences: PreferencesFile, new_session: NewSession
) -> None:
    turn_a_bit(folder, preferences, new_session)
    door.come().unlock()
    assert door.opened().damaged
    form = SalvageForm(door.session.rescue, door.window, by_keys=True)
    form.open()
    door.dialog()
    door.press(Qt.Key.Key_Return, CTRL)
    door.qtbot.waitUntil(form.report.isVisible, timeout=20_000)
    assert form.report.words.text().startswith("Gered: ")

    with door.qtbot.waitSignal(door.session.lock_wanted, timeout=20_000):
        door.press(Qt.Key.Key_Return, CTRL)
    desk = door.session.open(door.session.unlocking(RIGHT)())
    assert not desk.read_only
    assert len(children(desk)) <= 1
    assert list((folder / "attic").glob("*.db"))


def test_a_turned_bit_is_found_after_an_unclean_end_and_then_one_only_reads(
    door: Door, folder: Path, preferences: PreferencesFile, new_session: NewSession
) -> None:
    turn_a_bit(folder, preferences, new_session)
    door.come().unlock()

    desk = door.opened()
    assert desk.damaged
    assert desk.why_read_only == "Alleen lezen. De kluis is beschadigd. Zet een reservekopie terug."


def test_a_turned_bit_that_a_backup_found_is_looked_for_at_the_next_unlock(
    door: Door,
    folder: Path,
    preferences: PreferencesFile,
    new_session: NewSession,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_known: object, **_more: object) -> None:
        raise disk_full()

    turn_a_bit(folder, preferences, new_session)
    preferences.keep(replace(preferences.now, open_vault=None))  # it was closed in the usual way
    session = new_session()
    session.open(session.unlocking(RIGHT)())
    with door.qtbot.waitSignal(session.backups.failed, timeout=20_000):
        session.backups.make()
    door.qtbot.waitUntil(lambda: not session.backups.running)
    monkeypatch.setattr("coachdesk.app.backups._make", full)
    with door.qtbot.waitSignal(session.backups.failed, timeout=20_000):
        session.backups.make()
    session.close()
    door.come().unlock()

    assert door.opened().damaged


def test_one_lost_key_file_is_nothing_to_speak_of(door: Door, folder: Path) -> None:
    keys(folder)[0].unlink()
    door.come().unlock()
    assert children(door.opened()) == ["child-1"]


def test_when_both_are_lost_the_newest_backup_has_them(
    door: Door, folder: Path, backup: Path
) -> None:
    for file in keys(folder):
        file.unlink()
    door.come()
    assert "sleutelbestand" in door.told()
    assert door.ways() == {Way.RECOVERY, Way.KEYS, Way.FILE, Way.OTHER}

    form = door.take(Way.KEYS)
    assert isinstance(form, KeysForm)
    door.write("iets heel anders")
    door.press(Qt.Key.Key_Return)
    door.qtbot.waitUntil(lambda: bool(form.secret.field.complaint.text()), timeout=10_000)
    door.write(RIGHT)
    door.press(Qt.Key.Key_Return)
    assert children(door.opened()) == ["child-1", "child-2"]


def test_getting_the_key_file_back_cannot_be_left_halfway(
    door: Door, folder: Path, backup: Path
) -> None:
    for file in keys(folder):
        file.unlink()
    form = door.come().take(Way.KEYS)
    assert isinstance(form, KeysForm)
    door.write(RIGHT)
    door.press(Qt.Key.Key_Return)
    door.press(Qt.Key.Key_Escape)
    form.close()
    assert form.isVisible()
    assert not form.cancel.isEnabled()
    assert children(door.opened()) == ["child-1", "child-2"]


def test_an_old_key_file_put_back_is_told_apart(
    door: Door, folder: Path, backup: Path, new_session: NewSession
) -> None:
    old = [file.read_bytes() for file in keys(folder)]
    session = new_session()
    session.open(session.unlocking(RIGHT)())
    session.change_passphrase(session.changing_passphrase(RIGHT, NEW)())
    session.close()
    for file, raw in zip(keys(folder), old, strict=True):
        file.write_bytes(raw)
    door.come().unlock()

    assert "ouder sleutelbestand" in door.told()
    assert Way.RECOVERY in door.ways()
    assert Way.NEW not in door.ways()


def test_a_file_of_another_program_is_told_apart(door: Door, folder: Path, backup: Path) -> None:
    file = database(folder)
    file.unlink()
    other = sqlite3.connect(file)
    other.execute("CREATE TABLE boodschappen (wat TEXT)")
    other.close()
    door.come().unlock()

    assert door.told() == (
        "Dit bestand is geen kluis van Coachdesk. Er is niets veranderd. Kies een andere map."
    )
    assert door.ways() == {Way.BACKUP, Way.FILE, Way.OTHER}


def test_a_wrong_passphrase_is_neither(door: Door, folder: Path) -> None:
    truncate(folder)
    door.come().unlock("iets heel anders")
    door.qtbot.waitUntil(lambda: bool(door.page._passphrase.complaint.text()), timeout=10_000)
    assert door.page._passphrase.complaint.text().startswith("Die wachtzin past niet.")
    assert not door.page.ways.isVisible()
