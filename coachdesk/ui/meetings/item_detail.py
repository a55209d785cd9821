"""One point of the agenda beside the list: what is asked, how long, and may it go along?"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from coachdesk.domain.meetings import OVER, MeetingState
from coachdesk.domain.persons import Person
from coachdesk.domain.wording import _
from coachdesk.operations.agendas import Point, child_speaks
from coachdesk.ui import pages
from coachdesk.ui.meetings.agenda_words import not_agreed, title
from coachdesk.ui.meetings.item_checks import ItemChecks
from coachdesk.ui.meetings.item_fields import ItemFields
from coachdesk.ui.meetings.item_viewers import ItemViewers
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.card import hairline
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.tab_stops import in_turn
from coachdesk.ui.shared.workplace import Workplace


class ItemDetail(QFrame):
    """The card at the right. Empty as long as nothing stands on the agenda.

    Signals:
        approving: the page of this case should be looked at.
    """

    approving = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace, self._names = workplace, workplace.names
        self.setProperty("kind", "card")
        self.setAccessibleName(_("Agendapunt"))
        self._point: Point | None = None
        self._state = MeetingState.PLANNED
        self.title = PlainLabel("", self, style="h3")
        self.to_child = CdButton(_("Naar kindpagina"), self, kind=Kind.QUIET, compact=True)
        self.fields = ItemFields(workplace, self)
        self.consent = Notice("", self, tone="attention", icon="hourglass")
        self.consent.strong.setWordWrap(True)
        self.viewers = ItemViewers(workplace, self)
        self.checks = ItemChecks(self)
        self.approve = CdButton(
            _("Bekijk en keur goed"), self, icon="eye", key="Ctrl Enter", kind=Kind.PRIMARY
        )
        self.reason = PlainLabel("", self, style="small", tone="danger")
        self.empty = PlainLabel(
            _("Zet links een kind op de agenda, of typ een punt onder de agenda."),
            self,
            tone="textSecondary",
        )
        self._lay_out()
        self.to_child.clicked.connect(self._on_to_child)
        self.approve.clicked.connect(self.approving)
        self.fields.form.edited.connect(self._show_approval)
        self.viewers.renewed.connect(self._order_tabs)

    def point(self) -> Point | None:
        """The point that is shown."""
        return self._point

    def show_point(
        self, point: Point | None, people: Sequence[Person], state: MeetingState
    ) -> None:
        """Show this one; None when the agenda is empty. Once held, nothing is approved."""
        self._point, self._state = point, state
        self._whole.setVisible(point is not None)
        ahead = point is not None and point.child is not None and state not in OVER
        self._foot.setVisible(ahead)
        self.empty.setVisible(point is None)
        if point is None:
            return
        self.fields.show_item(point.item, people)
        self.reword()

    def reword(self) -> None:
        """The same point in other words: it changed, or names went on or off."""
        point = self._point
        if point is None:
            return
        of_child = point.child is not None
        self.title.setText(title(point, self._names))
        self.to_child.setVisible(of_child and pages.has_page("child"))
        ahead = self._state not in OVER
        self.checks.setVisible(of_child and ahead)
        self._line.setVisible(of_child and ahead)
        self._show_viewers(point)
        warning = not_agreed(point, self._names) if ahead else ""
        self.consent.setVisible(bool(warning))
        self.consent.set_text(
            _("Bespreken zonder naam kan alleen als niemand het kind herkent."), strong=""
        )
        self.consent.words.setText(
            f"{warning} {_('Bespreken zonder naam kan alleen als niemand het kind herkent.')}"
        )
        self.fields.allow_names(on=point.may_name)
        if point.child is not None:
            child_id = point.child.id
            speaks = self._workplace.desk.ask(lambda store: child_speaks(store, child_id))
            self.checks.show_point(point, speaks=bool(speaks), names=self._names)
        self._show_approval()

    def _show_viewers(self, point: Point) -> None:
        """Once the meeting is finished, or where nothing can be written, in words alone."""
        self.viewers.setVisible(point.child is not None)
        if point.child is not None:
            finished = self._state is MeetingState.FINISHED
            self.viewers.show_item(point.id, fixed=finished or self._workplace.desk.read_only)

    def _show_approval(self) -> None:
        """Whether the page can be looked at now, and if not, why."""
        if self._point is None or self._point.child is None:
            return
        asked = bool(self.fields.question.value().strip())
        seen = self._point.seen
        self.approve.set_words(_("Bekijk nog eens") if seen else _("Bekijk en keur goed"))
        asking = not seen and self._state is MeetingState.PREPARED
        self.approve.set_kind(Kind.PRIMARY if asking else Kind.SECONDARY)
        self.reason.setText("" if asked else _("Nog geen vraag"))
        self.reason.setVisible(not asked)
        if self._workplace.desk.read_only:
            self.approve.block(self._workplace.desk.why_read_only)
        elif asked:
            self.approve.allow()
        else:
            self.approve.block(_("Nog geen vraag"))

    def _lay_out(self) -> None:
        self._whole = self._make_whole()
        self._foot = QWidget(self)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(look.space(4), look.space(2), look.space(4), look.space(3))
        foot.addWidget(self.approve)
        foot.addWidget(self.reason, 1)
        foot.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self.empty.setContentsMargins(look.space(4), look.space(4), look.space(4), 0)
        column.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._whole, 1)
        column.addWidget(self._foot)

    def _make_whole(self) -> QScrollArea:
        """All but the foot, which stays in sight when the window is low."""
        inside = QWidget(self)
        inside.setProperty("zone", "clear")
        column = QVBoxLayout(inside)
        column.setContentsMargins(look.space(4), look.space(3), look.space(4), look.space(3))
        column.setSpacing(look.space(3))
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.to_child, 0, Qt.AlignmentFlag.AlignTop)
        self._line = hairline(inside)
        column.addLayout(head)
        for part in (self.fields, self.consent, self.viewers, self._line, self.checks):
            column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        return scroll

    def _order_tabs(self) -> None:
        """As they stand, whenever they were made."""
        in_turn(self, self.to_child, self.fields, self.viewers, self.approve)

    def _on_to_child(self) -> None:
        if self._point is not None and self._point.child is not None:
            self._workplace.go_to("child", self._point.child.id)
