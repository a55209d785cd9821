"""Tests of how a child is called."""

import pytest

from coachdesk.domain.children import NamedChild


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("jayden", ("Jayden", "", "")),
        ("jayden schetsma", ("Jayden", "", "Schetsma")),
        ("Zoë van der Schets", ("Zoë", "van der", "Schets")),
        ("zoë van der schets", ("Zoë", "van der", "Schets")),
        ("D'Angelo  O’Verzinsel", ("D'Angelo", "", "O’Verzinsel")),
        ("ijsbrand d'Hondt", ("IJsbrand", "", "d'Hondt")),
        ("o'verzinsel van ijsselstein", ("O'verzinsel", "van", "IJsselstein")),
        ("Jan Testema de Boer", ("Jan", "", "Testema de Boer")),
        ("", ("", "", "")),
    ],
)
def test_a_name_as_typed_has_its_parts(typed, parts):
    assert NamedChild(name=typed).parts() == parts
