"""Wat doe je met dit signaal? Three cards, and below them what is still asked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.care_signals import WITH_CASE
from coachdesk.domain.drafts import Draft
from coachdesk.domain.wording import _
from coachdesk.operations.care_signal_views import SignalView
from coachdesk.ui.care_signals.case_panel import CasePanel, joined
from coachdesk.ui.care_signals.child_panel import ChildPanel
from coachdesk.ui.care_signals.choice_cards import ChoiceCards, Sorting, possibilities
from coachdesk.ui.care_signals.decision_panels import Panel, ReasonPanel, WatchPanel
from coachdesk.ui.care_signals.known import ask_known
from coachdesk.ui.shared import look
from coachdesk.ui.shared.draft_keeper import DraftKeeper
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace

FORM = "set_aside"  # under which a reason is kept that was not decided on yet


class Deciding(QWidget):
    """A choice that needs no more is decided at once.

    Signals:
        decided: it is known what is to be done. Carries the Decision.
        left: the coach goes back to the list without deciding.
    """

    decided = Signal(object)
    left = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._view: SignalView | None = None
        self._keeper: DraftKeeper | None = None  # of the reason that is being typed
        self.panel: Panel | None = None
        self.question = PlainLabel(
            _("Wat doe je met dit signaal?"), self, style="label", wrap=False
        )
        self.cards = ChoiceCards(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.space(2))
        self._column.addWidget(self.question)
        self._column.addWidget(self.cards)
        self.cards.chosen.connect(self.choose)

    def show_view(self, view: SignalView) -> None:
        """Ask about this signal; about one with a case nothing is asked."""
        old = self._view
        if old is None or (old.signal, old.children) != (view.signal, view.children):
            self.fold()
        self._view = view
        running = [child.running is not None for child in view.children]
        self.cards.show_all(possibilities(running=all(running), anybody=bool(running)))
        self.setVisible(view.signal.status not in WITH_CASE)

    def choose(self, sorting: Sorting) -> None:
        """Ask what is still needed for this, or do it."""
        view = self._view
        if view is None or self.isHidden() or not self.isEnabled():
            return
        names = self._workplace.names
        if sorting is Sorting.CASE and len(view.children) == 1 and view.children[0].running:
            self.decided.emit(joined(view, view.children[0], names))
            return
        self.fold()
        self._open(self._panel_for(sorting, view))
        self.cards.mark(sorting)

    def focus_cards(self) -> None:
        """Put the keyboard on the first card."""
        self.cards.cards[Sorting.WATCH].setFocus()

    def reword(self) -> None:
        """Names went on or off."""
        if self.panel is not None:
            self.panel.reword()

    def fold(self) -> None:
        """Ask nothing more; a reason that was typed is kept for when one comes back."""
        panel, self.panel = self.panel, None
        self.cards.mark(None)
        if panel is None:
            return
        if isinstance(panel, ReasonPanel) and self._view is not None:
            self._let_go(self._view)
        self._column.removeWidget(panel)
        panel.hide()
        panel.deleteLater()

    def _panel_for(self, sorting: Sorting, view: SignalView) -> Panel:
        signal_id = view.signal.id
        if sorting is Sorting.ASIDE:
            return self._reason_panel(view)
        known = ask_known(self._workplace)
        if sorting is Sorting.WATCH:
            return WatchPanel(signal_id, known, self)
        if not view.children:
            return ChildPanel(view, known, self._workplace, self)
        return CasePanel(view, known, self._workplace.names, self)

    def _reason_panel(self, view: SignalView) -> ReasonPanel:
        """With the reason that was typed before, also when that decision was taken back."""
        signal = view.signal
        draft = self._workplace.desk.ask(lambda store: store.drafts.of(FORM, signal.id))
        panel = ReasonPanel(signal.id, draft.fields["reason"] if draft else "", self)
        self._keep(panel, view, draft)
        return panel

    def _keep(self, panel: ReasonPanel, view: SignalView, draft: Draft | None) -> None:
        keeper = DraftKeeper(
            self._workplace.desk,
            FORM,
            collect=lambda: {"reason": panel.reason.text()},
            child=lambda: next(iter(view.signal.child_ids), None),
            target_id=view.signal.id,
            draft=draft,
            parent=panel,
        )
        panel.draft_id = keeper.draft_id
        panel.reason.changed.connect(keeper.touch)
        keeper.kept.connect(self._workplace.saving)
        self._keeper = keeper

    def _let_go(self, view: SignalView) -> None:
        """Keep the reason, unless it was decided on: then the draft went with that."""
        keeper, self._keeper = self._keeper, None
        if keeper is None:
            return
        now = self._workplace.desk.ask(lambda store: store.care_signals.find(view.signal.id))
        if now is None or now.status is view.signal.status:
            keeper.keep_now()
        keeper.finish()

    def _open(self, panel: Panel) -> None:
        self.panel = panel
        self._column.addWidget(panel)
        panel.decided.connect(self.decided)
        panel.left.connect(self._on_left)
        panel.show()
        panel.begin()

    def _on_left(self) -> None:
        self.fold()
        self.left.emit()
