"""The box of a G in which one only writes: Gebeurtenis, Gedrag, Wat ga je proberen?"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.ui.conversations.g_box import SIDE, GBox
from coachdesk.ui.shared import look
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.text_area import TextArea


class TextBox(GBox):
    """A text of any length, and below it a remark on the form if there is one."""

    def __init__(
        self,
        title: str,
        parent: QWidget | None = None,
        *,
        tone: str,
        icon: str,
        question: str = "",
        placeholder: str = "",
        number: int,
        remark: str = "",
    ) -> None:
        super().__init__(title, parent, tone=tone, icon=icon, question=question, number=number)
        self.text = TextArea(
            parent=self,
            name=title,
            placeholder=placeholder,
            kind="box",
            style="reading",
            min_lines=2,
            literal=True,
        )
        self.body.addWidget(self.text, 1)
        self.setFocusProxy(self.text)
        if remark:
            self.body.addWidget(_Remark(remark, self, edge=f"{tone}Border"))

    def first(self) -> QWidget:
        return self.text


class _Remark(QWidget):
    """Words under a dashed line."""

    def __init__(self, words: str, parent: QWidget, *, edge: str) -> None:
        super().__init__(parent)
        self._edge = edge
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, look.space(2), SIDE, look.space(2))
        column.addWidget(PlainLabel(words, self, style="small", tone="textSecondary"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pen = QPen(look.colour(self._edge), 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawLine(0, 0, self.width(), 0)
