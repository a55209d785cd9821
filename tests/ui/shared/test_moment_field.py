"""Dates and times as one says them."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget

from coachdesk.domain.clock import StoppedClock
from coachdesk.domain.typed_dates import read_day, read_moment
from coachdesk.domain.typed_days import Looking
from coachdesk.ui.shared import look
from coachdesk.ui.shared.calendar import CalendarPopup
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.moment_field import MomentField
from tests import make

CLOCK = StoppedClock(make.NOW)
FRAME = 20  # px of border and padding on both sides of a line
HALF_PAST_EIGHT = datetime(2026, 11, 23, 8, 35)


@pytest.fixture
def field(shown):
    return shown(MomentField(lambda text: read_moment(text, now=CLOCK.now()), clock=CLOCK))


@pytest.fixture
def day_field(shown):
    def read(text: str) -> date | None:
        return read_day(text, today=CLOCK.now().date(), looking=Looking.AHEAD)

    def remark(day: date) -> str:
        return "Zaterdag." if day.weekday() == 5 else ""

    return shown(MomentField(read, clock=CLOCK, with_time=False, below=True, remark=remark))


def open_popup() -> CalendarPopup:
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, CalendarPopup)
    return popup


def test_what_was_understood_stands_beside_it(field, qtbot) -> None:
    with qtbot.waitSignal(field.changed):
        qtbot.keyClicks(field.line, "23-11 8.35")

    assert field.value() == HALF_PAST_EIGHT
    assert field.understood.text() == "maandag 23 november, 8:35"
    assert field.understood.isVisible()
    assert field.trouble() == ""


def test_what_is_not_understood_stays_and_is_told(field, qtbot) -> None:
    qtbot.keyClicks(field.line, "blabla")

    assert field.value() is None
    assert field.line.text() == "blabla"
    assert not field.understood.isVisible()
    assert field.trouble() == (
        "Deze tijd begrijp ik niet. Typ bijvoorbeeld “gisteren 14:00” of “23-11 8:35”."
    )


def test_for_a_moment_ahead_one_ahead_is_proposed(shown) -> None:
    def read(text: str) -> datetime | None:
        return read_moment(text, now=CLOCK.now(), looking=Looking.AHEAD)

    field = shown(MomentField(read, clock=CLOCK, looking=Looking.AHEAD))
    field.line.setText("blabla")
    assert field.trouble() == (
        "Deze tijd begrijp ik niet. Typ bijvoorbeeld “morgen 14:00” of “7-12 8:35”."
    )
    for proposed in ("morgen 14:00", "7-12 8:35"):
        field.line.setText(proposed)
        assert field.value() > CLOCK.now()


def test_a_day_that_is_not_understood_is_asked_for_without_a_time(day_field, qtbot) -> None:
    qtbot.keyClicks(day_field.line, "31-02")

    assert day_field.trouble() == (
        "Deze datum begrijp ik niet. Typ bijvoorbeeld “23-11” of “23 november”."
    )
    for proposed in ("23-11", "23 november"):
        day_field.line.setText(proposed)
        assert day_field.trouble() == ""


def test_an_empty_field_is_no_trouble(field) -> None:
    assert field.trouble() == ""
    assert field.value() is None


def test_a_moment_comes_out_exactly_as_it_went_in(field) -> None:
    moment = HALF_PAST_EIGHT.replace(second=42)

    field.set_value(moment)

    assert field.value() == moment
    assert field.line.text() == "ma 23 nov 8:35"


def test_what_the_field_shows_is_understood_again(field) -> None:
    field.set_value(HALF_PAST_EIGHT)
    shown = field.line.text()
    field.line.setText("")
    field.line.setText(shown)

    assert field.value() == HALF_PAST_EIGHT


def test_nothing_can_be_filled_in(field) -> None:
    field.set_value(HALF_PAST_EIGHT)

    field.set_value(None)

    assert field.line.text() == ""
    assert field.value() is None


def test_the_same_words_are_not_said_twice(field) -> None:
    field.line.setText("vandaag 8:35")

    assert field.understood.text() == ""


def test_a_remark_follows_the_day(day_field) -> None:
    day_field.line.setText("za")

    assert day_field.value() == date(2026, 12, 5)
    assert day_field.understood.text() == "zaterdag 5 december · Zaterdag."


def test_leaving_is_told(field, qtbot) -> None:
    field.line.setFocus()

    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field.line, Qt.Key.Key_Return)


def test_alt_down_opens_a_dutch_month_and_enter_picks(field, qtbot) -> None:
    field.set_value(HALF_PAST_EIGHT)
    field.line.setFocus()

    qtbot.keyClick(field.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = open_popup()
    assert popup.month.firstDayOfWeek() is Qt.DayOfWeek.Monday
    assert popup.month.selectedDate() == QDate(2026, 11, 23)

    with qtbot.waitSignal(field.left):
        popup.month.activated.emit(QDate(2026, 11, 26))

    assert field.value() == HALF_PAST_EIGHT.replace(day=26)
    assert field.line.text() == "do 26 nov 8:35"
    assert field.line.hasFocus()


def test_the_button_opens_it_too_and_esc_closes_it(day_field, qtbot) -> None:
    day_field._button.click()
    popup = open_popup()

    with qtbot.waitSignal(popup.destroyed):
        qtbot.keyClick(popup, Qt.Key.Key_Escape)

    assert day_field.value() is None


def test_a_picked_day_has_no_time(day_field) -> None:
    day_field.open_calendar()
    popup = open_popup()
    popup.month.clicked.emit(QDate(2026, 12, 4))

    assert day_field.value() == date(2026, 12, 4)


def test_weekends_are_not_red(day_field) -> None:
    day_field.open_calendar()
    popup = open_popup()
    month: QCalendarWidget = popup.month

    weekend = month.weekdayTextFormat(Qt.DayOfWeek.Sunday).foreground().color()
    popup.close()

    assert weekend.red() < 150


def test_the_label_speaks_for_the_line(field) -> None:
    inner = MomentField(lambda text: None, clock=CLOCK)
    outer = Field("Wanneer?", inner, field)

    assert inner.line.accessibleName() == "Wanneer?"
    assert outer.label.buddy() is inner.line


def test_the_popup_opens_under_the_line(field) -> None:
    field.open_calendar()
    popup = open_popup()
    under = field.line.mapToGlobal(QPoint(0, field.line.height() - 1))
    place = popup.pos()
    popup.close()

    assert (place - under).manhattanLength() <= 2


def test_without_room_the_day_stays_in_sight_and_the_end_is_cut(field) -> None:
    field.set_value(HALF_PAST_EIGHT)

    assert field.line.cursorPosition() == 0


@pytest.mark.parametrize("text_size", [90, 150])
def test_a_moment_of_this_year_stands_whole_in_the_narrowest_field(qapp, shown, text_size) -> None:
    look.install(qapp, text_size=text_size)
    field = MomentField(lambda text: read_moment(text, now=CLOCK.now()), clock=CLOCK, below=True)
    field.set_value(datetime(2026, 10, 28, 10, 30))
    shown(field).resize(field.minimumSizeHint())

    inside = field.line.width() - field.line.textMargins().left() - field.line.textMargins().right()
    words = field.line.fontMetrics().horizontalAdvance("wo 28 okt 10:30")
    assert words <= inside - FRAME
