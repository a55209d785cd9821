"""The names of everybody whom a paper is not about, found by the words of a text.

A school may know thousands of children, of whom a text names two: only for those is a pattern
made.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from coachdesk.domain.known_names import (
    Called,
    KnownName,
    known_adult,
    known_child,
    parts_of,
    ways_of,
)
from coachdesk.domain.plain_letters import as_it_looks
from coachdesk.domain.wording import _

_WORD = re.compile(r"[^\W_]+")
_DIMINUTIVES = ("je", "tje", "etje", "pje")


class OtherNames:
    """All children of the vault and those close to them, by the words of their names."""

    def __init__(self, children: Iterable[Called] = (), adults: Iterable[str] = ()) -> None:
        self._everybody: list[Called | str] = [*children, *adults]
        self._by_word: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self._everybody):
            for word in _words_of(one):
                self._by_word[word].append(number)

    def in_text(self, text: str) -> tuple[KnownName, ...]:
        """Who could be named in it, with what is shown instead."""
        words = {stem for word in _WORD.findall(as_it_looks(text)) for stem in _stems(word)}
        numbers = {number for word in words for number in self._by_word.get(word, ())}
        return tuple(_known(self._everybody[number]) for number in sorted(numbers))


def _words_of(one: Called | str) -> set[str]:
    """The words without which nobody is named: no little words before a surname."""
    if isinstance(one, str):
        first, *rest = one.split() or [""]
        named = (first, *(word for word in rest if not word.islower()))
        parts: Sequence[str] = [way for word in named for way in ways_of(word)]
    else:
        digits = "".join(filter(str.isdigit, one.code))
        whole = "".join(filter(str.isalnum, one.code))
        names = (one.first_name, *one.nicknames)
        parts = (*(way for name in names for way in ways_of(name)), one.last_name, digits, whole)
    return {word for part in parts for word in _WORD.findall(as_it_looks(part))}


def _stems(word: str) -> Iterator[str]:
    """Noor in noors, noortje and noortjes."""
    for whole in (word, word[:-1] if word.endswith("s") else word):
        yield whole
        for ending in _DIMINUTIVES:
            if whole.endswith(ending):
                yield whole.removesuffix(ending)


def _known(one: Called | str) -> KnownName:
    if isinstance(one, str):
        return known_adult(one, replacement=_("iemand anders"))
    return known_child(
        first_name=one.first_name,
        prefix=one.prefix,
        last_name=one.last_name,
        nicknames=(*one.nicknames, *parts_of(one.first_name), one.code),
        replacement=_("een ander kind"),
    )
