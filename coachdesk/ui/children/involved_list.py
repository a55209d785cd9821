"""Betrokken: the adults around a child, with gezag and a number to call."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.bonds import PARENTS, Bond, Gezag
from coachdesk.domain.persons import Person
from coachdesk.domain.wording import _
from coachdesk.operations.dossiers import Dossier
from coachdesk.ui import pages
from coachdesk.ui.children.called import gezag_of, relation_of
from coachdesk.ui.children.may_write import hold
from coachdesk.ui.children.person_row import PersonRow, put_rows
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace


class InvolvedList(QWidget):
    """Who is around the child. Enter opens what is known of somebody."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._dossier: Dossier | None = None
        self.rows: list[PersonRow] = []
        nobody = workplace.desk.words_for_nothing(_("Nog niemand. Wie hoort er bij?"))
        self.empty = PlainLabel(nobody, self, tone="textTertiary")
        self.add = CdButton(
            _("Betrokkene toevoegen"), self, icon="plus", kind=Kind.QUIET, compact=True
        )
        self.add.clicked.connect(self._on_add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.empty)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_dossier(self, dossier: Dossier, *, locked: str) -> None:
        """Show the adults around this child."""
        self._dossier = dossier
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [self._row(bond, person) for bond, person in dossier.involved]
        put_rows(self._column, self.rows, self.add)
        self.empty.setVisible(not self.rows)
        self.add.setVisible(pages.has_form("bond"))
        hold(self.add, locked)

    def _row(self, bond: Bond, person: Person) -> PersonRow:
        names = self._workplace.names
        who = names.person(person)
        relation = person.function or relation_of(bond, names)
        if bond.relation_words or bond.relation in PARENTS or not person.function:
            relation = relation_of(bond, names)
        parts = [who if relation in who else f"{who}, {relation}"]
        if bond.relation in PARENTS or bond.gezag is Gezag.YES:
            parts.append(gezag_of(bond))
        row = PersonRow(
            "user-round",
            " · ".join(parts),
            self,
            number=names.reach(person.phone),
            opens=pages.has_form("bond"),
        )
        row.opened.connect(partial(self._on_opened, bond))
        return row

    def _on_opened(self, bond: Bond) -> None:
        self._workplace.open_form("bond", child_id=bond.child_id, bond_id=bond.id)

    def _on_add(self) -> None:
        if self._dossier is not None:
            self._workplace.open_form("bond", child_id=self._dossier.child.id)
