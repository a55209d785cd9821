"""Marking literal words: quotation marks that come and go."""

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument

from coachdesk.ui.shared import literal_words


def cursor_on(document: QTextDocument, begin: int, end: int) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(begin)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ("“Het komt door mij.”", True),
        ("“Het komt door mij”.", True),
        ("  “Laat maar.” ", True),
        ('"Laat maar."', True),
        ("Hij zei “laat maar”", False),
        ("Het komt door mij.", False),
        ("", False),
    ],
)
def test_a_paragraph_is_literal_when_nothing_else_is_in_it(text: str, literal: bool) -> None:  # noqa: FBT001  (a parameter of the example)
    assert literal_words.is_literal(text) is literal


def test_without_a_selection_the_paragraph_is_marked_and_unmarked(qapp) -> None:
    document = QTextDocument("Eerst dit.\nHet komt door mij.\nDan dat.")
    cursor = cursor_on(document, 15, 15)

    literal_words.toggle(cursor)
    assert document.toPlainText() == "Eerst dit.\n“Het komt door mij.”\nDan dat."

    literal_words.toggle(cursor_on(document, 15, 15))
    assert document.toPlainText() == "Eerst dit.\nHet komt door mij.\nDan dat."


def test_a_selection_is_marked_without_the_spaces_around_it(qapp) -> None:
    document = QTextDocument("Hij zei laat maar en liep weg.")

    literal_words.toggle(cursor_on(document, 7, 18))

    assert document.toPlainText() == "Hij zei “laat maar” en liep weg."


def test_several_paragraphs_are_marked_each(qapp) -> None:
    document = QTextDocument("Een zin.\n\nNog een zin.")

    literal_words.toggle(cursor_on(document, 0, len(document.toPlainText())))

    assert document.toPlainText() == "“Een zin.”\n\n“Nog een zin.”"


def test_quotes_inside_the_words_become_single_ones(qapp) -> None:
    document = QTextDocument("Hij riep “ga weg” tegen mij.")

    literal_words.toggle(cursor_on(document, 0, len(document.toPlainText())))

    assert document.toPlainText() == "“Hij riep ‘ga weg’ tegen mij.”"
    assert literal_words.is_literal(document.toPlainText())


def test_a_cursor_inside_quoted_words_that_are_not_all_marks_the_paragraph(qapp) -> None:
    document = QTextDocument("Hij zei laat maar.")
    literal_words.toggle(cursor_on(document, 8, 17))
    assert document.toPlainText() == "Hij zei “laat maar”."

    literal_words.toggle(cursor_on(document, 10, 12))

    assert document.toPlainText() == "Hij zei laat maar."


def test_marking_is_one_step_of_undo(qapp) -> None:
    document = QTextDocument("Een zin.\nNog een zin.")
    literal_words.toggle(cursor_on(document, 0, len(document.toPlainText())))

    document.undo()

    assert document.toPlainText() == "Een zin.\nNog een zin."


def test_an_empty_paragraph_stays_empty(qapp) -> None:
    document = QTextDocument("")

    literal_words.toggle(QTextCursor(document))

    assert document.toPlainText() == ""
