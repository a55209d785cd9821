"""The middle of the page: the agenda with its headings, a line for a point, and who comes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.operations.agendas import Preparation
from coachdesk.ui.meetings.agenda_deeds import AgendaDeeds
from coachdesk.ui.meetings.agenda_list import AgendaHead, AgendaList
from coachdesk.ui.meetings.point_line import PointLine
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.card import hairline
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace


class AgendaCard(QFrame):
    """The agenda as one prepares it.

    Signals:
        changing: when, where or with whom should be changed.
    """

    changing = Signal()

    def __init__(
        self, workplace: Workplace, deeds: AgendaDeeds, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._names = workplace.names
        self.setProperty("kind", "card")
        self.setAccessibleName(_("Agenda"))
        self.head = AgendaHead(self)
        self.list = AgendaList(self._names, self)
        nothing = _(
            "Nog niets op de agenda. Kies links een kind en druk op Enter, of sleep het hier."
        )
        self.empty = PlainLabel(
            workplace.desk.words_for_nothing(nothing), self, tone="textSecondary"
        )
        self.line = PointLine(workplace, deeds, self)
        self.present = PlainLabel("", self)
        self.change = CdButton(_("Wijzig"), self, kind=Kind.QUIET, compact=True)
        self.change.setAccessibleName(_("Overleg wijzigen"))
        self._lay_out()
        self.change.clicked.connect(self.changing)

    def show_meeting(self, prepared: Preparation) -> None:
        """Show this agenda."""
        self.line.use(prepared.meeting.id, len(prepared.points))
        self.list.show_points(prepared.points)
        self.head.setVisible(bool(prepared.points))
        self.list.setVisible(bool(prepared.points))
        self.empty.setVisible(not prepared.points)
        called = [self._names.person(person) for person in prepared.participants]
        self.present.setText(_all_of(called) or _("Nog niemand uitgenodigd"))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self.empty.setMargin(look.space(4))
        column.addWidget(self.empty)
        column.addWidget(self.head)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        adding = QHBoxLayout()
        adding.setContentsMargins(look.space(3), look.space(2), look.space(3), look.space(2))
        adding.addWidget(self.line)
        column.addLayout(adding)
        column.addWidget(hairline(self))
        foot = QHBoxLayout()
        foot.setContentsMargins(look.space(4), look.space(1), look.space(2), look.space(1))
        foot.setSpacing(look.space(2))
        foot.addWidget(PlainLabel(_("Aanwezig:"), self, tone="textSecondary", wrap=False))
        foot.addWidget(self.present, 1)
        foot.addWidget(self.change)
        column.addLayout(foot)


def _all_of(called: list[str]) -> str:
    """Ilse Binnenstra, Marit Jongstra en Koen Samenwerk."""
    if len(called) < 2:  # noqa: PLR2004  (one needs no "en")
        return "".join(called)
    return _("{some} en {last}").format(some=", ".join(called[:-1]), last=called[-1])
