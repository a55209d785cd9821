"""A label of one line that gives way: what does not fit ends in an ellipsis."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from coachdesk.ui.shared import look
from coachdesk.ui.shared.painted_words import tagged
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.tooltip import plain_tip

LEAST = 40  # px at 100 % text


class ShortenedLabel(PlainLabel):
    """As wide as its words where there is room; where there is none they are its tooltip."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        style: str = "body",
        tone: str = "text",
        tags: bool = True,
    ) -> None:
        self._style, self._tagged = style, tags
        super().__init__("", parent, style=style, tone=tone, wrap=False, tags=tags)

    def setText(self, text: str) -> None:  # noqa: N802  (in the place of Qt's)
        super().setText(text)
        self._shorten()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        whole = QFontMetrics(look.font(self._style)).horizontalAdvance(self._whole())
        return QSize(whole + 2, look.line(self._style))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(look.scaled(LEAST), self.sizeHint().width()), look.line(self._style))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def _whole(self) -> str:
        return tagged(self.text()) if self._tagged else self.text()

    def _shorten(self) -> None:
        whole = self._whole()
        metrics = QFontMetrics(look.font(self._style))
        shown = metrics.elidedText(whole, Qt.TextElideMode.ElideRight, self.width())
        QLabel.setText(self, shown)
        self.setToolTip("" if shown == whole else plain_tip(self.text()))
