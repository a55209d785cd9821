"""The key file is read as it was written, or refused in a way that says what happened to it."""

import hashlib
import itertools
import json
import random
import tracemalloc
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk.domain.errors import (
    HeaderDamaged,
    HeaderError,
    HeaderTampered,
    HeaderTooNew,
    HeaderUnsupported,
    WrongSecret,
)
from coachdesk.vault.header import LARGEST_FILE, Header, parse
from coachdesk.vault.keys import SMALL, Root
from coachdesk.vault.slots import PassphraseSlot, canonical
from tests.long_form import rounds
from tests.proof import Proof, Tell
from tests.vault.cheap import OTHER, PASSPHRASE, cheap

ROOT = Root(bytes(range(20)))
Forgery = Callable[[dict[str, Any]], object]


def made(root: Root = ROOT, passphrase: str = PASSPHRASE) -> Header:
    """A sealed header."""
    slot = PassphraseSlot.wrapping(root, passphrase, cost=SMALL, derive=cheap)
    vault_id = root.vault_id()
    header = Header(vault_id=vault_id, seq=7, database="vault-0002.db", slots=(slot,))
    return header.sealed(root)


HEADER = made()
RAW = HEADER.to_bytes()


def forged(change: Forgery, raw: bytes = RAW) -> bytes:
    """The file after somebody changed it and put its digest right again."""
    plain = json.loads(raw)
    del plain["sha256"]
    change(plain)
    return canonical({**plain, "sha256": hashlib.sha256(canonical(plain)).hexdigest()})


def test_it_reads_back_as_it_was_written() -> None:
    assert parse(RAW) == HEADER
    assert parse(RAW).unwrap(PASSPHRASE, cheap).same_as(ROOT)


def test_it_is_small_plain_text_without_the_root() -> None:
    assert RAW.isascii()
    assert len(RAW) < 1000
    for secret in (ROOT.reveal(), ROOT.reveal().hex().encode(), b64encode(ROOT.reveal())):
        assert secret not in RAW


def test_another_passphrase_is_called_wrong_and_nothing_else() -> None:
    with pytest.raises(WrongSecret, match="Die wachtzin past niet"):
        HEADER.unwrap(OTHER, cheap)


def test_not_one_byte_can_change_unseen(proof: Tell) -> None:
    tried = [*itertools.product(range(len(RAW)), (0x01, 0x20, 0x80))]
    for place, mask in tried:
        changed = bytearray(RAW)
        changed[place] ^= mask
        with pytest.raises(HeaderDamaged):
            parse(bytes(changed))
    proof(Proof("B2", "elke byte van het sleutelbestand op drie manieren", len(tried)))


def test_a_file_cut_short_or_grown_is_damaged() -> None:
    for length in range(len(RAW)):
        with pytest.raises(HeaderDamaged):
            parse(RAW[:length])
    for more in (b"\n", b" ", b"{}", RAW):
        with pytest.raises(HeaderDamaged):
            parse(RAW + more)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (lambda h: h["slots"][0]["kdf"].update(m=SMALL.memory + 1024), WrongSecret),
        (lambda h: h["slots"][0]["kdf"].update(t=3), WrongSecret),
        (lambda h: h["slots"][0].update(id="00000000"), WrongSecret),
        (lambda h: h["slots"][0]["kdf"].update(m=8 << 10), HeaderUnsupported),
        (lambda h: h["slots"][0]["kdf"].update(t=1), HeaderUnsupported),
        (lambda h: h["slots"][0]["kdf"].update(m=1 << 42), HeaderUnsupported),
        (lambda h: h["slots"][0]["kdf"].update(t=1 << 30), HeaderUnsupported),
        (lambda h: h["slots"].extend(h["slots"] * 16), HeaderUnsupported),
        (lambda h: h.update(seq=h["seq"] + 5), HeaderTampered),
        (lambda h: h["slots"].append({**h["slots"][0], "id": "deadbeef"}), HeaderTampered),
        (lambda h: h["slots"].clear(), HeaderTampered),
        (lambda h: h.update(db_file="vault-0001.db"), HeaderTampered),
        (lambda h: h.update(db_file="../evil.db"), HeaderTampered),
        (lambda h: h.update(db_file="vault-0001.db\n"), HeaderTampered),
        (lambda h: h.update(mac=b64encode(bytes(32)).decode()), HeaderTampered),
        (lambda h: h.update(mac="short"), HeaderTampered),
        (lambda h: h.update(extra=1), HeaderTampered),
        (lambda h: h.pop("mac"), HeaderTampered),
        (lambda h: h.update(slots="passphrase"), HeaderTampered),
        (lambda h: h["slots"][0]["kdf"].update(p=4), HeaderTampered),
        (lambda h: h["slots"][0]["kdf"].update(name="scrypt"), HeaderTampered),
        (lambda h: h.update(version=2), HeaderTooNew),
        (lambda h: h.update(version="1"), HeaderTooNew),
        (lambda h: h["slots"][0].update(type="card"), HeaderTooNew),
        (lambda h: h["slots"][0].update(type="computer"), HeaderTampered),
        (lambda h: h.update(format="other-keys"), HeaderDamaged),
    ],
)
def test_each_forgery_meets_its_own_refusal(change: Forgery, error: type[Exception]) -> None:
    with pytest.raises(error) as refused:
        parse(forged(change)).unwrap(PASSPHRASE, cheap)

    assert type(refused.value) is error


def test_another_vault_id_opens_nothing() -> None:
    stranger = b64encode(bytes(16)).decode()

    with pytest.raises(WrongSecret):
        parse(forged(lambda h: h.update(vault_id=stranger))).unwrap(PASSPHRASE, cheap)


def test_a_slot_of_another_vault_opens_nothing() -> None:
    theirs = json.loads(made(Root.fresh()).to_bytes())["slots"]

    with pytest.raises(WrongSecret):
        parse(forged(lambda h: h.update(slots=theirs))).unwrap(PASSPHRASE, cheap)


def test_a_demand_for_four_tebibytes_is_refused_at_once() -> None:
    bomb = forged(lambda h: h["slots"][0]["kdf"].update(m=1 << 42))
    tracemalloc.start()
    with pytest.raises(HeaderUnsupported):
        parse(bomb).unwrap(PASSPHRASE)  # the real derivation: it must not be reached
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most < 50_000_000


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b'{"sha256":1}',
        b"NaN",
        b"1e999",
        b"9" * 5000,
        b"[" * 100_000,
        b'{"a":' * 50_000,
        b" " * (LARGEST_FILE + 1),
        b"\xff\xfe{}",
        b'"\\ud800"',
        RAW.decode().encode("utf-16"),
        b"\0" * 600,
    ],
)
def test_garbage_is_damaged_and_never_a_crash(raw: bytes) -> None:
    with pytest.raises(HeaderDamaged):
        parse(raw)


plain_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
PLACES = ("version", "vault_id", "seq", "db_file", "slots", "mac", "format")
IN_SLOT = ("id", "type", "kdf", "nonce", "wrapped")
IN_KDF = ("name", "v", "m", "t", "p", "salt")


@settings(max_examples=rounds(150, 2000), deadline=None)
@given(place=st.sampled_from([*PLACES, *IN_SLOT, *IN_KDF]), value=plain_values)
def test_whatever_stands_in_a_field_only_our_refusals_come_out(place: str, value: object) -> None:
    def change(plain: dict[str, Any]) -> None:
        slot = plain["slots"][0]
        target = plain if place in PLACES else slot if place in IN_SLOT else slot["kdf"]
        target[place] = value

    try:
        parse(forged(change)).unwrap(PASSPHRASE, cheap)
    except (HeaderError, WrongSecret):
        return
    assert forged(change) == RAW


def refused(raw: bytes) -> bool:
    """Whether it is refused in words of our own; anything else that is raised is a bug."""
    try:
        parse(raw)
    except HeaderError:
        return True
    return False


def test_random_bytes_are_never_a_header(proof: Tell) -> None:
    chance, times = random.Random(11), rounds(500, 100_000)
    for _round in range(times):
        assert refused(chance.randbytes(chance.randrange(800)))
    proof(Proof("B11", "willekeurige bytes als sleutelbestand", times))


def test_a_header_changed_at_random_is_refused_in_our_own_words(proof: Tell) -> None:
    chance, times = random.Random(12), rounds(2000, 1_000_000)
    for _round in range(times):
        changed = bytearray(RAW)
        for _change in range(chance.randrange(1, 6)):
            place = chance.randrange(len(changed))
            changed[place : place + chance.randrange(3)] = chance.randbytes(chance.randrange(3))
        assert changed == RAW or refused(bytes(changed))
    proof(Proof("B11", "sleutelbestand op willekeurige plekken veranderd", times))


def test_a_higher_number_needs_a_new_seal() -> None:
    higher = replace(HEADER, seq=8)

    with pytest.raises(HeaderTampered):
        higher.check(ROOT)
    higher.sealed(ROOT).check(ROOT)


def test_without_slots_no_passphrase_fits() -> None:
    with pytest.raises(HeaderDamaged):
        replace(HEADER, slots=()).unwrap(PASSPHRASE, cheap)
