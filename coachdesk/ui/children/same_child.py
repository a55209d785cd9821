"""The question whether a child that is being added is there already."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.domain.children import Child
from coachdesk.domain.ids import ChildId
from coachdesk.domain.wording import _
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.workplace import Workplace


class SameChild(Notice):
    """Asked once per name and class: who said "Nee, een ander" is not asked again.

    Signals:
        known: it is a child that was there already. Carries its id.
        another: it is another child.
    """

    known = Signal(str)
    another = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__("", parent, tone="attention", icon="users-round")
        self._workplace = workplace
        self._double: Child | None = None
        self._about = self._answered = ("", "", "")
        self.same = CdButton(_("Ja, dat kind"), self, compact=True)
        self.other = CdButton(_("Nee, een ander"), self, compact=True)
        self.add_button(self.same)
        self.add_button(self.other)
        self.same.clicked.connect(self._on_same)
        self.other.clicked.connect(self._on_other)
        workplace.names.changed.connect(self._word)
        self.hide()

    def ask(self, child: Child) -> bool:
        """Ask if there is such a child and it was not answered yet; whether it is asked now."""
        self._about = (child.first_name.strip(), child.last_name.strip(), child.group.strip())
        found = () if self._about == self._answered else self._doubles(child.id)
        self._double = found[0] if found else None
        self._word()
        self.setVisible(bool(found))
        return bool(found)

    def _doubles(self, but: ChildId) -> Sequence[Child]:
        first, last, group = self._about
        desk = self._workplace.desk
        found = desk.ask(lambda store: store.children.doubles(first, last, group)) or ()
        return [child for child in found if child.id != but]

    def _word(self) -> None:
        if self._double is None:
            return
        text = _("Er is al een {name} in groep {group}. Is dat hetzelfde kind?")
        if not self._double.group:
            text = _("Er is al een {name}. Is dat hetzelfde kind?")
        who = self._workplace.names.child(self._double)
        self.set_text(text.format(name=who, group=self._double.group))

    def _on_same(self) -> None:
        if self._double is not None:
            self.known.emit(self._double.id)

    def _on_other(self) -> None:
        self._answered = self._about
        self.hide()
        self.another.emit()
