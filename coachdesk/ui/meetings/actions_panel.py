"""The right side of a meeting: a line for a new action, and what was agreed so far."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.ids import AgendaItemId
from coachdesk.domain.steps import Step
from coachdesk.domain.wording import _, short_day
from coachdesk.operations.sittings import Sitting
from coachdesk.ui.meetings.action_line import ActionLine
from coachdesk.ui.meetings.action_list import TICK, ActionList, ActionRow
from coachdesk.ui.shared import look
from coachdesk.ui.shared.card import hairline
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.undo_bar import CLEAR
from coachdesk.ui.shared.workplace import Workplace


class ActionsPanel(QFrame):
    """The actions of the point in hand and of those before it.

    Signals:
        ticked: an action was done. Carries its id.
        opened: an action should be changed. Carries its id.
    """

    ticked = Signal(str)
    opened = Signal(str)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace, self._names = workplace, workplace.names
        self.setProperty("zone", "context")
        self.setAccessibleName(_("Acties"))
        self.note = PlainLabel("", self, style="small", tone="textSecondary", wrap=False)
        self.line = ActionLine(workplace, self)
        self.line.setProperty(CLEAR, "yes")
        self.list = ActionList(self)
        self.told = Notice(
            _("Elke actie komt meteen bij de kindpagina en bij “Volgende stappen”."),
            self,
            icon="check",
        )
        self._lay_out()
        self.list.rows.ticked.connect(self.ticked)
        self.list.rows.opened.connect(self.opened)
        self.list.spot_pressed.connect(self._on_spot)

    def show_actions(self, held: Sitting, item_id: AgendaItemId) -> None:
        """Those of this point first; at the point that carries them also what is late."""
        point = held.point(item_id)
        carries = point is not None and point.item.carries
        own = self._rows(held, held.actions.get(item_id, ()))
        late = self._rows(held, held.late)
        earlier = [
            row
            for other in held.prepared.points
            if other.id != item_id
            for row in self._rows(held, held.actions.get(other.id, ()))
        ]
        of_case = point is not None and point.child is not None
        self.note.setText(_("bij deze casus") if of_case else _("bij dit punt"))
        groups = [(_("Eerder vandaag"), earlier)]
        if carries:
            groups = [(_("Te laat van eerdere keren"), late), *groups]
        self.list.show_actions(own, groups)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.told.setVisible(self.height() >= look.scaled(420))
        return super().event(event)

    def _rows(self, held: Sitting, steps: Iterable[Step]) -> list[ActionRow]:
        return [self._row(held, step) for step in steps]

    def _row(self, held: Sitting, step: Step) -> ActionRow:
        person = held.person(step.owner_id)
        who = self._names.person(person) if person else ""
        today = self._workplace.today()
        day = short_day(step.due, today=today) if step.due else ""
        return ActionRow(
            step,
            self._names.text(step.what),
            " · ".join(part for part in (who, day) if part),
            late=step.due is not None and step.due < today,
        )

    def _on_spot(self, name: str, step_id: str) -> None:
        if name == TICK:
            self.ticked.emit(step_id)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(PlainLabel(_("Acties"), self, style="h4", wrap=False), 1)
        head.addWidget(self.note)
        top = QVBoxLayout()
        top.setContentsMargins(look.space(4), look.space(3), look.space(4), look.space(3))
        top.setSpacing(look.space(2))
        top.addLayout(head)
        top.addWidget(self.line)
        foot = QVBoxLayout()
        foot.setContentsMargins(look.space(4), look.space(2), look.space(4), look.space(3))
        foot.addWidget(self.told)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(hairline(self))
        column.addWidget(self.list, 1)
        column.addLayout(foot)
