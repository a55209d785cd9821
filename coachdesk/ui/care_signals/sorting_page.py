"""Signalen: every signal gets a place, also when nothing needs to follow."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.care_signals import CareSignal, SignalGroup
from coachdesk.domain.cases import Case
from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.children import Child
from coachdesk.domain.ids import CareSignalId, ParagraphId
from coachdesk.domain.names import name
from coachdesk.domain.paragraphs import ParagraphKind
from coachdesk.domain.wording import _
from coachdesk.operations.care_signal_views import signal_view
from coachdesk.operations.care_signals import turn_paragraph
from coachdesk.ui.care_signals.choice_cards import Sorting
from coachdesk.ui.care_signals.decision_panels import Decision
from coachdesk.ui.care_signals.signal_detail import SignalDetail
from coachdesk.ui.care_signals.signal_list import SignalList
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.page import Command, Page
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.segmented import Segmented
from coachdesk.ui.shared.workplace import Place, Workplace

SHOWN = (CareSignal, Child, Case)
BACK = ("undo", "redo")


class SortingPage(Page):
    """A list at the left, the whole signal at the right. After a choice the next one opens."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self._desk = workplace.desk
        self._stale = True  # built before it is first shown
        self._refreshing = False
        self.title = PlainLabel(_("Signalen"), self, style="h2", wrap=False)
        self.subline = PlainLabel("", self, tone="textSecondary")
        self.groups = Segmented([Choice(g, name(g)) for g in SignalGroup], self, name=_("Groep"))
        self.filter = CdButton(_("Filter"), self, icon="sliders-horizontal")
        self.list = SignalList(workplace, self)
        self.detail = SignalDetail(workplace, self)
        self._arrange()
        self._react()

    def show_place(self, place: Place) -> None:
        """Show the group of the signal that is asked for, with that one chosen; else as it was."""
        asked = self._desk.ask(lambda store: store.care_signals.find(place.about))
        if asked:
            self.groups.set_value(asked.group(self.workplace.today()))
        if self._stale:
            self.refresh()
        if asked:
            self.list.rows.select(asked.id)
        if asked and place.part == Sorting.ASIDE.value:  # a reason that was begun
            self.detail.deciding.choose(Sorting.ASIDE)

    def focus_first(self) -> None:
        if self.list.model.rowCount():
            self.list.list.setFocus()
        else:
            super().focus_first()

    def refresh(self) -> None:
        """Read it all anew."""
        self._stale = False
        self._refreshing = True
        self.list.refresh()
        self._refreshing = False
        counts = self.list.counts()
        for group in (SignalGroup.TO_SORT, SignalGroup.WATCHED):
            number = counts.get(group, 0)
            words = f"{name(group)} {number}" if number else name(group)
            self.groups.set_text(group, words)
        new = counts.get(SignalGroup.TO_SORT, 0)
        rest = _("{n} nieuw. Elk signaal krijgt een plek, ook als er niets hoeft te gebeuren")
        self.subline.setText(rest.format(n=new))
        self._show_current()

    def commands(self) -> Sequence[Command]:
        return (Command(_("Filter in de signalen"), self.list.open_filter, keys="Ctrl F"),)

    def keys(self) -> Mapping[str, str]:
        return {
            "J K": _("volgende, vorige"),
            "1": _("volgen"),
            "2": _("casus starten of bij lopende casus"),
            "3": _("afgehandeld"),
            "E": _("bewerk"),
            "Ctrl F": _("filter"),
        }

    def zones(self) -> Sequence[QWidget]:
        return (self.list, self.detail)

    def _arrange(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self.title)
        titles.addWidget(self.subline)
        head = QHBoxLayout()
        head.setSpacing(look.space(2))
        head.addLayout(titles, 1)
        head.addWidget(self.groups)
        head.addWidget(self.filter)
        halves = QHBoxLayout()
        halves.setSpacing(look.space(3) + 2)
        for half, share in ((self.list, 2), (self.detail, 3)):
            halves.addWidget(half, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.space(5), look.space(4), look.space(5), look.space(5))
        column.setSpacing(look.space(3))
        column.addLayout(head)
        column.addLayout(halves, 1)

    def _react(self) -> None:
        deciding, rows = self.detail.deciding, self.list.rows
        self.groups.changed.connect(self.list.show_group)
        self.groups.changed.connect(self._show_current)
        self.filter.clicked.connect(self.list.open_filter)
        self.list.chosen.connect(self._on_chosen)
        deciding.decided.connect(self._on_decided)
        deciding.left.connect(self.list.list.setFocus)
        self.detail.turned.connect(self._on_turned)
        self.detail.edit_asked.connect(self._on_edit)
        for sorting in Sorting:
            rows.on_letter(sorting.value, partial(self._on_key, sorting))
        rows.on_letter("E", lambda _id: self._on_edit())
        rows.opened.connect(deciding.focus_cards)
        QShortcut(QKeySequence("Ctrl+F"), self, self.list.open_filter)
        self._desk.changed.connect(self._on_changed)
        self.workplace.school_changed.connect(self._on_other_school)
        self.workplace.names.changed.connect(self._on_names_changed)

    def _show_current(self) -> None:
        """The current signal at the right; without one there is nothing to show."""
        row_id = self.list.rows.current()
        view = None
        if row_id is not None:
            view = self._desk.ask(lambda store: signal_view(store, CareSignalId(row_id)))
        self.detail.setVisible(view is not None)
        if view is not None:
            self.detail.show_view(view)

    def _on_chosen(self) -> None:
        if not self._refreshing:
            self._show_current()

    def _on_key(self, sorting: Sorting, _signal_id: str) -> None:
        self.detail.deciding.choose(sorting)

    def _on_decided(self, decision: Decision) -> None:
        """Do it; the next signal has taken its place by then."""
        if not self._desk.do(decision.operation, news=decision.news):
            return
        self.detail.deciding.fold()
        self.focus_first()
        if decision.then is not None:
            self.detail.deciding.choose(decision.then)

    def _on_turned(self, piece_id: str, kind: ParagraphKind) -> None:
        view = self.detail.view()
        if view is not None:
            signal_id, news = view.signal.id, _("Deze alinea heet nu: {kind}.")
            self._desk.do(
                lambda store: turn_paragraph(store, signal_id, ParagraphId(piece_id), kind),
                news=news.format(kind=name(kind)),
            )

    def _on_edit(self) -> None:
        view = self.detail.view()
        if view is not None and not self.detail.isHidden() and not self._desk.read_only:
            self.workplace.open_form("signal", signal_id=view.signal.id)

    def _on_changed(self, changes: ChangeSet) -> None:
        if not changes.touches(*SHOWN):
            return
        if not self.isVisible():
            self._stale = True
            return
        self.refresh()
        if changes.what in BACK:
            for row in changes.rows:
                self.list.rows.select(row.root_id)

    def _on_other_school(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _on_names_changed(self) -> None:
        self.detail.deciding.reword()
        if not self.isVisible():
            self._stale = True
            return
        self.list.model.reword()
        self._show_current()
