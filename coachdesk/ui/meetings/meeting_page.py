"""Preparing a meeting: who could be discussed, the agenda, and one point of it in detail."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.documents import PaperKind
from coachdesk.domain.ids import AgendaItemId, ChildId, MeetingId
from coachdesk.domain.meetings import HELD, OVER, MeetingState
from coachdesk.domain.persons import Person
from coachdesk.domain.wording import _
from coachdesk.operations.agendas import Preparation, preparation
from coachdesk.operations.candidates import Candidate, Candidates
from coachdesk.ui.meetings.agenda_card import AgendaCard
from coachdesk.ui.meetings.agenda_deeds import AgendaDeeds
from coachdesk.ui.meetings.agenda_words import title
from coachdesk.ui.meetings.approval_form import ApprovalForm
from coachdesk.ui.meetings.candidate_list import CandidateList
from coachdesk.ui.meetings.carrying import Carrying
from coachdesk.ui.meetings.item_detail import ItemDetail
from coachdesk.ui.meetings.meeting_head import MeetingHead
from coachdesk.ui.meetings.minutes_bar import MinutesBar
from coachdesk.ui.papers_ahead import PapersAhead
from coachdesk.ui.shared import look
from coachdesk.ui.shared.card_list import CardList
from coachdesk.ui.shared.fitting import Fitting
from coachdesk.ui.shared.page import Command, Page
from coachdesk.ui.shared.workplace import Place, Workplace

LEFT, RIGHT = 264, 326  # px of the columns beside the agenda
LEAST_LEFT, LEAST_RIGHT = 200, 308
ROOMY, HIGH = 1180, 620  # px of the page from which there is room for all


class MeetingPage(Fitting, Page):
    """One meeting that is being prepared."""

    has_primary = True

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self._desk, self._names = workplace.desk, workplace.names
        self._id = MeetingId("")
        self._prepared: Preparation | None = None
        self._stale = False
        self.head = MeetingHead(workplace, self)
        self.bar = MinutesBar(self)
        self.candidates = CandidateList(self.workplace, self)
        self.deeds = AgendaDeeds(workplace, self)
        self.agenda = AgendaCard(workplace, self.deeds, self)
        self.detail = ItemDetail(workplace, self)
        lists: Sequence[CardList] = (self.candidates.list, self.agenda.list)
        self._carrying = Carrying(self, lists, self.agenda.list, words=self._row_words)
        self._lay_out()
        self._connect()
        self._bind_keys()
        self._ahead = PapersAhead(self)

    def show_place(self, place: Place) -> None:
        if place.about != self._id and not self.detail.fields.keep():
            self.workplace.stand_at("meeting", self._id)  # what could not be kept stays in sight
        elif place.about != self._id:
            self._id = MeetingId(place.about)
            self._refresh()
            self.agenda.list.choose_first_case()
        elif self._stale:
            self._refresh()
        self._show_chosen()
        self._ahead.start()

    def focus_first(self) -> None:
        lists = (self.candidates.list, self.agenda.list)
        first = next((one for one in lists if one.model().rowCount()), self.agenda.line)
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def about_child(self) -> ChildId | None:
        point = self.detail.point()
        return point.child.id if point is not None and point.child is not None else None

    def commands(self) -> Sequence[Command]:
        pack = Command(_("Pakket maken"), self._open_pack, "Ctrl P", "printer")
        start = Command(self.head.start.text(), self.head.start.click, icon="presentation")
        if self._state() is MeetingState.FINISHED:
            actions = Command(_("Actielijst maken"), self._open_actions, icon="file-text")
            return start, actions, pack
        return pack, start, Command(_("Overleg wijzigen"), self._open_form, icon="pencil")

    def keys(self) -> Mapping[str, str]:
        return {
            "Enter": _("zet op de agenda; op de agenda: naar de vraag"),
            "Alt ↑ / Alt ↓": _("verplaatst een punt"),
            "Del": _("haalt een punt van de agenda"),
            "Ctrl PgDn / Ctrl PgUp": _("volgend en vorig punt"),
            "Ctrl Enter": _("bekijk en keur goed; na afloop: het verslag"),
            "Ctrl P": _("pakket maken"),
        }

    def zones(self) -> Sequence[QWidget]:
        return (self.candidates, self.agenda, self.detail)

    def fit(self) -> None:
        """Wider or narrower columns beside the agenda."""
        roomy = self.width() >= look.scaled(ROOMY)
        self.candidates.show_keys(on=roomy or self.height() >= look.scaled(HIGH))
        self.candidates.setFixedWidth(look.scaled(LEFT if roomy else LEAST_LEFT))
        self.detail.setFixedWidth(look.scaled(RIGHT if roomy else LEAST_RIGHT))

    def hideEvent(self, event: QHideEvent) -> None:
        self.detail.fields.keep()
        super().hideEvent(event)

    def _connect(self) -> None:
        self.candidates.wanted.connect(lambda case_id: self.deeds.put_on(self._id, case_id))
        self.agenda.list.moved.connect(self.deeds.move)
        self.agenda.list.removed.connect(self._on_removed)
        self.agenda.list.rows.chosen.connect(self._on_chosen)
        self.agenda.list.rows.opened.connect(self.detail.fields.focus_question)
        self.agenda.changing.connect(self._open_form)
        self.detail.approving.connect(self._approve)
        self.head.pack.clicked.connect(self._open_pack)
        self.head.action_list.clicked.connect(self._open_actions)
        self.head.start.clicked.connect(self._start)
        self._carrying.dropped.connect(self._on_dropped)
        self._desk.changed.connect(self._on_changed)
        self._names.changed.connect(self._reword)

    def _bind_keys(self) -> None:
        for keys, act in (
            ("Ctrl+P", self._open_pack),
            ("Ctrl+S", self.detail.fields.keep),
            ("Ctrl+Return", self._on_primary),
            ("Ctrl+Enter", self._on_primary),
            ("Ctrl+PgDown", lambda: self.agenda.list.rows.step(1)),
            ("Ctrl+PgUp", lambda: self.agenda.list.rows.step(-1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _hold(self, why: str) -> None:
        """For this reason one can look, and change nothing; without one it can be written."""
        for part in (self.detail.fields, self.agenda.line):
            part.setEnabled(not why)
            part.setToolTip(why)
        if why:
            self.agenda.change.block(why)
        else:
            self.agenda.change.allow()

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(look.space(4))
        columns.addWidget(self.candidates)
        columns.addWidget(self.agenda, 1)
        columns.addWidget(self.detail)
        column = QVBoxLayout(self)
        edge = look.space(5)
        column.setContentsMargins(edge, edge, edge, look.space(4))
        column.setSpacing(look.space(4))
        column.addWidget(self.head)
        column.addWidget(self.bar)
        column.addLayout(columns, 1)

    def _refresh(self) -> None:
        """Ask again for everything; the chosen point stays chosen."""
        self._stale = False
        meeting_id, today = self._id, self.workplace.today()
        self._prepared = self._desk.ask(lambda store: preparation(store, meeting_id, today=today))
        if self._prepared is None:
            self.workplace.go_to("meetings")
            return
        found = self._desk.ask(lambda store: Candidates(store, meeting_id, today=today))
        was_choosing = self.candidates.list.hasFocus()
        self._show_meeting(self._prepared)
        self._show_candidates(found)
        if was_choosing and not (found and found.ids):
            self.agenda.list.setFocus()

    def _show_candidates(self, found: Candidates | None) -> None:
        def tell(ids: Sequence[str]) -> Sequence[Candidate]:
            return self._desk.ask(lambda store: found.told(store, ids) if found else ()) or ()

        self.candidates.show_candidates(found.ids if found else (), tell)

    def _show_meeting(self, prepared: Preparation) -> None:
        self.head.show_meeting(prepared)
        finished = self._state() is MeetingState.FINISHED
        self._hold(self._desk.why_read_only or (_(HELD) if finished else ""))
        self.candidates.setVisible(not finished)
        self.bar.show_meeting(prepared)
        self.agenda.show_meeting(prepared)
        self._show_chosen()

    def _show_chosen(self) -> None:
        """The point with the cursor in detail, or the first one."""
        if self.agenda.list.rows.current() is None:
            self.agenda.list.rows.step(1)
        point = self.agenda.list.point(self.agenda.list.rows.current())
        self.detail.show_point(point, self._people(), self._state())

    def _state(self) -> MeetingState:
        prepared = self._prepared
        return prepared.state(self.workplace.today()) if prepared else MeetingState.PLANNED

    def _people(self) -> Sequence[Person]:
        """Who may bring a point in: who comes, me, and whoever did already."""
        if self._prepared is None:
            return ()
        come = self._prepared.participants
        me = self._desk.ask(lambda store: store.persons.me())
        ids = [point.item.brought_by for point in self._prepared.points if point.item.brought_by]
        others = self._desk.ask(lambda store: store.persons.page(ids)) or ()
        return list({p.id: p for p in (*come, *((me,) if me else ()), *others)}.values())

    def _row_words(self, source: CardList, row_id: str) -> tuple[str, str]:
        """What a row says while it is carried."""
        if source is self.candidates.list:
            return self.candidates.words(row_id)
        point = self.agenda.list.point(row_id)
        return ("", "") if point is None else (title(point, self._names), point.item.question)

    def _on_chosen(self, item_id: str) -> None:
        if self.detail.fields.keep():
            self._show_chosen()
            return
        typed_in = self.detail.fields.shown()  # what could not be kept stays in sight
        if typed_in is not None and typed_in != item_id:
            self.agenda.list.rows.select(typed_in)

    def _on_removed(self, item_id: str) -> None:
        point = self.agenda.list.point(item_id)
        if point is not None:
            self.deeds.take_off(point)

    def _on_dropped(self, source: CardList, row_id: str, gap: int) -> None:
        if source is self.candidates.list:
            self.deeds.put_on(self._id, row_id, at=gap)
            return
        was = self.agenda.list.place_of(row_id)
        to = gap - 1 if gap > was else gap
        if to != was:
            self.deeds.move(row_id, to)

    def _on_changed(self, changes: ChangeSet) -> None:
        if not self.deeds.concerns(changes):
            return
        self._stale = True
        if self.isVisible():
            self._refresh()

    def _reword(self) -> None:
        if not self.isVisible():
            self._stale = True
        elif self._prepared is not None:
            self.candidates.model.reword()
            self._show_meeting(self._prepared)
            self.detail.reword()

    def _approve(self) -> None:
        point = self.detail.point()
        if point is None or point.child is None or not self.detail.fields.keep():
            return
        fresh = self.agenda.list.point(point.id)
        if fresh is not None:
            form = ApprovalForm(self.workplace, self, point=fresh)
            form.finished.connect(partial(self._on_looked_at, fresh.id))
            form.open()

    def _on_looked_at(self, item_id: AgendaItemId, result: int) -> None:
        """When it was approved: on to the question of the next case that was not yet."""
        after = self.agenda.list.next_unapproved(item_id)
        if result == QDialog.DialogCode.Accepted and after is not None:
            self.agenda.list.rows.select(after)
            self.detail.fields.focus_question()

    def _on_primary(self) -> None:
        (self.head.start if self._state() in OVER else self.detail.approve).click()

    def _open_actions(self) -> None:
        if self.detail.fields.keep():
            kind = PaperKind.ACTION_LIST.value
            self.workplace.open_form("paper", meeting_id=self._id, kind=kind)

    def _open_pack(self) -> None:
        if self.detail.fields.keep():
            self.workplace.open_form("pack", meeting_id=self._id)

    def _start(self) -> None:
        """To the minutes; of a meeting that was held they are read."""
        if self.detail.fields.keep():
            self.workplace.go_to("minutes", self._id)

    def _open_form(self) -> None:
        self.workplace.open_form("meeting", meeting_id=self._id)
