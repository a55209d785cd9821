"""Icons as Qt wants them in menus and fields: they follow the theme."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from coachdesk.ui.shared.icons import drawing, paint, pixmap


def themed_icon(name: str, role: str = "text", *, checked: str = "") -> QIcon:
    """An icon in the colour *role* that follows the theme; in *checked* while it is on.

    An icon that does not exist is refused at once, with a FileNotFoundError.
    """
    drawing(name)
    return QIcon(_Engine(name, role, checked or role))


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
