"""The three columns of a form that makes a paper: choices, its pages, and what is shared."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from coachdesk.ui.shared import look

WIDTH, LEFT, RIGHT = 1400, 310, 318
HEIGHT, LEAST_HEIGHT = 900, 380


class PaperColumns(QWidget):
    """Asks for all the height that there is and does with less."""

    def __init__(
        self, choices: QWidget, pages: QWidget, beside: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        left = QScrollArea(self)
        left.setWidgetResizable(True)
        left.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        left.setFixedWidth(look.scaled(LEFT))
        left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        choices.setProperty("zone", "clear")
        left.setWidget(choices)
        beside.setFixedWidth(look.scaled(RIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(4))
        row.addWidget(left)
        row.addWidget(pages, 1)
        row.addWidget(beside)

    def sizeHint(self) -> QSize:
        return QSize(look.scaled(WIDTH), look.scaled(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, look.scaled(LEAST_HEIGHT))

    def hasHeightForWidth(self) -> bool:
        return False  # the columns scroll by themselves
