"""Marking words as somebody's own: quotation marks around them, so the text itself says it."""

from PySide6.QtGui import QTextBlock, QTextCursor

from coachdesk.domain.quotes import quoted_spans

OPEN, CLOSE = "“", "”"
TO_INNER = str.maketrans("“”„", "‘’‚")  # quotes inside quotes become single ones


def is_literal(text: str) -> bool:
    """Whether there is nothing in this paragraph but somebody's own words."""
    spans = quoted_spans(text)
    rest, place = "", 0
    for start, end in spans:
        rest, place = rest + text[place:start], end
    return bool(spans) and not any(letter.isalnum() for letter in rest + text[place:])


def toggle(cursor: QTextCursor) -> None:
    """Mark the selection, or without one the paragraph; marked words lose their marks.

    A selection over several paragraphs marks each. It is one step of undo.
    """
    begin, end = cursor.selectionStart(), cursor.selectionEnd()
    if begin == end:
        begin = cursor.block().position()
        end = begin + cursor.block().length() - 1
    block = cursor.document().findBlock(end)
    cursor.beginEditBlock()
    while block.isValid() and block.position() + block.length() > begin:
        start = max(begin - block.position(), 0)
        _toggle_part(cursor, block, start, min(end - block.position(), block.length() - 1))
        block = block.previous()
    cursor.endEditBlock()


def _toggle_part(cursor: QTextCursor, block: QTextBlock, start: int, end: int) -> None:
    text, at = block.text(), block.position()
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start == end:
        return
    for first, last in quoted_spans(text):
        if first <= start and end <= last + 1:  # a full stop after the marks counts as inside
            _replace(cursor, at + last - 1, at + last, "")
            _replace(cursor, at + first, at + first + 1, "")
            return
    words = text[start:end].translate(TO_INNER)
    _replace(cursor, at + start, at + end, f"{OPEN}{words}{CLOSE}")


def _replace(cursor: QTextCursor, begin: int, end: int, words: str) -> None:
    cursor.setPosition(begin)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(words)
