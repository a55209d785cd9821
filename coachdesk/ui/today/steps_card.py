"""Volgende stappen: what is late, for today, for this week and later, and a line to add one."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QStackedLayout, QVBoxLayout, QWidget

from coachdesk.domain.ids import StepId
from coachdesk.domain.steps import Step
from coachdesk.domain.wording import _, short_day
from coachdesk.operations.steps import move_step, tick_step
from coachdesk.operations.today_views import asks_for_next_step
from coachdesk.ui.shared import look
from coachdesk.ui.shared.card import Card, hairline
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.fitting import Fitting
from coachdesk.ui.shared.paged_model import Column, PagedModel
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.segmented import Segmented
from coachdesk.ui.shared.workplace import Workplace
from coachdesk.ui.steps.step_entry import FORM, StepEntry
from coachdesk.ui.today import words
from coachdesk.ui.today.go_on import go_on
from coachdesk.ui.today.step_cards import DEED, StepCards
from coachdesk.ui.today.step_panel import StepPanel
from coachdesk.ui.today.step_rows import LATER, Deed, LaterFold, StepRow, StepRows
from coachdesk.ui.today.unfolding_list import UnfoldingList

LINE = "vandaag"  # what the draft of the line on this page is about
MINE, EVERYBODY = "mine", "everybody"
ROOMY = 420  # px at 100 % text: in less room the two choices are one word each
TOLD = 80  # letters of a step in the bar that takes it back


class StepsCard(Fitting, Card):
    """Space ticks, E edits, V moves, B calls, Enter opens the child."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        self.whose = Segmented(
            [Choice(MINE, _("Mijn stappen")), Choice(EVERYBODY, _("Alle betrokkenen"))],
            name=_("Wiens stappen?"),
            compact=True,
        )
        super().__init__(_("Volgende stappen"), parent, action=self.whose)
        self._workplace, self._desk, self._names = workplace, workplace.desk, workplace.names
        self._rows = StepRows(workplace)
        self._cards = StepCards(workplace)
        self.model: PagedModel[StepRow | LaterFold] = PagedModel(
            [Column(_("Stap"), self._cards.spoken)],
            ids=lambda _order: self._rows.ids(),
            page=self._rows.page,
            parent=self,
        )
        self.list = UnfoldingList(self.model, self._cards, self, name=_("Volgende stappen"))
        nothing = _("Niets te doen. Nieuwe stappen verschijnen hier vanzelf.")
        self.empty = PlainLabel(self._desk.words_for_nothing(nothing), tone="textSecondary")
        self.panel = StepPanel(workplace, self)
        self.entry = StepEntry(workplace, self, target_id=LINE, key="Ctrl T")
        self.entry.line.setProperty("kind", "addLine")
        self._asked: StepId | None = None
        self._lay_out()
        self._listen()

    def refresh(self) -> None:
        """Ask again which steps there are; what is being filled in stays."""
        asked = self._desk.ask(lambda store: store.steps.find(self._asked))
        if self._asked is not None and (asked is None or asked.is_open()):
            self._stop_asking()  # it was taken back
        self.model.refresh()
        there = self.model.rowCount() > 0
        self._sheets.setCurrentWidget(self.list if there else self._nothing)

    def take_up_line(self) -> None:
        """Show again what was typed in the line and not recorded."""
        if not self.entry.line.text():
            self.entry.take_up(self._desk.ask(lambda store: store.drafts.of(FORM, LINE)))

    def focus_list(self) -> bool:
        """Put the keyboard in the list; False when it is empty."""
        there = self.model.rowCount() > 0
        if there:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return there

    def stops(self) -> Sequence[QWidget]:
        """Where Tab stops, in this order."""
        return (*self.whose.findChildren(QAbstractButton), self.list, self.entry.line)

    def fit(self) -> None:
        """Whose steps these are, in as many words as there is room for."""
        roomy = self.width() >= look.scaled(ROOMY)
        self.whose.set_text(MINE, _("Mijn stappen") if roomy else _("Mijn"))
        self.whose.set_text(EVERYBODY, _("Alle betrokkenen") if roomy else _("Alle"))

    def _lay_out(self) -> None:
        self._nothing = QWidget(self)
        alone = QVBoxLayout(self._nothing)
        alone.setContentsMargins(look.space(4), look.space(2), look.space(4), 0)
        alone.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignTop)
        inside = QWidget(self)
        self._sheets = QStackedLayout(inside)
        self._sheets.addWidget(self.list)
        self._sheets.addWidget(self._nothing)
        self.fill(inside)
        self.body.setSpacing(0)
        self.body.addWidget(hairline(self))
        foot = QVBoxLayout()
        foot.setContentsMargins(look.space(1), look.space(1), look.space(1), look.space(1))
        foot.addWidget(self.entry)
        self.body.addLayout(foot)

    def _listen(self) -> None:
        self.whose.changed.connect(self._on_whose)
        rows = self.list.rows
        rows.ticked.connect(self._on_ticked)
        rows.opened.connect(self._on_opened)
        rows.on_letter("E", self._on_edit)
        rows.on_letter("V", self._on_move)
        rows.on_letter("B", self._on_call)
        self.list.spot_pressed.connect(self._on_spot)
        self.panel.closed.connect(self._on_closed)
        self.panel.moved.connect(self._on_moved)
        self.entry.saved.connect(self._on_saved)
        self.entry.left.connect(self.focus_list)

    def _row(self, row_id: str) -> StepRow | None:
        row = self.model.row_of(row_id)
        found = self.model.entity(row) if row is not None else None
        return found if isinstance(found, StepRow) else None

    def _on_ticked(self, row_id: str) -> None:
        row = self._row(row_id)
        if row_id == LATER:
            self._toggle_later()
        elif row is not None and row.deed is Deed.HEAR:
            self._on_call(row_id)
        elif row is not None and row.line.step.is_open() and self._desk.may_write():
            self._tick(row)

    def _tick(self, row: StepRow) -> None:
        step, today = row.line.step, self._workplace.today()
        self._stop_asking()
        asks = self._desk.ask(lambda store: asks_for_next_step(store, step.id))
        if asks:
            self._rows.pin(step)
        shown = words.what(row.line, self._names)
        news = _("Stap gedaan: {text}").format(text=shown[:TOLD])
        done = self._desk.do(lambda store: tick_step(store, step.id, on=today), news=news)
        if done and asks:
            self._asked = step.id
            self.list.unfold(step.id, self.panel)
            self.panel.ask_next(step, shown)
        else:
            self._rows.unpin()

    def _on_move(self, row_id: str) -> None:
        row = self._row(row_id)
        if row is None or not row.line.step.is_open() or not self._desk.may_write():
            return
        self._stop_asking()
        self.list.unfold(row_id, self.panel)
        self.panel.ask_day(row.line.step, words.what(row.line, self._names))

    def _on_moved(self, day: date) -> None:
        row_id = self.list.unfolded()
        step = self._desk.ask(lambda store: store.steps.find(row_id))
        if step is not None:
            self._move(step, day)

    def _move(self, step: Step, day: date) -> None:
        shown = short_day(day, today=self._workplace.today())
        news = _("Verzet naar {day}.").format(day=shown)
        if self._desk.do(lambda store: move_step(store, step.id, to=day), news=news):
            self._on_closed()

    def _on_closed(self) -> None:
        """What was asked is answered, or left for later."""
        self._stop_asking()
        self.refresh()
        self.focus_list()

    def _stop_asking(self) -> None:
        self._asked = None
        self._rows.unpin()
        self.list.fold()

    def _on_edit(self, row_id: str) -> None:
        if self._row(row_id) is not None:
            self._workplace.open_form("change_step", step_id=row_id)

    def _on_call(self, row_id: str) -> None:
        """Note what was said or, of help that one waits for, what was heard."""
        row = self._row(row_id)
        if row is None or not self._desk.may_write():
            return
        if row.deed is Deed.HEAR and row.line.referral is not None:
            self._workplace.open_form("feedback", referral_id=row.line.referral.id)
        elif row.deed is not Deed.HEAR and row.line.child is not None:
            self._workplace.open_form("contact", child_id=row.line.child.id)

    def _on_route(self, row_id: str) -> None:
        row = self._row(row_id)
        if row is not None and row.line.route_id is not None:
            self._workplace.go_to("route", row.line.route_id)

    def _on_opened(self, row_id: str) -> None:
        row = self._row(row_id)
        if row_id == LATER:
            self._toggle_later()
        elif row is not None and row.deed is Deed.GO_ON and row.draft is not None:
            go_on(self._workplace, row.draft)
        elif row is not None and row.line.route_id is not None:
            self._on_route(row_id)
        elif row is not None and row.line.child is not None:
            self._workplace.go_to("child", row.line.child.id)
        else:
            self._on_edit(row_id)

    def _on_spot(self, name: str, row_id: str) -> None:
        row = self._row(row_id)
        if name != DEED or row is None:
            self._on_ticked(row_id)
            return
        deeds = {
            Deed.HEAR: self._on_call,
            Deed.CALL: self._on_call,
            Deed.ROUTE: self._on_route,
            Deed.MOVE: self._on_move,
            Deed.GO_ON: self._on_opened,
        }
        if row.deed is not None:
            deeds[row.deed](row_id)

    def _toggle_later(self) -> None:
        self._rows.later_open = not self._rows.later_open
        self.refresh()

    def _on_whose(self) -> None:
        self._rows.everybody = self._cards.everybody = self.whose.value() == EVERYBODY
        self._stop_asking()
        self.refresh()

    def _on_saved(self, step_id: str) -> None:
        self.list.rows.select(step_id)
