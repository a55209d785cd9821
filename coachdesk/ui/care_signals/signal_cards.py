"""How a signal looks in the list: about whom, what was seen, from whom and when."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from coachdesk.domain.care_signals import SignalGroup, SignalUrgency
from coachdesk.domain.clock import Clock
from coachdesk.domain.wording import _, short_day
from coachdesk.operations.care_signal_views import SignalLine
from coachdesk.ui.care_signals import words
from coachdesk.ui.shared import look
from coachdesk.ui.shared.badge import Status, badge_size, paint_badge
from coachdesk.ui.shared.card_delegate import CardDelegate
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.painted_words import WordBlock, fits, paint_line

SIDE, TOP = 14, 10
LINES = 2
LONGEST = 300  # letters that two lines can hold at most


class SignalCards(CardDelegate):
    """A signal to be sorted takes four lines; one that is watched two."""

    def __init__(self, names: NameDisplay, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names, self._clock = names, clock

    def height(self, entity: SignalLine, width: int) -> int:
        high = 2 * TOP + look.line("body")
        if self._watched(entity):
            return high + look.line("small")
        one = fits(self._words(entity), "small", width - 2 * SIDE)
        return high + look.line("small") * (2 if one else 1 + LINES)

    def draw(self, painter: QPainter, place: QRect, entity: SignalLine, *, selected: bool) -> None:
        inside = place.adjusted(SIDE, TOP, -SIDE, -TOP)
        head = QRect(inside.left(), inside.top(), inside.width(), look.line("body"))
        head.setWidth(head.width() - self._draw_corner(painter, head, entity))
        bold, rest = words.about(entity.signal, entity.children, self._names)
        dotted = f" · {rest}" if entity.children and rest else rest
        taken = paint_line(painter, head, bold, style="bodyStrong")
        head.setLeft(head.left() + taken + (0 if entity.children else look.space(1)))
        strong = "bodyStrong" if entity.children else "body"
        ink = "text" if entity.children else "textSecondary"
        paint_line(painter, head, dotted, style=strong, ink=ink)
        text = self._text(entity, place.width())
        top = inside.top() + look.line("body")
        text.paint(painter, inside.left(), top)
        if not self._watched(entity):
            told = words.told(
                entity.signal, self._names, now=self._clock.now(), earlier=entity.earlier
            )
            under = QRect(inside.left(), top + text.height, inside.width(), look.line("small"))
            paint_line(painter, under, told, style="caption", ink="textSecondary")

    def spoken(self, entity: SignalLine) -> str:
        """The whole card in words, for who hears it."""
        signal = entity.signal
        parts = (
            *((_("Veiligheid"),) if signal.urgency is SignalUrgency.SAFETY else ()),
            *words.about(signal, entity.children, self._names),
            self._names.text(words.facts(signal, LONGEST)),
            words.told(signal, self._names, now=self._clock.now(), earlier=entity.earlier),
            words.standing(signal, self._clock.now().date()),
        )
        return ". ".join(part.rstrip(".") for part in parts if part)  # Noor W. has one already

    def _watched(self, entity: SignalLine) -> bool:
        return entity.signal.group(self._clock.now().date()) is SignalGroup.WATCHED

    def _text(self, entity: SignalLine, width: int) -> WordBlock:
        lines = 1 if self._watched(entity) else LINES
        return WordBlock(self._words(entity), "small", width - 2 * SIDE, lines=lines)

    def _words(self, entity: SignalLine) -> str:
        return self._names.text(words.facts(entity.signal, LONGEST))

    def _draw_corner(self, painter: QPainter, head: QRect, entity: SignalLine) -> int:
        """A badge for safety, else the day it comes back, how it stands or its theme; its width."""
        signal, today = entity.signal, self._clock.now().date()
        if signal.urgency is SignalUrgency.SAFETY:
            badge = Status(_("Veiligheid"), "danger", "shield-alert")
            wide = badge_size(badge).width()
            corner = QRect(head.right() + 1 - wide, head.top(), wide, head.height())
            paint_badge(painter, corner, badge)
            return wide + look.space(2)
        group = signal.group(today)
        if group is SignalGroup.WATCHED and signal.watched_until:
            text = short_day(signal.watched_until, today=today)
        elif group is SignalGroup.TO_SORT:
            text = entity.themes[0] if entity.themes else ""
        else:
            text = words.standing(signal, today)
        corner = head.adjusted(head.width() // 2, 0, 0, 0)
        wide = paint_line(painter, corner, text, style="small", ink="textSecondary", right=True)
        return wide + look.space(2)
