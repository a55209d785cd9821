"""For which child a new route is: the page of the route opens when that is chosen."""

from PySide6.QtWidgets import QWidget

from coachdesk.domain.children import Child
from coachdesk.domain.wording import _
from coachdesk.ui.care_signals.child_finder import ChildFinder
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.dialog import CdDialog
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.suggestion_list import Suggestion
from coachdesk.ui.shared.type_ahead import TypeAhead
from coachdesk.ui.shared.workplace import Workplace


class NewRouteForm(CdDialog):
    """Writes nothing itself. A child that is known already needs only Enter."""

    def __init__(self, workplace: Workplace, parent: QWidget, *, child_id: str = "") -> None:
        super().__init__(_("Nieuwe route"), parent)
        self._workplace = workplace
        schools = workplace.desk.ask(lambda store: store.schools.all()) or ()
        self._finder = ChildFinder(self._children, schools, workplace.names, first=workplace.school)
        self.who = TypeAhead(
            self._finder.suggest,
            self,
            find=self._suggestion,
            placeholder=_("Typ een naam, groep of code"),
        )
        self._field = Field(_("Voor wie?"), self.who, self)
        self.body.addWidget(self._field)
        self.set_hints({"Esc": _("sluit")})
        self.begin = self.add_button(
            CdButton(_("Begin"), self, key="Ctrl Enter", kind=Kind.PRIMARY)
        )
        self.begin.clicked.connect(self._on_begin)
        self.who.picked.connect(lambda _picked: self._on_begin())
        workplace.names.changed.connect(self._on_names)
        self.who.set_value(child_id or None)
        if child_id:
            self.begin.setFocus()
        else:
            self.who.setFocus()
        if workplace.desk.read_only:
            self.lock(workplace.desk.why_read_only)

    def _children(self) -> list[Child]:
        return self._workplace.desk.ask(lambda store: store.children.all()) or []

    def _suggestion(self, key: object) -> Suggestion | None:
        child = self._finder.child(key)
        return self._finder.suggestion(child) if child else None

    def _on_names(self) -> None:
        self.who.set_value(self.who.value())

    def _on_begin(self) -> None:
        child_id = self.who.value()
        self._field.complain("" if child_id else _("Voor welk kind is deze route?"))
        if child_id:
            self.accept()
            self._workplace.go_to("route", "", str(child_id))
        else:
            self.who.setFocus()
