"""What a person typed, made fit to print: nothing lost, nothing taken for an instruction."""

import pytest

from coachdesk.reports.writing import LONGEST, PIECE, clean, escaped, needs_shaping, pieces

LATIN = frozenset(range(0x20, 0x250)) | frozenset(map(ord, "‘’“”…−"))
ARABIC = frozenset(range(0x600, 0x700)) | frozenset(map(ord, " ()[].,"))
FONTS = {"Latin": LATIN, "Arabic": ARABIC}


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("e\u0301e\u0301n", "één"),
        ("een\x00 twee\x0b\x1f", "een twee"),
        ("regel\r\nregel\rregel\u2028regel", "regel\nregel\nregel\nregel"),
        ("tab\tnbsp\u202fem\u2003uit", "tab nbsp em uit"),
        ("\u202eomgekeerd\u202c \u2066x\u2069", "omgekeerd x"),
        ("half\ud83d paar", "half paar"),
        ("samen\u00advoegen \ufeff", "samenvoegen"),
        ("hart\u2764\ufe0f", "hart\u2764"),
    ],
)
def test_text_is_cleaned_without_losing_words(typed, printed):
    assert clean(typed) == printed


def test_our_letters_are_escaped_and_left_in_the_first_font():
    assert escaped("a < b & c\nd", FONTS) == "a &lt; b &amp; c<br/>d"


def test_a_word_in_another_script_gets_a_font_that_has_it():
    assert escaped("Ali أحمد.", FONTS) == 'Ali <font name="Arabic">أحمد.</font>'


def test_words_from_right_to_left_do_not_break_apart():
    assert "أحمد\u00a0بن" in escaped("Ali أحمد بن", FONTS)


def test_a_long_text_from_right_to_left_gets_lines_of_its_own():
    assert escaped(" ".join(["أحمد"] * 30), FONTS).count("<br/>") == 3


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("(أحمد)", '<font name="Arabic">(أحمد)</font>'),
        ("(vader أحمد)", '(vader <font name="Arabic">أحمد</font> )'),
        ("al-أحمد2", 'al- <font name="Arabic">أحمد</font> 2'),
    ],
)
def test_what_stands_beside_another_direction_is_set_apart(typed, printed):
    assert escaped(typed, FONTS) == printed


@pytest.mark.parametrize("typed", ["😀", "👨‍👩‍👧", "王小明", "\ue000", "😀😀😀"])
def test_signs_without_a_font_leave_one_visible_trace(typed):
    assert escaped(f"Dag {typed} hoor", FONTS) == "Dag [teken] hoor"


def test_only_letters_that_join_or_stack_need_the_shaper():
    assert needs_shaping("أحمد")
    assert needs_shaping("Ọ\u0301")
    assert not needs_shaping("Żółć één")


def test_a_short_note_stays_in_one_piece():
    assert pieces("Een zin.\nEn nog een.") == ["Een zin.\nEn nog een."]
    assert pieces("  \n ") == []


def test_a_long_note_is_cut_between_sentences_and_nothing_is_lost():
    note = " ".join(f"Dit is zin {number}." for number in range(1_000))

    cut = pieces(note)

    assert all(len(piece) <= PIECE for piece in cut)
    assert all(piece.endswith(".") for piece in cut)
    assert " ".join(cut) == note


def test_a_note_is_cut_at_the_end_of_a_line_first():
    first, second = pieces("a. " * 300 + "\n" + "b. " * 300)

    assert set(first) == {"a", ".", " "}
    assert set(second) == {"b", ".", " "}


def test_a_word_without_end_is_cut_anywhere():
    assert [len(piece) for piece in pieces("x" * 4_000)] == [PIECE, PIECE, 1_000]


def test_a_note_that_is_too_long_says_that_it_was_shortened():
    *kept, last = pieces("x" * (LONGEST + 1))

    assert last == "[ingekort, zie dossier]"
    assert sum(map(len, kept)) == LONGEST
