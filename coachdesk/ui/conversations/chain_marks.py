"""What stands between the boxes of the 4G form: arrows, and the line between its rows."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.conversations.g_box import SIDE
from coachdesk.ui.shared import look
from coachdesk.ui.shared.icon_spot import IconSpot
from coachdesk.ui.shared.plain_label import PlainLabel

GAP = 22  # px between columns: room for an arrow


class Arrow(QWidget):
    """What follows from what."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedWidth(GAP)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        spot = IconSpot("chevron-right", self, role="textTertiary")
        row.addWidget(spot, 0, Qt.AlignmentFlag.AlignCenter)


class SameEvent(QWidget):
    """Zelfde gebeurtenis, andere gedachte: the line between the rows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = PlainLabel(
            _("Zelfde gebeurtenis, andere gedachte"), self, style="label", wrap=False
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, look.space(1), 0, look.space(1))
        row.addWidget(self._words, 0, Qt.AlignmentFlag.AlignCenter)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pen = QPen(look.colour("border"), 1)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        middle, words = self.height() // 2, self._words.geometry().adjusted(-SIDE, 0, SIDE, 0)
        for part in (
            QRect(0, middle, words.left(), 1),
            QRect(words.right(), middle, self.width() - words.right(), 1),
        ):
            painter.drawLine(part.left(), middle, part.right(), middle)
