"""The school selector follows the weekday."""

from datetime import date, timedelta

import pytest

from coachdesk.domain.clock import StoppedClock
from coachdesk.operations.schools import write_schools
from coachdesk.store.store import Store
from coachdesk.ui.frame.todays_school import TodaysSchool, at_school, days_in_words
from coachdesk.ui.shared.workplace import Workplace
from tests import make

FLYER = make.school(id="flyer", name="OBS De Verzonnen Vlieger", days=(0, 3))
WOODS = make.school(id="woods", name="OBS Het Denkbos", days=(1,))


@pytest.mark.parametrize(
    ("day", "school"),
    [(date(2026, 11, 30), FLYER), (date(2026, 12, 1), WOODS), (date(2026, 12, 2), None)],
)
def test_the_weekday_says_which_school(day: date, school: object) -> None:
    assert at_school([FLYER, WOODS], day) == school


def test_an_only_school_is_there_every_day() -> None:
    assert at_school([WOODS], date(2026, 12, 2)) == WOODS


def test_the_days_are_read_as_one_says_them() -> None:
    monday, tuesday = date(2026, 11, 30), date(2026, 12, 1)

    assert days_in_words(FLYER, monday) == "ma en do · vandaag"
    assert days_in_words(FLYER, tuesday) == "ma en do"
    assert days_in_words(make.school(days=(0, 1, 4)), date(2026, 12, 2)) == "ma, di en vr"
    assert days_in_words(make.school(days=()), monday) == ""


def test_a_choice_by_hand_holds_until_the_day_is_over(
    workplace: Workplace, store: Store, clock: StoppedClock
) -> None:
    write_schools(store, [FLYER, WOODS])
    today = TodaysSchool(workplace)
    today.follow()
    assert workplace.school == FLYER.id

    workplace.choose_school(None)
    today.follow()
    assert workplace.school is None

    clock.move(timedelta(days=1))
    today.follow()
    assert workplace.school == WOODS.id
