"""How a step looks in the list: a tick box, what, for whom and why, and a date or one deed."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from coachdesk.domain.names import name
from coachdesk.domain.steps import StepStatus
from coachdesk.domain.wording import _, mark
from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.card_delegate import HEADING_PX
from coachdesk.ui.shared.painted_words import paint_line
from coachdesk.ui.shared.workplace import Workplace
from coachdesk.ui.today import words
from coachdesk.ui.today.painted_button import button_at_right, paint_button
from coachdesk.ui.today.step_rows import Deed, LaterFold, StepRow
from coachdesk.ui.today.unfolding_list import UnfoldingCards

SIDE, TOP, GAP = 16, 2, 14
TICK, DEED = "tick", "deed"
BUTTONS = {
    Deed.HEAR: (mark("Bel en noteer"), "phone"),
    Deed.CALL: (mark("Bel en noteer"), "phone"),
    Deed.ROUTE: (mark("Naar de route"), ""),
    Deed.GO_ON: (mark("Verder"), ""),
    Deed.MOVE: (mark("Verzet"), ""),
}
LOOKING = (Deed.ROUTE, Deed.GO_ON)  # these write nothing by themselves


class StepCards(UnfoldingCards):
    """Draws the rows. *everybody* tells that whose step it is stands there too."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names, self._today = workplace.names, workplace.today
        self._desk, self._clock = workplace.desk, workplace.desk.clock
        self.everybody = False

    def row_height(self, entity: StepRow | LaterFold) -> int:
        if isinstance(entity, LaterFold):
            return look.scaled(HEADING_PX)
        return 2 * TOP + look.line("body") + look.line("small")

    def draw(
        self, painter: QPainter, place: QRect, entity: StepRow | LaterFold, *, selected: bool
    ) -> None:
        if isinstance(entity, LaterFold):
            _draw_fold(painter, place, entity)
            return
        self._draw_tick(painter, _tick_box(place), entity)
        right = self._draw_right(painter, place, entity)
        left = place.left() + SIDE + look.size("iconSmall") + GAP
        top = place.top() + TOP
        room = right - left - look.space(2)
        head = QRect(left, top, room, look.line("body"))
        paint_line(painter, head, words.what(entity.line, self._names), style="bodyStrong")
        below = QRect(left, head.bottom() + 1, room, look.line("small"))
        paint_line(painter, below, self._detail(entity), style="small", ink="textSecondary")

    def spots(self, place: QRect, entity: StepRow | LaterFold) -> Mapping[str, QRect]:
        if isinstance(entity, LaterFold):
            return {TICK: place}
        if entity.deed is Deed.HEAR:
            return {DEED: _button(place, entity.deed)}
        least = look.size("minTarget")
        tick = QRect(0, 0, least, least)
        tick.moveCenter(_tick_box(place).center())
        if entity.deed is None:
            return {TICK: tick}
        return {TICK: tick, DEED: _button(place, entity.deed)}

    def why_not(self, spot: str, entity: StepRow | LaterFold) -> str:
        """In a vault to be read, one can only look."""
        if isinstance(entity, LaterFold) or (spot == DEED and entity.deed in LOOKING):
            return ""
        return self._desk.why_read_only

    def ground(self, painter: QPainter, place: QRect, *, selected: bool) -> None:
        view = self.parent()
        focused = isinstance(view, QWidget) and view.hasFocus()
        if selected:
            painter.fillRect(place, look.colour("primaryTint" if focused else "primaryTintSoft"))
        line = look.colour("borderSubtle")
        painter.fillRect(place.left(), place.bottom(), place.width(), 1, line)

    def spoken(self, entity: StepRow | LaterFold) -> str:
        """The whole row in words, for who hears it."""
        if isinstance(entity, LaterFold):
            state = _("uitgeklapt") if entity.opened else _("ingeklapt")
            return f"{_later(entity)}, {state}"
        step, today = entity.line.step, self._today()
        done = "" if step.is_open() else name(StepStatus.DONE)
        parts = (
            done,
            name(step.urgency(today)),
            words.what(entity.line, self._names),
            self._detail(entity),
            words.when(step.due, today),
        )
        return ". ".join(part for part in parts if part)

    def _detail(self, entity: StepRow) -> str:
        now = self._clock.now()
        about = words.who_and_why(entity.line, self._names, today=now.date(), owner=self.everybody)
        if entity.draft is None:
            return about
        moment = words.since(entity.draft.changed_at, now)
        return _("{about} · concept van {moment}").format(about=about, moment=moment)

    def _draw_tick(self, painter: QPainter, place: QRect, entity: StepRow) -> None:
        if entity.deed is Deed.HEAR:  # hearing of it is what ends it: there is nothing to tick
            icons.paint(painter, "hourglass", "textSecondary", place)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        done = not entity.line.step.is_open()
        edge = "border" if self.why_not(TICK, entity) else "borderStrong"
        painter.setPen(QPen(look.colour("primary" if done else edge), 1))
        painter.setBrush(look.colour("primary" if done else "surface"))
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if done:
            icons.paint(painter, "check", "textOnPrimary", place.adjusted(1, 1, -1, -1))

    def _draw_right(self, painter: QPainter, place: QRect, entity: StepRow) -> int:
        """The button or the date; gives where it begins."""
        if entity.deed is not None:
            button = _button(place, entity.deed)
            text, icon = BUTTONS[entity.deed]
            off = bool(self.why_not(DEED, entity))
            paint_button(painter, button, _(text), icon, off=off)
            return button.left()
        inside = place.adjusted(place.width() // 2, 0, -SIDE, 0)
        shown = words.when(entity.line.step.due, self._today())
        taken = paint_line(painter, inside, shown, style="small", ink="textSecondary", right=True)
        return inside.right() - taken


def _later(fold: LaterFold) -> str:
    return _("Later ({number})").format(number=fold.number)


def _draw_fold(painter: QPainter, place: QRect, fold: LaterFold) -> None:
    px = look.size("iconSmall")
    chevron = "chevron-down" if fold.opened else "chevron-right"
    spot = QRect(place.left() + SIDE, place.top(), px, place.height())
    icons.paint(painter, chevron, "textSecondary", spot)
    text = place.adjusted(SIDE + px + look.space(2), 0, -SIDE, 0)
    paint_line(painter, text, _later(fold), style="captionStrong", ink="textSecondary")


def _tick_box(place: QRect) -> QRect:
    px = look.size("iconSmall")
    return QRect(place.left() + SIDE, place.top() + (place.height() - px) // 2, px, px)


def _button(place: QRect, deed: Deed) -> QRect:
    text, icon = BUTTONS[deed]
    return button_at_right(place.adjusted(0, 0, -SIDE, 0), _(text), icon)
