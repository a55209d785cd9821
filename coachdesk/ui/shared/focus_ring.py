"""The ring around what has the keyboard: 2 px in the focus colour, the same everywhere."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from coachdesk.ui.shared import look


def paint_ring(painter: QPainter, rect: QRect, *, radius: float) -> None:
    """Draw the ring on the inner side of *rect*."""
    wide = look.size("focusRing")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.colour("focus"), wide))
    half = wide / 2
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius)
    painter.restore()


def room() -> int:
    """How far a filled shape draws back for its ring: the ring and a gap."""
    return look.size("focusRing") + look.size("focusGap")
