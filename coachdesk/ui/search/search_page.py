"""Everything that was found in the timelines, the newest first: the long form of Ctrl K."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.search_text import SearchScope, read_search
from coachdesk.domain.wording import _
from coachdesk.ui.search.finding import Finding
from coachdesk.ui.search.finding_delegate import FindingDelegate
from coachdesk.ui.search.hit_lines import IN_TIMELINE, HitLines
from coachdesk.ui.shared import look
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.card_list import CardList
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.page import Page
from coachdesk.ui.shared.paged_model import Column, PagedModel
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Place, Workplace

WIDE = 360
NEWEST = 1000  # nobody scrolls further; another word finds older ones


class SearchPage(Page):
    """One field and one list, of which the lines are fetched as one scrolls."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self._asked = read_search("")
        self._lines = HitLines(workplace)
        self.field = LineField(parent=self, icon="search", name=_("Zoek in de tijdlijn"))
        self._told = PlainLabel("", self, style="small", tone="textSecondary", wrap=False)
        self._nothing = PlainLabel("", self)
        self.model = PagedModel[Finding](
            [Column("", Finding.spoken)], ids=self._ids, page=self._page, parent=self
        )
        self.list = CardList(self.model, FindingDelegate(), self, name=_("Gevonden"))
        self.list.setProperty("kind", "clear")  # so that the card keeps its round corners
        self._card = Card(parent=self)
        self._lay_out()
        self.field.textChanged.connect(self._on_typed)
        self.list.rows.opened.connect(self._on_opened)
        self._at_passage = QShortcut(QKeySequence("Alt+Return"), self.list)
        self._at_passage.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._at_passage.activated.connect(self._on_passage)
        workplace.names.changed.connect(self._on_names_changed)
        workplace.desk.changed.connect(self._on_changed)

    def show_place(self, place: Place) -> None:
        if self.field.text() != place.about:
            self.field.setText(place.about)  # looks
        else:
            self.refresh()

    def focus_first(self) -> None:
        (self.list if self.model.rowCount() else self.field).setFocus()

    def keys(self) -> dict[str, str]:
        return {"Enter": _("openen"), "Alt Enter": _("openen bij de passage")}

    def refresh(self) -> None:
        """Look again."""
        self.model.refresh()
        number = self.model.rowCount()
        self._told.setText(self._how_many(number))
        nothing = bool(self._asked.text) and not number
        self._nothing.setVisible(nothing)
        none = _("Niets gevonden voor ‘{text}’.").format(text=self._asked.text)
        self._nothing.setText(self.workplace.desk.words_for_nothing(none))
        self._card.setVisible(bool(number))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(look.space(3))
        head.addWidget(PlainLabel(_("In de tijdlijn"), self, style="h2", wrap=False))
        head.addWidget(self._told, 1)
        self.field.setFixedWidth(look.scaled(WIDE))
        head.addWidget(self.field)
        self._card.fill(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.space(5), look.space(5), look.space(5), look.space(5))
        column.setSpacing(look.space(4))
        column.addLayout(head)
        column.addWidget(self._nothing)
        column.addWidget(self._card, 1)
        column.addStretch(0)

    def _ids(self, _order: str) -> Sequence[str]:
        ask, asked = self.workplace.desk.ask, self._asked
        if asked.scope is not SearchScope.THEMES:
            match = asked.match
            return ask(lambda s: s.search.keys(match, kinds=IN_TIMELINE, limit=NEWEST)) or ()
        themes = ask(lambda store: store.themes.all()) or ()
        meant = next((t.id for t in themes if t.name.casefold() == asked.text.casefold()), None)
        return () if meant is None else ask(lambda store: store.search.keys_of_theme(meant)) or ()

    def _page(self, keys: Sequence[str]) -> list[Finding]:
        match = "" if self._asked.scope is SearchScope.THEMES else self._asked.match
        hits = self.workplace.desk.ask(lambda store: store.search.hits(keys, match)) or []
        return self._lines.lines(hits)

    def _how_many(self, number: int) -> str:
        if number == NEWEST:
            return _("de nieuwste {n}").format(n=number)
        return _("{n} gevonden").format(n=number) if number else ""

    def _on_typed(self, text: str) -> None:
        self._asked = read_search(text)
        self.refresh()

    def _on_opened(self, key: str) -> None:
        self._go(self._finding(key).place)

    def _on_passage(self) -> None:
        current = self.list.rows.current()
        if current is not None:
            self._go(self._finding(current).passage)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*IN_TIMELINE) and self.isVisible():
            self.refresh()

    def _on_names_changed(self) -> None:
        if self.isVisible():  # coming back to it looks again
            self.refresh()

    def _finding(self, key: str) -> Finding:
        return self._page([key])[0]

    def _go(self, place: Place | None) -> None:
        if place is not None:
            self.workplace.go.emit(place)
