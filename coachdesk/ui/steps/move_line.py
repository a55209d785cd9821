"""Verzet: on which other day, typed in the place of the step."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from coachdesk.domain.school_year import no_school_hint
from coachdesk.domain.schools import School
from coachdesk.domain.typed_dates import day_not_understood, read_day
from coachdesk.domain.wording import _
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.moment_field import Moment, MomentField
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MoveLine(QWidget):
    """One date to type: Enter moves the step, Esc leaves it where it was.

    Signals:
        moved: another day was typed. Carries it.
        left: it stays where it was.
    """

    moved = Signal(object)
    left = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._school: School | None = None
        asked = _("Naar welke dag?")
        self.when = MomentField(
            self._read,
            clock=workplace.desk.clock,
            with_time=False,
            below=True,
            remark=self._remark,
        )
        self.label = PlainLabel(asked, self, style="label", wrap=False)
        self.field = Field("", self.when, self)
        self.label.setBuddy(self.when.line)
        self.when.line.setAccessibleName(asked)
        self.save = CdButton(_("Verzet"), self, key="Enter")
        self.cancel = CdButton(_("Annuleren"), self, key="Esc")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.space(2))
        grid.setVerticalSpacing(look.space(1))
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.label, 0, 0)
        top = Qt.AlignmentFlag.AlignTop
        for column, widget in enumerate((self.field, self.save, self.cancel)):
            grid.addWidget(widget, 1, column, top)
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self.left)
        self.when.line.installEventFilter(self)
        self.hide()

    def ask(self, day: date | None, school: School | None) -> None:
        """Begin from this day, and take the keyboard."""
        self._school = school
        self.when.set_value(day)
        self.field.complain("")
        self.show()
        self.when.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.when.line.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in ENTER:
                self._on_save()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
        return False

    def _on_save(self) -> None:
        day = self.when.value()
        if isinstance(day, date):
            self.moved.emit(day)
        else:
            self.field.complain(self.when.trouble() or day_not_understood())

    def _read(self, text: str) -> Moment | None:
        return read_day(text, today=self._workplace.today(), school=self._school)

    def _remark(self, moment: Moment) -> str:
        if self._school is None:
            return ""
        return no_school_hint(self._school, moment, self._workplace.today())
