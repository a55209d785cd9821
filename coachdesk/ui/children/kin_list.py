"""Broers en zussen: children of one family, each a way to their own page."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from coachdesk.domain.bonds import Kinship, KinshipKind
from coachdesk.domain.children import Child
from coachdesk.domain.ids import ChildId, KinshipId, new_id
from coachdesk.domain.names import name
from coachdesk.domain.wording import _
from coachdesk.operations.dossiers import Dossier
from coachdesk.operations.persons import relate, unrelate
from coachdesk.ui.care_signals.child_finder import ChildFinder, in_class
from coachdesk.ui.children.may_write import hold
from coachdesk.ui.children.person_row import PersonRow, put_rows
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.suggestion_list import Suggestion
from coachdesk.ui.shared.type_ahead import TypeAhead
from coachdesk.ui.shared.workplace import Workplace


class KinList(QWidget):
    """Who is whose brother or sister. The menu of a row changes what they are, or takes it away."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._dossier: Dossier | None = None
        self._finder: ChildFinder | None = None
        self._locked = ""
        self.rows: list[PersonRow] = []
        self.add = CdButton(
            _("Broer of zus toevoegen"), self, icon="plus", kind=Kind.QUIET, compact=True
        )
        self.field = TypeAhead(
            self._suggest,
            self,
            placeholder=_("Typ een naam, groep of code"),
            name=_("Broer of zus"),
        )
        self.field.hide()
        self.add.clicked.connect(self._on_add)
        self.field.picked.connect(self._on_picked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.field)

    def show_dossier(self, dossier: Dossier, *, locked: str) -> None:
        """Show the family of this child."""
        self._dossier, self._locked = dossier, locked
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [self._row(kinship, child) for kinship, child in dossier.kin]
        put_rows(self._column, self.rows, self.add)
        self._show_field(on=False)
        hold(self.add, locked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.field.isHidden():
            self._show_field(on=False)
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _row(self, kinship: Kinship, child: Child) -> PersonRow:
        shown = f"{self._workplace.names.child(child)}, {name(kinship.kind).lower()}"
        words = " · ".join(part for part in (shown, in_class(child.group)) if part)
        row = PersonRow("users-round", words, self)
        row.opened.connect(partial(self._workplace.go_to, "child", child.id))
        row.menu_wanted.connect(partial(self._on_menu, kinship))
        return row

    def _on_menu(self, kinship: Kinship, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind in KinshipKind:
            act = menu.addAction(name(kind), partial(self._on_kind, kinship, kind))
            act.setCheckable(True)
            act.setChecked(kind is kinship.kind)
            act.setEnabled(not self._locked)
        menu.addSeparator()
        menu.addAction(_("Haal weg"), partial(self._on_gone, kinship)).setEnabled(not self._locked)
        menu.popup(place)

    def _on_kind(self, kinship: Kinship, kind: KinshipKind) -> None:
        changed = Kinship(
            id=kinship.id, child_id=kinship.child_id, other_id=kinship.other_id, kind=kind
        )
        self._workplace.desk.do(lambda store: relate(store, changed))

    def _on_gone(self, kinship: Kinship) -> None:
        self._workplace.desk.do(lambda store: unrelate(store, kinship))

    def _on_add(self) -> None:
        desk = self._workplace.desk
        schools = desk.ask(lambda store: store.schools.all()) or ()
        first = self._dossier.child.school_id if self._dossier else None
        self._finder = ChildFinder(
            lambda: desk.ask(lambda store: store.children.all()) or (),
            schools,
            self._workplace.names,
            first=first,
        )
        self._show_field(on=True)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _suggest(self, typed: str) -> list[Suggestion]:
        if self._finder is None or self._dossier is None or not typed.strip():
            return []
        known = {self._dossier.child.id, *(child.id for _kinship, child in self._dossier.kin)}
        return [one for one in self._finder.suggest(typed) if one.key not in known]

    def _on_picked(self, suggestion: Suggestion) -> None:
        if self._dossier is None:
            return
        kinship = Kinship(
            id=KinshipId(new_id()),
            child_id=self._dossier.child.id,
            other_id=ChildId(str(suggestion.key)),
            kind=KinshipKind.SIBLING,
        )
        self._workplace.desk.do(lambda store: relate(store, kinship))
        self._show_field(on=False)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_field(self, *, on: bool) -> None:
        self.field.set_chosen(None)
        self.field.setVisible(on)
        self.add.setVisible(not on)
