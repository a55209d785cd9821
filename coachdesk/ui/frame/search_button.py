"""What looks like a search field in the toolbar: a press opens the search."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.focus_ring import paint_ring
from coachdesk.ui.shared.key_cap import cap_size, key_words, paint_cap
from coachdesk.ui.shared.painted_words import paint_line

LEAST, MOST = 200, 360
SIDE, WORDS_LEFT = 10, 33


class SearchButton(QAbstractButton):
    """No field: what is typed stands in the search itself and nowhere else."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._keys = _("Zoek of geef een opdracht"), key_words(keys)
        self.setAccessibleName(self._words)
        self.setAccessibleDescription(self._keys)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(look.scaled(MOST), look.size("controlHeight"))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.scaled(LEAST), look.size("controlHeight"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("borderStrong"), 1))
        painter.setBrush(look.colour("surfaceAlt" if self.underMouse() else "surface"))
        corner = look.radius("control")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
        px = look.size("iconSmall")
        icons.paint(painter, "search", "textSecondary", QRect(SIDE, 0, px, self.height()))
        cap = cap_size(self._keys)
        place = QRect(self.width() - cap.width() - SIDE, 0, cap.width(), cap.height())
        place.moveTop((self.height() - cap.height()) // 2)
        edge, ink = look.colour("border"), look.colour("textSecondary")
        ground = look.colour("surfaceSunken")
        paint_cap(painter, place, self._keys, ink=ink, edge=edge, fill=ground)
        left = WORDS_LEFT - 16 + px
        words = QRect(left, 0, place.left() - left - SIDE, self.height())
        paint_line(painter, words, self._words, ink="textTertiary")
        if self.hasFocus():
            paint_ring(painter, self.rect(), radius=corner)
