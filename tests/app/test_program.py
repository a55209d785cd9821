"""The program as a coach meets it, by real keys: first run, unlock, lock, and again."""

import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coachdesk.app import warm_up
from coachdesk.app.arguments import Arguments
from coachdesk.app.paths import Places
from coachdesk.app.program import Program
from coachdesk.domain.clock import StoppedClock
from coachdesk.ui import pages
from coachdesk.ui.desk import Desk
from coachdesk.ui.main_window import Frame
from coachdesk.ui.start.backup_step import BackupStep
from coachdesk.ui.start.beginning import Beginning
from coachdesk.ui.start.privacy_key_step import PrivacyKeyStep
from coachdesk.ui.start.recovery_key_step import RecoveryKeyStep
from coachdesk.ui.start.recovery_page import RecoveryPage
from coachdesk.ui.start.schools_step import SchoolsStep
from coachdesk.ui.start.set_up import SetUp
from coachdesk.ui.start.unkept_dialog import UnkeptDialog
from coachdesk.ui.start.unlock_page import UnlockPage
from coachdesk.ui.start.wizard import Step

RIGHT = "lantaarn mossel vijver kantoor"
CONTROL = Qt.KeyboardModifier.ControlModifier


class Runs:
    """Starts the program again and again in one place, as fresh processes would."""

    def __init__(self, app: QApplication, place: Path, clock: StoppedClock, qtbot) -> None:
        self.app, self.clock, self.qtbot = app, clock, qtbot
        self.places = Places(place / "data", place / "config")
        self.went_on: list[Sequence[str]] = []
        self.programs: list[Program] = []

    def start(self, *, practice: bool = False) -> Program:
        program = Program(
            self.app,
            self.places,
            Arguments(practice=practice),
            self.clock,
            go_on_as=self.went_on.append,
        )
        self.programs.append(program)
        program.start()
        self.qtbot.waitUntil(lambda: program._session is not None, timeout=40_000)
        self.qtbot.waitUntil(lambda: self.focus() is program.window.windowHandle())
        return program

    def focus(self) -> object:
        return QGuiApplication.focusWindow()

    def end(self, program: Program) -> None:
        program.sentry.privacy.uncover()
        program.window.close()
        program.window.deleteLater()
        program.deleteLater()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.app.processEvents()  # its last words, before the next one begins

    def page(self, program: Program, kind: type) -> object:
        self.qtbot.waitUntil(lambda: isinstance(program.window.page(), kind), timeout=10_000)
        return program.window.page()


@pytest.fixture
def runs(
    qapp: QApplication, qtbot, tmp_path: Path, clock: StoppedClock, monkeypatch
) -> Iterator[Runs]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(qapp, "quit", lambda: None)
    stand_in = pages.Entry("tests.ui.frame.stand_ins:PlainPage")
    monkeypatch.setattr(pages, "PAGES", {"today": stand_in})
    monkeypatch.setitem(warm_up.PARTS, "session", "tests.app.cheap:session")
    runs = Runs(qapp, tmp_path, clock, qtbot)
    yield runs
    for program in runs.programs:
        runs.end(program)


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    window = QGuiApplication.focusWindow()
    assert window is not None
    QTest.keyClick(window, key, held)


def write(text: str) -> None:
    """Key by key, to whatever has the focus by then: some fields jump."""
    for letter in text:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, letter)


def first_run(runs: Runs) -> tuple[Program, str]:
    """From an empty computer to an open vault; gives the recovery key too."""
    program = runs.start()
    beginning = runs.page(program, Beginning)
    assert isinstance(beginning, Beginning)
    press(Qt.Key.Key_Return)  # Nieuwe kluis maken
    assert beginning.step is Step.PASSPHRASE
    write(RIGHT)
    beginning.passphrase.chosen.again.setFocus()
    write(RIGHT)
    press(Qt.Key.Key_Return)
    set_up = runs.page(program, SetUp)
    assert isinstance(set_up, SetUp)
    code = pass_recovery_key(set_up)
    pass_schools(set_up)
    pass_privacy_key(set_up)
    pass_backup(set_up)
    press(Qt.Key.Key_Return)  # Naar Vandaag
    runs.page(program, Frame)
    return program, code


def pass_recovery_key(set_up: SetUp) -> str:
    step = set_up.pages[Step.RECOVERY_KEY]
    assert isinstance(step, RecoveryKeyStep)
    groups = step._sheet.groups()
    step.check.checks[0].setFocus()
    for place in step.check.asked:
        write(groups[place].lower())
    press(Qt.Key.Key_Space)  # the promise
    press(Qt.Key.Key_Return)
    return "-".join(groups)


def pass_schools(set_up: SetUp) -> None:
    step = set_up.pages[Step.SCHOOLS]
    assert isinstance(step, SchoolsStep)
    write("Marloes Coachsma")
    step.rows[0].name.setFocus()
    write("OBS De Verzonnen Vlieger")
    press(Qt.Key.Key_Return)


def pass_privacy_key(set_up: SetUp) -> None:
    step = set_up.pages[Step.PRIVACY_KEY]
    assert isinstance(step, PrivacyKeyStep)
    assert set_up.step is Step.PRIVACY_KEY
    press(Qt.Key.Key_F9)
    press(Qt.Key.Key_F9)
    assert step.answer.words.text().startswith("Werkt.")
    press(Qt.Key.Key_Return)


def pass_backup(set_up: SetUp) -> None:
    step = set_up.pages[Step.BACKUP]
    assert isinstance(step, BackupStep)
    assert set_up.step is Step.BACKUP
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)  # Later


def unlock(runs: Runs, program: Program, passphrase: str = RIGHT) -> UnlockPage:
    page = runs.page(program, UnlockPage)
    assert isinstance(page, UnlockPage)
    page.field.setFocus()
    page.field.selectAll()
    write(passphrase)
    press(Qt.Key.Key_Return)
    return page


def open_desk(program: Program) -> Desk:
    assert program._session is not None
    assert program._session.desk is not None
    return program._session.desk


def test_from_nothing_to_work_and_back_after_a_lock(runs: Runs) -> None:
    program, _code = first_run(runs)
    me = open_desk(program).ask(lambda store: store.persons.me())
    assert me is not None
    assert me.name == "Marloes Coachsma"
    assert program.preferences.now.door_sign[0] == "Marloes is even bezig."

    press(Qt.Key.Key_L, CONTROL)
    assert runs.went_on == [[]]
    assert program._session is not None
    assert program._session.desk is None
    runs.end(runs.programs.pop())

    program = runs.start()
    unlock(runs, program)
    runs.page(program, Frame)


def test_what_is_preferred_next_leaves_the_second_place_for_backups_alone(
    runs: Runs, tmp_path: Path
) -> None:
    program, _code = first_run(runs)
    assert program._session is not None
    assert program._frame is not None
    program._session.backups.choose_second(tmp_path)
    program._frame.workplace.prefer(nav_collapsed=True)

    assert program.preferences.now.nav_collapsed
    assert program.preferences.now.second_backup_folder == tmp_path


def test_a_wrong_passphrase_stays_outside(runs: Runs) -> None:
    first_run(runs)
    runs.end(runs.programs.pop())
    program = runs.start()
    page = unlock(runs, program, "lantaarn")
    runs.qtbot.waitUntil(lambda: page._passphrase.complaint.text() != "")

    assert page._passphrase.complaint.text().startswith("Die wachtzin past niet.")
    unlock(runs, program)
    runs.page(program, Frame)


def test_who_stops_half_way_goes_on_there(runs: Runs) -> None:
    program = runs.start()
    press(Qt.Key.Key_Return)
    assert not runs.places.data.exists()
    beginning = program.window.page()
    assert isinstance(beginning, Beginning)
    write(RIGHT)
    beginning.passphrase.chosen.again.setFocus()
    write(RIGHT)
    press(Qt.Key.Key_Return)
    set_up = runs.page(program, SetUp)
    assert isinstance(set_up, SetUp)
    pass_recovery_key(set_up)
    runs.end(runs.programs.pop())

    program = runs.start()
    unlock(runs, program)
    again = runs.page(program, SetUp)
    assert isinstance(again, SetUp)
    assert again.step is Step.SCHOOLS


def test_a_forgotten_passphrase_is_replaced_with_the_paper(runs: Runs) -> None:
    _program, code = first_run(runs)
    runs.end(runs.programs.pop())
    program = runs.start()
    page = runs.page(program, UnlockPage)
    assert isinstance(page, UnlockPage)
    page.forgotten.click()
    recovery = runs.page(program, RecoveryPage)
    assert isinstance(recovery, RecoveryPage)
    write(code.replace("-", ""))
    press(Qt.Key.Key_Return)
    runs.qtbot.waitUntil(recovery.chosen.isVisible, timeout=10_000)
    write("een heel andere zin voor later")
    recovery.chosen.again.setFocus()
    write("een heel andere zin voor later")
    press(Qt.Key.Key_Return)
    runs.page(program, Frame)
    runs.end(runs.programs.pop())

    program = runs.start()
    unlock(runs, program, "een heel andere zin voor later")
    runs.page(program, Frame)


def test_while_the_new_passphrase_is_chosen_the_vault_is_guarded(runs: Runs) -> None:
    _program, code = first_run(runs)
    runs.end(runs.programs.pop())
    program = runs.start()
    page = runs.page(program, UnlockPage)
    assert isinstance(page, UnlockPage)
    page.forgotten.click()
    recovery = runs.page(program, RecoveryPage)
    assert isinstance(recovery, RecoveryPage)
    write(code.replace("-", ""))
    press(Qt.Key.Key_Return)
    runs.qtbot.waitUntil(recovery.chosen.isVisible, timeout=10_000)
    press(Qt.Key.Key_L, CONTROL)

    assert runs.went_on == [[]]


def test_closing_the_calm_page_closes_the_vault(runs: Runs) -> None:
    program, _code = first_run(runs)
    ended: list[bool] = []
    program.window.closed.connect(lambda: ended.append(True))
    press(Qt.Key.Key_F9)
    program.sentry.privacy.close_wanted.emit()

    assert ended == [True]
    assert program._session is not None
    assert program._session.desk is None


def test_before_a_vault_is_open_the_lock_key_does_nothing(runs: Runs) -> None:
    runs.start()
    press(Qt.Key.Key_L, CONTROL)

    assert runs.went_on == []


def test_left_alone_the_vault_is_covered_and_then_locked(runs: Runs) -> None:
    program, _code = first_run(runs)
    program.sentry.idle.cover.emit()
    assert program.sentry.privacy.is_on()

    program.sentry.idle.lock.emit("idle")
    assert runs.went_on == [[]]


def test_what_cannot_be_kept_is_not_locked_away(runs: Runs) -> None:
    program, _code = first_run(runs)
    desk = open_desk(program)
    desk.closing.connect(lambda: desk.draft_refused.emit("De schijf is vol."))
    press(Qt.Key.Key_L, CONTROL)

    assert runs.went_on == []
    assert program.sentry.privacy.is_on()
    assert open_desk(program) is desk
    desk.closing.disconnect()


def test_the_window_does_not_close_over_a_text_that_cannot_be_kept(runs: Runs) -> None:
    program, _code = first_run(runs)
    desk = open_desk(program)
    desk.closing.connect(lambda: desk.draft_refused.emit("De schijf is vol."))

    assert not program.window.close()

    assert open_desk(program) is desk
    [dialog] = program.window.findChildren(UnkeptDialog)
    dialog.reject()
    desk.closing.disconnect()


def test_a_lock_that_is_put_off_every_second_is_told_once(
    runs: Runs, caplog: pytest.LogCaptureFixture
) -> None:
    program, _code = first_run(runs)
    desk = open_desk(program)
    desk.closing.connect(lambda: desk.draft_refused.emit("De schijf is vol."))
    caplog.clear()
    with caplog.at_level("INFO", logger="coachdesk.app.program"):
        for _second in range(3):
            program.lock("idle")
    desk.closing.disconnect()

    told = [one.getMessage() for one in caplog.records if one.name == "coachdesk.app.program"]
    assert told == ["lock idle", "lock put off"]


def test_the_practice_vault_opens_with_what_stands_there(runs: Runs) -> None:
    program = runs.start(practice=True)
    page = runs.page(program, UnlockPage)
    assert isinstance(page, UnlockPage)
    assert page.practice.isVisible()
    press(Qt.Key.Key_Return)
    runs.page(program, Frame)
    assert program.preferences.now.last_vault is None

    press(Qt.Key.Key_L, CONTROL)
    assert runs.went_on == [["--practice"]]


def test_the_window_comes_back_where_it_was(runs: Runs) -> None:
    program = runs.start()
    program.window.setGeometry(30, 40, 1100, 700)
    runs.end(runs.programs.pop())

    place = runs.start().window.geometry()
    assert (place.y(), place.height()) == (40, 700)  # the screen of the tests is less wide


def test_the_title_says_the_name_of_the_program_only(runs: Runs) -> None:
    first_run(runs)
    assert titles(runs.app) == {"Coachdesk"}

    press(Qt.Key.Key_F9)
    assert titles(runs.app) == {"Coachdesk"}


def titles(app: QApplication) -> set[str]:
    return {w.windowTitle() for w in app.topLevelWidgets() if w.isVisible()}
