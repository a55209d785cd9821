"""Vandaag: what this day asks of the coach."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.wording import long_day
from coachdesk.ui.shared import look
from coachdesk.ui.shared.page import Page
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Place, Workplace


class TodayPage(Page):
    """The page the program opens on."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self.heading = PlainLabel("", self, style="h2", wrap=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.space(5), look.space(5), look.space(5), look.space(4))
        column.addWidget(self.heading)
        column.addStretch(1)

    def show_place(self, place: Place) -> None:
        today = self.workplace.today()
        self.heading.setText(long_day(today, today=today).capitalize())
