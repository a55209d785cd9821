"""Settings, Logboek: what was done with the data, filtered by child, sort and month."""

from collections.abc import Sequence
from datetime import date, datetime, time

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.children import Child
from coachdesk.domain.ids import ChildId
from coachdesk.domain.log_lines import Deed, LogFilter, LogLine
from coachdesk.domain.names import name
from coachdesk.domain.wording import MONTHS, _, clock_time, day_month
from coachdesk.operations.logs import note_log_read
from coachdesk.ui.care_signals.child_finder import ChildFinder
from coachdesk.ui.settings.log_check import LogCheck
from coachdesk.ui.shared import look
from coachdesk.ui.shared.badge import Status
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.paged_model import Cell, Column, PagedModel
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.suggestion_list import Suggestion
from coachdesk.ui.shared.table import CdTable
from coachdesk.ui.shared.type_ahead import TypeAhead
from coachdesk.ui.shared.workplace import Workplace

ICONS = {
    Deed.READ: "eye",
    Deed.WRITTEN: "pencil",
    Deed.REMOVED: "trash-2",
    Deed.CONSENT: "circle-check",
    Deed.CASE: "link-2",
    Deed.SENT: "send",
    Deed.GIVEN_OUT: "file-lock",
    Deed.UNDONE: "undo-2",
    Deed.BACKUP: "hard-drive",
    Deed.VAULT: "lock",
}
CHILD_PX = 260
DECEMBER = 12


class LogPart(QWidget):
    """Can only be read; that it was opened is a line of its own."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace, self._desk = workplace, workplace.desk
        self._desk.note(note_log_read)
        self._known: dict[ChildId, Child] = {}
        self._finder = ChildFinder(self._children, (), workplace.names, first=None)
        self.who = TypeAhead(
            self._finder.suggest, self, find=self._suggestion,
            placeholder=_("Alle kinderen"), name=_("Over welk kind"),
        )  # fmt: skip
        self.sort = QComboBox(self)
        self.month = QComboBox(self)
        self.check = LogCheck(self._desk, self)
        self.model: PagedModel[LogLine] = PagedModel(
            self._columns(), ids=self._ids, page=self._page, parent=self
        )
        self.table = CdTable(self.model, self, name=_("Logboek"), compact=True)
        none = self._desk.words_for_nothing(_("Geen regels die hierbij passen."))
        self.empty = PlainLabel(none, self, tone="textSecondary")
        self._fill_choices()
        self._lay_out()
        self._connect()
        self._refresh()

    def _fill_choices(self) -> None:
        self.sort.setAccessibleName(_("Welke handelingen"))
        self.sort.addItem(_("Alle handelingen"), None)
        for deed in Deed:
            self.sort.addItem(name(deed), deed)
        self.month.setAccessibleName(_("Welke maand"))
        self.month.addItem(_("Alle maanden"), None)
        for first in self._months():
            words = _("{month} {year}").format(month=_(MONTHS[first.month - 1]), year=first.year)
            self.month.addItem(words, first)

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(look.space(2))
        self.who.setFixedWidth(look.scaled(CHILD_PX))
        for widget in (self.who, self.sort, self.month):
            filters.addWidget(widget)
        filters.addStretch(1)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(_("Logboek"), self, style="h3", wrap=False))
        head.addStretch(1)
        head.addWidget(self.check)
        explained = _(
            "Wat er met gegevens gebeurde. Alleen lezen, niet te wijzigen, ook niet door jou."
        )
        card = Card(parent=self)
        card.fill(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(3))
        column.addLayout(head)
        column.addWidget(PlainLabel(explained, self, tone="textSecondary"))
        column.addLayout(filters)
        column.addWidget(self.empty)
        column.addWidget(card, 1)

    def _connect(self) -> None:
        self.who.changed.connect(self._refresh)
        self.sort.currentIndexChanged.connect(self._refresh)
        self.month.currentIndexChanged.connect(self._refresh)
        self._workplace.names.changed.connect(self._on_names)

    def _columns(self) -> list[Column[LogLine]]:
        return [
            Column(_("Wanneer"), self._when, width=115),
            Column(_("Wat"), _deed, width=155),
            Column(_("Onderdeel"), lambda line: line.label),
            Column(_("Over"), self._about, width=110),
            Column(_("Toelichting"), _more, width=190, spared=True),
            Column(_("Naar"), lambda line: ", ".join(line.recipients), width=110),
        ]

    def _when(self, line: LogLine) -> str:
        moment = self._desk.clock.local(line.at)
        day = day_month(moment.date(), today=self._workplace.today())
        return f"{day} {clock_time(moment)}"

    def _about(self, line: LogLine) -> str:
        names = self._workplace.names
        known = (self._known.get(child_id) for child_id in line.child_ids)
        return ", ".join(names.child(child) if child else _("gewist kind") for child in known)

    def _ids(self, _order: str) -> Sequence[str]:
        wanted = self._wanted()
        return self._desk.ask(lambda store: store.log.ids(wanted)) or ()

    def _page(self, ids: Sequence[str]) -> Sequence[LogLine]:
        lines = self._desk.ask(lambda store: store.log.lines(ids)) or []
        missing = [c for line in lines for c in line.child_ids if c not in self._known]
        if missing:
            found = self._desk.ask(lambda store: store.children.page(missing)) or []
            self._known |= {child.id: child for child in found}
        return lines

    def _wanted(self) -> LogFilter:
        key = self.who.value()
        first: date | None = self.month.currentData()
        since = until = None
        if first is not None:
            since = self._begin(first)
            until = self._begin(_next_month(first))
        child_id = ChildId(str(key)) if key else None
        return LogFilter(child_id=child_id, deed=self.sort.currentData(), since=since, until=until)

    def _begin(self, day: date) -> datetime:
        """When this day began, in UTC."""
        return self._desk.clock.in_utc(datetime.combine(day, time()))

    def _months(self) -> list[date]:
        """The months that have lines, the latest first."""
        first = self._desk.ask(lambda store: store.log.first())
        this = self._workplace.today().replace(day=1)
        if first is None:
            return [this]
        month = self._desk.clock.local(first).date().replace(day=1)
        months = [month]
        while month < this:
            month = _next_month(month)
            months.append(month)
        return months[::-1]

    def _children(self) -> list[Child]:
        return self._desk.ask(lambda store: store.children.all()) or []

    def _suggestion(self, key: object) -> Suggestion | None:
        child = self._finder.child(key)
        return self._finder.suggestion(child) if child else None

    def _on_names(self) -> None:
        self.who.set_value(self.who.value())
        self.model.reword()

    def _refresh(self) -> None:
        self.model.refresh()
        self.empty.setVisible(not self.model.rowCount())


def _deed(line: LogLine) -> Cell:
    return Cell(badge=Status(name(line.deed), "neutral", ICONS[line.deed]))


def _more(line: LogLine) -> Cell:
    return Cell(_("vorige tekst bewaard") if line.earlier else "", tone="textSecondary")


def _next_month(day: date) -> date:
    """The first of the next month."""
    year, month = (day.year + 1, 1) if day.month == DECEMBER else (day.year, day.month + 1)
    return date(year, month, 1)
