"""The bar of a meeting's minutes: a piece per point, what is left, and what does not fit."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from coachdesk.operations.agendas import Preparation
from coachdesk.ui.meetings.agenda_words import filled, too_long
from coachdesk.ui.shared import look
from coachdesk.ui.shared.icon_spot import IconSpot
from coachdesk.ui.shared.plain_label import PlainLabel

HEIGHT, BETWEEN = 10, 2


class MinutesBar(QWidget):
    """The bar with its sentence: "85 van 90 minuten gevuld, einde 14:25"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = _Bar(self)
        self._late = IconSpot("clock-alert", self, role="attention")
        self.figures = PlainLabel("", self, style="bodyStrong", wrap=False)
        self.words = PlainLabel("", self, tone="textSecondary", wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(1))
        row.addWidget(self._bar, 1)
        row.addSpacing(look.space(2))
        row.addWidget(self._late)
        row.addWidget(self.figures)
        row.addWidget(self.words)

    def show_meeting(self, prepared: Preparation) -> None:
        """Show how full this meeting is."""
        self._bar.show_pieces(
            [(point.item.minutes, point.child is not None) for point in prepared.points],
            prepared.meeting.minutes,
        )
        over = too_long(prepared)
        figures, words = filled(prepared)
        self._late.setVisible(bool(over))
        self.figures.setText(figures)
        self.words.setText(over or words)
        self.words.set_tone("attention" if over else "textSecondary")
        self.setAccessibleName(f"{figures} {words}. {over}".strip())


class _Bar(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pieces: Sequence[tuple[int, bool]] = ()
        self._whole = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_pieces(self, pieces: Sequence[tuple[int, bool]], whole: int) -> None:
        self._pieces, self._whole = pieces, max(whole, 1)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.scaled(240), look.scaled(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        painter.fillPath(shape, look.colour("surface"))
        painter.setClipPath(shape)
        self._paint_pieces(painter)
        painter.setClipping(False)
        painter.setPen(look.colour("border"))
        painter.drawPath(shape)

    def _paint_pieces(self, painter: QPainter) -> None:
        """Cases in the active colour, other points grey; past the end ochre."""
        used = sum(minutes for minutes, _case in self._pieces)
        per_minute = self.width() / max(self._whole, used, 1)
        begin = 0
        for minutes, is_case in self._pieces:
            fits = max(0, min(minutes, self._whole - begin))
            for length, ink in (
                (fits, "primary" if is_case else "textTertiary"),
                (minutes - fits, "attention"),
            ):
                if not length:
                    continue
                piece = QRectF(begin * per_minute, 0, length * per_minute, self.height())
                painter.fillRect(piece.adjusted(0, 0, -BETWEEN, 0), look.colour(ink))
                begin += length
