"""Relatives that are told of in words only, and the names in a limit to a consent."""

import pytest

from coachdesk.domain.kin_words import names_in_limit, relatives_in
from coachdesk.domain.masking import Mask


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("woont bij vader en moeder, zus Liv (13)", [("zus", "Liv")]),
        ("Zusje Roos en broertje Tim-Jan", [("zus", "Roos"), ("broer", "Tim-Jan")]),
        ("keept met Opa Wim", [("opa", "Wim")]),
        ("de zus van de buren; opa past op", []),
    ],
)
def test_a_word_of_kin_and_a_name_beside_it_is_a_relative(text, found):
    assert [(one.relation, one.name) for one in relatives_in([text])] == found


def test_a_relative_is_shown_as_what_they_are_to_the_child():
    [liv] = relatives_in(["zus Liv"])
    mask = Mask([liv.known()])
    assert mask.text("Zus Liv huilt. Livs fiets; zusje Liv.") == "zus huilt. zus's fiets; zus."


@pytest.mark.parametrize(
    ("limit", "names"),
    [
        ("niets over Liv", ("Liv",)),
        ("Niet over schuldbedrag", ()),
        ("Liv en Wim niet noemen", ("Liv", "Wim")),
    ],
)
def test_names_in_a_limit_are_its_words_with_a_capital(limit, names):
    assert names_in_limit(limit) == names
