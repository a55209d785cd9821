"""How the short lists of Vandaag look: a title, a line or two below it, a badge or a button."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.desk import Desk
from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.badge import Status, badge_size, paint_badge
from coachdesk.ui.shared.card_delegate import CardDelegate
from coachdesk.ui.shared.painted_words import paint_line
from coachdesk.ui.today.painted_button import button_at_right, button_size, paint_button

SIDE, TOP = 16, 8
LONGEST = 300  # letters of a text of which one line is shown
BUTTON, AWAY = "button", "away"
BIN = 44  # px at the right end of a row


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Row:
    """One row as it is shown: *lead* stands out, *rest* follows it on the same line.

    A badge stands at the end of the first line, a button in the middle of the height, or under
    the words where there is a badge; *away* is what the bin behind the button does.
    """

    id: str
    lead: str
    rest: str = ""
    detail: str = ""
    told: str = ""
    badge: Status | None = None
    button: str = ""
    away: str = ""

    def spoken(self) -> str:
        """The whole row in words."""
        badge = self.badge.text if self.badge else ""
        away = _("Del gooit het weg") if self.away else ""
        parts = (badge, f"{self.lead}{self.rest}", self.detail, self.told, away)
        return ". ".join(part for part in parts if part)

    def has_button_below(self) -> bool:
        """Whether the button stands under the words."""
        return bool(self.button and self.badge)


class RowCards(CardDelegate):
    """The rows of one short list, with a hairline above each.

    The spots in *writing* do nothing in a vault to be read.
    """

    def __init__(self, desk: Desk, *writing: str) -> None:
        super().__init__()
        self._desk, self._writing = desk, writing

    def height(self, entity: Row, width: int) -> int:
        below = sum(1 for text in (entity.detail, entity.told) if text)
        words = 2 * TOP + look.line("body") + below * look.line("small")
        if not entity.has_button_below():
            return words
        return words + button_size(entity.button).height() + look.space(1)

    def draw(self, painter: QPainter, place: QRect, entity: Row, *, selected: bool) -> None:
        inside = place.adjusted(SIDE, TOP, -SIDE, -TOP)
        if entity.button:
            button = self._button(place, entity)
            off = bool(self.why_not(BUTTON, entity))
            paint_button(painter, button, entity.button, off=off)
            if not entity.has_button_below():
                inside.setRight(button.left() - look.space(2))
        if entity.away:
            spot = QRect(0, 0, look.size("iconSmall"), look.size("iconSmall"))
            spot.moveCenter(self._bin(place).center())
            ink = "textDisabled" if self.why_not(AWAY, entity) else "textSecondary"
            icons.paint(painter, "trash-2", ink, spot)
        head = QRect(inside.left(), inside.top(), inside.width(), look.line("body"))
        self._draw_head(painter, head, entity)
        below = QRect(inside.left(), head.bottom() + 1, inside.width(), look.line("small"))
        for text, ink in ((entity.detail, "text"), (entity.told, "textSecondary")):
            if text:
                paint_line(painter, below, text[:LONGEST], style="small", ink=ink)
                below.translate(0, below.height())

    def spots(self, place: QRect, entity: Row) -> Mapping[str, QRect]:
        found = {BUTTON: self._button(place, entity)} if entity.button else {}
        return {**found, AWAY: self._bin(place)} if entity.away else found

    def why_not(self, spot: str, entity: Row) -> str:
        return self._desk.why_read_only if spot in self._writing else ""

    def ground(self, painter: QPainter, place: QRect, *, selected: bool) -> None:
        view = self.parent()
        if selected and isinstance(view, QWidget) and view.hasFocus():
            painter.fillRect(place, look.colour("primaryTint"))
        line = look.colour("borderSubtle")
        painter.fillRect(place.left(), place.top(), place.width(), 1, line)

    def _draw_head(self, painter: QPainter, head: QRect, entity: Row) -> None:
        if entity.badge is not None:
            wide = badge_size(entity.badge).width()
            corner = QRect(head.right() + 1 - wide, head.top(), wide, head.height())
            paint_badge(painter, corner, entity.badge)
            head = head.adjusted(0, 0, -wide - look.space(2), 0)
        taken = paint_line(painter, head, entity.lead[:LONGEST], style="bodyStrong")
        rest = head.adjusted(taken, 0, 0, 0)
        if entity.rest and rest.width() > 0:
            paint_line(painter, rest, entity.rest, style="bodyStrong")

    def _button(self, place: QRect, entity: Row) -> QRect:
        if entity.has_button_below():
            spot = QRect(place.topLeft(), button_size(entity.button))
            spot.moveBottomLeft(place.adjusted(SIDE, 0, 0, -TOP).bottomLeft())
            return spot
        right = BIN if entity.away else SIDE
        return button_at_right(place.adjusted(0, 0, -right, 0), entity.button)

    def _bin(self, place: QRect) -> QRect:
        """As large as a finger needs; the icon stands in the middle of it."""
        return QRect(place.right() + 1 - BIN, place.top(), BIN, place.height())
