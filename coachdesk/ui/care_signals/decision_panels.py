"""What is still asked about a choice: until when, or why. Enter decides, Esc leaves it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.ids import CareSignalId
from coachdesk.domain.wording import _, short_day
from coachdesk.operations.care_signals import (
    call_it_growing_up,
    set_signal_aside,
    watch_signal,
)
from coachdesk.ui.care_signals.choice_cards import Sorting
from coachdesk.ui.care_signals.known import Known
from coachdesk.ui.desk import Operation
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.moment_field import MomentField

LATER = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Decision:
    """What will be done, and what the coach reads afterwards.

    *then* is what is asked next about the same signal, if this was only the beginning.
    """

    operation: Operation
    news: str
    then: Sorting | None = None


class Panel(QWidget):
    """A row of fields below the choices.

    Signals:
        decided: all that is needed was filled in. Carries the Decision.
        left: Esc: nothing was decided.
    """

    decided = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.space(2))

    def begin(self) -> None:
        """Put the keyboard where something is asked."""
        self.setFocus()

    def reword(self) -> None:
        """Names went on or off."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class WatchPanel(Panel):
    """Until which day it is watched: a week unless another day is typed."""

    def __init__(
        self, signal_id: CareSignalId, known: Known, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._signal_id, self._known = signal_id, known
        self.day = MomentField(
            known.read_day, clock=known.clock, with_time=False, remark=known.no_school
        )
        self.day.set_value(known.today() + LATER)
        self.field = Field(_("Opnieuw kijken op"), self.day, self)
        self.button = CdButton(_("Volgen"), self)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(row)
        self.day.line.returnPressed.connect(self.decide)
        self.button.clicked.connect(self.decide)

    def begin(self) -> None:
        self.day.setFocus()
        self.day.line.selectAll()

    def decide(self) -> None:
        """Watch it until the day that is filled in; complain about a day that is not ahead."""
        moment = self.day.value()
        until = moment.date() if isinstance(moment, datetime) else moment
        if until is None or until <= self._known.today():
            self.field.complain(self.day.trouble() or _("Kies een dag na vandaag."))
            self.begin()
            return
        self.decided.emit(_watched(self._signal_id, until, self._known.today()))


class ReasonPanel(Panel):
    """Why nothing needs to follow, in one sentence; or that it belongs to the age."""

    def __init__(self, signal_id: CareSignalId, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signal_id = signal_id
        self.draft_id = ""  # of what is kept of the reason, and goes when it is decided on
        self.reason = LineField(text)
        self.field = Field(_("Waarom is dit klaar?"), self.reason, self, hint=_("één zin"))
        self.button = CdButton(_("Afhandelen"), self)
        self.age = CdButton(_("Hoort bij de leeftijd"), self, icon="sprout", kind=Kind.QUIET)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        for button in (self.button, self.age):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(row)
        self.reason.returnPressed.connect(self.decide)
        self.button.clicked.connect(self.decide)
        self.age.clicked.connect(self._on_age)

    def begin(self) -> None:
        self.reason.setFocus()

    def decide(self) -> None:
        """Set it aside; complain when there is no reason."""
        reason = self.reason.text()
        if not reason.strip():
            self.field.complain(_("Schrijf in één zin waarom dit klaar is."))
            self.begin()
            return
        signal_id, draft_id = self._signal_id, self.draft_id
        self._decide(
            lambda store: set_signal_aside(store, signal_id, reason=reason, draft_id=draft_id)
        )

    def _on_age(self) -> None:
        reason, signal_id, draft_id = self.reason.text(), self._signal_id, self.draft_id
        self._decide(
            lambda store: call_it_growing_up(store, signal_id, reason=reason, draft_id=draft_id)
        )

    def _decide(self, operation: Operation) -> None:
        self.decided.emit(Decision(operation, _("Signaal afgehandeld.")))


def _watched(signal_id: CareSignalId, until: date, today: date) -> Decision:
    news = _("Signaal staat op volgen tot {day}.").format(day=short_day(until, today=today))
    return Decision(lambda store: watch_signal(store, signal_id, until=until), news)
