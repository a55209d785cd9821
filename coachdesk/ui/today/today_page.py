"""Vandaag: what this day asks of the coach."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from coachdesk.domain.bonds import Bond
from coachdesk.domain.care_signals import CareSignal
from coachdesk.domain.cases import Case, FileHolder, usual_file_holder
from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.children import Child
from coachdesk.domain.conversations import Conversation
from coachdesk.domain.meetings import AgendaItem, Meeting
from coachdesk.domain.persons import Person
from coachdesk.domain.referrals import Referral
from coachdesk.domain.steps import Step
from coachdesk.domain.wording import _
from coachdesk.operations.children import announce_birthdays
from coachdesk.operations.today_views import nothing_yet
from coachdesk.ui.shared import look
from coachdesk.ui.shared.page import Page
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Place, Workplace
from coachdesk.ui.steps.step_entry import FORM as STEP
from coachdesk.ui.today import words
from coachdesk.ui.today.agenda_card import AgendaCard
from coachdesk.ui.today.closing_card import ClosingCard
from coachdesk.ui.today.columns import GUTTER, Columns
from coachdesk.ui.today.drafts_card import DraftsCard
from coachdesk.ui.today.first_tasks import FirstTasks
from coachdesk.ui.today.meeting_card import MeetingCard
from coachdesk.ui.today.sorting_card import SortingCard
from coachdesk.ui.today.steps_card import StepsCard
from coachdesk.ui.today.waiting_card import WaitingCard

SHOWN = (AgendaItem, Bond, CareSignal, Case, Child, Conversation, Meeting, Person, Referral, Step)
MINUTE_MS = 60_000


class TodayPage(Page):
    """The page the program opens on: appointments, steps, and what waits for a choice."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self._desk = workplace.desk
        self._day: date | None = None
        self._stale = False
        self.heading = PlainLabel("", self, style="h2", wrap=False)
        self.greeting = PlainLabel("", self, tone="textSecondary")
        self.closing = ClosingCard(workplace, self)
        self.agenda = AgendaCard(workplace)
        self.drafts = DraftsCard(workplace)
        self.steps = StepsCard(workplace)
        self.sorting = SortingCard(workplace)
        self.waiting = WaitingCard(workplace)
        self.meeting = MeetingCard(workplace)
        self.first_tasks = FirstTasks(workplace)
        self._minute = QTimer(self, singleShot=True)
        self._lay_out()
        self._listen()

    def show_place(self, place: Place) -> None:
        if self._day != self.workplace.today():
            self._begin_day()
        self.refresh()
        self.steps.take_up_line()

    def refresh(self) -> None:
        """Ask everything again."""
        self._stale = False
        fresh = bool(self._desk.ask(nothing_yet))
        self.has_primary = fresh
        self._sheets.setCurrentWidget(self.first_tasks if fresh else self._columns)
        self.closing.setVisible(not fresh)
        if fresh:
            self.first_tasks.refresh()
        else:
            self._refresh_cards()
        self._greet()

    def focus_first(self) -> None:
        """The steps, where one begins; without any whatever comes first."""
        if self._sheets.currentWidget() is self.first_tasks or not self.steps.focus_list():
            super().focus_first()

    def takes(self, action: str) -> bool:
        if action != "step" or self._sheets.currentWidget() is self.first_tasks:
            return False
        self.steps.entry.line.setFocus()
        return True

    def keys(self) -> Mapping[str, str]:
        return {
            _("Spatie"): _("stap gedaan"),
            "V": _("stap verzetten"),
            "E": _("stap of afspraak wijzigen"),
            "B": _("bellen en noteren"),
            "P": _("gesprek voorbereiden"),
            "Del": _("concept weggooien"),
        }

    def zones(self) -> Sequence[QWidget]:
        if self._sheets.currentWidget() is self.first_tasks:
            return (self,)
        return self._columns.zones()

    def tick(self) -> None:
        """A minute has passed."""
        if self._day != self.workplace.today():
            self._begin_day()
            self.refresh()
        elif self._sheets.currentWidget() is self._columns:
            self.agenda.tick()
            self._greet()
        self._wait_a_minute()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()
        self._wait_a_minute()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()

    def _lay_out(self) -> None:
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.heading)
        said.addWidget(self.greeting)
        head = QHBoxLayout()
        head.setSpacing(look.space(4))
        head.addLayout(said, 1)
        head.addWidget(self.closing, 0, Qt.AlignmentFlag.AlignVCenter)
        self._columns = Columns(
            (self.agenda, self.drafts), self.steps, (self.sorting, self.waiting, self.meeting)
        )
        self._sheets = QStackedWidget(self)
        self._sheets.addWidget(self._columns)
        self._sheets.addWidget(self.first_tasks)
        column = QVBoxLayout(self)
        side = look.space(5)
        head.setContentsMargins(0, 0, GUTTER, 0)
        column.setContentsMargins(side, look.space(4), side - GUTTER, look.space(4))
        column.setSpacing(look.space(3))
        column.addLayout(head)
        column.addWidget(self._sheets, 1)

    def _listen(self) -> None:
        self._minute.timeout.connect(self.tick)
        self._desk.changed.connect(self._on_changed)
        self._desk.drafts_changed.connect(self._on_drafts_changed)
        self.workplace.names.changed.connect(self._on_reworded)
        self.workplace.school_changed.connect(self._on_reworded)

    def _begin_day(self) -> None:
        """Once a day: whose birthday counts is planned by itself."""
        self._day = today = self.workplace.today()
        self._desk.do_quietly(lambda store: announce_birthdays(store, today))

    def _refresh_cards(self) -> None:
        for card in (
            self.closing,
            self.agenda,
            self.drafts,
            self.steps,
            self.sorting,
            self.waiting,
            self.meeting,
        ):
            card.refresh()

    def _greet(self) -> None:
        now = self._desk.clock.now()
        self.heading.setText(words.heading(now.date()))
        if self.has_primary:
            self.greeting.setText(_("Je kluis is klaar. Begin waar je wilt."))
            return
        me = self._desk.ask(lambda store: store.persons.me())
        called = me.first_name() if me else ""
        self.greeting.setText(words.greeting(now, called, self.agenda.next_talk()))
        at_school = me is not None and usual_file_holder(me.function) is FileHolder.SCHOOL
        self._columns.put_first(self.meeting if at_school else self.sorting)
        self._order_tabs(meeting_first=at_school)

    def _order_tabs(self, *, meeting_first: bool) -> None:
        """Tab goes from the closing check through the columns; one stop per list."""
        sorting: list[QWidget] = [
            self.sorting.sort,
            self.sorting.list,
            self.waiting.list,
            self.waiting.more,
        ]
        meeting: list[QWidget] = [self.meeting.go]
        stops: list[QWidget] = [
            self.closing.show_them,
            self.agenda.add,
            self.agenda.list,
            self.drafts.list,
            *self.steps.stops(),
            *(meeting + sorting if meeting_first else sorting + meeting),
        ]
        for one, following in pairwise(stops):
            QWidget.setTabOrder(one, following)

    def _wait_a_minute(self) -> None:
        now = self._desk.clock.now()
        gone = now.second * 1000 + now.microsecond // 1000
        self._minute.start(MINUTE_MS - gone)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.draft_again(STEP) is not None:
            self.steps.take_up_line()
        if changes.touches(*SHOWN):
            self._on_reworded()
        else:  # what was recorded took its draft along
            self._on_drafts_changed()

    def _on_drafts_changed(self) -> None:
        if not self.isVisible():
            self._stale = True
        elif self.has_primary:  # a first draft is work too: it must be seen
            self.refresh()
        else:
            self.drafts.refresh()

    def _on_reworded(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True
