"""How one entry of the timeline is drawn: date, round icon, and the box with what was told."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from datetime import date, time
from typing import Any

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from coachdesk.domain.wording import _, clock_time, day_month
from coachdesk.ui.children.timeline_drawing import Drawn, drawn
from coachdesk.ui.children.timeline_pieces import Entry, Fold, Words
from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.badge import badge_size, paint_badge
from coachdesk.ui.shared.card_delegate import CardDelegate
from coachdesk.ui.shared.painted_words import paint_line, tagged

MIDNIGHT = time()  # of what is known by its day only
DATE_WIDTH, ICON_ROUND, BOX_LEFT, BOX_RIGHT = 52, 26, 94, 8
SIDE, TOP, BELOW, BETWEEN, GAP = 12, 8, 11, 7, 8
UNDER_HEAD = 2  # plain words follow their head closely
CARD_GAP = 12
FOLD_HIGH = 40
KEPT = 300  # laid out cards: more than one ever sees at once


class LaidCard:
    """The pieces of one entry, laid out in the width of its box."""

    def __init__(self, entry: Entry, width: int) -> None:
        self._pieces: list[tuple[int, Drawn]] = []
        top = look.line("body")
        for piece in entry.pieces:
            close = not self._pieces and isinstance(piece, Words)
            top += UNDER_HEAD if close else BETWEEN
            self._pieces.append((top, made := drawn(piece, width - 2 * SIDE)))
            top += made.height
        self.height = TOP + top + BELOW

    def paint(self, painter: QPainter, left: int, top: int) -> None:
        """Draw what stands below the head, whose upper left corner is there."""
        for below, piece in self._pieces:
            piece.paint(painter, left, top + below)


class TimelineDelegate(CardDelegate):
    """Draws entries, and the lines into which older school years fold."""

    ring_radius = 8

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._laid: OrderedDict[tuple[str, int], LaidCard] = OrderedDict()

    def height(self, entity: Any, width: int) -> int:
        if isinstance(entity, Fold):
            return look.scaled(FOLD_HIGH) + CARD_GAP
        return self._card(entity, width).height + CARD_GAP

    def draw(self, painter: QPainter, place: QRect, entity: Any, *, selected: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_line(painter, place)
        box = self.ring_place(place)
        self._draw_box(painter, box, selected=selected)
        if isinstance(entity, Fold):
            self._draw_fold(painter, place, box, entity)
            return
        self._draw_date(painter, place, entity)
        self._draw_icon(painter, place, entity.icon, entity.tone)
        self._draw_head(painter, self._head(box), entity)
        self._card(entity, place.width()).paint(painter, box.left() + SIDE, box.top() + TOP)

    def spots(self, place: QRect, entity: Any) -> Mapping[str, QRect]:
        """ "Openen" in the head; on a folded year the whole line."""
        box = self.ring_place(place)
        if isinstance(entity, Fold):
            return {"open": box}
        if not entity.can_open:
            return {}
        wide = QFontMetrics(look.font("body")).horizontalAdvance(_("Openen"))
        head = self._head(box)
        return {"open": QRect(head.right() + 1 - wide, head.top(), wide, head.height())}

    def forget(self) -> None:
        super().forget()
        self._laid.clear()

    def ground(self, painter: QPainter, place: QRect, *, selected: bool) -> None:
        """Nothing: the box is its own ground."""

    def ring_place(self, place: QRect) -> QRect:
        return place.adjusted(look.scaled(BOX_LEFT), 0, -BOX_RIGHT, -CARD_GAP)

    def _card(self, entry: Entry, width: int) -> LaidCard:
        key = (entry.id, width)
        if key not in self._laid:
            inside = width - look.scaled(BOX_LEFT) - BOX_RIGHT
            self._laid[key] = LaidCard(entry, inside)
            if len(self._laid) > KEPT:
                self._laid.popitem(last=False)
        self._laid.move_to_end(key)
        return self._laid[key]

    def _head(self, box: QRect) -> QRect:
        return QRect(box.left() + SIDE, box.top() + TOP, box.width() - 2 * SIDE, look.line("body"))

    def _middle(self, place: QRect) -> int:
        """Where the line of time runs."""
        return place.left() + (look.scaled(DATE_WIDTH) + look.scaled(BOX_LEFT)) // 2

    def _draw_line(self, painter: QPainter, place: QRect) -> None:
        line = QRect(self._middle(place), place.top(), 1, place.height())
        painter.fillRect(line, look.colour("borderSubtle"))

    def _draw_box(self, painter: QPainter, box: QRect, *, selected: bool) -> None:
        painter.setPen(QPen(look.colour("primary" if selected else "borderSubtle"), 1))
        painter.setBrush(look.colour("surface"))
        corner = look.radius("card")
        frame = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, corner, corner)

    def _draw_date(self, painter: QPainter, place: QRect, entry: Entry) -> None:
        first, second = look.line("body"), look.line("small")
        where = QRect(place.left(), place.top() + 1, look.scaled(DATE_WIDTH), first)
        day = day_month(entry.at)
        paint_line(painter, where, day, style="label", ink="textSecondary", right=True)
        where = QRect(where.left(), where.bottom() + 1, where.width(), second)
        other_year = entry.at.year != self._today().year
        hour = clock_time(entry.at) if entry.at.time() != MIDNIGHT else ""
        under = str(entry.at.year) if other_year else hour
        paint_line(painter, where, under, style="small", ink="textTertiary", right=True)

    def _draw_icon(self, painter: QPainter, place: QRect, icon: str, tone: str) -> None:
        px = look.scaled(ICON_ROUND)
        spot = QRect(self._middle(place) - px // 2, place.top(), px, px)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(f"{tone}Bg"))
        painter.drawEllipse(spot)
        small = look.size("iconSmall") - 1
        inner = QRect(0, 0, small, small)
        inner.moveCenter(spot.center() + QPoint(1, 1))
        icons.paint(painter, icon, tone, inner)

    def _draw_head(self, painter: QPainter, room: QRect, entry: Entry) -> None:
        """Title, meta, badges, the line of a brief note, and the way in."""
        if entry.can_open:
            wide = paint_line(painter, room, _("Openen"), ink="link", right=True)
            room = room.adjusted(0, 0, -wide - SIDE, 0)
        left = room.left() + paint_line(painter, room, entry.title, style="bodyStrong") + GAP
        badges = [badge_size(badge).width() + GAP for badge in entry.badges]
        rest = max(room.right() - left - sum(badges), 0)
        line = min(_wide(entry.line), rest // 2) if entry.line else 0
        meta = QRect(left, room.top(), rest - line, room.height())
        left += paint_line(painter, meta, entry.meta, ink="textSecondary") + GAP
        for badge, wide in zip(entry.badges, badges, strict=True):
            if left + wide <= room.right() + GAP:
                paint_badge(painter, QRect(left, room.top(), wide, room.height()), badge)
                left += wide
        if entry.line:
            room.setLeft(left)
            paint_line(painter, room, entry.line)

    def _draw_fold(self, painter: QPainter, place: QRect, box: QRect, fold: Fold) -> None:
        self._draw_icon(painter, place.translated(0, 7), "chevron-right", "neutral")
        words = box.adjusted(SIDE, 0, -SIDE, 0)
        paint_line(painter, words, fold.spoken(), style="bodyStrong", ink="textSecondary")
        paint_line(painter, words, _("Openen"), ink="link", right=True)


def _wide(text: str) -> int:
    return QFontMetrics(look.font("body")).horizontalAdvance(tagged(text)) + GAP
