"""coachdesk check reads a whole vault and tells in Dutch whether it is whole."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from coachdesk.app.arguments import Arguments, parse
from coachdesk.app.check import DAMAGED, NOT_CHECKED, WHOLE, run
from coachdesk.app.session import Session
from coachdesk.store.chain import JournalChain
from coachdesk.vault.driver import DriverError
from coachdesk.vault.folder import LOCK
from coachdesk.vault.keys import Root
from tests.app.conftest import RIGHT
from tests.vault.folders import copied


def right(_prompt: str) -> str:
    return RIGHT


def wrong(_prompt: str) -> str:
    return "lantaarn"


def stopped(_prompt: str) -> str:
    raise KeyboardInterrupt


def test_the_command_names_the_vault() -> None:
    assert parse(["check", "/ergens/vault"]) == Arguments(check=Path("/ergens/vault"))


def test_a_whole_vault_is_told_with_the_length_of_its_journal(
    session: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path.name: path.read_bytes() for path in session.folder.glob("vault-*.db")}
    assert run(session.folder, ask=right) == WHOLE
    assert capsys.readouterr().out.startswith("De kluis is heel. Logboek: ")
    assert {p.name: p.read_bytes() for p in session.folder.glob("vault-*.db")} == before


def test_checking_mends_and_clears_up_nothing(session: Session) -> None:
    (session.folder / "vault.keys.bak").unlink()
    (session.folder / "vault-000009.db.new").write_bytes(b"")
    before = files(session.folder)
    assert run(session.folder, ask=right) == WHOLE
    assert files(session.folder) == before


def files(folder: Path) -> dict[str, bytes]:
    """All that lies there, but for the lock that says who has it open."""
    there = (path for path in folder.rglob("*") if path.is_file() and path.name != LOCK)
    return {str(path.relative_to(folder)): path.read_bytes() for path in there}


def test_a_vault_that_is_older_than_its_backup_is_told(
    qtbot, session: Session, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    yesterday = copied(session.folder, tmp_path / "yesterday")
    session.open(session.unlocking(RIGHT)())
    for _backup in range(2):  # the second knows of the first
        with qtbot.waitSignal(session.backups.made, timeout=20_000):
            session.backups.make()
    session.close()
    assert run(session.folder, ask=right) == WHOLE
    assert "ouder dan" not in capsys.readouterr().out
    for path in yesterday.glob("vault*"):
        shutil.copy(path, session.folder)

    assert run(session.folder, ask=right) == WHOLE
    told = capsys.readouterr().out
    assert "Let op: deze kluis is ouder dan de reservekopie van 30-11-2026, " in told


def test_a_row_changed_behind_the_journal_is_damage(
    session: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = session.open(session.unlocking(RIGHT)())
    desk.ask(lambda store: store.db.execute("UPDATE themes SET name = 'anders' WHERE position=1"))
    session.close()

    assert run(session.folder, ask=right) == DAMAGED
    assert "themes" in capsys.readouterr().out


def test_a_damaged_page_is_damage(session: Session) -> None:
    path = next(session.folder.glob("vault-*.db"))
    raw = bytearray(path.read_bytes())
    raw[-2000] ^= 1
    path.write_bytes(bytes(raw))

    assert run(session.folder, ask=right) == DAMAGED


@pytest.mark.parametrize(("number", "code"), [(10, NOT_CHECKED), (11, DAMAGED)])
def test_a_disk_that_fails_in_the_end_is_told_in_a_sentence(
    session: Session,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    code: int,
) -> None:
    wiped: list[Root] = []
    wipe = Root.wipe

    def seen(root: Root) -> None:
        wiped.append(root)
        wipe(root)

    def fail(*_known: object) -> None:
        error = DriverError("disk I/O error")
        error.sqlite_errorcode = number
        raise error

    monkeypatch.setattr(JournalChain, "ahead", fail)
    monkeypatch.setattr(Root, "wipe", seen)
    assert run(session.folder, ask=right) == code
    told = capsys.readouterr()
    assert told.out == ""
    assert "reservekopie terug" in told.err
    assert len({id(root) for root in wiped}) == 2  # the vault has one, and gives another


@pytest.mark.parametrize("ask", [wrong, stopped])
def test_without_the_passphrase_nothing_is_checked(
    session: Session, ask: Callable[[str], str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(session.folder, ask=ask) == NOT_CHECKED
    assert capsys.readouterr().out == ""


def test_a_folder_without_a_vault_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, ask=right) == NOT_CHECKED
    assert capsys.readouterr().err.startswith("De kluis is niet gevonden op")
