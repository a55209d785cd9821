"""A day as a Dutch coach types it: vr, gisteren, 24-11, 9 dec, 2w, volgende week di.

Looking back a weekday is the last one, today included; looking ahead it is the next one, for
today is "vandaag". A date without a year is the nearest one in the direction of looking; with
a weekday beside it that weekday must fit.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from functools import partial
from typing import TypeVar

from coachdesk.domain.school_year import after_holiday
from coachdesk.domain.schools import School
from coachdesk.domain.typed_times import NUMBER, number
from coachdesk.domain.wording import MONTHS, WEEKDAYS

T = TypeVar("T", date, datetime)

EARLIEST, LATEST = 1900, 2099
LEAP_YEARS_APART = 8  # at most, over a century
CENTURY = 2000
DAY = timedelta(days=1)


class Looking(Enum):
    """Whether what is meant lies behind (a signal) or before us (a step)."""

    BACK = -1
    AHEAD = 1


def _shortened(word: str, shortest: int) -> str:
    """A pattern for the word and its beginnings: di, din, dinsdag."""
    pattern = ""
    for letter in reversed(word[shortest:]):
        pattern = f"(?:{letter}{pattern})?"
    return word[:shortest] + pattern


WEEKDAY = rf"(?:{'|'.join(_shortened(word, 2) for word in WEEKDAYS)})"
_MONTH = rf"(?:{'|'.join(_shortened(word, 3) for word in MONTHS)}|mrt)"
_RELATIVE = {
    "vandaag": 0, "heden": 0, "gisteren": -1, "gister": -1, "eergisteren": -2,
    "morgen": 1, "overmorgen": 2,
}  # fmt: skip
_NEXT = "komende|aanstaande|aankomende"
_LAST = "afgelopen|laatste|voorbije"
_DAYS_IN = {"d": 1, "w": 7}
_MONTHS_IN = {"m": 1, "j": 12}
_WEEK = {"deze": 0, "vorige": -1, "volgende": 1}


def in_bounds(reckoning: Callable[[], T | None]) -> T | None:
    """What comes out, if the calendar has such a day and a coach could mean it."""
    try:
        found = reckoning()
    except (ValueError, OverflowError):
        return None
    return found if found is not None and EARLIEST <= found.year <= LATEST else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Reads days as seen from *today*. The school knows when its holidays are."""

    today: date
    looking: Looking
    school: School | None = None

    def read(self, words: str) -> date | None:
        """The day that plain words name, or nothing."""
        if words in _RELATIVE:
            return in_bounds(lambda: self.today + _RELATIVE[words] * DAY)
        for pattern, reader in _READERS:
            match = pattern.fullmatch(words)
            if match:
                return in_bounds(partial(reader, self, match))
        return None

    def weekday(self, match: re.Match[str]) -> date | None:
        """Vr, afgelopen vr, komende vr."""
        number_of_day = _weekday(match["weekday"])
        if match["last"] or (self.looking is Looking.BACK and not match["next"]):
            start = self.today - DAY if match["last"] else self.today
            return start - (start.weekday() - number_of_day) % 7 * DAY
        start = self.today + DAY
        return start + (number_of_day - start.weekday()) % 7 * DAY

    def in_week(self, match: re.Match[str]) -> date | None:
        """Volgende week di, di volgende week, deze vr. Without a day only next week: its Monday."""
        named = match["weekday"] or match["first"]
        twice = match["weekday"] and match["first"]
        if twice or (named is None and match["week"] != "volgende"):
            return None
        monday = self.today - self.today.weekday() * DAY
        days = 7 * _WEEK[match["week"]] + (_weekday(named) if named else 0)
        return monday + days * DAY

    def dated(self, match: re.Match[str]) -> date | None:
        """24-11, ma 23-11-2026, 24 november."""
        month = int(match["month"]) if match["month"].isdigit() else _month(match["month"])
        day, year, weekday = int(match["day"]), match["year"], match["weekday"]
        if year is not None:
            whole = int(year) if len(year) > 2 else CENTURY + int(year)  # noqa: PLR2004  (26)
            found = date(whole, month, day)
            return found if _fits(found, weekday) else None
        either = (self.looking.value, -self.looking.value) if weekday else (self.looking.value,)
        nearest = (self._nearest(month, day, direction) for direction in either)
        return next((found for found in nearest if found and _fits(found, weekday)), None)

    def _nearest(self, month: int, day: int, direction: int) -> date | None:
        years = (self.today.year + direction * step for step in range(LEAP_YEARS_APART + 2))
        found = (in_bounds(partial(date, year, month, day)) for year in years)
        return next((it for it in found if it and (it - self.today).days * direction >= 0), None)

    def shifted(self, match: re.Match[str]) -> date | None:
        """2w, 3 dagen geleden, over een maand. Else the direction of looking decides."""
        if match["ahead"] and match["ago"]:
            return None
        said = 1 if match["ahead"] else -1 if match["ago"] else self.looking.value
        amount = said * number(match["amount"])
        unit = match["unit"][0]
        if unit in _DAYS_IN:
            return self.today + amount * _DAYS_IN[unit] * DAY
        return _months_from(self.today, amount * _MONTHS_IN[unit])

    def after_holiday(self, match: re.Match[str]) -> date | None:
        """Na de vakantie, na de kerstvakantie: the first school day after it."""
        if self.school is None:
            return None
        name = "" if match["holiday"] == "vakantie" else match["holiday"]
        return after_holiday(self.school, self.today, name)


def _weekday(word: str) -> int:
    return next(day for day, name in enumerate(WEEKDAYS) if name.startswith(word))


def _month(word: str) -> int:
    names: Iterator[int] = (n for n, name in enumerate(MONTHS, 1) if name.startswith(word))
    return 3 if word == "mrt" else next(names)


def _fits(day: date, weekday: str | None) -> bool:
    return not weekday or day.weekday() == _weekday(weekday)


def _months_from(day: date, months: int) -> date:
    """The same day so many months on, or the last one of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


_ON = rf"(?:(?P<weekday>{WEEKDAY}) )?"
_READERS: tuple[tuple[re.Pattern[str], Callable[[Calendar, re.Match[str]], date | None]], ...] = (
    (
        re.compile(rf"(?:(?P<last>{_LAST}) |(?P<next>{_NEXT}) )?(?P<weekday>{WEEKDAY})"),
        Calendar.weekday,
    ),
    (
        re.compile(
            rf"(?:(?P<first>{WEEKDAY}) )?(?P<week>{'|'.join(_WEEK)})(?= )(?: week)?"
            rf"(?: (?P<weekday>{WEEKDAY}))?"
        ),
        Calendar.in_week,
    ),
    (
        re.compile(rf"{_ON}(?P<day>\d\d?)[-/](?P<month>\d\d?)(?:[-/](?P<year>\d\d(?:\d\d)?))?"),
        Calendar.dated,
    ),
    (
        re.compile(rf"{_ON}(?P<day>\d\d?)\.(?P<month>\d\d?)\.(?P<year>\d{{4}})"),
        Calendar.dated,
    ),
    (
        re.compile(rf"{_ON}(?P<day>\d\d?)(?:e|ste|de)? (?P<month>{_MONTH})(?: (?P<year>\d{{4}}))?"),
        Calendar.dated,
    ),
    (
        re.compile(r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)(?P<weekday>)?"),
        Calendar.dated,
    ),
    (
        re.compile(
            rf"(?P<ahead>over )?(?P<amount>{NUMBER}) ?"
            r"(?P<unit>d(?:ag(?:en)?)?|w(?:k|eek|eken)?|m(?:nd|aand(?:en)?)?|j(?:r|aar)?)"
            r"(?P<ago> geleden)?"
        ),
        Calendar.shifted,
    ),
    (re.compile(r"na de (?P<holiday>[a-z]*vakantie)"), Calendar.after_holiday),
)
