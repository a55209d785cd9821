"""Days and groups in words."""

import re

import pytest

from coachdesk.domain.number_words import in_order, in_words


@pytest.mark.parametrize(
    ("number", "cardinal", "ordinal"),
    [
        (1, "één", "eerste"),
        (3, "drie", "derde"),
        (8, "acht", "achtste"),
        (12, "twaalf", "twaalfde"),
        (20, "twintig", "twintigste"),
        (22, "tweeëntwintig", "tweeentwintigste"),
        (28, "achtentwintig", "achtentwintigste"),
        (31, "eenendertig", "eenendertigste"),
    ],
)
def test_a_number_is_known_in_words(number, cardinal, ordinal):
    assert re.fullmatch(in_words(number), cardinal)
    assert re.fullmatch(in_order(number), ordinal)
