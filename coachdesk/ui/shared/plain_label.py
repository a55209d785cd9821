"""A label for anything a person typed: shown as typed, never read as markup.

With names off the codes in it stand in grey tags.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from coachdesk.ui.shared.painted_words import TAGGED, lay_out, paint_tag, tagged, tags_on


class PlainLabel(QLabel):
    """Plain words in a type style and a colour of the tokens.

    Words that may be long wrap; *selectable* ones can be copied with mouse and keys. Without
    *tags* a code is a word like others: where it stands beside the name.
    """

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        style: str = "body",
        tone: str = "text",
        wrap: bool = True,
        selectable: bool = False,
        tags: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("type", style)
        self.setProperty("tone", tone)
        if selectable:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        self._plain, self._tags = "", tags
        self.setText(text)

    def text(self) -> str:
        """The words as they were given."""
        return self._plain

    def setText(self, text: str) -> None:  # noqa: N802  (in the place of Qt's)
        self._plain = text
        super().setText(tagged(text) if self._tags else text)

    def set_tone(self, tone: str) -> None:
        """Another colour of the tokens: "danger", "textSecondary"."""
        if tone != self.property("tone"):
            self.setProperty("tone", tone)
            self.style().polish(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        if TAGGED.search(super().text()):
            self._paint_tags(QPainter(self))
        super().paintEvent(event)

    def _paint_tags(self, painter: QPainter) -> None:
        room = self.contentsRect()
        wide = room.width() if self.wordWrap() else room.width() * 100
        layout = lay_out(super().text().replace("\n", "\u2028"), self.font(), wide)
        high = layout.boundingRect().height()
        top = room.top() + (room.height() - high) / 2
        for number in range(layout.lineCount()):
            for place in tags_on(layout, number):
                paint_tag(painter, place.translated(room.left(), top))
