"""One item of the navigation: icon, words and a count; only the icon when there is little room."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.actions import Action
from coachdesk.ui.frame.counts import Count
from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.focus_ring import paint_ring
from coachdesk.ui.shared.key_cap import key_words

HIGH, HIGH_NARROW = 34, 38
ICON_LEFT, WORDS_LEFT, COUNT_RIGHT = 9, 37, 8
BAR_PX, BAR_HIGH = 3, 18
PILL_SIDE = 7  # px of air left and right of a number in its pill


class NavItem(QAbstractButton):
    """Lit while its page is shown. The count never blinks; only signals to sort have a colour."""

    def __init__(self, action: Action, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.action = action
        self._words, self._keys = _(action.words), key_words(keys)
        self._count = Count()
        self._narrow = False
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(self._keys)
        self.show_count(Count())

    def show_count(self, count: Count) -> None:
        """Another number, or nothing."""
        self._count = count
        self.setAccessibleName(", ".join(part for part in (self._words, count.meaning) if part))
        self.update()

    def set_narrow(self, *, on: bool) -> None:
        """Only the icon; the words become the tooltip."""
        self._narrow = on
        self.setToolTip(f"{self._words} ({self._keys})" if on else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = look.size("navWidthCollapsed" if self._narrow else "navWidth")
        return QSize(wide - 2 * look.space(2), look.scaled(HIGH_NARROW if self._narrow else HIGH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        px = look.size("icon")
        left = (self.width() - px) // 2 if self._narrow else look.scaled(ICON_LEFT)
        ink = "primary" if self.isChecked() else "textSecondary"
        icons.paint(painter, self.action.icon, ink, QRect(left, 0, px, self.height()))
        if not self._narrow:
            self._paint_words(painter)
        self._paint_count(painter)
        if self.hasFocus():
            paint_ring(painter, self.rect(), radius=look.radius("control"))

    def _paint_ground(self, painter: QPainter) -> None:
        lit = self.isChecked()
        if lit or self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("primaryTint" if lit else "primaryTintSoft"))
            corner = look.radius("control")
            painter.drawRoundedRect(QRectF(self.rect()), corner, corner)
        if lit:
            high = look.scaled(BAR_HIGH)
            top = (self.height() - high) // 2
            painter.setBrush(look.colour("primary"))
            painter.drawRoundedRect(QRectF(0, top, BAR_PX, high), 1.5, 1.5)

    def _paint_words(self, painter: QPainter) -> None:
        lit = self.isChecked()
        painter.setFont(look.font("bodyStrong" if lit else "body"))
        painter.setPen(look.colour("primary" if lit else "text"))
        left = look.scaled(WORDS_LEFT)
        place = QRect(left, 0, self.width() - left, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._words)

    def _paint_count(self, painter: QPainter) -> None:
        if not self._count.text:
            return
        if self._count.urgent:
            self._paint_pill(painter)
        elif not self._narrow:
            painter.setFont(look.font("small"))
            painter.setPen(look.colour("textSecondary"))
            place = self.rect().adjusted(0, 0, -COUNT_RIGHT, 0)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, side, self._count.text)

    def _paint_pill(self, painter: QPainter) -> None:
        font = look.font("captionStrong")
        metrics = QFontMetrics(font)
        high = metrics.height() + (0 if self._narrow else 2)
        side = PILL_SIDE - 2 if self._narrow else PILL_SIDE
        wide = max(high, metrics.horizontalAdvance(self._count.text) + 2 * side)
        place = QRect(self.width() - wide - COUNT_RIGHT, (self.height() - high) // 2, wide, high)
        if self._narrow:
            place.moveTopRight(self.rect().topRight())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("attentionBg"))
        painter.drawRoundedRect(place, high / 2, high / 2)
        painter.setFont(font)
        painter.setPen(look.colour("attention"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._count.text)
