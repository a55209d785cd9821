"""A page that is one table: a head, a filter, and a sentence when nothing stands in it."""

from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.wording import _
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.page import Page
from coachdesk.ui.shared.paged_model import PagedModel
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.tab_stops import in_turn
from coachdesk.ui.shared.table import CdTable
from coachdesk.ui.shared.workplace import Place, Workplace

FILTER_PX = 250


class ListPage(Page):
    """Ctrl F goes to the filter, Esc clears it; what changed elsewhere is read when it is seen.

    Whoever makes one says in *SHOWN* what stands in it, makes its model and table, and calls
    `arrange`; `refresh` reads all anew.
    """

    SHOWN: ClassVar[tuple[type, ...]] = ()

    def __init__(
        self, workplace: Workplace, parent: QWidget | None = None, *, title: str, find: str
    ) -> None:
        """*find* stands in the filter: what one can type there."""
        super().__init__(workplace, parent)
        self._desk = workplace.desk
        self._stale = True
        self.title = PlainLabel(title, self, style="h2", wrap=False)
        self.under = PlainLabel("", self, tone="textSecondary", wrap=False)
        self.filter = LineField(parent=self, icon="search", placeholder=find, name=_("Filter"))
        self.filter.setMinimumWidth(look.scaled(FILTER_PX))
        self.empty = PlainLabel("", self, tone="textSecondary")
        self.begin = CdButton(parent=self)
        self.card = Card(parent=self)

    def arrange(
        self,
        model: PagedModel[Any],
        table: CdTable,
        *,
        buttons: Sequence[QWidget],
        note: QWidget,
        beside: Sequence[QWidget] = (),
        over: Sequence[QWidget] = (),
    ) -> None:
        """*buttons* stand in the head, *beside* and *note* by the filter, *over* the table."""
        self._rows, self._table = model, table
        self.card.fill(table)
        column = QVBoxLayout(self)
        edge = look.space(5)
        column.setContentsMargins(edge, look.space(4), edge, look.space(4))
        column.setSpacing(look.space(3))
        column.addLayout(self._head(buttons))
        column.addLayout(self._line(beside, note))
        column.addWidget(self.empty)
        column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in over:
            column.addWidget(widget)
        column.addWidget(self.card, 1)
        column.addStretch(0)
        in_turn(self, *buttons, self.filter, *beside, self.begin, *over, table)
        self._connect_list()

    def show_place(self, place: Place) -> None:
        if self._stale:
            self.refresh()

    def focus_first(self) -> None:
        first = self._table if self._rows.rowCount() else self.filter
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def refresh(self) -> None:
        """Read anew which rows there are, and what is told about them."""
        self._stale = False
        self._rows.refresh()

    def refresh_when_seen(self) -> None:
        """Something is other than it was: read it now, or when the page comes into sight."""
        self._stale = True
        if self.isVisible():
            self.refresh()

    def clear_filter(self) -> None:
        """Show all again."""
        self.filter.set_value("")
        self.focus_first()

    def tell_when_empty(self, words: str, *, first_step: str = "") -> None:
        """Show the table when it has rows, else these words, and perhaps a button to begin with."""
        there = bool(self._rows.rowCount())
        self.card.setVisible(there)
        self.empty.setVisible(not there)
        self.empty.setText(self._desk.words_for_nothing(words))
        self.begin.set_words(first_step)
        self.begin.setVisible(bool(first_step) and not there)

    def _head(self, buttons: Sequence[QWidget]) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.under)
        head = QHBoxLayout()
        head.setSpacing(look.space(2))
        head.addLayout(words, 1)
        for button in buttons:
            head.addWidget(button)
        return head

    def _line(self, beside: Sequence[QWidget], note: QWidget) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(look.space(2))
        for widget in (self.filter, *beside):
            line.addWidget(widget)
        line.addStretch(1)
        line.addWidget(note)
        return line

    def _connect_list(self) -> None:
        self.filter.changed.connect(lambda _text: self.refresh())
        self._desk.changed.connect(self._on_changed)
        self.workplace.names.changed.connect(self._rows.reword)
        for keys, does in {"Ctrl+F": self._on_filter, "Escape": self.clear_filter}.items():
            shortcut = QShortcut(QKeySequence(keys), self, does)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _on_filter(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*self.SHOWN):
            self.refresh_when_seen()
