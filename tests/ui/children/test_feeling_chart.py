"""The drawing of feelings over time: what lies over the plot, and what stands beside it."""

from datetime import date

from pytestqt.qtbot import QtBot

from coachdesk.domain.four_g_course import FeelingCourse, FeelingTime
from coachdesk.ui.children.feeling_chart import FeelingChart, Line
from coachdesk.ui.shared import look
from tests import make


def course(word: str, *days: int) -> Line:
    times = tuple(FeelingTime(day=date(2026, 11, day), before=80, after=20) for day in days)
    return Line(word, FeelingCourse(word=word, times=times))


def coloured(chart: FeelingChart, number: int, left: float, right: float) -> int:
    """How many dots between these parts of the width have the colour of this line."""
    seen, ink = chart.grab().toImage(), look.colour(f"chart{number}")
    columns = range(round(left * seen.width()), round(right * seen.width()))
    return sum(seen.pixelColor(x, y) == ink for x in columns for y in range(seen.height()))


def test_of_a_line_that_ended_earlier_nothing_crosses_the_later_ones(qtbot: QtBot) -> None:
    chart = FeelingChart()
    qtbot.addWidget(chart)
    chart.resize(700, 220)
    chart.show_lines(
        [course("Boos", 2, 9), course("Bang", 2, 9, 30)], today=make.TODAY, told="twee gevoelens"
    )

    assert coloured(chart, 1, 0, 0.4) > 0
    assert coloured(chart, 1, 0.5, 0.8) == 0
    assert coloured(chart, 1, 0.8, 1) > 0
