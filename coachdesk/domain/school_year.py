"""School days: when a school is open, the first such day, school weeks and school years."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from coachdesk.domain.ages import turns
from coachdesk.domain.ids import SchoolId
from coachdesk.domain.plain_letters import plain
from coachdesk.domain.schools import Holiday, School
from coachdesk.domain.wording import WEEKDAYS, _, day_month

FIRST_MONTH = 8  # a school year is counted from 1 August
COMPULSORY_AT = 5  # years
FARTHEST = 366  # no school is closed longer; a list of holidays that says so is wrong
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class SchoolYear:
    """2026-2027: from 1 August to 31 July. Earlier years come first."""

    begins: int

    @classmethod
    def of(cls, day: date) -> Self:
        """The school year in which a day lies."""
        return cls(day.year if day.month >= FIRST_MONTH else day.year - 1)

    @property
    def first(self) -> date:
        """1 August."""
        return date(self.begins, FIRST_MONTH, 1)

    @property
    def last(self) -> date:
        """31 July of the next year."""
        return date(self.begins + 1, FIRST_MONTH, 1) - DAY

    def __str__(self) -> str:
        return f"{self.begins}-{self.begins + 1}"


def first_school_day(school: School, day: date) -> date:
    """That day, or the first one after it on which the school is open.

    Holidays without an end are not believed: after a year that same day is answered.
    """
    ahead = (day + step * DAY for step in range(FARTHEST))
    return next((later for later in ahead if school.open_on(later)), day)


def compulsory_from(born: date, school: School | None) -> date:
    """From when a child must go to school: the first school day of the month after it turns five.

    Source: Leerplichtwet 1969, art. 3. Of an unknown school no holidays are known.
    """
    month_after = turns(COMPULSORY_AT, born).replace(day=1) + timedelta(days=31)
    first = month_after.replace(day=1)
    return first_school_day(school or School(id=SchoolId(""), name=""), first)


def after_holiday(school: School, day: date, name: str = "") -> date | None:
    """The first school day after the holiday that now is or next comes; *name* picks one.

    Nothing, if the list of holidays knows none.
    """
    ahead = [h for h in school.holidays if h.last >= day and plain(h.name).startswith(plain(name))]
    if not ahead:
        return None
    return first_school_day(school, min(holiday.last for holiday in ahead) + DAY)


def coach_is_there(school: School, day: date) -> bool:
    """Whether it is a day of the coach at this school, and the school is open."""
    return day.weekday() in school.days and school.open_on(day)


def next_day_there(school: School, today: date) -> date:
    """The coach's next day at this school after today; the next school day if there is none."""
    ahead = (today + step * DAY for step in range(1, FARTHEST))
    there = (day for day in ahead if coach_is_there(school, day))
    return next(there, first_school_day(school, today + DAY))


def no_school_hint(school: School, day: date, today: date) -> str:
    """Zaterdag. De eerste schooldag is maandag 30 nov. Nothing on a school day."""
    if school.open_on(day):
        return ""
    holiday = _holiday_on(school, day)
    what = holiday.name if holiday else _(WEEKDAYS[day.weekday()]).capitalize()
    first = first_school_day(school, day)
    shown = f"{_(WEEKDAYS[first.weekday()])} {day_month(first, today=today)}"
    return _("{what}. De eerste schooldag is {day}.").format(what=what, day=shown)


def _holiday_on(school: School, day: date) -> Holiday | None:
    return next((h for h in school.holidays if h.first <= day <= h.last and h.name), None)
