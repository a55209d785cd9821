"""The tab Uitgegeven stukken: what left the vault about one child, to whom and what for."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.documents import Document
from coachdesk.domain.names import name
from coachdesk.domain.wording import _, clock_time, short_day
from coachdesk.operations.dossiers import Dossier
from coachdesk.ui.children.may_write import hold, why_locked
from coachdesk.ui.children.timeline_entries import names_on
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.paged_model import Cell, Column, PagedModel
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.table import CdTable
from coachdesk.ui.shared.workplace import Workplace


class PapersTab(QWidget):
    """The record of papers, not the papers themselves.

    Signals:
        opened: the coach wants to read about one. Carries its id.
        begun: the coach wants to make one.
    """

    opened = Signal(str)
    begun = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._dossier: Dossier | None = None
        self._model: PagedModel[Document] = PagedModel(
            [
                Column(_("Wanneer"), self._when, width=130),
                Column(_("Stuk"), lambda document: name(document.kind), width=130),
                Column(_("Aan wie"), self._recipients),
                Column(_("Waarvoor"), lambda document: self._said(document.purpose)),
                Column(_("Namen"), names_on, width=150),
            ],
            ids=lambda _order: self._ids(),
            page=self._page,
            parent=self,
        )
        self.table = CdTable(self._model, self, name=_("Uitgegeven stukken"))
        self.table.rows.opened.connect(self.opened)
        nothing = _("Nog niets uitgegeven. Wat je aan iemand geeft, staat daarna hier.")
        self.empty = PlainLabel(
            workplace.desk.words_for_nothing(nothing), self, tone="textSecondary"
        )
        self.make = CdButton(_("Stuk maken"), self, icon="file-text", key="Ctrl P")
        self.make.clicked.connect(self.begun)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.space(5), look.space(4), look.space(5), look.space(4))
        column.setSpacing(look.space(3))
        column.addWidget(self.empty)
        column.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.table, 1)
        column.addStretch()

    def show_dossier(self, dossier: Dossier) -> None:
        """Show what was given out about this child."""
        self._dossier = dossier
        self._model.refresh()
        there = self._model.rowCount() > 0
        self.table.setVisible(there)
        self.empty.setVisible(not there)
        self.make.setVisible(not there)
        hold(self.make, why_locked(self._workplace.desk))

    def _ids(self) -> list[str]:
        if self._dossier is None:
            return []
        child_id = self._dossier.child.id
        return self._workplace.desk.ask(lambda store: store.documents.of_child(child_id)) or []

    def _page(self, ids: Sequence[str]) -> list[Document]:
        return self._workplace.desk.ask(lambda store: store.documents.page(ids)) or []

    def _when(self, document: Document) -> Cell:
        day = short_day(document.made_at.date(), today=self._workplace.today())
        return Cell(day, clock_time(document.made_at), strong=True)

    def _recipients(self, document: Document) -> Cell:
        people = [self._said(one.name) for one in document.recipients]
        functions = [self._said(one.function) for one in document.recipients if one.function]
        return Cell(", ".join(people), ", ".join(dict.fromkeys(functions)))

    def _said(self, text: str) -> str:
        codes = (self._dossier.child.code,) if self._dossier else ()
        return self._workplace.names.text(text, codes)
