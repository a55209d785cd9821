"""The first day: four things to begin with, instead of lists with nothing in them."""

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui import pages
from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace
from coachdesk.ui.today.columns import GUTTER

CIRCLE = 30


class FirstTasks(QWidget):
    """Each with its button; the vault itself is done already."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = workplace.desk
        self.card = Card(_("Zo begin je"), self, note=" ")
        self.signal = CdButton(_("Signaal"), icon="plus", key="Ctrl N", kind=Kind.PRIMARY)
        self.appointment = CdButton(_("Afspraak maken"))
        self.meeting = CdButton(_("Overleg plannen"))
        self._tasks = self._make_tasks()
        for task in self._tasks:
            self.card.add_row(task)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, GUTTER, 0)
        column.addWidget(self.card)
        column.addStretch(1)
        for button, form in (
            (self.signal, "signal"),
            (self.appointment, "appointment"),
            (self.meeting, "meeting"),
        ):
            button.clicked.connect(partial(workplace.open_form, form))
            button.setVisible(pages.has_form(form))
            if self._desk.read_only:
                button.block(self._desk.why_read_only)

    def refresh(self) -> None:
        """Tick what is done; only a meeting can be planned without these tasks going away."""
        planned = self._desk.ask(lambda store: not store.meetings.empty()) or False
        self._tasks[0].tick(on=True)
        self._tasks[-1].tick(on=planned)
        done = 1 + int(planned)
        text = _("{done} van {all} gedaan").format(done=done, all=len(self._tasks))
        self.card.note.setText(text)

    def _make_tasks(self) -> "list[_Task]":
        fast = _(
            "Wie, wat je zag, klaar. Duurt twintig seconden. "
            "Het kind mag je meteen nieuw toevoegen."
        )
        here = _("Met wie en hoe laat. Op de dag zelf staat het hier, op Vandaag.")
        later = _("Met datum en deelnemers. De agenda vul je later.")
        return [
            _Task("1", _("Kluis gemaakt, herstelsleutel op papier"), "", None),
            _Task("2", _("Schrijf je eerste signaal op"), fast, self.signal),
            _Task("3", _("Zet je eerste afspraak neer"), here, self.appointment),
            _Task("4", _("Plan je volgende ZAT"), later, self.meeting),
        ]


class _Task(QFrame):
    """A number that becomes a tick, what to do, why, and its button."""

    def __init__(self, number: str, title: str, why: str, button: CdButton | None) -> None:
        super().__init__()
        self._button = button
        self._circle = _Circle(number, self)
        self.title = PlainLabel(title, self, style="bodyStrong")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        self.why = PlainLabel(why, self, tone="textSecondary")
        self.why.setVisible(bool(why))
        words.addWidget(self.why)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.space(4), look.space(3), look.space(4), look.space(3))
        row.setSpacing(look.space(4))
        row.addWidget(self._circle)
        row.addLayout(words, 1)
        if button is not None:
            row.addWidget(button)

    def tick(self, *, on: bool) -> None:
        """It is done, or not."""
        self._circle.done = on
        self._circle.update()
        self.title.set_tone("textSecondary" if on else "text")
        if self._button is not None:
            self._button.setVisible(not on)


class _Circle(QWidget):
    """The number of a task, or the tick that it is done."""

    def __init__(self, number: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = number
        self.done = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = look.scaled(CIRCLE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("primaryTint"))
        painter.drawEllipse(self.rect())
        if self.done:
            px = look.size("iconSmall")
            spot = self.rect().adjusted(0, (self.height() - px) // 2, 0, 0)
            spot.setHeight(px)
            icons.paint(painter, "check", "primary", spot)
            return
        painter.setFont(look.font("bodyStrong"))
        painter.setPen(look.colour("primary"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._number)
