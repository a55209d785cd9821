"""Volgende stap under a talk: what, who and when, or none needed."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from coachdesk.domain.ids import PersonId
from coachdesk.domain.persons import Person
from coachdesk.domain.school_year import next_day_there, no_school_hint
from coachdesk.domain.schools import School
from coachdesk.domain.typed_dates import read_day
from coachdesk.domain.wording import _
from coachdesk.ui.care_signals.known import Known
from coachdesk.ui.conversations.next_step import NextStep
from coachdesk.ui.shared import look
from coachdesk.ui.shared.choice_box import ChoiceBox
from coachdesk.ui.shared.flow_layout import FlowLayout
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.moment_field import Moment, MomentField
from coachdesk.ui.shared.names_display import NameDisplay

WHEN_WIDTH = 140


class StepRow(QWidget):
    """Typing unticks *geen stap nodig*; ticking it leaves what was typed, greyed.

    Signals:
        changed: anything is another. Carries the NextStep.
    """

    changed = Signal(object)

    def __init__(self, known: Known, names: NameDisplay, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known, self._names = known, names
        self._school = known.school
        self._doers: Sequence[Person] = ()
        self.what = LineField(parent=self)
        self.what.cover_names(names)
        self.owner = ChoiceBox(self)
        self.owner.setAccessibleName(_("Wie doet het?"))
        self.owner.setSizeAdjustPolicy(
            ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.owner.setMinimumContentsLength(6)
        self.when = MomentField(
            self._read,
            self,
            clock=known.clock,
            with_time=False,
            below=True,
            remark=self._remark,
            name=_("Wanneer is de volgende stap?"),
        )
        self.when.line.setMinimumWidth(look.scaled(WHEN_WIDTH))
        self.when.setFixedWidth(look.scaled(WHEN_WIDTH))
        self.none = QCheckBox(_("Geen stap nodig"), self)
        self._arrange()
        self.setFocusProxy(self.what)
        self.what.changed.connect(self._on_typed)
        self.owner.currentIndexChanged.connect(self._tell)
        self.when.changed.connect(self._tell)
        self.none.toggled.connect(self._on_ticked)

    def voice(self) -> QWidget:
        """The part that is named and described to a screen reader: the day when that is wrong."""
        return self.when.line if self.trouble() else self.what

    def stops(self) -> Sequence[QWidget]:
        """Where Tab stops, in order."""
        return (self.what, self.owner, self.when.line, self.none)

    def choose_from(self, doers: Sequence[Person]) -> None:
        """These can do it; the first is the coach."""
        chosen = self.owner.currentData()
        self._doers = doers
        self._fill(chosen)

    def at(self, school: School | None) -> None:
        """The child goes to this school: its days count."""
        self._school = school or self._known.school

    def reword(self) -> None:
        """Names went on or off."""
        self._fill(self.owner.currentData())

    def value(self) -> NextStep:
        moment = self.when.value()
        day = moment.date() if isinstance(moment, datetime) else moment
        return NextStep(
            what=self.what.text(),
            owner_id=self.owner.currentData(),
            due=day,
            none=self.none.isChecked(),
        )

    def set_value(self, step: NextStep) -> None:
        self.none.setChecked(step.none)
        self.what.set_value(step.what)
        self.owner.setCurrentIndex(max(self.owner.findData(step.owner_id), 0))
        self.when.set_value(step.due)
        self.none.setChecked(step.none)

    def trouble(self) -> str:
        """What is typed and not understood."""
        return "" if self.none.isChecked() else self.when.trouble()

    def _arrange(self) -> None:
        flow = FlowLayout(gap=look.space(2) - 2)
        for widget in (self.owner, self.when, self.none):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(2))
        column.addWidget(self.what)
        column.addLayout(flow)
        column.addStretch(1)

    def _fill(self, chosen: PersonId | None) -> None:
        with QSignalBlocker(self.owner):
            self.owner.clear()
            for person in self._doers:
                shown = person.first_name() if person.me else self._names.person(person)
                self.owner.addItem(shown, None if person.me else person.id)
            self.owner.setCurrentIndex(max(self.owner.findData(chosen), 0))

    def _on_typed(self, text: str) -> None:
        if text.strip():
            self.none.setChecked(False)
            if not self.when.line.text():
                self.when.set_value(self._next_day())
        self._tell()

    def _next_day(self) -> date:
        return next_day_there(self._school, self._known.today())

    def _read(self, text: str) -> date | None:
        return read_day(text, today=self._known.today(), school=self._school)

    def _remark(self, day: Moment) -> str:
        only_day = day.date() if isinstance(day, datetime) else day
        return no_school_hint(self._school, only_day, self._known.today())

    def _on_ticked(self) -> None:
        for widget in (self.owner, self.when):
            widget.setEnabled(not self.none.isChecked())
        self._tell()

    def _tell(self) -> None:
        self.setFocusProxy(self.voice())
        self.changed.emit(self.value())
