"""The mark of Coachdesk as the icon of its windows."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from coachdesk.ui.start.logo import drawing

ICON_SIZES = (16, 32, 48, 64)


def app_icon() -> QIcon:
    """The mark as the icon of the windows."""
    mark, icon = drawing(), QIcon()
    for px in ICON_SIZES:
        canvas = QPixmap(px, px)
        canvas.fill(Qt.GlobalColor.transparent)
        painter = QPainter(canvas)
        mark.render(painter, QRectF(0, 0, px, px))
        painter.end()
        icon.addPixmap(canvas)
    return icon
