"""The forms of help in a route, one under the other, each with its badge; one is in sight."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.domain.referrals import Referral
from coachdesk.domain.wording import _
from coachdesk.operations.route_words import state_words
from coachdesk.ui.routes.referral_looks import referral_badge
from coachdesk.ui.shared import look
from coachdesk.ui.shared.badge import badge_size, paint_badge
from coachdesk.ui.shared.focus_ring import paint_ring
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.painted_words import WordBlock, paint_line

SIDE = 12


class HelpRows(QWidget):
    """Arrows move among them; Tab leaves.

    Signals:
        wanted: one was chosen. Carries the id of the referral.
    """

    wanted = Signal(str)

    def __init__(self, names: NameDisplay, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self.setAccessibleName(_("Hulp in deze route"))
        self.rows: dict[str, _Row] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.space(2))

    def show_referrals(
        self, referrals: Sequence[Referral], in_sight: str, *, code: str, today: date
    ) -> None:
        """Show these; the keyboard stays where it is."""
        if list(self.rows) != [one.id for one in referrals]:
            self._make(referrals)
        for one in referrals:
            row = self.rows[one.id]
            row.show_referral(one, self._names.text(one.name, (code,)), today)
            row.setChecked(one.id == in_sight)
        self.setVisible(bool(referrals))

    def _make(self, referrals: Sequence[Referral]) -> None:
        for row in self.rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {one.id: _Row(self) for one in referrals}
        for referral_id, row in self.rows.items():
            self._column.addWidget(row)
            row.clicked.connect(lambda _on=False, chosen=referral_id: self.wanted.emit(chosen))


class _Row(QAbstractButton):
    """A card with the name, the badge, and how it stands in words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = self._state = ""
        self._referral: Referral | None = None
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_referral(self, referral: Referral, shown: str, today: date) -> None:
        badge = referral_badge(referral).text
        state = state_words(referral, today=today)
        self._referral, self._name = referral, shown
        self._state = "" if state == badge else state
        self.setAccessibleName(", ".join(part for part in (shown, badge, self._state) if part))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        lines = 2 if self._state else 1
        badge = badge_size(referral_badge(self._referral)).height() if self._referral else 0
        words = self._block(max(self.width(), look.scaled(200)) - 2 * SIDE).height
        words += (lines - 1) * (look.line("small") + 2)
        return QSize(look.scaled(200), int(words) + badge + 2 * look.space(2) + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(look.scaled(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("primary" if self.isChecked() else "border"), 1))
        painter.setBrush(look.colour("primaryTintSoft" if self.isChecked() else "surface"))
        corner = look.radius("control")
        frame = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, corner, corner)
        wide, top = self.width() - 2 * SIDE, look.space(2)
        block = self._block(wide)
        block.paint(painter, SIDE, top)
        top += int(block.height) + 2
        if self._state:
            place = QRect(SIDE, top, wide, look.line("small"))
            paint_line(painter, place, self._state, style="small", ink="textSecondary")
            top += look.line("small") + 2
        if self._referral is not None:
            badge = referral_badge(self._referral)
            paint_badge(painter, QRect(SIDE, top, wide, badge_size(badge).height()), badge)
        if self.hasFocus():
            paint_ring(painter, self.rect(), radius=corner)

    def _block(self, wide: int) -> WordBlock:
        return WordBlock(self._name, "bodyStrong", wide, lines=2)
