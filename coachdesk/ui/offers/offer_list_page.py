"""Aanbod: the help that can be asked for nearby, as a plain list, close to home first."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.ids import OfferId
from coachdesk.domain.names import name
from coachdesk.domain.offers import Offer
from coachdesk.domain.plain_letters import plain
from coachdesk.domain.wording import _, counted
from coachdesk.operations.offers import remove_offer
from coachdesk.operations.route_words import waiting_time_is_old
from coachdesk.ui.offers.offer_columns import OfferColumns
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.page import Command, Page
from coachdesk.ui.shared.paged_model import PagedModel
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.table import CdTable
from coachdesk.ui.shared.workplace import Place, Workplace

FILTER_PX = 250


class OfferListPage(Page):
    """Enter opens an offer to change it, Del takes it out of the list, Ctrl F filters."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self._desk = workplace.desk
        self.has_primary = not self._desk.read_only
        self._found: Mapping[str, Offer] = {}
        self._columns = OfferColumns(workplace)
        self.model: PagedModel[Offer] = PagedModel(
            self._columns.all(),
            ids=self._ids,
            page=lambda ids: [self._found[one] for one in ids if one in self._found],
            parent=self,
        )
        self.table = CdTable(self.model, self, name=_("Aanbod"))
        self.under = PlainLabel("", self, tone="textSecondary", wrap=False)
        self.new = CdButton(
            _("Aanbod"), self, icon="plus", kind=Kind.PRIMARY, name=_("Nieuw aanbod")
        )
        self.filter = LineField(
            parent=self, icon="search", placeholder=_("Zoek aanbod"), name=_("Filter")
        )
        self.old = PlainLabel("", self, tone="attention", wrap=False)
        self.empty = PlainLabel("", self, tone="textSecondary")
        self._card = Card(parent=self)
        self._lay_out()
        self._connect()

    def show_place(self, place: Place) -> None:
        self._refresh()
        if place.about:
            self.table.rows.select(place.about)

    def focus_first(self) -> None:
        first = self.table if self.model.rowCount() else self.new
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def commands(self) -> Sequence[Command]:
        return (Command(_("Nieuw aanbod"), self._on_new, icon="plus"),)

    def keys(self) -> Mapping[str, str]:
        return {
            "Enter": _("aanbod wijzigen"),
            "Del": _("aanbod weghalen"),
            "Ctrl F": _("filteren"),
        }

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(_("Aanbod"), self, style="h2", wrap=False))
        words.addWidget(self.under)
        head = QHBoxLayout()
        head.setSpacing(look.space(2))
        head.addLayout(words, 1)
        head.addWidget(self.new)
        if self._desk.read_only:
            self.new.block(self._desk.why_read_only)
        self.filter.setMinimumWidth(look.scaled(FILTER_PX))
        line = QHBoxLayout()
        line.addWidget(self.filter)
        line.addStretch(1)
        line.addWidget(self.old)
        self._card.fill(self.table)
        column = QVBoxLayout(self)
        edge = look.space(5)
        column.setContentsMargins(edge, look.space(4), edge, look.space(4))
        column.setSpacing(look.space(3))
        column.addLayout(head)
        column.addLayout(line)
        column.addWidget(self.empty)
        column.addWidget(self._card, 1)
        column.addStretch(0)

    def _connect(self) -> None:
        self.new.clicked.connect(self._on_new)
        self.filter.changed.connect(lambda _text: self._refresh())
        self.table.rows.opened.connect(self._on_opened)
        self.table.rows.deleted.connect(self._on_deleted)
        self._desk.changed.connect(self._on_changed)
        self.workplace.names.changed.connect(self.model.reword)
        for keys, does in {"Ctrl+F": self._on_filter, "Escape": self._on_clear}.items():
            shortcut = QShortcut(QKeySequence(keys), self, does)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _ids(self, _order: str) -> list[str]:
        wanted = plain(self.filter.value()).split()
        return [
            offer.id
            for offer in self._found.values()
            if all(any(part.startswith(w) for part in self._words(offer)) for w in wanted)
        ]

    def _words(self, offer: Offer) -> list[str]:
        rung = name(offer.weight) if offer.weight else ""
        parts = (offer.name, offer.organisation, rung, self._columns.themes(offer))
        return plain(" ".join(parts)).replace(",", " ").split()

    def _refresh(self) -> None:
        found = self._desk.ask(lambda store: store.offers.in_use()) or []
        self._found = {offer.id: offer for offer in found}
        self._columns.refresh()
        self.model.refresh()
        number = counted(len(found), _("vorm van hulp en steun"), _("vormen van hulp en steun"))
        self.under.setText(_("{number}, van eigen kring tot specialist").format(number=number))
        self.under.setVisible(bool(found))
        today = self.workplace.today()
        old = sum(waiting_time_is_old(offer, today=today) for offer in found)
        one = _("1 wachttijd is ouder dan 3 maanden.")
        many = _("{n} wachttijden zijn ouder dan 3 maanden.").format(n=old)
        self.old.setText(one if old == 1 else many)
        self.old.setVisible(bool(old))
        there = bool(self.model.rowCount())
        self._card.setVisible(there)
        self.empty.setVisible(not there)
        none = _("Je sociale kaart is nog leeg. Typ drie vormen van hulp die je vaak gebruikt.")
        hidden = _("Niets gevonden met deze filters. Maak ze ruimer of voeg aanbod toe.")
        self.empty.setText(hidden if found else none)

    def _on_new(self) -> None:
        if not self._desk.read_only:
            self.workplace.open_form("offer")

    def _on_opened(self, offer_id: str) -> None:
        self.workplace.open_form("offer", offer_id=offer_id)

    def _on_deleted(self, offer_id: str) -> None:
        news = _("{offer} weggehaald.").format(offer=self._found[offer_id].name)
        self._desk.do(lambda store: remove_offer(store, OfferId(offer_id)), news=news)

    def _on_filter(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _on_clear(self) -> None:
        self.filter.set_value("")
        self.focus_first()

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(Offer) and self.isVisible():
            self._refresh()
