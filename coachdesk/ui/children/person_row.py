"""One row about a person or a child: who, and at the right how to reach them, shown on hold."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.focus_ring import paint_ring
from coachdesk.ui.shared.painted_words import fits, paint_line
from coachdesk.ui.shared.tooltip import plain_tip

AIR, GAP = 3, 10
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
HIDDEN = "•••"
LEAST_TO_MASK = 5


def masked(number: str) -> str:
    """06 ••• 41: enough to recognise a number by, too little to read it over a shoulder."""
    bare = number.replace(" ", "").replace("-", "")
    return f"{bare[:2]} {HIDDEN} {bare[-2:]}" if len(bare) >= LEAST_TO_MASK else HIDDEN


def put_rows(column: QVBoxLayout, rows: Sequence["PersonRow"], below: QWidget) -> None:
    """Put rows on top of a column, for the eye and for the Tab key: all before *below*."""
    before = _stop_before(below)
    for place, row in enumerate(rows):
        column.insertWidget(place, row)
        row.show()
        QWidget.setTabOrder(before, row)
        before = row


def _stop_before(widget: QWidget) -> QWidget:
    """What has the keyboard before this one; only that can have others put after it."""
    stop = widget.previousInFocusChain() or widget
    while stop is not widget and not stop.focusPolicy().value & Qt.FocusPolicy.TabFocus.value:
        stop = stop.previousInFocusChain() or widget
    return stop


class PersonRow(QWidget):
    """Enter or a click opens; the space bar or the mouse, held on the number, shows it whole.

    Signals:
        opened: the coach wants to see more.
        menu_wanted: the menu key or the right mouse button. Carries the place on the screen.
    """

    opened = Signal()
    menu_wanted = Signal(object)

    def __init__(
        self,
        icon: str,
        words: str,
        parent: QWidget | None = None,
        *,
        number: str = "",
        tone: str = "text",
        opens: bool = True,
    ) -> None:
        super().__init__(parent)
        self._icon, self._words, self._number, self._tone = icon, words, number, tone
        self._held, self._opens = False, opens
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)
        if number:
            self.setAccessibleDescription(_("Houd de spatiebalk ingedrukt voor het nummer."))

    def shown_number(self) -> str:
        """What is to be read of the number now."""
        if HIDDEN in self._number or not self._number:
            return self._number
        return self._number if self._held else masked(self._number)

    def sizeHint(self) -> QSize:
        return QSize(look.scaled(200), look.line("body") + 2 * AIR + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self._number:
            self._hold(on=True)
        elif event.key() in ENTER and self._opens:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Menu:
            self.menu_wanted.emit(self.mapToGlobal(self.rect().bottomLeft()))
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._hold(on=False)
        else:
            super().keyReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if event.button() == Qt.MouseButton.RightButton:
            self.menu_wanted.emit(event.globalPosition().toPoint())
        elif self._number and self._number_place().contains(place):
            self._hold(on=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held, place = self._held, event.position().toPoint()
        self._hold(on=False)
        pressed = event.button() == Qt.MouseButton.LeftButton and self.rect().contains(place)
        if self._opens and pressed and not held:
            self.opened.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._hold(on=False)
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.underMouse() and (self._opens or self._number):
            painter.fillRect(self.rect(), look.colour("primaryTintSoft"))
        room = self.rect().adjusted(AIR, 0, -AIR, 0)
        px = look.size("iconSmall")
        icons.paint(painter, self._icon, "textSecondary", QRect(room.left(), 0, px, self.height()))
        number = self.shown_number()
        if number:
            wide = paint_line(painter, room, number, style="small", ink="textSecondary", right=True)
            room.setRight(room.right() - wide - GAP)
        room.setLeft(room.left() + px + GAP)
        paint_line(painter, room, self._words, ink=self._tone)
        self.setToolTip("" if fits(self._words, "body", room.width()) else plain_tip(self._words))
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_ring(painter, self.rect(), radius=look.radius("control"))

    def _number_place(self) -> QRect:
        """The right end of the row, wide enough for a finger that is not exact."""
        return self.rect().adjusted(self.width() - look.scaled(110), 0, 0, 0)

    def _hold(self, *, on: bool) -> None:
        if on != self._held:
            self._held = on
            self.update()
