"""The left half of the page: the signals of one group, safety first; a filter when asked for."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.care_signals import SignalGroup
from coachdesk.domain.ids import SchoolId
from coachdesk.domain.names import name
from coachdesk.domain.steps import end_of_week
from coachdesk.domain.wording import _, mark
from coachdesk.operations.care_signal_views import SignalLine, signal_lines
from coachdesk.ui.care_signals.signal_cards import SignalCards
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.card_list import CardList
from coachdesk.ui.shared.key_cap import KeyCap
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.paged_model import Column, Heading, PagedModel
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace

WIDTH = 430
EMPTY = {
    SignalGroup.TO_SORT: mark("Alles gesorteerd. Nieuwe signalen komen hier binnen."),
    SignalGroup.WATCHED: mark("Niets om te volgen. Wat je volgt, komt op zijn dag terug."),
    SignalGroup.WITH_CASE: mark("Nog geen signaal bij een casus."),
    SignalGroup.DEALT_WITH: mark("Nog niets afgehandeld."),
}


class SignalList(Card):
    """Shows one group. Below what is to be sorted stands what comes back this week.

    Signals:
        chosen: another signal became current. Carries its id.
    """

    chosen = Signal(str)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        note = _NoteLine()
        super().__init__(name(SignalGroup.TO_SORT), parent, action=note, lined=True)
        self.first = note.safety
        self._workplace, self._desk = workplace, workplace.desk
        self.group = SignalGroup.TO_SORT
        self._here: list[str] = []
        cards = SignalCards(workplace.names, self._desk.clock)
        self.model: PagedModel[SignalLine] = PagedModel(
            [Column("", cards.spoken)], ids=self._ids, page=self._page, parent=self
        )
        self.filter = LineField(placeholder=_("Filter op naam of woord"), icon="search", key="Esc")
        self.filter.setAccessibleName(_("Filter op naam of woord"))
        self.empty = _Empty()
        self.list = CardList(self.model, cards, name=_("Signalen"))
        self.rows = self.list.rows
        self.elsewhere = CdButton("", kind=Kind.QUIET)
        self._arrange()
        self.filter.changed.connect(self.refresh)
        self.rows.chosen.connect(self.chosen)
        self.elsewhere.clicked.connect(lambda: workplace.choose_school(None))
        self.empty.action.clicked.connect(self._on_action)

    def show_group(self, group: SignalGroup) -> None:
        """Another of the four."""
        self.group = group
        self.title.setText(name(group))
        self.first.setVisible(group is SignalGroup.TO_SORT)
        self.refresh()

    def refresh(self) -> None:
        """Ask anew which signals there are; the current one is kept if it is still there."""
        school = self._workplace.school
        self._here = self._in_group(school)
        self.model.refresh()
        more = len(self._in_group(None)) - len(self._here) if school else 0
        self._show_empty()
        self.list.setVisible(self.model.rowCount() > 0)
        self.elsewhere.set_words(_("Nog {n} op andere scholen").format(n=more))
        self.elsewhere.setVisible(more > 0)
        if self.rows.current() is None:
            self.rows.step(1)

    def counts(self) -> dict[SignalGroup, int]:
        """How many there are in each group, without the filter."""
        today, school = self._workplace.today(), self._workplace.school
        found = self._desk.ask(
            lambda store: {
                group: store.care_signals.count_in_group(group, today=today, school_id=school)
                for group in SignalGroup
            }
        )
        return found or {}

    def open_filter(self) -> None:
        """Let the coach type words that must be in it."""
        self.filter.show()
        self.filter.setFocus()
        self.filter.selectAll()

    def close_filter(self) -> None:
        """Show all of the group again."""
        self.filter.hide()
        self.filter.clear()
        self.list.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:  # the size of the text may be another
            self.setMaximumWidth(look.scaled(WIDTH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.filter.isHidden():
            self.close_filter()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        self.setMaximumWidth(look.scaled(WIDTH))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.filter, self.empty):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addStretch()
        column.addWidget(self.elsewhere)
        self.fill(inside)
        self.filter.hide()

    def _show_empty(self) -> None:
        filtered = bool(self._words())
        if filtered:
            text, action = _("Niets gevonden."), _("Filters wissen")
        else:
            text, action = _(EMPTY[self.group]), _("Nieuw signaal")
        self.empty.words.setText(self._desk.words_for_nothing(text))
        self.empty.action.set_words(action)
        self.empty.action.setVisible(filtered or not self._desk.read_only)
        self.empty.setVisible(not self._here)

    def _words(self) -> str:
        return "" if self.filter.isHidden() else self.filter.text()

    def _in_group(self, school: SchoolId | None) -> list[str]:
        today, words, group = self._workplace.today(), self._words(), self.group
        found = self._desk.ask(
            lambda store: store.care_signals.in_group(
                group, today=today, school_id=school, words=words
            )
        )
        return found or []

    def _ids(self, _order: str) -> Sequence[str | Heading]:
        if self.group is not SignalGroup.TO_SORT or self._words():
            return self._here
        today = self._workplace.today()
        soon = self._desk.ask(
            lambda store: store.care_signals.looked_at_again(after=today, until=end_of_week(today))
        )
        if not soon:
            return self._here
        text = _("Volgen, deze week opnieuw kijken ({n})").format(n=len(soon))
        return [*self._here, Heading(text, "eye"), *soon]

    def _page(self, ids: Sequence[str]) -> Sequence[SignalLine]:
        return self._desk.ask(lambda store: signal_lines(store, ids)) or []

    def _on_action(self) -> None:
        if self._words():
            self.close_filter()
        else:
            self._workplace.open_form("signal")


class _NoteLine(QWidget):
    """veiligheid eerst, J K."""

    def __init__(self) -> None:
        super().__init__()
        self.safety = PlainLabel(
            _("veiligheid eerst"), style="small", tone="textSecondary", wrap=False
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, look.space(1), 0)
        row.setSpacing(look.space(1))
        row.addWidget(self.safety)
        for key in ("J", "K"):
            row.addWidget(KeyCap(key))


class _Empty(QWidget):
    """One sentence that says what will appear, and one button."""

    def __init__(self) -> None:
        super().__init__()
        self.words = PlainLabel("", tone="textSecondary")
        self.action = CdButton("")
        column = QVBoxLayout(self)
        column.setContentsMargins(look.space(4), look.space(4), look.space(4), look.space(4))
        column.setSpacing(look.space(3))
        column.addWidget(self.words)
        column.addWidget(self.action, 0, Qt.AlignmentFlag.AlignLeft)
