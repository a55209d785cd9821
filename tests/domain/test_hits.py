"""The marks around found words."""

import pytest

from coachdesk.domain.hits import CLOSING, OPENING, marked_beginnings, pieces, without_marks

MARKED = f"om de {OPENING}overdracht{CLOSING} bij het {OPENING}hek{CLOSING}"


def test_a_passage_falls_apart_in_found_words_and_the_rest() -> None:
    assert pieces(MARKED) == [
        ("om de ", False),
        ("overdracht", True),
        (" bij het ", False),
        ("hek", True),
    ]
    assert pieces("niets") == [("niets", False)]
    assert pieces("") == []


def test_without_marks_it_reads_as_written() -> None:
    assert without_marks(MARKED) == "om de overdracht bij het hek"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("zonder stap", "Casussen [zonder] [stap]"),
        ("ZON", "Casussen [zon]der stap"),
        ("stáp", "Casussen zonder [stap]"),
        ("onder", None),
        ("zonder naam", None),
        ("", "Casussen zonder stap"),
    ],
)
def test_beginnings_of_words_are_marked_in_a_command(typed: str, found: str | None) -> None:
    marked = marked_beginnings("Casussen zonder stap", typed)

    shown = marked.replace(OPENING, "[").replace(CLOSING, "]") if marked is not None else None
    assert shown == found
