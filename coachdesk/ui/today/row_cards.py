"""How the short lists of Vandaag look: a title, a line or two below it, a badge or a button."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from coachdesk.ui.shared import look
from coachdesk.ui.shared.badge import Status, badge_size, paint_badge
from coachdesk.ui.shared.card_delegate import CardDelegate
from coachdesk.ui.shared.painted_words import paint_line
from coachdesk.ui.today.painted_button import button_at_right, paint_button

SIDE, TOP = 16, 8
LONGEST = 300  # letters of a text of which one line is shown
BUTTON = "button"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Row:
    """One row as it is shown: *lead* stands out, *rest* follows it on the same line.

    A badge stands at the end of the first line, a button in the middle of the height.
    """

    id: str
    lead: str
    rest: str = ""
    detail: str = ""
    told: str = ""
    badge: Status | None = None
    button: str = ""

    def spoken(self) -> str:
        """The whole row in words."""
        badge = self.badge.text if self.badge else ""
        parts = (badge, f"{self.lead}{self.rest}", self.detail, self.told)
        return ". ".join(part for part in parts if part)


class RowCards(CardDelegate):
    """The rows of one short list, with a hairline above each."""

    def height(self, entity: Row, width: int) -> int:
        below = sum(1 for text in (entity.detail, entity.told) if text)
        return 2 * TOP + look.line("body") + below * look.line("small")

    def draw(self, painter: QPainter, place: QRect, entity: Row, *, selected: bool) -> None:
        inside = place.adjusted(SIDE, TOP, -SIDE, -TOP)
        if entity.button:
            button = self._button(place, entity)
            paint_button(painter, button, entity.button)
            inside.setRight(button.left() - look.space(2))
        head = QRect(inside.left(), inside.top(), inside.width(), look.line("body"))
        self._draw_head(painter, head, entity)
        below = QRect(inside.left(), head.bottom() + 1, inside.width(), look.line("small"))
        for text, ink in ((entity.detail, "text"), (entity.told, "textSecondary")):
            if text:
                paint_line(painter, below, text[:LONGEST], style="small", ink=ink)
                below.translate(0, below.height())

    def spots(self, place: QRect, entity: Row) -> Mapping[str, QRect]:
        return {BUTTON: self._button(place, entity)} if entity.button else {}

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
        return button_at_right(place.adjusted(0, 0, -SIDE, 0), entity.button)
