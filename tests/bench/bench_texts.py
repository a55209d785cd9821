"""What is looked for in a text: it must not be felt in the longest of notes, nor in a trap."""

from functools import partial
from random import Random

import pytest

from coachdesk.domain.camera_check import CameraCheck
from coachdesk.domain.known_names import known_child
from coachdesk.domain.masking import Mask, dots
from coachdesk.domain.quotes import pieces
from tests.bench.measure import Measure, times

LONG = ("Zat weer alleen bij de fietsen en zei “Ik wil niet, nooit meer.” " * 800)[:50_000]
NAMES, SENTENCES = 1_000, 15_000  # a megabyte
LETTERS = [first + vowel for first in "bdfghjklmnprstvwz" for vowel in "aeiou"]
ENDLESS = "a" * 50_000 + "0" * 50_000


def test_the_cameracheck_keeps_up_with_typing(judge):
    check = CameraCheck()
    took, beside = times(lambda: check.first(LONG))

    assert check.first(LONG) is None
    judge(Measure(what="cameracheck of 50,000 characters", took=took, bare=beside, target=5))


def test_a_thousand_names_are_found_in_a_megabyte(judge):
    chance = Random(1)
    firsts = ["".join(chance.choices(LETTERS, k=3)).title() for _name in range(NAMES)]
    mask = Mask(
        known_child(first_name=first, last_name=f"{first}stra", replacement=f"K-{number}")
        for number, first in enumerate(firsts)
    )
    sentences = [f"{first} zat weer alleen bij de fietsen en gooide brood weg." for first in firsts]
    text = " ".join(chance.choices(sentences, k=SENTENCES))
    took, beside = times(partial(mask.spans, text))

    assert len(mask.spans(text)) == SENTENCES
    judge(Measure(what="1,000 names in a megabyte", took=took, bare=beside, target=1000))


def test_an_endless_word_is_no_trap(judge):
    took, beside = times(partial(dots, ENDLESS))

    judge(Measure(what="a word of 100,000 characters", took=took, bare=beside, target=250))


@pytest.mark.parametrize("scrap", ["'a ", "“a ", '"a', "'s 'a ", "« "])
def test_a_row_of_quotation_marks_is_no_trap(scrap, judge):
    took, beside = times(partial(pieces, scrap * 10_000))

    what = f"10,000 times {scrap.strip()} as quotations"
    judge(Measure(what=what, took=took, bare=beside, target=500))
