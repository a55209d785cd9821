"""Aanbod: the help that can be asked for nearby, as a plain list, close to home first."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coachdesk.domain.ids import OfferId
from coachdesk.domain.names import name
from coachdesk.domain.offers import Offer
from coachdesk.domain.plain_letters import plain
from coachdesk.domain.wording import _, counted
from coachdesk.operations.offers import remove_offer
from coachdesk.operations.route_words import waiting_time_is_old
from coachdesk.ui.offers.offer_columns import OfferColumns
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.list_page import ListPage
from coachdesk.ui.shared.page import Command
from coachdesk.ui.shared.paged_model import PagedModel
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.table import CdTable
from coachdesk.ui.shared.workplace import Place, Workplace


class OfferListPage(ListPage):
    """Enter opens an offer to change it, Del takes it out of the list, Ctrl F filters."""

    SHOWN = (Offer,)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent, title=_("Aanbod"), find=_("Zoek aanbod"))
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
        self.new = CdButton(
            _("Aanbod"), self, icon="plus", kind=Kind.PRIMARY, name=_("Nieuw aanbod")
        )
        if self._desk.read_only:
            self.new.block(self._desk.why_read_only)
        self.old = PlainLabel("", self, tone="attention", wrap=False)
        self.arrange(self.model, self.table, buttons=(self.new,), note=self.old)
        self.new.clicked.connect(self._on_new)
        self.table.rows.opened.connect(self._on_opened)
        self.table.rows.deleted.connect(self._on_deleted)

    def show_place(self, place: Place) -> None:
        self.refresh()  # on another day other waiting times are old
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

    def refresh(self) -> None:
        found = self._desk.ask(lambda store: store.offers.in_use()) or []
        self._found = {offer.id: offer for offer in found}
        self._columns.refresh()
        super().refresh()
        number = counted(len(found), _("vorm van hulp en steun"), _("vormen van hulp en steun"))
        self.under.setText(_("{number}, van eigen kring tot specialist").format(number=number))
        self.under.setVisible(bool(found))
        today = self.workplace.today()
        old = sum(waiting_time_is_old(offer, today=today) for offer in found)
        one = _("1 wachttijd is ouder dan 3 maanden.")
        many = _("{n} wachttijden zijn ouder dan 3 maanden.").format(n=old)
        self.old.setText(one if old == 1 else many)
        self.old.setVisible(bool(old))
        none = _("Je sociale kaart is nog leeg. Typ drie vormen van hulp die je vaak gebruikt.")
        hidden = _("Niets gevonden met deze filters. Maak ze ruimer of voeg aanbod toe.")
        self.tell_when_empty(hidden if found else none)

    def _on_new(self) -> None:
        if not self._desk.read_only:
            self.workplace.open_form("offer")

    def _on_opened(self, offer_id: str) -> None:
        self.workplace.open_form("offer", offer_id=offer_id)

    def _on_deleted(self, offer_id: str) -> None:
        news = _("{offer} weggehaald.").format(offer=self._found[offer_id].name)
        self._desk.do(lambda store: remove_offer(store, OfferId(offer_id)), news=news)
