"""Whatever happens to the database file is found, and is never called a wrong passphrase."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from coachdesk.domain.errors import (
    CoachdeskError,
    VaultCorrupt,
    VaultError,
    VaultForeign,
    WrongSecret,
)
from coachdesk.vault.connection import PAGE, Use, faults, open_connection
from coachdesk.vault.folder import FIRST_DATABASE
from coachdesk.vault.keys import Purpose, Root
from tests.long_form import rounds
from tests.proof import Proof, Tell
from tests.vault.cheap import OTHER, PASSPHRASE, make_vault, reopen

Probe = Callable[[bytes], str]
Sound = tuple[bytes, bytes]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Sound:
    """A sound database file and its root."""
    folder = tmp_path_factory.mktemp("sound") / "vault"
    vault = make_vault(folder, notes=120)
    root = vault._root.reveal()
    vault.close()
    return (folder / FIRST_DATABASE).read_bytes(), root


@pytest.fixture
def probe(sound: Sound, tmp_path: Path) -> Iterator[Probe]:
    """Look at a file and say how its damage is found; empty when it is not."""
    root = Root(sound[1])
    path = tmp_path / "probe.db"

    def look(raw: bytes) -> str:
        path.write_bytes(raw)
        try:
            connection = open_connection(path, root.key(Purpose.DATABASE), use=Use.READ)
        except VaultCorrupt:
            return "opening"
        found = faults(connection)
        connection.close()
        return "checking" if found else ""

    assert look(sound[0]) == ""
    yield look
    path.unlink()


def flipped(raw: bytes, place: int, bit: int) -> bytes:
    """The file with one bit turned."""
    changed = bytearray(raw)
    changed[place] ^= 1 << bit
    return bytes(changed)


def pages(raw: bytes) -> int:
    """How many pages there are."""
    return len(raw) // PAGE


def all_found(claim: str, tried: str, times: int) -> Proof:
    """Every one of them was found."""
    return Proof(claim, tried, times, 0, times)


def test_every_turned_bit_is_found(sound: Sound, probe: Probe, proof: Tell) -> None:
    raw, chance, times = sound[0], random.Random(21), rounds(200, 3000)
    for _round in range(times):
        assert probe(flipped(raw, chance.randrange(len(raw)), chance.randrange(8)))
    proof(all_found("D1", "omgevallen bits in de database", times))


def test_every_byte_of_the_first_page_counts(sound: Sound, probe: Probe, proof: Tell) -> None:
    places = range(0, PAGE, rounds(101, 1))
    for place in places:
        assert probe(flipped(sound[0], place, 4)) == "opening"
    proof(all_found("D1", "elke byte van de eerste bladzijde", len(places)))


def test_every_byte_of_a_page_of_notes_counts(sound: Sound, probe: Probe, proof: Tell) -> None:
    start = PAGE * (pages(sound[0]) - 2)
    places = range(start, start + PAGE, rounds(101, 1))
    for place in places:
        assert probe(flipped(sound[0], place, 4))
    proof(all_found("D1", "elke byte van een bladzijde met notities", len(places)))


def test_a_file_cut_off_anywhere_is_found(sound: Sound, probe: Probe, proof: Tell) -> None:
    raw, chance, times = sound[0], random.Random(22), rounds(70, 400)
    for _round in range(times):
        length = chance.choice([chance.randrange(len(raw)), PAGE * chance.randrange(pages(raw))])
        assert probe(raw[:length])
    proof(all_found("D2", "database afgekapt", times))


def test_a_page_of_zeros_is_found(sound: Sound, probe: Probe, proof: Tell) -> None:
    raw, chance = sound[0], random.Random(23)
    numbers = chance.sample(range(pages(raw)), min(pages(raw), rounds(40, 100)))
    for number in numbers:
        assert probe(raw[: PAGE * number] + bytes(PAGE) + raw[PAGE * (number + 1) :])
    proof(all_found("D2", "bladzijden vol nullen", len(numbers)))


def test_two_pages_swapped_are_found(sound: Sound, probe: Probe, proof: Tell) -> None:
    raw, chance, times = sound[0], random.Random(24), rounds(60, 200)
    for _round in range(times):
        a, b = sorted(chance.sample(range(1, pages(raw)), 2))
        parts = [raw[PAGE * n : PAGE * (n + 1)] for n in range(pages(raw))]
        parts[a], parts[b] = parts[b], parts[a]
        assert probe(b"".join(parts))
    proof(all_found("D2", "twee bladzijden verwisseld", times))


def test_bytes_added_at_the_end_are_found(sound: Sound, probe: Probe, proof: Tell) -> None:
    raw, chance = sound[0], random.Random(25)
    lengths = [1, 17, 4095, 4096, 4097, 65536, *range(100, rounds(2500, 4000), 100)]
    for length in lengths:
        assert probe(raw + chance.randbytes(length))
    proof(all_found("D2", "bytes achteraan erbij", len(lengths)))


def test_a_wrong_passphrase_a_damaged_file_and_another_file_are_told_apart(
    folder: Path, proof: Tell
) -> None:
    make_vault(folder, notes=30).close()
    path = folder / FIRST_DATABASE
    raw, chance = path.read_bytes(), random.Random(26)
    plain = b"SQLite format 3\0" + raw[16:]
    cases: list[tuple[bytes, str, type[CoachdeskError]]] = [
        (raw, OTHER, WrongSecret),
        (plain, PASSPHRASE, VaultForeign),
    ]
    sentences: dict[type, set[str]] = {}
    times = rounds(30, 300)
    for _round in range(times):
        damaged = flipped(raw, chance.randrange(PAGE), chance.randrange(8))
        content, passphrase, error = chance.choice([*cases, (damaged, PASSPHRASE, VaultCorrupt)])
        path.write_bytes(content)
        with pytest.raises(VaultError) as refused:
            reopen(folder, passphrase)
        assert type(refused.value) is error
        sentences.setdefault(error, set()).add(str(refused.value))

    assert [len(texts) for texts in sentences.values()] == [1, 1, 1]
    assert len(set.union(*sentences.values())) == 3
    proof(all_found("D6", "verkeerde wachtzin, schade en ander bestand", times))


def test_a_wrong_passphrase_on_a_damaged_file_is_a_wrong_passphrase(folder: Path) -> None:
    make_vault(folder).close()
    (folder / FIRST_DATABASE).write_bytes(b"\x55" * 8192)

    with pytest.raises(WrongSecret):
        reopen(folder, OTHER)
