"""What tells who a child is besides a name: class, school, birth date, places, initials.

All of it comes from the child's own fields; paper without names shows something wider instead.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from coachdesk.domain.ages import age_band, age_on, stage_of
from coachdesk.domain.children import Child
from coachdesk.domain.known_names import NO_FIRST_NAME, KnownName
from coachdesk.domain.number_words import in_order, in_words
from coachdesk.domain.plain_letters import plain
from coachdesk.domain.wording import MONTHS, SHORT_MONTHS, _

_WORD = r"[A-ZÀ-Þ][\w'’-]{2,}"
# Not the first word of a sentence, which has its capital for that, unless it stands by itself.
_PLACE = re.compile(
    rf"(?<=[\w,;:(/] ){_WORD}|(?<=[(/]){_WORD}|^{_WORD}(?=\s*(?:[,;:(/.]|$))", re.MULTILINE
)
_NAMED = re.compile(r"[A-ZÀ-Þ][^\W\d_]{3,}")
_KIND_OF_SCHOOL = re.compile(
    r"(?:(?:obs|cbs|rkbs|kbs|pcbs?|sbo|vso|so|ikc|kc|basisschool|school|de|het|'t|openbare"
    r"|christelijke|katholieke|montessori|dalton|jenaplan)\s+)+",
    re.IGNORECASE,
)
_AFTER = re.compile(  # a word that asks for an article: uit groep 8a, uit de bovenbouw
    r"\b(?:uit|in|van|naar|bij|voor|met|door|aan|over|tegen|tussen)\s+$", re.IGNORECASE
)
_LONGEST_AFTER = 12
_GROUP = r"(?:groep|klas|gr\.?)"
_HIGHEST_GROUP = 8
_IN_WORDS = "|".join(in_words(number) for number in range(1, _HIGHEST_GROUP + 1))
_YEAR = r"['’]?(?:19|20)?\d\d"
_THEN_YEAR = rf"(?:\s+{_YEAR}\b(?![-./]\d))?"  # but not the beginning of another date or number


@dataclass(frozen=True, slots=True, repr=False)
class Clue:
    """All ways of writing something that tells who a child is, and what is shown instead.

    Each way has the *sign* in it: most texts are done with that alone, and patterns are slow.
    The *article* goes before what is shown after a word that asks for one.
    """

    pattern: re.Pattern[str]
    instead: str
    sign: str = ""
    article: str = ""

    def hidden(self, text: str) -> str:
        """The text without it."""
        there = self.sign in text or self.sign.upper() in text
        return self.pattern.sub(self._shown, text) if there else text

    def _shown(self, found: re.Match[str]) -> str:
        before = found.string[max(0, found.start() - _LONGEST_AFTER) : found.start()]
        return f"{self.article}{self.instead}" if _AFTER.search(before) else self.instead


def names_besides(child: Child, school: str) -> Iterator[KnownName]:
    """School, class and places by the names they have."""
    own = _KIND_OF_SCHOOL.sub("", school, count=1).strip()  # de Verzonnen Vlieger, de Vlieger
    whole = (school, own) if " " in own else (school,)
    yield KnownName(spellings=tuple(filter(None, whole)), replacement=_("school"))
    yield _words(_NAMED.findall(own), _("school"))
    yield _words(_NAMED.findall(child.group), _band(child))
    names = {plain(part) for part in child.full_name().split()}
    lines = "\n".join((child.home, child.school_life, child.neighbourhood))
    places = (place for place in _PLACE.findall(lines) if plain(place) not in names)
    yield _words(places, _("een plaats"))


def clues(child: Child, called: str) -> Iterator[Clue]:
    """Birth date, class and initials, with what is shown instead."""
    if child.born:
        yield Clue(_day(child.born), _("(geboortedatum)"), str(child.born.day))
        month = SHORT_MONTHS[child.born.month - 1][-2:]  # rt: of maart and of mrt
        yield Clue(_day_in_words(child.born), _("(geboortedatum)"), month)
    for pattern, number in _groups(child.group):
        article = _("de ") if stage_of(child.group) else ""
        yield Clue(pattern, _band(child), number, article)
    if child.first_name and child.last_name:
        yield Clue(_initials(child), called, f"{child.first_name[0].upper()}.")


def age_in_words(child: Child, on: date) -> str:
    """9 tot 12 jaar, or nothing when the birth date is not known."""
    return age_band(age_on(on, child.born)) if child.born else ""


def _words(words: Iterable[str], instead: str) -> KnownName:
    """Words that are only meant when they have their capital, as a surname is."""
    known = tuple(word for word in words if plain(word) not in NO_FIRST_NAME)
    return KnownName(spellings=(), surnames=known, replacement=instead)


def _band(child: Child) -> str:
    return stage_of(child.group) or _("de groep")


def _groups(group: str) -> Iterator[tuple[re.Pattern[str], str]]:
    """Groep 7b, 7B, klas 7-b; and groep 7, which tells more than the bouw does.

    Each with the number that is in it, if it has one.
    """
    bare = re.sub(rf"^{_GROUP}\s+", "", group.strip(), flags=re.IGNORECASE)
    pieces = list(map(re.escape, re.findall(r"\d+|[^\W\d_]+|[^\w\s]", bare)))
    years = re.findall(r"\d+", bare)
    number = next(iter(years), "")
    if pieces:
        yield _without_capitals(rf"\b{_GROUP}\s*{'[ -]?'.join(pieces)}\b"), number
    if years and re.search(r"[^\W\d_]", bare):
        more = rf"\s*(?!{number}(?!\d))[1-9]\d?(?![\d-])"  # 7 a 8 keer
        apart = rf"{'[ -]?'.join(pieces)}\b(?!{more})"
        yield _without_capitals(rf"\b(?:{'-?'.join(pieces)}\b|{apart})"), number
    for year in years:
        alone = rf"\b{_GROUP}\s*{year}(?:[ -]?[a-z])?(?: ?[/-] ?\d[a-z]?)?\b"
        yield _without_capitals(alone), year
        if 0 < int(year) <= _HIGHEST_GROUP:
            yield _group_in_words(int(year)), "" if int(year) == 1 else in_words(int(year))[1:]


def _group_in_words(year: int) -> re.Pattern[str]:
    """Groep zeven, groep zeven b, klas zeven/acht; but not: in die groep een ruzie."""
    number = r"(?:één|een(?=\s*(?:[/.,;:!?)]|$|en\s)))" if year == 1 else in_words(year)
    beside = rf"(?:\s?(?:[/-]|en)\s?(?:{_IN_WORDS}))?"
    before = rf"(?:(?:{_IN_WORDS})\s?(?:[/-]|en)\s?)?"
    return _without_capitals(rf"\b{_GROUP}\s*{before}{number}(?:[ -]?[a-z])?{beside}(?!\w)")


def _initials(child: Child) -> re.Pattern[str]:
    """M.P. and S.v.d.B., with their capitals: o.a. and b.v. are ordinary words."""
    between = "".join(rf"(?:{re.escape(word[0])}\.\s?)?" for word in child.prefix.split())
    first, last = (re.escape(part[0].upper()) for part in (child.first_name, child.last_name))
    return re.compile(rf"(?<!\w){first}\.\s?{between}{last}\.(?!\w)")


def _day(day: date) -> re.Pattern[str]:
    """That day of any year: a twelfth birthday tells as much as the first."""
    number, month = rf"0?{day.day}", rf"0?{day.month}"
    dotted = rf"{number}\s?\.\s?{month}\s?\.\s?{_YEAR}\b"
    numbers = rf"{number}\s?[-/]\s?{month}(?:\s?[-/]\s?{_YEAR})?(?![-/]?\d)"
    names = rf"{MONTHS[day.month - 1]}|{SHORT_MONTHS[day.month - 1]}"
    words = rf"{day.day}e?\s*(?:{names})\b\.?{_THEN_YEAR}"
    iso = rf"\d{{4}}-{day.month:02}-{day.day:02}(?!\d)"
    return _without_capitals(rf"(?<![\d./-])(?:{iso}|{dotted}|{numbers}|{words})")


def _day_in_words(day: date) -> re.Pattern[str]:
    """Vier december, de vierde dec."""
    number = rf"(?:{in_order(day.day)}|{in_words(day.day)})"
    month = rf"(?:{MONTHS[day.month - 1]}|{SHORT_MONTHS[day.month - 1]})"
    return _without_capitals(rf"\b{number}\s+(?:van\s+)?{month}\b\.?{_THEN_YEAR}")


def _without_capitals(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
