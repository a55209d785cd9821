"""The recovery key survives a pen, a bad eye and a wrong keyboard, or says which group is wrong."""

import itertools
import random

import pytest

from coachdesk.domain.errors import RecoveryCodeError
from coachdesk.vault.recovery_code import ALPHABET, decode, encode, short_id
from tests.long_form import rounds
from tests.proof import Proof, Tell

SECRET = bytes(range(20))
CODE = encode(SECRET)


def wrong_groups(code: str) -> tuple[int, ...]:
    """The groups that are named; an empty tuple when the code is taken for right."""
    try:
        decode(code)
    except RecoveryCodeError as error:
        return error.groups
    return ()


def test_it_is_eight_groups_of_five_that_a_person_can_read() -> None:
    groups = CODE.split("-")

    assert [len(group) for group in groups] == [5] * 8
    assert not set(CODE) & set("ILOU")


@pytest.mark.parametrize(
    "typed",
    [
        CODE,
        CODE.lower(),
        CODE.replace("-", " "),
        CODE.replace("-", ""),
        CODE.replace("-", " – "),
        CODE.replace("0", "O").replace("1", "I"),
        CODE.replace("0", "o").replace("1", "l"),
        "  \n" + CODE + "\t",
    ],
)
def test_it_is_read_however_it_is_written(typed: str) -> None:
    assert decode(typed) == SECRET


def test_every_slip_of_the_pen_is_caught_and_its_group_named(proof: Tell) -> None:
    chance, slips = random.Random(6), 0
    for _round in range(rounds(3, 300)):
        secret = chance.randbytes(20)
        code = encode(secret).replace("-", "")
        assert decode(code) == secret
        for place, sign in itertools.product(range(40), ALPHABET):
            if sign != code[place]:
                slip = code[:place] + sign + code[place + 1 :]
                assert wrong_groups(slip) == (place // 5 + 1,)
                slips += 1
    proof(Proof("B6", "herstelsleutel met een verkeerd teken", slips))


def test_two_signs_swapped_in_a_group_are_caught(proof: Tell) -> None:
    chance, swaps = random.Random(7), 0
    for _round in range(rounds(30, 300)):
        code = encode(chance.randbytes(20)).replace("-", "")
        for group in range(8):
            for a, b in itertools.combinations(range(5 * group, 5 * group + 5), 2):
                swapped = list(code)
                swapped[a], swapped[b] = code[b], code[a]
                if code[a] != code[b]:
                    assert wrong_groups("".join(swapped)) == (group + 1,)
                    swaps += 1
    proof(Proof("B6", "twee tekens van een groep verwisseld", swaps))


def test_two_groups_swapped_are_both_named(proof: Tell) -> None:
    chance, swaps = random.Random(8), 0
    for _round in range(rounds(30, 300)):
        groups = encode(chance.randbytes(20)).split("-")
        for a, b in itertools.combinations(range(8), 2):
            swapped = list(groups)
            swapped[a], swapped[b] = groups[b], groups[a]
            if groups[a] != groups[b]:
                assert wrong_groups("-".join(swapped)) == (a + 1, b + 1)
                swaps += 1
    proof(Proof("B6", "twee groepen verwisseld", swaps))


@pytest.mark.parametrize(
    ("groups", "sentence"),
    [
        ((6,), "Groep 6 klopt niet. Kijk op je papier."),
        ((2, 5), "De groepen 2 en 5 kloppen niet. Kijk op je papier."),
        ((1, 3, 8), "De groepen 1, 3 en 8 kloppen niet. Kijk op je papier."),
        (tuple(range(1, 9)), "Geen van de groepen klopt. Kijk op je papier."),
    ],
)
def test_the_coach_reads_which_groups_to_look_at(groups: tuple[int, ...], sentence: str) -> None:
    parts = CODE.split("-")
    for group in groups:
        other = "Z" if parts[group - 1][0] != "Z" else "Y"
        parts[group - 1] = other + parts[group - 1][1:]

    with pytest.raises(RecoveryCodeError) as refused:
        decode("-".join(parts))

    assert (refused.value.groups, str(refused.value)) == (groups, sentence)


@pytest.mark.parametrize(("typed", "count"), [(CODE[:-1], 39), (CODE + "7", 41), ("", 0)])
def test_too_few_or_too_many_signs_are_counted(typed: str, count: int) -> None:
    with pytest.raises(RecoveryCodeError, match=f"40 tekens. Je typte er {count}. Kijk") as refused:
        decode(typed)

    assert refused.value.groups == ()


@pytest.mark.parametrize("sign", ["U", "!", "é", "ß", "٣", "😀"])
def test_a_sign_that_is_never_used_is_a_slip_in_its_group(sign: str) -> None:
    slip = CODE[:8] + sign + CODE[9:]

    with pytest.raises(RecoveryCodeError) as refused:
        decode(slip)

    assert refused.value.groups in {(2,), ()}  # ß becomes SS: a sign too many


def test_random_letters_are_never_taken_for_a_key() -> None:
    chance = random.Random(9)
    for _round in range(rounds(2000, 200_000)):
        assert wrong_groups("".join(chance.choices(ALPHABET, k=40)))


def test_a_secret_of_another_length_has_no_code() -> None:
    with pytest.raises(ValueError, match="20 bytes"):
        encode(bytes(19))


def test_the_vault_has_a_short_name_for_on_paper() -> None:
    assert short_id(bytes(16)) == "0000 0000"
    assert short_id(bytes([0x22, 0xDB, 0x17, 0xA2, 0xA4]) + bytes(11)) == "4BDH F8N4"
