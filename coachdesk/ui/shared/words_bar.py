"""Somebody's literal words behind an ochre bar, an interpretation behind a dashed one."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from coachdesk.ui.shared import look
from coachdesk.ui.shared.plain_label import PlainLabel

BAR = 3
INDENT = 12
DASH, DASH_GAP = 5, 4


def paint_quote_bar(painter: QPainter, place: QRect) -> None:
    """The ochre bar at the left edge of *place*."""
    painter.fillRect(place.left(), place.top(), BAR, place.height(), look.colour("quoteBar"))


def paint_dashed_bar(painter: QPainter, place: QRect) -> None:
    """The dashed bar at the left edge of *place*."""
    pen = QPen(look.colour("borderStrong"), 2)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([DASH / 2, DASH_GAP / 2])
    painter.save()
    painter.setPen(pen)
    painter.drawLine(place.left() + 1, place.top(), place.left() + 1, place.bottom() + 1)
    painter.restore()


def paint_dashed_frame(painter: QPainter, place: QRect) -> None:
    """A dashed frame: what stands in it is an interpretation."""
    pen = QPen(look.colour("borderStrong"), 1)
    pen.setDashPattern([DASH, DASH_GAP])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corner = look.radius("control")
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
    painter.restore()


class LiteralWords(QWidget):
    """What a child or a parent said, word for word."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = PlainLabel(text, self, style="quote", selectable=True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(INDENT, 0, 0, 0)
        column.addWidget(self.words)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_quote_bar(QPainter(self), self.rect())


class Interpretation(QWidget):
    """What somebody thinks of it, with whose thought it is as a heading: DUIDING JUF ANOUK."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, whose: str = "") -> None:
        super().__init__(parent)
        self.heading = PlainLabel(whose.upper(), self, style="captionStrong", tone="textTertiary")
        self.heading.setAccessibleName(whose)
        self.heading.setVisible(bool(whose))
        self.words = PlainLabel(text, self, tone="textSecondary", selectable=True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(INDENT, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.words)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_dashed_bar(QPainter(self), self.rect())
