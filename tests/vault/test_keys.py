"""The root gives every key, a passphrase the one that unwraps it; the cost has a floor."""

import itertools
import unicodedata

import pytest

from coachdesk.domain.errors import HeaderUnsupported
from coachdesk.vault.keys import (
    MIB,
    SMALL,
    SMALL_COMPUTER,
    USUAL,
    Cost,
    Purpose,
    Root,
    calibrated,
    hkdf,
    normal_form,
    slow_key,
    wipe,
)


def test_keys_are_made_by_the_standard() -> None:
    made = hkdf(bytes([0x0B]) * 22, b"", 32)  # RFC 5869, test case 3, its first block

    assert made.hex() == "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"


def test_every_purpose_has_its_own_key() -> None:
    root = Root.fresh()

    assert len({bytes(root.key(purpose)) for purpose in Purpose}) == len(Purpose)
    assert root.key(Purpose.DATABASE) == root.copy().key(Purpose.DATABASE)


def test_a_wiped_root_makes_no_key_of_zeros() -> None:
    root = Root.fresh()
    root.wipe()

    with pytest.raises(ValueError, match="wiped"):
        root.key(Purpose.DATABASE)


def test_a_copy_outlives_the_wiping() -> None:
    root = Root.fresh()
    copy, code = root.copy(), root.reveal()
    root.wipe()

    assert copy.reveal() == code


def test_a_root_prints_nothing_of_itself() -> None:
    root = Root(b"abcdefghijklmnopqrst")

    assert repr(root) == str(root) == "<Root>"


def test_a_root_of_another_length_is_no_root() -> None:
    with pytest.raises(ValueError, match="20 bytes"):
        Root(bytes(19))


def test_wiping_overwrites_in_place() -> None:
    secret = bytearray(b"geheim")
    wipe(secret)

    assert secret == bytes(6)


def test_a_letter_with_an_accent_is_the_same_however_it_was_typed() -> None:
    composed = "crème brûlée aan zee"
    apart = unicodedata.normalize("NFD", composed)

    assert apart != composed
    assert normal_form(apart) == normal_form(composed)


def test_spaces_capitals_and_length_all_count() -> None:
    texts = [" zin", "zin ", "zin", "Zin", "zin\0", "z" * 5000, "z" * 5001, "", "\ud800"]

    assert len({normal_form(text) for text in texts}) == len(texts)


@pytest.mark.parametrize(
    "cost",
    [
        (64 * MIB - 1, 3),
        (64 * MIB, 2),
        (2048 * MIB + 1, 3),
        (1 << 42, 3),
        (64 * MIB, 65),
        (0, 0),
        (-1, 3),
        (64.0 * MIB, 3),
        (64 * MIB, True),
        ("268435456", 3),
        (None, 3),
    ],
)
def test_a_cost_out_of_bounds_cannot_even_be_named(cost: tuple[int, int]) -> None:
    with pytest.raises(HeaderUnsupported):
        Cost(*cost)


def takes(seconds: float):
    """A derivation that seems to take so long, and the clock that says so."""
    clock = itertools.count()
    return lambda *_: bytearray(32), lambda: next(clock) * seconds


@pytest.mark.parametrize(
    ("seconds", "passes"), [(0.45, 6), (0.95, 3), (5.0, 3), (0.2, 14), (0.01, 16)]
)
def test_the_cost_aims_at_a_second_and_keeps_its_bounds(seconds: float, passes: int) -> None:
    derive, clock = takes(seconds)

    cost = calibrated(derive, seconds=clock, memory=lambda: 8 * SMALL_COMPUTER)

    assert cost == Cost(USUAL.memory, passes)
    if 3 < passes < 16:
        assert 0.7 <= seconds / USUAL.passes * passes <= 1.2


def test_a_small_computer_pays_with_time_instead_of_memory() -> None:
    derive, clock = takes(3.0)

    cost = calibrated(derive, seconds=clock, memory=lambda: SMALL_COMPUTER - 1)

    assert cost == SMALL


def test_a_computer_that_tells_nothing_counts_as_usual() -> None:
    derive, clock = takes(3.0)

    assert calibrated(derive, seconds=clock, memory=lambda: None) == USUAL


def test_when_memory_runs_out_the_small_cost_is_taken() -> None:
    def derive(_passphrase: bytes, _salt: bytes, cost: Cost) -> bytearray:
        if cost.memory > SMALL.memory:
            raise MemoryError
        return bytearray(32)

    _, clock = takes(3.0)

    assert calibrated(derive, seconds=clock, memory=lambda: None) == SMALL


def test_the_real_derivation_depends_on_all_it_is_given() -> None:
    made = {
        bytes(slow_key(passphrase, salt, cost))
        for passphrase, salt, cost in [
            (b"zin", bytes(16), Cost(64 * MIB, 3)),
            (b"zin ", bytes(16), Cost(64 * MIB, 3)),
            (b"zin", bytes(15) + b"1", Cost(64 * MIB, 3)),
            (b"zin", bytes(16), Cost(64 * MIB, 4)),
        ]
    }

    assert len(made) == 4
    assert {len(key) for key in made} == {32}
