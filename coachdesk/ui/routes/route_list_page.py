"""Verwijsroutes: all routes in groups, what is late on top: no child gets lost on the way."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget

from coachdesk.domain.bonds import Bond
from coachdesk.domain.children import Child
from coachdesk.domain.consents import Consent
from coachdesk.domain.names import name
from coachdesk.domain.offers import Offer
from coachdesk.domain.referrals import HEARS, Referral
from coachdesk.domain.routes import Route, RouteGroup
from coachdesk.domain.steps import Step
from coachdesk.domain.wording import _, counted
from coachdesk.operations.route_finding import routes_meant
from coachdesk.operations.route_views import (
    RouteCount,
    RouteLine,
    route_count,
    route_groups,
    route_lines,
)
from coachdesk.ui.routes.route_columns import DONE, DoneFold, RouteColumns
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.list_page import ListPage
from coachdesk.ui.shared.paged_model import Heading, PagedModel
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.table import CdTable
from coachdesk.ui.shared.workplace import Workplace

LOOKS = {
    RouteGroup.LATE: ("clock-alert", "danger"),
    RouteGroup.WAITING: ("hourglass", "attention"),
    RouteGroup.RUNNING: ("signpost", "info"),
    RouteGroup.AFTERCARE: ("sprout", "success"),
}


class RouteListPage(ListPage):
    """Enter opens a route, B notes what was heard, Ctrl F filters."""

    SHOWN = (Route, Referral, Offer, Step, Consent, Child, Bond)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        find = _("Naam, groep, code of aanbod")
        super().__init__(workplace, parent, title=_("Verwijsroutes"), find=find)
        self.has_primary = not self._desk.read_only
        self._done_open = False
        self._fold = DoneFold(0, opened=False)
        self.model: PagedModel[RouteLine | DoneFold] = PagedModel(
            RouteColumns(workplace).all(), ids=self._ids, page=self._page, parent=self
        )
        self.table = CdTable(self.model, self, name=_("Verwijsroutes"))
        self.call = CdButton(_("Bel en noteer"), self, icon="phone", key="B")
        self.offers = CdButton(_("Aanbod"), self, icon="map-pinned")
        self.new = CdButton(
            _("Route"), self, icon="plus", kind=Kind.PRIMARY, name=_("Nieuwe route")
        )
        if self._desk.read_only:
            self.call.block(self._desk.why_read_only)
            self.new.block(self._desk.why_read_only)
        order = _("Volgorde: te laat bovenaan, oudste eerst")
        note = PlainLabel(order, self, tone="textSecondary", wrap=False)
        buttons = (self.call, self.offers, self.new)
        self.arrange(self.model, self.table, buttons=buttons, note=note)
        self._connect()

    def keys(self) -> Mapping[str, str]:
        return {
            "Enter": _("route openen"),
            "B": _("bellen en noteren"),
            "Ctrl F": _("filteren"),
        }

    def _connect(self) -> None:
        self.call.clicked.connect(lambda: self._on_call(self.table.rows.current() or ""))
        self.offers.clicked.connect(self._on_offers)
        self.new.clicked.connect(lambda: self.workplace.open_form("new_route"))
        rows = self.table.rows
        rows.opened.connect(self._on_opened)
        rows.ticked.connect(self._on_fold)
        rows.on_letter("B", self._on_call)
        self.table.clicked.connect(self._on_clicked)
        self.workplace.school_changed.connect(self.refresh_when_seen)

    def _ids(self, _order: str) -> Sequence[str | Heading]:
        today, school = self.workplace.today(), self.workplace.school
        found = self._desk.ask(lambda store: route_groups(store, today=today, school_id=school))
        groups: Mapping[RouteGroup, Sequence[str]] = self._filtered(found or {})
        rows: list[str | Heading] = []
        for group, (icon, tone) in LOOKS.items():
            ids = groups.get(group, ())
            if ids:
                rows += [Heading(f"{name(group)} ({len(ids)})", icon, tone), *ids]
        done = groups.get(RouteGroup.DONE, ())
        opened = self._done_open or bool(done and self._asked())
        self._fold = DoneFold(len(done), opened=opened)
        return [*rows, DONE, *(done if opened else ())] if done else rows

    def _filtered(
        self, groups: Mapping[RouteGroup, Sequence[str]]
    ) -> Mapping[RouteGroup, Sequence[str]]:
        text = self._asked()
        if not text:
            return groups
        meant = self._desk.ask(lambda store: routes_meant(store, text)) or set()
        return {group: [one for one in ids if one in meant] for group, ids in groups.items()}

    def _asked(self) -> str:
        return self.filter.value().strip()

    def _page(self, ids: Sequence[str]) -> Sequence[RouteLine | DoneFold]:
        today, wanted = self.workplace.today(), [one for one in ids if one != DONE]
        lines = self._desk.ask(lambda store: route_lines(store, wanted, today=today)) or []
        return [*lines, *([self._fold] if DONE in ids else [])]

    def refresh(self) -> None:
        super().refresh()
        today, school = self.workplace.today(), self.workplace.school
        count = self._desk.ask(lambda store: route_count(store, today=today, school_id=school))
        self.under.setText(count_words(count or RouteCount(0, 0)))
        self.call.setVisible(bool(self.model.rowCount()))
        none = _("Nog geen verwijsroutes. Begin met Route, hier of op een kindpagina.")
        hidden = _("Geen routes in deze lijst. Filter wissen met Esc.")
        self.tell_when_empty(hidden if self._asked() else none)

    def _on_opened(self, row_id: str) -> None:
        if row_id == DONE:
            self._on_fold(row_id)
        else:
            self.workplace.go_to("route", row_id)

    def _on_fold(self, row_id: str) -> None:
        if row_id == DONE:
            self._done_open = not self._done_open
            self.refresh()

    def _on_clicked(self, index: QModelIndex) -> None:
        self._on_fold(self.model.id_at(index.row()) or "")

    def _on_call(self, row_id: str) -> None:
        row = self.model.row_of(row_id)
        line = self.model.entity(row) if row is not None else None
        if not isinstance(line, RouteLine) or not self._desk.may_write():
            return
        if line.leading is None or line.leading.status not in HEARS:
            self._desk.refused.emit(_("Hierover wordt nog geen terugkoppeling verwacht."))
        else:
            self.workplace.open_form("feedback", referral_id=line.leading.id)

    def _on_offers(self) -> None:
        self.workplace.go_to("offers")


def count_words(count: RouteCount) -> str:
    """9 lopende routes, 2 te laat."""
    if not count.running:
        return _("Geen lopende routes")
    running = counted(count.running, _("lopende route"), _("lopende routes"))
    late = _("{number} te laat").format(number=count.late) if count.late else ""
    return ", ".join(part for part in (running, late) if part)
