"""A small icon on a page, where it only shows what the words beside it say."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.ui.shared import icons, look


class IconSpot(QWidget):
    """One small icon that only shows; screen readers hear the words beside it."""

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        role: str = "text",
        size: str = "iconSmall",
    ) -> None:
        super().__init__(parent)
        self._name, self._role, self._size = name, role, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, *, role: str) -> None:
        self._name, self._role = name, role
        self.update()

    def sizeHint(self) -> QSize:
        px = look.size(self._size)
        return QSize(px, px)

    def paintEvent(self, event: QPaintEvent) -> None:
        role = self._role if self.isEnabled() else "textDisabled"
        icons.paint(QPainter(self), self._name, role, self.rect())
