"""Names in free text, shown as codes (F8) or as "kind A" (paper without names).

Whole words only, whatever their accents and capitals. What is not known is not hidden: a
neighbour's name stays. The stored text never changes.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from coachdesk.domain.known_names import ALSO_WORDS, NO_FIRST_NAME, KnownName, could_be_words
from coachdesk.domain.plain_letters import any_of, as_it_looks, plain_with_places

DOTS = "•••"

_Meanings = dict[str, dict[str, None]]  # what is shown for a name, in order and each once

_ENDING = r"(?P<ending>(?:e?t|p)?je)?(?P<own>'s|(?<=[^aiou])s)?"  # Noortje, Noors, Anna's
_LETTER = r"[^\W_]"

_MAIL = r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_ABROAD = r"(?<![\w-])(?:\+|00)[1-9]\d?(?:[ -]?(?:\(0\) ?)?\d){8,11}(?!\d)"
_PHONE = r"(?<![\w-])(?!\d\d-\d\d-\d{4}\b)0\d(?:[ -]?\d){8}(?!\d)"  # but not 01-12-2026 08
_POSTCODE = r"\b[1-9]\d{3} ?[A-Z]{2}\b"
_STREET = (
    r"\b[A-Z][\w'’-]*(?:straat|laan|(?<!Onder)weg|plein|hof|kade|dijk|gracht|singel|steeg|pad|park"
    r"|dreef|baan|plantsoen) \d+(?: ?[A-Za-z](?!\w)|-\d+)?"
)
_WORD_BEFORE = re.compile(r"\b(?P<kin>\w+) +\Z")
_LONGEST_KIN = 20  # letters
_REACHABLE = re.compile("|".join((_MAIL, _ABROAD, _PHONE, _POSTCODE, _STREET)))


@dataclass(frozen=True, slots=True, repr=False)
class Masked:
    """A place in a text where a name stands, and what is shown there."""

    start: int
    end: int
    shown: str


class Mask:
    """Shows texts without the names it was given; made once, used for many texts."""

    def __init__(self, names: Iterable[KnownName]) -> None:
        self._persons: _Meanings = {}
        self._families: _Meanings = {}
        for name in names:
            _note(self._persons, name.spellings, name.replacement)
            _note(self._families, name.surnames, name.replacement)
        name_pattern = any_of([*self._persons, *self._families])
        self._pattern = re.compile(rf"(?<!{_LETTER})(?P<name>{name_pattern}){_ENDING}(?!{_LETTER})")

    def text(self, text: str, about: Collection[str] = ()) -> str:
        """The text with each name replaced; a possessive stays one: K-031's moeder.

        Where several bear the name, the one whose replacement is in *about* is meant; without
        one of those a first name shows them all (K-012/K-031) and a surname the first.
        """
        parts, place = [], 0
        for masked in self.spans(text, about):
            parts += [text[place : masked.start], masked.shown]
            place = masked.end
        return "".join((*parts, text[place:]))

    def spans(self, text: str, about: Collection[str] = ()) -> list[Masked]:
        """Where the names stand, in order; to cover them where text cannot be replaced."""
        bare, places = plain_with_places(text)
        found = []
        for match in self._pattern.finditer(bare):
            name = " ".join(match["name"].split())
            last_word = places[match.start("name") + match["name"].rstrip().rfind(" ") + 1]
            if text[last_word].isupper() or not self._needs_capital(name, match["own"] or ""):
                shown = self._shown(name, about) + ("'s" if match["own"] else "")
                begin = match.start() - _said_twice(bare, match.start(), shown)
                found.append(Masked(places[begin], places[match.end()], shown))
        return found

    def _needs_capital(self, name: str, own: str) -> bool:
        if name not in self._persons and could_be_words(name):
            return True
        return name in ALSO_WORDS or name + own in ALSO_WORDS

    def _shown(self, name: str, about: Collection[str]) -> str:
        persons, families = self._persons.get(name, ()), self._families.get(name, ())
        meant = [shown for shown in (*persons, *families) if shown in about]
        return meant[0] if meant else "/".join(persons) or next(iter(families))


def _said_twice(bare: str, start: int, shown: str) -> int:
    """How many letters before a name are told by what is shown: "opa Wim", "opa van K-147"."""
    before = _WORD_BEFORE.search(bare, max(0, start - _LONGEST_KIN), start)
    if before is None or before["kin"] not in NO_FIRST_NAME:
        return 0
    relation, _van, _code = shown.partition(" van ")
    return len(before[0]) if before["kin"] in relation.split() else 0


def dots(text: str) -> str:
    """The text with phone numbers, mail addresses, postcodes and house numbers as dots."""
    return _REACHABLE.sub(DOTS, text)


def _note(meanings: _Meanings, spellings: Iterable[str], replacement: str) -> None:
    for spelling in spellings:
        name = " ".join(as_it_looks(spelling).split())
        if name:
            meanings.setdefault(name, {})[replacement] = None
