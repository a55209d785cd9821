"""The page of one child: who it is, what is done next, what happened, and who is around."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QMenu, QTabBar, QVBoxLayout, QWidget

from coachdesk.domain.bonds import Bond
from coachdesk.domain.care_signals import CareSignal
from coachdesk.domain.cases import Case
from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.children import Child
from coachdesk.domain.conversations import Conversation
from coachdesk.domain.documents import Document
from coachdesk.domain.ids import ChildId
from coachdesk.domain.meetings import AgendaItem, Meeting
from coachdesk.domain.persons import Person
from coachdesk.domain.referrals import Referral
from coachdesk.domain.schools import School
from coachdesk.domain.settings import Setting
from coachdesk.domain.themes import Theme
from coachdesk.domain.wording import _, day_month
from coachdesk.operations.children import note_reading
from coachdesk.operations.dossiers import Dossier, read_dossier
from coachdesk.ui.children.child_body import ChildBody
from coachdesk.ui.children.child_deeds import ChildDeeds
from coachdesk.ui.children.child_header import ChildHeader
from coachdesk.ui.children.child_tabs import TIMELINE, ChildTabs
from coachdesk.ui.children.context_column import ContextColumn
from coachdesk.ui.children.entry_reader import EntryReader
from coachdesk.ui.children.may_write import hold, why_locked, why_not
from coachdesk.ui.children.next_step_bar import NextStepBar
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.page import Command, Page
from coachdesk.ui.shared.tab_stops import in_turn
from coachdesk.ui.shared.themed_icon import themed_icon
from coachdesk.ui.shared.workplace import Place, Workplace

NOT_OF_ONE_CHILD = (Person, Meeting, School, Theme, Setting)
IN_TIMELINE = (CareSignal, Conversation, AgendaItem, Document, Child, Case, Bond, Referral)


class ChildPage(Page):
    """Everything of one child; the parts know only the dossier they are shown."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self._child_id: ChildId | None = None
        self._dossier: Dossier | None = None
        self._stale = self._unnoted = self._at_entry = False
        self._deeds = ChildDeeds(workplace)
        self._entries = EntryReader(workplace, self)
        self.header = ChildHeader(workplace, self)
        self.reopen = CdButton(_("Heropenen"), self, compact=True)
        self.closed = Notice("", self, icon="archive", buttons=[self.reopen])
        self.bar = NextStepBar(workplace, self)
        self.tabs = QTabBar(self)
        self.body = ChildBody(self)
        self.stack = ChildTabs(workplace, self.tabs, self.body)
        self.timeline = self.stack.timeline
        self.context = ContextColumn(workplace, self.body)  # after the tabs: the order of Tab
        self.body.put(self.stack, self.context)
        self._lay_out()
        self._listen()

    def show_place(self, place: Place) -> None:
        """Show the child of this place, and the part "timeline/<entry>" or "papers" of it."""
        another = place.about != self._child_id
        self._child_id = ChildId(place.about)
        self._unnoted = True
        tab, _slash, entry = place.part.partition("/")
        if another or tab:
            self.stack.show_part(tab or TIMELINE)
        if another or self._stale:
            self.refresh()
        self._at_entry = bool(entry) and self.timeline.show_entry(entry)

    def refresh(self) -> None:
        """Read the dossier anew, and show it."""
        self._stale = False
        dossier = self._show_beside()
        if dossier is not None:
            self.timeline.show_dossier(dossier)

    def about_child(self) -> ChildId | None:
        return self._child_id

    def commands(self) -> Sequence[Command]:
        return [deed.command() for deed in self._deeds.more()]

    def keys(self) -> Mapping[str, str]:
        return {
            "Ctrl P": _("stuk maken"),
            "Ctrl .": _("de kolom over dit kind"),
            "Ctrl F": _("filter in de tijdlijn"),
            "Enter": _("openen, of schrijven waar je staat"),
        }

    def takes(self, action: str) -> bool:
        """A new route is about this child: nobody has to be asked for whom it is."""
        begins = action == "route" and self._child_id is not None
        if begins:
            self._deeds.start_route()
        return begins

    def zones(self) -> Sequence[QWidget]:
        return (self, self.context) if self.context.isVisible() else (self,)

    def focus_first(self) -> None:
        """Where one begins; at the entry if one was asked for."""
        if self._at_entry:
            self.timeline.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().focus_first()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._unnoted:
            self._unnoted = False
            QTimer.singleShot(0, self, self._note_reading)

    def _show(self, dossier: Dossier) -> None:
        self._dossier = self._deeds.dossier = dossier
        self.stack.show_dossier(dossier)
        self._entries.show_dossier(dossier)
        self.header.show_dossier(dossier)
        self.bar.show_dossier(dossier)
        self.context.show_dossier(dossier)
        self._show_closed(dossier)
        hold(self.timeline.add, why_not(self.workplace.desk, dossier))
        self.timeline.add.setVisible(bool(self._deeds.additions()) or dossier.closed())
        self.header.more.setVisible(bool(self._deeds.more()))

    def _leave(self) -> None:
        """The child is gone: another's dossier may not stay under its name."""
        self._child_id = None
        QTimer.singleShot(0, self.workplace, self.workplace.back.emit)

    def _show_closed(self, dossier: Dossier) -> None:
        self.closed.setVisible(dossier.closed())
        if dossier.case is not None and dossier.case.closed_on is not None:
            day = day_month(dossier.case.closed_on, today=self.workplace.today())
            text = _("Gesloten op {date}. Alleen lezen. Heropenen kan.").format(date=day)
            self.closed.set_text(text)
        hold(self.reopen, why_locked(self.workplace.desk))

    def _lay_out(self) -> None:
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(_("Onderdelen van deze pagina"))
        sheet = QFrame(self)
        sheet.setProperty("zone", "childHead")
        head = QVBoxLayout(sheet)
        head.setContentsMargins(look.space(5), look.space(3), look.space(4), 0)
        head.setSpacing(look.space(3))
        for part in (self.header, self.closed, self.bar):
            head.addWidget(part)
        head.addWidget(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(sheet)
        column.addWidget(self.body, 1)

    def _listen(self) -> None:
        place = self.workplace
        place.desk.changed.connect(self._on_changed)
        place.names.changed.connect(self._on_names)
        self.header.contact_wanted.connect(self._deeds.note_contact)
        self.header.four_g_wanted.connect(self._deeds.start_four_g)
        self.header.route_wanted.connect(self._deeds.start_route)
        self.header.paper_wanted.connect(self._deeds.make_paper)
        self.header.more_wanted.connect(self._on_more)
        self.header.context_wanted.connect(self.body.toggle)
        self.reopen.clicked.connect(self._deeds.reopen)
        self.body.drawer_changed.connect(self._on_drawer)
        self.timeline.opened.connect(self._on_opened)
        self.timeline.add_asked.connect(self._on_add)
        self.stack.built.connect(lambda: in_turn(self.body, self.stack, self.context))
        self.stack.talk_opened.connect(partial(self._entries.open, "conversations"))
        self.stack.paper_opened.connect(partial(self._entries.open, "documents"))
        self.stack.route_begun.connect(self._deeds.start_route)
        self.stack.paper_begun.connect(self._deeds.make_paper)
        self.stack.route_opened.connect(self._on_route)
        self.context.routes.opened.connect(self._on_route)
        own = {"P": self._deeds.make_paper, "F": self._on_filter, ".": self.body.toggle}
        for key, does in own.items():
            shortcut = QShortcut(QKeySequence(f"Ctrl+{key}"), self, does)
            # Given to the constructor it is not heeded.
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._on_drawer()

    def _note_reading(self) -> None:
        child_id = self._child_id
        if child_id is not None:
            self.workplace.desk.note(lambda store: note_reading(store, child_id))

    def _on_changed(self, changes: ChangeSet) -> None:
        if self._child_id not in changes.children() and not changes.touches(*NOT_OF_ONE_CHILD):
            return
        if not self.isVisible():
            self._stale = True
        elif self._taken_back():
            self._leave()
        elif changes.touches(*IN_TIMELINE, *NOT_OF_ONE_CHILD):
            self.refresh()
        else:
            self._show_beside()

    def _taken_back(self) -> bool:
        """Whether the child itself was undone: the coach knows, and need not be told in red."""
        child_id = self._child_id
        found = self.workplace.desk.ask(lambda store: store.children.find(child_id))
        return child_id is not None and found is None

    def _show_beside(self) -> Dossier | None:
        """Read and show all but the timeline, in which one stays where one is."""
        child_id, today = self._child_id, self.workplace.today()
        if child_id is None:
            return None
        dossier = self.workplace.desk.ask(lambda store: read_dossier(store, child_id, today=today))
        if dossier is None:
            self._leave()
        else:
            self._show(dossier)
        return dossier

    def _on_names(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _on_drawer(self) -> None:
        self.header.context.setVisible(self.body.is_drawer())

    def _on_filter(self) -> None:
        self.stack.show_part(TIMELINE)
        self.timeline.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_more(self) -> None:
        items = [(deed.words, deed.icon, deed.run) for deed in self._deeds.more()]
        self.header.open_menu(items)

    def _on_opened(self, table: str, thing_id: str) -> None:
        facts_only = self.timeline.facts_only.isChecked()
        self._entries.open(table, thing_id, facts_only=facts_only)

    def _on_route(self, route_id: str) -> None:
        self.workplace.go_to("route", route_id)

    def _on_add(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for deed in self._deeds.additions():
            words = f"{deed.words}\t{deed.keys}" if deed.keys else deed.words
            menu.addAction(themed_icon(deed.icon), words, deed.run)
        button = self.timeline.add
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
