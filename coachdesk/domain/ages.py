"""Ages: how old on a day, the birthdays that change whose consent counts, and broad bands.

Who is born on 29 February is a year older on 1 March when the year has no such day: an age is
reached when the whole year has passed.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from coachdesk.domain.plain_letters import plain
from coachdesk.domain.wording import _, mark

AGES_THAT_COUNT = (12, 16)  # handbook 3.2: own consent beside the parents', and instead of it
ANNOUNCED_BEFORE = timedelta(days=30)

_LOWER, _MIDDLE, _UPPER = mark("onderbouw"), mark("middenbouw"), mark("bovenbouw")
_STAGES = {
    1: _LOWER,
    2: _LOWER,
    3: _MIDDLE,
    4: _MIDDLE,
    5: _MIDDLE,
    6: _UPPER,
    7: _UPPER,
    8: _UPPER,
}
_SECONDARY_LOWER = mark("onderbouw voortgezet onderwijs")
_SECONDARY_UPPER = mark("bovenbouw voortgezet onderwijs")
_SECONDARY = re.compile(r"\b(?:klas|brugklas|vmbo|mavo|havo|vwo|gymnasium|atheneum|mentorklas)\b")
_SHORT_SECONDARY = re.compile(r"\b(?:vmbo|mavo)\b")  # four years, of which two are onderbouw
_NUMBER = re.compile(r"(?<!\d)\d(?!\d)")
_BANDS = (4, 6, 9, 12, 15, 18)


@dataclass(frozen=True, slots=True)
class Birthday:
    """A birthday from which something else holds, and from when Coachdesk speaks of it."""

    age: int
    on: date

    @property
    def announced_on(self) -> date:
        """Thirty days before (glossary 100)."""
        return self.on - ANNOUNCED_BEFORE

    def announced(self, today: date) -> bool:
        """Whether it is near: from the announcement to the day itself."""
        return self.announced_on <= today <= self.on


def turns(age: int, born: date) -> date:
    """The day on which somebody reaches this age."""
    year = born.year + age
    try:
        return born.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def age_on(day: date, born: date) -> int:
    """How many whole years old on that day; negative before the birth."""
    age = day.year - born.year
    return age if turns(age, born) <= day else age - 1


def birthdays_that_count(born: date) -> tuple[Birthday, ...]:
    """The twelfth and the sixteenth birthday."""
    return tuple(Birthday(age, turns(age, born)) for age in AGES_THAT_COUNT)


def born_near_a_birthday(today: date) -> tuple[tuple[date, date], ...]:
    """Between which days they were born of whom such a birthday may be announced today."""
    first, last = (
        today - timedelta(days=1),
        today + ANNOUNCED_BEFORE,
    )  # 29 February turns on 1 March
    return tuple((turns(-age, first), turns(-age, last)) for age in AGES_THAT_COUNT)


def stage_of(group: str) -> str:
    """The bouw of a class: 7b and groep 1/2 in primary school, klas 2 and 3 havo after it.

    Of a mixed class the lowest group counts. Nothing, if the text does not tell.
    """
    bare = plain(group)
    if "kleuter" in bare:
        return _(_LOWER)
    found = _NUMBER.search(bare)
    if _SECONDARY.search(bare):
        return _secondary_stage(bare, int(found[0]) if found else 0)
    return _(_STAGES[int(found[0])]) if found and int(found[0]) in _STAGES else ""


def _secondary_stage(bare: str, year: int) -> str:
    if "brugklas" in bare:
        return _(_SECONDARY_LOWER)
    if year == 0:
        return ""
    lower_years = 2 if _SHORT_SECONDARY.search(bare) else 3
    return _(_SECONDARY_LOWER) if year <= lower_years else _(_SECONDARY_UPPER)


def age_band(age: int) -> str:
    """9 tot 12 jaar: wide enough not to point at one child."""
    if age < _BANDS[0]:
        return _("jonger dan {age} jaar").format(age=_BANDS[0])
    for low, high in pairwise(_BANDS):
        if age < high:
            return _("{low} tot {high} jaar").format(low=low, high=high)
    return _("{age} jaar of ouder").format(age=_BANDS[-1])
