"""Draws the lines of a search: icon, words, the passage with what was found marked in it."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QPainter

from coachdesk.domain.hits import pieces
from coachdesk.domain.wording import _
from coachdesk.ui.search.finding import Finding
from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.card_delegate import CardDelegate
from coachdesk.ui.shared.key_cap import cap_size, key_words, paint_cap
from coachdesk.ui.shared.painted_words import paint_line, tagged

SIDE, WORDS_LEFT, ABOVE, UNDERLINE = 16, 46, 6, 1


class FindingDelegate(CardDelegate):
    """One line high for a command, two for what has a passage.

    *telling* says at the selected line what Enter does, for a list that has no keyboard itself.
    """

    def __init__(self, *, telling: bool = False) -> None:
        super().__init__()
        self._telling = telling

    def height(self, entity: Finding, width: int) -> int:
        high = look.line("body") + 2 * ABOVE + 4
        return high + look.line("small") - 4 if entity.detail else high

    def ground(self, painter: QPainter, place: QRect, *, selected: bool) -> None:
        if not self._telling:
            super().ground(painter, place, selected=selected)
        elif selected:
            painter.fillRect(place, look.colour("primaryTint"))

    def draw(self, painter: QPainter, place: QRect, entity: Finding, *, selected: bool) -> None:
        px = look.size("icon")
        icons.paint(
            painter,
            entity.icon,
            "text",
            QRect(place.left() + SIDE, place.top(), px, place.height()),
        )
        right = place.right() - SIDE
        if entity.keys:
            right = _paint_key(painter, place, right, entity.keys)
        elif self._telling and selected and entity.place:
            right = _paint_enter(painter, place, right)
        left = place.left() + look.scaled(WORDS_LEFT)
        words = QRect(left, place.top(), right - left - SIDE, place.height())
        if entity.detail:
            top = place.top() + ABOVE
            words = QRect(left, top, words.width(), look.line("body"))
            below = QRect(left, words.bottom() + 1, words.width(), look.line("small"))
            paint_marked(painter, below, entity.detail, style="small", ink="textSecondary")
        taken = paint_line(painter, words, entity.strong, style="bodyStrong")
        paint_marked(painter, words.adjusted(taken, 0, 0, 0), entity.words)


def paint_marked(
    painter: QPainter, place: QRect, text: str, *, style: str = "body", ink: str = "text"
) -> None:
    """One line of words, with a ground and a line under those that were found."""
    metrics = QFontMetrics(look.font(style))
    room = QRect(place)
    for piece, found in pieces(text):
        if room.width() <= 0:
            return
        if found:
            wide = min(metrics.horizontalAdvance(tagged(piece)), room.width())
            mark = QRect(room.left(), 0, wide, metrics.height())
            mark.moveTop(room.center().y() - mark.height() // 2)
            painter.fillRect(mark, look.colour("attentionBg"))
            mark.setTop(mark.bottom())
            painter.fillRect(mark, look.colour("attentionBorder"))
        taken = paint_line(painter, room, piece, style=style, ink="text" if found else ink)
        room.setLeft(room.left() + taken)


def _paint_key(painter: QPainter, place: QRect, right: int, keys: str) -> int:
    """A key cap that ends at *right*; gives where it begins."""
    shown = key_words(keys)
    size = cap_size(shown)
    cap = QRect(right - size.width(), 0, size.width(), size.height())
    cap.moveTop(place.top() + (place.height() - size.height()) // 2)
    edge, ink = look.colour("border"), look.colour("textSecondary")
    paint_cap(painter, cap, shown, ink=ink, edge=edge, fill=look.colour("surfaceSunken"))
    return cap.left()


def _paint_enter(painter: QPainter, place: QRect, right: int) -> int:
    words = _("openen")
    wide = QFontMetrics(look.font("small")).horizontalAdvance(words)
    spot = QRect(right - wide, place.top(), wide + 1, place.height())
    paint_line(painter, spot, words, style="small", ink="textSecondary")
    return _paint_key(painter, place, right - wide - 6, "Enter")
