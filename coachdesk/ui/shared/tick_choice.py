"""A box to tick beside words of a person, of which the end gives way where there is no room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from coachdesk.ui.shared import look
from coachdesk.ui.shared.tooltip import plain_tip

LEAST = 80  # px at 100 % text


class TickChoice(QCheckBox):
    """What does not fit ends in an ellipsis, is the tooltip, and is read aloud whole."""

    def __init__(self, words: str, parent: QWidget | None = None, *, on: bool = True) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self._words = words
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)
        self.setChecked(on)

    def initStyleOption(self, option: QStyleOptionButton) -> None:  # noqa: N802  (Qt calls this)
        super().initStyleOption(option)
        option.text = self._shown(option).replace("&", "&&")

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(min(whole.width(), look.scaled(LEAST)), whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        option = QStyleOptionButton()
        super().initStyleOption(option)
        self.setToolTip("" if self._shown(option) == self._words else plain_tip(self._words))

    def _shown(self, option: QStyleOptionButton) -> str:
        part = QStyle.SubElement.SE_CheckBoxContents
        room = self.style().subElementRect(part, option, self).width()
        return self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
