"""Tests of how a typed action is read, and of the time a meeting takes."""

from datetime import date, datetime

import pytest

from coachdesk.domain.minutes import (
    expected_end,
    overrun,
    read_action,
    time_face,
    who_is_meant,
    whole_minutes,
)
from coachdesk.domain.name_keys import NameKey
from tests import make

MARLOES = NameKey(id="me", shown="Marloes Coachsma", names=("Marloes",))
FARIDA = NameKey(id="farida", shown="Farida Samenwerk", names=("Farida",))
PEOPLE = (MARLOES, FARIDA)
TODAY = date(2026, 12, 3)  # a Thursday


def read(text):
    return read_action(text, people=PEOPLE, today=TODAY)


def test_a_line_says_what_who_and_when():
    action = read("Vader bellen @mar vr")
    assert (action.what, action.owner_id, action.due) == ("Vader bellen", "me", date(2026, 12, 4))
    assert action.owner == "Marloes Coachsma"
    assert not action.asks


def test_without_a_day_an_action_has_two_weeks():
    assert read("Plek vrijhouden @far").due == date(2026, 12, 17)


def test_without_a_name_it_is_asked_who_does_it():
    assert read("Plek vrijhouden 9 dec").asks == "Wie doet dit? Typ @ en een naam."
    assert "Niemand met" in read("Plek vrijhouden @zzz").asks
    assert read("@mar vr").asks == "Schrijf op wat de actie is."


@pytest.mark.parametrize("slip", ["31-11", "30-02", "9-12-1026", "31/11 10:00"])
def test_a_slip_in_a_date_is_asked_about_and_never_becomes_two_weeks(slip):
    for line in (f"Ouders bellen @far {slip}", f"Ouders bellen {slip} @far"):
        assert read(line).asks == f"‘{slip.split()[0]}’ is geen datum. Welke dag bedoel je?"


@pytest.mark.parametrize("words", ["verslag 24-11", "groep 7-8 bellen", "kwart over 13-14"])
def test_figures_that_are_words_stay_words(words):
    assert read(f"{words} @far").asks == ""


def test_the_beginning_of_a_name_is_enough_to_say_who_spoke():
    assert who_is_meant("@far", PEOPLE) is FARIDA
    assert who_is_meant("@", PEOPLE) is None
    assert who_is_meant("@nobody", PEOPLE) is None


def test_time_is_told_in_minutes_and_seconds_and_kept_in_minutes():
    assert time_face(460) == "7:40"
    assert time_face(5) == "0:05"
    assert [whole_minutes(seconds) for seconds in (0, 29, 30, 460)] == [None, None, 1, 8]


def test_a_point_that_took_longer_moves_the_end():
    meeting = make.meeting()
    ended = datetime(2026, 12, 3, 13, 20)
    long = make.agenda_item(meeting.id, minutes=10, minutes_used=13, finished_at=ended)
    short = make.agenda_item(meeting.id, minutes=5, minutes_used=5, finished_at=ended)
    running = make.agenda_item(meeting.id, minutes=12, minutes_used=4)
    assert overrun([long, short, running]) == 3
    assert expected_end(meeting, [long, short, running]) == datetime(2026, 12, 3, 13, 30)
    assert overrun([running]) == 0
