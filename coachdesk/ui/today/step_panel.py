"""What a row of the step list unfolds into: what follows now, or to which day it moves."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from coachdesk.domain.steps import Step
from coachdesk.ui.shared import look
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace
from coachdesk.ui.steps.move_line import MoveLine
from coachdesk.ui.steps.next_step_choice import NextStepChoice

SIDE = 46  # px: under the words of the row, right of the tick box


class StepPanel(QFrame):
    """The words of the step stay in sight above what is asked.

    Signals:
        moved: another day was typed. Carries it.
        closed: there is nothing more to ask.
    """

    moved = Signal(object)
    closed = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self.setProperty("kind", "unfolded")
        self.words = PlainLabel("", self, style="bodyStrong", wrap=True)
        self.choice = NextStepChoice(workplace, self)
        self.move_line = MoveLine(workplace, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, look.space(1), look.space(3), look.space(3))
        column.setSpacing(look.space(1))
        column.addWidget(self.words)
        column.addWidget(self.choice)
        column.addWidget(self.move_line)
        self.choice.planned.connect(self.closed)
        self.choice.later.connect(self.closed)
        self.move_line.left.connect(self.closed)
        self.move_line.moved.connect(self.moved)
        self.hide()

    def ask_next(self, step: Step, shown: str) -> None:
        """It is done; what is the next step?"""
        self.words.setText(shown)
        self.words.set_tone("textSecondary")
        self.move_line.hide()
        self.choice.ask(step.child_id, step.case_id)

    def ask_day(self, step: Step, shown: str) -> None:
        """To which day does it move?"""
        self.words.setText(shown)
        self.words.set_tone("text")
        self.choice.hide()
        child = self._workplace.desk.ask(lambda store: store.children.find(step.child_id))
        school_id = child.school_id if child else self._workplace.school
        school = self._workplace.desk.ask(lambda store: store.schools.find(school_id))
        self.move_line.ask(step.due, school)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is typed here is not for the list below."""
        if event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        ):
            event.accept()
        else:
            super().keyPressEvent(event)
