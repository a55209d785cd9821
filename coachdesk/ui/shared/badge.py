"""The status as one sees it: an icon and a word on a tinted ground, never colour alone.

`Status` and `paint_badge` serve the delegates of lists and tables too.
"""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.painted_words import paint_line
from coachdesk.ui.shared.tokens import tokens

SIDE, GAP = 8, 5


@dataclass(frozen=True, slots=True)
class Status:
    """A word, its colour ("attention", "danger", "success", "info", "neutral") and its icon.

    *meaning* is a sentence for whoever hears the badge instead of seeing it.
    """

    text: str
    tone: str = "neutral"
    icon: str = ""
    meaning: str = ""


def status(key: str, text: str = "", *, meaning: str = "") -> Status:
    """One of the statuses of the tokens ("stap.telaat"), if need be in other words."""
    made = tokens().statuses[key]
    return Status(text or _(made["label"]), made["color"], made["icon"], meaning)


def badge_size(shown: Status) -> QSize:
    """How much room a badge needs."""
    return _size(shown, look.stamp())


@lru_cache(maxsize=512)
def _size(shown: Status, _stamp: tuple[str, float]) -> QSize:
    wide = QFontMetrics(look.font("captionStrong")).horizontalAdvance(shown.text) + 2 * SIDE + 2
    if shown.icon:
        wide += _icon_px() + GAP
    return QSize(wide, look.line("caption") + 6)


def paint_badge(painter: QPainter, place: QRect, shown: Status) -> int:
    """Draw a badge at the left of *place*, in the middle of its height; gives its width.

    In too narrow a place the word is shortened, the icon stays.
    """
    size = badge_size(shown)
    wide = min(size.width(), place.width())
    if wide <= 0:
        return 0
    drawn = _drawn(shown, wide, painter.device().devicePixelRatio(), look.stamp())
    top = place.top() + (place.height() - size.height()) // 2
    painter.drawPixmap(place.left(), top, drawn)
    return wide


@lru_cache(maxsize=512)
def _drawn(shown: Status, wide: int, ratio: float, _stamp: tuple[str, float]) -> QPixmap:
    """The badge as a picture: lists paint the same few over and over."""
    high = badge_size(shown).height()
    picture = QPixmap(round(wide * ratio), round(high * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(f"{shown.tone}Bg"))
    painter.drawRoundedRect(QRect(0, 0, wide, high), high / 2, high / 2)
    left = SIDE + 1
    if shown.icon:
        px = _icon_px()
        icons.paint(painter, shown.icon, shown.tone, QRect(SIDE - 1, 0, px, high))
        left = SIDE - 1 + px + GAP
    words = QRect(left, 0, wide - left - SIDE + 1, high)
    paint_line(painter, words, shown.text, style="captionStrong", ink=shown.tone)
    painter.end()
    return picture


def _icon_px() -> int:
    return look.size("iconSmall") - 2


class Badge(QWidget):
    """One badge on a page. Says its word and its meaning to a screen reader."""

    def __init__(self, shown: Status, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_status(shown)

    def set_status(self, shown: Status) -> None:
        self._shown = shown
        self.setAccessibleName(shown.text)
        self.setAccessibleDescription(shown.meaning)
        self.setToolTip(shown.meaning)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return badge_size(self._shown)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_badge(QPainter(self), self.rect(), self._shown)
