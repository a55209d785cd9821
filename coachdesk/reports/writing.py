"""Makes what a person typed fit to print: clean, in pieces, each word in a font that has it.

A font that lacks a letter prints an empty box and says nothing, so nothing reaches the page that
was not found in a font.
"""

import html
import re
import unicodedata
from collections.abc import Callable, Mapping
from itertools import groupby

from coachdesk.domain.wording import _
from coachdesk.reports import right_to_left
from coachdesk.reports.right_to_left import Fits, usual

PIECE = 1_500  # one longer paragraph is broken into lines again and again: quadratic
LONGEST = 50_000

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200d-\u200f\u202a-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufe00-\ufe0f\ufeff\ufff9-\ufffb]"
)
_NEW_LINE = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_STOP = re.compile(r"[.!?…][)”’\"]*\s")

Fonts = Mapping[str, frozenset[int]]
"""The letters that each font has, the preferred one first."""


def clean(text: str) -> str:
    """One form for each letter, no control or direction marks, plain spaces, \\n between lines."""
    text = _NEW_LINE.sub("\n", unicodedata.normalize("NFC", text))
    text = right_to_left.STRAY_JOINER.sub("", _UNSEEN.sub("", text))
    return re.sub(r"[^\S\n\u00a0]", " ", text).strip()


def pieces(text: str, most: int = PIECE) -> list[str]:
    """The text in pieces short enough to lay out; too long a note ends with a word about it."""
    rest = clean(text)
    cut = len(rest) > LONGEST
    rest = rest[:LONGEST]
    found = []
    while len(rest) > most:
        place = _break_in(rest[:most])
        found.append(rest[:place].strip())
        rest = rest[place:].strip()
    if rest:
        found.append(rest)
    if cut:
        found.append(_("[ingekort, zie dossier]"))
    return found


def _break_in(text: str) -> int:
    """Where to cut: at the end of a line, else of a sentence, else of a word, else anywhere."""
    sentences = [stop.end() for stop in _STOP.finditer(text)]
    for place in (text.rfind("\n"), sentences[-1] if sentences else 0, text.rfind(" ")):
        if place > len(text) // 3:
            return place
    return len(text)


def needs_shaping(text: str) -> bool:
    """Are there letters that join, or marks that must find their letter?"""
    return right_to_left.is_in(text) or any(unicodedata.combining(char) for char in text)


def escaped(text: str, fonts: Fonts, fits: Fits = usual) -> str:
    """What a person typed as markup that prints exactly that, each word in a font that has it.

    *fits* tells of a line with words from right to left whether there is room for it.
    """
    text = clean(text)
    first = next(iter(fonts))
    if _letters(text) <= fonts[first]:
        return _escape(text).replace("\n", "<br/>")
    text = _without_missing(text, frozenset().union(*fonts.values()))
    if right_to_left.is_in(text):
        text = right_to_left.arranged(text, fits)
    words = (_word(word, fonts, first) for word in re.split(r"([ \n]+)", text))
    return "".join(words).replace("\n", "<br/>")


def _escape(text: str) -> str:
    return html.escape(text, quote=False)


def _letters(text: str) -> set[int]:
    return {ord(char) for char in text if char not in " \n\u00a0"}


def _without_missing(text: str, known: frozenset[int]) -> str:
    """Signs that no font has become a word, once for a row of them; so an emoji leaves a trace."""
    runs = groupby(text, key=lambda char: ord(char) in known or char in "\n\u00a0")
    return "".join("".join(run) if there else _("[teken]") for there, run in runs)


def _word(word: str, fonts: Fonts, first: str) -> str:
    """A word in one font: the shaper looks at the first letter's font only."""
    font = next((name for name, known in fonts.items() if _letters(word) <= known), None)
    if font is None:
        runs = groupby(word, key=lambda char: _font_of(char, fonts))
        told = [_run(name, "".join(run), first) for name, run in runs]
        return " ".join(reversed(told) if right_to_left.is_in(word) else told)
    return _run(font, word, first)


def _font_of(char: str, fonts: Fonts) -> str:
    first = next(iter(fonts))
    return next((name for name, known in fonts.items() if ord(char) in known), first)


def width_of(text: str, fonts: Fonts, width: Callable[[str, str], float]) -> float:
    """How wide it is at most; *width* measures a text in one font."""
    runs = groupby(text, key=lambda char: _font_of(char, fonts))
    return sum(width("".join(run), font) for font, run in runs)


def _run(font: str, text: str, first: str) -> str:
    text = _escape(text)
    return text if font == first else f'<font name="{font}">{text}</font>'
