"""What came of asking for help: one of five, with a digit each; none until it is chosen."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.feedback import FeedbackResult
from coachdesk.domain.names import name
from coachdesk.domain.wording import _
from coachdesk.ui.shared.chip import ChipRow
from coachdesk.ui.shared.choice import Choice

RESULTS = tuple(FeedbackResult)


class ResultField(QWidget):
    """A row of results of which one at most is on; its digit puts one on.

    Signals:
        changed: another result. Carries it, or None.
        settled: one was chosen from elsewhere, by Alt and its digit.
    """

    changed = Signal(object)
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        choices = [Choice(one, name(one), digit=str(n)) for n, one in enumerate(RESULTS, 1)]
        self.chips = ChipRow(choices, self, name=_("Uitkomst"))
        self._value: FeedbackResult | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.chips)
        self.setFocusProxy(self.chips)
        self.chips.changed.connect(self._on_changed)

    def voice(self) -> QWidget:
        """The part that is named and described to a screen reader."""
        return self.chips

    def value(self) -> FeedbackResult | None:
        return self._value

    def set_value(self, result: FeedbackResult | None) -> None:
        """Put this one on, or none."""
        self.chips.set_value((result,) if result else ())

    def listen_in(self, whole: QWidget) -> None:
        """Let Alt and a digit choose from anywhere in this form or panel."""
        for number, result in enumerate(RESULTS, 1):
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), whole)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._choose, result))

    def typed(self) -> str:
        """For a draft."""
        return self._value.name if self._value else ""

    def take_up(self, typed: str) -> None:
        """Show what a draft kept."""
        self.set_value(next((one for one in RESULTS if one.name == typed), None))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if digit.isdecimal() and 1 <= int(digit) <= len(RESULTS):
            self.set_value(RESULTS[int(digit) - 1])
        else:
            super().keyPressEvent(event)

    def _choose(self, result: FeedbackResult) -> None:
        self.set_value(result)
        self.settled.emit()

    def _on_changed(self, values: tuple[object, ...]) -> None:
        """The one that was put on takes the place of the one that was."""
        fresh = [one for one in RESULTS if one in values and one is not self._value]
        if len(values) > 1 and fresh:
            self._value = None
            self.set_value(fresh[0])
            return
        new = next((one for one in RESULTS if one in values), None)
        if new is not self._value:
            self._value = new
            self.changed.emit(new)
