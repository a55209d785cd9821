"""Volgende stap: one line and a day, if something follows."""

from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.care_signals.known import Known
from coachdesk.ui.shared import look
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.moment_field import MomentField


class StepLine(QWidget):
    """A tick, what to do and when. Typing ticks it; without the tick it is not planned."""

    def __init__(self, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = known
        self.tick = QCheckBox(_("Volgende stap"), self)
        self.what = LineField(parent=self, name=_("Volgende stap"))
        self.when = MomentField(
            known.read_day,
            self,
            clock=known.clock,
            with_time=False,
            below=True,
            remark=known.no_school,
            name=_("Wanneer is de volgende stap?"),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(2))
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.tick, 0, top)
        row.addWidget(self.what, 1, top)
        row.addWidget(self.when, 0, top)
        self.tick.toggled.connect(self._on_ticked)
        self.what.changed.connect(self._on_typed)

    def value(self) -> str:
        """What is to be done, if anything."""
        return self.what.text().strip() if self.tick.isChecked() else ""

    def set_value(self, text: str) -> None:
        self.what.set_value(text)
        self.tick.setChecked(bool(text))

    def due(self) -> date | None:
        """When, if anything is to be done."""
        moment = self.when.value()
        day = moment.date() if isinstance(moment, datetime) else moment
        return day if self.value() else None

    def _on_typed(self, text: str) -> None:
        self.tick.setChecked(bool(text.strip()))

    def _on_ticked(self) -> None:
        if not self.tick.isChecked():
            return
        if not self.when.line.text():
            self.when.set_value(self._known.next_day_there())
        self.what.setFocus()
