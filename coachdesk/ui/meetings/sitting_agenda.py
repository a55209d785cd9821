"""The left side of a meeting that is held: each point with its minutes, and when it will end."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.ids import AgendaItemId
from coachdesk.domain.meetings import AgendaItem
from coachdesk.domain.minutes import expected_end, overrun, whole_minutes
from coachdesk.domain.wording import _, clock_time, counted, day_month
from coachdesk.operations.agendas import Point, Preparation
from coachdesk.ui.meetings.agenda_words import title
from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.card_delegate import CardDelegate
from coachdesk.ui.shared.card_list import CardList
from coachdesk.ui.shared.key_cap import KeyCap
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.paged_model import Cell, Column, PagedModel
from coachdesk.ui.shared.painted_words import paint_line
from coachdesk.ui.shared.plain_label import PlainLabel

ROW, SIDE, ICON, MINUTES = 32, 10, 18, 36


@dataclass(frozen=True, slots=True, repr=False)
class _Row:
    """One point as it is shown: a filled circle when it is done, a triangle when it is in hand."""

    point: Point
    minutes: int
    current: bool

    @property
    def id(self) -> AgendaItemId:
        return self.point.id

    def icon(self) -> str:
        if self.current:
            return "play"
        return "circle" if self.point.item.finished_at is None else "circle-check"


class SittingAgenda(QFrame):
    """Up and down to a point is going there; nothing is asked.

    Signals:
        chosen: another point should be in hand. Carries its id.
        closing: the meeting should be finished.
    """

    chosen = Signal(str)
    closing = Signal()

    def __init__(self, names: NameDisplay, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._rows: dict[str, _Row] = {}
        self.setProperty("zone", "minutesAgenda")
        self.setAccessibleName(_("Agenda"))
        self.title = PlainLabel("", self, style="h3")
        self.where = PlainLabel("", self, style="small", tone="textSecondary")
        model: PagedModel[_Row] = PagedModel(
            [Column(_("Punt"), self._cell)],
            ids=lambda _order: list(self._rows),
            page=lambda ids: [self._rows[i] for i in ids if i in self._rows],
            parent=self,
        )
        self.model = model
        self.list = CardList(model, _Delegate(names), self, name=_("Agenda"))
        self.list.setProperty("kind", "clear")
        self.over = PlainLabel("", self, style="bodyStrong", tone="attention", wrap=False)
        self.ends = PlainLabel("", self, style="bodyStrong", wrap=False)
        self.close_meeting = CdButton(
            _("Overleg afsluiten"), self, icon="circle-check", kind=Kind.QUIET, compact=True
        )
        self._lay_out()
        self.list.rows.chosen.connect(self.chosen)
        self.close_meeting.clicked.connect(self.closing)

    def show_sitting(self, prepared: Preparation, current: str, seconds: int) -> None:
        """Show these points; *seconds* is how long the one in hand takes so far."""
        self.title.setText(self._names.text(prepared.meeting.kind))
        day = day_month(prepared.meeting.starts_at.date())
        self.where.setText(", ".join(part for part in (day, prepared.school) if part))
        self._rows = {
            point.id: _Row(point, _minutes(point.item, current, seconds), point.id == current)
            for point in prepared.points
        }
        self.model.refresh()
        self.list.rows.select(current)
        self._show_end(prepared, current, seconds)

    def show_seconds(self, prepared: Preparation, current: str, seconds: int) -> None:
        """Some time passed; nothing else did."""
        row = self._rows.get(current)
        if row is not None:
            minutes = _minutes(row.point.item, current, seconds)
            if minutes != row.minutes:
                self._rows[current] = replace(row, minutes=minutes)
                self.model.reword()
        self._show_end(prepared, current, seconds)

    def _show_end(self, prepared: Preparation, current: str, seconds: int) -> None:
        used = whole_minutes(seconds)
        items: Sequence[AgendaItem] = [
            replace(point.item, minutes_used=used) if point.id == current else point.item
            for point in prepared.points
        ]
        late = overrun(items)
        self.over.setText(counted(late, _("min"), _("min")))
        for part in (self.over, self._over_label):
            part.setVisible(late > 0)
        self.ends.setText(clock_time(expected_end(prepared.meeting, items)))

    def _cell(self, row: _Row) -> Cell:
        done = _("afgerond") if row.point.item.finished_at else _("open")
        state = _("nu") if row.current else done
        minutes = counted(row.minutes, _("minuut"), _("minuten"))
        return Cell(text=title(row.point, self._names), detail=f"{state}, {minutes}")

    def _lay_out(self) -> None:
        figures = QGridLayout()
        figures.setVerticalSpacing(2)
        self._over_label = PlainLabel(_("Uitloop"), self, style="small", wrap=False)
        figures.addWidget(self._over_label, 0, 0)
        figures.addWidget(self.over, 0, 1, Qt.AlignmentFlag.AlignRight)
        figures.addWidget(PlainLabel(_("Einde"), self, style="small", wrap=False), 1, 0)
        figures.addWidget(self.ends, 1, 1, Qt.AlignmentFlag.AlignRight)
        keys = QHBoxLayout()
        keys.setSpacing(look.space(1))
        keys.addWidget(KeyCap("Ctrl PgDn", self))
        keys.addWidget(PlainLabel(_("volgende casus"), self, style="small", wrap=False), 1)
        head = QVBoxLayout()
        head.setContentsMargins(look.space(4), look.space(3), look.space(3), look.space(2))
        head.setSpacing(0)
        head.addWidget(self.title)
        head.addWidget(self.where)
        foot = QVBoxLayout()
        foot.setContentsMargins(look.space(4), look.space(2), look.space(4), look.space(3))
        foot.setSpacing(look.space(2))
        foot.addLayout(figures)
        foot.addLayout(keys)
        foot.addWidget(self.close_meeting, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addLayout(foot)


class _Delegate(CardDelegate):
    ring_radius = 6

    def __init__(self, names: NameDisplay) -> None:
        super().__init__()
        self._names = names

    def height(self, entity: _Row, width: int) -> int:
        return look.scaled(ROW)

    def ground(self, painter: QPainter, place: QRect, *, selected: bool) -> None:
        if selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("primaryTint"))
            painter.drawRoundedRect(self.ring_place(place), self.ring_radius, self.ring_radius)

    def ring_place(self, place: QRect) -> QRect:
        return place.adjusted(look.space(2), 1, -look.space(2), -1)

    def draw(self, painter: QPainter, place: QRect, entity: _Row, *, selected: bool) -> None:
        inside = self.ring_place(place)
        done = entity.point.item.finished_at is not None and not entity.current
        icon = QRect(inside.left() + SIDE, inside.top(), ICON, inside.height())
        icons.paint(painter, entity.icon(), "textSecondary" if done else "text", icon)
        right = inside.right() - SIDE - look.scaled(MINUTES)
        words = QRect(icon.right() + SIDE, inside.top(), right - icon.right() - SIDE, icon.height())
        ink = "textSecondary" if done else "text"
        style = "bodyStrong" if entity.current else "body"
        paint_line(painter, words, title(entity.point, self._names), style=style, ink=ink)
        minutes = QRect(right, inside.top(), look.scaled(MINUTES), inside.height())
        late = entity.minutes > entity.point.item.minutes
        ink = "attention" if late and not done else "textSecondary"
        paint_line(painter, minutes, str(entity.minutes), style="small", ink=ink, right=True)


def _minutes(item: AgendaItem, current: str, seconds: int) -> int:
    """What it took when it is done; before that what it was given, or what it takes already."""
    used = whole_minutes(seconds) if item.id == current else item.minutes_used
    if item.finished_at is not None and used is not None:
        return used
    return max(item.minutes, used or 0)
