"""The tab Verwijsroute: the routes of one child, the running ones first, opened with Enter."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.wording import _, day_month
from coachdesk.operations.dossiers import Dossier
from coachdesk.operations.route_views import RouteLine
from coachdesk.operations.route_words import state_words
from coachdesk.ui.children.may_write import hold, why_not
from coachdesk.ui.routes.route_badge import route_badge
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.paged_model import Cell, Column, PagedModel
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.tab_stops import in_turn
from coachdesk.ui.shared.table import CdTable
from coachdesk.ui.shared.workplace import Workplace


class RoutesTab(QWidget):
    """What was looked for, which help that became, and how it stands.

    Signals:
        opened: the coach wants to see a route. Carries its id.
        begun: the coach wants a new one.
    """

    opened = Signal(str)
    begun = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._dossier: Dossier | None = None
        self._model: PagedModel[RouteLine] = PagedModel(
            [
                Column(_("Behoefte"), self._need),
                Column(_("Hulp"), self._help),
                Column(_("Route"), self._badge, width=170),
                Column(_("Hoe het staat"), self._state, width=190),
                Column(_("Sinds"), self._since, width=90),
            ],
            ids=lambda _order: [line.id for line in self._lines()],
            page=lambda ids: [line for line in self._lines() if line.id in ids],
            parent=self,
        )
        self.table = CdTable(self._model, self, name=_("Verwijsroutes"))
        none = workplace.desk.words_for_nothing(_("Nog geen verwijsroutes."))
        self.empty = PlainLabel(none, self, tone="textSecondary")
        self.begin = CdButton(_("Verwijsroute beginnen"), self, icon="plus", compact=True)
        row = QHBoxLayout()
        row.addWidget(self.empty)
        row.addStretch(1)
        row.addWidget(self.begin)
        column = QVBoxLayout(self)
        edge = look.space(5)
        column.setContentsMargins(edge, look.space(4), edge, look.space(4))
        column.setSpacing(look.space(3))
        column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addStretch(0)
        in_turn(self, self.begin, self.table)
        self.table.rows.opened.connect(self.opened)
        self.begin.clicked.connect(self.begun)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the routes of this child."""
        self._dossier = dossier
        self._model.refresh()
        rows = bool(dossier.routes)
        self.table.setVisible(rows)
        self.empty.setVisible(not rows)
        self.begin.setVisible(not dossier.closed())
        hold(self.begin, why_not(self._workplace.desk, dossier))

    def _lines(self) -> tuple[RouteLine, ...]:
        return self._dossier.routes if self._dossier else ()

    def _need(self, line: RouteLine) -> Cell:
        return Cell(self._said(line, line.route.need), strong=line.route.running())

    def _help(self, line: RouteLine) -> Cell:
        if not line.referrals:
            return Cell(_("Nog niet gekozen"), tone="textSecondary")
        return Cell(", ".join(self._said(line, one.name) for one in line.referrals))

    def _badge(self, line: RouteLine) -> Cell:
        return Cell(badge=route_badge(line.stage, line.leading, today=self._workplace.today()))

    def _state(self, line: RouteLine) -> Cell:
        first, today = line.leading, self._workplace.today()
        if first is None or not line.route.running():
            return Cell()
        late = bool(first.days_late(today))
        return Cell(state_words(first, today=today), tone="danger" if late else "text")

    def _since(self, line: RouteLine) -> Cell:
        return Cell(day_month(line.since(), today=self._workplace.today()), tone="textSecondary")

    def _said(self, line: RouteLine, text: str) -> str:
        return self._workplace.names.text(text.replace("\n", " "), (line.child.code,))
