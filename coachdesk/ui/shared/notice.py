"""A tinted strip that tells something in place, with buttons for what one can do about it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.icon_spot import IconSpot
from coachdesk.ui.shared.plain_label import PlainLabel

ICONS = {
    "attention": "triangle-alert",
    "danger": "octagon-alert",
    "success": "circle-check",
    "info": "info",
    "neutral": "info",
}


class Notice(QFrame):
    """A strip in one of the tones of the tokens: an icon, strong words, words, buttons.

    *outlined* gives it the border of the next-step bar. Buttons are put at its right with
    `add_button`.
    """

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        strong: str = "",
        tone: str = "neutral",
        icon: str = "",
        outlined: bool = False,
        buttons: Sequence[CdButton] = (),
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "notice")
        self.setProperty("tone", tone)
        self.setProperty("outlined", outlined)
        self._given = icon
        self.icon = IconSpot(icon or ICONS[tone], self, role=tone)
        self.strong = PlainLabel(strong, self, style="bodyStrong", wrap=False)
        self.words = PlainLabel(text, self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(look.space(3), 6, look.space(2), 6)
        self._row.setSpacing(look.space(2))
        self._row.addWidget(self.icon)
        self._row.addWidget(self.strong)
        self._row.addWidget(self.words, 1)
        for button in buttons:
            self.add_button(button)
        self.set_text(text, strong=strong)

    def set_text(self, text: str, *, strong: str = "") -> None:
        self.words.setText(text)
        self.strong.setText(strong)
        self.strong.setVisible(bool(strong))
        self.setAccessibleName(f"{strong} {text}".strip())

    def set_tone(self, tone: str) -> None:
        """Another colour and, unless one was given, another icon: "attention", "danger" …"""
        self.setProperty("tone", tone)
        self.icon.set_icon(self._given or ICONS[tone], role=tone)
        self.style().polish(self)

    def add_button(self, button: CdButton) -> None:
        self._row.addWidget(button)


class Banner(Notice):
    """The strip over the whole width of the window, under the toolbar: 40 px, no round corners."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        strong: str = "",
        tone: str = "info",
        icon: str = "",
        buttons: Sequence[CdButton] = (),
    ) -> None:
        super().__init__(text, parent, strong=strong, tone=tone, icon=icon, buttons=buttons)
        self.setProperty("kind", "banner")
        self._row.setContentsMargins(look.space(5), 4, look.space(5), 4)
        self.setMinimumHeight(look.size("rowHeight"))
