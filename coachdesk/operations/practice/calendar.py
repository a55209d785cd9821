"""When things happen in the practice year: on school days, and no two talks at once."""

from datetime import date, timedelta

from coachdesk.operations.practice.pen import LAST_DAY

HOLIDAYS = (
    ("2026-02-21", "2026-03-01"),
    ("2026-04-03", "2026-04-06"),
    ("2026-04-25", "2026-05-03"),
    ("2026-05-14", "2026-05-15"),
    ("2026-05-25", "2026-05-25"),
    ("2026-07-18", "2026-08-30"),
    ("2026-10-17", "2026-10-25"),
)
HOURS = ("08:45", "09:30", "10:40", "11:25", "13:15", "14:05", "15:00")
SATURDAY = 5
DAY = timedelta(days=1)


class Calendar:
    """Looks for the next fitting day, and remembers which hours of the coach are taken."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def school_day(self, since: str, days: int = 0) -> str:
        """The first school day so many days after *since* or later."""
        day = date.fromisoformat(since) + timedelta(days=days)
        while not is_school_day(day):
            day += DAY
        return day.isoformat()

    def hour(self, since: str, days: int, coach_days: tuple[int, ...]) -> str | None:
        """A free hour on a day of the coach at that school; None when it is not past yet."""
        day = date.fromisoformat(self.school_day(since, days))
        while day < LAST_DAY:
            turn = day.toordinal() % len(HOURS)
            hours = [f"{day}T{hour}" for hour in (*HOURS[turn:], *HOURS[:turn])]
            free = [hour for hour in hours if hour not in self._taken]
            if day.weekday() in coach_days and is_school_day(day) and free:
                self._taken.add(free[0])
                return free[0]
            day += DAY
        return None


def is_school_day(day: date) -> bool:
    """No weekend and no holiday, in the invented year."""
    closed = any(first <= day.isoformat() <= last for first, last in HOLIDAYS)
    return day.weekday() < SATURDAY and not closed
