"""A form or a question in front of the window: head, body, foot; the window behind it dims."""

from typing import Literal

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import (
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from coachdesk.domain.wording import _
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.dim import Dim
from coachdesk.ui.shared.key_cap import KeyHints
from coachdesk.ui.shared.notice import Banner
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.shortened_label import ShortenedLabel
from coachdesk.ui.shared.tab_stops import go_on, in_turn
from coachdesk.ui.shared.tokens import tokens

EDGE = 24  # px that stay free of the dialog on each side of the window


class CdDialog(QDialog):
    """A dialog to build on: fill `body`, put buttons in the foot, then call `open()`.

    Esc and the cross reject it, and lose nothing: whoever made it keeps the draft on `rejected`.
    Ctrl Enter presses the primary button. When it closes, the keyboard returns to where it was.
    `open()` is the only way to show it.
    """

    def __init__(
        self, title: str, parent: QWidget, *, width: Literal["s", "m", "l"] | int = "m"
    ) -> None:
        super().__init__(parent.window(), Qt.WindowType.FramelessWindowHint | Qt.WindowType.Dialog)
        self.setWindowTitle("Coachdesk")  # never what it is about: task bars show it
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._width = tokens().dialog_widths[width] if isinstance(width, str) else width
        self._primary: CdButton | None = None
        self._was_in: QWidget | None = None
        self._dim: Dim | None = None
        self._drag: QPoint | None = None
        self._missing: ShortenedLabel | None = None
        self.title = PlainLabel(title, self, style="h4", wrap=False)
        self.status = PlainLabel("", self, style="small", tone="textSecondary", wrap=False)
        self._inside = QWidget(self)
        self._inside.setProperty("zone", "clear")
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(look.space(4), look.space(3), look.space(4), look.space(4))
        self.body.setSpacing(look.space(3))
        self._strip = Banner("", self, tone="info", icon="lock")
        self._foot = QFrame(self)
        self._foot_row = QHBoxLayout(self._foot)
        self._build()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._press_primary)
        self.finished.connect(self._on_finished)

    def set_hints(self, hints: dict[str, str]) -> None:
        """Keys and what they do, at the left of the foot: {"Esc": "sluit, concept blijft"}."""
        self._foot_row.insertWidget(0, KeyHints(hints, self._foot), 1)
        self._foot.show()

    def tell_missing(self, words: str) -> None:
        """At the left of the foot: what is still to be done before one can go on."""
        if self._missing is None:
            self._missing = ShortenedLabel(self._foot, style="small", tone="textSecondary")
            self._foot_row.insertWidget(0, self._missing, 1)
        self._missing.setText(words)

    def add_button(self, button: CdButton) -> CdButton:
        """Put a button at the right of the foot. The primary one comes last."""
        if button.kind() in (Kind.PRIMARY, Kind.DANGER):
            self._primary = button
        self._foot_row.addWidget(button)
        self._foot.show()
        return button

    def lock(self, why: str) -> None:
        """To be read: nothing can be typed or done in it, and it says why. Esc closes it."""
        self._inside.setEnabled(False)
        for button in self._foot.findChildren(CdButton):
            button.block(why)
        for hints in self._foot.findChildren(KeyHints):
            hints.hide()
        self._strip.set_text(why)
        self._strip.show()

    def open(self) -> None:
        """Show it in front of its window, which waits meanwhile."""
        self._was_in = QApplication.focusWidget()
        super().open()

    def exec(self) -> int:
        """Refused: a loop of its own would stop timers of the window. Use `open()`."""
        raise RuntimeError("open()")

    def sizeHint(self) -> QSize:
        window = self.parentWidget()
        room = window.size() if window is not None else QSize(10_000, 10_000)
        needed = self.body.minimumSize().width() + 2
        wide = min(max(look.scaled(self._width), needed), room.width() - 2 * EDGE)
        high = self._head.sizeHint().height() + self._body_height(wide) + 2
        below = (part for part in (self._strip, self._foot) if part.isVisibleTo(self))
        high += sum(part.sizeHint().height() for part in below)
        return QSize(wide, min(high, room.height() - 2 * EDGE))

    def showEvent(self, event: QShowEvent) -> None:
        window = self.parentWidget()
        if window is not None and self._dim is None:
            self._dim = Dim(window)
            in_turn(self, self._inside, self._foot)
        self.fit()
        super().showEvent(event)

    def set_width(self, width: Literal["s", "m", "l"]) -> None:
        """Be as wide as this from now on: what it shows is another thing."""
        self._width = tokens().dialog_widths[width]
        self.fit()

    def fit(self) -> None:
        """Take the size that the contents ask for now, in the middle of the window."""
        self.resize(self.sizeHint())
        window = self.parentWidget()
        if window is not None:
            middle = window.mapToGlobal(window.rect().center())
            self.move(middle - self.rect().center())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the contents, to both sides; never shrink under somebody's hands."""
        more = 0
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            more = self.sizeHint().height() - self.height()
        if more > 0:
            self.resize(self.width(), self.height() + more)
            self.move(self.x(), self.y() - more // 2)
        return False

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802  (Qt's own)
        return go_on(forward=next)

    def paintEvent(self, event: QPaintEvent) -> None:
        # No mask and no translucent window for the round corners: not every system has the one,
        # and the other breaks the exclusion from screen captures. The dimmed ground is painted.
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("canvas"))
        painter.fillRect(self.rect(), look.dim())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("borderStrong"), 1))
        painter.setBrush(look.colour("surface"))
        corner = look.radius("dialog")
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, corner, corner)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._head.geometry().contains(event.position().toPoint()):
            self._drag = event.globalPosition().toPoint() - self.pos()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None:
            self.move(event.globalPosition().toPoint() - self._drag)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag = None

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self._head = self._make_head()
        column.addWidget(self._head)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._inside)
        self._inside.installEventFilter(self)
        column.addWidget(scroll, 1)
        self._strip.hide()
        column.addWidget(self._strip)
        self._foot.setProperty("kind", "dialogFoot")
        self._foot_row.setContentsMargins(look.space(4), 10, look.space(4), 10)
        self._foot_row.setSpacing(look.space(2))
        self._foot_row.addStretch(1)
        self._foot.hide()
        column.addWidget(self._foot)

    def _make_head(self) -> QFrame:
        head = QFrame(self)
        head.setProperty("kind", "dialogHead")
        row = QHBoxLayout(head)
        row.setContentsMargins(look.space(4), 6, look.space(2), 6)
        row.setSpacing(look.space(2))
        close = CdButton(parent=head, icon="x", name=_("Sluiten"), kind=Kind.QUIET, compact=True)
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Esc does the same
        close.clicked.connect(self.reject)
        row.addWidget(self.title)
        row.addStretch(1)
        row.addWidget(self.status)
        row.addWidget(close)
        return head

    def _body_height(self, width: int) -> int:
        inside = width - 2
        if self.body.hasHeightForWidth():
            return self.body.totalHeightForWidth(inside)
        return self.body.totalSizeHint().height()

    def _press_primary(self) -> None:
        if self._primary is not None and self._primary.isEnabled():
            self._primary.click()

    def _on_finished(self) -> None:
        if self._dim is not None:
            self._dim.hide()
            self._dim.deleteLater()
            self._dim = None
        back = self._was_in
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus()
