"""Text without capitals and accents, letter for letter, and one pattern for many words.

What is compared is plain; what is shown stays as it was typed. So plain text keeps its length,
and a place in it is the same place in the original.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import takewhile

_LATIN = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
_ALIKE = {"'": "’‘ʼ`´′", "-": "‐‑–—−", " ": "\u00a0\u202f\u2009", "o": "ø", "d": "đ", "l": "ł"}
_NEVER = "(?!)"
_UNSEEN = "\u00ad\u200b-\u200d\u2060\ufeff"  # soft hyphen, and what has no width
_ODD = "\u0132\u0133\ufb00-\ufb06\uff10-\uff5a\U0001d400-\U0001d7ff"  # ij and fi as one, wide ones
_BROKEN = r"\u00ad[ \t]*(?:\r\n|[\n\r\u2028\u2029])[ \t]*"  # a soft hyphen that was used
_DISGUISE = re.compile(f"{_BROKEN}|[{_UNSEEN}{_ODD}]")
_NOT_SEEN = re.compile(f"[{_UNSEEN}]")
_SEEN = re.compile(f"{_BROKEN}|.", re.DOTALL)


def _table() -> dict[str, str]:
    """Each accented letter and its plain one; all kinds of apostrophe, hyphen and space."""
    bare = {chr(code): unicodedata.normalize("NFD", chr(code))[0] for code in _LATIN}
    alike = {kind: one for one, kinds in _ALIKE.items() for kind in kinds}
    return {letter: base for letter, base in bare.items() if letter != base} | alike


_PLAIN = _table()


def plain(text: str) -> str:
    """The text in lower case and without accents, exactly as long as it was."""
    lower = text.lower()
    if len(lower) != len(text):  # a Turkish İ becomes two
        lower = "".join(letter.lower()[0] for letter in text)
    if lower.isascii():
        return lower
    for letter in _PLAIN.keys() & set(lower):  # few kinds: far faster than translate()
        lower = lower.replace(letter, _PLAIN[letter])
    return lower


def undisguised(text: str) -> str:
    """The text as it looks: nothing unseen in it, and wide or joined letters as ordinary ones.

    What is copied from a PDF is full of those.
    """
    return _DISGUISE.sub(lambda odd: _usual(odd[0]), text)


def plain_with_places(text: str) -> tuple[str, Sequence[int]]:
    """Plain text as it looks, without loose accents, and where each of its letters stood."""
    if unicodedata.is_normalized("NFC", text) and not _DISGUISE.search(text):
        return plain(text), range(len(text) + 1)
    letters, places = [], []
    for seen in _SEEN.finditer(text):
        for letter in undisguised(seen[0]):
            if not unicodedata.combining(letter):
                letters.append(letter)
                places.append(seen.start())
    return plain("".join(letters)), [*places, len(text)]


def as_it_looks(text: str) -> str:
    """Plain text to compare a name by: as `plain_with_places`, without the places."""
    return plain_with_places(text)[0]


def _usual(odd: str) -> str:
    return "" if _NOT_SEEN.match(odd) else unicodedata.normalize("NFKC", odd)


def any_of(words: Iterable[str]) -> str:
    """A pattern for plain text that finds any of these, the longest first.

    It goes letter by letter, so a thousand words take hardly longer than ten. A space fits any
    white space. Of no words at all it finds none.
    """
    endings = {" ".join(plain(word).split()) for word in words} - {""}
    return _one_of(endings) if endings else _NEVER


def _one_of(endings: set[str]) -> str:
    groups: dict[str, list[str]] = {}
    for ending in sorted(endings - {""}):
        groups.setdefault(ending[0], []).append(ending)
    branches = []
    for group in groups.values():
        start = _shared(group[0], group[-1])
        branches.append(_literal(start) + _one_of({ending[len(start) :] for ending in group}))
    if not branches:
        return ""
    optional = "?" if "" in endings else ""
    return f"(?:{'|'.join(branches)}){optional}"


def _shared(first: str, last: str) -> str:
    """How the first and the last of sorted words begin, and so all between them."""
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False))
    return "".join(letter for letter, _ in pairs)


def _literal(part: str) -> str:
    return re.escape(part).replace(r"\ ", r"\s+")
