"""The head of a route: of whom it is, since when, who keeps the lead, and what one can do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.wording import _, day_month, long_day
from coachdesk.operations.route_views import RouteLine
from coachdesk.ui.care_signals.child_finder import in_class
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.shortened_label import ShortenedLabel
from coachdesk.ui.shared.workplace import Workplace


class RouteHead(QWidget):
    """The filled button is that of the stage in sight.

    Signals:
        record_wanted, end_wanted, reopen_wanted, child_wanted: a button was pressed.
    """

    record_wanted = Signal()
    end_wanted = Signal()
    reopen_wanted = Signal()
    child_wanted = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self.title = ShortenedLabel(self, style="h2")
        self.facts = ShortenedLabel(self, tone="textSecondary", tags=False)
        self.child = CdButton("", self, icon="user-round")
        self.end = CdButton(_("Route afronden"), self, icon="check")
        self.reopen = CdButton(_("Heropenen"), self, icon="rotate-cw")
        self.record = CdButton("", self, key="Ctrl Enter", kind=Kind.PRIMARY)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(2))
        row.addLayout(words, 1)
        for button in (self.child, self.end, self.reopen, self.record):
            row.addWidget(button)
        self.child.clicked.connect(self.child_wanted)
        self.end.clicked.connect(self.end_wanted)
        self.reopen.clicked.connect(self.reopen_wanted)
        self.record.clicked.connect(self.record_wanted)

    def show_line(self, line: RouteLine, school: str, *, new: bool) -> None:
        """Show this route."""
        names, today, route = self._workplace.names, self._workplace.today(), line.route
        shown = names.child(line.child)
        self.title.setText(_("Verwijsroute voor {name}").format(name=shown))
        self.child.set_words(_("Naar {name}").format(name=shown))
        begun = long_day(route.begun_on, today=today).split(" ", 1)[1]
        facts = [in_class(line.child.group), school]
        facts += [] if new else [_("begonnen {day}").format(day=begun)]
        if line.lead is not None:
            facts.append(_("regiehouder {name}").format(name=names.person(line.lead)))
        if route.closed_on is not None:
            day = day_month(route.closed_on, today=today)
            facts.append(_("klaar {day}").format(day=day))
        self.facts.setText(" · ".join(fact for fact in facts if fact))
        writable = not new and not self._workplace.desk.read_only
        self.end.setVisible(writable and route.running())
        self.reopen.setVisible(writable and not route.running())

    def show_primary(self, words: str, *, locked: str) -> None:
        """What the filled button says; not there when there is nothing to record."""
        self.record.setVisible(bool(words))
        self.record.set_words(words)
        if locked:
            self.record.block(locked)
        else:
            self.record.allow()
