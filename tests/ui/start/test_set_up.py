"""The steps after the vault is made: nobody passes without the paper, a name and a school."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from coachdesk.domain.papers import RecoverySheet
from coachdesk.domain.settings import SettingName
from coachdesk.operations.vaults import write_setting
from coachdesk.ui.desk import Desk
from coachdesk.ui.settings.preferences_file import PreferencesFile
from coachdesk.ui.start.backup_step import BackupStep
from coachdesk.ui.start.privacy_key_step import PrivacyKeyStep
from coachdesk.ui.start.privacy_screen import Calm, PrivacyScreen
from coachdesk.ui.start.ready_step import ReadyStep
from coachdesk.ui.start.recovery_key_step import RecoveryKeyStep
from coachdesk.ui.start.schools_step import SchoolsStep
from coachdesk.ui.start.set_up import SetUp, remembered
from coachdesk.ui.start.wizard import Step
from tests.make import NOW
from tests.ui.inspection import nameless, walked
from tests.ui.start.keepers import CODE, FakeKeeper

LEFT = Qt.MouseButton.LeftButton
GROUPS = CODE.split("-")


class FakePrinter(QObject):
    """Prints at once, on the printer in the team room."""

    printed = Signal(str)
    saved = Signal(object)
    failed = Signal(str)

    def __init__(self, sheet: RecoverySheet, parent: QWidget) -> None:
        super().__init__(parent)
        self.sheet = sheet

    def print_sheet(self) -> None:
        self.printed.emit("Teamkamer HP")

    def save(self, path: Path) -> None:
        self.saved.emit(path)


def third(places: Sequence[int]) -> int:
    return places[2]


@pytest.fixture
def preferences(qapp: QApplication, tmp_path: Path) -> PreferencesFile:
    return PreferencesFile(tmp_path / "preferences.json")


@pytest.fixture
def privacy(qapp: QApplication) -> Iterator[PrivacyScreen]:
    def now() -> datetime:
        return NOW

    privacy = PrivacyScreen(qapp, now=now, calm=lambda: Calm("F9", ("", ""), None))
    yield privacy
    privacy.uncover()
    privacy.deleteLater()


class Setting:
    """Makes the set-up anew, as the next start of the program would."""

    def __init__(
        self, qtbot, keeper: FakeKeeper, preferences: PreferencesFile, privacy: PrivacyScreen
    ) -> None:
        self.qtbot, self.keeper = qtbot, keeper
        self.preferences, self.privacy = preferences, privacy

    def at(self, step: Step) -> SetUp:
        desk = self.keeper.desk
        desk.ask(lambda store: write_setting(store, SettingName.WIZARD_STEP, step.value))
        made = SetUp(
            desk,
            self.keeper,
            self.preferences,
            self.privacy,
            make_printer=FakePrinter,
            choose=third,
        )
        self.qtbot.addWidget(made)
        with self.qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        return made


@pytest.fixture
def setting(
    qtbot, keeper: FakeKeeper, preferences: PreferencesFile, privacy: PrivacyScreen
) -> Setting:
    return Setting(qtbot, keeper, preferences, privacy)


def paper(set_up: SetUp) -> RecoveryKeyStep:
    step = set_up.pages[Step.RECOVERY_KEY]
    assert isinstance(step, RecoveryKeyStep)
    return step


def people(set_up: SetUp) -> SchoolsStep:
    step = set_up.pages[Step.SCHOOLS]
    assert isinstance(step, SchoolsStep)
    return step


def key(set_up: SetUp) -> PrivacyKeyStep:
    step = set_up.pages[Step.PRIVACY_KEY]
    assert isinstance(step, PrivacyKeyStep)
    return step


def test_the_step_is_remembered_in_the_vault(setting: Setting, desk: Desk) -> None:
    set_up = setting.at(Step.SCHOOLS)
    set_up.show_step(Step.PRIVACY_KEY)
    assert remembered(desk) is Step.PRIVACY_KEY

    set_up.finished.emit()
    assert remembered(desk) is None


def test_no_step_of_it_can_be_undone(setting: Setting, desk: Desk) -> None:
    setting.at(Step.SCHOOLS).show_step(Step.PRIVACY_KEY)

    assert desk.history.to_undo() is None


def test_two_groups_and_the_promise_let_one_pass(setting: Setting) -> None:
    set_up = setting.at(Step.RECOVERY_KEY)
    check = paper(set_up).check
    assert check.asked == (2, 3)
    assert set_up.reason.text() == "Typ eerst groep 3 en groep 4 van het papier."
    check.checks[0].setText(GROUPS[2].lower())
    check.checks[1].setText(GROUPS[3])
    assert not set_up.go_on.isEnabled()
    assert set_up.reason.text() == "Vink eerst aan dat je het papier opbergt."

    check.promise.setChecked(True)
    assert set_up.go_on.isEnabled()
    assert set_up.reason.text() == ""
    QTest.mouseClick(set_up.go_on, LEFT)
    assert set_up.step is Step.SCHOOLS


def test_a_group_that_is_not_on_the_paper_is_named(setting: Setting) -> None:
    check = paper(setting.at(Step.RECOVERY_KEY)).check
    check.checks[0].setText("XXXXX")

    assert check.complaint.text() == "Groep 3 klopt niet. Kijk op je papier."
    assert check.checks[0].property("wrong")


def test_a_right_group_gets_its_tick_whatever_python_forgot(setting: Setting) -> None:
    check = paper(setting.at(Step.RECOVERY_KEY)).check
    shiboken6.invalidate(check)  # as happens in the course of things to what Qt itself made
    check.checks[0].setText(GROUPS[2])

    assert [action.isVisible() for action in check.checks[0].actions()] == [True]
    assert [action.isVisible() for action in check.checks[1].actions()] == [False]


def test_a_group_that_is_not_finished_is_not_wrong(setting: Setting) -> None:
    check = paper(setting.at(Step.RECOVERY_KEY)).check
    check.checks[0].setText("9D")

    assert check.complaint.text() == ""


def test_a_wrong_group_keeps_the_keyboard_to_be_typed_over(setting: Setting) -> None:
    check = paper(setting.at(Step.RECOVERY_KEY)).check
    first, second = check.checks
    first.setFocus()
    QTest.keyClicks(first, "XXXXX")
    assert first.hasFocus()

    QTest.keyClicks(first, GROUPS[2])
    assert check.complaint.text() == ""
    assert second.hasFocus()


def test_while_one_types_from_the_paper_the_key_is_out_of_sight(setting: Setting) -> None:
    step = paper(setting.at(Step.RECOVERY_KEY))
    assert step.paper.card.shown
    step.check.checks[0].setFocus()

    assert not step.paper.card.shown
    assert all("•" in label.text() for label in step.paper.card._labels)


def test_the_key_cannot_be_selected(setting: Setting) -> None:
    card = paper(setting.at(Step.RECOVERY_KEY)).paper.card

    selectable = (
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    assert not any(label.textInteractionFlags() & selectable for label in card._labels)


def test_printing_says_where_the_paper_lies(setting: Setting) -> None:
    step = paper(setting.at(Step.RECOVERY_KEY))
    QTest.mouseClick(step.paper.print, LEFT)

    assert step.paper.news.words.text() == (
        "Afgedrukt op ‘Teamkamer HP’ om 10:00. Haal het papier nu op."
    )


def test_a_file_is_made_only_after_the_danger_was_said(setting: Setting) -> None:
    step = paper(setting.at(Step.RECOVERY_KEY))
    QTest.mouseClick(step.paper.file, LEFT)
    assert step.paper.danger.isVisible()
    assert step.paper.danger.words.text().startswith("Dit bestand opent je hele kluis.")
    assert step.findChild(QFileDialog) is None

    QTest.mouseClick(step.paper.save_anyway, LEFT)
    dialog = step.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.close()


@pytest.mark.parametrize("inside", ["sheet.pdf", "deeper/sheet.pdf"])
def test_the_file_may_never_lie_in_the_vaults_folder(
    setting: Setting, keeper: FakeKeeper, inside: str
) -> None:
    step = paper(setting.at(Step.RECOVERY_KEY))
    step.paper.save_as(keeper.folder / inside)
    assert step.paper.news.words.text().startswith("Niet in de map van je kluis.")

    step.paper.save_as(keeper.folder.parent / "stick" / "sheet.pdf")
    assert step.paper.news.words.text().startswith("Bewaard als sheet.pdf.")


def test_name_role_and_schools_come_in_the_vault(setting: Setting, desk: Desk) -> None:
    set_up = setting.at(Step.SCHOOLS)
    step = people(set_up)
    step.name.setText("Ilse Binnenstra")
    step.role.set_value("intern begeleider")
    step.rows[0].name.setText("OBS Het Denkbos")
    step.rows[0].days.set_value([1, 3])
    QTest.mouseClick(step.more, LEFT)
    step.rows[1].name.setText("OBS De Verzonnen Vlieger")
    QTest.mouseClick(set_up.go_on, LEFT)

    me = desk.ask(lambda store: store.persons.me())
    schools = desk.ask(lambda store: store.schools.all())
    assert me is not None
    assert (me.name, me.function) == ("Ilse Binnenstra", "intern begeleider")
    assert schools is not None
    assert [(school.name, school.days) for school in schools] == [
        ("OBS De Verzonnen Vlieger", ()),
        ("OBS Het Denkbos", (1, 3)),
    ]
    assert set_up.step is Step.PRIVACY_KEY


def test_what_is_missing_is_said_beside_the_field(setting: Setting) -> None:
    set_up = setting.at(Step.SCHOOLS)
    step = people(set_up)
    step.name.setText(" ")
    QTest.mouseClick(step.more, LEFT)
    step.rows[0].name.setText("OBS Het Denkbos")
    step.rows[1].name.setText("obs het denkbos ")
    QTest.mouseClick(set_up.go_on, LEFT)

    assert step._name_field.complaint.text() == "Vul je naam in."
    assert step.rows[1].field.complaint.text() == "Deze school staat er al."
    assert step.name.hasFocus()
    assert set_up.step is Step.SCHOOLS


def test_a_school_can_be_left_out_until_it_is_written(setting: Setting) -> None:
    set_up = setting.at(Step.SCHOOLS)
    step = people(set_up)
    assert not step.rows[0].leave_out.isVisible()
    QTest.mouseClick(step.more, LEFT)
    assert step.rows[1].name.hasFocus()
    QTest.mouseClick(step.rows[0].leave_out, LEFT)
    assert len(step.rows) == 1

    step.name.setText("Ilse Binnenstra")
    step.rows[0].name.setText("OBS Het Denkbos")
    QTest.mouseClick(set_up.go_on, LEFT)
    QTest.mouseClick(set_up.back, LEFT)
    QTest.mouseClick(step.more, LEFT)
    assert [row.leave_out.isVisible() for row in step.rows] == [False, True]


def test_the_key_that_was_seen_works(setting: Setting) -> None:
    step = key(setting.at(Step.PRIVACY_KEY))
    setting.privacy.cover()
    setting.privacy.uncover()

    assert step.answer.words.text() == (
        "Werkt. Eén druk verbergt alles, nog een druk brengt je terug."
    )


def test_ten_seconds_without_a_key_are_told(setting: Setting) -> None:
    step = key(setting.at(Step.PRIVACY_KEY))
    assert step._patience.isActive()
    assert step._patience.interval() == 10_000

    step._patience.timeout.emit()
    assert step.answer.words.text() == "Niets gezien na 10 seconden. Kies een andere toets."


def test_another_key_may_be_chosen(setting: Setting) -> None:
    step = key(setting.at(Step.PRIVACY_KEY))
    step.key.keys.set_value("Ctrl+Space")
    assert setting.preferences.now.privacy_key == "Ctrl+Space"
    assert step.text.text().startswith("Druk nu op Ctrl Spatie.")

    step.key.keys.set_value("other")
    assert step.key.other.isVisible()
    step.key.other.setKeySequence(QKeySequence("F10"))
    assert setting.preferences.now.privacy_key == "F10"


@pytest.mark.parametrize("taken", ["E", "Shift+E", "F8", "Ctrl+L", "Return", "Alt+3"])
def test_a_key_that_does_something_else_is_no_privacy_key(setting: Setting, taken: str) -> None:
    step = key(setting.at(Step.PRIVACY_KEY))
    step.key.keys.set_value("other")
    step.key.other.setKeySequence(QKeySequence(taken))

    assert step.key.complaint() == "Deze toets doet al iets anders. Kies een andere."
    assert setting.preferences.now.privacy_key == "F9"


def test_the_sign_on_the_door_begins_with_the_coachs_name(setting: Setting) -> None:
    set_up = setting.at(Step.PRIVACY_KEY)
    step = key(set_up)
    assert step.first.text() == "Marloes is even bezig."
    step.second.setText("Op maandag in kamer 1.12.")
    QTest.mouseClick(set_up.go_on, LEFT)

    assert setting.preferences.now.door_sign == (
        "Marloes is even bezig.",
        "Op maandag in kamer 1.12.",
    )


def test_the_last_step_goes_to_work_or_to_practice(qtbot, setting: Setting) -> None:
    set_up = setting.at(Step.READY)
    ready = set_up.pages[Step.READY]
    assert isinstance(ready, ReadyStep)
    assert set_up.go_on.text() == "Naar Vandaag"
    assert set_up.go_on.hasFocus()
    with qtbot.waitSignal(set_up.finished):
        QTest.keyClick(set_up.go_on, Qt.Key.Key_Return)

    with qtbot.waitSignal(set_up.practice_wanted):
        QTest.mouseClick(ready.practice, LEFT)


def backup(set_up: SetUp) -> BackupStep:
    step = set_up.pages[Step.BACKUP]
    assert isinstance(step, BackupStep)
    return step


def test_who_stopped_at_the_backup_goes_on_there(setting: Setting) -> None:
    set_up = setting.at(Step.BACKUP)

    assert set_up.step is Step.BACKUP
    assert list(set_up.pages) == [Step.BACKUP, Step.READY]
    assert backup(set_up).choose.hasFocus()
    assert not set_up.go_on.isEnabled()
    assert set_up.reason.text() == "Kies eerst een plek, of kies Later."


def test_the_first_backup_lets_one_pass_when_it_was_checked(
    setting: Setting, tmp_path: Path
) -> None:
    set_up, backups = setting.at(Step.BACKUP), setting.keeper.backups
    backup(set_up).use(tmp_path)
    assert backups.second_folder == tmp_path
    assert set_up.go_on.text() == "Reservekopie maken…"
    assert not set_up.go_on.isEnabled()
    assert set_up.reason.text() == ""

    backups.finish()
    assert backup(set_up).answer.words.text() == "Reservekopie gemaakt en gecontroleerd."
    QTest.mouseClick(set_up.go_on, LEFT)
    assert set_up.step is Step.READY


def test_a_backup_that_was_being_made_already_goes_first(setting: Setting, tmp_path: Path) -> None:
    set_up, backups = setting.at(Step.BACKUP), setting.keeper.backups
    backups.running = True
    backup(set_up).use(tmp_path)
    assert backups.asked == 0

    backups.finish()
    assert backups.asked == 1
    assert not set_up.go_on.isEnabled()
    backups.finish()
    assert set_up.go_on.isEnabled()


def test_a_place_that_does_not_work_is_told_and_another_can_be_chosen(
    setting: Setting, tmp_path: Path
) -> None:
    set_up, backups = setting.at(Step.BACKUP), setting.keeper.backups
    backup(set_up).use(tmp_path)
    backups.finish("De tweede map is er nu niet.")

    assert backup(set_up).answer.words.text() == "De tweede map is er nu niet."
    assert not set_up.go_on.isEnabled()
    assert backup(set_up).choose.isEnabled()


def test_later_goes_on_and_is_remembered(setting: Setting) -> None:
    set_up = setting.at(Step.BACKUP)
    QTest.mouseClick(backup(set_up).later, LEFT)

    assert set_up.step is Step.READY
    assert setting.preferences.now.backup_reminded_on == NOW.date()


@pytest.mark.parametrize("step", list(Step)[2:])
def test_tab_comes_everywhere_on_each_step(setting: Setting, step: Step) -> None:
    set_up = setting.at(step)
    if step is Step.SCHOOLS:
        people(set_up).more.click()

    assert nameless(set_up) == []
    assert walked(set_up) == []
