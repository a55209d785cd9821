"""Restoring, salvaging and a new root, through the keeper as the windows use it."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from coachdesk.app.session import Session
from coachdesk.domain.clock import StoppedClock
from coachdesk.domain.errors import (
    BackupDamaged,
    HeaderDamaged,
    ReadFailed,
    RecoveryCodeError,
    VaultCorrupt,
    WrongSecret,
)
from coachdesk.domain.ids import ChildId
from coachdesk.domain.settings import Setting
from coachdesk.operations.children import write_child
from coachdesk.store.chain import JournalChain
from coachdesk.store.migrations import SCHEMA, migrations
from coachdesk.store.store import Store
from coachdesk.ui.desk import Desk
from coachdesk.ui.settings.preferences_file import PreferencesFile
from coachdesk.vault.backup import BackingUp
from coachdesk.vault.connection import PAGE
from coachdesk.vault.creation import create
from coachdesk.vault.disk import disk_full, read_failed
from coachdesk.vault.restore import OpenedBackup
from coachdesk.vault.unlocking import new_root
from coachdesk.vault.vault import Vault
from tests import make
from tests.app.conftest import CHEAP, RIGHT
from tests.app.test_session import journal

NEW = "zeester kompas draaimolen lepel winter"
NewSession = Callable[[], Session]


@pytest.fixture
def desk(session: Session) -> Desk:
    """An open vault with one child in it."""
    desk = session.open(session.unlocking(RIGHT)())
    assert desk.do(lambda store: write_child(store, make.child(id="child-1")))
    return desk


@pytest.fixture
def backup(qtbot, session: Session, desk: Desk) -> Path:
    """A backup with that child; a second one was written since."""
    with qtbot.waitSignal(session.backups.made, timeout=20_000) as told:
        session.backups.make()
    assert desk.do(lambda store: write_child(store, make.child(id="child-2")))
    return told.args[0].path


def children(desk: Desk) -> list[str]:
    """The ids of the children that are there."""
    rows = desk.ask(lambda store: store.db.execute("SELECT id FROM children ORDER BY id"))
    assert rows is not None
    return [i for (i,) in rows]


def reopened(session: Session, passphrase: str = RIGHT) -> Desk:
    """As the fresh process after it opens the vault."""
    return session.open(session.unlocking(passphrase)())


def harm(database: Path) -> None:
    """Make three pages near the end unreadable."""
    raw = bytearray(database.read_bytes())
    for page in range(len(raw) // PAGE - 6, len(raw) // PAGE - 3):
        raw[PAGE * page + 99] ^= 1
    database.write_bytes(bytes(raw))


def test_a_copy_is_looked_into_and_the_vault_stays_as_it_is(
    session: Session, desk: Desk, backup: Path
) -> None:
    rescue = session.rescue
    copy = rescue.look(rescue.copying(rescue.opening(backup)())())

    assert copy.read_only
    assert children(copy) == ["child-1"]
    assert children(desk) == ["child-1", "child-2"]
    rescue.leave()
    rescue.leave()
    assert not list(session.folder.glob("looking-*"))


def test_closing_the_vault_takes_the_copy_away(session: Session, backup: Path) -> None:
    rescue = session.rescue
    rescue.look(rescue.copying(rescue.opening(backup)())())
    session.close()
    assert not list(session.folder.glob("looking-*"))


def test_a_backup_is_taken_over_and_the_vault_locks(qtbot, session: Session, backup: Path) -> None:
    rescue = session.rescue
    prepared = rescue.restoring(rescue.opening(backup)())()
    assert rescue.erased_since(prepared) == ()
    assert session.desk is not None
    assert session.desk.ask(lambda store: store.search.count('"Proefstra"')) == 2
    with qtbot.waitSignal(session.lock_wanted):
        rescue.restore(prepared)
    assert session.desk is None

    desk = reopened(session)
    assert children(desk) == ["child-1"]
    assert desk.ask(lambda store: store.search.count('"Proefstra"')) == 1
    assert journal(desk)[-1] == "vault.restored"
    assert desk.ask(lambda store: store.faults()) == []


def test_children_erased_since_are_named(session: Session, desk: Desk, backup: Path) -> None:
    desk.note(lambda store: store.note("child.erase", "Kind gewist", [ChildId("child-1")]))
    rescue = session.rescue
    prepared = rescue.restoring(rescue.opening(backup)())()

    assert rescue.erased_since(prepared) == ("child-1",)
    rescue.give_up(prepared)
    assert not list(session.folder.glob("*.new*"))


@pytest.mark.parametrize("way", ["passphrase", "code"])
def test_a_locked_vault_is_restored_elsewhere(
    session: Session, backup: Path, new_session: NewSession, tmp_path: Path, way: str
) -> None:
    code = "".join(session.recovery_sheet().groups())
    session.close()
    other = new_session()
    other.choose(tmp_path / "elders")
    assert [one.path for one in other.rescue.found(backup.parent)] == [backup]
    work = other.rescue.opening(backup, *([RIGHT] if way == "passphrase" else []), code=code)
    other.rescue.restore(other.rescue.restoring(work())())

    assert children(reopened(other)) == ["child-1"]


def test_a_backup_refuses_another_passphrase_and_a_wrong_code(
    session: Session, backup: Path
) -> None:
    with pytest.raises(WrongSecret):
        session.rescue.opening(backup, NEW)()
    with pytest.raises(RecoveryCodeError):
        session.rescue.opening(backup, code="AAAAA")()


def test_lost_keys_come_back_from_a_backup(session: Session, backup: Path) -> None:
    session.close()
    for name in ("vault.keys", "vault.keys.bak"):
        (session.folder / name).unlink()
    with pytest.raises(HeaderDamaged):
        session.unlocking(RIGHT)()

    desk = session.open(session.rescue.keys_from_backup(RIGHT)())
    assert children(desk) == ["child-1", "child-2"]


def test_without_a_backup_they_do_not(session: Session) -> None:
    (session.folder / "vault.keys").unlink()
    (session.folder / "vault.keys.bak").unlink()
    with pytest.raises(BackupDamaged):
        session.rescue.keys_from_backup(RIGHT)()


def test_where_key_file_and_database_are_damaged_a_right_secret_is_not_called_wrong(
    session: Session, backup: Path
) -> None:
    code = session.recovery_sheet().code
    session.close()
    for name in ("vault.keys", "vault.keys.bak"):
        (session.folder / name).unlink()
    database = session.folder / "vault-0001.db"
    database.write_bytes(bytes(PAGE) + database.read_bytes()[PAGE:])

    with pytest.raises(VaultCorrupt):
        session.recovering(code)()
    with pytest.raises(VaultCorrupt):
        session.rescue.keys_from_backup(RIGHT)()


def test_what_was_salvaged_can_be_compared_with_the_newest_backup(
    session: Session, backup: Path
) -> None:
    session.close()
    database = session.folder / "vault-0001.db"
    database.write_bytes(database.read_bytes()[:-PAGE])
    told = session.rescue.rescued(session.rescue.salvaging(RIGHT)())

    assert (told.saved.children, told.in_backup and told.in_backup.children) == (2, 1)
    assert f"{told.backup_made_at:%H:%M}" == "10:00"
    assert not list(session.folder.glob("looking-*"))

    backup.write_bytes(backup.read_bytes()[:-9])
    assert session.rescue.rescued(session.rescue.salvaging(RIGHT)()).in_backup is None


@pytest.mark.parametrize("error", [disk_full(), RuntimeError()])
def test_when_no_backup_can_be_looked_into_for_want_of_room_it_is_said_and_nothing_stays(
    session: Session, backup: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    shutil.copy(backup, backup.with_name("nog-een.cdbak"))
    session.close()
    tried: list[OpenedBackup] = []

    def fail(opened: OpenedBackup, *_known: object, **_more: object) -> None:
        tried.append(opened)
        raise error

    monkeypatch.setattr("coachdesk.app.rescue.look_into", fail)
    with pytest.raises(type(error)):
        session.rescue.salvaging(RIGHT)()
    assert len(tried) == 1
    assert not list(session.folder.glob("*.new*"))


def test_a_backup_of_which_too_little_can_be_read_leaves_nothing(
    session: Session, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_known: object) -> None:
        raise read_failed()

    opened = session.rescue.opening(backup)()
    monkeypatch.setattr("coachdesk.app.rescue.generation.ask", fail)
    with pytest.raises(ReadFailed):
        session.rescue.restoring(opened)()
    assert not list(session.folder.glob("*.new*"))


def test_a_damaged_vault_is_salvaged(session: Session, desk: Desk, clock: StoppedClock) -> None:
    for _child in range(60):
        assert desk.do(lambda store: write_child(store, make.child(home="thuis " * 200)))
    total = len(children(desk))
    session.close()
    harm(session.folder / "vault-0001.db")
    written = clock.now()
    clock.move(timedelta(days=1))

    salvaged = session.rescue.salvaging(RIGHT)()
    told = session.rescue.rescued(salvaged)
    assert told.passed_over
    assert told.saved.newest == written  # that it was salvaged is no change by the coach
    assert told.saved.children + told.lost["children"] == total
    session.rescue.salvage(salvaged)
    after = reopened(session)
    assert len(children(after)) == told.saved.children < total
    assert after.ask(lambda store: store.faults()) == []
    assert not session.damaged
    assert (session.folder / "attic" / "vault-0001.db").exists()


@pytest.fixture
def old_session(new_session: NewSession, clock: StoppedClock) -> Session:
    """One with a closed vault whose tables are those of the first version."""
    session = new_session()

    def fill(vault: Vault) -> None:
        migrations.apply(vault.db, stop_before="m002_routes_and_meetings_held")
        vault.db.execute("PRAGMA user_version=1")
        with Store(vault.db, sign=vault.sign, clock=clock).change("then", "") as change:
            for number in range(600):
                change.save(Setting(id=f"setting-{number}", value="waarde " * 200))

    new = new_root(RIGHT, cost=CHEAP)
    vault = create(session.folder, new, schema=SCHEMA, at=make.NOW, prepare=fill)
    BackingUp(vault, JournalChain(clock), label="daily", at=clock.utc())()
    vault.close()
    return session


def test_keys_from_a_backup_open_an_older_vault_after_a_backup_of_how_it_was(
    old_session: Session,
) -> None:
    for name in ("vault.keys", "vault.keys.bak"):
        (old_session.folder / name).unlink()
    old_session.open(old_session.rescue.keys_from_backup(RIGHT)())
    assert {one.why for one in old_session.backups.all()} == {"daily", "pre-migration"}


def test_a_damaged_vault_of_an_older_version_is_told_to_be_damaged_and_is_salvaged(
    old_session: Session, preferences: PreferencesFile
) -> None:
    harm(old_session.folder / "vault-0001.db")
    preferences.keep(replace(preferences.now, open_vault=old_session.folder))
    with pytest.raises(VaultCorrupt):  # it cannot be read as it is, and may not be written
        old_session.unlocking(RIGHT)()

    old_session.rescue.salvage(old_session.rescue.salvaging(RIGHT)())
    desk = reopened(old_session)
    kept = desk.ask(lambda store: store.db.table("settings").count) or 0
    assert 500 < kept <= 600
    assert not desk.read_only


def test_a_new_root_makes_the_old_passphrase_and_sheet_worthless(
    qtbot, session: Session, desk: Desk, backup: Path
) -> None:
    old = session.recovery_sheet()
    renewed = session.rescue.renewing(RIGHT, NEW)()
    sheet = session.rescue.new_sheet(renewed)
    assert sheet.code != old.code
    with qtbot.waitSignal(session.lock_wanted):
        session.rescue.renew(renewed)

    with pytest.raises(WrongSecret):
        session.unlocking(RIGHT)()
    after = reopened(session, NEW)
    assert children(after) == ["child-1", "child-2"]
    assert journal(after)[-1] == "vault.new_root"
    assert session.recovery_sheet().code == sheet.code
    (kept,) = session.backups.all()
    assert (kept.path, kept.ours) == (backup, False)
    assert session.backups.last() is None


def test_a_locked_vault_knows_which_backups_its_passphrase_opens(
    qtbot, session: Session, desk: Desk, backup: Path, new_session: NewSession
) -> None:
    session.rescue.renew(session.rescue.renewing(RIGHT, NEW)())
    locked = new_session().rescue
    (old,) = locked.found()
    assert (old.ours, locked.newest()) == (False, old)

    reopened(session, NEW)
    with qtbot.waitSignal(session.backups.made, timeout=20_000):
        session.backups.make()
    (mine, *_older) = (one for one in session.backups.all() if one.ours)
    assert session.backups.last() == mine
    session.close()
    backup.touch()
    newest = locked.newest()
    assert newest is not None
    assert (newest.path, newest.ours) == (mine.path, True)


def test_after_another_passphrase_the_new_one_opens_the_backups_of_before(
    session: Session, backup: Path
) -> None:
    session.change_passphrase(session.changing_passphrase(RIGHT, NEW)())
    session.close()
    session.rescue.restore(session.rescue.restoring(session.rescue.opening(backup, NEW)())())
    assert children(reopened(session, NEW)) == ["child-1"]


def test_stopping_on_the_way_to_a_new_root_leaves_the_old_one(session: Session, desk: Desk) -> None:
    session.rescue.give_up(session.rescue.renewing(RIGHT, NEW)())
    session.close()
    assert children(reopened(session)) == ["child-1"]


def test_a_backup_that_was_damaged_is_refused_before_anything_changes(
    session: Session, desk: Desk, backup: Path
) -> None:
    raw = bytearray(backup.read_bytes())
    raw[-9000] ^= 1
    backup.write_bytes(bytes(raw))
    opened = session.rescue.opening(backup)()
    with pytest.raises((BackupDamaged, VaultCorrupt)):
        session.rescue.restoring(opened)()
    assert children(desk) == ["child-1", "child-2"]
    assert not list(session.folder.glob("*.new*"))
