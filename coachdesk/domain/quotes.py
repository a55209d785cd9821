"""Somebody's own words: what stands between quotation marks, apart from what does not.

In the form of a signal quoted text becomes a statement and the rest a fact; in the four G's it
is shown as literal words. An apostrophe ('s morgens, oma's, z'n, Joris' tas) opens nothing, and
no quotation runs on over the end of its line.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_SHORTENED = r"(?:(?:s|t|n|m|k|r|ns|tis)\b|\d\d\b)"  # 's morgens, 't, '26
_APOSTROPHE = rf"['’‘](?:(?<=\w.)(?=\w)|(?={_SHORTENED}))"  # z'n
_STRAIGHT = r'(?<=")(?=\S)[^"\n]*(?<=\S)"(?!\w)'
_CURLED = r"(?<=[“„”])(?=\S)[^“”„\n]+[”“]"
_FRENCH = r"(?<=«)[^«»\n]+»|(?<=»)[^«»\n]+«"
_SINGLE = (
    rf"(?<=['‘‚‛])(?!{_SHORTENED})(?=\S)"
    rf"(?:[^'’‘‚‛\n]|{_APOSTROPHE})*?(?<=\S)['’](?!\w)"
)
_OPENED = r"[\"“„”«»'‘‚‛](?<!\w.)"  # a set first: the search then runs from mark to mark
_QUOTED = re.compile(rf"{_OPENED}(?:{_STRAIGHT}|{_CURLED}|{_FRENCH}|{_SINGLE})")
_BLANK_LINE = re.compile(r"\n\s*\n")
_CLOSING = re.compile(r"[.,;:!?…)\]]*")
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True, repr=False)
class Piece:
    """Part of a text as it was typed, its quotation marks included."""

    text: str
    quoted: bool

    @property
    def words(self) -> str:
        """What was said, without the marks round it; of other text all of it."""
        found = _QUOTED.search(self.text) if self.quoted else None
        return found[0][1:-1].strip() if found else self.text


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """Where the quotations begin and end, their marks included, in order."""
    return [match.span() for match in _QUOTED.finditer(text)]


def pieces(text: str) -> list[Piece]:
    """The text in order, quotations apart; nothing is lost but white space at the edges.

    A blank line parts pieces too. Marks without a word ("- ", "(") go with their neighbour.
    """
    found: list[Piece] = []
    for paragraph in _BLANK_LINE.split(text):
        found.extend(_with_their_marks(_parts(paragraph)))
    return found


def _parts(paragraph: str) -> Iterator[Piece]:
    place = 0
    for start, end in quoted_spans(paragraph):
        closed = _CLOSING.match(paragraph, end)
        after = closed.end() if closed else end
        yield Piece(paragraph[place:start], quoted=False)
        yield Piece(paragraph[start:after], quoted=True)
        place = after
    yield Piece(paragraph[place:], quoted=False)


def _with_their_marks(parts: Iterable[Piece]) -> Iterator[Piece]:
    """The same pieces, trimmed; one without any word is no piece but belongs to its neighbour."""
    marks = ""
    held: Piece | None = None
    for part in parts:
        if part.quoted or _WORD.search(part.text):
            if held:
                yield _trimmed(held)
            held, marks = Piece(marks + part.text, part.quoted), ""
        elif held:
            held = Piece(held.text + part.text, held.quoted)
        else:
            marks += part.text
    if held or marks.strip():
        yield _trimmed(held or Piece(marks, quoted=False))


def _trimmed(piece: Piece) -> Piece:
    return Piece(piece.text.strip(), piece.quoted)
