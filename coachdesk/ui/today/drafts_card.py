"""Concepten: what was begun and kept by itself, to go on with."""

from PySide6.QtWidgets import QWidget

from coachdesk.domain.wording import _
from coachdesk.operations.today_views import DraftLine, draft_lines
from coachdesk.ui.shared import look
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.paged_model import Column, PagedModel
from coachdesk.ui.shared.workplace import Workplace
from coachdesk.ui.steps.step_entry import FORM as STEP
from coachdesk.ui.today import words
from coachdesk.ui.today.go_on import asks_for_child, called, go_on, known_forms
from coachdesk.ui.today.row_cards import AWAY, Row, RowCards
from coachdesk.ui.today.short_list import ShortList
from coachdesk.ui.today.steps_card import LINE as STEP_LINE


class DraftsCard(Card):
    """Enter or Verder takes one up, Del or the bin throws it away. Not there when there is none."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(_("Concepten"), parent, note=_("vanzelf bewaard"))
        self._workplace, self._desk = workplace, workplace.desk
        self._found: dict[str, DraftLine] = {}
        self.model: PagedModel[Row] = PagedModel(
            [Column(_("Concept"), Row.spoken)],
            ids=lambda _order: list(self._found),
            page=lambda ids: [self._row(self._found[i]) for i in ids],
            parent=self,
        )
        self.list = ShortList(self.model, RowCards(self._desk, AWAY), self, name=_("Concepten"))
        self.body.setContentsMargins(0, 0, 0, look.space(1))
        self.body.addWidget(self.list)
        self.list.rows.opened.connect(self._on_go_on)
        self.list.rows.deleted.connect(self._on_throw_away)
        self.list.spot_pressed.connect(self._on_spot)

    def refresh(self) -> None:
        """Ask again what is being written."""
        found = self._desk.ask(lambda store: draft_lines(store, known_forms())) or []
        own = (STEP, STEP_LINE)  # what is typed in the line of this page stands there already
        self._found = {
            line.id: line for line in found if (line.draft.form, line.draft.target_id) != own
        }
        self.model.refresh()
        self.setVisible(bool(self._found))

    def _row(self, line: DraftLine) -> Row:
        child, names = line.child, self._workplace.names
        who = names.child(child) if child else ""
        if asks_for_child(line.draft):
            who = _("nog geen kind gekozen")
        moment = words.since(line.draft.changed_at, self._desk.clock.now())
        told = ", ".join(part for part in (who, moment) if part)
        return Row(
            id=line.id,
            lead=called(line.draft),
            told=told,
            button=_("Verder"),
            away=_("Weggooien (Del)"),
        )

    def _on_spot(self, spot: str, row_id: str) -> None:
        (self._on_throw_away if spot == AWAY else self._on_go_on)(row_id)

    def _on_go_on(self, row_id: str) -> None:
        if row_id in self._found:
            go_on(self._workplace, self._found[row_id].draft)

    def _on_throw_away(self, row_id: str) -> None:
        if row_id in self._found and self._desk.may_write():
            self._desk.throw_away(self._found[row_id].draft, news=_("Concept weggegooid."))
