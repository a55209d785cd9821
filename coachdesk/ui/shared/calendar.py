"""A month to pick a day from, Dutch and Monday first, in today's colours."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.shared import look

WIDTH, HEIGHT = 300, 290
WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class CalendarPopup(QFrame):
    """Opens under a field; Enter or a click picks, Esc closes.

    Signals:
        picked: a day was chosen. Carries the date.
    """

    picked = Signal(object)

    def __init__(self, shown: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "calendar")
        self.month = QCalendarWidget(self)
        self.month.setAccessibleName(_("Kies een dag"))
        self.month.setLocale(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
        self.month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.month.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.month.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        self._colour_days()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.month)
        self.month.clicked.connect(self._on_picked)
        self.month.activated.connect(self._on_picked)

    def open_under(self, widget: QWidget) -> None:
        """Show it at the lower edge of *widget*, with the keyboard in the month."""
        self.resize(look.scaled(WIDTH), look.scaled(HEIGHT))
        self.move(widget.mapToGlobal(widget.rect().bottomLeft()))
        self.show()
        self.month.setFocus()

    def _colour_days(self) -> None:
        """Weekends are days like others: Qt's red would say that something is wrong."""
        head, weekend = QTextCharFormat(), QTextCharFormat()
        head.setForeground(look.colour("textSecondary"))
        weekend.setForeground(look.colour("textSecondary"))
        self.month.setHeaderTextFormat(head)
        for day in WEEKEND:
            self.month.setWeekdayTextFormat(day, weekend)

    def _on_picked(self, day: QDate) -> None:
        self.picked.emit(date(day.year(), day.month(), day.day()))
        self.close()
