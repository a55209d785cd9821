"""All meetings: those to come first, with how far each is prepared and what is still to do."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.meetings import AgendaItem, Meeting, MeetingState
from coachdesk.domain.names import name
from coachdesk.domain.schools import School
from coachdesk.domain.steps import Step
from coachdesk.domain.wording import _, clock_time, short_day
from coachdesk.operations.agendas import MeetingLine, meeting_lines
from coachdesk.ui.shared import look
from coachdesk.ui.shared.badge import Status
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.page import Command, Page
from coachdesk.ui.shared.paged_model import Cell, Column, Heading, PagedModel
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.tab_stops import in_turn
from coachdesk.ui.shared.table import CdTable
from coachdesk.ui.shared.workplace import Place, Workplace

TOLD = {  # where it is no longer a matter of preparing
    MeetingState.LIVE: ("attention", "presentation"),
    MeetingState.HELD: ("attention", "clock-alert"),
    MeetingState.FINISHED: ("neutral", "check"),
}


class MeetingListPage(Page):
    """The meetings; Enter opens one to prepare it."""

    has_primary = True

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self._desk = workplace.desk
        self._stale = True
        self.model: PagedModel[MeetingLine] = PagedModel(
            self._columns(), ids=self._ids, page=self._page, parent=self
        )
        self.table = CdTable(self.model, self, name=_("Overleggen"))
        self.plan = CdButton(_("Overleg plannen"), self, icon="plus", kind=Kind.PRIMARY)
        none = self._desk.words_for_nothing(_("Nog geen overleg gepland."))
        self.empty = PlainLabel(none, self, tone="textSecondary")
        self._lay_out()
        if self._desk.read_only:
            self.plan.block(self._desk.why_read_only)
        self.plan.clicked.connect(self._on_plan)
        self.table.rows.opened.connect(self._on_opened)
        self.table.rows.on_letter("E", self._on_change)
        self._desk.changed.connect(self._on_changed)
        workplace.school_changed.connect(self._on_school_changed)

    def show_place(self, place: Place) -> None:
        if self._stale:
            self._refresh()

    def focus_first(self) -> None:
        first = self.table if self.model.rowCount() else self.plan
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def commands(self) -> Sequence[Command]:
        return (Command(_("Overleg plannen"), self._on_plan, icon="plus"),)

    def keys(self) -> Mapping[str, str]:
        return {
            "Enter": _("overleg voorbereiden, of het verslag lezen"),
            "E": _("overleg wijzigen"),
        }

    def _columns(self) -> list[Column[MeetingLine]]:
        return [
            Column(_("Wanneer"), self._when, width=165),
            Column(_("Soort"), lambda line: line.meeting.kind, width=130),
            Column(_("Waar"), _place),
            Column(_("Casussen"), lambda line: str(line.count.cases), width=95, right=True),
            Column(_("Klaar"), self._ready, width=150),
            Column(_("Minuten"), _minutes, width=115, right=True, spared=True),
            Column(_("Open acties"), _actions, width=120, right=True),
        ]

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(PlainLabel(_("Overleg (ZAT)"), self, style="h2", wrap=False), 1)
        head.addWidget(self.plan)
        column = QVBoxLayout(self)
        edge = look.space(5)
        column.setContentsMargins(edge, edge, edge, look.space(4))
        column.setSpacing(look.space(4))
        column.addLayout(head)
        column.addWidget(self.empty)
        column.addWidget(self.table, 1)
        column.addStretch(0)
        in_turn(self, self.plan, self.table)

    def _ids(self, _order: str) -> list[str | Heading]:
        now, school = self._desk.clock.now(), self.workplace.school
        to_come = self._desk.ask(lambda store: store.meetings.to_come(now, school_id=school)) or []
        past = self._desk.ask(lambda store: store.meetings.past(now, school_id=school)) or []
        if not past:
            return list(to_come)
        first: list[str | Heading] = [Heading(_("Komt nog"), "calendar"), *to_come]
        return [*(first if to_come else ()), Heading(_("Geweest"), "history"), *past]

    def _page(self, ids: Sequence[str]) -> list[MeetingLine]:
        return self._desk.ask(lambda store: meeting_lines(store, ids)) or []

    def _refresh(self) -> None:
        self._stale = False
        self.model.refresh()
        there = bool(self.model.rowCount())
        self.table.setVisible(there)
        self.empty.setVisible(not there)

    def _when(self, line: MeetingLine) -> Cell:
        at = line.meeting.starts_at
        day = short_day(at.date(), today=self.workplace.today())
        return Cell(text=f"{day}, {clock_time(at)}", strong=True)

    def _ready(self, line: MeetingLine) -> Cell:
        state = line.state(self.workplace.today())
        if state in TOLD:
            return Cell(badge=Status(name(state), *TOLD[state]))
        if not line.count.cases:
            return Cell("–", tone="textTertiary")
        whole = line.count.approved == line.count.cases
        words = _("{ready} van {all} klaar").format(ready=line.count.approved, all=line.count.cases)
        meaning = _("Bekeken en goedgekeurd voor het pakket")
        tone, icon = ("success", "circle-check") if whole else ("attention", "circle-dashed")
        return Cell(badge=Status(words, tone, icon, meaning))

    def _on_plan(self) -> None:
        self.workplace.open_form("meeting")

    def _on_opened(self, meeting_id: str) -> None:
        """To prepare it; one that was held is read."""
        meeting = self._desk.ask(lambda store: store.meetings.find(meeting_id))
        held = meeting is not None and meeting.finished_at is not None
        self.workplace.go_to("minutes" if held else "meeting", meeting_id)

    def _on_change(self, meeting_id: str) -> None:
        self.workplace.open_form("meeting", meeting_id=meeting_id)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(Meeting, AgendaItem, School, Step):
            self._refresh_when_seen()

    def _on_school_changed(self) -> None:
        self._refresh_when_seen()

    def _refresh_when_seen(self) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh()


def _place(line: MeetingLine) -> str:
    return ", ".join(part for part in (line.school, line.meeting.place) if part)


def _actions(line: MeetingLine) -> Cell:
    number = line.open_actions
    return Cell(str(number)) if number else Cell("–", tone="textTertiary")


def _minutes(line: MeetingLine) -> Cell:
    over = line.count.minutes > line.meeting.minutes
    words = _("{used} van {all}").format(used=line.count.minutes, all=line.meeting.minutes)
    return Cell(words, tone="attention" if over else "text")
