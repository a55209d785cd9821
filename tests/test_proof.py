"""The table of what was tried tells every line once, in the order of the claims."""

import pytest

from tests.proof import Proof, Tell, table


def test_a_line_tells_how_often_what_was_lost_and_what_was_found() -> None:
    lines = [
        Proof("C1", "afbreken tijdens schrijven", 50),
        Proof("D1", "omgevallen bits", 3000, 0, 3000),
    ]
    head, kills, flips = table(lines)
    assert head.split() == ["geprobeerd", "keer", "verloren", "gevonden"]
    assert kills.split()[-2:] == ["50", "0"]
    assert flips.split()[-3:] == ["3000", "0", "3000"]


def test_a_test_can_tell_its_line(proof: Tell, request: pytest.FixtureRequest) -> None:
    proof(Proof("A1", "zelftest", 1))
    assert request.node.user_properties.pop() == (
        "proof",
        {"claim": "A1", "tried": "zelftest", "times": 1, "lost": 0, "found": None},
    )
