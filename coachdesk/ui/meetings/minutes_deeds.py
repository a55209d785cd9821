"""What one does while a meeting is held: each a step of its own, told in words and undone."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject

from coachdesk.domain.ids import AgendaItemId, MeetingId, StepId
from coachdesk.domain.minutes import Action
from coachdesk.domain.wording import _
from coachdesk.operations.minutes import add_action, finish_meeting, reopen_meeting
from coachdesk.operations.steps import tick_step
from coachdesk.ui.shared.workplace import Workplace


class MinutesDeeds(QObject):
    """Does what the parts of the page ask for; False when it was refused."""

    def __init__(self, workplace: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._workplace, self._desk = workplace, workplace.desk

    def add(
        self, item_id: AgendaItemId, action: Action, draft_id: str, left: Mapping[str, Any]
    ) -> bool:
        """Agree on an action at this point; the rest of what is typed is *left* in its draft."""
        return self._desk.do(
            lambda store: add_action(store, item_id, action, draft_id=draft_id, left=left),
            news=_("Actie toegevoegd."),
        )

    def tick(self, step_id: str) -> bool:
        """An action was done."""
        today = self._workplace.today()
        return self._desk.do(
            lambda store: tick_step(store, StepId(step_id), on=today), news=_("Actie gedaan.")
        )

    def close(self, meeting_id: MeetingId) -> bool:
        """The meeting is over."""
        now = self._desk.clock.now()
        return self._desk.do(
            lambda store: finish_meeting(store, meeting_id, at=now), news=_("Overleg afgesloten.")
        )

    def reopen(self, meeting_id: MeetingId) -> bool:
        """Go on with its minutes."""
        return self._desk.do(
            lambda store: reopen_meeting(store, meeting_id), news=_("Overleg heropend.")
        )
