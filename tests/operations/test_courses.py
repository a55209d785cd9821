"""The time line of a summary: where each event stands, and that no date is told without a name."""

from datetime import date, datetime

import pytest

from coachdesk.domain.ids import ChildId
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.referrals import ReferralStatus
from coachdesk.operations.courses import course
from coachdesk.operations.paper_entries import EntryMaker
from coachdesk.operations.tellings import Tellings
from tests import make
from tests.store.test_store import keep

MEETING = date(2026, 11, 24)
MILAN = ChildId("milan")


def lines_of(store, level):
    keep(store, make.child(id=MILAN))
    return EntryMaker(Tellings(store, {MILAN: level}), MILAN, MEETING, opinions=False)


def line_of(store, level, *days):
    lines = lines_of(store, level)
    moments = [datetime(2026, month, day, 9) for month, day in days]
    signals = [make.signal(MILAN, seen_on=moment) for moment in moments]
    talk = make.talk(MILAN, held_at=datetime(2026, 10, 13, 9))
    numbered = list(enumerate(signals, start=1))
    return course(numbered, [(1, talk)], [], lines, MEETING, today="overleg")


def test_by_name_the_line_has_months_and_days(store):
    line = line_of(store, NameLevel.FULL, (9, 29))
    assert [head for _day, head in line.heads] == ["sep 2026", "okt 2026", "nov 2026", "dec 2026"]
    assert [(event.day, event.when) for event in line.events] == [(-56, "29-09"), (-42, "13-10")]
    assert all((MEETING.toordinal() + day) % 7 == 1 for day in line.weeks)


def test_without_a_name_it_has_whole_weeks_only(store):
    line = line_of(store, NameLevel.NONE, (9, 29), (10, 1))
    assert [head for _day, head in line.heads] == ["week −12", "week −8", "week −4"]
    assert [event.day for event in line.events] == [-56, -56, -42]
    assert [event.when for event in line.events] == ["wk −8", "wk −8", "wk −6"]


@pytest.mark.parametrize("level", NameLevel)
def test_every_event_is_on_the_line(store, level):
    line = line_of(store, level, (1, 5), (11, 24), (12, 20))
    assert all(line.first_day < event.day <= line.last_day for event in line.events)


def test_without_events_there_is_no_line(store):
    lines = lines_of(store, NameLevel.FULL)
    assert course([], [], [], lines, MEETING, today="overleg") is None


def waited(store, **referral):
    lines = lines_of(store, NameLevel.FULL)
    asked = make.referral(make.route(MILAN), asked_on=date(2026, 10, 29), **referral)
    line = course([], [], [(1, asked)], lines, MEETING, today="overleg")
    assert line
    [event] = line.events
    return event


def test_waiting_goes_on_until_help_starts(store):
    event = waited(store, started_on=date(2026, 11, 9), status=ReferralStatus.STARTED)
    assert (event.day, event.until, event.label) == (-26, -15, "Sterk Staan")


def test_while_nothing_has_started_waiting_goes_on_to_the_meeting(store):
    assert waited(store, status=ReferralStatus.WAITING_LIST).until == 0
