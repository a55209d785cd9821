"""A button as a delegate paints it in a row: an outline, an icon if there is one, and words."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from coachdesk.ui.shared import icons, look

SIDE, GAP = 12, 8


def button_size(words: str, icon: str = "") -> QSize:
    """How much room it needs."""
    wide = QFontMetrics(look.font("label")).horizontalAdvance(words) + 2 * SIDE
    if icon:
        wide += look.size("iconSmall") + GAP
    return QSize(wide, look.size("controlHeightCompact"))


def button_at_right(place: QRect, words: str, icon: str = "") -> QRect:
    """Where it stands at the right end of *place*, in the middle of its height."""
    size = button_size(words, icon)
    top = place.top() + (place.height() - size.height()) // 2
    return QRect(place.right() + 1 - size.width(), top, size.width(), size.height())


def paint_button(
    painter: QPainter, place: QRect, words: str, icon: str = "", *, off: bool = False
) -> None:
    """Draw it, pale when it is *off*; *place* has the size of `button_size`."""
    ink = "textDisabled" if off else "text"
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour("border" if off else "borderStrong"), 1))
    painter.setBrush(look.colour("surface"))
    corner = look.radius("control")
    frame = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(frame, corner, corner)
    left = place.left() + SIDE
    if icon:
        px = look.size("iconSmall")
        icons.paint(painter, icon, ink, QRect(left, place.top(), px, place.height()))
        left += px + GAP
    painter.setFont(look.font("label"))
    painter.setPen(look.colour(ink))
    where = QRect(left, place.top(), place.right() - left, place.height())
    painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, words)
    painter.restore()
