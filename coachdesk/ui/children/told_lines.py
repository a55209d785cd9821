"""Short lines with an icon that tell of a child, painted as one thing to click or to enter."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.focus_ring import paint_ring
from coachdesk.ui.shared.painted_words import WordBlock

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
AIR = 2  # px around the lines, for the focus ring
GAP = 10  # px between icon and words
BETWEEN = 2


@dataclass(frozen=True, slots=True, repr=False)
class Line:
    """One line: an icon, perhaps a word in bold to begin with, and the text."""

    icon: str
    text: str
    lead: str = ""
    ink: str = "text"


class ToldLines(QWidget):
    """Lines that wrap. With the keyboard on it Enter does what a click does.

    Signals:
        wanted: it was clicked, or Enter was pressed.
    """

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_live(on=True)

    def show_lines(self, name: str, lines: tuple[Line, ...]) -> None:
        """Tell these lines; *name* is what a screen reader calls them."""
        self._lines = lines
        words = (f"{line.lead} {line.text}".strip() for line in lines)
        self.setAccessibleName(f"{name} {'. '.join(words)}".strip())
        self.updateGeometry()
        self.update()

    def set_live(self, *, on: bool, reason: str = "") -> None:
        """Whether one can do something with it; if not, *reason* says why."""
        self.setEnabled(True)
        self._live = on
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.NoFocus)
        hand = Qt.CursorShape.PointingHandCursor if on else Qt.CursorShape.ArrowCursor
        self.setCursor(hand)
        self.setToolTip(reason)
        self.setAccessibleDescription(reason)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        blocks = self._blocks(width)
        return sum(block.height + BETWEEN for block in blocks) - BETWEEN * bool(blocks) + 2 * AIR

    def sizeHint(self) -> QSize:
        wide = look.scaled(200)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.scaled(120), look.line("body") + 2 * AIR)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._live and event.key() in ENTER:
            self.wanted.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if self._live and inside and event.button() == Qt.MouseButton.LeftButton:
            self.wanted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._live and self.underMouse():
            painter.fillRect(self.rect(), look.colour("primaryTintSoft"))
        top = AIR
        px = look.size("iconSmall")
        for line, words in zip(self._lines, self._blocks(self.width()), strict=True):
            place = QRect(AIR, top, px, look.line("body"))
            icons.paint(painter, line.icon, "textSecondary", place)
            words.paint(painter, AIR + px + GAP, top, ink=line.ink)
            top += words.height + BETWEEN
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_ring(painter, self.rect(), radius=look.radius("control"))

    def _blocks(self, width: int) -> list[WordBlock]:
        room = max(width - look.size("iconSmall") - GAP - 2 * AIR, 1)
        return [WordBlock(line.text, "body", room, lead=line.lead) for line in self._lines]
