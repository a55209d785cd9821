"""Of thousands of names only those that a text could hold are looked for in it."""

import pytest

from coachdesk.domain.known_names import Called
from coachdesk.domain.masking import Mask
from coachdesk.domain.other_names import OtherNames

NOOR = Called("Noor", "van der", "Wensdroom-Schetsma", ("Noot",), "K-082")
JAN = Called("Jan-Willem", "", "Modelma", ("Jan Pier",), "K-091")
OTHERS = OtherNames(
    [NOOR, Called("Anna", "", "Testema", (), "K-090"), JAN], ["oma Petra de Wit", "Els-Marie Wit"]
)


@pytest.mark.parametrize(
    "text",
    [
        "Noor", "noors tas", "NOORTJE", "Noortjes", "Nóór", "N. v.d. Wensdroom-Schetsma",
        "mevrouw Schetsma", "Noot", "K-082", "Anna's jas", "Petra", "mevr. de Wit", "Noo\u0301r",
        "Jan-Willem", "Jan Willem", "JanWillem", "janwillems", "Jan-Pier", "K091", "K 091",
        "ElsMarie", "Els Marie",
    ],
)  # fmt: skip
def test_every_way_to_write_a_name_is_found(text):
    found = OTHERS.in_text(f"Gisteren zat {text} daar.")
    assert found
    assert Mask(found).spans(f"Gisteren zat {text} daar.")


def test_a_text_without_names_needs_no_pattern():
    assert OTHERS.in_text("Van de week zat het kind onder de tafel.") == ()


def test_children_and_adults_are_told_apart():
    shown = [one.replacement for one in OTHERS.in_text("Noor en Petra")]
    assert shown == ["een ander kind", "iemand anders"]
