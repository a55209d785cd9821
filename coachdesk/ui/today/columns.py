"""The columns of Vandaag: the outer ones scroll, the middle one takes the room."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from coachdesk.ui.shared import look
from coachdesk.ui.shared.fitting import Fitting

LEFT, RIGHT = 300, 320  # px of the cards at 100 % text
LEFT_NARROW, RIGHT_NARROW = 276, 284
NARROW_UNDER = 1120  # px of the page at 100 % text: below it both are narrower
TOGETHER_UNDER = 960  # below it the outer two are one, so that the words in the middle stay whole
GUTTER = 12  # px beside the cards for a scroll bar, so that nothing moves when it comes


class Columns(Fitting, QWidget):
    """Cards at the left, one in the middle, cards at the right: under the left ones if need be."""

    def __init__(
        self,
        left: Sequence[QWidget],
        middle: QWidget,
        right: Sequence[QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lefts, self._middle, self._rights = list(left), middle, list(right)
        self.left, self.right = _Column(self), _Column(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(4) - GUTTER)
        row.addWidget(self.left)
        row.addWidget(middle, 1)
        row.addSpacing(GUTTER)
        row.addWidget(self.right)
        self._together = False
        self._deal()

    def fit(self) -> None:
        """Wider or narrower columns beside the middle, or one of them."""
        wide = self.width()
        narrow = look.scaled(TOGETHER_UNDER) <= wide < look.scaled(NARROW_UNDER)
        self.left.setFixedWidth(look.scaled(LEFT_NARROW if narrow else LEFT) + GUTTER)
        self.right.setFixedWidth(look.scaled(RIGHT_NARROW if narrow else RIGHT) + GUTTER)
        together = wide < look.scaled(TOGETHER_UNDER)
        if together != self._together:
            self._together = together
            self._deal()

    def zones(self) -> Sequence[QWidget]:
        """The columns that there are now, from left to right."""
        outer = () if self._together else (self.right,)
        return (self.left, self._middle, *outer)

    def put_first(self, card: QWidget) -> None:
        """Let this card of the right stand above the others of the right."""
        if self._rights[0] is not card:
            self._rights.remove(card)
            self._rights.insert(0, card)
            self._deal()

    def _deal(self) -> None:
        """Give every card its column."""
        self.left.hold([*self._lefts, *(self._rights if self._together else ())])
        self.right.hold([] if self._together else self._rights)
        self.right.setVisible(not self._together)


class _Column(QScrollArea):
    """Cards under each other, without a frame around them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        inside = QWidget(self)
        inside.setProperty("zone", "clear")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.space(4))
        self._column.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)

    def hold(self, cards: Sequence[QWidget]) -> None:
        """Show these cards in this order, wherever they were before."""
        for place, card in enumerate(cards):
            if self._column.indexOf(card) != place:
                self._column.removeWidget(card)
                self._column.insertWidget(place, card)
