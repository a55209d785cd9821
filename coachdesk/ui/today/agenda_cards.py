"""How the appointments of a day look: times, a rail, the present as a red line, the next one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from coachdesk.domain.conversations import ConversationKind
from coachdesk.domain.wording import _, clock_time
from coachdesk.operations.today_views import Appointment
from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.card_delegate import CardDelegate
from coachdesk.ui.shared.paged_model import Heading, PagedModel
from coachdesk.ui.shared.painted_words import WordBlock, paint_line
from coachdesk.ui.shared.workplace import Workplace
from coachdesk.ui.today import appointment_words as told
from coachdesk.ui.today.appointment_words import State
from coachdesk.ui.today.painted_button import button_size, paint_button

Index = QModelIndex | QPersistentModelIndex
TIME, RAIL, WORDS = 10, 48, 62  # px from the left at 100 % text
TOP, SIDE, GAP = 8, 12, 6
LINES = 2
LONGEST = 200
NOW_PX = 20
FOUR_G, PARENT = ConversationKind.FOUR_G, ConversationKind.PARENT
PREPARE, START = "prepare", "start"


@dataclass(frozen=True, slots=True)
class Present(Heading):
    """The row of the red line."""


class AgendaCards(CardDelegate):
    """*next_id* is the appointment that is tinted and has the buttons."""

    ring_radius = 6

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names, self._desk = workplace.names, workplace.desk
        self._clock = workplace.desk.clock
        self.next_id = ""

    def height(self, entity: Appointment, width: int) -> int:
        high = 2 * TOP + look.line("body") + self._below(entity, width)
        places = self._button_places(entity, width)
        return high + (GAP + max(place.bottom() + 1 for place in places.values()) if places else 0)

    def draw(self, painter: QPainter, place: QRect, entity: Appointment, *, selected: bool) -> None:
        coming = entity.id == self.next_id
        later = told.state(entity, self._now()) is State.TO_COME
        _draw_rail(painter, place, now=coming)
        self._draw_time(painter, place, entity)
        inside = place.adjusted(look.scaled(WORDS), TOP, -SIDE, -TOP)
        line = QRect(inside.left(), inside.top(), inside.width(), look.line("body"))
        head = told.head(entity, self._names)
        strong = "bodyStrong" if later or coming else "body"
        ink = "text" if later or coming else "textSecondary"
        taken = paint_line(painter, line, head.lead[:LONGEST], style=strong, ink=ink)
        rest = line.adjusted(taken, 0, 0, 0)
        if head.rest and rest.width() > 0:
            paint_line(painter, rest, head.rest, ink=ink)
        self._draw_below(painter, inside, line.bottom() + 1, entity)
        for name, spot in self.spots(place, entity).items():
            off = bool(self.why_not(name, entity))
            paint_button(painter, spot, self.buttons(entity)[name], off=off)

    def buttons(self, entity: Appointment) -> Mapping[str, str]:
        """What one can do with the next one, by the name of the spot."""
        if entity.id != self.next_id:
            return {}
        words = {PREPARE: _("Voorbereiden")} if entity.children else {}
        if entity.children or entity.talk.kind in (FOUR_G, PARENT):
            words[START] = _("Start gesprek")
        return words

    def spots(self, place: QRect, entity: Appointment) -> Mapping[str, QRect]:
        places = self._button_places(entity, place.width())
        high = max((spot.bottom() + 1 for spot in places.values()), default=0)
        top = place.bottom() + 1 - TOP - high
        return {name: spot.translated(place.left(), top) for name, spot in places.items()}

    def why_not(self, spot: str, entity: Appointment) -> str:
        return self._desk.why_read_only if spot == START else ""

    def ground(self, painter: QPainter, place: QRect, *, selected: bool) -> None:
        view = self.parent()
        if selected and isinstance(view, QWidget) and view.hasFocus():
            painter.fillRect(place, look.colour("primaryTintSoft"))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        model = index.model()
        if isinstance(model, PagedModel) and isinstance(model.heading(index.row()), Present):
            return QSize(size.width(), look.scaled(NOW_PX))
        return size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        heading = model.heading(index.row()) if isinstance(model, PagedModel) else None
        if isinstance(heading, Present):
            _draw_present(painter, option.rect, heading.text)
            return
        entity = model.entity(index.row()) if isinstance(model, PagedModel) else None
        if entity is not None and entity.id == self.next_id:
            _draw_tint(painter, option.rect)
        super().paint(painter, option, index)

    def spoken(self, entity: Appointment) -> str:
        """The whole appointment in words."""
        head = told.head(entity, self._names)
        words = (
            clock_time(entity.begins),
            f"{head.lead}{head.rest}",
            told.detail(entity, self._names),
            told.state_words(told.state(entity, self._now())),
        )
        return ". ".join(part for part in words if part)

    def _now(self) -> datetime:
        return self._clock.now()

    def _button_places(self, entity: Appointment, width: int) -> Mapping[str, QRect]:
        """Where the buttons stand from the left and under each other where they do not fit."""
        begin = look.scaled(WORDS)
        left, top, found = begin, 0, {}
        for name, words in self.buttons(entity).items():
            size = button_size(words)
            if left > begin and left + size.width() > width - SIDE:
                left, top = begin, top + size.height() + look.space(1)
            found[name] = QRect(left, top, size.width(), size.height())
            left += size.width() + look.space(2)
        return found

    def _draw_time(self, painter: QPainter, place: QRect, entity: Appointment) -> None:
        where = QRect(
            place.left() + TIME, place.top() + TOP, look.scaled(RAIL) - TIME, look.line("body")
        )
        ink = "text" if told.state(entity, self._now()) is State.TO_COME else "textSecondary"
        paint_line(painter, where, clock_time(entity.begins), style="small", ink=ink)

    def _below(self, entity: Appointment, width: int) -> int:
        """How high the lines under the first one are."""
        detail, alone = self._detail(entity, width)
        return detail.height + (look.line("small") if alone else 0)

    def _detail(self, entity: Appointment, width: int) -> tuple[WordBlock, bool]:
        """What for and where, and whether its state needs a line of its own."""
        room = width - look.scaled(WORDS) - SIDE
        text = told.detail(entity, self._names)[:LONGEST]
        words = told.state_words(told.state(entity, self._now()))
        metrics = QFontMetrics(look.font("small"))
        together = metrics.horizontalAdvance(f"{text} · {words}") + look.size("iconSmall")
        alone = bool(words) and (not text or together + GAP > room)
        if words and not alone:
            text = f"{text} ·"
        return WordBlock(text, "small", max(room, 1), lines=LINES), alone

    def _draw_below(self, painter: QPainter, inside: QRect, top: int, entity: Appointment) -> None:
        width = inside.right() + 1 + SIDE
        state = told.state(entity, self._now())
        block, alone = self._detail(entity, width)
        ink = "text" if state is State.TO_COME else "textSecondary"
        block.paint(painter, inside.left(), top, ink=ink)
        if state is State.TO_COME:
            return
        left, below = inside.left(), top + block.height
        if not alone:
            text = f"{told.detail(entity, self._names)[:LONGEST]} ·  "
            left += QFontMetrics(look.font("small")).horizontalAdvance(text)
            below = top
        _draw_state(painter, QRect(left, below, inside.right() - left, look.line("small")), state)


def _draw_state(painter: QPainter, place: QRect, state: State) -> None:
    icon, ink = told.STATES[state]
    px = look.size("iconSmall") - 2
    icons.paint(painter, icon, ink, QRect(place.left(), place.top(), px, place.height()))
    words = place.adjusted(px + look.space(1), 0, 0, 0)
    paint_line(painter, words, told.state_words(state), style="small", ink=ink)


def _draw_rail(painter: QPainter, place: QRect, *, now: bool) -> None:
    wide = 3 if now else 2
    ink = "primary" if now else "borderSubtle"
    rail = QRect(place.left() + look.scaled(RAIL), place.top(), wide, place.height())
    painter.fillRect(rail, look.colour(ink))


def _draw_tint(painter: QPainter, place: QRect) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("primaryTintSoft"))
    tint = QRectF(place).adjusted(look.scaled(RAIL), 0, -SIDE, 0)
    painter.drawRoundedRect(tint, look.radius("control"), look.radius("control"))
    painter.restore()


def _draw_present(painter: QPainter, place: QRect, text: str) -> None:
    where = QRect(place.left() + TIME - 3, place.top(), look.scaled(RAIL), place.height())
    taken = paint_line(painter, where, text, style="captionStrong", ink="danger")
    left = where.left() + taken + look.space(1)
    middle = place.top() + place.height() // 2
    painter.fillRect(left, middle, place.right() - SIDE - left, 1, look.colour("danger"))
