"""Step 4: who the coach is, and at which schools on which days."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.ids import PersonId, SchoolId, new_id
from coachdesk.domain.persons import Person
from coachdesk.domain.schools import School
from coachdesk.domain.wording import WEEKDAYS, _
from coachdesk.operations.persons import introduce
from coachdesk.operations.schools import write_schools
from coachdesk.ui.desk import Desk
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.chip import ChipRow
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.segmented import Segmented
from coachdesk.ui.shared.tab_stops import in_turn
from coachdesk.ui.start.step_page import StepPage

LONGEST_NAME = 80
COACH, IB = "ouder- en kindcoach", "intern begeleider"


class SchoolRow(QWidget):
    """One school and its days.

    Signals:
        gone: this school is to be left out.
    """

    gone = Signal()

    def __init__(
        self, school: School, parent: QWidget | None = None, *, written: bool = False
    ) -> None:
        super().__init__(parent)
        self._school = school
        self.written = written  # in the vault already: not to be left out here
        self.name = LineField(school.name, limit=LONGEST_NAME)
        self.field = Field(_("School"), self.name)
        self.days = days_field(school)
        self.leave_out = CdButton(
            "", icon="x", kind=Kind.QUIET, name=_("Haal deze school weg"), compact=True
        )
        self.leave_out.clicked.connect(self.gone)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(4))
        row.addWidget(self.field, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Field(_("Op welke dagen ben je daar?"), self.days), 1)
        row.addWidget(self.leave_out, 0, Qt.AlignmentFlag.AlignVCenter)

    def school(self) -> School:
        """As it now stands in the fields."""
        return replace(self._school, name=self.name.text().strip(), days=days_in(self.days))


class SchoolsStep(StepPage):
    """Writes the coach and the schools in the vault."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Jij en je scholen"), _("Zo weet Coachdesk waar je vandaag bent."), parent
        )
        self._desk = desk
        known = desk.ask(lambda store: store.persons.me())
        self._me = known or new_me()
        self.name = LineField(self._me.name, limit=LONGEST_NAME)
        self._name_field = Field(_("Jouw naam"), self.name)
        self.role = role_field(self._me)
        self.rows: list[SchoolRow] = []
        self._schools = QVBoxLayout()
        self._schools.setSpacing(look.space(3))
        self.more = CdButton(_("Nog een school"), icon="plus")
        self.more.clicked.connect(self._on_more)
        self._lay_out()
        written = desk.ask(lambda store: store.schools.all()) or ()
        for school in written:
            self._add(school, written=True)
        if not written:
            self._add(blank_school())

    def arrive(self) -> None:
        self._show_crosses()
        self.name.setFocus()

    def go_on(self) -> None:
        """Check, write both, and pass; what is missing is said beside the field."""
        if not self._complete():
            return
        name, role = self.name.text().strip(), str(self.role.value())
        me = replace(self._me, name=name, function=role)
        schools = [row.school() for row in self.rows]
        if self._desk.ask(lambda store: introduce(store, me)) is None:
            return
        self._me = me
        if self._desk.ask(lambda store: write_schools(store, schools)) is not None:
            for row in self.rows:
                row.written = True
            self.passed.emit()

    def _lay_out(self) -> None:
        card = Card()
        card.body.setContentsMargins(*(look.space(4),) * 4)
        card.body.addWidget(self._name_field)
        card.body.addSpacing(look.space(2))
        card.body.addWidget(Field(_("Jouw rol"), self.role))
        self.body.addWidget(card)
        schools = Card()
        schools.body.setContentsMargins(*(look.space(4),) * 4)
        schools.body.addLayout(self._schools)
        schools.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(schools)

    def _add(self, school: School, *, written: bool = False) -> SchoolRow:
        row = SchoolRow(school, written=written)
        row.gone.connect(self._on_gone)
        self.rows.append(row)
        self._schools.addWidget(row)
        row.show()  # at once: it may get the keyboard next
        in_turn(self, self.name, self.role, *self.rows, self.more)
        self._show_crosses()
        return row

    def _on_more(self) -> None:
        self._add(blank_school()).name.setFocus()

    def _on_gone(self) -> None:
        row = self.sender()
        self.rows = [kept for kept in self.rows if kept is not row]
        if isinstance(row, SchoolRow):
            row.hide()
            row.deleteLater()
        self._show_crosses()

    def _show_crosses(self) -> None:
        for row in self.rows:
            row.leave_out.setVisible(len(self.rows) > 1 and not row.written)

    def _complete(self) -> bool:
        """Say beside each field what is missing; the first one gets the keyboard."""
        self._name_field.complain("" if self.name.text().strip() else _("Vul je naam in."))
        wrong = [] if self.name.text().strip() else [self.name]
        seen: set[str] = set()
        for row in self.rows:
            name = row.school().name.casefold()
            text = _("Deze school staat er al.") if name in seen else ""
            text = text if name else _("Geef de school een naam.")
            row.field.complain(text)
            wrong += [row.name] if text else []
            seen.add(name)
        if wrong:
            wrong[0].setFocus()
        return not wrong


def role_field(me: Person) -> Segmented:
    """Coach or intern begeleider; its value is what stands as the function."""
    choices = [Choice(COACH, _("Ouder- en kindcoach")), Choice(IB, _("Intern begeleider"))]
    role = Segmented(choices, name=_("Jouw rol"))
    role.set_value(IB if me.function == IB else COACH)
    return role


def days_field(school: School) -> ChipRow:
    """The seven days of the week, those of this school on."""
    days = [Choice(number, _(day)[:2]) for number, day in enumerate(WEEKDAYS)]
    field = ChipRow(days, name=_("Op welke dagen ben je daar?"))
    field.set_value(school.days)
    return field


def days_in(field: ChipRow) -> tuple[int, ...]:
    """The days that are on; 0 is Monday."""
    return tuple(int(str(day)) for day in field.value())


def new_me() -> Person:
    """A coach whom the vault does not know yet."""
    return Person(id=PersonId(new_id()), name="", me=True)


def blank_school() -> School:
    """A school without a name."""
    return School(id=SchoolId(new_id()), name="")
