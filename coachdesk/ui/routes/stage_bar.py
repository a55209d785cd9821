"""The bar of stages above a route: each with its date or what it needs; one is in sight."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from coachdesk.domain.names import name
from coachdesk.domain.routes import Stage
from coachdesk.ui.routes.stage_marks import BAR, StageMark
from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.focus_ring import paint_ring
from coachdesk.ui.shared.painted_words import paint_line

DISC, SIDE, GAP = 24, 14, 10


class StageBar(QWidget):
    """Arrows move among the stages that have something to show; Tab leaves.

    Signals:
        wanted: another stage was chosen. Carries it.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {stage: _StageButton(stage, self) for stage in BAR}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for stage, button in self.buttons.items():
            row.addWidget(button, 1)
            button.clicked.connect(lambda _on=False, chosen=stage: self.wanted.emit(chosen))

    def show_marks(self, marks: Sequence[StageMark], in_sight: Stage) -> None:
        """Show how far it is, and which stage is in sight."""
        for mark in marks:
            button = self.buttons[mark.stage]
            button.show_mark(mark)
            button.setChecked(mark.stage is in_sight)


class _StageButton(QAbstractButton):
    """A disc with the number or a tick, the stage, and under it the note."""

    def __init__(self, stage: Stage, parent: QWidget) -> None:
        super().__init__(parent)
        self._mark = StageMark(stage=stage, note="")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_mark(self, mark: StageMark) -> None:
        self._mark = mark
        self.setEnabled(mark.open)
        self.setAccessibleName(mark.spoken())
        self.update()

    def sizeHint(self) -> QSize:
        height = look.line("bodyStrong") + look.line("small") + 2 * look.space(2)
        return QSize(look.scaled(150), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(look.scaled(90), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "primaryTint" if self.isChecked() else "surface"
        if self.underMouse() and self.isEnabled() and not self.isChecked():
            ground = "primaryTintSoft"
        painter.fillRect(self.rect(), look.colour(ground))
        painter.setPen(QPen(look.colour("border"), 1))
        first = self._mark.stage is BAR[0]
        painter.drawRect(self.rect().adjusted(0 if first else -1, 0, -1, -1))
        disc = look.scaled(DISC)
        place = QRect(SIDE, (self.height() - disc) // 2, disc, disc)
        self._paint_disc(painter, place)
        self._paint_words(painter, place.right() + 1 + GAP)
        if self.hasFocus():
            paint_ring(painter, self.rect(), radius=look.radius("control"))

    def _paint_disc(self, painter: QPainter, place: QRect) -> None:
        mark = self._mark
        fill, edge, ink = "surface", "borderStrong", "text"
        if mark.late:
            fill, edge, ink = "attentionBg", "attention", "attention"
        elif self.isChecked():
            fill, edge, ink = "primary", "primary", "textOnPrimary"
        elif mark.done:
            fill, edge, ink = "successBg", "success", "success"
        if not self.isEnabled():
            edge, ink = "border", "textSecondary"
        painter.setPen(QPen(look.colour(edge), 1))
        painter.setBrush(look.colour(fill))
        painter.drawEllipse(place)
        if mark.done:
            icons.paint(painter, "check", ink, place.adjusted(4, 4, -4, -4))
            return
        painter.setFont(look.font("captionStrong"))
        painter.setPen(look.colour(ink))
        number = str(BAR.index(mark.stage) + 1)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, number)

    def _paint_words(self, painter: QPainter, left: int) -> None:
        wide = self.width() - left - look.space(2)
        high, below = look.line("bodyStrong"), look.line("small")
        top = (self.height() - high - below) // 2
        ink = "primary" if self.isChecked() else "text" if self.isEnabled() else "textSecondary"
        first = QRect(left, top, wide, high)
        paint_line(painter, first, name(self._mark.stage), style="bodyStrong", ink=ink)
        second = QRect(left, top + high, wide, below)
        note = "attention" if self._mark.late else "textSecondary"
        paint_line(painter, second, self._mark.note, style="small", ink=note)
