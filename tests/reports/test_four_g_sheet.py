"""Mijn vier G's: what the child told, in its order, and nothing that points at anybody."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from coachdesk.domain.four_g import THINK
from coachdesk.domain.papers import FourGSheet
from coachdesk.reports.four_g_sheet import render
from tests.reports import samples
from tests.reports.reading import (
    assert_accessible,
    elements,
    pages_of,
    structure_of,
    text_of,
)

SHEET = samples.four_g_sheet()
HEADS = ("Wat gebeurde er?", "Wat dacht je?", "Wat voelde je?", "Wat deed je?")
A_CELL_FULL = "Ze liepen langs en zeiden niets. " * 12  # just under 400 letters


def in_order(text: str, *parts: str) -> bool:
    places = [text.find(part) for part in parts]
    return -1 not in places and places == sorted(places)


def test_the_sheet_is_one_page_with_four_cells_in_order():
    [page] = pages_of(render(SHEET))
    assert page.startswith("Mijn vier G’s")
    assert in_order(page, *HEADS, "En als je iets anders denkt?", "Welke gedachte helpt?")
    assert in_order(page, "keepen", "Niemand wil mij erbij", "Verdrietig", "Loopt weg")


def test_in_the_order_of_think_the_feeling_comes_before_the_thought():
    [page] = pages_of(render(replace(SHEET, order=THINK)))
    assert in_order(page, HEADS[0], HEADS[2], HEADS[1], HEADS[3])
    assert in_order(page, "Wat voel je dan?", "Welke gedachte helpt?", "Wat ga je proberen?")


def test_strengths_are_told_to_who_cannot_see_the_boxes():
    with pikepdf.open(BytesIO(render(SHEET))) as document:
        tree = document.Root.StructTreeRoot
        told = [str(element.Alt) for element in elements(tree) if element.S == "/Figure"]
    then, after = ["8 van 10", "8,5 van 10", "7 van 10"], ["5 van 10"] * 2
    assert told == [*then, *after, "nog niet ingevuld"]


def test_a_value_between_two_boxes_is_written_beside_the_word():
    text = text_of(render(SHEET))
    assert "Boos (85)" in text
    assert "Verdrietig (" not in text


def test_the_sheet_names_nobody_and_has_no_number():
    pdf = render(SHEET)
    with pikepdf.open(BytesIO(pdf)) as document:
        properties = dict(document.docinfo)
    assert str(properties["/Title"]) == "Mijn vier G’s"
    assert "/Author" not in properties
    assert "pagina" not in text_of(pdf)


@pytest.mark.parametrize(
    "sheet",
    [
        SHEET,
        FourGSheet(),
        replace(SHEET, event=A_CELL_FULL * 3),
        replace(SHEET, event=A_CELL_FULL, thought=A_CELL_FULL, attempt=A_CELL_FULL),
    ],
    ids=["short", "empty", "long", "full"],
)
def test_the_sheet_is_accessible(sheet):
    pdf = render(sheet)
    assert_accessible(pdf)
    kinds = structure_of(pdf)
    assert (kinds.count("H1"), kinds.count("H2")) == (1, 7)


def test_a_cell_over_four_hundred_letters_puts_the_cells_under_each_other():
    pages = pages_of(render(replace(SHEET, event=A_CELL_FULL * 2)))
    assert len(pages) == 2
    assert in_order(pages[0], *HEADS)
    assert pages[1].startswith("En als je iets anders denkt?")


def test_cells_that_are_just_full_do_not_break_over_pages():
    full = replace(SHEET, event=A_CELL_FULL, thought=A_CELL_FULL, attempt=A_CELL_FULL)
    first, second = pages_of(render(full))
    assert in_order(first, *HEADS)
    assert "En als je iets anders denkt?" in second


def test_a_very_long_text_is_printed_whole():
    text = text_of(render(replace(SHEET, event=A_CELL_FULL * 100)))
    assert text.count("Ze liepen langs") == 1200


def test_a_word_that_is_too_long_for_its_cell_breaks_after_its_hyphen():
    text = text_of(render(replace(SHEET, helping_thought="Grote-mensen-ruzie is niet van mij.")))
    assert "Grote-mensen\x02ruzie is" in text  # so pdfium tells a hyphen where a line ends


def test_in_black_and_white_full_boxes_can_be_counted():
    """Each filling is clear of the lines round it."""
    with pikepdf.open(BytesIO(render(SHEET, black_and_white=True))) as document:
        squares = [
            float(step.operands[2])
            for step in pikepdf.parse_content_stream(document.pages[0])
            if str(step.operator) == "re"
        ]
    assert len({round(side, 1) for side in squares if 12 < side < 20}) == 2


def test_an_empty_sheet_is_to_be_written_on():
    [page] = pages_of(render(FourGSheet()))
    assert in_order(page, *HEADS, "Wat ga je proberen?")
