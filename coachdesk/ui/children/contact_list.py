"""Betrokken in full: relation, gezag and who checked it, number, mail, and who supports."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from coachdesk.domain.bonds import FAMILY, PARENTS, Bond, Gezag
from coachdesk.domain.persons import Person
from coachdesk.domain.wording import _, day_month
from coachdesk.operations.dossiers import Dossier
from coachdesk.operations.persons import unbind
from coachdesk.ui.children.called import gezag_of, relation_of
from coachdesk.ui.children.may_write import hold
from coachdesk.ui.children.person_row import PersonRow
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace

INDENT = 30


class ContactList(Card):
    """Enter opens what is known of somebody; Delete, or the menu of a row, takes them away."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        self.add = CdButton(_("Betrokkene toevoegen"), icon="plus", kind=Kind.QUIET, compact=True)
        super().__init__(_("Betrokken"), parent, action=self.add)
        self._workplace = workplace
        self._dossier: Dossier | None = None
        self._locked = ""
        self._inside: QWidget | None = None
        self.rows: list[ContactRow] = []
        self.details: list[PlainLabel] = []
        nobody = workplace.desk.words_for_nothing(_("Nog niemand. Wie hoort er bij?"))
        self.empty = PlainLabel(nobody, self, tone="textSecondary")
        self.body.addWidget(self.empty)
        self.add.clicked.connect(self._on_add)

    def show_dossier(self, dossier: Dossier, *, locked: str) -> None:
        """Show the adults around this child; the keyboard stays where it was."""
        focus = self.window().focusWidget()  # also below a form
        held = next((number for number, row in enumerate(self.rows) if row is focus), None)
        self._dossier, self._locked = dossier, locked
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = QWidget(self)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.rows, self.details = [], []
        for bond, person in dossier.involved:
            self._add_row(column, bond, person)
        self.body.addWidget(self._inside)
        self._inside.show()
        self.empty.setVisible(not self.rows)
        hold(self.add, locked)
        if held is not None:
            left = self.rows[min(held, len(self.rows) - 1)] if self.rows else self.add
            left.setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> Sequence[QWidget]:
        """What the keyboard comes by, in order."""
        return [self.add, *self.rows]

    def _add_row(self, column: QVBoxLayout, bond: Bond, person: Person) -> None:
        names = self._workplace.names
        number = names.reach(person.phone)
        row = ContactRow(_who(bond, person, names), number, self._inside or self)
        row.opened.connect(partial(self._open, bond))
        row.menu_wanted.connect(partial(self._on_menu, bond))
        row.taken_away.connect(partial(self._take_away, bond))
        detail = PlainLabel(
            self._detail(bond, person), self._inside, style="small", tone="textSecondary"
        )
        detail.setContentsMargins(look.scaled(INDENT), 0, 0, look.space(2))
        row.setAccessibleDescription(f"{row.accessibleDescription()} {detail.text()}".strip())
        self.rows.append(row)
        self.details.append(detail)
        column.addWidget(row)
        column.addWidget(detail)

    def _detail(self, bond: Bond, person: Person) -> str:
        names, today = self._workplace.names, self._workplace.today()
        parts = [gezag_words(bond, today)]
        parts += [person.function, person.organisation] if bond.relation not in FAMILY else []
        parts.append(names.reach(person.mail))
        if bond.supporter:
            what = names.text(bond.supports_with)
            helps = _("steunfiguur: {what}").format(what=what) if what else _("steunfiguur")
            parts.append(helps)
        return " · ".join(part for part in parts if part)

    def _on_menu(self, bond: Bond, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Wijzigen"), partial(self._open, bond))
        menu.addAction(_("Haal weg"), partial(self._take_away, bond)).setEnabled(not self._locked)
        menu.popup(place)

    def _open(self, bond: Bond) -> None:
        self._workplace.open_form("bond", child_id=bond.child_id, bond_id=bond.id)

    def _take_away(self, bond: Bond) -> None:
        if not self._locked:
            self._workplace.desk.do(lambda store: unbind(store, bond), news=_("Weggehaald."))

    def _on_add(self) -> None:
        if self._dossier is not None:
            self._workplace.open_form("bond", child_id=self._dossier.child.id)


class ContactRow(PersonRow):
    """A row that can also be taken away.

    Signals:
        taken_away: Delete was pressed.
    """

    taken_away = Signal()

    def __init__(self, words: str, number: str, parent: QWidget) -> None:
        super().__init__("user-round", words, parent, number=number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.taken_away.emit()
        else:
            super().keyPressEvent(event)


def gezag_words(bond: Bond, today: date) -> str:
    """Gezag, gecontroleerd op 6 okt door Marloes; nothing where it is not about gezag."""
    if bond.relation not in PARENTS and bond.gezag is not Gezag.YES:
        return ""
    if bond.checked_on is None:
        return _("{gezag}, niet gecontroleerd").format(gezag=gezag_of(bond))
    day = day_month(bond.checked_on, today=today)
    text = _("{gezag}, gecontroleerd op {date}")
    if bond.checked_by.strip():
        text = _("{gezag}, gecontroleerd op {date} door {who}")
    return text.format(gezag=gezag_of(bond), date=day, who=bond.checked_by)


def _who(bond: Bond, person: Person, names: NameDisplay) -> str:
    relation, who = relation_of(bond, names), names.person(person)
    return who if relation in who else f"{who}, {relation}"
