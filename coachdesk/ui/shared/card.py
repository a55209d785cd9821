"""The white sheet with a hairline around it, on which nearly everything stands."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.ui.shared import look
from coachdesk.ui.shared.plain_label import PlainLabel


def hairline(parent: QWidget | None = None) -> QFrame:
    """A line of one px across."""
    line = QFrame(parent)
    line.setProperty("kind", "line")
    line.setFixedHeight(look.size("borderWidth"))
    return line


class Card(QFrame):
    """A card with a head: title, a remark or a button at its right; below it the `body`.

    Without a title there is no head. What is put in with `add_row` is set apart by hairlines.
    """

    def __init__(
        self,
        title: str = "",
        parent: QWidget | None = None,
        *,
        note: str = "",
        beside: QWidget | None = None,
        action: QWidget | None = None,
        lined: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setAccessibleName(title)
        self._sheet = QVBoxLayout(self)
        self._sheet.setContentsMargins(0, 0, 0, 0)
        self._sheet.setSpacing(0)
        self.title = PlainLabel(title, self, style="h4", wrap=False)
        self.note = PlainLabel(note, self, style="small", tone="textSecondary", wrap=False)
        if title:
            self._add_head(beside, action)
            if lined:
                self._sheet.addWidget(hairline(self))
        self.title.setVisible(bool(title))
        self.note.setVisible(bool(title))
        self.body = QVBoxLayout()
        top = look.space(0) if title and not lined else look.space(3)
        self.body.setContentsMargins(look.space(4), top, look.space(4), look.space(4))
        self.body.setSpacing(look.space(2))
        self._sheet.addLayout(self.body, 1)

    def add_row(self, row: QWidget) -> None:
        """Put a row at the end, from edge to edge, under a hairline."""
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addWidget(hairline(self))
        self.body.addWidget(row)

    def fill(self, content: QWidget) -> None:
        """Let one widget have all of the body, from edge to edge: a list or a table."""
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(content, 1)

    def _add_head(self, beside: QWidget | None, action: QWidget | None) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(look.space(4), look.space(2), look.space(3), look.space(2))
        head.setSpacing(look.space(2))
        head.addWidget(self.title)
        if beside is not None:
            head.addWidget(beside)
        head.addStretch(1)
        head.addWidget(self.note)
        if action is not None:
            head.addWidget(action)
        strut = QWidget(self)  # every head is as high as one with a button in it
        strut.setFixedWidth(0)
        strut.setMinimumHeight(look.size("controlHeightCompact"))
        head.addWidget(strut)
        self._sheet.addLayout(head)
