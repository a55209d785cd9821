"""About whom a signal without a child is after all: chosen before a case can begin."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.operations.care_signal_views import SignalView
from coachdesk.operations.care_signals import correct_signal
from coachdesk.operations.children import new_children
from coachdesk.ui.care_signals.child_finder import ChildFinder
from coachdesk.ui.care_signals.choice_cards import Sorting
from coachdesk.ui.care_signals.decision_panels import Decision, Panel
from coachdesk.ui.care_signals.known import Known
from coachdesk.ui.care_signals.who_field import WhoField
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.workplace import Workplace


class ChildPanel(Panel):
    """One child or more, as in the form."""

    def __init__(
        self, view: SignalView, known: Known, workplace: Workplace, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._view, self._workplace = view, workplace
        finder = ChildFinder(known.children, known.schools, workplace.names, first=known.school.id)
        self.who = WhoField(finder, workplace.names)
        self.field = Field(_("Over wie?"), self.who, self)
        self.button = CdButton(_("Kies dit kind"), self)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(row)
        self.who.settled.connect(self.decide)
        self.button.clicked.connect(self.decide)

    def begin(self) -> None:
        self.who.setFocus()

    def reword(self) -> None:
        self.who.reword()

    def decide(self) -> None:
        """Say about whom it is; complain when that is nobody."""
        who, desk = self.who.value(), self._workplace.desk
        trouble = self.who.trouble()
        if trouble or not (who.child_ids or who.new):
            self.field.complain(trouble or _("Kies een kind."))
            self.begin()
            return
        at = self._workplace.school
        new = desk.ask(lambda store: new_children(store, who.new, school_id=at)) or []
        ids = (*who.child_ids, *(child.id for child in new))
        signal = replace(self._view.signal, child_ids=ids)
        self.decided.emit(
            Decision(
                lambda store: correct_signal(store, signal, new_children=new),
                _("Kind gekozen bij het signaal."),
                then=Sorting.CASE,
            )
        )
