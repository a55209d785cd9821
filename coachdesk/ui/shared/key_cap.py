"""A key as it stands on the keyboard: painted inside buttons, and as a label with its meaning."""

import sys
from functools import lru_cache

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coachdesk.ui.shared import look
from coachdesk.ui.shared.plain_label import PlainLabel

SIDE = 5  # px of air left and right of the letters
CAP_RADIUS = 3


def key_words(keys: str) -> str:
    """The keys as this machine calls them: "Ctrl N" is "Cmd N" on a Mac."""
    return keys.replace("Ctrl", "Cmd") if sys.platform == "darwin" else keys


def cap_font() -> QFont:
    font = look.font("captionStrong")
    font.setPixelSize(font.pixelSize() - 1)
    return font


def cap_size(keys: str) -> QSize:
    """How much room the painted key needs."""
    return _size(keys, look.stamp())


@lru_cache(maxsize=128)
def _size(keys: str, _stamp: tuple[str, float]) -> QSize:
    metrics = QFontMetrics(cap_font())
    height = look.line("caption") + 2
    return QSize(max(metrics.horizontalAdvance(keys) + 2 * SIDE + 2, height), height)


def paint_cap(
    painter: QPainter,
    place: QRect,
    keys: str,
    *,
    ink: QColor,
    edge: QColor,
    fill: QColor | None = None,
) -> None:
    """Draw a key in *place*: an outline, a ground if there is one, and the letters."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    outline = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(outline, CAP_RADIUS, CAP_RADIUS)
    painter.setPen(ink)
    painter.setFont(cap_font())
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, keys)
    painter.restore()


class KeyCap(QWidget):
    """One key, shown; it does nothing."""

    def __init__(self, keys: str, parent: QWidget | None = None, *, tone: str = "") -> None:
        super().__init__(parent)
        self._keys, self._tone = key_words(keys), tone
        self.setAccessibleName(self._keys)

    def sizeHint(self) -> QSize:
        return cap_size(self._keys)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()  # the size of the text may be another

    def paintEvent(self, event: QPaintEvent) -> None:
        place = QRect(0, 0, *self.sizeHint().toTuple())
        place.moveCenter(self.rect().center())
        painter = QPainter(self)
        if self._tone:
            ink = look.colour(self._tone)
            paint_cap(painter, place, self._keys, ink=ink, edge=look.colour(f"{self._tone}Border"))
            return
        paint_cap(
            painter,
            place,
            self._keys,
            ink=look.colour("textSecondary"),
            edge=look.colour("border"),
            fill=look.colour("surfaceSunken"),
        )


class KeyHints(QWidget):
    """A row of keys with what they do: [Tab] volgend veld  [Esc] sluit, concept blijft."""

    def __init__(self, hints: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(1))
        for keys, meaning in hints.items():
            row.addWidget(KeyCap(keys, self))
            row.addWidget(
                PlainLabel(meaning, self, style="small", tone="textSecondary", wrap=False)
            )
            row.addSpacing(look.space(2))
        row.addStretch(1)
