"""What a widget shows for its room: anew when that is another, or the size of the text."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:  # of the bases of a class one may be Qt's
    _Widget = QWidget
else:
    _Widget = object


class Fitting(_Widget):
    """Named before the widget that it is mixed into, of whatever kind that is."""

    _sized = False

    def fit(self) -> None:
        """Use the room that there is now. Called often: doing it twice changes nothing."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sized = True
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._sized:
            self.fit()
