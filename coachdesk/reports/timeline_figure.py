"""The Verloop: three lanes of marks up to the meeting, one figure that can be read aloud."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from coachdesk.domain.papers import EntryKind
from coachdesk.domain.summaries import Course, CourseEvent
from coachdesk.domain.wording import _, mark
from coachdesk.reports.engine import Font, Sheet, text_width
from coachdesk.reports.flow import Drawing
from coachdesk.reports.marks import RADIUS, draw_mark
from coachdesk.reports.tags import Element
from coachdesk.reports.typography import INK, RULE, RUST, SOFT, WAITING, WHITE

HEIGHT, LANE, TOP, BOTTOM = 116, 31, 17, 6
LABELS, RIGHT = 64, 4  # points: the names of the lanes, and what is free at the right
MOST_MARKS = 24  # in one lane; of more there is one mark per week, with their number
TOO_CLOSE, STEP, STEPS = 13, 11.8, 2  # marks that would hide each other stand higher
MOVED = 40  # points that a label may stand to the right of its mark
WEEK = 7

Pen = tuple[Font, float, Any]  # font, size and colour
_HEAD: Pen = (Font.SANS_SEMIBOLD, 7.6, SOFT)
_MEETING: Pen = (Font.SANS_SEMIBOLD, 7.2, RUST)
_LANE: Pen = (Font.SANS_SEMIBOLD, 8, INK)
_SMALL: Pen = (Font.SANS, 7, SOFT)
_LABEL: Pen = (Font.SANS, 7.4, SOFT)

_LANES = {
    EntryKind.SIGNAL: mark("Signalen"),
    EntryKind.CONVERSATION: mark("Gesprekken"),
    EntryKind.REFERRAL: mark("Verwijzingen"),
}
_SPOKEN = {
    EntryKind.SIGNAL: mark("signaal {number} op {when}"),
    EntryKind.CONVERSATION: mark("gesprek {number} op {when}"),
    EntryKind.REFERRAL: mark("verwijzing {number} op {when}"),
}


class TimelineFigure(Drawing):
    """The whole line. Its text for readers that cannot see it lists every event."""

    def __init__(self, course: Course) -> None:
        super().__init__(HEIGHT, element=Element("Figure", alt=spoken(course)))
        self._course = course

    def paint(self, sheet: Sheet) -> None:
        self._axis(sheet)
        for place, kind in enumerate(_LANES):
            y = HEIGHT - TOP - (place + 0.5) * LANE
            self._lane(sheet, kind, y)
        self._meeting(sheet)
        for place, kind in enumerate(_LANES):
            y = HEIGHT - TOP - (place + 0.5) * LANE
            events = sorted(self._events(kind), key=lambda event: (event.day, event.number))
            if kind is EntryKind.REFERRAL:
                self._referrals(sheet, events, y)
            else:
                self._marks(sheet, events, y, labelled=kind is EntryKind.CONVERSATION)

    def _events(self, kind: EntryKind) -> list[CourseEvent]:
        return [event for event in self._course.events if event.kind is kind]

    def _x(self, day: int) -> float:
        course = self._course
        part = (day - course.first_day) / (course.last_day - course.first_day)
        return LABELS + (self._end() - LABELS) * part

    def _end(self) -> float:
        return float(self.width) - RIGHT

    def _axis(self, sheet: Sheet) -> None:
        top = HEIGHT - TOP
        sheet.setStrokeColor(RULE)
        sheet.setLineWidth(0.35)
        for day in self._course.weeks:
            sheet.line(self._x(day), top, self._x(day), top + 2.2)
        sheet.setLineWidth(0.5)
        ends = -1.0
        meeting = _text_at_centre(self._x(0), self._course.today, 7.2)
        for day, head in self._course.heads:
            x = self._x(day)
            sheet.line(x, BOTTOM, x, top + 3)
            width = text_width(head, Font.SANS_SEMIBOLD, 7.6)
            free = x + 4 + width < meeting[0] - 3 or x + 4 > meeting[1] + 3
            if x > ends and free and x + 4 + width <= self.width:
                _text(sheet, x + 4, top + 5.5, head, _HEAD)
                ends = x + width + 8
        sheet.line(self._end(), BOTTOM, self._end(), top + 3)

    def _lane(self, sheet: Sheet, kind: EntryKind, y: float) -> None:
        _text(sheet, 0, y - 2.6, _(_LANES[kind]), _LANE)
        sheet.setStrokeColor(RULE)
        sheet.setLineWidth(0.8)
        sheet.line(LABELS, y, self._end(), y)
        if kind is EntryKind.REFERRAL and any(e.until is not None for e in self._events(kind)):
            _text(sheet, 0, y - 12, _("balk: wachttijd"), _SMALL)

    def _meeting(self, sheet: Sheet) -> None:
        x, top = self._x(0), HEIGHT - TOP
        sheet.setStrokeColor(RUST)
        sheet.setLineWidth(0.9)
        sheet.setDash(2.2, 2)
        sheet.line(x, BOTTOM, x, top + 3)
        sheet.setDash()
        left, _right = _text_at_centre(x, self._course.today, 7.2)
        _text(sheet, left, top + 5.5, self._course.today, _MEETING)

    def _marks(self, sheet: Sheet, events: list[CourseEvent], y: float, *, labelled: bool) -> None:
        """One mark per event, a step up when it would touch the one before."""
        crowded = len(events) > MOST_MARKS
        points = list(_by_week(events) if crowded else _each(events))
        last = [-100.0] * STEPS
        for place, (day, text, label) in enumerate(points):
            x, step = _free_place(last, self._x(day))
            if labelled and not crowded:
                after = self._x(points[place + 1][0]) if place + 1 < len(points) else self._end()
                if x + 8.4 + text_width(label, Font.SANS, 7.4) < after - RADIUS - 2:
                    _patch(sheet, x + 8.4, y + step * STEP - 2.6, label)
            draw_mark(sheet, events[0].kind, text, x, y + step * STEP)

    def _referrals(self, sheet: Sheet, events: list[CourseEvent], y: float) -> None:
        """Bars first, so that no mark is under one; the label of a raised mark is beside it."""
        last = [-100.0] * STEPS
        places = [(event, *_free_place(last, self._x(event.day))) for event in events]
        for event, x, step in places:
            if event.until is not None:
                end = max(x, self._x(min(event.until, self._course.last_day)))
                self._waiting(sheet, x, end, y + step * STEP)
        edge = -100.0
        for event, x, step in places:
            up = y + step * STEP
            width = text_width(event.label, Font.SANS, 7.4)
            own = min(x - RADIUS, self._end() - width)
            left = max(own, edge + 4)
            if step:
                _patch(sheet, x + 9, up - 1, event.label)
            elif left - own < MOVED and left + width <= self._end():
                _patch(sheet, left, y - 14, event.label)
                edge = left + width
            draw_mark(sheet, EntryKind.REFERRAL, str(event.number), x, up)

    @staticmethod
    def _waiting(sheet: Sheet, begin: float, end: float, y: float) -> None:
        sheet.setStrokeColor(WAITING)
        sheet.setLineWidth(3.2)
        sheet.line(begin, y, end, y)
        sheet.setStrokeColor(RUST)
        sheet.setLineWidth(0.8)
        sheet.line(end, y - 3.2, end, y + 3.2)


def spoken(course: Course) -> str:
    """Every event of the line in words."""
    told = []
    for event in course.events:
        words = _(_SPOKEN[event.kind]).format(number=event.number, when=event.when)
        told.append(f"{words} ({event.label})" if event.label else words)
    heads = [head for _day, head in course.heads]
    span = _("van {begin} tot en met {end}").format(begin=heads[0], end=heads[-1])
    return _("Tijdlijn {span}: {events}.").format(span=span, events="; ".join(told))


def _each(events: Sequence[CourseEvent]) -> Iterator[tuple[int, str, str]]:
    return ((event.day, str(event.number), event.label) for event in events)


def _by_week(events: Sequence[CourseEvent]) -> Iterator[tuple[int, str, str]]:
    """One mark a week, with how many there are."""
    for week, group in groupby(events, key=lambda event: event.day // WEEK):
        number = len(list(group))
        yield week * WEEK, f"{number}×", ""


def _free_place(last: list[float], x: float) -> tuple[float, int]:
    """Where a mark has room beside the last one of each step, which is noted: x, and steps up.

    Where there is none it moves on a little.
    """
    free = (step for step in range(STEPS) if x - last[step] >= TOO_CLOSE)
    step = next(free, min(range(STEPS), key=last.__getitem__))
    last[step] = max(x, last[step] + TOO_CLOSE)
    return last[step], step


def _text_at_centre(x: float, text: str, size: float) -> tuple[float, float]:
    half = text_width(text, Font.SANS_SEMIBOLD, size) / 2
    return x - half, x + half


def _text(sheet: Sheet, x: float, y: float, text: str, pen: Pen) -> None:
    font, size, colour = pen
    sheet.setFont(font, size)
    sheet.setFillColor(colour)
    sheet.drawString(x, y, text)


def _patch(sheet: Sheet, x: float, y: float, text: str) -> None:
    """A text on a white ground, so that no line runs through it."""
    sheet.setFillColor(WHITE)
    sheet.rect(x - 1.5, y - 2, text_width(text, Font.SANS, 7.4) + 3, 8.6, fill=1, stroke=0)
    _text(sheet, x, y, text, _LABEL)
