"""Lines of text with words from right to left, in the order in which they are drawn.

The engine shapes one piece from right to left, and puts pieces from left to right. So the lines
are broken here: what goes from right to left is one piece for each line, whose spaces may not
break, and in a text that begins from right to left the pieces of a line stand in reverse. After
UAX #9, as far as names, quotes, numbers and brackets need it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

USUAL_LINE = 45  # letters, as long as nobody knows how wide a line is

_RTL = "\u0590-\u065f\u066e-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_LETTER = re.compile(f"[{_RTL}]")
STRAY_JOINER = re.compile(f"(?<![{_RTL}])\u200c|\u200c(?![{_RTL}])")  # it means something there
_NUMBER = re.compile(r"\d[\d.,:/-]*\d")
_PAIRS = dict(zip("([{«“‘", ")]}»”’", strict=True))
_LEFT, _RIGHT = False, True

Fits = Callable[[str], bool]
Written = Callable[[Fits], str]


def is_in(text: str) -> bool:
    """Whether a letter of it is written from right to left."""
    return bool(_LETTER.search(text))


def usual(line: str) -> bool:
    """Whether a line is short enough for most places."""
    return len(line) < USUAL_LINE


def arranged(text: str, fits: Fits = usual) -> str:
    """The text with pieces that may not break, in lines for which *fits* is true."""
    return "\n".join(_line(line, fits) for line in text.split("\n"))


def _line(line: str, fits: Fits) -> str:
    words = [part for word in line.split(" ") for part in _apart(word)]
    strong = (_direction(word) for word in words)
    if next((one for one in strong if one is not None), _LEFT) is _RIGHT:
        return "\n".join(_reversed(row) for row in _rows(words, fits))
    return " ".join(
        _inside(run, fits) if direction is _RIGHT else " ".join(run)
        for direction, run in _runs(words, base=_LEFT)
    )


def _apart(word: str) -> Sequence[str]:
    """A word with letters of both directions in its pieces; any other whole."""
    if not is_in(word) or not any(map(_is_ltr, word)):
        return [word]
    sides = groupby(word, key=lambda char: bool(_LETTER.match(char)))
    return ["".join(side) for _is_rtl, side in sides]


def _is_ltr(char: str) -> bool:
    return char.isalnum() and not _LETTER.match(char)


def _direction(word: str) -> bool | None:
    """Of its letters; a number or a sign has none."""
    if is_in(word):
        return _RIGHT
    return _LEFT if any(map(str.isalpha, word)) else None


def _runs(words: Sequence[str], *, base: bool) -> Iterator[tuple[bool, list[str]]]:
    """Words of one direction together; what has none goes with both neighbours, or the *base*."""
    found = [_direction(word) for word in words]
    before, after = _nearest(found, base), _nearest(found[::-1], base)[::-1]
    settled = [one if one == other else base for one, other in zip(before, after, strict=True)]
    both = zip(settled, words, strict=True)
    for direction, run in groupby(both, key=lambda pair: pair[0]):
        yield direction, [word for _direction, word in run]


def _nearest(found: Sequence[bool | None], base: bool) -> list[bool]:  # noqa: FBT001  (a direction)
    near, last = [], base
    for one in found:
        last = last if one is None else one
        near.append(last)
    return near


def _rows(words: Sequence[str], fits: Fits) -> list[list[str]]:
    """As many words on each line as fit."""
    rows: list[list[str]] = [[]]
    for word in words:
        if rows[-1] and not fits(" ".join((*rows[-1], word))):
            rows.append([])
        rows[-1].append(word)
    return rows


def _reversed(row: Sequence[str]) -> str:
    """One line of a text from right to left: its last piece stands leftmost."""
    pieces = [
        _piece(run) if direction is _RIGHT else "\u00a0".join(run)
        for direction, run in _runs(row, base=_RIGHT)
    ]
    return " ".join(reversed(pieces))


def _inside(run: list[str], fits: Fits) -> str:
    """What stands from right to left in a text from left to right; brackets of that apart."""
    before, after, whole = "", "", " ".join(run)
    first, last = run[0][:1], run[-1][-1:]
    if first in _PAIRS and _PAIRS[first] not in whole:
        before, run = f"{first} ", [run[0][1:], *run[1:]]
    if last in _PAIRS.values() and not any(whole.count(o) for o, c in _PAIRS.items() if c == last):
        after, run = f" {last}", [*run[:-1], run[-1][:-1]]
    return before + "\n".join(map(_piece, _rows(run, fits))) + after


def _piece(words: Sequence[str]) -> str:
    """Drawn from right to left as one; the figures of a number are not."""
    return _NUMBER.sub(lambda number: number[0][::-1], "\u00a0".join(words))
