"""What is the next step? Six answers with a key each, then what and when, on one line."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.ids import CaseId, ChildId, StepId, new_id
from coachdesk.domain.school_year import no_school_hint
from coachdesk.domain.schools import School
from coachdesk.domain.steps import Step
from coachdesk.domain.typed_dates import day_not_understood, read_day
from coachdesk.domain.wording import _, mark, short_day
from coachdesk.operations.steps import plan_step
from coachdesk.ui import pages
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.flow_layout import FlowLayout
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.moment_field import Moment, MomentField
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace

WEEK = timedelta(weeks=1)
CLOSE = 6
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its words on the button, and the step that it makes."""

    words: str
    what: str
    within: timedelta = WEEK
    waiting: bool = False


ANSWERS = (
    Answer(mark("Bellen"), mark("Bellen")),
    Answer(mark("Gesprek"), mark("Gesprek")),
    Answer(mark("Terugkoppelen"), mark("Terugkoppelen")),
    Answer(
        mark("Wachten op terugkoppeling tot…"),
        mark("Wachten op terugkoppeling"),
        2 * WEEK,
        waiting=True,
    ),
    Answer(mark("Volgen tot…"), mark("Volgen: hoe gaat het nu?"), 2 * WEEK),
)


class NextStepChoice(QWidget):
    """Asks in place, where a step was just ticked or is missing, and records the answer.

    Keys 1–5 choose, 6 closes the case, Enter records, Esc leaves it for later. It is hidden
    until it is asked.

    Signals:
        planned: a step was recorded.
        later: the coach will choose later, or closes the case instead.
    """

    planned = Signal()
    later = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._child_id: ChildId | None = None
        self._case_id: CaseId | None = None
        self._school: School | None = None
        self._answer = ANSWERS[0]
        self.question = PlainLabel("", self, style="bodyStrong")
        self.buttons: list[CdButton] = []
        self.what = LineField(parent=self, name=_("Wat is de stap?"))
        self.when = MomentField(
            self._read,
            self,
            clock=workplace.desk.clock,
            with_time=False,
            below=True,
            remark=self._remark,
            name=_("Wanneer?"),
        )
        self.complaint = PlainLabel("", self, style="small", tone="danger")
        self._lay_out()
        self.what.installEventFilter(self)
        self.when.line.installEventFilter(self)
        self.hide()

    def ask(self, child_id: ChildId | None, case_id: CaseId | None, *, done: bool = True) -> None:
        """Ask it about this child, and take the keyboard."""
        self._child_id, self._case_id = child_id, case_id
        self._school = self._school_of(child_id)
        closes = case_id is not None and pages.has_form("close_case")
        self.buttons[CLOSE - 1].setVisible(closes)
        asked = _("Gedaan. Wat is de volgende stap?") if done else _("Wat is de volgende stap?")
        self.question.setText(asked)
        self.setAccessibleName(asked)
        self._fill(on=False)
        self.show()
        self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, number: int) -> None:
        """Take the answer with this digit."""
        if number == CLOSE:
            self._on_close_case()
            return
        self._answer = ANSWERS[number - 1]
        self.what.set_value(_(self._answer.what))
        self.when.set_value(self._workplace.today() + self._answer.within)
        self._fill(on=True)
        self.when.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.when.line.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        choosing = not self._choosing.isHidden()
        letters = self._workplace.preferences.single_letter_keys
        if event.key() == Qt.Key.Key_Escape:
            self._on_later()
        elif choosing and letters and digit in set("123456") and self._offered(int(digit)):
            self.choose(int(digit))
        elif choosing and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the two fields Enter records and Esc leaves."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
            return False
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in ENTER:
            self._on_record()
        elif event.key() == Qt.Key.Key_Escape:
            self._on_later()
        return event.key() in (*ENTER, Qt.Key.Key_Escape)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(1))
        column.addWidget(self.question)
        column.addWidget(self._make_choosing())
        column.addWidget(self._make_filling())
        column.addWidget(self.complaint)
        self.complaint.hide()

    def _make_choosing(self) -> QWidget:
        self._choosing = QWidget(self)
        flow = FlowLayout(self._choosing)
        words = [*(answer.words for answer in ANSWERS), mark("Casus afsluiten")]
        for number, text in enumerate(words, 1):
            button = CdButton(_(text), self._choosing, key=str(number), compact=True)
            button.clicked.connect(partial(self.choose, number))
            self.buttons.append(button)
            flow.addWidget(button)
        self.later_button = CdButton(
            _("Later kiezen"), self._choosing, key="Esc", kind=Kind.QUIET, compact=True
        )
        self.later_button.clicked.connect(self._on_later)
        flow.addWidget(self.later_button)
        return self._choosing

    def _make_filling(self) -> QWidget:
        self._filling = QWidget(self)
        line = QHBoxLayout(self._filling)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.space(2))
        record = CdButton(_("Vastleggen"), self._filling, key="Enter")
        record.clicked.connect(self._on_record)
        top = Qt.AlignmentFlag.AlignTop
        line.addWidget(self.what, 3, top)
        line.addWidget(self.when, 2, top)
        line.addWidget(record, 0, top)
        return self._filling

    def _fill(self, *, on: bool) -> None:
        """Show the line with what and when, or the six answers."""
        self._choosing.setVisible(not on)
        self._filling.setVisible(on)
        self.complaint.hide()

    def _offered(self, number: int) -> bool:
        return not self.buttons[number - 1].isHidden()

    def _on_record(self) -> None:
        day = self.when.value()
        what = self.what.text().strip()
        if not isinstance(day, date) or not what:
            self._complain(day_not_understood() if what else _("Schrijf op wat de stap is."))
            return
        step = Step(
            id=StepId(new_id()),
            what=what,
            due=day,
            child_id=self._child_id,
            case_id=self._case_id,
            waiting=self._answer.waiting,
        )
        shown = short_day(day, today=self._workplace.today())
        news = _("Volgende stap gepland op {day}.").format(day=shown)
        if self._workplace.desk.do(lambda store: plan_step(store, step), news=news):
            self.hide()
            self.planned.emit()

    def _complain(self, text: str) -> None:
        self.complaint.setText(text)
        self.complaint.show()

    def _on_close_case(self) -> None:
        case_id = self._case_id
        self._on_later()
        if case_id is not None:
            self._workplace.open_form("close_case", case_id=case_id)

    def _on_later(self) -> None:
        self.hide()
        self.later.emit()

    def _school_of(self, child_id: ChildId | None) -> School | None:
        child = self._workplace.desk.ask(lambda store: store.children.find(child_id))
        school_id = child.school_id if child else self._workplace.school
        return self._workplace.desk.ask(lambda store: store.schools.find(school_id))

    def _read(self, text: str) -> Moment | None:
        return read_day(text, today=self._workplace.today(), school=self._school)

    def _remark(self, moment: Moment) -> str:
        if self._school is None:
            return ""
        return no_school_hint(self._school, moment, self._workplace.today())
