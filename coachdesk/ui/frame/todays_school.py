"""Which school the coach is at today, and which one was chosen instead."""

from collections.abc import Sequence
from datetime import date

from coachdesk.domain.schools import School
from coachdesk.domain.wording import WEEKDAYS, _
from coachdesk.ui.shared.workplace import Workplace


class TodaysSchool:
    """Follows the weekday. What is chosen by hand holds until the day is over."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace
        self._day: date | None = None

    def schools(self) -> Sequence[School]:
        """Every school of the coach, by name."""
        return self._workplace.desk.ask(lambda store: store.schools.all()) or ()

    def follow(self) -> bool:
        """Go to the school of today, and tell that this is another day than the last time."""
        today = self._workplace.today()
        if today == self._day:
            return False
        self._day = today
        here = at_school(self.schools(), today)
        self._workplace.choose_school(here.id if here else None)
        return True


def at_school(schools: Sequence[School], day: date) -> School | None:
    """Where the coach is on this day; the only school if there is but one."""
    if len(schools) == 1:
        return schools[0]
    return next((school for school in schools if day.weekday() in school.days), None)


def days_in_words(school: School, today: date) -> str:
    """di en do · vandaag."""
    days = [_(WEEKDAYS[day])[:2] for day in sorted(school.days)]
    words = _(" en ").join([", ".join(days[:-1]), days[-1]]) if len(days) > 1 else "".join(days)
    if today.weekday() in school.days:
        return _("{days} · vandaag").format(days=words)
    return words
