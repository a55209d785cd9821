"""One task of the first run, and what the wizard asks of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.ui.shared import look
from coachdesk.ui.shared.plain_label import PlainLabel

WIDTH = 772


class StepPage(QWidget):
    """A title, a sentence, and what is to be done, in `body`.

    Signals:
        ready_changed: look at `is_ready` again.
        passed: the task is done; on to the next.
        busy: the task keeps the computer at work for a moment. Carries the words for the button,
            empty when it is over.
    """

    ready_changed = Signal()
    passed = Signal()
    busy = Signal(str)

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximumWidth(look.scaled(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(2))
        self.title = PlainLabel(title, self, style="h1")
        column.addWidget(self.title)
        self.text = PlainLabel(text, self, style="reading", tone="textSecondary")
        column.addWidget(self.text)
        column.addSpacing(look.space(2))
        self.body = QVBoxLayout()
        self.body.setSpacing(look.space(3))
        column.addLayout(self.body)
        column.addStretch(1)

    def is_ready(self) -> bool:
        """Whether "Verder" may be pressed."""
        return True

    def missing(self) -> str:
        """What is still to be done before "Verder" may be pressed, as a sentence."""
        return ""

    def arrive(self) -> None:
        """The coach comes to this page: put the keyboard where the task begins."""

    def go_on(self) -> None:
        """ "Verder" was pressed: do the task, then emit `passed`."""
        self.passed.emit()
