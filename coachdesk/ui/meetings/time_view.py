"""The time of one point: 7:40 van 12, with a bar. Ochre when it is over; never red, no sound."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from coachdesk.domain.minutes import time_face
from coachdesk.domain.wording import _
from coachdesk.ui.shared import look
from coachdesk.ui.shared.plain_label import PlainLabel

WIDE, HIGH = 148, 5


class TimeView(QWidget):
    """How long this point has taken, and how long it was given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = PlainLabel("", self, style="figure", wrap=False)
        self.given = PlainLabel("", self, tone="textSecondary", wrap=False)
        self._bar = _Bar(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.space(2))
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        right, below = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignBaseline
        grid.addWidget(self.face, 0, 0, right | below)
        grid.addWidget(self.given, 0, 1, right | below)
        grid.addWidget(self._bar, 1, 0, 1, 2)

    def show_time(self, seconds: int, minutes: int) -> None:
        """So many seconds of so many minutes."""
        over = seconds >= minutes * 60
        self.face.setText(time_face(seconds))
        self.face.set_tone("attention" if over else "text")
        self.given.setText(_("van {number}").format(number=minutes))
        self._bar.show_part(seconds / (minutes * 60), over=over)
        used = _("{used} van {all} minuten").format(used=seconds // 60, all=minutes)
        self.setAccessibleName(used)


class _Bar(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._part, self.over = 0.0, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_part(self, part: float, *, over: bool) -> None:
        self._part, self.over = min(part, 1.0), over
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.scaled(WIDE), look.scaled(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        round_end = frame.height() / 2
        painter.setPen(look.colour("border"))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(frame, round_end, round_end)
        if self._part > 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("attention" if self.over else "primary"))
            done = QRectF(frame.left(), frame.top(), frame.width() * self._part, frame.height())
            painter.drawRoundedRect(done, round_end, round_end)
