"""The whole of one signal: what was seen and said, what somebody thinks, what came before."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from coachdesk.domain.ages import age_on
from coachdesk.domain.care_signals import PATTERN_WITHIN, SignalStatus, SignalUrgency
from coachdesk.domain.wording import _, counted
from coachdesk.operations.care_signal_views import SignalView
from coachdesk.ui.care_signals import words
from coachdesk.ui.care_signals.before_list import BeforeList
from coachdesk.ui.care_signals.child_finder import in_class
from coachdesk.ui.care_signals.choice_cards import Sorting
from coachdesk.ui.care_signals.deciding import Deciding
from coachdesk.ui.care_signals.piece_view import PieceView
from coachdesk.ui.shared import look
from coachdesk.ui.shared.badge import Badge, Status
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.card import hairline
from coachdesk.ui.shared.icon_spot import IconSpot
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.tab_stops import in_turn
from coachdesk.ui.shared.workplace import Workplace

DAYS_IN_WEEK = 7


class SignalDetail(QFrame):
    """The right half of the page.

    Signals:
        turned: a piece is called another kind. Carries its id and the kind.
        edit_asked: the coach wants to correct the signal.
    """

    turned = Signal(str, object)
    edit_asked = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setAccessibleName(_("Het signaal"))
        self._workplace, self._names = workplace, workplace.names
        self.who = PlainLabel("", self, style="h4", wrap=False)
        self.meta = PlainLabel("", self, tone="textSecondary")
        self.safety = Badge(Status(_("Veiligheid"), "danger", "shield-alert"), self)
        self.child = CdButton(_("Kindpagina"), self, icon="user-round", kind=Kind.QUIET)
        self.edit = CdButton(_("Bewerk"), self, icon="pencil", kind=Kind.QUIET)
        self.standing = Notice("", self, icon="check")
        self.deciding = Deciding(workplace, self)
        self._view: SignalView | None = None
        room = self.sizePolicy()
        room.setRetainSizeWhenHidden(True)  # the list stays at the left of an empty page
        self.setSizePolicy(room)
        self._scroll = QScrollArea(self)
        self._arrange()
        self.edit.clicked.connect(self.edit_asked)
        self.child.clicked.connect(self._on_child)
        if workplace.desk.read_only:
            self.edit.block(self._locked())
            self.deciding.setEnabled(False)
            self.deciding.setToolTip(self._locked())

    def view(self) -> SignalView | None:
        """The signal that is shown."""
        return self._view

    def show_view(self, view: SignalView) -> None:
        """Show this signal from its beginning, or the same one anew where one was."""
        place = self._scroll.verticalScrollBar().value() if self._same(view) else 0
        self._view = view
        self._show_head(view)
        self._show_body(view)
        self._show_standing(view)
        self.deciding.show_view(view)
        self._scroll.verticalScrollBar().setValue(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        sorting = next((s for s in Sorting if s.value == event.text()), None)
        if sorting is not None and self._workplace.preferences.single_letter_keys:
            self.deciding.choose(sorting)
        else:
            super().keyPressEvent(event)

    def _same(self, view: SignalView) -> bool:
        return self._view is not None and self._view.signal.id == view.signal.id

    def _locked(self) -> str:
        if not self._workplace.desk.read_only:
            return ""
        return self._workplace.desk.why_read_only

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(look.space(2))
        head.addWidget(self.who)
        head.addWidget(self.safety)
        head.addWidget(self.meta, 1)
        head.addWidget(self.child)
        head.addWidget(self.edit)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.space(5), look.space(3), look.space(4), look.space(4))
        column.setSpacing(look.space(2))
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.standing)
        column.addWidget(self.deciding)

    def _show_head(self, view: SignalView) -> None:
        children = [earlier.child for earlier in view.children]
        bold, rest = words.about(view.signal, children, self._names)
        self.who.setText(bold)
        self.safety.setVisible(view.signal.urgency is SignalUrgency.SAFETY)
        self.child.setVisible(len(children) == 1)
        self.meta.setText(" · ".join(self._meta(view)) if len(children) == 1 else rest)

    def _meta(self, view: SignalView) -> Iterator[str]:
        """8 jaar, groep 6b, juf Mila, nog geen casus."""
        earlier = view.children[0]
        child = earlier.child
        if child.born is not None:
            yield _("{age} jaar").format(age=age_on(self._workplace.today(), child.born))
        if child.group:
            yield in_class(child.group)
        if child.teacher:
            yield self._names.text(child.teacher)
        yield _("lopende casus") if earlier.running else _("nog geen casus")

    def _show_body(self, view: SignalView) -> None:
        body = QWidget()
        body.setProperty("zone", "clear")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, look.space(2), 0)
        column.setSpacing(look.space(2))
        column.addWidget(self._told_line(view))
        for piece in (*view.signal.facts(), *view.signal.interpretations()):
            shown = PieceView(
                piece,
                view.signal,
                view.history[piece.id],
                self._names,
                today=self._workplace.today(),
                locked=self._locked(),
            )
            shown.turned.connect(self.turned)
            column.addWidget(shown)
        if any(earlier.latest for earlier in view.children):
            column.addWidget(hairline())
            column.addWidget(BeforeList(view, self._workplace))
        if view.pattern:
            column.addWidget(self._pattern(view))
        column.addStretch(1)
        old = self._scroll.takeWidget()
        if old is not None:
            old.deleteLater()  # not at once: it may be its own menu that asked for this
        self._scroll.setWidget(body)
        in_turn(self, self.child, self.edit, body, self.deciding)

    def _told_line(self, view: SignalView) -> QWidget:
        """Gezien of gehoord, with from whom, when and about what beside it."""
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(2))
        row.addWidget(IconSpot("eye", role="textSecondary"))
        row.addWidget(PlainLabel(_("Gezien of gehoord"), style="captionStrong", wrap=False))
        told = words.told(view.signal, self._names, now=self._workplace.desk.clock.now())
        parts = (told, ", ".join(view.themes), view.school.name if view.school else "")
        rest = " · ".join(part for part in parts if part)
        row.addWidget(PlainLabel(rest, style="small", tone="textSecondary"), 1)
        return line

    def _pattern(self, view: SignalView) -> Notice:
        weeks = counted(PATTERN_WITHIN.days // DAYS_IN_WEEK, "week", "weken")
        child = view.children[0].child
        called = child.first_name if self._names.names_on else self._names.child(child)
        text = _(
            "{n} signalen in {t} over hetzelfde thema. Misschien een eerste gesprek met {name}?"
        )
        return Notice(text.format(n=view.pattern, t=weeks, name=called), tone="info")

    def _show_standing(self, view: SignalView) -> None:
        """What was decided, and why; nothing about one that is new."""
        signal = view.signal
        strong = words.standing(signal, self._workplace.today())
        self.standing.set_text(self._names.text(signal.reason), strong=strong)
        self.standing.setVisible(signal.status is not SignalStatus.NEW)

    def _on_child(self) -> None:
        if self._view is not None and self._view.children:
            self._workplace.go_to("child", self._view.children[0].child.id)
