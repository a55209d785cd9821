"""Making, checking and putting back a backup in the settings, over a real vault."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.app.session import Session
from coachdesk.domain.clock import StoppedClock
from coachdesk.domain.settings import SettingName
from coachdesk.operations.children import write_child
from coachdesk.operations.vaults import write_setting
from coachdesk.ui.backup_keeper import KeptBackup
from coachdesk.ui.backups.old_backups_form import OldBackupsForm
from coachdesk.ui.backups.restore_form import RestoreForm
from coachdesk.ui.desk import Desk
from coachdesk.ui.frame.backup_watch import BackupWatch
from coachdesk.ui.keeper import Secret
from coachdesk.ui.main_window import Frame
from coachdesk.ui.settings.backup_part import BackupPart
from coachdesk.ui.settings.preferences import NEXT_TRIAL
from coachdesk.ui.settings.settings_page import SettingsPage
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Place
from tests import make
from tests.ui.care_signals.hands import CTRL, Key, Keys, modal
from tests.ui.settings.conftest import RIGHT

OTHER = "tandwiel boekenkast zeilboot mosterd avondlicht"


@pytest.fixture
def part(frame: Frame, page: SettingsPage, desk: Desk) -> BackupPart:
    """With one child in the vault."""
    assert desk.do(lambda store: write_child(store, make.child(id="child-1")))
    frame.ways.go(Place("settings", part="backup"))
    assert isinstance(page.part, BackupPart)
    return page.part


@pytest.fixture
def made(part: BackupPart, keys: Keys, session: Session, desk: Desk, qtbot: QtBot) -> Path:
    """A backup made with the button; a second child was written since."""
    path = make_one(part, keys, session, qtbot)
    second = make.child(id="child-2", first_name="Jayden", last_name="Testema")
    assert desk.do(lambda store: write_child(store, second))
    return path


def make_one(part: BackupPart, keys: Keys, session: Session, qtbot: QtBot) -> Path:
    part.make.setFocus()
    with qtbot.waitSignal(session.backups.made, timeout=20_000) as told:
        keys.press(Key.Key_Space)
    backup = told.args[0] if told.args else None
    assert isinstance(backup, KeptBackup)
    return backup.path


def children(desk: Desk) -> list[str]:
    found = desk.ask(lambda store: store.children.all_ids())
    assert found is not None
    return sorted(found)


def look(part: BackupPart, keys: Keys, qtbot: QtBot) -> RestoreForm:
    """Open what is chosen in the table, and wait until one sees what is in it."""
    part.kept.table.setFocus()
    keys.press(Key.Key_Return)
    form = modal()
    assert isinstance(form, RestoreForm)
    qtbot.waitUntil(lambda: form.view is not None, timeout=20_000)
    QApplication.processEvents()
    return form


def test_one_that_is_made_is_told_only_after_it_was_checked(
    part: BackupPart, keys: Keys, session: Session, frame: Frame, qtbot: QtBot
) -> None:
    assert part.last.text() == "Nog geen reservekopie"
    assert frame.status.backup.text() == "Nog geen reservekopie"
    part.make.setFocus()
    with qtbot.waitSignal(session.backups.made, timeout=20_000):
        keys.press(Key.Key_Space)
        part._patience.timeout.emit()  # 300 ms later
        assert part.make.text() == "Reservekopie maken…"
        assert not part.make.isEnabled()
        assert part.answer.isHidden()

    assert part.answer.words.text() == "Reservekopie gemaakt en gecontroleerd."
    assert part.last.text() == "Reservekopie: vandaag 10:00"
    assert frame.status.backup.text() == "Reservekopie: vandaag 10:00"
    assert part.make.isEnabled()
    assert part.make.hasFocus()
    assert part.kept.model.rowCount() == 1


def test_the_one_just_made_is_the_one_chosen(
    part: BackupPart, made: Path, keys: Keys, session: Session, qtbot: QtBot
) -> None:
    assert part.kept.table.rows.current() == str(made)
    newer = make_one(part, keys, session, qtbot)
    assert part.kept.table.rows.current() == str(newer)


@pytest.mark.usefixtures("made")
def test_one_is_looked_into_and_nothing_is_changed(
    part: BackupPart, keys: Keys, session: Session, desk: Desk, qtbot: QtBot
) -> None:
    form = look(part, keys, qtbot)
    assert form.view is not None
    assert form.view.facts.text() == (
        "Gemaakt: vandaag 10:00. Hierin: 1 kind, 0 signalen en 0 gesprekken. "
        "Laatste wijziging: vandaag 10:00."
    )
    assert form.view.model.rowCount() == 1
    assert form.view.search.hasFocus()
    keys.write("jayden")
    assert form.view.model.rowCount() == 0

    keys.press(Key.Key_Escape)
    assert children(desk) == ["child-1", "child-2"]
    assert not list(session.folder.glob("looking-*"))


@pytest.mark.usefixtures("made")
def test_names_off_are_off_in_the_copy_too(
    part: BackupPart, keys: Keys, frame: Frame, desk: Desk, qtbot: QtBot
) -> None:
    form = look(part, keys, qtbot)
    assert form.view is not None
    cell = form.view.model.cell(0, 0)
    assert cell.text == "Milan P."
    frame.hide_names()
    child = desk.ask(lambda store: store.children.get("child-1"))
    assert child is not None
    assert form.view.model.cell(0, 0).text == child.code
    form.reject()


def test_one_that_is_put_back_locks_and_is_there_afterwards(
    part: BackupPart, made: Path, keys: Keys, session: Session, qtbot: QtBot
) -> None:
    form = look(part, keys, qtbot)
    with qtbot.waitSignal(session.lock_wanted, timeout=20_000):
        keys.press(Key.Key_Return, held=CTRL)
    assert session.desk is None

    assert not form.busy
    reopened = session.open(session.unlocking(RIGHT)())
    assert children(reopened) == ["child-1"]


def test_a_check_says_whether_it_is_whole(
    part: BackupPart, made: Path, keys: Keys, qtbot: QtBot
) -> None:
    part.kept.check.setFocus()
    keys.press(Key.Key_Space)
    qtbot.waitUntil(part.kept.check.isEnabled, timeout=20_000)  # not at "nakijken…"
    assert part.kept.answer.words.text() == (
        "De reservekopie van vandaag 10:00 is helemaal gelezen en is goed."
    )

    whole = bytearray(made.read_bytes())
    whole[len(whole) // 2] ^= 1
    made.write_bytes(whole)
    part.kept.check.setFocus()
    keys.press(Key.Key_Space)
    qtbot.waitUntil(part.kept.check.isEnabled, timeout=20_000)
    assert part.kept.answer.words.text() == (
        "Deze reservekopie is niet leesbaar of niet heel. Kies een andere reservekopie."
    )


def test_a_second_place_gets_the_same_file_and_can_be_left(
    part: BackupPart, session: Session, keys: Keys, tmp_path: Path, qtbot: QtBot
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with qtbot.waitSignal(session.backups.made, timeout=20_000):
        part.second.use(stick)
    assert len(list(stick.glob("*.cdbak"))) == 1
    assert part.second.place.text() == str(stick)

    part.second.leave.setFocus()
    keys.press(Key.Key_Space)
    assert session.backups.second_folder is None
    assert part.second.leave.isHidden()
    assert len(list(stick.glob("*.cdbak"))) == 1


def test_a_place_that_is_gone_is_told(
    part: BackupPart, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(session.backups.failed, timeout=20_000):
        part.second.use(tmp_path / "eruit")
    assert part.answer.words.text() == (
        "De tweede map is er nu niet. De reservekopie staat alleen op deze laptop."
    )


@pytest.mark.usefixtures("made")
def test_erased_children_that_come_back_are_named_first(
    part: BackupPart, keys: Keys, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def erased(_prepared: Secret) -> tuple[str, ...]:
        return ("child-1",)

    monkeypatch.setattr(session.rescue, "erased_since", erased)
    form = look(part, keys, qtbot)
    keys.press(Key.Key_Return, held=CTRL)
    qtbot.waitUntil(lambda: form.go_on.text() == "Toch terugzetten", timeout=20_000)
    assert "Milan P." in form.warning.words.text()
    assert session.desk is not None

    with qtbot.waitSignal(session.lock_wanted, timeout=20_000):
        keys.press(Key.Key_Return, held=CTRL)
    assert session.desk is None


def test_after_a_new_key_the_old_backups_are_offered_to_be_removed(
    part: BackupPart, made: Path, keys: Keys, session: Session, qtbot: QtBot
) -> None:
    assert part.kept.old.isHidden()
    rescue = session.rescue
    rescue.renew(rescue.renewing(RIGHT, OTHER)())
    part._workplace.desk = session.open(session.unlocking(OTHER)())
    part.kept.refresh()
    assert part.kept.old.isHidden()  # it is all there is

    make_one(part, keys, session, qtbot)
    assert part.kept.old.isVisible()
    assert part.kept.old.words.text() == (
        "1 reservekopie is van een oude herstelsleutel. Wie het oude papier heeft, kan daarin "
        "kijken. Vanaf 14-12-2026 ruimt Coachdesk dat zelf op, zodra er drie nieuwe zijn."
    )
    part.kept.forget_old.setFocus()
    keys.press(Key.Key_Space)
    form = modal()
    assert isinstance(form, OldBackupsForm)
    QApplication.processEvents()
    keys.press(Key.Key_Return, held=CTRL)
    assert not made.exists()
    assert part.kept.model.rowCount() == 1
    assert part.kept.old.isHidden()


def test_one_of_another_key_asks_what_opens_it(
    part: BackupPart, made: Path, keys: Keys, session: Session, qtbot: QtBot
) -> None:
    rescue = session.rescue
    part._workplace.setParent(session)  # it outlives the desk that is closed here
    rescue.renew(rescue.renewing(RIGHT, OTHER)())
    desk = session.open(session.unlocking(OTHER)())
    part._workplace.desk = desk
    part.kept.refresh()
    part.kept.table.setFocus()
    keys.press(Key.Key_Return)
    form = modal()
    assert isinstance(form, RestoreForm)
    qtbot.waitUntil(form.secret.isVisible, timeout=20_000)
    qtbot.waitUntil(form.secret.line.hasFocus)
    keys.write("iets heel anders dus")
    keys.press(Key.Key_Return)
    qtbot.waitUntil(lambda: bool(form.secret.field.complaint.text()), timeout=20_000)
    keys.write(RIGHT)
    keys.press(Key.Key_Return)
    qtbot.waitUntil(lambda: form.view is not None, timeout=20_000)
    form.reject()


def test_a_vault_that_is_older_than_its_backup_is_told(
    session: Session, frame: Frame, keys: Keys
) -> None:
    session.backups.behind.emit(frame.workplace.desk.clock.now())
    strip = frame.banners._shown["behind"]
    assert strip.strong.text() == "Deze kluis is ouder dan je reservekopie van vandaag 10:00."
    assert strip.words.text() == (
        "Er is een oude versie teruggezet, buiten Coachdesk om. Kijk of er iets ontbreekt."
    )
    frame.banners.take_away("behind")


def test_of_backups_is_reminded_once_a_day(session: Session, frame: Frame) -> None:
    workplace = frame.workplace
    assert frame.banners.shown() == ("backup",)  # the first day: there is no second place
    assert workplace.preferences.backup_reminded_on == workplace.today()

    frame.banners.take_away("backup")
    BackupWatch(workplace, session.backups, frame.status, frame.banners)
    assert frame.banners.shown() == ()


@pytest.mark.usefixtures("made")
def test_once_a_year_one_is_asked_to_try_a_backup_unless_one_did(
    part: BackupPart, frame: Frame, clock: StoppedClock, session: Session, tmp_path: Path
) -> None:
    session.backups.choose_second(tmp_path)

    def reminded(days: int) -> str:
        clock.move(timedelta(days=days))
        session.backups.choose_second(tmp_path)
        frame.banners.take_away("backup")
        BackupWatch(frame.workplace, session.backups, frame.status, frame.banners)
        strip = frame.banners._shown.get("backup")
        return strip.strong.text() if strip else ""

    assert reminded(1) == "Probeer eens of terugzetten lukt."
    assert reminded(1) == ""


@pytest.mark.usefixtures("made")
def test_who_looked_into_a_backup_tried_it(
    part: BackupPart, frame: Frame, keys: Keys, qtbot: QtBot
) -> None:
    assert frame.workplace.preferences.restore_trial_due is None
    look(part, keys, qtbot)
    keys.press(Key.Key_Escape)
    due = frame.workplace.today() + NEXT_TRIAL
    assert frame.workplace.preferences.restore_trial_due == due


@pytest.mark.usefixtures("made")
def test_a_month_without_a_backup_is_told_until_there_is_one(
    part: BackupPart, frame: Frame, clock: StoppedClock, session: Session, qtbot: QtBot
) -> None:
    clock.move(timedelta(days=31))
    frame.banners.take_away("backup")
    watch = BackupWatch(frame.workplace, session.backups, frame.status, frame.banners)
    assert frame.banners.shown() == ("backup",)
    strip = frame.banners._shown["backup"]
    assert strip.strong.text() == "Reservekopie is 31 dagen oud."
    assert frame.status.backup.text() == "Reservekopie is 31 dagen oud"

    with qtbot.waitSignal(session.backups.made, timeout=20_000):
        session.backups.make()
    watch.show_age()
    assert frame.banners.shown() == ()
    assert frame.status.backup.text() == "Reservekopie: vandaag 10:00"


def test_a_copy_that_is_damaged_cannot_be_put_back(
    part: BackupPart, made: Path, keys: Keys, session: Session, qtbot: QtBot
) -> None:
    whole = bytearray(made.read_bytes())
    whole[len(whole) // 2] ^= 1
    made.write_bytes(whole)
    part.kept.table.setFocus()
    keys.press(Key.Key_Return)
    form = modal()
    assert isinstance(form, RestoreForm)
    qtbot.waitUntil(form.trouble.isVisible, timeout=20_000)
    assert form.trouble.words.text() == (
        "Deze reservekopie is niet leesbaar of niet heel. Kies een andere reservekopie."
    )
    assert not form.go_on.isEnabled()
    keys.press(Key.Key_Escape)
    assert session.desk is not None


def test_the_practice_vault_says_why_it_has_none(frame: Frame, page: SettingsPage, desk: Desk):
    desk.do(lambda store: write_setting(store, SettingName.PRACTICE, "yes"))
    frame.ways.go(Place("settings", part="backup"))
    assert page.part is not None
    told = " ".join(label.text() for label in page.part.findChildren(PlainLabel))
    assert told == (
        "Van de oefenkluis komt geen reservekopie: alles hier is verzonnen. "
        "Wat je erin schrijft, hoeft niet bewaard te blijven."
    )
