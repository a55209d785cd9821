"""All children in a table: who has no next step stands on top, then the oldest step."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from coachdesk.domain.bonds import Bond
from coachdesk.domain.care_signals import CareSignal
from coachdesk.domain.cases import Case
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
from coachdesk.ui.children.may_write import hold, why_locked
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.list_page import ListPage
from coachdesk.ui.shared.page import Command
from coachdesk.ui.shared.paged_model import PagedModel
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.segmented import Segmented
from coachdesk.ui.shared.table import CdTable
from coachdesk.ui.shared.workplace import Place, Workplace
from coachdesk.ui.steps.next_step_choice import NextStepChoice


class ChildListPage(ListPage):
    """Enter opens a child, S sets its next step, Ctrl F filters."""

    SHOWN = (Child, Case, Step, Consent, Bond, Conversation, CareSignal, Route, Referral)
    has_primary = True

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        find = _("Naam, groep of code")
        super().__init__(workplace, parent, title=_("Kinderen"), find=find)
        self._columns = ChildColumns(workplace)
        self.model: PagedModel[ChildLine] = PagedModel(
            self._columns.all(), ids=self._ids, page=self._page, order="step", parent=self
        )
        self.table = CdTable(self.model, self, name=_("Kinderen"))
        self.groups = Segmented(
            [Choice(group, name(group)) for group in ChildGroup], self, name=_("Welke kinderen?")
        )
        self.new = CdButton(_("Kind"), self, icon="user-round-plus", kind=Kind.PRIMARY)
        self.new.setVisible(pages.has_form("child"))
        self.only_without = CdButton("", self, icon="circle-dashed", kind=Kind.DANGER_OUTLINE)
        self.only_without.setCheckable(True)
        self.choice = NextStepChoice(workplace, self)
        hold(self.new, why_locked(self._desk))
        order = _("Volgorde: volgende stap, oudste eerst")
        self.arrange(
            self.model,
            self.table,
            buttons=(self.groups, self.new),
            beside=(self.only_without,),
            note=PlainLabel(order, self, tone="textSecondary", wrap=False),
            over=(self.choice,),
        )
        self._connect()

    def show_place(self, place: Place) -> None:
        if place.part == "without_step":
            self.groups.set_value(ChildGroup.RUNNING)
            self.only_without.setChecked(True)
            self._stale = True
        super().show_place(place)

    def clear_filter(self) -> None:
        self.only_without.setChecked(False)
        super().clear_filter()

    def commands(self) -> Sequence[Command]:
        return (Command(_("Nieuw kind"), self._on_new, icon="user-round-plus"),)

    def keys(self) -> Mapping[str, str]:
        return {
            "Enter": _("kindpagina openen"),
            "S": _("volgende stap zetten"),
            "Ctrl F": _("filteren"),
        }

    def _connect(self) -> None:
        self.groups.changed.connect(lambda _group: self.refresh())
        self.only_without.toggled.connect(lambda _on: self.refresh())
        self.new.clicked.connect(self._on_new)
        self.begin.clicked.connect(lambda: self.workplace.open_form("signal"))
        self.table.rows.opened.connect(lambda child_id: self.workplace.go_to("child", child_id))
        self.table.rows.on_letter("S", self._on_step)
        self.choice.planned.connect(self.focus_first)
        self.choice.later.connect(self.focus_first)
        self.workplace.school_changed.connect(self.refresh_when_seen)

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

    def refresh(self) -> None:
        super().refresh()
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
        if everybody and (self.filter.value().strip() or self.only_without.isChecked()):
            self.tell_when_empty(_("Geen kinderen in deze lijst. Filters wissen met Esc."))
            return
        if everybody:
            self.tell_when_empty(_("Geen kinderen in deze lijst. Iedereen staat bij “Alle”."))
            return
        first = _("Nog geen kinderen. Een kind toevoegen gaat vanzelf bij je eerste signaal.")
        self.tell_when_empty(first, first_step="" if self._desk.read_only else _("Nieuw signaal"))

    def _on_step(self, child_id: str) -> None:
        line = self.model.entity_of(child_id)
        if self._desk.may_write() and line is not None:
            self.choice.ask(ChildId(child_id), line.case.id if line.case else None, done=False)

    def _on_new(self) -> None:
        self.workplace.open_form("child")
