"""The mark of Coachdesk, drawn at any size."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from coachdesk.resources import folder
from coachdesk.ui.shared import look
from coachdesk.ui.shared.plain_label import PlainLabel

ICON_SIZES = (16, 32, 48, 64)


def app_icon() -> QIcon:
    """The mark as the icon of the windows."""
    drawing, icon = _drawing(), QIcon()
    for px in ICON_SIZES:
        canvas = QPixmap(px, px)
        canvas.fill(Qt.GlobalColor.transparent)
        painter = QPainter(canvas)
        drawing.render(painter, QRectF(0, 0, px, px))
        painter.end()
        icon.addPixmap(canvas)
    return icon


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
        self._drawing, self._px = _drawing(), px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(look.scaled(self._px), look.scaled(self._px))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._drawing.render(painter, QRectF(self.rect()))


def _drawing() -> QSvgRenderer:
    return QSvgRenderer(str(folder() / "icons" / "coachdesk.svg"))
