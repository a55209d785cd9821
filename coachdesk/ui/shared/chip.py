"""Chips: none, one or more of a list. Arrows move inside the row, Space ticks, Tab leaves."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from coachdesk.ui.shared import look
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.flow_layout import FlowLayout
from coachdesk.ui.shared.focus_ring import paint_ring
from coachdesk.ui.shared.key_cap import cap_size, paint_cap

SIDE, GAP = 10, 6
FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down)
BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)


class Chip(QAbstractButton):
    """One chip, on or off. *tone* is the token it takes on: "primary" or a colour of the G's."""

    def __init__(
        self, choice: Choice, parent: QWidget | None = None, *, tone: str = "primary"
    ) -> None:
        super().__init__(parent)
        self.choice = choice
        self._tone = tone
        self.setText(choice.text.replace("&", "&&"))
        self.setAccessibleName(choice.text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(look.font("bodyStrong")).horizontalAdvance(self.choice.text) + 2 * SIDE
        if self.choice.digit:
            wide += cap_size(self.choice.digit).width() + GAP - 2
        return QSize(wide + 4, look.size("controlHeightCompact"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in FORWARD + BACK:
            event.ignore()  # the row's business
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        ink = look.colour(self._tone if self.isChecked() else "text")
        if not self.isEnabled():  # what was chosen can still be read
            ink = look.colour("textSecondary" if self.isChecked() else "textDisabled")
        left = self._paint_digit(painter, ink)
        painter.setFont(look.font("bodyStrong" if self.isChecked() else "body"))
        painter.setPen(ink)
        where = QRect(left, 0, self.width() - left - SIDE, self.height())
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, self.choice.text)
        if self.hasFocus():
            paint_ring(painter, self.rect(), radius=self.height() / 2 - 1)

    def _paint_ground(self, painter: QPainter) -> None:
        edge = self._tone if self.isChecked() else "borderStrong"
        hovered = self.underMouse() and self.isEnabled()
        fill = look.colour("primaryTintSoft" if hovered else "surface")
        if self.isChecked():
            fill = look.colour("primaryTint" if self._tone == "primary" else f"{self._tone}Bg")
        painter.setPen(QPen(look.colour(edge if self.isEnabled() else "border"), 1))
        painter.setBrush(fill)
        shape = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)

    def _paint_digit(self, painter: QPainter, ink: QColor) -> int:
        """Draw the key that picks this chip, if it has one; gives where the words may begin."""
        if not self.choice.digit:
            return SIDE
        size = cap_size(self.choice.digit)
        place = QRect(SIDE - 2, (self.height() - size.height()) // 2, size.width(), size.height())
        edge = ink if self.isChecked() else look.colour("border")
        shade = ink if self.isChecked() else look.colour("textSecondary")
        paint_cap(painter, place, self.choice.digit, ink=shade, edge=edge)
        return place.right() + GAP - 2


class ChipRow(QWidget):
    """Chips in lines, one stop for Tab.

    Signals:
        changed: another selection, by hand or by `set_value`. Carries the values that are on.
    """

    changed = Signal(object)

    def __init__(
        self,
        choices: Sequence[Choice] = (),
        parent: QWidget | None = None,
        *,
        name: str = "",
        tone: str = "primary",
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._tone = tone
        self._chips: list[Chip] = []
        self._mark = _Mark(self)
        self._lines = FlowLayout(self)
        self._telling = True
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Other chips, all off."""
        for chip in self._chips:
            self._lines.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [Chip(choice, self, tone=self._tone) for choice in choices]
        for chip in self._chips:
            self._lines.addWidget(chip)
            chip.toggled.connect(self._on_toggled)
            chip.show()
        for one, then in pairwise((self._mark, *self._chips)):
            QWidget.setTabOrder(one, then)
        if self._chips:
            self._stop_at(self._chips[0])

    def value(self) -> tuple[object, ...]:
        """The values that are on, in the order of the row."""
        return tuple(chip.choice.value for chip in self._chips if chip.isChecked())

    def set_value(self, values: Iterable[object]) -> None:
        """Put these on and the others off."""
        wanted = set(values)
        self._telling = False
        for chip in self._chips:
            chip.setChecked(chip.choice.value in wanted)
        self._telling = True
        self.changed.emit(self.value())

    def toggle(self, value: object) -> None:
        """Put one on or off, as its digit does."""
        for chip in self._chips:
            if chip.choice.value == value:
                chip.toggle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = 1 if event.key() in FORWARD else -1 if event.key() in BACK else 0
        here = next((n for n, chip in enumerate(self._chips) if chip.hasFocus()), None)
        if not step or here is None:
            super().keyPressEvent(event)
            return
        there = self._chips[(here + step) % len(self._chips)]
        self._stop_at(there)
        there.setFocus(Qt.FocusReason.TabFocusReason)

    def _stop_at(self, wanted: Chip) -> None:
        """Tab comes to this chip only; it was the last one touched."""
        for chip in self._chips:
            reached = Qt.FocusPolicy.StrongFocus if chip is wanted else Qt.FocusPolicy.ClickFocus
            chip.setFocusPolicy(reached)
        self.setFocusProxy(wanted)

    def _on_toggled(self) -> None:
        if self._telling:
            self.changed.emit(self.value())


class _Mark(QWidget):
    """Where the chips stand in the chain of Tab: new ones would come after all the rest.

    It is never seen, so Tab never stops here; but only what it can stop at has a place there.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()
