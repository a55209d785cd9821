"""Grey lines where a page is still coming; nothing at all when it comes within 300 ms."""

from PySide6.QtCore import QEvent, QObject, QRect, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.shared import look

PATIENCE_MS = 300
LINES = (0.42, 0.88, 0.81, 0.86, 0.35, 0.84, 0.9, 0.6)  # of the width; they do not move
LINE, BETWEEN = 12, 14


class Loading(QWidget):
    """Lies over *page* while it is being fetched.

    Signals:
        shown: it takes long enough to be told, or no longer. Carries "Laden…" or "".
    """

    shown = Signal(str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._on_long)
        page.installEventFilter(self)
        self.hide()

    def start(self) -> None:
        """The page is being fetched."""
        self._patience.start()

    def stop(self) -> None:
        """It is there, or will not come."""
        self._patience.stop()
        if self.isVisible():
            self.hide()
            self.shown.emit("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        page = self.parentWidget()
        if event.type() == QEvent.Type.Resize and page is not None:
            self.setGeometry(page.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("surface"))
        edge, grey = look.space(5), look.colour("surfaceSunken")
        room, top = self.width() - 2 * edge, edge
        for part in LINES:
            painter.fillRect(QRect(edge, top, round(room * part), look.scaled(LINE)), grey)
            top += look.scaled(LINE) + BETWEEN

    def _on_long(self) -> None:
        page = self.parentWidget()
        if page is not None:
            self.setGeometry(page.rect())
        self.show()
        self.raise_()
        self.shown.emit(_("Laden…"))
