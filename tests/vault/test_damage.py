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
from tests.long_form import PROVING, rounds
from tests.vault.cheap import OTHER, PASSPHRASE, make_vault, reopen

Probe = Callable[[bytes], str]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes]:
    """A sound database file and its root."""
    folder = tmp_path_factory.mktemp("sound") / "vault"
    vault = make_vault(folder, notes=120)
    root = vault._root.reveal()
    vault.close()
    return (folder / FIRST_DATABASE).read_bytes(), root


@pytest.fixture
def probe(sound: tuple[bytes, bytes], tmp_path: Path) -> Iterator[Probe]:
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


def test_every_turned_bit_is_found(sound: tuple[bytes, bytes], probe: Probe) -> None:
    raw, chance = sound[0], random.Random(21)
    for _round in range(rounds(200, 3000)):
        assert probe(flipped(raw, chance.randrange(len(raw)), chance.randrange(8)))


def test_every_byte_of_the_first_page_counts(sound: tuple[bytes, bytes], probe: Probe) -> None:
    for place in range(0, PAGE, 1 if PROVING else 101):
        assert probe(flipped(sound[0], place, 4)) == "opening"


def test_every_byte_of_a_page_of_notes_counts(sound: tuple[bytes, bytes], probe: Probe) -> None:
    start = PAGE * (pages(sound[0]) - 2)
    for place in range(start, start + PAGE, 1 if PROVING else 101):
        assert probe(flipped(sound[0], place, 4))


def test_a_file_cut_off_anywhere_is_found(sound: tuple[bytes, bytes], probe: Probe) -> None:
    raw, chance = sound[0], random.Random(22)
    for _round in range(rounds(70, 400)):
        length = chance.choice([chance.randrange(len(raw)), PAGE * chance.randrange(pages(raw))])
        assert probe(raw[:length])


def test_a_page_of_zeros_is_found(sound: tuple[bytes, bytes], probe: Probe) -> None:
    raw, chance = sound[0], random.Random(23)
    for number in chance.sample(range(pages(raw)), min(pages(raw), rounds(40, 100))):
        assert probe(raw[: PAGE * number] + bytes(PAGE) + raw[PAGE * (number + 1) :])


def test_two_pages_swapped_are_found(sound: tuple[bytes, bytes], probe: Probe) -> None:
    raw, chance = sound[0], random.Random(24)
    for _round in range(rounds(60, 200)):
        a, b = sorted(chance.sample(range(1, pages(raw)), 2))
        parts = [raw[PAGE * n : PAGE * (n + 1)] for n in range(pages(raw))]
        parts[a], parts[b] = parts[b], parts[a]
        assert probe(b"".join(parts))


def test_bytes_added_at_the_end_are_found(sound: tuple[bytes, bytes], probe: Probe) -> None:
    raw, chance = sound[0], random.Random(25)
    for length in (1, 17, 4095, 4096, 4097, 65536, *range(100, rounds(2500, 4000), 100)):
        assert probe(raw + chance.randbytes(length))


def test_a_wrong_passphrase_a_damaged_file_and_another_file_are_told_apart(folder: Path) -> None:
    make_vault(folder, notes=30).close()
    path = folder / FIRST_DATABASE
    raw, chance = path.read_bytes(), random.Random(26)
    plain = b"SQLite format 3\0" + raw[16:]
    cases: list[tuple[bytes, str, type[CoachdeskError]]] = [
        (raw, OTHER, WrongSecret),
        (plain, PASSPHRASE, VaultForeign),
    ]
    sentences: dict[type, set[str]] = {}
    for _round in range(rounds(30, 300)):
        damaged = flipped(raw, chance.randrange(PAGE), chance.randrange(8))
        content, passphrase, error = chance.choice([*cases, (damaged, PASSPHRASE, VaultCorrupt)])
        path.write_bytes(content)
        with pytest.raises(VaultError) as refused:
            reopen(folder, passphrase)
        assert type(refused.value) is error
        sentences.setdefault(error, set()).add(str(refused.value))

    assert [len(texts) for texts in sentences.values()] == [1, 1, 1]
    assert len(set.union(*sentences.values())) == 3


def test_a_wrong_passphrase_on_a_damaged_file_is_a_wrong_passphrase(folder: Path) -> None:
    make_vault(folder).close()
    (folder / FIRST_DATABASE).write_bytes(b"\x55" * 8192)

    with pytest.raises(WrongSecret):
        reopen(folder, OTHER)
