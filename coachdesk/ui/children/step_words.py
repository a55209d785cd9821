"""What the next step is, in bold, and who does it when: one line, shortened where it must."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.ui.shared import look
from coachdesk.ui.shared.painted_words import fits, paint_line
from coachdesk.ui.shared.tooltip import plain_tip

REST = 0.45  # of the line at most for who and when, so that what to do is always to be read


class StepWords(QWidget):
    """Painted, because two weights on one line are shortened together."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = self._rest = ""
        self._ink = "text"
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """All of it."""
        return f"{self._what} {self._rest}".strip()

    def show_words(self, what: str, rest: str, *, ink: str = "text") -> None:
        """Show these words; *ink* is the colour of what is to be done."""
        self._what, self._rest, self._ink = what.replace("\n", " "), rest, ink
        self.setAccessibleName(self.text())
        self._explain()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.scaled(200), look.line("body") + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._explain()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = self.rect()
        whole = fits(f"{self._what} {self._rest}", "bodyStrong", room.width())
        if not whole and self._rest:
            room.setWidth(round(room.width() * (1 - REST)))
        taken = paint_line(painter, room, self._what, style="bodyStrong", ink=self._ink)
        rest = self.rect().adjusted(taken + 4, 0, 0, 0)
        paint_line(painter, rest, self._rest, ink="textSecondary")

    def _explain(self) -> None:
        """The whole as a tooltip, where there is no room for it."""
        whole = fits(self.text(), "bodyStrong", self.width())
        self.setToolTip("" if whole else plain_tip(self.text()))
