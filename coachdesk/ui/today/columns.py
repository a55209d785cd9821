"""The three columns of Vandaag: the outer two scroll, the middle one takes the room."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from coachdesk.ui.shared import look
from coachdesk.ui.shared.fitting import Fitting

LEFT, RIGHT = 300, 320  # px of the cards at 100 % text
LEFT_NARROW, RIGHT_NARROW = 276, 284
NARROW_UNDER = 1120  # px of the page at 100 % text: below it both are narrower
GUTTER = 12  # px beside the cards for a scroll bar, so that nothing moves when it comes


class Columns(Fitting, QWidget):
    """Cards at the left, one in the middle, cards at the right."""

    def __init__(
        self,
        left: Sequence[QWidget],
        middle: QWidget,
        right: Sequence[QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.left, self.right = _Column(left, self), _Column(right, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(4) - GUTTER)
        row.addWidget(self.left)
        row.addWidget(middle, 1)
        row.addSpacing(GUTTER)
        row.addWidget(self.right)

    def fit(self) -> None:
        """Wider or narrower columns beside the middle."""
        narrow = self.width() < look.scaled(NARROW_UNDER)
        self.left.setFixedWidth(look.scaled(LEFT_NARROW if narrow else LEFT) + GUTTER)
        self.right.setFixedWidth(look.scaled(RIGHT_NARROW if narrow else RIGHT) + GUTTER)


class _Column(QScrollArea):
    """Cards under each other, without a frame around them."""

    def __init__(self, cards: Sequence[QWidget], parent: QWidget) -> None:
        super().__init__(parent)
        inside = QWidget(self)
        inside.setProperty("zone", "clear")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.space(4))
        for card in cards:
            self._column.addWidget(card)
        self._column.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)

    def put_first(self, card: QWidget) -> None:
        """Let this card stand on top."""
        if self._column.indexOf(card) != 0:
            self._column.removeWidget(card)
            self._column.insertWidget(0, card)
