"""The page round the text, and what happens when the text does not fit it."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from coachdesk.reports import meeting_pack
from coachdesk.reports.engine import words
from coachdesk.reports.flow import Drawing
from coachdesk.reports.page import compose, one_line
from coachdesk.reports.tags import Element
from coachdesk.reports.typography import FOOTER, TITLE
from tests.reports import samples
from tests.reports.reading import assert_accessible, elements, pages_of, text_of

ENDLESS = "x" * 5_000


def test_what_cannot_be_laid_out_is_printed_plainly_and_completely():
    paper = samples.pack()

    pdf = compose(paper, lambda: [Drawing(5_000)], paper.furniture)

    text = text_of(pdf)
    assert "Wat kan de hele groep doen zodat kind A weer meespeelt?" in text
    assert "Duiding (leerkracht)" in text
    assert "Ik denk dat kind A wordt buitengesloten." in text
    assert "VERTROUWELIJK · ZONDER NAAM" in text
    assert_accessible(pdf)


@pytest.mark.parametrize(
    "page",
    [
        samples.case(heading=ENDLESS),
        samples.case(subtitle=ENDLESS),
        samples.case(time=ENDLESS),
        samples.case(question=ENDLESS),
        samples.case(facts=((ENDLESS, ENDLESS),)),
    ],
    ids=["heading", "subtitle", "time", "question", "facts"],
)
def test_no_text_is_too_long_for_its_place(page):
    assert text_of(meeting_pack.render(samples.pack(page))).count("x") >= 5_000


def test_the_running_head_changes_after_the_first_page():
    furniture = replace(samples.furniture(), head="Eerste kop", later_head="Latere kop")

    first, second, _last = pages_of(meeting_pack.render(samples.pack(furniture=furniture)))

    assert "Eerste kop" in first
    assert "Latere kop" in second


def test_a_number_stands_before_the_page_number():
    furniture = replace(samples.furniture(), number="K-031")

    assert "K-031 · pagina 1 van 3" in text_of(
        meeting_pack.render(samples.pack(furniture=furniture))
    )


def test_a_figure_is_told_to_who_cannot_see_it():
    figure = Drawing(20, element=Element("Figure", alt="Drie signalen in september."))
    paper = samples.pack()

    pdf = compose(paper, lambda: [words("Verloop", TITLE, tag="H1"), figure], paper.furniture)

    assert_accessible(pdf)
    with pikepdf.open(BytesIO(pdf)) as document:
        tree = elements(document.Root.StructTreeRoot)
        told = [str(element.Alt) for element in tree if element.S == "/Figure"]
    assert told == ["Drie signalen in september."]


@pytest.mark.parametrize(
    "text", ["Kort", "Exemplaar 7 van 7 voor " + "Verzinselaar, " * 20, ENDLESS]
)
def test_a_line_round_the_text_is_one_line_and_ends_in_an_ellipsis_when_cut(text):
    passage, height = one_line(text, FOOTER, 300)
    assert height == FOOTER.leading
    shown = passage.getPlainText()
    assert shown == text or (shown.endswith("…") and text.startswith(shown[:-1]))
