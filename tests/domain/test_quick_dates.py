"""The date in a typed line, on Monday 30 November 2026."""

from datetime import date

import pytest

from coachdesk.domain.ids import SchoolId
from coachdesk.domain.quick_dates import due_in
from coachdesk.domain.schools import Holiday, School
from coachdesk.domain.typed_words import words_of

TODAY = date(2026, 11, 30)
FRIDAY = date(2026, 12, 4)


def found(text, school=None):
    day = due_in(words_of(text), today=TODAY, school=school)
    return day and (day.day, " ".join(word.typed for word in day.words))


@pytest.mark.parametrize(
    ("text", "day", "words"),
    [
        ("bel moeder vr", FRIDAY, "vr"),
        ("klaar uiterlijk vrijdag", FRIDAY, "uiterlijk vrijdag"),
        ("klaar voor vr", FRIDAY, "voor vr"),
        ("toets volgende week di", date(2026, 12, 8), "volgende week di"),
        ("verslag 24-11-2027", date(2027, 11, 24), "24-11-2027"),
        ("oudergesprek zo 6 dec.", date(2026, 12, 6), "zo 6 dec."),
        ("bellen vr 10:00", FRIDAY, "vr"),
        ("vrijdag bellen", FRIDAY, "vrijdag"),
        ("over 2 weken bellen", date(2026, 12, 14), "over 2 weken"),
    ],
)
def test_a_date_is_found_with_the_words_that_say_it(text, day, words):
    assert found(text) == (day, words)


@pytest.mark.parametrize(
    "text",
    [
        "bel ma",
        "ma bellen",
        "vr bellen",
        "praten over morgen",
        "verslag van 9 dec",
        "verslag 24-11",
        "verslag 24-11-2026",
        "briefje gisteren",
        "gesprek duurt een week",
        "medicijnen voor 2 weken",
        "gesprek elke vr",
        "doe het zo",
        "buiten in de zon",
        "vader is vrij",
        "wo of do bellen",
        "bellen na de vakantie",
        "",
    ],
)
def test_no_meaningful_word_is_a_date(text):
    assert found(text) is None


def test_behind_two_other_words_ma_is_monday():
    assert found("bel moeder ma") == (date(2026, 12, 7), "ma")


def test_after_the_holiday_is_known_from_the_school():
    christmas = Holiday(
        id="1", name="Kerstvakantie", first=date(2026, 12, 19), last=date(2027, 1, 3)
    )
    school = School(id=SchoolId("s"), name="OBS Het Denkbos", holidays=(christmas,))
    assert found("bellen na de vakantie", school) == (date(2027, 1, 4), "na de vakantie")
