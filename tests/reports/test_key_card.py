"""The card with keys: one A5, with every key, for the eye and for the ear."""

from dataclasses import replace
from io import BytesIO

import pikepdf

from coachdesk.domain.key_cards import KeyLine
from coachdesk.reports.key_card import render
from tests.reports import samples
from tests.reports.reading import assert_accessible, elements, pages_of, structure_of


def test_twelve_keys_stand_on_one_a5():
    pdf = render(samples.key_card())

    [page] = pages_of(pdf)
    assert all(line.words in page for line in samples.key_card().lines)
    with pikepdf.open(BytesIO(pdf)) as document:
        millimetres = [round(float(side) / 72 * 25.4) for side in document.pages[0].mediabox[2:]]
    assert millimetres == [148, 210]


def test_the_keys_are_read_aloud_in_a_table():
    pdf = render(samples.key_card())

    assert_accessible(pdf)
    assert structure_of(pdf).count("TR") == 13
    with pikepdf.open(BytesIO(pdf)) as document:
        spoken = [str(e.get("/ActualText", "")) for e in elements(document.Root.StructTreeRoot)]
    assert [one for one in spoken if one] == [line.keys for line in samples.key_card().lines]


def test_with_long_words_it_is_still_one_page():
    longest = KeyLine(keys="Ctrl Shift Spatie", words="Een heel lang verhaal over deze toets")
    card = replace(samples.key_card(), lines=(longest,) * 12)

    assert len(pages_of(render(card))) == 1


def test_nobody_and_no_school_is_on_it():
    with pikepdf.open(BytesIO(render(samples.key_card()))) as document:
        properties = dict(document.docinfo)
    assert str(properties["/Title"]) == "Sneltoetsen van Coachdesk"
    assert "/Author" not in properties
