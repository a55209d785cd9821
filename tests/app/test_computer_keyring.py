"""Of the computer's stores only the known ones are used, whatever a setting says."""

from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import SecretService, Windows, kwallet, macOS

from coachdesk.app.computer import Computer
from coachdesk.app.computer_keyring import MAKERS, ComputerKeyring
from coachdesk.app.session import Session
from coachdesk.domain.errors import ComputerSlotUnavailable
from tests.app.conftest import RIGHT
from tests.app.test_session import journal
from tests.vault.test_computer_slot import Ring


class Store(KeyringBackend):
    """A store that works."""

    priority = 1.0
    kept: dict[str, str]

    def __init__(self) -> None:
        super().__init__()
        self.kept = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get(service + username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service + username] = password


class Broken(Store):
    """A store that is there and does not answer."""

    def get_password(self, service: str, username: str) -> str | None:
        raise OSError("locked")


class Absent(Store):
    """A store that this computer does not have."""

    def __init__(self) -> None:
        super().__init__()
        raise RuntimeError("no D-Bus")


def test_only_four_kinds_are_ever_made() -> None:
    known = {SecretService.Keyring, kwallet.DBusKeyring, macOS.Keyring}
    assert {
        make for makers in MAKERS.values() for make in makers if isinstance(make, type)
    } == known
    assert "WinVaultKeyring" in MAKERS["win32"][0].__code__.co_names
    assert hasattr(Windows, "WinVaultKeyring")


def test_what_is_kept_is_read_back() -> None:
    store = Store()
    ring = ComputerKeyring((lambda: store,))
    ring.write("org.coachdesk.vault", "a/b", "geheim")
    assert ring.read("org.coachdesk.vault", "a/b") == "geheim"
    assert ring.read("org.coachdesk.vault", "a/c") is None


def test_the_next_store_is_used_when_the_first_is_not_there() -> None:
    store = Store()
    ComputerKeyring((Absent, lambda: store)).write("s", "u", "geheim")
    assert store.kept == {"su": "geheim"}


@pytest.mark.parametrize("makers", [(), (Absent,), (Broken,)])
def test_without_a_store_that_answers_the_passphrase_is_the_way(makers) -> None:
    with pytest.raises(ComputerSlotUnavailable, match="Gebruik je wachtzin"):
        ComputerKeyring(makers).read("s", "u")


def test_a_setting_for_another_store_or_for_foreign_code_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "python_keyring").mkdir()
    settings = f"[backend]\ndefault-keyring=evil.Keyring\nkeyring-path={tmp_path}\n"
    (tmp_path / "python_keyring" / "keyringrc.cfg").write_text(settings)
    (tmp_path / "evil.py").write_text("raise SystemExit('foreign code was run')")

    with pytest.raises(ComputerSlotUnavailable):
        ComputerKeyring((Absent,)).write("s", "u", "geheim")


def test_the_session_opens_by_the_computer_and_the_journal_knows(session: Session) -> None:
    computer = Computer(session, Ring())
    session.open(session.unlocking(RIGHT)())
    assert not computer.knows()
    computer.add(computer.adding()())
    session.close()
    assert computer.knows()

    desk = session.open(computer.unlocking()())
    assert "vault.computer_key" in journal(desk)
    computer.remove()
    session.close()
    assert not computer.knows()
    with pytest.raises(ComputerSlotUnavailable):
        computer.unlocking()()


def test_whether_there_is_one_is_known() -> None:
    assert ComputerKeyring((Absent, Store)).there()
    assert not ComputerKeyring((Absent,)).there()
