"""Rows of feelings, each with its strength from 0 to 10."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.conversations.feelings import capital
from coachdesk.ui.conversations.note_fields import FeelingLine
from coachdesk.ui.shared import look
from coachdesk.ui.shared.fitting import Fitting
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.scale import Scale

GAP = 6


class FeelingRow(QWidget):
    """The word and its boxes; in a narrow column the word stands above them."""

    def __init__(self, word: str, shown: str, parent: QWidget, *, name: str) -> None:
        super().__init__(parent)
        self.word = word
        self.label = PlainLabel(shown, self, style="label", wrap=False)
        self.scale = Scale(self, name=name)
        self.label.setBuddy(self.scale.voice())
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(GAP)
        self._line.addWidget(self.label)
        self._line.addWidget(self.scale, 1)
        self.setFocusProxy(self.scale)

    def fit(self, word_width: int) -> None:
        """Words of all rows are as wide, so that their boxes stand under each other."""
        room = self.width() - word_width - GAP
        beside = room >= self.scale.minimumSizeHint().width()
        way = QBoxLayout.Direction
        self._line.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self._line.setSpacing(GAP if beside else 0)
        self.label.setMinimumWidth(word_width if beside else 0)


class FeelingRows(Fitting, QWidget):
    """One row for each feeling, in their order.

    Signals:
        moved: a strength was set by hand. Carries the word and the value.
        typed: a letter was typed on a row. Carries it.
        unwanted: Delete or Backspace on a row. Carries the word.
    """

    moved = Signal(str, object)
    typed = Signal(str)
    unwanted = Signal(str)

    def __init__(
        self, names: NameDisplay, parent: QWidget | None = None, *, after: bool = False
    ) -> None:
        super().__init__(parent)
        self._names, self._after = names, after
        self.rows: list[FeelingRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_lines(self, lines: Sequence[FeelingLine]) -> None:
        """Show these; rows that stay keep the keyboard."""
        words = [line.word for line in lines]
        for row in [row for row in self.rows if row.word not in words]:
            self.rows.remove(row)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for line in lines:
            row = self.row(line.word) or self._make(line)
            with QSignalBlocker(row.scale):
                row.scale.set_value(line.after if self._after else line.before)
            if self._after:
                row.scale.set_earlier(line.before)
        self.fit()

    def row(self, word: str) -> FeelingRow | None:
        """The row of this feeling."""
        return next((row for row in self.rows if row.word == word), None)

    def reword(self) -> None:
        """Names went on or off: a feeling may have been typed with a name in it."""
        for row in self.rows:
            row.label.setText(self._names.text(capital(row.word)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        held = event.modifiers()
        plain = held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if self._after or not plain:
            return False
        row = next((row for row in self.rows if row.scale.voice() is watched), None)
        if row is not None and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.unwanted.emit(row.word)
            return True
        if event.text().isalpha():
            self.typed.emit(event.text())
            return True
        return False

    def _make(self, line: FeelingLine) -> FeelingRow:
        word = line.word
        ask = (
            _("{feeling} daarna, 0 tot 10") if self._after else _("{feeling}, hoe sterk, 0 tot 10")
        )
        shown = self._names.text(capital(word))
        row = FeelingRow(word, shown, self, name=ask.format(feeling=shown))
        row.scale.changed.connect(lambda value: self.moved.emit(word, value))
        row.scale.voice().installEventFilter(self)
        self.rows.append(row)
        self._column.addWidget(row)
        return row

    def fit(self) -> None:
        """Let all scales begin behind the longest word."""
        metrics = QFontMetrics(look.font("label"))
        wide = max((metrics.horizontalAdvance(row.label.text()) for row in self.rows), default=0)
        for row in self.rows:
            row.resize(self.width(), row.height())
            row.fit(wide + 1)
