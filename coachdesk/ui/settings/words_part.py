"""Settings, Thema’s en woorden: what signals are about, and which words are remarked on."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from coachdesk.domain.camera_check import INTERPRETIVE
from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.settings import Setting
from coachdesk.domain.themes import Theme
from coachdesk.domain.wording import _
from coachdesk.operations.word_lists import (
    listed_words,
    switch_word_check,
    word_check_is_on,
    write_themes,
    write_words,
)
from coachdesk.ui.settings.theme_rows import ThemeRows
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.tab_stops import in_turn
from coachdesk.ui.shared.text_area import TextArea
from coachdesk.ui.shared.workplace import Workplace

LINES, MOST_LINES = 6, 14


class WordsPart(QWidget):
    """Kept when one leaves a field, and taken back with Ctrl Z."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = workplace.desk
        self.themes = ThemeRows(self)
        self.on = QCheckBox(_("Wijs me op woorden die een camera niet ziet"))
        self.words = TextArea(min_lines=LINES, max_lines=MOST_LINES)
        self.given = CdButton(_("Terug naar de gewone lijst"), icon="rotate-cw", compact=True)
        self._lay_out()
        self._show()
        self._hold()
        self._connect()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.words and event.type() == QEvent.Type.FocusOut:
            self._keep_words()
        return False

    def _lay_out(self) -> None:
        hint = _("De eerste acht kies je met Alt en een cijfer. Alt en een pijl verplaatst.")
        themes = Card(_("Thema’s"), self, note=hint)
        themes.body.addWidget(self.themes)
        stays = _("Haal je een thema weg dat gebruikt is? Bij oude signalen blijft het staan.")
        themes.body.addWidget(PlainLabel(stays, style="small", tone="textSecondary"))
        check = Card(_("Woordcontrole bij een signaal"), self)
        check.body.addWidget(self.on)
        check.body.addWidget(
            Field(_("Woorden, op elke regel één"), self.words, hint=_("ook als agressieve, luie"))
        )
        check.body.addWidget(self.given, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(4))
        column.addWidget(themes)
        column.addWidget(check)

    def _connect(self) -> None:
        self.themes.changed.connect(self._keep_themes)
        self.words.installEventFilter(self)
        self.on.toggled.connect(self._on_switched)
        self.given.clicked.connect(self._on_given)
        self._desk.changed.connect(self._on_changed)
        self._desk.closing.connect(self._keep_words)  # locked while one types: it is kept

    def _hold(self) -> None:
        if self._desk.read_only:
            for widget in (self.themes, self.on, self.words):
                widget.setEnabled(False)
            self.given.block(self._desk.why_read_only)

    def _show(self) -> None:
        themes = self._desk.ask(lambda store: store.themes.all()) or []
        self.themes.set_value([theme for theme in themes if theme.used])
        self.on.setChecked(self._desk.ask(word_check_is_on) is not False)
        words = "\n".join(self._desk.ask(listed_words) or ())
        if words != self.words.value():
            self.words.set_value(words)
        in_turn(self, self.themes, self.on, self.words, self.given)

    def _keep_themes(self) -> None:
        themes = self.themes.value()
        known = self._desk.ask(lambda store: store.themes.all()) or []
        in_use = [(theme.id, theme.name) for theme in known if theme.used]
        if [(theme.id, theme.name) for theme in themes] != in_use:
            self._desk.do(lambda store: write_themes(store, themes))

    def _keep_words(self) -> None:
        words = tuple(self.words.value().splitlines())
        if words != self._desk.ask(listed_words) and not self._desk.read_only:
            self._desk.do(lambda store: write_words(store, words))

    def _on_switched(self) -> None:
        on = self.on.isChecked()
        if on != self._desk.ask(word_check_is_on):
            self._desk.do(lambda store: switch_word_check(store, on=on))

    def _on_given(self) -> None:
        self.words.set_value("\n".join(INTERPRETIVE))
        self._keep_words()

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(Theme, Setting):
            self._show()
