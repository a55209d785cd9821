"""A box to choose one of several from, in which a long name ends in an ellipsis."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox

from coachdesk.ui.shared import look
from coachdesk.ui.shared.tooltip import show_tip

LEAST = 120  # px at 100 % text, where there is little room
ROUND_THE_LIST = 28  # px: its edge and a scroll bar


class ChoiceBox(QComboBox):
    """What does not fit is shown whole in the tooltip and in the list; it is read aloud whole."""

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:  # noqa: N802  (Qt calls this)
        super().initStyleOption(option)
        option.currentText = self._shown(option)

    def event(self, event: QEvent) -> bool:
        """The whole text, where it does not fit; else what the box says of itself."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().event(event)
        option = QStyleOptionComboBox()
        super().initStyleOption(option)
        if self._shown(option) == self.currentText():
            return super().event(event)
        show_tip(event.globalPos(), self.currentText(), self)
        return True

    def minimumSizeHint(self) -> QSize:
        whole = super().minimumSizeHint()
        return QSize(min(whole.width(), look.scaled(LEAST)), whole.height())

    def showPopup(self) -> None:  # noqa: N802  (Qt calls this)
        """As wide as its longest line, if the window is."""
        wide = self.view().sizeHintForColumn(0) + ROUND_THE_LIST
        self.view().setMinimumWidth(min(wide, self.window().width()))
        super().showPopup()

    def _shown(self, option: QStyleOptionComboBox) -> str:
        kind, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(kind, option, part, self).width() - 2
        end = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.currentText(), end, room)
