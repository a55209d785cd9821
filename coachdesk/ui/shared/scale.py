"""How strong, 0 to 10: a row of boxes that one clicks, types or steps through.

Stored is 0 to 100. A box writes tens; another value, such as 85, stays as it is and stands
beside the row in figures.
"""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.shared import look
from coachdesk.ui.shared.focus_ring import paint_ring
from coachdesk.ui.shared.plain_label import PlainLabel

BOXES = 10
TENS = 10
TEN_MS = 600  # within this time a 0 after a 1 makes ten
GAP = 2
CORNER = 4


class Scale(QWidget):
    """The intensity of one feeling, or how true a thought is.

    Signals:
        changed: another value, by hand or by `set_value`. Carries it, or None.
    """

    changed = Signal(object)

    def __init__(
        self, parent: QWidget | None = None, *, name: str = "", tone: str = "gGevoel"
    ) -> None:
        super().__init__(parent)
        self._value: int | None = None
        self._boxes = _Boxes(self, self._on_chosen, tone=tone)
        self._boxes.setAccessibleName(name or _("Hoe sterk, 0 tot 10"))
        self._exact = PlainLabel("", self, style="label", tone=tone, wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(2))
        row.addWidget(self._boxes, 1)
        row.addWidget(self._exact)
        self._exact.hide()
        self.setFocusProxy(self._boxes)

    def voice(self) -> QWidget:
        """The part that is named and described to a screen reader."""
        return self._boxes

    def value(self) -> int | None:
        """0 to 100, or None when it was not asked."""
        return self._value

    def set_value(self, value: int | None) -> None:
        """Show this value, exactly."""
        if value != self._value:
            self._value = value
            self._boxes.show_value(value)
            self._exact.setText("" if value is None or value % TENS == 0 else str(value))
            self._exact.setVisible(bool(self._exact.text()))
            self.changed.emit(value)

    def set_earlier(self, value: int | None) -> None:
        """Mark the value of then with a dashed box."""
        self._boxes.earlier = value
        said = "" if value is None else _("toen {value}").format(value=_figure(value))
        self._boxes.setAccessibleDescription(said)
        self._boxes.update()

    def _on_chosen(self, tens: int) -> None:
        self.set_value(tens * TENS)


class _Boxes(QSlider):
    """The row itself: a slider to a screen reader, boxes to the eye."""

    def __init__(self, parent: QWidget, chosen: Callable[[int], None], *, tone: str) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._chosen, self._tone = chosen, tone
        self._shown: int | None = None
        self.earlier: int | None = None
        self.setRange(0, BOXES)
        self.setPageStep(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._one = QTimer(self, singleShot=True, interval=TEN_MS)
        self.actionTriggered.connect(self._on_action)

    def show_value(self, value: int | None) -> None:
        self._shown = value
        self.setValue(0 if value is None else round(value / TENS))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.scaled(26) * BOXES, look.size("controlHeightCompact"))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.scaled(17) * BOXES, look.size("controlHeightCompact"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if digit.isdecimal() and digit.isascii():
            ten = digit == "0" and self._one.isActive()
            self._one.stop()
            if digit == "1":
                self._one.start()
            self._chosen(BOXES if ten else int(digit))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._chosen(self._box_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._chosen(self._box_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing more: the press has done it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = look.font("captionStrong")
        font.setPixelSize(font.pixelSize() - 1)
        painter.setFont(font)
        for number in range(1, BOXES + 1):
            self._paint_box(painter, number)
        if self.hasFocus():
            paint_ring(painter, self.rect(), radius=CORNER + 2)

    def _paint_box(self, painter: QPainter, number: int) -> None:
        place = self._place(number)
        fill, edge, ink = self._colours(number)
        pen = QPen(edge, 1)
        if self.earlier is not None and round(self.earlier / TENS) == number:
            pen = QPen(look.colour(self._tone), 1.5)
            pen.setDashPattern([2, 2])
        painter.setPen(pen)
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)
        painter.setPen(ink)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(number))

    def _colours(self, number: int) -> tuple[QColor, QColor, QColor]:
        """Ground, edge and figure of one box; the value is read also where it cannot be changed."""
        strong, soft = look.colour(self._tone), look.colour(f"{self._tone}Bg")
        value = -1 if self._shown is None else self._shown
        if number * TENS == value:
            return strong, strong, look.colour("surface")
        if number * TENS < value:
            return soft, look.colour(f"{self._tone}Border"), strong
        if not self.isEnabled():
            return look.colour("surfaceAlt"), look.colour("border"), look.colour("textDisabled")
        return look.colour("surface"), look.colour("border"), look.colour("textTertiary")

    def _place(self, number: int) -> QRect:
        """Where a box is: all within the ring."""
        edge = look.size("focusRing") + look.size("focusGap")
        room = self.width() - 2 * edge + GAP
        left, right = (edge + room * n // BOXES for n in (number - 1, number))
        return QRect(left, edge, right - left - GAP, self.height() - 2 * edge)

    def _box_at(self, x: float) -> int:
        return max(0, min(BOXES, 1 + int(x * BOXES / max(self.width(), 1))))

    def _on_action(self) -> None:
        """Arrows, page keys, and what a screen reader asks."""
        self._chosen(self.sliderPosition())


def _figure(value: int) -> str:
    """7, or 85 when it is no whole number of boxes."""
    return str(value // TENS) if value % TENS == 0 else str(value)
