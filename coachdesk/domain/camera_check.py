"""Cameracheck: words that no camera would record, found in what should be a fact.

A hint, never an error (handbook 1.5: write what you saw and heard; the cameramethode). What
somebody said, between quotation marks, may be as coloured as it was.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from coachdesk.domain.plain_letters import any_of, plain
from coachdesk.domain.quotes import quoted_spans
from coachdesk.domain.wording import _

INTERPRETIVE = (
    "agressief", "lui", "zielig", "brutaal", "manipulatief", "onhandelbaar", "zenuwachtig",
    "altijd", "nooit", "waarschijnlijk", "volgens mij", "blijkbaar", "kennelijk", "ongetwijfeld",
    "vast en zeker", "ik denk", "ik vind", "ik vermoed", "ik heb het gevoel", "het lijkt",
    "lijkt wel", "alsof", "expres", "met opzet", "zomaar", "zonder reden", "uit het niets",
    "ongemotiveerd", "onwillig", "lastig", "hyperactief", "stout", "vervelend", "irritant",
    "onbeleefd", "asociaal", "egoïstisch", "aandachttrekker", "respectloos", "ongehoorzaam",
    "opstandig", "koppig", "eigenwijs", "dominant", "bazig", "gemeen", "vals", "stiekem",
    "liegt", "onbetrouwbaar", "verwend", "getraumatiseerd", "depressief", "autistisch",
    "hysterisch", "overdreven", "slordig", "ongeïnteresseerd", "onverschillig", "onzeker",
    "ongelukkig", "gefrustreerd",
)  # fmt: skip

Spans = list[tuple[int, int]]
BLANK = "x"  # a small letter: no word begins within it and no sentence ends

_SENTENCE_END = re.compile(r"[.!?…]+[\"”’')\]»]*(?=\s+[\"“‘„'(«]*[A-ZÀ-Þ])|\n")
_LONG_VOWEL = re.compile(r"(.*)([aeou])\2([^aeiou])")
_SHORT_VOWEL = re.compile(r".*[^aeiou][aeiou][^aeiouwx]")
_SHORTEST_ADJECTIVE = 3


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Found:
    """An interpretive word: as it is in the list, as it was typed, where, and in what sentence."""

    word: str
    typed: str
    start: int
    end: int
    sentence_start: int
    sentence_end: int

    def hint(self, who: str = "") -> str:
        """“Zielig” is jouw duiding. Wat zag je aan Jayden?"""
        typed = " ".join(self.typed.split())
        word = typed[0].upper() + typed[1:]
        if not who:
            return _("“{word}” is jouw duiding. Wat zag je?").format(word=word)
        return _("“{word}” is jouw duiding. Wat zag je aan {who}?").format(word=word, who=who)


class CameraCheck:
    """Looks for the words of one list; made once, used at every pause in typing."""

    def __init__(self, words: Iterable[str] = INTERPRETIVE) -> None:
        self._listed = {form: word for word in words for form in _forms(word)}
        self._pattern = re.compile(rf"(?<!\w){any_of(self._listed)}(?!\w)")

    def first(self, text: str, left: Collection[str] = ()) -> Found | None:
        """The first word of the list outside quotations, but for those the coach left alone."""
        quoted = quoted_spans(text)
        for match in self._pattern.finditer(plain(_without(quoted, text))):
            word = self._listed[" ".join(match[0].split())]
            if word not in left:
                return _found(text, word, match.span(), quoted)
        return None


def _without(spans: Spans, text: str) -> str:
    """The text with the spans blanked, as long as it was."""
    parts, place = [], 0
    for start, end in spans:
        parts += [text[place:start], BLANK * (end - start)]
        place = end
    return "".join((*parts, text[place:]))


def _found(text: str, word: str, place: tuple[int, int], quoted: Spans) -> Found:
    start, end = place
    begins, finishes = 0, len(text)
    all_but_their_ends = [(first, last - 2) for first, last in quoted]  # “… weg!” ends a sentence
    for boundary in _SENTENCE_END.finditer(_without(all_but_their_ends, text)):
        if boundary.end() > start:
            finishes = boundary.end()
            break
        begins = boundary.end()
    sentence = text[begins:finishes]
    return Found(
        word=word,
        typed=text[start:end],
        start=start,
        end=end,
        sentence_start=begins + len(sentence) - len(sentence.lstrip()),
        sentence_end=begins + len(sentence.rstrip()),
    )


def _forms(word: str) -> Iterator[str]:
    """The word, and as an adjective: agressieve, brutale, luie, domme."""
    bare = " ".join(plain(word).split())
    yield bare
    if " " in bare or len(bare) < _SHORTEST_ADJECTIVE:
        return
    yield f"{bare}e"
    long_vowel = _LONG_VOWEL.fullmatch(bare)
    stem = f"{long_vowel[1]}{long_vowel[2]}{long_vowel[3]}" if long_vowel else bare
    yield f"{stem}e"
    if stem[-1] in "fs":
        yield f"{stem[:-1]}{'v' if stem[-1] == 'f' else 'z'}e"
    if not long_vowel and _SHORT_VOWEL.fullmatch(bare):
        yield f"{bare}{bare[-1]}e"
