"""The tab Tijdlijn: what happened around one child, the newest first, filtered as one likes."""

from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.operations.dossiers import Dossier
from coachdesk.ui.children.steady_scroll import keep_steady
from coachdesk.ui.children.timeline_cards import TimelineDelegate
from coachdesk.ui.children.timeline_pieces import Entry, Fold
from coachdesk.ui.children.timeline_reader import (
    DECISIONS,
    EVERYTHING,
    FOLD,
    REFERRALS,
    SIGNALS,
    TALKS,
    TimelineReader,
)
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.card_list import CardList
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.paged_model import Column, PagedModel
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.segmented import Segmented
from coachdesk.ui.shared.workplace import Workplace

AT_ONCE = 30  # cards laid out before the first are seen; the others follow


class TimelineView(QWidget):
    """Filters above, the list below; `add` is the button of the menu with what can be added.

    Signals:
        opened: the coach wants to read an entry. Carries its table and its id.
        add_asked: the coach wants to add something.
    """

    opened = Signal(str, str)
    add_asked = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader = TimelineReader(workplace.desk, workplace.names)
        self._today = workplace.today
        self._words_for_nothing = workplace.desk.words_for_nothing
        self.filter = Segmented(
            [
                Choice(EVERYTHING, _("Alles")),
                Choice(frozenset({SIGNALS}), _("Signalen")),
                Choice(frozenset({TALKS}), _("Gesprekken")),
                Choice(frozenset({DECISIONS, REFERRALS}), _("Besluiten")),
            ],
            self,
            name=_("Wat staat er in de tijdlijn?"),
            compact=True,
        )
        self.facts_only = QCheckBox(_("Alleen feiten"), self)
        self.add = CdButton(_("Toevoegen aan tijdlijn"), self, icon="plus", compact=True)
        self._model: PagedModel[Entry | Fold] = PagedModel(
            [Column(_("Tijdlijn"), self._spoken)],
            ids=lambda _order: self._reader.ids(),
            page=self._reader.page,
            parent=self,
        )
        self.list = CardList(
            self._model, TimelineDelegate(workplace.today), self, name=_("Tijdlijn")
        )
        self.list.setBatchSize(AT_ONCE)
        self.list.setProperty("kind", "clear")
        keep_steady(self.list)
        self.empty = PlainLabel("", self, tone="textSecondary")
        self._lay_out()
        self._listen()

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the timeline of this child; where one was in it is kept."""
        if self._reader.show(dossier):
            self.list.setCurrentIndex(QModelIndex())
            self.list.scrollToTop()
        self.refresh()

    def refresh(self) -> None:
        """Ask again what there is."""
        self._model.refresh()
        something = self._model.rowCount() > 0
        filtered = self.filter.value() != EVERYTHING
        nothing = _("Nog niets in de tijdlijn. Begin met een signaal of een gesprek.")
        with_filter = _("Niets gevonden met dit filter. Filters wissen: Esc.")
        self.empty.setText(self._words_for_nothing(with_filter if filtered else nothing))
        self._sheets.setCurrentWidget(self.list if something else self._nothing)

    def reword(self) -> None:
        """The names went on or off."""
        self._model.refresh()

    def show_entry(self, entry_id: str) -> bool:
        """Put the cursor on this entry, in whichever year it is folded; False when not there."""
        self.filter.set_value(EVERYTHING)
        whole = self._reader.open_for(entry_id)
        if whole is None:
            return False
        self.refresh()
        return self.list.rows.select(whole)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.filter.value() != EVERYTHING:
            self.filter.set_value(EVERYTHING)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(look.space(4))
        tools.addWidget(self.filter)
        tools.addWidget(self.facts_only)
        tools.addStretch(1)
        tools.addWidget(self.add)
        self._nothing = QWidget(self)
        alone = QVBoxLayout(self._nothing)
        alone.setContentsMargins(0, look.space(4), 0, 0)
        alone.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignTop)
        self._sheets = QStackedLayout()
        self._sheets.addWidget(self.list)
        self._sheets.addWidget(self._nothing)
        column = QVBoxLayout(self)
        tools.setContentsMargins(0, 0, look.space(5), 0)
        column.setContentsMargins(look.space(5), look.space(3), 0, 0)
        column.setSpacing(look.space(3))
        column.addLayout(tools)
        column.addLayout(self._sheets, 1)

    def _listen(self) -> None:
        self.filter.changed.connect(self._on_filtered)
        self.facts_only.toggled.connect(self._on_facts_only)
        self.add.clicked.connect(self.add_asked)
        self.list.rows.opened.connect(self._on_opened)
        self.list.spot_pressed.connect(self._on_spot)

    def _spoken(self, row: Entry | Fold) -> str:
        today: date = self._today()
        return row.spoken() if isinstance(row, Fold) else row.spoken(today)

    def _on_filtered(self) -> None:
        kinds = self.filter.value()
        if isinstance(kinds, frozenset):
            self._reader.kinds = kinds
            self.refresh()

    def _on_facts_only(self) -> None:
        self._reader.facts_only = self.facts_only.isChecked()
        self.refresh()

    def _on_spot(self, _name: str, row_id: str) -> None:
        self._on_opened(row_id)

    def _on_opened(self, row_id: str) -> None:
        table, _slash, thing_id = row_id.partition("/")
        if table == FOLD:
            self._reader.opened ^= {row_id}
            self.refresh()
        else:
            self.opened.emit(table, thing_id)
