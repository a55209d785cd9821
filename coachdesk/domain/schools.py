"""School: where the coach works, on which days, and when it is closed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from coachdesk.domain.entity import Entity
from coachdesk.domain.ids import SchoolId
from coachdesk.domain.problems import Problem
from coachdesk.domain.wording import _


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Holiday(Entity):
    """Days on which one school is closed: the first and the last of them."""

    id: str
    name: str
    first: date
    last: date
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class School(Entity):
    """A school, the coach's weekdays there (0 is Monday), and its holidays."""

    id: SchoolId
    name: str
    days: tuple[int, ...] = ()
    holidays: tuple[Holiday, ...] = ()

    def open_on(self, day: date) -> bool:
        """Whether it is a school day: no weekend, no holiday."""
        return day.weekday() < 5 and not any(h.first <= day <= h.last for h in self.holidays)  # noqa: PLR2004  (Saturday)

    def problems(self) -> Iterator[Problem]:
        if not self.name.strip():
            yield Problem("name", _("Geef de school een naam."))
        if any(holiday.last < holiday.first for holiday in self.holidays):
            yield Problem("holidays", _("De laatste dag ligt voor de eerste."))
