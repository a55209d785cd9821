"""The themes of signals as rows: a name each, moved with Alt and an arrow, taken out, added."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.ids import ThemeId, new_id
from coachdesk.domain.themes import Theme
from coachdesk.domain.wording import _
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.tab_stops import in_turn

LONGEST_NAME = 60
WITH_DIGIT = 8
DIGIT_PX = 36


class ThemeRow(QWidget):
    """One theme: the key that chooses it, its name, and ways to move it and take it out."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.digit = PlainLabel("", self, style="small", tone="textSecondary", wrap=False)
        self.name = LineField(theme.name, limit=LONGEST_NAME, name=_("Naam van het thema"))
        self.up = CdButton(icon="chevron-up", kind=Kind.QUIET, name=_("Omhoog"), compact=True)
        self.down = CdButton(icon="chevron-down", kind=Kind.QUIET, name=_("Omlaag"), compact=True)
        self.take_out = CdButton(icon="x", kind=Kind.QUIET, name=_("Haal weg"), compact=True)
        self.digit.setFixedWidth(look.scaled(DIGIT_PX))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(2))
        row.addWidget(self.digit)
        row.addWidget(self.name, 1)
        for button in (self.up, self.down, self.take_out):
            row.addWidget(button)

    def theme(self) -> Theme:
        """As it stands in the field."""
        return replace(self._theme, name=self.name.text().strip())


class ThemeRows(QWidget):
    """All themes in use.

    Signals:
        changed: a name, the order or which there are; told when a row is left, not at each key.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ThemeRow] = []
        self.more = CdButton(_("Nog een thema"), icon="plus", compact=True)
        self.more.clicked.connect(self._on_more)
        self._column = QVBoxLayout()
        self._column.setSpacing(look.space(1))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(2))
        column.addLayout(self._column)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def value(self) -> list[Theme]:
        """The themes in their order, those without a name left out."""
        return [theme for theme in (row.theme() for row in self.rows) if theme.name]

    def set_value(self, themes: Sequence[Theme]) -> None:
        """Show these; where they stand already nothing happens, so that one can go on typing."""
        if [theme.id for theme in self.value()] == [theme.id for theme in themes]:
            return
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        for theme in themes:
            self._add(theme)
        self._number()

    def _add(self, theme: Theme) -> ThemeRow:
        row = ThemeRow(theme, self)
        row.name.editingFinished.connect(self.changed)
        row.up.clicked.connect(lambda: self._move(row, -1))
        row.down.clicked.connect(lambda: self._move(row, 1))
        row.take_out.clicked.connect(lambda: self._take_out(row))
        for keys, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), row)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda row=row, by=by: self._move(row, by))
        self.rows.append(row)
        self._column.addWidget(row)
        row.show()
        return row

    def _move(self, row: ThemeRow, by: int) -> None:
        place = self.rows.index(row) + by
        if not 0 <= place < len(self.rows):
            return
        self.rows.remove(row)
        self.rows.insert(place, row)
        self._column.removeWidget(row)
        self._column.insertWidget(place, row)
        self._number()
        self.changed.emit()

    def _take_out(self, row: ThemeRow) -> None:
        place = self.rows.index(row)
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        after = self.rows[min(place, len(self.rows) - 1)].name if self.rows else self.more
        after.setFocus(Qt.FocusReason.OtherFocusReason)
        self._number()
        self.changed.emit()

    def _on_more(self) -> None:
        row = self._add(Theme(id=ThemeId(new_id()), name="", position=len(self.rows)))
        self._number()
        row.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _number(self) -> None:
        """The first eight have a digit; Tab goes along the rows as they stand."""
        for number, row in enumerate(self.rows, start=1):
            key = _("Alt {digit}").format(digit=number)
            row.digit.setText(key if number <= WITH_DIGIT else "")
        in_turn(self, *self.rows, self.more)
