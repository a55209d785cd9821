"""The agenda of a meeting: points with their begin times, moved by key or by mouse."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.domain.ids import AgendaItemId
from coachdesk.domain.wording import _, clock_time
from coachdesk.operations.agendas import Point
from coachdesk.ui.meetings.agenda_words import consent_badge, title
from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.badge import paint_badge
from coachdesk.ui.shared.card_delegate import CardDelegate
from coachdesk.ui.shared.card_list import CardList
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.paged_model import Cell, Column, PagedModel
from coachdesk.ui.shared.painted_words import paint_line

GRIP, BEGIN, CONSENT, TIME = 34, 56, 150, 92  # px of the columns at 100 % text
NARROW, CONSENT_ICON = 520, 40  # in a narrower list only the icon of consent is seen
ROW, SIDE, DROP_LINE = 50, 14, 3


class AgendaList(CardList):
    """The points in their order. Alt and an arrow moves one, Del takes it off.

    Signals:
        moved: a point should stand elsewhere. Carries its id and its place, counted from 0.
        removed: a point should come off. Carries its id.
    """

    moved = Signal(str, int)
    removed = Signal(str)

    def __init__(self, names: NameDisplay, parent: QWidget | None = None) -> None:
        self._names = names
        self._points: dict[str, Point] = {}
        self._gap: int | None = None
        model: PagedModel[Point] = PagedModel(
            [Column(_("Casus en vraag aan het team"), self._cell)],
            ids=lambda _order: list(self._points),
            page=lambda ids: [self._points[i] for i in ids if i in self._points],
        )
        super().__init__(model, _Delegate(names), parent, name=_("Agenda"))
        model.setParent(self)
        self.model_of_points = model
        self.rows.deleted.connect(self.removed)

    def show_points(self, points: Sequence[Point]) -> None:
        """Show these; the chosen one stays chosen wherever it went."""
        self._points = {point.id: point for point in points}
        self.model_of_points.refresh()

    def point(self, item_id: str | None) -> Point | None:
        """One of the points."""
        return self._points.get(item_id or "")

    def points(self) -> Sequence[Point]:
        """All points in their order."""
        return tuple(self._points.values())

    def place_of(self, item_id: str) -> int:
        """Where a point stands, counted from 0."""
        return list(self._points).index(item_id)

    def choose_first_case(self) -> None:
        """Put the cursor on the first case, or on the first point when there is none."""
        cases = [point.id for point in self._points.values() if point.child is not None]
        for item_id in (*cases, *self._points)[:1]:
            self.rows.select(item_id)

    def next_unapproved(self, item_id: str) -> AgendaItemId | None:
        """The first case after this one, or else from the top, that was not looked at yet."""
        ids = list(self._points)
        after = ids.index(item_id) + 1
        for one in (*ids[after:], *ids[:after]):
            point = self._points[one]
            if one != item_id and point.child is not None and not point.seen:
                return point.id
        return None

    def gap_at(self, where: QPoint) -> int:
        """Between which rows this point of the list is: 0 is above the first."""
        for row in range(len(self._points)):
            place = self.visualRect(self.model_of_points.index(row, 0))
            if where.y() < place.center().y():
                return row
        return len(self._points)

    def show_gap(self, gap: int | None) -> None:
        """Draw the line where something would drop, or no line."""
        self._gap = gap
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item_id = self.rows.current()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        up_or_down = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if item_id is None:
            super().keyPressEvent(event)
        elif held == Qt.KeyboardModifier.AltModifier and up_or_down:
            self._move(item_id, up_or_down)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._gap is None:
            return
        y = 0
        if self._gap:
            y = self.visualRect(self.model_of_points.index(self._gap - 1, 0)).bottom()
        painter = QPainter(self.viewport())
        wide = self.viewport().width() - 2 * SIDE
        painter.fillRect(SIDE, max(y - 1, 0), wide, DROP_LINE, look.colour("focus"))

    def _move(self, item_id: str, by: int) -> None:
        place = self.place_of(item_id) + by
        if 0 <= place < len(self._points):
            self.moved.emit(item_id, place)

    def _cell(self, point: Point) -> Cell:
        """What is spoken of a row."""
        badge = consent_badge(point, self._names)
        parts = [
            clock_time(point.begins),
            _("{number} minuten").format(number=point.item.minutes),
            _question(point, self._names),
            badge.meaning if badge else "",
            _state(point),
        ]
        return Cell(title(point, self._names), ", ".join(part for part in parts if part))


class AgendaHead(QWidget):
    """The headings above the agenda, over the same columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(0, look.scaled(36))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        begin, words, consent, time = _columns(self.rect())
        for place, text in (
            (begin, _("Begin")),
            (words, _("Casus en vraag aan het team")),
            (consent, _("Toestemming") if self.width() >= look.scaled(NARROW) else ""),
        ):
            paint_line(painter, place, text, style="captionStrong", ink="textSecondary")
        paint_line(painter, time, _("Tijd"), style="captionStrong", ink="textSecondary", right=True)
        line = look.colour("border")
        painter.fillRect(0, self.height() - 1, self.width(), 1, line)


class _Delegate(CardDelegate):
    def __init__(self, names: NameDisplay) -> None:
        super().__init__()
        self._names = names

    def height(self, entity: Point, width: int) -> int:
        return look.scaled(ROW)

    def draw(self, painter: QPainter, place: QRect, entity: Point, *, selected: bool) -> None:
        begin, words, consent, time = _columns(place)
        px = look.size("iconSmall")
        grip = QRect(place.left() + SIDE - 4, place.top(), px, place.height())
        icons.paint(painter, "grip-vertical", "textTertiary", grip)
        paint_line(painter, begin, clock_time(entity.begins), ink="textSecondary")
        badge = consent_badge(entity, self._names)
        if badge is not None and consent.width() > look.scaled(CONSENT_ICON):
            paint_badge(painter, consent, badge)
        elif badge is not None:
            spot = QRect(consent.left(), consent.top(), px, consent.height())
            icons.paint(painter, badge.icon, badge.tone, spot)
        else:
            words.setRight(consent.right())
        self._draw_words(painter, words, entity)
        minutes = _("{number} min").format(number=entity.item.minutes)
        wide = paint_line(painter, time, minutes, right=True)
        if entity.child is not None:
            ready = ("circle-check", "success"), ("circle-dashed", "attention")
            name, ink = ready[0] if entity.seen else ready[1]
            left = time.right() + 1 - max(wide, look.scaled(42)) - px - 8
            icons.paint(painter, name, ink, QRect(left, place.top(), px, place.height()))

    def _draw_words(self, painter: QPainter, place: QRect, point: Point) -> None:
        text = title(point, self._names)
        if point.child is None:
            paint_line(painter, place, text, ink="textSecondary")
            return
        first, second = look.line("body"), look.line("small")
        top = place.top() + (place.height() - first - second) // 2
        upper = QRect(place.left(), top, place.width(), first)
        lower = QRect(place.left(), top + first, place.width(), second)
        paint_line(painter, upper, text, style="bodyStrong")
        ink = "textSecondary" if point.item.question.strip() else "danger"
        paint_line(painter, lower, _question(point, self._names), style="small", ink=ink)


def _columns(place: QRect) -> tuple[QRect, QRect, QRect, QRect]:
    """Where begin time, words, consent and length stand in a row."""
    left, right = place.left() + look.scaled(GRIP), place.right() + 1 - SIDE
    time = right - look.scaled(TIME)
    narrow = place.width() < look.scaled(NARROW)
    consent = time - look.scaled(CONSENT_ICON if narrow else CONSENT)
    words = left + look.scaled(BEGIN)

    def part(begin: int, end: int) -> QRect:
        return QRect(begin, place.top(), max(end - begin, 0), place.height() - 1)

    return part(left, words), part(words, consent - 8), part(consent, time - 8), part(time, right)


def _question(point: Point, names: NameDisplay) -> str:
    if point.child is None:
        return ""
    return names.text(point.item.question.strip(), (point.child.code,)) or _("Nog geen vraag")


def _state(point: Point) -> str:
    if point.child is None:
        return ""
    return _("goedgekeurd") if point.seen else _("nog niet bekeken")
