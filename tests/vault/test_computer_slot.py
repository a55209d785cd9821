"""The key of this computer opens the vault, or says that it cannot; nothing hangs on it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from coachdesk.domain.errors import ComputerSlotUnavailable, HeaderTampered, VaultBusy
from coachdesk.vault.computer_slot import adding, forget, unwrap_by_computer
from coachdesk.vault.header import parse
from coachdesk.vault.opening import open_vault
from coachdesk.vault.slots import unavailable
from coachdesk.vault.vault import Vault
from tests.vault.cheap import AT, OTHER, PASSPHRASE, SCHEMA, cheap, notes_in, reopen


class Ring:
    """A keyring in memory."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def there(self) -> bool:
        return True

    def read(self, service: str, user: str) -> str | None:
        return self.kept.get((service, user))

    def write(self, service: str, user: str, secret: str) -> None:
        self.kept[service, user] = secret

    def remove(self, service: str, user: str) -> None:
        self.kept.pop((service, user))


class Forgetful(Ring):
    """Says yes and keeps nothing, as the library's null keyring does."""

    def write(self, service: str, user: str, secret: str) -> None:
        """Keep nothing."""


class Locked(Ring):
    """A keyring that is locked, or gone."""

    def read(self, service: str, user: str) -> str | None:
        raise unavailable()

    def remove(self, service: str, user: str) -> None:
        raise unavailable()


def add(vault: Vault, ring: Ring) -> None:
    vault.set_computer_slots(*adding(vault, ring)())


def opens(folder: Path, ring: Ring) -> None:
    vault = open_vault(folder, unwrap_by_computer(folder, ring), schema=SCHEMA, at=AT)
    assert notes_in(vault) == 3
    vault.close()


def test_both_the_computer_and_the_passphrase_open(vault: Vault) -> None:
    ring = Ring()
    add(vault, ring)
    vault.close()

    opens(vault.folder, ring)
    reopen(vault.folder).close()
    ((service, user), secret) = next(iter(ring.kept.items()))
    assert (service, user.partition("/")[0]) == ("org.coachdesk.vault", vault.id)
    assert len(secret) == 44
    assert secret.encode() not in (vault.folder / "vault.keys").read_bytes()


def test_at_first_there_is_none(vault: Vault) -> None:
    assert vault.header.computer_slots() == ()
    vault.close()
    with pytest.raises(ComputerSlotUnavailable):
        unwrap_by_computer(vault.folder, Ring())


def test_a_keyring_that_keeps_nothing_makes_no_slot(vault: Vault) -> None:
    with pytest.raises(ComputerSlotUnavailable):
        add(vault, Forgetful())
    assert vault.header.computer_slots() == ()


def test_adding_twice_replaces_and_another_computer_keeps_its_own(vault: Vault) -> None:
    here, there = Ring(), Ring()
    add(vault, here)
    add(vault, there)
    add(vault, here)
    assert len(vault.header.computer_slots()) == 2
    vault.close()
    opens(vault.folder, here)
    opens(vault.folder, there)


def spoil(ring: Ring) -> None:
    ring.kept = dict.fromkeys(ring.kept, "AAAA" * 11)


def garble(ring: Ring) -> None:
    ring.kept = dict.fromkeys(ring.kept, "geen sleutel ☂")


def empty(ring: Ring) -> None:
    ring.kept.clear()


@pytest.mark.parametrize("happens", [spoil, garble, empty])
def test_a_key_that_is_gone_or_another_leaves_the_passphrase(
    vault: Vault, happens: Callable[[Ring], None]
) -> None:
    ring = Ring()
    add(vault, ring)
    vault.close()
    happens(ring)
    with pytest.raises(ComputerSlotUnavailable, match="Gebruik je wachtzin"):
        unwrap_by_computer(vault.folder, ring)
    again = reopen(vault.folder)
    assert len(again.header.computer_slots()) == 1
    again.close()


def test_a_slot_taken_out_is_dead_even_if_the_computer_remembers(vault: Vault) -> None:
    ring = Ring()
    add(vault, ring)
    header = vault.header
    vault.set_computer_slots()
    forget(header, Locked())
    vault.close()
    assert ring.kept
    with pytest.raises(ComputerSlotUnavailable):
        unwrap_by_computer(vault.folder, ring)


def test_it_stays_when_the_passphrase_changes_and_is_forgotten_on_demand(vault: Vault) -> None:
    ring = Ring()
    add(vault, ring)
    vault.set_passphrase(vault.changing_passphrase(PASSPHRASE, OTHER, derive=cheap)())
    vault.close()
    opens(vault.folder, ring)
    reopen(vault.folder, OTHER).close()
    forget(vault.header, ring)
    assert ring.kept == {}


def test_a_slot_put_in_by_another_hand_is_found_out(vault: Vault) -> None:
    ring = Ring()
    add(vault, ring)
    with_slot = vault.header
    vault.close()
    forged = parse(vault.folder.joinpath("vault.keys").read_bytes())
    assert forged == with_slot
    changed = type(forged)(
        vault_id=forged.vault_id,
        seq=forged.seq + 5,
        database=forged.database,
        slots=forged.slots,
        mac=forged.mac,
    )
    (vault.folder / "vault.keys").write_bytes(changed.to_bytes())
    with pytest.raises(HeaderTampered):
        unwrap_by_computer(vault.folder, ring)


def test_a_vault_that_is_open_elsewhere_is_busy(vault: Vault) -> None:
    ring = Ring()
    add(vault, ring)
    with pytest.raises(VaultBusy):
        unwrap_by_computer(vault.folder, ring)
