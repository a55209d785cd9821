"""What was just done, with the way back: 12 seconds, at the bottom, out of the way."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.shared import look
from coachdesk.ui.shared.announce import announce
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.tokens import tokens

LIFT = 16  # px above the lower edge of the page


class UndoBar(QFrame):
    """Lies over the lower edge of *page* and never takes the keyboard: Ctrl Z is its key.

    Signals:
        undo_asked: the coach wants it back as it was.
    """

    undo_asked = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setProperty("kind", "undo")
        self._words = PlainLabel("", self, wrap=False)
        self._undo = CdButton(
            _("Ongedaan maken"), self, icon="undo-2", key="Ctrl Z", kind=Kind.QUIET, compact=True
        )
        self._undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._undo.clicked.connect(self._on_undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.space(4), look.space(1), look.space(2), look.space(1))
        row.setSpacing(look.space(3))
        row.addWidget(self._words)
        row.addWidget(self._undo)
        self._leave = QTimer(self, singleShot=True)
        self._leave.setInterval(tokens().timings["undoSeconds"] * 1000)
        self._leave.timeout.connect(self.hide)
        page.installEventFilter(self)
        self.hide()

    def tell(self, text: str, *, undoable: bool = True) -> None:
        """Say what was done; the newest replaces the one before it."""
        self._words.setText(text)
        self._undo.setVisible(undoable)
        self._place()
        self.show()
        self.raise_()
        self._leave.start()
        announce(self, text)

    def text(self) -> str:
        """What it says now."""
        return self._words.text()

    def dismiss(self) -> None:
        """Away with it: what it tells of is no longer the last thing done."""
        self._leave.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        page = self.parentWidget()
        if page is not None:
            self.adjustSize()
            left = (page.width() - self.width()) // 2
            self.move(max(left, 0), page.height() - self.height() - LIFT)

    def _on_undo(self) -> None:
        self.dismiss()
        self.undo_asked.emit()
