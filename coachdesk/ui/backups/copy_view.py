"""What is in the copy of a backup: how much, until when, and which children. Only to be read."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.children import Child
from coachdesk.domain.wording import _, counted, lately
from coachdesk.operations.backups import contents
from coachdesk.ui.desk import Desk
from coachdesk.ui.shared import look
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.paged_model import Cell, Column, PagedModel
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.table import CdTable

LIST_PX, CLASS_PX, CODE_PX = 216, 110, 90


class CopyView(QWidget):
    """Of a desk that stands on the copy; *call* says what a child is called."""

    def __init__(
        self,
        desk: Desk,
        made_at: datetime | None,
        call: Callable[[Child], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._call = desk, call
        self.facts = PlainLabel(self._facts(made_at), self)
        self.search = LineField(
            "", self, placeholder=_("Zoek een kind"), icon="search", name=_("Zoek een kind")
        )
        self.model: PagedModel[Child] = PagedModel(
            [
                Column(_("Kind"), lambda child: Cell(call(child), strong=True)),
                Column(_("Groep"), lambda child: child.group, width=CLASS_PX),
                Column(_("Code"), lambda child: child.code, width=CODE_PX),
            ],
            ids=self._ids,
            page=lambda ids: desk.ask(lambda store: store.children.page(ids)) or [],
            parent=self,
        )
        self.table = CdTable(self.model, self, name=_("Kinderen in deze kopie"), compact=True)
        self.table.setFixedHeight(look.scaled(LIST_PX))
        card = Card(parent=self)
        card.fill(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(2))
        for widget in (self.facts, self.search, card):
            column.addWidget(widget)
        self.search.changed.connect(self.model.refresh)
        self.model.refresh()

    def names_of(self, ids: Sequence[str]) -> list[str]:
        """What these children are called in the copy."""
        children = self._desk.ask(lambda store: store.children.page(ids)) or []
        return [self._call(child) for child in children]

    def _ids(self, _order: str) -> Sequence[str]:
        text = self.search.text().strip()
        if text:
            return self._desk.ask(lambda store: store.children.meant(text)) or ()
        return self._desk.ask(lambda store: store.children.all_ids()) or ()

    def _facts(self, made_at: datetime | None) -> str:
        found = self._desk.ask(contents)
        if found is None:
            return ""
        clock = self._desk.clock
        now = clock.now()
        in_it = _("Hierin: {children}, {signals} en {talks}.").format(
            children=counted(found.children, "kind", "kinderen"),
            signals=counted(found.signals, "signaal", "signalen"),
            talks=counted(found.talks, "gesprek", "gesprekken"),
        )
        told = [in_it]
        if made_at is not None:
            told.insert(0, _("Gemaakt: {when}.").format(when=lately(made_at, now=now)))
        if found.newest is not None:
            when = lately(clock.local(found.newest), now=now)
            told.append(_("Laatste wijziging: {when}.").format(when=when))
        return " ".join(told)
