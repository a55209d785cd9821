"""The steps of the first run at the left: what is done, where one is, what comes."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.start.logo import NameWithMark

WIDTH, ROW, CIRCLE, MARK = 270, 42, 26, 30


class StepList(QFrame):
    """Names the steps and marks them; they cannot be clicked."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("zone", "nav")
        self.setFixedWidth(look.scaled(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.space(5), look.space(6), look.space(5), look.space(5))
        column.setSpacing(0)
        mark = NameWithMark(MARK, style="h3")
        mark.setContentsMargins(look.space(2), 0, 0, 0)
        column.addWidget(mark)
        column.addSpacing(look.space(4))
        self._rows = [_Row(number, name) for number, name in enumerate(names, 1)]
        for row in self._rows:
            column.addWidget(row)
        column.addSpacing(look.space(6))
        hint = _("Duurt ongeveer 6 minuten. Stoppen kan; je gaat later hier verder.")
        column.addWidget(PlainLabel(hint, style="small", tone="textSecondary"))
        column.addStretch(1)

    def show_place(self, here: int) -> None:
        """The step that is being done; those before it are ticked."""
        for place, row in enumerate(self._rows):
            row.show_state(done=place < here, here=place == here)


class _Row(QWidget):
    """A circle with a number or a tick, and a name."""

    def __init__(self, number: int, name: str) -> None:
        super().__init__()
        self._number, self._name = number, name
        self._done = self._here = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_state(self, *, done: bool, here: bool) -> None:
        self._done, self._here = done, here
        state = _("gedaan") if done else _("nu") if here else _("komt nog")
        self.setAccessibleName(f"{self._number}. {self._name}, {state}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.scaled(WIDTH), look.scaled(ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("primaryTint"))
            corner = look.radius("control")
            painter.drawRoundedRect(QRectF(self.rect()), corner, corner)
        size = look.scaled(CIRCLE)
        circle = QRect(look.space(3) - 2, (self.height() - size) // 2, size, size)
        self._paint_circle(painter, circle)
        painter.setFont(look.font("bodyStrong" if self._here else "body"))
        painter.setPen(look.colour("primary" if self._here else "textSecondary"))
        words = self.rect().adjusted(circle.right() + look.space(3), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._name)

    def _paint_circle(self, painter: QPainter, circle: QRect) -> None:
        edge = "primary" if self._here else "successBorder" if self._done else "borderStrong"
        painter.setPen(QPen(look.colour(edge), 1))
        painter.setBrush(look.colour("primary") if self._here else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(circle).adjusted(0.5, 0.5, -0.5, -0.5))
        if self._done:
            inset = circle.width() // 4
            icons.paint(painter, "check", "success", circle.adjusted(inset, inset, -inset, -inset))
            return
        painter.setFont(look.font("label"))
        painter.setPen(look.colour("textOnPrimary" if self._here else "textSecondary"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))
