"""Large print: nothing small, nothing in italics, no table; the same words."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from coachdesk.domain.errors import PaperFailed
from coachdesk.domain.papers import interpretation
from coachdesk.reports import meeting_pack
from coachdesk.reports.case_page import AGREEMENTS, OUTCOMES
from coachdesk.reports.large_print import render
from tests.reports import samples
from tests.reports.reading import assert_accessible, pages_of, structure_of, text_of

PAPERS = {
    "summary": samples.summary,
    "pack": samples.pack,
    "action list": samples.action_paper,
}


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
def test_nothing_is_smaller_than_twelve_points_but_the_label(paper):
    with pikepdf.open(BytesIO(render(paper()))) as document:
        sizes = {
            float(step.operands[1])
            for page in document.pages
            for step in pikepdf.parse_content_stream(page)
            if str(step.operator) == "Tf"
        }
    assert min(sizes) >= 10.8  # the class label, in capitals; all else from 12
    assert {16.0, 20.0, 28.0} <= sizes or {16.0, 28.0} <= sizes


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
def test_it_is_accessible_and_without_tables(paper):
    pdf = render(paper())
    assert_accessible(pdf)
    assert "Table" not in structure_of(pdf)


def test_no_italics_and_no_serif_are_left():
    with pikepdf.open(BytesIO(render(samples.summary()))) as document:
        fonts = {
            str(thing.BaseFont)
            for thing in document.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font"
        }
    assert not [font for font in fonts if "Italic" in font or "Serif" in font]


def test_labels_stand_on_the_line_of_what_they_tell():
    page = pages_of(render(samples.summary()))[0]
    assert "Leeftijd: 9 tot 12 jaar" in page
    assert "Bouw: bovenbouw" in page


def test_what_its_mark_tells_elsewhere_is_a_word_here():
    page = text_of(render(samples.pack()))
    assert "Laatste signalen, gesprekken en verwijzingen Signaal 1, wk −8, leerkracht" in page
    assert "Gesprek 1, " in page
    assert "Verwijzing 1, " in page


def test_whose_actions_they_are_stands_above_them():
    paper = replace(samples.action_paper(), owners=(), whose="Acties van Marit Jongstra")
    told = text_of(render(paper))
    assert "Acties van Marit Jongstra Er staan nu geen acties open." in told


def test_an_opinion_says_whose_it_is():
    signal = samples.entry("Zit stil.", opinions=(interpretation("leerkracht", "Verdrietig."),))
    paper = text_of(render(samples.summary(signals=(signal,))))
    assert "Zit stil. Duiding (leerkracht): Verdrietig." in paper


def test_a_long_note_is_printed_whole():
    text = "Dit is een zin. " * 600
    signal = samples.entry(text, opinions=(interpretation("coach", text),))
    pdf = render(samples.summary(signals=(signal,)))
    assert text_of(pdf).count("zin.") == 1_200
    assert_accessible(pdf)


def test_what_is_late_says_so_in_words():
    assert "Stand: Open, te laat" in text_of(render(samples.action_paper()))


def test_making_it_can_be_stopped():
    with pytest.raises(PaperFailed):
        render(samples.summary(), stopped=lambda: True)


def test_the_pack_has_room_for_the_outcome_as_in_the_usual_print():
    large, usual = text_of(render(samples.pack())), text_of(meeting_pack.render(samples.pack()))
    for outcome in (*OUTCOMES, "Uitkomst van de bespreking", "Aantekeningen"):
        assert outcome in large
        assert outcome in usual
    assert large.count("Afspraak, wie en voor wanneer:") == AGREEMENTS
    actions = large[large.index("Actielijst", large.index("Aantekeningen")) :]
    assert "3. 4. 5." in actions


def test_no_head_stands_alone_at_the_foot_of_a_page():
    seen = "Zat stil bij de fietsenstalling en keek naar de grond. " * 10
    question = "Wat helpt hier het meest? " * 18
    paper = samples.summary(signals=(samples.entry(seen),), question=question)
    for page in pages_of(render(paper)):
        assert ("Signalen" in page) == ("Zat stil" in page)


def test_a_new_line_in_an_opinion_parts_its_words():
    signal = samples.entry("Zit stil.", opinions=(interpretation("coach", "Bang\nof boos"),))
    assert "Duiding (coach): Bang of boos" in text_of(render(samples.summary(signals=(signal,))))
