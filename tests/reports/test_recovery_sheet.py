"""The Herstelsleutel: the key in full, how to use it, and nobody's name."""

from io import BytesIO

import pikepdf

from coachdesk.reports.recovery_sheet import render
from tests.reports import samples
from tests.reports.reading import assert_accessible, pages_of, structure_of, text_of


def test_the_sheet_is_one_page_with_the_whole_key():
    pages = pages_of(render(samples.recovery_sheet()))

    assert len(pages) == 1
    for number, group in enumerate(samples.CODE.split("-"), start=1):
        assert f"{number} {group}" in pages[0]


def test_the_sheet_says_when_it_was_made_and_how_to_use_it():
    text = text_of(render(samples.recovery_sheet()))

    assert "Gemaakt op 24 november 2026 · kluis 7F3K 2M9Q" in text
    assert "Wie dit blad en je kluis heeft, kan alles lezen." in text
    assert "1. Kies op het beginscherm “Wachtzin vergeten?”" in text
    assert "De letters I, L, O en U komen niet voor." in text
    assert "GEHEIM" in text
    assert "Coachdesk · pagina 1 van 1" in text


def test_the_key_is_a_list_for_who_hears_it():
    kinds = structure_of(render(samples.recovery_sheet()))

    assert kinds.count("L") == 2
    assert kinds.count("LI") == kinds.count("Lbl") == kinds.count("LBody") == 8 + 3


def test_the_sheet_is_accessible():
    assert_accessible(render(samples.recovery_sheet()))


def test_the_sheet_names_nobody():
    with pikepdf.open(BytesIO(render(samples.recovery_sheet()))) as document:
        properties = dict(document.docinfo)

    assert str(properties["/Title"]) == "Herstelsleutel"
    assert "/Author" not in properties
