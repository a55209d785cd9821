"""Icons by name, drawn in a colour of the tokens at the moment they are painted."""

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from coachdesk.resources import folder
from coachdesk.ui.shared import look
from coachdesk.ui.shared.tokens import tokens


def pixmap(name: str, role: str, px: int, ratio: float = 1.0) -> QPixmap:
    """One drawing of an icon, *px* wide and high, sharp at this device pixel ratio."""
    return _drawn(name, px, ratio, look.colour(role).name())


def paint(painter: QPainter, name: str, role: str, rect: QRect) -> None:
    """Draw an icon in the middle of *rect*, as large as its shorter side."""
    px = min(rect.width(), rect.height())
    place = QRect(0, 0, px, px)
    place.moveCenter(rect.center())
    painter.drawPixmap(place, pixmap(name, role, px, painter.device().devicePixelRatio()))


@lru_cache(maxsize=256)
def drawing(name: str) -> str:
    """The drawing itself, with the stroke of the tokens and a hole for the colour.

    An icon that does not exist is refused with a FileNotFoundError.
    """
    text = (folder() / "icons" / f"{name}.svg").read_text("utf-8")
    return text.replace('stroke-width="2"', f'stroke-width="{tokens().stroke}"')


@lru_cache(maxsize=1024)
def _drawn(name: str, px: int, ratio: float, colour: str) -> QPixmap:
    coloured = drawing(name).replace("currentColor", colour)
    canvas = QPixmap(QSize(round(px * ratio), round(px * ratio)))
    canvas.setDevicePixelRatio(ratio)
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    QSvgRenderer(coloured.encode()).render(painter, QRectF(0, 0, px, px))
    painter.end()
    return canvas
