"""The date in a line that is a step: at its end, or in full at its beginning.

No meaningful word is eaten. There is no date after "van" or "over" (praten over morgen), nor
one that has passed (verslag 24-11). "bel ma" calls a mother: lone "ma" is Monday only behind
two other words. "zo", "zon" and "vrij" are words. A time of day stays in the line.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from coachdesk.domain.schools import School
from coachdesk.domain.typed_dates import read_day
from coachdesk.domain.typed_days import Looking
from coachdesk.domain.typed_times import NUMBERS, read_time
from coachdesk.domain.typed_words import TypedWord

LONGEST = 5  # volgende week vrijdag; na de vakantie; maandag 7 december 2026
_TWO_LETTERS = 2
_NEARLY_A_YEAR = 300
_LEADS_TO_A_DATE = frozenset(("op", "voor", "uiterlijk", "tot", "vanaf", "per"))
_NO_DATE_AFTER = frozenset(
    ("van", "over", "sinds", "na", "de", "het", "een", "deze", "dit", "elke", "iedere", "en", "of")
)
_NO_DATE_ALONE = frozenset(("zo", "zon", "vrij", "maan", "zat", "don", "din", "woe"))
_MOTHER = "ma"
_AMOUNT = re.compile(r"\d+ ?[a-z]+")
_DAY_IN_FIGURES = re.compile(r"(?:0?[1-9]|[12]\d|3[01])[-/](?:0?[1-9]|1[0-2])(?:[-/]\d{2,4})?")
_AROUND_A_TIME = frozenset(("om", "rond"))


@dataclass(frozen=True, slots=True, repr=False)
class FoundDay:
    """A day, and the words that said so."""

    day: date
    words: tuple[TypedWord, ...]


def due_in(words: Sequence[TypedWord], *, today: date, school: School | None) -> FoundDay | None:
    """The day by which the step is to be done, if the line says one."""
    end = _before_the_time(words)
    for length in range(min(LONGEST, end), 0, -1):
        start = end - length
        day = _day(words[start:end], words[:start], today, school)
        if day is not None:
            if start and words[start - 1].plain in _LEADS_TO_A_DATE:
                start -= 1
            return FoundDay(day, tuple(words[start:end]))
    return _at_the_beginning(words, today, school)


def no_such_day(words: Sequence[TypedWord], *, today: date) -> TypedWord | None:
    """The word at the end that was meant as a date, and is on no calendar: 31-11, 30-11-1026."""
    end = _before_the_time(words)
    last = words[end - 1] if end else None
    if last is None or not _DAY_IN_FIGURES.fullmatch(last.plain):
        return None
    known = any(read_day(last.plain, today=today, looking=looking) for looking in Looking)
    return None if known else last


def _at_the_beginning(
    words: Sequence[TypedWord], today: date, school: School | None
) -> FoundDay | None:
    for length in range(min(LONGEST, len(words)), 0, -1):
        day = _day(words[:length], (), today, school)
        if day is not None and len(words[0].plain) > _TWO_LETTERS:
            return FoundDay(day, tuple(words[:length]))
    return None


def _before_the_time(words: Sequence[TypedWord]) -> int:
    """Where the line ends but for a time of day: vr om 10.00."""
    end = len(words)
    if end and read_time(words[-1].plain):
        end -= 1
        if end and words[end - 1].plain in _AROUND_A_TIME:
            end -= 1
    return end


def _day(
    words: Sequence[TypedWord], before: Sequence[TypedWord], today: date, school: School | None
) -> date | None:
    first, last_before = words[0].plain, before[-1].plain if before else ""
    if last_before in _NO_DATE_AFTER or first in NUMBERS:  # een week
        return None
    if len(words) == 1 and (first in _NO_DATE_ALONE or (first == _MOTHER and len(before) < 2)):  # noqa: PLR2004
        return None
    typed = " ".join(word.typed for word in words)
    if last_before == "voor" and _AMOUNT.fullmatch(typed):  # voor 2 weken
        return None
    ahead = read_day(typed, today=today, school=school)
    behind = read_day(typed, today=today, looking=Looking.BACK, school=school)
    if ahead is None or ahead < today:
        return None
    return None if behind is not None and _has_passed(behind, ahead, today) else ahead


def _has_passed(behind: date, ahead: date, today: date) -> bool:
    """Whether a date without a year is more likely the one behind us: 24-11 on 30 November."""
    yearly = (ahead - behind).days > _NEARLY_A_YEAR
    return yearly and (ahead - today) > 2 * (today - behind)
