"""Vorige ernaast: an earlier 4G talk with this child, to look at beside the form."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.conversations import Conversation
from coachdesk.domain.four_g import G
from coachdesk.domain.wording import _, long_day
from coachdesk.ui.children.told_notes import Said, tells
from coachdesk.ui.conversations.side_view import SideView
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.plain_label import PlainLabel

Find = Callable[[str], Conversation | None]


class EarlierTalk(QWidget):
    """Closed at first. Older talks and newer ones are a key away; nothing in it can be changed.

    Signals:
        ordered: other cells are there, or none: the order of Tab is another.
    """

    ordered = Signal()

    def __init__(
        self, find: Find, said: Said, order: Sequence[G], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._find, self._said, self._order = find, said, order
        self._ids: Sequence[str] = ()
        self._here = 0
        self._child, self._today = "", date.min
        self.views: list[SideView] = []
        self.title = PlainLabel("", self, style="h4", wrap=False)
        self.older = self._button("arrow-left", _("Ouder gesprek (Ctrl Shift PgUp)"))
        self.newer = self._button("arrow-right", _("Nieuwer gesprek (Ctrl Shift PgDn)"))
        self.away = self._button("x", _("Sluit vorige (Ctrl Shift E)"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, look.space(2))
        self._column.setSpacing(look.space(2))
        self._column.addLayout(self._head())
        self.older.clicked.connect(lambda: self.step(1))
        self.newer.clicked.connect(lambda: self.step(-1))
        self.away.clicked.connect(self.toggle)
        self.hide()

    def know(self, ids: Sequence[str], *, child: str, today: date) -> None:
        """These are the earlier talks with this child, the last first; shown as it is called."""
        if ids != self._ids:
            self._ids, self._here = ids, 0
        self._child, self._today = child, today
        if not self.isHidden():
            self._show()

    def there(self) -> bool:
        """Whether there is an earlier talk at all."""
        return bool(self._ids)

    def toggle(self) -> None:
        """Open at the last talk, or close."""
        self._here = 0
        opening = self.isHidden() and self.there()
        self.setVisible(opening)
        if opening:
            self._show()
        else:
            self._clear()
            self.ordered.emit()

    def step(self, by: int) -> None:
        """So many talks further back, as far as there are."""
        there = max(0, min(len(self._ids) - 1, self._here + by))
        if not self.isHidden() and there != self._here:
            self._here = there
            self._show()

    def stops(self) -> Sequence[QWidget]:
        """Where Tab stops in it while it is open."""
        if self.isHidden():
            return ()
        cells = [stop for view in self.views for stop in view.stops()]
        return (self.older, self.newer, self.away, *cells)

    def _button(self, icon: str, words: str) -> CdButton:
        return CdButton(parent=self, icon=icon, name=words, kind=Kind.QUIET, compact=True)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(look.space(1))
        head.addWidget(self.title)
        for button in (self.older, self.newer, self.away):
            head.addWidget(button)
        head.addStretch(1)
        return head

    def _show(self) -> None:
        self._clear()
        talk = self._find(self._ids[self._here]) if self._ids else None
        if talk is None or talk.held_at is None:
            self.hide()
            self.ordered.emit()
            return
        day = long_day(talk.held_at.date(), today=self._today)
        words = _("Vorige keer, {day}") if self._here == 0 else _("Eerder, {day}")
        self.title.setText(words.format(day=day))
        self.older.setEnabled(self._here < len(self._ids) - 1)
        self.newer.setEnabled(self._here > 0)
        for note in talk.notes:
            whose = tells(note.speaker, self._child)
            view = SideView(whose, note, self._said, self._order, self)
            self.views.append(view)
            self._column.addWidget(view)
            view.show()
        self.ordered.emit()

    def _clear(self) -> None:
        for view in self.views:
            self._column.removeWidget(view)
            view.hide()
            view.deleteLater()
        self.views = []
