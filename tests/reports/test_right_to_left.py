"""Text from right to left: its order is right, in any place, also with numbers and quotes in it."""

import pytest

from coachdesk.reports.engine import words
from coachdesk.reports.right_to_left import arranged
from coachdesk.reports.typography import CELL

AHMED, IBN, OMAR = "أحمد", "بن", "عمر"


def read(text: str, line: int = 45) -> list[list[str]]:
    """The pieces of each line, from left to right, with plain spaces in them."""
    rows = arranged(text, lambda row: len(row) <= line).split("\n")
    return [[piece.replace("\u00a0", " ") for piece in row.split(" ")] for row in rows]


def test_a_name_in_a_dutch_sentence_is_one_piece_in_its_place():
    assert read(f"vader {AHMED} {IBN} belt") == [["vader", f"{AHMED} {IBN}", "belt"]]


def test_in_a_text_from_right_to_left_the_last_piece_stands_leftmost():
    assert read(f"{AHMED} sprak met Noor {OMAR}") == [[OMAR, "sprak met Noor", AHMED]]


def test_quotes_brackets_and_numbers_stay_in_the_piece_they_stand_in():
    assert read(f"{AHMED} «{IBN} {OMAR}» ({AHMED}) 7 {OMAR}") == [
        [f"{AHMED} «{IBN} {OMAR}» ({AHMED}) 7 {OMAR}"]
    ]


def test_the_figures_of_a_number_are_turned_for_they_are_drawn_from_right_to_left():
    assert read(f"{AHMED} 10:45 {OMAR}") == [[f"{AHMED} 54:01 {OMAR}"]]


def test_a_bracket_of_the_dutch_around_it_is_apart():
    assert read(f"(vader {AHMED})") == [["(vader", AHMED, ")"]]
    assert read(f"belt ({AHMED} nu)") == [["belt", "(", AHMED, "nu)"]]
    assert read(f"belt ({AHMED} {IBN}) nu") == [["belt", f"({AHMED} {IBN})", "nu"]]


def test_lines_are_as_long_as_there_is_room_and_go_from_top_to_bottom():
    text = " ".join((AHMED, IBN, OMAR))
    assert read(text, line=8) == [[f"{AHMED} {IBN}"], [OMAR]]
    assert read(f"dag {text}", line=8) == [["dag", f"{AHMED} {IBN}"], [OMAR]]


@pytest.mark.parametrize("width", [60, 120, 400])
def test_no_line_is_broken_again_however_narrow_its_place(width):
    passage = words(f"{AHMED} {IBN} {OMAR} " * 12, CELL)
    _width, height = passage.wrap(width, 800)
    lines = passage.text.count("<br/>") + 1
    assert height == lines * CELL.leading
    assert passage.wrap(2 * width, 800)[1] < height
