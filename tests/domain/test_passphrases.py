"""A passphrase is judged by length and surprise, and a proposal is always good enough."""

import random

import pytest

from coachdesk import resources
from coachdesk.domain.passphrases import Strength, answer, propose, strength

COMMON = resources.words("common-passphrases")


@pytest.mark.parametrize("phrase", ["", "kort", "drie woorden", "1234567890123"])
def test_less_than_fourteen_characters_is_too_short(phrase: str) -> None:
    assert strength(phrase, common=COMMON) is Strength.SHORT


@pytest.mark.parametrize(
    "phrase",
    [
        "welkomwelkom2026!",
        "Wachtwoord123456",
        "aaaaaaaaaaaaaaaaaa",
        "12345678901234",
        "fiets fiets fiets fiets fiets",
        "qwertyuiop123456",
        "              ",
    ],
)
def test_what_everybody_tries_first_is_guessable(phrase: str) -> None:
    assert strength(phrase, common=COMMON) is Strength.GUESSABLE


@pytest.mark.parametrize(
    "phrase",
    [
        "lantaarn mossel vijver kantoor wolk",
        "mijn oma bakte op zondag",
        "Étoile-é-pinda-kaas",
        "zomer zonder paraplu op het wad",
    ],
)
def test_loose_words_and_an_own_sentence_are_good(phrase: str) -> None:
    assert strength(phrase, common=COMMON) is Strength.STRONG


def test_the_own_name_and_school_add_nothing() -> None:
    phrase = "Marloes Verzonnen Vlieger"

    assert strength(phrase, common=COMMON) is Strength.STRONG
    names = ("Marloes Coachsma", "OBS De Verzonnen Vlieger")
    assert strength(phrase, common=COMMON, names=names) is Strength.GUESSABLE


def test_a_proposal_is_five_words_and_strong() -> None:
    words = resources.words("passphrase-nl")
    proposed = propose(words, random.Random(1).choice)

    assert len(proposed.split(" ")) == 5
    assert set(proposed.split(" ")) <= set(words)
    assert strength(proposed, common=COMMON) is Strength.STRONG


def test_each_strength_has_its_sentence() -> None:
    assert [answer(strength) for strength in Strength] == [
        "Nog te kort. Voeg een woord toe.",
        "Deze zin is makkelijk te raden. Kies losse woorden.",
        "Sterk genoeg.",
    ]
