"""ZAT over 9 dagen: how far the next meeting is prepared."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.domain.ids import MeetingId
from coachdesk.domain.meetings import MeetingState
from coachdesk.domain.wording import _, clock_time, short_day
from coachdesk.operations.agendas import MeetingLine
from coachdesk.operations.today_views import next_meeting
from coachdesk.ui import pages
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace

HIGH, GAP = 6, 4


class MeetingCard(Card):
    """The next meeting; without one the way to plan it."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(_("Overleg"), parent, note=" ")
        self._workplace, self._desk = workplace, workplace.desk
        self._meeting_id: MeetingId | None = None
        self._live = False
        self.pieces = _Pieces(self)
        self.words = PlainLabel("", self, tone="textSecondary")
        self.go = CdButton("", self, icon="messages-square", compact=True)
        self.body.addWidget(self.pieces)
        self.body.addWidget(self.words)
        self.body.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        self.go.clicked.connect(self._on_go)

    def refresh(self) -> None:
        """Ask again which meeting comes next."""
        now = self._desk.clock.now()
        line = self._desk.ask(lambda store: next_meeting(store, now))
        self._meeting_id = line.meeting.id if line else None
        self.pieces.setVisible(line is not None and line.count.cases > 0)
        if line is None:
            self.title.setText(_("Overleg"))
            self.note.setText("")
            self.words.setText(self._desk.words_for_nothing(_("Nog geen overleg gepland.")))
            self.go.set_words(_("Overleg plannen"))
        else:
            self._show(line)
        why = "" if line else self._desk.why_read_only
        if why:
            self.go.block(why)
        else:
            self.go.allow()
        name = "meetings" if line is None else "meeting"
        self.go.setVisible(pages.has_page(name))
        self.setAccessibleName(self.title.text())

    def _show(self, line: MeetingLine) -> None:
        meeting, count, today = line.meeting, line.count, self._workplace.today()
        day = meeting.starts_at.date()
        left = (day - today).days
        near = {0: _("{kind} vandaag"), 1: _("{kind} morgen")}
        words = near.get(left, _("{kind} over {number} dagen"))
        self.title.setText(words.format(kind=meeting.kind, number=left))
        self.note.setText(f"{short_day(day, today=today)}, {clock_time(meeting.starts_at)}")
        self.pieces.show_pieces(count.approved, count.cases)
        ready = _("{ready} van {all} casussen klaar, {used} van {minutes} min gevuld").format(
            ready=count.approved, all=count.cases, used=count.minutes, minutes=meeting.minutes
        )
        self.words.setText(ready if count.cases else _("Nog geen casussen op de agenda."))
        self._live = line.state(today) is MeetingState.LIVE
        self.go.set_words(_("Verder met het overleg") if self._live else _("Verder voorbereiden"))

    def _on_go(self) -> None:
        if self._meeting_id is not None:
            self._workplace.go_to("minutes" if self._live else "meeting", self._meeting_id)
        elif pages.has_form("meeting"):
            self._workplace.open_form("meeting")


class _Pieces(QWidget):
    """A piece per case, filled when its page is approved."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ready, self._all = 0, 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_pieces(self, ready: int, all_: int) -> None:
        self._ready, self._all = ready, max(all_, 1)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.scaled(120), look.scaled(HIGH) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = (self.width() - GAP * (self._all - 1)) / self._all
        high = self.height() - 1
        for number in range(self._all):
            done = number < self._ready
            painter.setPen(QPen(look.colour("primary" if done else "border"), 1))
            painter.setBrush(look.colour("primary" if done else "surfaceSunken"))
            place = QRectF(number * (wide + GAP) + 0.5, 0.5, wide - 1, high)
            painter.drawRoundedRect(place, high / 2, high / 2)
