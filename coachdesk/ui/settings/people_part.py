"""Settings, Jij en scholen: who the coach is, and at which schools on which days."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.persons import Person
from coachdesk.domain.schools import School
from coachdesk.domain.wording import WEEKDAYS, _, counted
from coachdesk.operations.persons import introduce
from coachdesk.ui.settings.school_form import SchoolForm
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.card import Card, hairline
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace
from coachdesk.ui.start.schools_step import LONGEST_NAME, new_me, role_field


class PeoplePart(QWidget):
    """Name and role are written when one leaves them; a school opens in a form."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace, self._desk = workplace, workplace.desk
        self._me = self._known()
        self.name = LineField(self._me.name, limit=LONGEST_NAME)
        self._name_field = Field(_("Jouw naam"), self.name)
        self.role = role_field(self._me)
        self.change: dict[str, CdButton] = {}
        self.more = CdButton(_("Nog een school"), icon="plus")
        self._schools = QVBoxLayout()
        self._lay_out()
        self._show_schools()
        self._hold()
        self.name.editingFinished.connect(self._keep)
        self.role.changed.connect(self._keep)
        self.more.clicked.connect(lambda: self._open(""))
        self._desk.changed.connect(self._on_changed)
        self._desk.closing.connect(self._keep)  # locked while one types: the name is kept

    def _known(self) -> Person:
        return self._desk.ask(lambda store: store.persons.me()) or new_me()

    def _lay_out(self) -> None:
        me = Card(_("Jij"), self)
        me.body.addWidget(self._name_field)
        me.body.addWidget(Field(_("Jouw rol"), self.role))
        schools = Card(_("Scholen"), self, action=self.more)
        schools.body.setContentsMargins(0, 0, 0, 0)
        schools.body.setSpacing(0)
        schools.body.addLayout(self._schools)
        self._schools.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(4))
        column.addWidget(me)
        column.addWidget(schools)
        if self._desk.read_only:
            column.addWidget(
                PlainLabel(self._desk.why_read_only, style="small", tone="textSecondary")
            )

    def _hold(self) -> None:
        if not self._desk.read_only:
            return
        self.name.setEnabled(False)
        self.role.setEnabled(False)
        for button in (self.more, *self.change.values()):
            button.block(self._desk.why_read_only)

    def _keep(self) -> None:
        """Write name and role, if they are others than before."""
        name = self.name.text().strip()
        self._name_field.complain("" if name else _("Vul je naam in."))
        me = replace(self._me, name=name, function=str(self.role.value()))
        if not name or (me.name, me.function) == (self._me.name, self._me.function):
            return
        if self._desk.do(lambda store: introduce(store, me), news=_("Jouw gegevens gewijzigd.")):
            self._me = me

    def _open(self, school_id: str) -> None:
        form = SchoolForm(self._workplace, self, school_id=school_id)
        form.accepted.connect(lambda: self._focus(form.school_id))
        form.open()

    def _focus(self, school_id: str) -> None:
        """Its row is a new one, or is gone: the keyboard would be nowhere."""
        self.change.get(school_id, self.more).setFocus()

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(Person):
            self._show_me()
        if changes.touches(School):
            self._show_schools()

    def _show_me(self) -> None:
        self._me = self._known()
        self.name.set_value(self._me.name)
        wanted = role_field(self._me).value()
        self.role.set_value(wanted)

    def _show_schools(self) -> None:
        while item := self._schools.takeAt(0):
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        self.change.clear()
        for school in self._desk.ask(lambda store: store.schools.all()) or ():
            self._schools.addWidget(hairline(self))
            self._schools.addWidget(self._row(school))

    def _row(self, school: School) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(look.space(4), look.space(2), look.space(3), look.space(2))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(school.name, style="bodyStrong"))
        words.addWidget(PlainLabel(in_words(school), style="small", tone="textSecondary"))
        line.addLayout(words, 1)
        name = _("Wijzig {school}").format(school=school.name)
        button = CdButton(_("Wijzig"), icon="pencil", name=name, compact=True)
        button.clicked.connect(lambda: self._open(school.id))
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.change[school.id] = button
        return row


def in_words(school: School) -> str:
    """Dinsdag en donderdag · 2 vakanties."""
    days = [_(WEEKDAYS[day]) for day in sorted(school.days)]
    listed = _(" en ").join(part for part in (", ".join(days[:-1]), *days[-1:]) if part)
    holidays = len(school.holidays)
    parts = [listed.capitalize() or _("Geen vaste dagen")]
    parts += [counted(holidays, "vakantie", "vakanties")] if holidays else []
    return " · ".join(parts)
