"""A passphrase is judged by length and surprise, and a proposal is always good enough."""

import random
from collections.abc import Sequence

import pytest

from coachdesk.domain.passphrases import Strength, proposal, strength


@pytest.mark.parametrize("phrase", ["", "kort", "drie woorden", "1234567890123"])
def test_less_than_fourteen_characters_is_too_short(phrase: str) -> None:
    assert strength(phrase) is Strength.TOO_SHORT


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
    assert strength(phrase) is Strength.GUESSABLE


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
    assert strength(phrase) is Strength.GOOD


def test_the_own_name_and_school_add_nothing() -> None:
    phrase = "Marloes Verzonnen Vlieger"

    assert strength(phrase) is Strength.GOOD
    names = ("Marloes Coachsma", "OBS De Verzonnen Vlieger")
    assert strength(phrase, own_names=names) is Strength.GUESSABLE


def test_a_proposal_has_five_different_words() -> None:
    asked = iter(["een", "een", "twee", "drie", "vier", "vier", "vijf"])

    def choose(words: Sequence[str]) -> str:
        return next(asked)

    assert proposal(["een", "twee", "drie", "vier", "vijf"], choose) == "een twee drie vier vijf"


def test_a_proposal_from_the_shipped_words_is_good_enough() -> None:
    words = [f"{first}{second}" for first in ("lan", "mos", "vij") for second in ("tel", "sel")]

    assert strength(proposal(words, random.Random(1).choice)) is Strength.GOOD
