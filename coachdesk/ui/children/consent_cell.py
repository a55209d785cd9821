"""One cell of the matrix of consent: a word with its icon, and small below it when and how."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from coachdesk.ui.children.consent_rows import MatrixCell
from coachdesk.ui.shared import look
from coachdesk.ui.shared.badge import badge_size, paint_badge
from coachdesk.ui.shared.focus_ring import paint_ring
from coachdesk.ui.shared.painted_words import paint_line
from coachdesk.ui.shared.tooltip import plain_tip

SIDE, AIR, GAP, LEAST = 8, 7, 2, 104
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class ConsentCell(QAbstractButton):
    """Enter, the space bar or a click opens it; arrows go to the cells around it.

    Signals:
        entered: the keyboard is here now.
        moved: an arrow was pressed. Carries the steps to the right and down.
    """

    entered = Signal()
    moved = Signal(int, int)

    def __init__(self, cell: MatrixCell, spoken: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.cell = cell
        self.setText(spoken.replace("&", "&&"))
        self.setAccessibleName(spoken)
        self.setToolTip(plain_tip(spoken))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        badge = badge_size(self.cell.shown)
        detail = QFontMetrics(look.font("small")).horizontalAdvance(self.cell.detail)
        wide = max(badge.width(), detail + GAP, look.scaled(LEAST)) + 2 * SIDE
        return QSize(wide, badge.height() + GAP + look.line("small") + 2 * AIR)

    def minimumSizeHint(self) -> QSize:
        badge = badge_size(self.cell.shown).width() + 2 * SIDE
        return QSize(max(look.scaled(LEAST), badge), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = MOVES.get(Qt.Key(event.key()))
        if step is not None:
            self.moved.emit(*step)
        elif event.key() in ENTER and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.underMouse() and self.isEnabled():
            painter.fillRect(self.rect(), look.colour("primaryTintSoft"))
        room = self.rect().adjusted(SIDE, AIR, -SIDE, -AIR)
        high = badge_size(self.cell.shown).height()
        top = room.top() if self.cell.detail else (self.height() - high) // 2
        paint_badge(painter, QRect(room.left(), top, room.width(), high), self.cell.shown)
        small = QRect(room.left() + 1, top + high + GAP, room.width(), look.line("small"))
        paint_line(painter, small, self.cell.detail, style="small", ink="textSecondary")
        if self.hasFocus():
            paint_ring(painter, self.rect(), radius=look.radius("control"))
