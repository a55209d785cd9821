"""A passphrase or the recovery key gives the root, or a plain word about why not."""

import random
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from coachdesk.domain.errors import (
    HeaderDamaged,
    HeaderTooNew,
    RecoveryCodeError,
    TooLittleMemory,
    VaultBusy,
    VaultCorrupt,
    VaultMissing,
    WrongSecret,
)
from coachdesk.vault.folder import KEYS, KEYS_COPY
from coachdesk.vault.header import Header
from coachdesk.vault.keys import SMALL, Cost, Root
from coachdesk.vault.opening import open_vault
from coachdesk.vault.recovery_code import encode
from coachdesk.vault.unlocking import new_root, new_slot, root_in, root_of_code, unwrap
from coachdesk.vault.vault import Vault
from tests.long_form import rounds
from tests.proof import Proof, Tell
from tests.vault.cheap import AT, OTHER, PASSPHRASE, SCHEMA, cheap, make_vault, notes_in
from tests.vault.test_header import forged
from tests.vault.windows import standing


def closed(folder: Path) -> str:
    """Make a vault and close it; its recovery key."""
    vault = make_vault(folder)
    code = vault.recovery_code()
    vault.close()
    return code


def lose_keys(folder: Path) -> None:
    """Both copies of the key file are gone."""
    for name in (KEYS, KEYS_COPY):
        (folder / name).unlink()


def test_the_passphrase_gives_the_root_that_stands_on_paper(folder: Path) -> None:
    code = closed(folder)

    assert encode(unwrap(folder, PASSPHRASE, derive=cheap).reveal()) == code


def test_ten_times_with_the_real_derivation(proof: Tell) -> None:
    times = rounds(2, 10)
    for number in range(times):
        passphrase = f"{PASSPHRASE} {number}"
        made = new_root(passphrase, cost=Cost(SMALL.memory, 3))
        header = Header(
            vault_id=made.root.vault_id(), seq=1, database="vault-0001.db", slots=(made.slot,)
        ).sealed(made.root)

        assert root_in(header, passphrase).same_as(made.root)
        with pytest.raises(WrongSecret):
            root_in(header, passphrase + " ")
    proof(Proof("B1", "heen en terug met de echte Argon2id", times))


SIGNS = (range(32, 127), range(160, 0x250), range(0x300, 0x370), range(0x3000), range(0xD800))


def any_text(chance: random.Random) -> str:
    """What a keyboard anywhere may give: accents apart, control signs, other scripts, nothing."""
    signs = (chance.choice(chance.choice(SIGNS)) for _sign in range(chance.randrange(81)))
    return "".join(map(chr, signs))


def test_any_text_is_a_passphrase_and_no_other_opens(proof: Tell) -> None:
    chance, times = random.Random(31), rounds(100, 1000)
    for _round in range(times):
        passphrase, other = any_text(chance), any_text(chance)
        made = new_root(passphrase, derive=cheap, cost=SMALL)
        header = Header(
            vault_id=made.root.vault_id(), seq=1, database="vault-0001.db", slots=(made.slot,)
        ).sealed(made.root)

        for form in ("NFC", "NFD"):
            typed = unicodedata.normalize(form, passphrase)
            assert root_in(header, typed, derive=cheap).same_as(made.root)
        if unicodedata.normalize("NFC", other) != unicodedata.normalize("NFC", passphrase):
            with pytest.raises(WrongSecret):
                root_in(header, other, derive=cheap)
    proof(Proof("B1", "willekeurige wachtzinnen, ook met losse accenten", times))


def test_every_slot_is_wrapped_with_numbers_of_its_own() -> None:
    slots = [new_root(PASSPHRASE, derive=cheap, cost=SMALL).slot for _ in range(20)]

    assert len({slot.salt for slot in slots}) == len({slot.nonce for slot in slots}) == 20
    assert len({slot.wrapped for slot in slots}) == 20


def test_the_cost_is_measured_when_none_is_given() -> None:
    calls: list[Cost] = []

    def counted(passphrase: bytes, salt: bytes, cost: Cost) -> bytearray:
        calls.append(cost)
        return cheap(passphrase, salt, cost)

    slot = new_root(PASSPHRASE, derive=counted).slot

    assert len(calls) == 2
    assert slot.cost == calls[-1]


def test_a_new_slot_keeps_the_root() -> None:
    root = Root.fresh()

    assert new_slot(root, OTHER, derive=cheap, cost=SMALL).root.same_as(root)


def test_where_no_vault_lies_nothing_is_unwrapped(folder: Path) -> None:
    with pytest.raises(VaultMissing):
        unwrap(folder, PASSPHRASE, derive=cheap)


def test_a_vault_that_is_open_is_refused_before_anything_is_derived(
    vault: Vault, folder: Path
) -> None:
    def never(_passphrase: bytes, _salt: bytes, _cost: Cost) -> bytearray:
        raise AssertionError("derived")

    with pytest.raises(VaultBusy, match="sinds 09:14"):
        unwrap(folder, PASSPHRASE, derive=never)
    with pytest.raises(VaultBusy):
        root_of_code(folder, vault.recovery_code())


def test_when_memory_runs_out_the_coach_reads_what_to_do(folder: Path) -> None:
    closed(folder)

    def hungry(_passphrase: bytes, _salt: bytes, _cost: Cost) -> bytearray:
        raise MemoryError

    with pytest.raises(TooLittleMemory, match="Sluit andere programma’s"):
        unwrap(folder, PASSPHRASE, derive=hungry)
    with pytest.raises(TooLittleMemory):
        new_root(PASSPHRASE, derive=hungry)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to a limit")
def test_with_little_memory_the_real_derivation_takes_the_small_cost() -> None:
    program = """
import resource
from coachdesk.vault.keys import calibrated
resource.setrlimit(resource.RLIMIT_AS, (200 << 20, 200 << 20))
print(calibrated().memory >> 20)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)

    assert done.stdout.strip() == b"64"


def test_the_recovery_key_needs_no_key_file(folder: Path) -> None:
    code = closed(folder)
    lose_keys(folder)

    with pytest.raises(HeaderDamaged, match="Gebruik je herstelsleutel"):
        unwrap(folder, PASSPHRASE, derive=cheap)
    root = root_of_code(folder, code.lower().replace("-", " "))

    assert encode(root.reveal()) == code
    assert root.from_paper


@pytest.mark.parametrize("content", [b"", b"{}", b"\0" * 700])
def test_a_damaged_key_file_does_not_stop_the_recovery_key(folder: Path, content: bytes) -> None:
    code = closed(folder)
    for name in (KEYS, KEYS_COPY):
        (folder / name).write_bytes(content)

    assert encode(root_of_code(folder, code).reveal()) == code


def test_a_typing_error_in_the_recovery_key_names_its_group(folder: Path) -> None:
    code = closed(folder)
    slip = code[:7] + ("0" if code[7] != "0" else "1") + code[8:]

    with pytest.raises(RecoveryCodeError) as refused:
        root_of_code(folder, slip)

    assert refused.value.groups == (2,)


@pytest.mark.parametrize("keys_lost", [False, True])
def test_the_recovery_key_of_another_vault_does_not_belong_here(
    folder: Path, *, keys_lost: bool
) -> None:
    closed(folder)
    if keys_lost:
        lose_keys(folder)

    with pytest.raises(WrongSecret, match="hoort niet bij deze kluis"):
        root_of_code(folder, encode(Root.fresh().reveal()))


def test_a_right_recovery_key_is_never_called_wrong_because_of_a_damaged_database(
    folder: Path,
) -> None:
    code = closed(folder)
    (folder / "vault-0001.db").write_bytes(b"\x55" * 8192)
    keys = (folder / KEYS).read_bytes()
    for name in (KEYS, KEYS_COPY):
        (folder / name).write_bytes(forged(lambda h: h.update(seq=9), keys))

    with pytest.raises(VaultCorrupt):
        root_of_code(folder, code)


def test_a_newer_key_file_stops_the_recovery_key_too(folder: Path) -> None:
    code = closed(folder)
    keys = (folder / KEYS).read_bytes()
    for name in (KEYS, KEYS_COPY):
        (folder / name).write_bytes(forged(lambda h: h.update(version=2), keys))

    with pytest.raises(HeaderTooNew, match="nieuwere versie"):
        root_of_code(folder, code)


def test_the_newest_database_that_opens_is_taken(folder: Path) -> None:
    code = closed(folder)
    (folder / "vault-0009.db").write_bytes(b"\x55" * 8192)
    lose_keys(folder)

    assert encode(root_of_code(folder, code).reveal()) == code


def test_trying_a_wrong_recovery_key_does_no_harm_to_half_a_transaction(folder: Path) -> None:
    vault = make_vault(folder, notes=200)
    code = vault.recovery_code()
    vault.close()
    with standing("half", folder) as window:
        window.kill()
        window.wait()
        lose_keys(folder)
        with pytest.raises(WrongSecret):
            root_of_code(folder, encode(Root.fresh().reveal()))

        vault = open_vault(folder, root_of_code(folder, code), schema=SCHEMA, at=AT)
        assert notes_in(vault) == 200
        assert vault.check() == []
        vault.close()
