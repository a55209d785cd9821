"""The time line: marks that would hide each other step up, and all of it can be read aloud."""

from dataclasses import replace

import pytest

from coachdesk.domain.papers import EntryKind
from coachdesk.domain.summaries import CourseEvent
from coachdesk.reports.case_summary import render
from coachdesk.reports.timeline_figure import spoken
from tests.reports import samples
from tests.reports.reading import assert_accessible, text_of


def asked(number: int, day: int, label: str) -> CourseEvent:
    return CourseEvent(
        kind=EntryKind.REFERRAL, number=number, day=day, when="wk −4", label=label, until=0
    )


@pytest.mark.parametrize("count", [1, 2, 3, 5, 30])
def test_things_of_one_day_are_all_told(count):
    events = tuple(asked(n + 1, -28, f"hulp {n + 1}") for n in range(count))
    course = replace(samples.course(), events=events)

    assert spoken(course).count("verwijzing") == count
    pdf = render(samples.summary(course=course))
    assert_accessible(pdf)
    assert "hulp 1" in text_of(pdf)


def test_waiting_time_is_explained_only_when_there_is_some():
    without = [replace(event, until=None) for event in samples.course().events]
    waiting, other = (
        text_of(render(samples.summary(course=replace(samples.course(), events=tuple(events)))))
        for events in (samples.course().events, without)
    )
    assert "balk: wachttijd" in waiting
    assert "balk: wachttijd" not in other


def test_the_line_of_today_has_its_own_word():
    course = replace(samples.course(), today="vandaag")
    assert "vandaag" in text_of(render(samples.summary(course=course)))
