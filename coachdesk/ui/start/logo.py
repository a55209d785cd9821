"""The mark of Coachdesk, drawn at any size."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from coachdesk.resources import folder
from coachdesk.ui.shared import look
from coachdesk.ui.shared.plain_label import PlainLabel


class NameWithMark(QWidget):
    """The mark and the name beside it."""

    def __init__(self, px: int, *, style: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(3))
        row.addWidget(_Mark(px, self))
        row.addWidget(PlainLabel("Coachdesk", self, style=style, wrap=False))
        row.addStretch(1)


class _Mark(QWidget):
    def __init__(self, px: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._drawing, self._px = drawing(), px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(look.scaled(self._px), look.scaled(self._px))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._drawing.render(painter, QRectF(self.rect()))


def drawing() -> QSvgRenderer:
    return QSvgRenderer(str(folder() / "icons" / "coachdesk.svg"))
