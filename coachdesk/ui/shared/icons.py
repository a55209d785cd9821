"""Icons by name, drawn in a colour of the tokens at the moment they are painted."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from coachdesk.resources import folder
from coachdesk.ui.shared import look
from coachdesk.ui.shared.tokens import tokens


def icon(name: str, role: str = "text", *, checked: str = "") -> QIcon:
    """An icon in the colour *role* that follows the theme; in *checked* while it is on.

    An icon that does not exist is refused at once, with a FileNotFoundError.
    """
    _drawing(name)
    return QIcon(_Engine(name, role, checked or role))


def pixmap(name: str, role: str, px: int, ratio: float = 1.0) -> QPixmap:
    """One drawing of an icon, *px* wide and high, sharp at this device pixel ratio."""
    return _drawn(name, px, ratio, look.colour(role).name())


def paint(painter: QPainter, name: str, role: str, rect: QRect) -> None:
    """Draw an icon in the middle of *rect*, as large as its shorter side."""
    px = min(rect.width(), rect.height())
    place = QRect(0, 0, px, px)
    place.moveCenter(rect.center())
    painter.drawPixmap(place, pixmap(name, role, px, painter.device().devicePixelRatio()))


# Qt takes a clone over without telling Python, which would free it under Qt's hands (a crash,
# seen with 6.11.3): clones are kept for good. Qt clones only when a copied icon is changed.
_clones: list[QIconEngine] = []


class _Engine(QIconEngine):
    """Draws an icon anew in today's colours; owned by its QIcon."""

    def __init__(self, name: str, role: str, checked: str) -> None:
        super().__init__()
        self._name, self._role, self._checked = name, role, checked

    def clone(self) -> QIconEngine:
        copy = _Engine(self._name, self._role, self._checked)
        _clones.append(copy)
        return copy

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        paint(painter, self._name, self._shade(mode, state), rect)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        px = min(size.width(), size.height())
        return pixmap(self._name, self._shade(mode, state), px, scale)

    def _shade(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return "textDisabled"
        return self._checked if state == QIcon.State.On else self._role


@lru_cache(maxsize=256)
def _drawing(name: str) -> str:
    """The drawing itself, with the stroke of the tokens and a hole for the colour."""
    text = (folder() / "icons" / f"{name}.svg").read_text("utf-8")
    return text.replace('stroke-width="2"', f'stroke-width="{tokens().stroke}"')


@lru_cache(maxsize=1024)
def _drawn(name: str, px: int, ratio: float, colour: str) -> QPixmap:
    drawing = _drawing(name).replace("currentColor", colour)
    canvas = QPixmap(QSize(round(px * ratio), round(px * ratio)))
    canvas.setDevicePixelRatio(ratio)
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, px, px))
    painter.end()
    return canvas
