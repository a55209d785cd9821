"""One of a few, side by side: arrows move, Tab leaves."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.focus_ring import paint_ring

SIDE, GAP = 12, 7


class Segmented(QWidget):
    """A row of choices of which one is on.

    Signals:
        changed: another choice was made, by hand or by `set_value`. Carries its value.
    """

    changed = Signal(object)

    def __init__(
        self,
        choices: Sequence[Choice],
        parent: QWidget | None = None,
        *,
        name: str = "",
        compact: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._pieces: dict[object, _Piece] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for choice in choices:
            piece = _Piece(choice, self, compact=compact)
            piece.toggled.connect(self._on_toggled)
            self._pieces[choice.value] = piece
            row.addWidget(piece)
        pieces = list(self._pieces.values())
        pieces[0].first, pieces[-1].last = True, True
        pieces[0].setChecked(True)
        self._stop_at(pieces[0])

    def value(self) -> object:
        """The value of the choice that is on."""
        return next(value for value, piece in self._pieces.items() if piece.isChecked())

    def values(self) -> tuple[object, ...]:
        """All that can be chosen."""
        return tuple(self._pieces)

    def set_value(self, value: object) -> None:
        """Put this choice on; a value that is not in the row is refused with a KeyError."""
        self._pieces[value].setChecked(True)

    def set_text(self, value: object, text: str) -> None:
        """Other words for a choice, such as a new count: "Te sorteren 3"."""
        self._pieces[value].set_words(text)

    def _on_toggled(self, on: bool) -> None:  # noqa: FBT001  (Qt's own signal)
        if on:
            chosen = self.sender()
            value = next(v for v, piece in self._pieces.items() if piece is chosen)
            self._stop_at(self._pieces[value])
            self.changed.emit(value)

    def _stop_at(self, chosen: "_Piece") -> None:
        """Tab comes to the choice that is on, also when nobody chose it by hand."""
        for piece in self._pieces.values():
            stops = piece is chosen
            focus = Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus
            piece.setFocusPolicy(focus)
        self.setFocusProxy(chosen)


class _Piece(QAbstractButton):
    """One segment. Qt moves among exclusive siblings with arrows, and tells they are radios."""

    def __init__(self, choice: Choice, parent: QWidget, *, compact: bool) -> None:
        super().__init__(parent)
        self._icon, self._compact = choice.icon, compact
        self._words = choice.text
        self.first = self.last = False
        self.set_words(choice.text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_words(self, text: str) -> None:
        self._words = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(look.font("bodyStrong")).horizontalAdvance(self._words) + 2 * SIDE
        if self._icon:
            wide += look.size("iconSmall") + GAP
        height = look.size("controlHeightCompact" if self._compact else "controlHeight")
        return QSize(wide, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_words(painter)
        if self.hasFocus():
            paint_ring(painter, self.rect(), radius=look.radius("control"))

    def _paint_ground(self, painter: QPainter) -> None:
        ground = "primaryTint" if self.isChecked() else "surface"
        if not self.isChecked() and self.underMouse() and self.isEnabled():
            ground = "primaryTintSoft"
        shape = self._outline()
        painter.fillPath(shape, look.colour(ground))
        if not self.last:
            painter.setPen(QPen(look.colour("border"), 1))
            painter.drawLine(self.width() - 1, 1, self.width() - 1, self.height() - 2)
        painter.setPen(QPen(look.colour("borderStrong" if self.isEnabled() else "border"), 1))
        painter.drawPath(shape)

    def _outline(self) -> QPainterPath:
        """This segment's part of the round frame: a frame that reaches out of sight elsewhere."""
        radius = look.radius("control")
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        frame.adjust(0 if self.first else -radius * 2, 0, 0 if self.last else radius * 2, 0)
        path = QPainterPath()
        path.addRoundedRect(frame, radius, radius)
        return path

    def _paint_words(self, painter: QPainter) -> None:
        font = look.font("bodyStrong" if self.isChecked() else "body")
        words = QFontMetrics(font).horizontalAdvance(self._words)
        icon = look.size("iconSmall") + GAP if self._icon else 0
        left = (self.width() - words - icon) // 2
        ink = "primary" if self.isChecked() else "text"
        if not self.isEnabled():  # what was chosen can still be read
            ink = "textSecondary" if self.isChecked() else "textDisabled"
        if self._icon:
            where = QRect(left, 0, look.size("iconSmall"), self.height())
            icons.paint(painter, self._icon, ink, where)
        painter.setFont(font)
        painter.setPen(look.colour(ink))
        where = QRect(left + icon, 0, words + 2, self.height())
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, self._words)
