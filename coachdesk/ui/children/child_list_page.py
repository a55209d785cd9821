"""All children in a table: who has no next step stands on top, then the oldest step."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.bonds import Bond
from coachdesk.domain.care_signals import CareSignal
from coachdesk.domain.cases import Case
from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.child_groups import ChildGroup, ChildList
from coachdesk.domain.children import Child
from coachdesk.domain.consents import Consent
from coachdesk.domain.conversations import Conversation
from coachdesk.domain.ids import ChildId
from coachdesk.domain.names import name
from coachdesk.domain.referrals import Referral
from coachdesk.domain.routes import Route
from coachdesk.domain.steps import Step
from coachdesk.domain.wording import _, counted
from coachdesk.operations.child_lines import ChildLine, child_lines
from coachdesk.ui import pages
from coachdesk.ui.children.child_columns import ChildColumns
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.page import Command, Page
from coachdesk.ui.shared.paged_model import PagedModel
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.segmented import Segmented
from coachdesk.ui.shared.table import CdTable
from coachdesk.ui.shared.workplace import Place, Workplace
from coachdesk.ui.steps.next_step_choice import NextStepChoice

SHOWN = (Child, Case, Step, Consent, Bond, Conversation, CareSignal, Route, Referral)


class ChildListPage(Page):
    """Enter opens a child, S sets its next step, Ctrl F filters."""

    has_primary = True

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self._desk = workplace.desk
        self._stale = True
        self._columns = ChildColumns(workplace)
        self.model: PagedModel[ChildLine] = PagedModel(
            self._columns.all(), ids=self._ids, page=self._page, order="step", parent=self
        )
        self.table = CdTable(self.model, self, name=_("Kinderen"))
        self.title = PlainLabel(_("Kinderen"), self, style="h2", wrap=False)
        self.under = PlainLabel("", self, tone="textSecondary", wrap=False)
        self.groups = Segmented(
            [Choice(group, name(group)) for group in ChildGroup], self, name=_("Welke kinderen?")
        )
        self.new = CdButton(_("Kind"), self, icon="user-round-plus", kind=Kind.PRIMARY)
        self.filter = LineField(
            parent=self, icon="search", placeholder=_("Naam, groep of code"), name=_("Filter")
        )
        self.only_without = CdButton("", self, icon="circle-dashed", kind=Kind.DANGER_OUTLINE)
        self.only_without.setCheckable(True)
        self.empty = PlainLabel("", self, tone="textSecondary")
        self.choice = NextStepChoice(workplace, self)
        self._lay_out()
        self._connect()

    def show_place(self, place: Place) -> None:
        if place.part == "without_step":
            self.groups.set_value(ChildGroup.RUNNING)
            self.only_without.setChecked(True)
            self._stale = True
        if self._stale:
            self._refresh()

    def focus_first(self) -> None:
        first = self.table if self.model.rowCount() else self.filter
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def commands(self) -> Sequence[Command]:
        return (Command(_("Nieuw kind"), self._on_new, icon="user-round-plus"),)

    def keys(self) -> Mapping[str, str]:
        return {
            "Enter": _("kindpagina openen"),
            "S": _("volgende stap zetten"),
            "Ctrl F": _("filteren"),
        }

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.under)
        head = QHBoxLayout()
        head.setSpacing(look.space(2))
        head.addLayout(words, 1)
        head.addWidget(self.groups)
        head.addWidget(self.new)
        self.new.setVisible(pages.has_form("child"))
        line = QHBoxLayout()
        line.setSpacing(look.space(2))
        self.filter.setMinimumWidth(look.scaled(250))
        line.addWidget(self.filter)
        line.addWidget(self.only_without)
        line.addStretch(1)
        order = _("Volgorde: volgende stap, oudste eerst")
        line.addWidget(PlainLabel(order, self, tone="textSecondary", wrap=False))
        self.card = Card(parent=self)
        self.card.fill(self.table)
        column = QVBoxLayout(self)
        edge = look.space(5)
        column.setContentsMargins(edge, look.space(4), edge, look.space(4))
        column.setSpacing(look.space(3))
        column.addLayout(head)
        column.addLayout(line)
        column.addWidget(self.empty)
        column.addWidget(self.choice)
        column.addWidget(self.card, 1)
        column.addStretch(0)

    def _connect(self) -> None:
        self.groups.changed.connect(lambda _group: self._refresh())
        self.only_without.toggled.connect(lambda _on: self._refresh())
        self.filter.changed.connect(lambda _text: self._refresh())
        self.new.clicked.connect(self._on_new)
        self.table.rows.opened.connect(lambda child_id: self.workplace.go_to("child", child_id))
        self.table.rows.on_letter("S", self._on_step)
        self.choice.planned.connect(self.focus_first)
        self.choice.later.connect(self.focus_first)
        self._desk.changed.connect(self._on_changed)
        self.workplace.school_changed.connect(self._refresh_when_seen)
        self.workplace.names.changed.connect(self._on_names)
        for keys, does in {"Ctrl+F": self._on_filter, "Escape": self._on_clear}.items():
            shortcut = QShortcut(QKeySequence(keys), self, does)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _wanted(self) -> ChildList:
        group = self.groups.value()
        return ChildList(
            group=group if isinstance(group, ChildGroup) else ChildGroup.RUNNING,
            school_id=self.workplace.school,
            without_step=self.only_without.isChecked(),
        )

    def _ids(self, order: str) -> Sequence[str]:
        wanted, text = self._wanted(), self.filter.value().strip()
        ids = self._desk.ask(lambda store: store.child_lists.ids(wanted, order)) or []
        if not text:
            return ids
        meant = set(self._desk.ask(lambda store: store.children.meant(text)) or ())
        return [child_id for child_id in ids if child_id in meant]

    def _page(self, ids: Sequence[str]) -> Sequence[ChildLine]:
        today = self.workplace.today()
        return self._desk.ask(lambda store: child_lines(store, ids, today=today)) or ()

    def _refresh(self) -> None:
        self._stale = False
        self.model.refresh()
        school = self.workplace.school
        counts = self._desk.ask(lambda store: store.child_lists.counts(school)) or {}
        for group in ChildGroup:
            number = counts.get(group, 0)
            self.groups.set_text(group, f"{name(group)} {number}" if number else name(group))
        running = counts.get(ChildGroup.RUNNING, 0)
        rest = counts.get(ChildGroup.WATCHED, 0) + counts.get(ChildGroup.CLOSED, 0)
        cases = counted(running, "lopende casus", "lopende casussen")
        under = _("{cases}, {rest} in volgen of afgesloten").format(cases=cases, rest=rest)
        self.under.setText(under)
        self._show_without()
        self._show_empty(counts.get(ChildGroup.EVERYBODY, 0))

    def _show_without(self) -> None:
        without = ChildList(school_id=self.workplace.school, without_step=True)
        number = self._desk.ask(lambda store: store.child_lists.count(without)) or 0
        self.only_without.set_words(_("Zonder volgende stap: {number}").format(number=number))
        self.only_without.setVisible(bool(number) or self.only_without.isChecked())

    def _show_empty(self, everybody: int) -> None:
        there = bool(self.model.rowCount())
        self.empty.setVisible(not there)
        self.card.setVisible(there)
        if everybody:
            self.empty.setText(_("Geen kinderen in deze lijst. Filters wissen met Esc."))
        else:
            first = _("Nog geen kinderen. Een kind toevoegen gaat vanzelf bij je eerste signaal.")
            self.empty.setText(first)

    def _on_step(self, child_id: str) -> None:
        line = self.model.entity(self.model.row_of(child_id) or 0)
        if line is not None and not self._desk.read_only:
            self.choice.ask(ChildId(child_id), line.case.id if line.case else None, done=False)

    def _on_new(self) -> None:
        self.workplace.open_form("child")

    def _on_filter(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _on_clear(self) -> None:
        self.filter.set_value("")
        self.only_without.setChecked(False)
        self._refresh()
        self.focus_first()

    def _on_names(self) -> None:
        self.model.reword()

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*SHOWN):
            self._refresh_when_seen()

    def _refresh_when_seen(self) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh()
