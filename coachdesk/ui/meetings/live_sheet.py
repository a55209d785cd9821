"""A meeting while it is held: the agenda, the point in hand and the actions, all by keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coachdesk.domain.minutes import Action
from coachdesk.domain.wording import _
from coachdesk.operations.agendas import Point
from coachdesk.operations.sittings import Brief, Sitting, brief_of
from coachdesk.ui.meetings.actions_panel import ActionsPanel
from coachdesk.ui.meetings.agenda_words import title
from coachdesk.ui.meetings.case_sheet import CaseSheet
from coachdesk.ui.meetings.minutes_deeds import MinutesDeeds
from coachdesk.ui.meetings.point_in_hand import PointInHand
from coachdesk.ui.meetings.sitting_agenda import SittingAgenda
from coachdesk.ui.shared import look
from coachdesk.ui.shared.workplace import Workplace

LEFT, RIGHT = 214, 372  # px of the columns beside the point in hand
LEAST_LEFT, LEAST_RIGHT = 196, 300
LONGEST = 24  # letters of a point on a button
CLOSE, ON = "close", "on"  # what is asked in the strip


class LiveSheet(QWidget):
    """Shows one sitting; jumping from point to point is free.

    Signals:
        closed: the meeting was finished.
    """

    closed = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace, self._desk, self._names = workplace, workplace.desk, workplace.names
        self._held: Sitting | None = None
        self._asked = ""
        self.agenda = SittingAgenda(self._names, self)
        self.sheet = CaseSheet(self._names, self)
        self.agreed = ActionsPanel(workplace, self)
        self.hand = PointInHand(workplace, self.sheet, self.agreed.line, self)
        self.deeds = MinutesDeeds(workplace, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.agenda)
        row.addWidget(self.sheet, 1)
        row.addWidget(self.agreed)
        self._connect()
        self._bind_keys()
        if self._desk.read_only:
            self._hold()

    def show_sitting(self, held: Sitting) -> None:
        """Show this meeting as it stands; what is typed stays."""
        self._held = held
        if held.point(self.hand.id) is None:
            self._take(held.first_open())
        else:
            self._show_point()

    def point(self) -> Point | None:
        """The point in hand."""
        return self._held.point(self.hand.id) if self._held else None

    def go(self, item_id: str) -> bool:
        """Jump to a point; what was typed at the last one is recorded first."""
        point = self._held.point(item_id) if self._held else None
        if point is None or point.id == self.hand.id:
            return True
        if not self.hand.keep():
            self.agenda.list.rows.select(self.hand.id)
            return False
        fresh = self._held.point(item_id) if self._held else None
        self._take(fresh or point)
        return True

    def step(self, by: int) -> None:
        """One point further or back, to its minutes."""
        point = self._held.beside(self.hand.id, by) if self._held else None
        if point is not None and self.go(point.id):
            self.write()

    def write(self) -> None:
        """Put the keyboard in the minutes."""
        self.sheet.lines.setFocus(Qt.FocusReason.TabFocusReason)

    def make_room(self, *, roomy: bool) -> None:
        """Wider or narrower columns beside the point in hand."""
        self.agenda.setFixedWidth(look.scaled(LEFT if roomy else LEAST_LEFT))
        self.agreed.setFixedWidth(look.scaled(RIGHT if roomy else LEAST_RIGHT))

    def ask_to_close(self) -> None:
        """Finish the meeting; asks first when some points are still open."""
        points = self._held.prepared.points if self._held else ()
        still = sum(point.item.finished_at is None for point in points)
        if not still:
            self._close()
            return
        words = _("{number} punten zijn nog niet afgerond. Toch afsluiten?")
        if still == 1:
            words = _("{number} punt is nog niet afgerond. Toch afsluiten?")
        self._asked = CLOSE
        self.sheet.ask(words.format(number=still), _("Afsluiten"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.sheet.asks():
            self.sheet.stop_asking()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.agenda.chosen.connect(self.go)
        self.agenda.closing.connect(self.ask_to_close)
        self.sheet.going_back.connect(lambda: self.step(-1))
        self.sheet.finishing.connect(self._on_finishing)
        self.sheet.confirmed.connect(self._on_confirmed)
        self.sheet.head.to_child.clicked.connect(self._on_to_child)
        self.agreed.line.wanted.connect(self._on_action)
        self.agreed.ticked.connect(self._on_ticked)
        self.agreed.opened.connect(
            lambda step_id: self._workplace.open_form("change_step", step_id=step_id)
        )
        self.hand.watch.ticked.connect(self._show_time)

    def _bind_keys(self) -> None:
        for keys, act in (
            ("Ctrl+B", self.sheet.decision.setFocus),
            ("Ctrl+Shift+A", self.agreed.line.line.setFocus),
            ("Ctrl+Return", self._on_finishing),
            ("Ctrl+Enter", self._on_finishing),
            ("Ctrl+PgDown", lambda: self.step(1)),
            ("Ctrl+PgUp", lambda: self.step(-1)),
            ("Ctrl+S", self.hand.keep_draft),
        ):
            shortcut = QShortcut(QKeySequence(keys), self, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _hold(self) -> None:
        """A vault that can only be read: one can look, and change nothing."""
        why = self._desk.why_read_only
        self.sheet.hold(why)
        self.agreed.line.setEnabled(False)
        self.agreed.line.setToolTip(why)
        self.agreed.list.hold(why)
        self.agenda.close_meeting.block(why)

    def _take(self, point: Point) -> None:
        """Have this point in hand."""
        if self._held is not None:
            self._asked = ""
            self.hand.take(point.item, self._held.people)
            self._show_point()

    def _show_point(self) -> None:
        """All that is told about the point in hand, but what is typed."""
        held, point = self._held, self.point()
        if held is None or point is None:
            return
        self.hand.refresh(point.item, held.people)
        child = point.child
        known = self._desk.ask(lambda store: brief_of(store, child.id)) if child else None
        self.sheet.head.show_point(point, known or Brief())
        school_id = held.prepared.meeting.school_id
        school = self._desk.ask(lambda store: store.schools.find(school_id))
        self.agreed.line.use_people(held.people, school)
        self.agreed.show_actions(held, point.id)
        self.agenda.show_sitting(held.prepared, point.id, self.hand.watch.seconds())
        self._name_buttons(held, point)
        self._show_time()

    def _name_buttons(self, held: Sitting, point: Point) -> None:
        before, after = held.beside(point.id, -1), held.next_open(point.id)
        done = point.item.finished_at is not None
        words = _("Overleg afsluiten") if done else _("Afronden")
        if after is not None:
            words = _("Door naar {name}") if done else _("Afronden en door naar {name}")
            words = words.format(name=_short(title(after, self._names)))
        self.sheet.name_buttons(_short(title(before, self._names)) if before else "", words)

    def _show_time(self) -> None:
        point = self.point()
        if self._held is not None and point is not None:
            seconds = self.hand.watch.seconds()
            self.sheet.head.time.show_time(seconds, point.item.minutes)
            self.agenda.show_seconds(self._held.prepared, point.id, seconds)

    def _on_finishing(self) -> None:
        held, point = self._held, self.point()
        if held is None or point is None or self._desk.read_only:
            return
        if self.agreed.line.text().strip():
            self.agreed.line.insist()
            return
        nothing = not held.actions.get(point.id) and not self.hand.decided()
        asks = point.child is not None and point.item.finished_at is None and nothing
        if asks and self._asked != ON:
            self._asked = ON
            words = _("Deze casus heeft nog geen besluit en geen actie. Toch door?")
            self.sheet.ask(words, _("Door"))
        else:
            self._finish(held, point)

    def _finish(self, held: Sitting, point: Point) -> None:
        self.sheet.stop_asking()
        after, done = held.next_open(point.id), point.item.finished_at is not None
        if done and after is None:
            self._close()
        elif not (self.hand.keep() if done else self.hand.finish()):
            return
        elif after is not None:
            self.go(after.id)
            self.write()

    def _close(self) -> None:
        held = self._held
        if held is not None and self.hand.keep() and self.deeds.close(held.prepared.meeting.id):
            self.closed.emit()

    def _on_confirmed(self) -> None:
        held, point, asked = self._held, self.point(), self._asked
        self.sheet.stop_asking()
        if asked == CLOSE:
            self._close()
        elif held is not None and point is not None:
            self._finish(held, point)

    def _on_action(self, action: Action) -> None:
        hand = self.hand
        if self.deeds.add(hand.id, action, hand.draft_id(), hand.left()):
            self.agreed.line.clear()
            hand.keep_draft()

    def _on_ticked(self, step_id: str) -> None:
        row = self.agreed.list.row(step_id)
        if row is not None and row.step.is_open():
            self.deeds.tick(step_id)

    def _on_to_child(self) -> None:
        point = self.point()
        if point is not None and point.child is not None:
            self._workplace.go_to("child", point.child.id)


def _short(words: str) -> str:
    """Words for a button: a point of one's own may be a long sentence."""
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip(' ,')}…"
