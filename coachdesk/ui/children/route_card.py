"""The running routes in the context column: each with its dots, and how it stands in words."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.domain.names import name
from coachdesk.domain.routes import Stage
from coachdesk.domain.wording import _
from coachdesk.operations.dossiers import Dossier
from coachdesk.operations.route_views import RouteLine
from coachdesk.operations.route_words import state_words
from coachdesk.ui.routes.route_badge import route_badge
from coachdesk.ui.routes.stage_marks import BAR
from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.badge import Status, badge_size, paint_badge
from coachdesk.ui.shared.focus_ring import paint_ring
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.painted_words import paint_line
from coachdesk.ui.shared.workplace import Workplace

SIDE, DOT, GAP = 14, 10, 8


class RouteCards(QWidget):
    """Not there when no route runs.

    Signals:
        opened: the coach wants to see a route. Carries its id.
    """

    opened = Signal(str)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self.cards: list[RouteCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.space(2))

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the routes of this child that go on."""
        running = [line for line in dossier.routes if line.route.running()]
        self.setVisible(bool(running))
        while len(self.cards) > len(running):
            card = self.cards.pop()
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        while len(self.cards) < len(running):
            card = RouteCard(self._workplace, self)
            card.clicked.connect(lambda _on=False, shown=card: self.opened.emit(shown.route_id))
            self._column.addWidget(card)
            self.cards.append(card)
        for card, line in zip(self.cards, running, strict=True):
            card.show_line(line)


class RouteCard(QAbstractButton):
    """One running route; Enter or a click opens it."""

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent)
        self._today = workplace.today
        self._names: NameDisplay = workplace.names
        self.route_id = self._title = self._state = ""
        self._stage = Stage.NEED
        self._badge = Status("")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_line(self, line: RouteLine) -> None:
        """Show this route."""
        first, today, code = line.leading, self._today(), line.child.code
        self.route_id, self._stage = line.id, line.stage
        title = first.name if first else line.route.need or _("Verwijsroute")
        self._title = self._names.text(title.replace("\n", " "), (code,))
        self._badge = route_badge(line.stage, first, today=today)
        self._state = state_words(first, today=today) if first else _("Kies eerst hulp")
        stage = name(self._stage)
        spoken = (_("Verwijsroute"), self._title, self._badge.text, stage, self._state)
        self.setAccessibleName(", ".join(dict.fromkeys(spoken)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        rows = look.line("h4") + look.scaled(DOT) + look.line("small") * 2
        return QSize(look.scaled(240), rows + 4 * look.space(2) + look.space(1))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.scaled(180), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("border"), 1))
        painter.setBrush(look.colour("surface"))
        corner = look.radius("card")
        frame = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, corner, corner)
        top = look.space(2)
        self._paint_head(painter, QRect(SIDE, top, self.width() - 2 * SIDE, look.line("h4")))
        top += look.line("h4") + look.space(2)
        self._paint_dots(painter, top)
        top += look.scaled(DOT) + look.space(1) + look.line("small")
        place = QRect(SIDE, top, self.width() - 2 * SIDE, look.line("small"))
        paint_line(painter, place, self._state, style="small", ink="textSecondary")
        if self.hasFocus():
            paint_ring(painter, self.rect(), radius=corner)

    def _paint_head(self, painter: QPainter, place: QRect) -> None:
        px = look.size("iconSmall")
        icons.paint(
            painter, "signpost", "text", QRect(place.left(), place.top(), px, place.height())
        )
        wide = min(badge_size(self._badge).width(), place.width() // 2)
        right = QRect(place.right() + 1 - wide, place.top(), wide, place.height())
        paint_badge(painter, right, self._badge)
        words = place.adjusted(px + GAP, 0, -wide - GAP, 0)
        paint_line(painter, words, self._title, style="bodyStrong")

    def _paint_dots(self, painter: QPainter, top: int) -> None:
        """A dot for each stage: filled when it is behind us, ringed where we are."""
        now = BAR.index(self._stage) if self._stage in BAR else len(BAR)
        dot, inside = look.scaled(DOT), self.width() - 2 * SIDE
        step = inside / len(BAR)
        middles = [round(SIDE + step * (number + 0.5)) for number in range(len(BAR))]
        line = top + dot // 2
        for number, middle in enumerate(middles):
            if number:
                ink = "primary" if number <= now else "border"
                painter.setPen(QPen(look.colour(ink), 2))
                painter.drawLine(middles[number - 1] + dot // 2, line, middle - dot // 2, line)
        for number, middle in enumerate(middles):
            fill = "primary" if number < now else "attentionBg" if number == now else "surface"
            edge = "primary" if number < now else "attention" if number == now else "borderStrong"
            painter.setPen(QPen(look.colour(edge), 2 if number == now else 1))
            painter.setBrush(look.colour(fill))
            painter.drawEllipse(middle - dot // 2, top, dot, dot)
            self._paint_stage(painter, number, middle, top + dot + look.space(1), now=now)

    def _paint_stage(
        self, painter: QPainter, number: int, middle: int, top: int, *, now: int
    ) -> None:
        painter.setFont(look.font("captionStrong" if number == now else "small"))
        painter.setPen(look.colour("attention" if number == now else "textSecondary"))
        wide = (self.width() - 2 * SIDE) // len(BAR) + GAP
        place = QRect(middle - wide // 2, top, wide, look.line("small"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name(BAR[number]))
