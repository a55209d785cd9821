"""What do you do with this signal? The possibilities side by side, each with its key."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.shared import icons, look
from coachdesk.ui.shared.focus_ring import paint_ring
from coachdesk.ui.shared.key_cap import cap_size, paint_cap
from coachdesk.ui.shared.painted_words import WordBlock, paint_line
from coachdesk.ui.shared.undo_bar import ALWAYS, CLEAR

SIDE, TOP, GAP = 12, 10, 8
LINES = 2


class Sorting(Enum):
    """What can be done with a signal, by the key that does it."""

    WATCH = "1"
    CASE = "2"
    ASIDE = "3"


@dataclass(frozen=True, slots=True)
class Possibility:
    """One of them in words: "Casus starten", "Eerste gesprek als volgende stap"."""

    sorting: Sorting
    title: str
    result: str
    icon: str


def possibilities(*, running: bool, anybody: bool) -> Sequence[Possibility]:
    """The three for one signal: with a running case it joins that one, and without a child
    somebody is chosen first. Key 4 is kept for the Meldcode.
    """
    if not anybody:
        case = (_("Casus starten"), _("Kies eerst een kind"), "users-round")
    elif running:
        case = (_("Bij lopende casus"), _("Komt in de tijdlijn"), "link-2")
    else:
        case = (_("Casus starten"), _("Eerste gesprek als volgende stap"), "users-round")
    return (
        Possibility(Sorting.WATCH, _("Volgen"), _("Over een week opnieuw kijken"), "eye"),
        Possibility(Sorting.CASE, *case),
        Possibility(Sorting.ASIDE, _("Afgehandeld"), _("Met één zin waarom"), "circle-check"),
    )


class ChoiceCards(QWidget):
    """A row of cards. Their keys are heard by the page, wherever one is on it.

    Signals:
        chosen: one was pressed. Carries the Sorting.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(CLEAR, ALWAYS)  # the next signal waits for its choice
        self.cards = {sorting: ChoiceCard(sorting, self) for sorting in Sorting}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(2))
        for sorting, card in self.cards.items():
            card.clicked.connect(lambda _on=False, s=sorting: self.chosen.emit(s))
            row.addWidget(card, 1)

    def show_all(self, wanted: Sequence[Possibility]) -> None:
        """Other words on the cards."""
        for possibility in wanted:
            self.cards[possibility.sorting].show_possibility(possibility)

    def mark(self, chosen: Sorting | None) -> None:
        """Let one stand out: below it stands what is still asked."""
        for sorting, card in self.cards.items():
            card.setChecked(sorting is chosen)


class ChoiceCard(QAbstractButton):
    """An icon, a title, its key, and below them what comes of it."""

    def __init__(self, sorting: Sorting, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = Possibility(sorting, "", "", "eye")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_possibility(self, shown: Possibility) -> None:
        self._shown = shown
        self.setAccessibleName(f"{shown.title}. {shown.result}")
        self.setAccessibleDescription(shown.sorting.value)
        self.update()

    def sizeHint(self) -> QSize:
        lines = look.line("bodyStrong") + look.space(1) + LINES * look.line("small")
        return QSize(look.scaled(160), lines + 2 * TOP)

    def minimumSizeHint(self) -> QSize:
        return QSize(look.scaled(120), self.sizeHint().height())

    def nextCheckState(self) -> None:  # noqa: N802  (Qt calls it)
        """A click does not tick it by itself: `mark` does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        ink = "text" if self.isEnabled() else "textDisabled"
        px = look.size("icon")
        head = QRect(SIDE, TOP, self.width() - 2 * SIDE, look.line("bodyStrong"))
        icons.paint(painter, self._shown.icon, ink, QRect(SIDE, TOP, px, head.height()))
        key = self._shown.sorting.value
        cap = cap_size(key)
        place = QRect(head.right() + 1 - cap.width(), TOP, cap.width(), cap.height())
        edge, shade = look.colour("border"), look.colour("textSecondary")
        paint_cap(painter, place, key, ink=shade, edge=edge, fill=look.colour("surfaceSunken"))
        words = head.adjusted(px + GAP, 0, -cap.width() - GAP, 0)
        paint_line(painter, words, self._shown.title, style="bodyStrong", ink=ink)
        result = WordBlock(self._shown.result, "small", head.width(), lines=LINES)
        under = "textSecondary" if self.isEnabled() else "textDisabled"
        result.paint(painter, SIDE, head.bottom() + 1 + look.space(1), ink=under)
        if self.hasFocus():
            paint_ring(painter, self.rect(), radius=look.radius("card"))

    def _paint_ground(self, painter: QPainter) -> None:
        lit = self.isChecked() or (self.underMouse() and self.isEnabled())
        painter.setBrush(look.colour("primaryTintSoft" if lit else "surface"))
        painter.setPen(QPen(look.colour("primary" if self.isChecked() else "borderStrong"), 1))
        corner = look.radius("card")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
