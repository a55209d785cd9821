"""What is typed in the search panel always makes a question that the index understands."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.search_text import SearchScope, read_search

NOTES = (
    "Jan-Piet gaat naar C++ les",
    "Zoë huilt bij gym",
    "Bij gym huilt niemand",
    "name:x of a AND b",
)


@pytest.fixture(scope="module")
def index():
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE notes USING fts5(text, tokenize='unicode61')")
    database.executemany("INSERT INTO notes VALUES (?)", [(note,) for note in NOTES])
    yield database
    database.close()


def found(index, text):
    match = read_search(text).match
    query = "SELECT text FROM notes WHERE notes MATCH ? ORDER BY rowid"
    return [row[0] for row in index.execute(query, (match,))] if match else []


@pytest.mark.parametrize(
    ("text", "scope", "rest"),
    [
        ("noor", SearchScope.EVERYTHING, "noor"),
        (" >zonder stap", SearchScope.COMMANDS, "zonder stap"),
        ("@ noo", SearchScope.CHILDREN, "noo"),
        ("#pesten", SearchScope.THEMES, "pesten"),
        (">", SearchScope.COMMANDS, ""),
        ("", SearchScope.EVERYTHING, ""),
    ],
)
def test_the_sign_in_front_says_where_to_look(text, scope, rest):
    asked = read_search(text)
    assert (asked.scope, asked.text) == (scope, rest)


def test_a_phrase_stays_together_and_words_may_lie_apart(index):
    assert found(index, "“huilt bij” gym") == [NOTES[1]]
    assert found(index, "gym huilt") == [NOTES[1], NOTES[2]]


def test_a_phrase_that_is_still_being_typed_counts(index):
    assert read_search('gym "huilt bi').terms == ("gym", "huilt bi")
    assert found(index, '"huilt bij') == [NOTES[1]]


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("jan-piet", NOTES[0]),
        ("c++", NOTES[0]),
        ("zoë", NOTES[1]),
        ("name:x", NOTES[3]),
        ("a AND", NOTES[3]),
        ("gym* 😀 zoë", NOTES[1]),
        ("zoë\ud800", NOTES[1]),
    ],
)
def test_what_looks_like_an_operator_is_a_word(index, text, note):
    assert found(index, text) == [note]


@pytest.mark.parametrize("text", ['"', '""', "😀", "+ - *", "\0", "( ) :", "“ ”"])
def test_without_a_letter_or_digit_nothing_is_looked_for(index, text):
    assert read_search(text).match == ""


def test_ten_thousand_characters_are_no_trouble(index):
    assert found(index, 'NOT "gym' * 1250) == []
    assert read_search("woord " * 2000).terms == ("woord", "wo")


@given(text=st.text() | st.text('"“”„ abNOT():*^-+\0{}', max_size=30))
def test_whatever_is_typed_is_a_query_the_index_understands(index, text):
    assert isinstance(found(index, text), list)
