"""Quotations are taken apart from the rest, and nothing is lost."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.quotes import Piece, pieces, quoted_spans

snippets = st.lists(
    st.sampled_from(
        ['"', "'", "‘", "’", "“", "”", "„", "«", "»", " ", "\n", ".", "s", "Joris", "wil"]
    )
)


def told(text):
    return [(piece.text, piece.quoted) for piece in pieces(text)]


@pytest.mark.parametrize(
    "quotation",
    [
        "“ga weg”",
        "„ga weg”",
        "„ga weg“",
        "‘ga weg’",
        '"ga weg"',
        "'ga weg'",
        "«ga weg»",
        "»ga weg«",
    ],
)
def test_every_kind_of_quotation_mark_makes_a_statement(quotation):
    assert told(f"Sem zegt {quotation} en lacht.") == [
        ("Sem zegt", False),
        (quotation, True),
        ("en lacht.", False),
    ]
    assert pieces(quotation)[0].words == "ga weg"


@pytest.mark.parametrize(
    "text",
    [
        "Hij komt 's morgens en 's middags te laat.",
        "Oma's jas en Joris' tas en z'n pet lagen op 't plein.",
        "‘s Ochtends is ‘t stil, ’s avonds niet.",
        "In '25 en '26 was het anders.",
        'Een plank van 5" lang en 3" breed.',
        "Hij riep “kom hier en liep weg.",
        'Hij riep "kom hier\nen liep weg", zei Sam.',
    ],
)
def test_an_apostrophe_or_a_lonely_mark_opens_nothing(text):
    assert quoted_spans(text) == []


def test_an_apostrophe_within_a_quotation_does_not_close_it():
    assert told("Liv zei: 'Z'n vader komt 's avonds.'") == [
        ("Liv zei:", False),
        ("'Z'n vader komt 's avonds.'", True),
    ]


def test_the_outer_of_two_quotations_counts():
    assert told('‘Hij riep "weg" naar mij’, zei ze.')[0] == ('‘Hij riep "weg" naar mij’,', True)


def test_marks_alone_go_with_their_neighbour():
    assert told("- “Ga weg”. Toen ging hij.") == [("- “Ga weg”.", True), ("Toen ging hij.", False)]
    assert pieces("(“Ga weg!”)")[0].words == "Ga weg!"
    assert told("...") == [("...", False)]


def test_lines_stay_together_and_a_blank_line_parts():
    assert told("Een.\nTwee.\n\nDrie.") == [("Een.\nTwee.", False), ("Drie.", False)]


def test_nothing_is_in_an_empty_text():
    assert pieces(" \n ") == []


def test_a_piece_keeps_silent_in_the_log():
    assert "weg" not in repr(Piece("ga weg", quoted=True))


@given(st.text() | snippets.map("".join))
def test_nothing_is_lost_and_the_order_stays(text):
    joined = "".join(piece.text for piece in pieces(text))
    assert "".join(joined.split()) == "".join(text.split())


@given(snippets.map("".join))
def test_quotations_do_not_overlap(text):
    spans = quoted_spans(text)
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@pytest.mark.parametrize("scrap", ["'a ", "“a ", '"a', "'s 'a ", "« "])
def test_even_a_long_row_of_marks_is_read_whole(scrap):
    read = "".join(piece.text for piece in pieces(scrap * 10_000))
    assert [letter for letter in read if letter == "a"] == ["a"] * (10_000 * scrap.count("a"))
