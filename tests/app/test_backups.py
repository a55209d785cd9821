"""Backups are made by themselves, told in the journal, and never wait when the vault locks."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QThreadPool

from coachdesk.app.backups import CHANGES, Backups
from coachdesk.app.session import Session
from coachdesk.domain.clock import StoppedClock
from coachdesk.domain.errors import DiskFull
from coachdesk.operations.children import write_child
from coachdesk.ui.backup_keeper import KeptBackup
from coachdesk.ui.desk import Desk
from coachdesk.ui.settings.preferences_file import PreferencesFile
from tests import make
from tests.app.conftest import RIGHT
from tests.app.test_session import journal
from tests.vault.folders import copied

OTHER = "zeester kompas draaimolen lepel winter"


@pytest.fixture
def desk(session: Session) -> Desk:
    return session.open(session.unlocking(RIGHT)())


@pytest.fixture
def backups(desk: Desk, session: Session) -> Backups:
    return session.backups


def made(qtbot, backups: Backups, begin: Callable[[], None] | None = None) -> KeptBackup:
    """One that is made to the end."""
    with qtbot.waitSignal(backups.made, timeout=20_000) as told:
        (begin or backups.make)()
    return told.args[0]


def test_one_made_by_hand_is_known_and_stands_in_the_journal(
    qtbot, backups: Backups, desk: Desk
) -> None:
    assert backups.last() is None
    backup = made(qtbot, backups)

    assert backups.last() == backup
    assert (backup.why, backup.ours) == ("manual", True)
    assert f"{backup.made_at:%H:%M}" == "10:00"
    assert journal(desk)[-1] == "vault.backup"
    assert not backups.running
    backups.checking(backup.path)()


def test_the_first_unlock_of_a_day_makes_one_and_the_next_does_not(
    qtbot, backups: Backups, clock: StoppedClock
) -> None:
    assert made(qtbot, backups, backups.make_daily).why == "daily"
    backups.make_daily()
    assert not backups.running

    clock.move(timedelta(days=1))
    assert made(qtbot, backups, backups.make_daily).why == "daily"


def test_after_fifty_changes_one_is_made(qtbot, backups: Backups, desk: Desk) -> None:
    def work() -> None:
        for _change in range(CHANGES):
            desk.do(lambda store: write_child(store, make.child()))

    assert made(qtbot, backups, work).why == "changes"


def test_after_a_bug_the_next_one_is_made(
    qtbot, backups: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(_place: Path, _now: float) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as broken, qtbot.captureExceptions() as fallen:
        broken.setattr("coachdesk.app.backups.clear_attic", stumble)
        backups.make()
        qtbot.waitUntil(lambda: bool(fallen), timeout=20_000)
    assert not backups.running
    assert made(qtbot, backups).why == "manual"


def test_closing_throws_away_what_is_being_made(
    qtbot, backups: Backups, session: Session, new_session: Callable[[], Session]
) -> None:
    refused: list[str] = []
    backups.failed.connect(refused.append)
    with qtbot.waitSignal(backups.changed):
        backups.make()
    with qtbot.waitSignal(backups.changed, timeout=20_000):
        session.close()

    assert refused == []
    assert not backups.running
    fresh = new_session()
    fresh.open(fresh.unlocking(RIGHT)())
    assert fresh.backups.all() == ()


def test_the_second_folder_gets_it_too(
    qtbot, backups: Backups, tmp_path: Path, clock: StoppedClock
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    backups.choose_second(stick)
    clock.move(timedelta(days=20))
    assert backups.second_overdue()
    backup = made(qtbot, backups)

    assert (stick / backup.path.name).read_bytes() == backup.path.read_bytes()
    assert not backups.second_overdue()


def test_a_stick_that_is_out_is_told_and_the_backup_is_there(
    qtbot, backups: Backups, tmp_path: Path, clock: StoppedClock
) -> None:
    backups.choose_second(tmp_path / "stick")
    with qtbot.waitSignal(backups.failed, timeout=20_000) as told:
        backups.make()
    assert told.args == [
        "De tweede map is er nu niet. De reservekopie staat alleen op deze laptop."
    ]
    assert backups.trouble == told.args[0]
    assert backups.last() is not None
    assert not backups.second_overdue()

    clock.move(timedelta(days=15))
    assert backups.second_overdue()
    backups.choose_second(None)
    assert (backups.trouble, backups.second_overdue()) == ("", False)


def test_the_second_folder_is_remembered(
    backups: Backups, tmp_path: Path, preferences: PreferencesFile, clock: StoppedClock
) -> None:
    backups.choose_second(tmp_path)
    again = PreferencesFile(tmp_path / "config" / "preferences.json").now
    assert again.second_backup_folder == tmp_path
    assert again.second_backup_on == clock.now().date()
    assert replace(again) == preferences.now


def test_backups_of_an_old_key_go_two_weeks_later_and_the_journal_says_so(
    qtbot, backups: Backups, session: Session, clock: StoppedClock, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    backups.choose_second(stick)
    old = made(qtbot, backups)
    session.rescue.renew(session.rescue.renewing(RIGHT, OTHER)())
    desk = session.open(session.unlocking(OTHER)())
    (kept,) = backups.all()
    assert (kept.ours, kept.goes_on) == (False, date(2026, 12, 14))

    for _day in range(3):
        clock.move(timedelta(days=7))
        made(qtbot, backups)
    assert backups.removed == 2
    assert not old.path.exists()
    assert sorted(path.name for path in stick.iterdir()) == sorted(
        one.path.name for one in backups.all()
    )
    assert all(one.ours for one in backups.all())
    assert journal(desk)[-2:] == ["vault.backup", "vault.backups_removed"]


def compared(qtbot, backups: Backups) -> list[datetime]:
    """What is told of a vault that is older than a backup, once the daily work is done."""
    told: list[datetime] = []
    backups.behind.connect(told.append)
    backups._anchors.compare()
    QThreadPool.globalInstance().waitForDone()
    QCoreApplication.processEvents()
    backups.behind.disconnect(told.append)
    return told


def test_a_vault_of_before_its_last_backup_is_told_once(
    qtbot, backups: Backups, desk: Desk, session: Session, tmp_path: Path
) -> None:
    made(qtbot, backups)
    session.close()
    yesterday = copied(session.folder, tmp_path / "yesterday")
    desk = session.open(session.unlocking(RIGHT)())
    assert desk.do(lambda store: write_child(store, make.child()))
    backup = made(qtbot, backups)
    assert compared(qtbot, backups) == []
    session.close()
    for path in yesterday.glob("vault*"):  # its backups are not put back
        shutil.copy(path, session.folder)

    desk = session.open(session.unlocking(RIGHT)())
    assert compared(qtbot, backups) == [backup.made_at]
    assert journal(desk)[-1] == "vault.behind"
    assert compared(qtbot, backups) == []


def test_one_dated_in_the_future_raises_no_alarm_at_every_unlock(
    qtbot, backups: Backups, desk: Desk, clock: StoppedClock
) -> None:
    clock.move(timedelta(days=400))  # the clock was wrong when it was made
    made(qtbot, backups)
    clock.move(timedelta(days=-400))
    desk.ask(lambda store: store.db.execute("UPDATE journal SET mac = x'00'"))
    assert compared(qtbot, backups) == []


def test_a_backup_that_was_put_back_here_makes_no_older_vault(
    qtbot, backups: Backups, desk: Desk, session: Session
) -> None:
    first = made(qtbot, backups)
    assert desk.do(lambda store: write_child(store, make.child()))
    made(qtbot, backups)
    rescue = session.rescue
    rescue.restore(rescue.restoring(rescue.opening(first.path)())())
    session.open(session.unlocking(RIGHT)())
    assert compared(qtbot, backups) == []


def test_what_is_forgotten_is_gone(qtbot, backups: Backups, desk: Desk) -> None:
    backup = made(qtbot, backups)
    backups.forget([backup.path])
    assert backups.all() == ()
    assert journal(desk)[-1] == "vault.backups_removed"


def test_locked_or_read_only_nothing_is_made(session: Session, backups: Backups) -> None:
    session.close()
    backups.make()
    assert not backups.running


def test_before_an_upgrade_there_is_a_backup(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coachdesk.app.session.pending", lambda _db: True)
    desk = session.open(session.unlocking(RIGHT)())

    (backup,) = session.backups.all()
    assert backup.why == "pre-migration"
    assert desk.ask(lambda store: store.faults()) == []


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("coachdesk.vault.backup.sync_file", full)


@pytest.mark.usefixtures("full_disk")
def test_a_full_disk_is_told_as_what_it_means_for_the_backup(qtbot, backups: Backups) -> None:
    with qtbot.waitSignal(backups.failed, timeout=20_000) as told:
        backups.make()
    assert told.args == [
        "De schijf is vol. De reservekopie is niet gemaakt. Maak ruimte en probeer opnieuw."
    ]
    assert backups.all() == ()


@pytest.mark.usefixtures("full_disk")
def test_without_room_for_that_backup_the_vault_is_not_upgraded(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coachdesk.app.session.pending", lambda _db: True)
    with pytest.raises(DiskFull):
        session.unlocking(RIGHT)()
