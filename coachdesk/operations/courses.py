"""The Verloop of a summary: when signals came, talks were held and help was asked for."""

from collections.abc import Sequence
from datetime import date, timedelta

from coachdesk.domain.care_signals import CareSignal
from coachdesk.domain.conversations import Conversation
from coachdesk.domain.papers import EntryKind
from coachdesk.domain.referrals import Referral
from coachdesk.domain.summaries import Course, CourseEvent
from coachdesk.domain.wording import SHORT_MONTHS, _
from coachdesk.operations.paper_entries import EntryMaker, reported_by, spoken_with

WEEK = 7
HEAD_EVERY = 4  # weeks, where months would tell a date
BEFORE = 4  # days before the first event
AFTER = 14  # days that the line goes on after the meeting, at least


def course(
    signals: Sequence[tuple[int, CareSignal]],
    talks: Sequence[tuple[int, Conversation]],
    referrals: Sequence[tuple[int, Referral]],
    lines: EntryMaker,
    meeting: date,
    *,
    today: str,
) -> Course | None:
    """The line with these numbered things; None when there is nothing to show."""
    events = [
        *(_signal(number, signal, lines, meeting) for number, signal in signals),
        *(_talk(number, talk, lines, meeting) for number, talk in talks if talk.held_at),
        *(_referral(number, one, lines, meeting) for number, one in referrals),
    ]
    if not events:
        return None
    first = min(0, *(event.day for event in events)) - BEFORE
    last = max(AFTER, *(event.until or event.day for event in events))
    weeks = lines.in_weeks()
    heads = _weeks(first, last) if weeks else _months(first, last, meeting)
    begin = heads[0][0]
    ticks = range(begin, last, WEEK) if weeks else _mondays(begin, last, meeting)
    return Course(
        first_day=begin,
        last_day=last,
        heads=heads,
        weeks=tuple(ticks),
        events=tuple(events),
        today=today,
    )


def _signal(number: int, signal: CareSignal, lines: EntryMaker, meeting: date) -> CourseEvent:
    seen = signal.seen_on.date()
    return CourseEvent(
        kind=EntryKind.SIGNAL,
        number=number,
        day=_day(seen, meeting, lines),
        when=lines.when(seen),
        label=reported_by(signal),
    )


def _talk(number: int, talk: Conversation, lines: EntryMaker, meeting: date) -> CourseEvent:
    held = talk.held_at.date() if talk.held_at else meeting
    return CourseEvent(
        kind=EntryKind.CONVERSATION,
        number=number,
        day=_day(held, meeting, lines),
        when=lines.when(held),
        label=spoken_with(talk),
    )


def _referral(number: int, referral: Referral, lines: EntryMaker, meeting: date) -> CourseEvent:
    """From asking to the start; while nothing has started, waiting goes on to the meeting."""
    asked = referral.asked_on or referral.started_on or meeting
    started = referral.started_on or (referral.ended_on if not referral.live() else None)
    waited = max(started or meeting, asked)
    return CourseEvent(
        kind=EntryKind.REFERRAL,
        number=number,
        day=_day(asked, meeting, lines),
        when=lines.when(asked),
        label=lines.help_of(referral),
        until=_day(waited, meeting, lines) if waited > asked else None,
    )


def _day(day: date, meeting: date, lines: EntryMaker) -> int:
    """Counted from the meeting; in whole weeks where dates do not go along."""
    days = (day - meeting).days
    return days // WEEK * WEEK if lines.in_weeks() else days


def _weeks(first: int, last: int) -> tuple[tuple[int, str], ...]:
    step = HEAD_EVERY * WEEK
    begins = range(first // step * step, last, step)
    return tuple((day, _week(day // WEEK)) for day in begins if day)


def _week(number: int) -> str:
    return _("week {number}").format(number=f"−{-number}" if number < 0 else f"+{number}")


def _months(first: int, last: int, meeting: date) -> tuple[tuple[int, str], ...]:
    heads = []
    month = (meeting + timedelta(days=first)).replace(day=1)
    while (month - meeting).days < last:
        heads.append(((month - meeting).days, f"{_(SHORT_MONTHS[month.month - 1])} {month.year}"))
        month = (month + timedelta(days=31)).replace(day=1)
    return tuple(heads)


def _mondays(first: int, last: int, meeting: date) -> range:
    """The days of the line that are Mondays."""
    begin = meeting + timedelta(days=first)
    return range(first + -begin.weekday() % WEEK, last, WEEK)
