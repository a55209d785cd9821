"""A label for anything a person typed: shown as typed, never read as markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class PlainLabel(QLabel):
    """Plain words in a type style and a colour of the tokens.

    Words that may be long wrap; *selectable* ones can be copied with mouse and keys.
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
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        """Another colour of the tokens: "danger", "textSecondary"."""
        if tone != self.property("tone"):
            self.setProperty("tone", tone)
            self.style().polish(self)
