"""One line that is an action: what, @who and when; what is read in it stands below before Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.minutes import Action, read_action
from coachdesk.domain.persons import Person
from coachdesk.domain.quick_line import TagKind
from coachdesk.domain.schools import School
from coachdesk.domain.wording import _, long_day
from coachdesk.ui.meetings.team import keys_of
from coachdesk.ui.shared import look
from coachdesk.ui.shared.icon_spot import IconSpot
from coachdesk.ui.shared.key_cap import KeyCap
from coachdesk.ui.shared.line_field import LineField, Tinted
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace

TINTS = {TagKind.OWNER: ("gGedachteBg", "gGedachte"), TagKind.DUE: ("infoBg", "info")}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ActionLine(QWidget):
    """Enter adds it; what is missing is asked for and the line stays.

    Signals:
        edited: something was typed.
        wanted: the line is whole and should be recorded. Carries the action.
    """

    edited = Signal()
    wanted = Signal(object)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._people: Sequence[Person] = ()
        self._school: School | None = None
        self.line = LineField(
            parent=self, placeholder=_("Wat, @wie, wanneer"), name=_("Nieuwe actie")
        )
        self.line.cover_names(workplace.names)
        self._enter = IconSpot("corner-down-left", self, role="textSecondary")
        self.reading = PlainLabel("", self, style="small", tone="textSecondary")
        self._cap = KeyCap("Enter", self)
        self._adds = PlainLabel(
            _("voeg toe"), self, style="small", tone="textSecondary", wrap=False
        )
        self._lay_out()
        self.line.installEventFilter(self)
        self.line.changed.connect(self._on_typed)
        workplace.names.changed.connect(self._show_read)
        self.setFocusProxy(self.line)
        self._show_read()

    def use_people(self, people: Sequence[Person], school: School | None) -> None:
        """Who may do something, the likeliest first; and when there is school."""
        self._people, self._school = people, school
        self._show_read()

    def text(self) -> str:
        """What is typed so far."""
        return self.line.text()

    def take_up(self, text: str) -> None:
        """Show this text; nobody typed it now."""
        if text != self.line.text():
            self.line.blockSignals(True)  # noqa: FBT003  (Qt's own)
            self.line.set_value(text)
            self.line.blockSignals(False)  # noqa: FBT003  (Qt's own)
        self._show_read()

    def insist(self) -> None:
        """Ask to add what is typed, or to take it out: the meeting goes on to another point."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        asks = self.action().asks
        self._say(asks or _("Druk op Enter om deze actie toe te voegen."), "danger")

    def action(self) -> Action:
        """What the line says now."""
        return read_action(
            self.line.text(),
            people=keys_of(self._people, self._workplace.names),
            today=self._workplace.today(),
            school=self._school,
        )

    def clear(self) -> None:
        """It was added: the line is new, and Ctrl Z in it takes the action back."""
        self.line.set_value("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pressed = event.type() == QEvent.Type.KeyPress and event.key() in ENTER and not plain
        if pressed and self.line.text().strip():
            self._on_enter()
            return True
        return False

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(look.space(1))
        below.addWidget(self._enter, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self.reading, 1)
        below.addWidget(self._cap, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._adds, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(1))
        column.addWidget(self.line)
        column.addLayout(below)

    def _on_typed(self) -> None:
        self._show_read()
        self.edited.emit()

    def _on_enter(self) -> None:
        action = self.action()
        if action.asks:
            self._say(action.asks, "danger")
        else:
            self.wanted.emit(action)

    def _show_read(self) -> None:
        """Below the line: who does it and by when; or what is still needed."""
        typed = bool(self.line.text().strip())
        self.line.show_tags([])
        for part in (self._enter, self._cap, self._adds):
            part.setVisible(typed)
        if not typed:
            self._say(_("Bijvoorbeeld: Vader bellen @Marloes vr"), "textTertiary")
            return
        action = self.action()
        self.line.show_tags([Tinted(tag.start, tag.end, *TINTS[tag.kind]) for tag in action.tags])
        day = long_day(action.due, today=self._workplace.today())
        self._say(
            _("{who}, {day}").format(who=action.owner, day=day)
            if action.owner
            else _("{asks} {day}").format(asks=action.asks, day=f"{day[:1].upper()}{day[1:]}."),
            "textSecondary" if action.owner else "attention",
        )

    def _say(self, text: str, tone: str) -> None:
        self.reading.setText(text)
        self.reading.set_tone(tone)
        self.line.setAccessibleDescription(text)
