"""A child's code is drawn from the unused ones."""

import random
import secrets

from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.child_codes import draw_code

THREE_DIGITS = frozenset(f"K-{number:03}" for number in range(1, 1000))
FOUR_DIGITS = frozenset(f"K-{number}" for number in range(1000, 10_000))


def test_a_code_has_three_digits():
    assert draw_code((), secrets.choice) in THREE_DIGITS


def test_codes_do_not_follow_one_another():
    chance = random.Random(1)
    codes: list[str] = []
    for _ in range(20):
        codes.append(draw_code(codes, chance.choice))
    assert len(set(codes)) == 20
    assert codes != sorted(codes)


@given(st.sampled_from(sorted(THREE_DIGITS)))
def test_the_last_free_code_is_found(code):
    assert draw_code(THREE_DIGITS - {code}, secrets.choice) == code


def test_a_thousandth_child_gets_four_digits():
    assert draw_code(THREE_DIGITS, secrets.choice) in FOUR_DIGITS
    assert draw_code(THREE_DIGITS | FOUR_DIGITS, min) == "K-10000"
