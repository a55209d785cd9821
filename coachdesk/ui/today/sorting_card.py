"""Te sorteren: the first three signals that wait for a choice."""

from PySide6.QtWidgets import QWidget

from coachdesk.domain.care_signals import SignalGroup, SignalUrgency
from coachdesk.domain.wording import _, counted
from coachdesk.operations.care_signal_views import SignalLine, signal_lines
from coachdesk.ui import pages
from coachdesk.ui.care_signals import words
from coachdesk.ui.shared import look
from coachdesk.ui.shared.badge import Badge, Status
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.paged_model import Column, PagedModel
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace
from coachdesk.ui.today.row_cards import LONGEST, Row, RowCards
from coachdesk.ui.today.short_list import ShortList

SHOWN = 3


class SortingCard(Card):
    """Enter opens one of them on the page Signalen."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        self.number = Badge(Status("", "attention"))
        self.sort = CdButton(_("Sorteer"), kind=Kind.QUIET, compact=True)
        super().__init__(_("Te sorteren"), parent, beside=self.number, action=self.sort)
        self._workplace, self._desk = workplace, workplace.desk
        self._ids: list[str] = []
        self.model: PagedModel[Row] = PagedModel(
            [Column(_("Signaal"), Row.spoken)],
            ids=lambda _order: self._ids[:SHOWN],
            page=lambda ids: [
                self._row(line)
                for line in self._desk.ask(lambda store: signal_lines(store, ids)) or []
            ],
            parent=self,
        )
        self.list = ShortList(self.model, RowCards(self._desk), self, name=_("Te sorteren"))
        nothing = self._desk.words_for_nothing(_("Alles gesorteerd."))
        self.empty = PlainLabel(nothing, tone="textSecondary")
        self.body.setContentsMargins(0, 0, 0, look.space(1))
        self.body.addWidget(self.list)
        side = look.space(4)
        self.empty.setContentsMargins(side, 0, side, side)
        self.body.addWidget(self.empty)
        self.sort.clicked.connect(lambda: workplace.go_to("signals"))
        self.list.rows.opened.connect(self._on_opened)

    def refresh(self) -> None:
        """Ask again what there is to sort, at this school first of all."""
        today, school = self._workplace.today(), self._workplace.school
        found = self._desk.ask(
            lambda store: store.care_signals.in_group(
                SignalGroup.TO_SORT, today=today, school_id=school
            )
        )
        self._ids = found or []
        self.model.refresh()
        there = bool(self._ids)
        self.list.setVisible(there)
        self.empty.setVisible(not there)
        self.sort.setVisible(there and pages.has_page("signals"))
        number = counted(len(self._ids), "signaal", "signalen")
        self.number.set_status(Status(number, "attention"))
        self.number.setVisible(there)

    def _row(self, line: SignalLine) -> Row:
        names = self._workplace.names
        lead, rest = words.about(line.signal, line.children, names)
        joined = f" · {rest}" if line.children else f" ({rest})"
        safety = line.signal.urgency is SignalUrgency.SAFETY
        return Row(
            id=line.id,
            lead=lead,
            rest=joined if rest else "",
            detail=names.text(words.facts(line.signal, LONGEST)),
            told=words.told(line.signal, names, now=self._desk.clock.now()),
            badge=Status(_("Veiligheid"), "danger", "shield-alert") if safety else None,
        )

    def _on_opened(self, row_id: str) -> None:
        self._workplace.go_to("signals", row_id)
