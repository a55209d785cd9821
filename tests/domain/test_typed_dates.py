"""Moments as a coach types them and reads them back, on Monday 30 November 2026 at 10:00."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.typed_dates import read_back, read_back_short, read_day, read_moment
from coachdesk.domain.typed_days import Looking

NOW = datetime(2026, 11, 30, 10, 0)
moments = st.datetimes(datetime(1901, 1, 1), datetime(2098, 12, 31))
lookings = st.sampled_from(Looking)
SCRAPS = """vandaag gisteren morgen ma vrijdag 24-11 9 dec half kwart over voor 8:35 8.35 14u uur
2 w weken geleden volgende week na de vakantie 's middags avond 31-2 2026 T om een - / . 😀"""
scraps = st.sampled_from(SCRAPS.split())


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("gisteren 14", datetime(2026, 11, 29, 14, 0)),
        ("ma 8:35", datetime(2026, 11, 30, 8, 35)),
        ("24-11 10.15", datetime(2026, 11, 24, 10, 15)),
        ("20 min geleden", datetime(2026, 11, 30, 9, 40)),
        ("een uur geleden", datetime(2026, 11, 30, 9, 0)),
        ("half uur geleden", datetime(2026, 11, 30, 9, 30)),
        ("kwartier geleden", datetime(2026, 11, 30, 9, 45)),
        ("net", NOW),
        ("14u", datetime(2026, 11, 30, 14, 0)),
        ("Ma. 23 nov., om 8:35", datetime(2026, 11, 23, 8, 35)),
        ("24 november 2026 9 uur", datetime(2026, 11, 24, 9, 0)),
        ("half 9 gisteren", datetime(2026, 11, 29, 8, 30)),
        ("gisteren kwart over 2", datetime(2026, 11, 29, 14, 15)),
        ("2026-11-24T08:35", datetime(2026, 11, 24, 8, 35)),
        ("2026-11-24 08:35:20", datetime(2026, 11, 24, 8, 35)),
        ("gisteravond half 8", datetime(2026, 11, 29, 19, 30)),
        ("maandagmorgen 9 uur", datetime(2026, 11, 30, 9, 0)),
        ("vanochtend 9", datetime(2026, 11, 30, 9, 0)),
        ("gisteren 7 uur ’s avonds", datetime(2026, 11, 29, 19, 0)),
    ],
)
def test_the_moment_of_a_signal_is_understood(text, moment):
    assert read_moment(text, now=NOW) == moment


@pytest.mark.parametrize("text", ["vandaag", "24 nov", "gistermiddag", "vorige week di"])
def test_a_day_without_a_time_is_at_midnight_and_read_back_without_one(text):
    moment = read_moment(text, now=NOW)
    assert moment is not None
    assert (moment.hour, moment.minute) == (0, 0)
    assert ":" not in read_back(moment, NOW)


def test_looking_back_the_hour_of_a_weekday_has_passed():
    assert read_moment("ma 14:00", now=NOW) == datetime(2026, 11, 23, 14, 0)
    assert read_moment("vandaag 14:00", now=NOW) == datetime(2026, 11, 30, 14, 0)


def test_looking_ahead_an_appointment_lies_before_us():
    assert read_moment("do 8:45", now=NOW, looking=Looking.AHEAD) == datetime(2026, 12, 3, 8, 45)
    assert read_moment("20 min", now=NOW, looking=Looking.AHEAD) == datetime(2026, 11, 30, 10, 20)
    assert read_moment("20 min", now=NOW) == datetime(2026, 11, 30, 9, 40)


@pytest.mark.parametrize(
    "text", ["", " ", "14", "31-2", "ergens", "gisteren ergens", "vr 25:00", "😀", "x" * 10_000]
)
def test_what_is_not_understood_is_nothing(text):
    assert read_moment(text, now=NOW) is None
    assert read_day(text, today=NOW.date()) is None


def test_a_field_for_a_day_takes_no_time():
    assert read_day("vr", today=NOW.date()) == date(2026, 12, 4)
    assert read_day("op vr", today=NOW.date()) == date(2026, 12, 4)
    assert read_day("vr 10:00", today=NOW.date()) is None


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        (datetime(2026, 11, 23, 8, 35), "maandag 23 november, 8:35"),
        (datetime(2026, 11, 30, 10, 15), "vandaag 10:15"),
        (datetime(2025, 12, 9, 14, 0), "dinsdag 9 december 2025, 14:00"),
        (date(2026, 12, 4), "vrijdag 4 december"),
        (date(2026, 11, 30), "vandaag"),
    ],
)
def test_what_was_understood_is_read_back_in_full(when, shown):
    assert read_back(when, NOW) == shown


def test_the_short_form_fits_in_a_field():
    assert read_back_short(date(2026, 11, 26), NOW) == "do 26 nov"
    assert read_back_short(datetime(2026, 11, 23, 8, 35), NOW) == "ma 23 nov 8:35"


@given(moments, moments, lookings)
def test_what_is_read_back_reads_the_same_again(when, now, looking):
    when = when.replace(second=0, microsecond=0)
    assert read_moment(read_back(when, now), now=now, looking=looking) == when
    assert read_moment(read_back_short(when, now), now=now, looking=looking) == when


@given(moments.map(datetime.date), moments, lookings)
def test_a_day_that_is_read_back_reads_the_same_again(day, now, looking):
    assert read_day(read_back(day, now), today=now.date(), looking=looking) == day
    assert read_day(read_back_short(day, now), today=now.date(), looking=looking) == day


@given(st.text() | st.lists(scraps, max_size=8).map(" ".join), lookings)
def test_no_text_makes_reading_fail(text, looking):
    read = read_moment(text, now=NOW, looking=looking), read_day(text, today=NOW.date())
    assert all(found is None or 1900 <= found.year <= 2099 for found in read)


@given(st.lists(scraps, max_size=4).map(" ".join), lookings)
def test_even_at_the_edges_of_the_calendar_reading_does_not_fail(text, looking):
    for now in (datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59)):
        day = read_day(text, today=now.date(), looking=looking)
        assert day is None or 1900 <= day.year <= 2099
        moment = read_moment(text, now=now, looking=looking)
        assert moment is None or read_back(moment, now)
