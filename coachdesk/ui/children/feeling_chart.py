"""How strong each feeling was over the talks, drawn: from then to afterwards, talk after talk."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.domain.four_g import STRONGEST
from coachdesk.domain.four_g_course import FeelingCourse
from coachdesk.domain.wording import day_month
from coachdesk.ui.shared import look

MOST = 6  # lines that can be told apart; the others stand in the table
HIGH, LEAST_WIDE = 220, 320
TOP, GAP, MARK = 12, 10, 4.5
GRID = (0, 50, 100)
DASHES: Sequence[Sequence[float]] = (
    (1, 0),
    (6, 3),
    (2, 2.5),
    (8, 3, 2, 3),
    (4, 2),
    (1, 3),
)
CORNERS = (0, 4, 3, 5, 6, 30)  # of each mark; without any it is round, with 30 a cross


@dataclass(frozen=True, slots=True, repr=False)
class Line:
    """One feeling as it is drawn: the word as it is shown now, and its course."""

    word: str
    course: FeelingCourse


class FeelingChart(QWidget):
    """Each line has a colour, a mark and a dash of its own, and its word with that mark beside.

    A full mark is then, an open one afterwards. What it shows is told in words too, as its
    description; the table beside it holds every value.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[Line] = ()
        self._today = date.min
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lines(self, lines: Sequence[Line], *, today: date, told: str) -> None:
        """Draw these, as many as can be told apart; *told* is the same in words."""
        self._lines, self._today = lines[:MOST], today
        self.setAccessibleDescription(told)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.scaled(LEAST_WIDE), look.scaled(HIGH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._lines:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self._room()
        self._paint_grid(painter, room)
        ends = [self._paint_line(painter, room, n) for n in range(len(self._lines))]
        self._paint_words(painter, room, ends)

    def _room(self) -> QRectF:
        """Where the lines run: left of it the numbers, right the words, below the days."""
        small = QFontMetrics(look.font("small"))
        words = max(small.horizontalAdvance(line.word) for line in self._lines)
        left = small.horizontalAdvance("10") + GAP
        below = look.line("small") + GAP
        right = min(words + 4 * GAP, self.width() / 3)
        return QRectF(left, TOP, self.width() - left - right, self.height() - TOP - below)

    def _paint_grid(self, painter: QPainter, room: QRectF) -> None:
        painter.setFont(look.font("small"))
        high = look.line("small")
        for value in GRID:
            y = _height(value, room)
            painter.setPen(QPen(look.colour("chartGrid"), 1))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
            painter.setPen(look.colour("textSecondary"))
            place = QRectF(0, y - high / 2, room.left() - GAP / 2, high)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, str(value // 10))
        self._paint_days(painter, room)

    def _paint_days(self, painter: QPainter, room: QRectF) -> None:
        """The days of the talks, as far as there is room for them; the last one always."""
        metrics = QFontMetrics(look.font("small"))
        free = room.right() + 2 * GAP
        for day in reversed(self._days()):
            words = day_month(day, today=self._today)
            wide = metrics.horizontalAdvance(words)
            x = self._across(day, room)
            left = min(max(x - wide / 2, 0), self.width() - wide)
            if left + wide + GAP <= free:
                place = QRectF(left, room.bottom() + GAP / 2, wide + 1, look.line("small"))
                painter.drawText(place, Qt.AlignmentFlag.AlignLeft, words)
                free = left

    def _paint_line(self, painter: QPainter, room: QRectF, number: int) -> QPointF:
        """From talk to talk the strength of then; from then to afterwards within a talk."""
        colour = look.colour(f"chart{number + 1}")
        pen = QPen(colour, 1.8)
        pen.setDashPattern(list(DASHES[number]))
        shift = (number - (len(self._lines) - 1) / 2) * 2 * MARK
        before = QPointF()
        end = room.center()
        for time in self._lines[number].course.times:
            x = self._across(time.day, room) + shift
            values = [v for v in (time.before, time.after) if v is not None]
            points = [QPointF(x, _height(value, room)) for value in values]
            painter.setPen(pen)
            if not before.isNull():
                painter.drawLine(before, points[0])
            painter.setPen(QPen(colour, 1))
            painter.drawLine(points[0], points[-1])
            if time.after is not None:
                self._paint_mark(painter, points[-1], number, colour, full=False)
            if time.before is not None:
                self._paint_mark(painter, points[0], number, colour, full=True)
            before, end = points[0], points[-1]
        return end

    def _paint_mark(
        self, painter: QPainter, at: QPointF, number: int, colour: QColor, *, full: bool
    ) -> None:
        painter.setPen(QPen(colour, 1.6))
        painter.setBrush(colour if full else look.colour("surface"))
        corners = CORNERS[number]
        size = MARK if full else MARK - 0.5
        if not corners:
            painter.drawEllipse(at, size, size)
        elif corners == CORNERS[-1]:
            painter.drawRect(QRectF(at.x() - size, at.y() - size / 2, 2 * size, size))
        else:
            painter.drawPolygon(_corners(at, corners, size + 1))

    def _paint_words(self, painter: QPainter, room: QRectF, ends: Sequence[QPointF]) -> None:
        """The words with their marks, beside where the lines end, moved apart where they meet."""
        painter.setFont(look.font("small"))
        high, lowest = look.line("small"), room.bottom() + look.line("small") / 2
        left = room.right() + GAP * 1.5
        order = sorted(range(len(ends)), key=lambda n: ends[n].y())
        tops = [ends[n].y() - high / 2 for n in order]
        for place in range(1, len(tops)):
            tops[place] = max(tops[place], tops[place - 1] + high)
        for place in reversed(range(len(tops))):
            below = tops[place + 1] if place + 1 < len(tops) else lowest
            tops[place] = min(tops[place], below - high)
        metrics = QFontMetrics(look.font("small"))
        for number, top in zip(order, tops, strict=True):
            colour = look.colour(f"chart{number + 1}")
            mark = QPointF(left, top + high / 2)
            if self._runs_to_the_end(number):
                painter.setPen(QPen(colour, 1, Qt.PenStyle.DotLine))
                painter.drawLine(ends[number] + QPointF(MARK + 3, 0), mark - QPointF(MARK + 3, 0))
            self._paint_mark(painter, mark, number, colour, full=True)
            painter.setPen(look.colour("text"))
            wide = self.width() - left - GAP
            words = metrics.elidedText(
                self._lines[number].word, Qt.TextElideMode.ElideRight, int(wide)
            )
            painter.drawText(QRectF(left + GAP, top, wide, high), Qt.AlignmentFlag.AlignLeft, words)

    def _runs_to_the_end(self, number: int) -> bool:
        """Whether this line ends at the right, so that nothing lies between it and its word."""
        days = self._days()
        return len(days) > 1 and self._lines[number].course.times[-1].day == days[-1]

    def _days(self) -> list[date]:
        return sorted({time.day for line in self._lines for time in line.course.times})

    def _across(self, day: date, room: QRectF) -> float:
        """Where a day is: as far apart as the days were; a single one in the middle."""
        days = self._days()
        span = (days[-1] - days[0]).days
        inset = MARK * (len(self._lines) + 1)
        if not span:
            return room.center().x()
        return room.left() + inset + (day - days[0]).days / span * (room.width() - 2 * inset)


def _height(value: int, room: QRectF) -> float:
    return room.bottom() - value / STRONGEST * room.height()


def _corners(at: QPointF, corners: int, size: float) -> QPolygonF:
    """A regular shape with a corner on top."""
    from_middle = QPolygonF()
    turn = QPointF(0, -size)
    for number in range(corners):
        from_middle.append(at + _turned(turn, 360 / corners * number))
    return from_middle


def _turned(point: QPointF, degrees: float) -> QPointF:
    angle = math.radians(degrees)
    return QPointF(
        point.x() * math.cos(angle) - point.y() * math.sin(angle),
        point.x() * math.sin(angle) + point.y() * math.cos(angle),
    )
