"""Whatever the computer's store of secrets does, no vault is lost and no secret lies bare."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

import pytest
from keyring.backend import KeyringBackend

from coachdesk.app.computer_keyring import ComputerKeyring
from coachdesk.domain.errors import ComputerSlotUnavailable
from coachdesk.vault.computer_slot import unwrap_by_computer
from coachdesk.vault.slots import unavailable
from coachdesk.vault.vault import Vault
from tests.proof import Proof, Tell
from tests.vault.cheap import make_vault, notes_in, reopen
from tests.vault.test_computer_slot import Forgetful, Locked, Ring, add, opens

PATIENCE = 30.0


class PlainText(KeyringBackend):
    """Would keep a secret in a plain file, and says that it is the best of all."""

    priority = 99.0
    kept: ClassVar[list[str]] = []

    def get_password(self, service: str, username: str) -> str | None:
        self.kept.append(service)
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept.append(password)


class Garbling(Ring):
    """Gives back something else than it was given."""

    def read(self, service: str, user: str) -> str | None:
        kept = super().read(service, user)
        return kept and kept[::-1]


class Hanging(Ring):
    """Does not answer until it is let go: a question of the system waits behind another window."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.go = threading.Event(), threading.Event()

    def read(self, service: str, user: str) -> str | None:
        self.asked.set()
        self.go.wait(PATIENCE)
        return super().read(service, user)


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return make_vault(tmp_path / "vault")


def emptied(ring: Ring) -> Ring:
    ring.kept.clear()
    return ring


def other_content(ring: Ring) -> Ring:
    ring.kept = dict.fromkeys(ring.kept, "AAAA" * 11)
    return ring


@pytest.mark.parametrize("refusing", [Forgetful(), Garbling(), Locked()])
def test_a_store_that_keeps_nothing_right_gets_no_slot(vault: Vault, refusing: Ring) -> None:
    with pytest.raises(ComputerSlotUnavailable):
        add(vault, refusing)
    assert vault.header.computer_slots() == ()
    vault.close()
    reopen(vault.folder).close()


DANGERS: tuple[Callable[[Ring], Ring], ...] = (
    *(emptied, other_content),
    *(lambda _ring: Ring(), lambda _ring: Locked(), lambda _ring: Forgetful()),
)


def test_whatever_became_of_the_store_the_passphrase_opens_and_the_slot_stays(
    vault: Vault, proof: Tell
) -> None:
    ring = Ring()
    add(vault, ring)
    vault.close()
    kept = dict(ring.kept)
    for happens in DANGERS:
        with pytest.raises(ComputerSlotUnavailable, match="Gebruik je wachtzin"):
            unwrap_by_computer(vault.folder, happens(ring))
        again = reopen(vault.folder)
        assert (notes_in(again), len(again.header.computer_slots())) == (3, 1)
        again.close()
        ring.kept = dict(kept)
        opens(vault.folder, ring)
    proof(Proof("B8", "sleutelbos leeg, anders, vergrendeld of vervangen", len(DANGERS)))


def test_while_the_store_does_not_answer_the_passphrase_opens(vault: Vault) -> None:
    ring = Hanging()
    ring.go.set()
    add(vault, ring)
    vault.close()
    ring.asked.clear()
    ring.go.clear()
    opened: list[bool] = []

    def by_computer() -> None:
        opened.append(bool(unwrap_by_computer(vault.folder, ring)))

    waiting = threading.Thread(target=by_computer)
    waiting.start()
    assert ring.asked.wait(PATIENCE)
    reopen(vault.folder).close()
    ring.go.set()
    waiting.join(PATIENCE)
    assert opened == [True]


def test_a_plain_file_is_never_asked_however_much_it_wants_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    name = f"{PlainText.__module__}.{PlainText.__qualname__}"
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", name)

    def gone() -> KeyringBackend:
        raise unavailable()

    with pytest.raises(ComputerSlotUnavailable):
        ComputerKeyring((gone,)).write("org.coachdesk.vault", "nobody", "geheim")
    assert PlainText.kept == []
