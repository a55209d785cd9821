"""Five random words or a sentence of one's own will do; what others would try first will not."""

import random
import re

import pytest

from coachdesk.domain.passphrases import Strength, answer, propose, strength
from coachdesk.resources import words

LIST = words("passphrase-nl")
COMMON = words("common-passphrases")
NAMES = ("Marloes Proefstra", "Basisschool De Schetsschool", "It Wensdroomhûs")


def judged(passphrase: str) -> Strength:
    """How it stands up for a coach with these names."""
    return strength(passphrase, common=COMMON, names=NAMES)


@pytest.mark.parametrize(
    "passphrase",
    [
        "lantaarn wolken fietspad muziek taart",
        "lantaarnwolkenfietspad",
        "Op dinsdag eten we pannenkoeken!",
        "een twee mijn tante zwaaide hoogstandje",
        "x7K2pqW9fd3Lm8",
        "brûlée met kaneel, lauw",
        "سلام بر دریا و کوهستان",
        "  spaties vooraan tellen mee",
    ],
)
def test_loose_words_and_own_sentences_are_strong_enough(passphrase: str) -> None:
    assert judged(passphrase) is Strength.STRONG


@pytest.mark.parametrize("passphrase", ["", "kort", "twee woorden", "x7K2pqW9fd3Lm", "é" * 13])
def test_under_fourteen_characters_a_word_is_asked_for(passphrase: str) -> None:
    assert judged(passphrase) is Strength.SHORT
    assert answer(judged(passphrase)) == "Nog te kort. Voeg een woord toe."


@pytest.mark.parametrize("passphrase", [phrase for phrase in COMMON if len(phrase) >= 14])
def test_what_many_choose_is_easy_to_guess(passphrase: str) -> None:
    for written in (passphrase, passphrase.upper() + "!!", passphrase.replace(" ", "-") + "2026"):
        assert judged(written) is Strength.GUESSABLE


@pytest.mark.parametrize(
    "passphrase",
    [
        "aaaaaaaaaaaaaaaa",
        "lamp lamp lamp lamp",
        "lamplamplamplamp",
        "welkomwelkomwelkom",
        "Welkom2026Welkom2026!",
        "wachtwoord1234567890",
        "qwertyuiopasdfgh",
        "zxcvbnm,./asdfghjkl",
        "abcdefghijklmnop",
        "98765432109876",
        "12345678901234567890",
        "q1w2e3r4t5y6u7i8",
        "Marloes Proefstra!",
        "marloesproefstra2026",
        "De Schetsschool 2026",
        "schetsschool schetsschool",
        "it wensdroomhus 1987",
        "Coachdesk Coachdesk Kluis",
        "................",
        "welkom op de schetsschool",
    ],
)
def test_names_repeats_rows_and_years_are_easy_to_guess(passphrase: str) -> None:
    assert judged(passphrase) is Strength.GUESSABLE
    assert answer(judged(passphrase)) == "Deze zin is makkelijk te raden. Kies losse woorden."


def test_enough_of_ones_own_beside_a_name_will_do() -> None:
    assert judged("marloes lust geen spruiten") is Strength.STRONG
    assert answer(Strength.STRONG) == "Sterk genoeg."


def test_an_empty_list_or_name_forbids_nothing() -> None:
    passphrase = "lantaarn wolken fietspad"

    assert strength(passphrase, common=["", "..."], names=["", " ", "Jo"]) is Strength.STRONG


def test_a_proposal_is_five_words_from_the_list() -> None:
    proposal = propose(LIST)

    assert len(proposal.split(" ")) == 5
    assert set(proposal.split(" ")) <= set(LIST)


def test_every_proposal_is_strong_enough() -> None:
    chance = random.Random(31)

    assert {judged(propose(LIST, chance.choice)) for _round in range(3000)} == {Strength.STRONG}


def test_proposals_differ() -> None:
    assert len({propose(LIST) for _round in range(200)}) == 200


def test_the_list_gives_sixty_four_bits_in_five_words() -> None:
    assert len(LIST) == len(set(LIST)) == 7776
    assert list(LIST) == sorted(LIST)
    assert all(re.fullmatch("[a-z]{4,8}", word) for word in LIST)


def test_no_word_is_an_abbreviation_or_crude() -> None:
    assert not {"bvba", "docu", "hypo", "kine", "mavo", "pabo", "naaien"} & set(LIST)


def test_no_word_is_another_with_an_ending() -> None:
    every = set(LIST)
    endings = ("en", "s", "je", "tje", "de", "te", "er", "e")

    assert [word + end for word in LIST for end in endings if word + end in every] == []


def test_the_common_phrases_are_plain_and_stand_once() -> None:
    assert len(COMMON) == len(set(COMMON)) > 150
    assert all(phrase == phrase.strip().lower() for phrase in COMMON)
