"""The report of a meeting that was finished, to read: each point with its decision and actions."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from coachdesk.domain.minutes import Line
from coachdesk.domain.names import name
from coachdesk.domain.paragraphs import ParagraphKind
from coachdesk.domain.steps import Step
from coachdesk.domain.wording import _, clock_time, long_day, short_day
from coachdesk.operations.agendas import Point
from coachdesk.operations.sittings import Sitting
from coachdesk.ui.meetings.agenda_words import title
from coachdesk.ui.meetings.lines_editor import kind_words
from coachdesk.ui.meetings.minutes_drafts import recorded
from coachdesk.ui.shared import look
from coachdesk.ui.shared.badge import Badge, Status, status
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.icon_spot import IconSpot
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace

WIDEST = 860  # px of the text


class MinutesReport(QScrollArea):
    """Only to read; "Heropenen" makes it live again.

    Signals:
        reopening: somebody wants to go on with it.
    """

    reopening = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace, self._names = workplace, workplace.names
        self.setAccessibleName(_("Verslag"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.heading = PlainLabel("", style="h2")
        self.when = PlainLabel("", tone="textSecondary")
        self.reopen = CdButton(_("Heropenen"), icon="lock-open")
        self._points = QVBoxLayout()
        self._cards: list[Card] = []
        self._lay_out()
        self.reopen.clicked.connect(self.reopening)
        if workplace.desk.read_only:
            self.reopen.block(workplace.desk.why_read_only)

    def show_sitting(self, held: Sitting) -> None:
        """Show what came of this meeting."""
        meeting = held.prepared.meeting
        kind = self._names.text(meeting.kind)
        self.heading.setText(_("Verslag {kind}").format(kind=kind))
        day = long_day(meeting.starts_at.date(), today=self._workplace.today())
        people = ", ".join(self._names.person(one) for one in held.prepared.participants)
        ended = clock_time(meeting.finished_at)
        told = _("{day}, afgesloten om {time}").format(day=day, time=ended)
        there = _("Aanwezig: {people}.").format(people=people) if people else ""
        place = ", ".join(part for part in (told, held.prepared.school) if part)
        self.when.setText(f"{place}. {there}".strip())
        for card in self._cards:
            self._points.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [self._card(held, point) for point in held.prepared.points]
        for card in self._cards:
            self._points.addWidget(card)

    def words(self) -> str:
        """All that stands in it, line by line."""
        labels = [label for card in self._cards for label in card.findChildren(PlainLabel)]
        return "\n".join(label.text() for label in labels if label.text())

    def _card(self, held: Sitting, point: Point) -> Card:
        item = point.item
        used = _("{number} min").format(number=item.minutes_used) if item.minutes_used else ""
        card = Card(title(point, self._names), self.widget(), note=used)
        about = (point.child.code,) if point.child else ()
        if item.question:
            question = self._names.text(item.question, about)
            card.body.addWidget(PlainLabel(question, card, tone="textSecondary"))
        for line in recorded(item).lines:
            self._add_line(card, line, about)
        if item.decision:
            self._add(card, "gavel", self._names.text(item.decision, about), style="bodyStrong")
        if item.outcome:
            card.body.addWidget(Badge(Status(name(item.outcome), "neutral", "check"), card))
        for step in held.actions.get(point.id, ()):
            self._add_action(card, held, step, about)
        if card.body.count() == 0:
            nothing = PlainLabel(_("Niets genoteerd."), card, tone="textTertiary")
            card.body.addWidget(nothing)
        return card

    def _add_line(self, card: Card, line: Line, about: tuple[str, ...]) -> None:
        row = QHBoxLayout()
        row.setSpacing(look.space(2))
        row.addWidget(Badge(kind_words(line.kind), card), 0, Qt.AlignmentFlag.AlignTop)
        text = self._names.text(line.text, about)
        whose = self._names.text(line.whose)
        if line.kind is ParagraphKind.VIEW and whose:
            text = _("{text} ({whose})").format(text=text, whose=whose)
        row.addWidget(PlainLabel(text, card, selectable=True), 1)
        card.body.addLayout(row)

    def _add(self, card: Card, icon: str, text: str, *, style: str = "body") -> None:
        row = QHBoxLayout()
        row.setSpacing(look.space(2))
        spot = IconSpot(icon, card, role="textSecondary")
        row.addWidget(spot, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(PlainLabel(text, card, style=style, selectable=True), 1)
        card.body.addLayout(row)

    def _add_action(self, card: Card, held: Sitting, step: Step, about: tuple[str, ...]) -> None:
        today, person = self._workplace.today(), held.person(step.owner_id)
        who = self._names.person(person) if person else ""
        day = short_day(step.due, today=today) if step.due else ""
        text = " · ".join(p for p in (self._names.text(step.what, about), who, day) if p)
        self._add(card, "square" if step.is_open() else "check", text)
        if step.is_open() and step.due is not None and step.due < today:
            card.body.addWidget(Badge(status("stap.telaat"), card))

    def _lay_out(self) -> None:
        inside = QWidget(self)
        inside.setProperty("zone", "clear")
        words = QVBoxLayout()
        words.setSpacing(look.space(1))
        words.addWidget(self.heading)
        words.addWidget(self.when)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self.reopen, 0, Qt.AlignmentFlag.AlignTop)
        self._points.setSpacing(look.space(3))
        text = QWidget(inside)
        text.setProperty("zone", "clear")
        text.setMaximumWidth(look.scaled(WIDEST))
        column = QVBoxLayout(text)
        edge = look.space(5)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(look.space(4))
        column.addLayout(head)
        column.addLayout(self._points)
        column.addStretch(1)
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(text, 1)
        row.addStretch(0)
        self.setWidget(inside)
