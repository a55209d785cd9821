"""The box of one G: its own colour, icon, word and key; never colour alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.ui.shared import look
from coachdesk.ui.shared.fitting import Fitting
from coachdesk.ui.shared.icon_spot import IconSpot
from coachdesk.ui.shared.key_cap import KeyCap
from coachdesk.ui.shared.plain_label import PlainLabel

SIDE = 12
ROOMY = 230  # px from which there is room for the key beside the word


class GBox(Fitting, QFrame):
    """A tinted head above a white `body`. *first* is where its key brings the keyboard."""

    def __init__(
        self,
        title: str,
        parent: QWidget | None = None,
        *,
        tone: str,
        icon: str,
        question: str = "",
        number: int,
    ) -> None:
        super().__init__(parent)
        self.title = title
        self.setProperty("kind", "box")
        self.setProperty("tone", tone)
        self.setAccessibleName(title)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        sheet = QVBoxLayout(self)
        sheet.setContentsMargins(1, 1, 1, 1)
        sheet.setSpacing(0)
        sheet.addWidget(self._head(tone, icon, question, number))
        sheet.addLayout(self.body, 1)

    def first(self) -> QWidget:
        """Where one begins in this box."""
        return self

    def fit(self) -> None:
        """The key cap goes where there is little room."""
        self._cap.setVisible(self.width() >= look.scaled(ROOMY))

    def _head(self, tone: str, icon: str, question: str, number: int) -> QFrame:
        head = QFrame(self)
        head.setProperty("kind", "boxHead")
        head.setProperty("tone", tone)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(self.title, head, style="h4", tone=tone))
        if question:
            asked = PlainLabel(question, head, style="small", tone="textSecondary")
            words.addWidget(asked)
        row = QHBoxLayout(head)
        row.setContentsMargins(SIDE, 6, SIDE, 6)
        row.setSpacing(look.space(2))
        row.addWidget(IconSpot(icon, head, role=tone, size="icon"))
        row.addLayout(words, 1)
        self._cap = KeyCap(f"Alt {number}", head, tone=tone)
        row.addWidget(self._cap, 0, Qt.AlignmentFlag.AlignVCenter)
        return head
