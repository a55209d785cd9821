"""The head of a meeting that is prepared: which one, where and when, and what one can begin."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.meetings import MeetingState
from coachdesk.domain.wording import _, mark
from coachdesk.operations.agendas import Preparation
from coachdesk.ui.meetings.agenda_words import heading, when_and_where
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace

BEGIN = mark("Start overleg")
START = {  # where this is what one comes for
    MeetingState.LIVE: mark("Verder met het overleg"),
    MeetingState.HELD: mark("Verslag maken"),
    MeetingState.FINISHED: mark("Verslag"),
}
WITH_ACTIONS = (MeetingState.LIVE, MeetingState.FINISHED)


class MeetingHead(QWidget):
    """The title, and the buttons for the pack, the actions and the meeting itself."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self.title = PlainLabel("", self, style="h2")
        self.where = PlainLabel("", self, tone="textSecondary")
        self.pack = CdButton(_("Pakketten en agenda"), self, icon="printer", key="Ctrl P")
        self.action_list = CdButton(_("Actielijst"), self, icon="file-text")
        self.start = CdButton(_("Start overleg"), self, icon="presentation")
        words = QVBoxLayout()
        words.setSpacing(look.space(1))
        words.addWidget(self.title)
        words.addWidget(self.where)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(words, 1)
        for button in (self.pack, self.action_list, self.start):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def show_meeting(self, prepared: Preparation) -> None:
        """Tell which meeting this is and how far. Without any point there is nothing to begin."""
        today = self._workplace.today()
        state = prepared.state(today)
        self.title.setText(heading(prepared.meeting, state))
        self.where.setText(when_and_where(prepared, today=today))
        self.start.set_words(_(START.get(state, BEGIN)))
        self.start.set_kind(Kind.PRIMARY if state in START else Kind.SECONDARY)
        packing = state is MeetingState.APPROVED
        self.pack.set_kind(Kind.PRIMARY if packing else Kind.SECONDARY)
        self.action_list.setVisible(state in WITH_ACTIONS)
        if prepared.points:
            self.start.allow()
        else:
            self.start.block(_("Zet eerst een punt op de agenda."))
