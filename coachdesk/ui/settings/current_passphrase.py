"""Asking for the passphrase of the open vault, before something that not everybody may do."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.errors import CoachdeskError, WrongSecret
from coachdesk.domain.wording import _
from coachdesk.ui.keeper import Keeper
from coachdesk.ui.shared import look
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.start.passphrase_field import PassphraseField


class CurrentPassphrase(QWidget):
    """The field, and what is said when it was the wrong one; after five there is a pause.

    Signals:
        changed: something was typed, or the pause is over; look at `is_ready`.
    """

    changed = Signal()

    def __init__(self, keeper: Keeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self.line = PassphraseField()
        self.field = Field(_("Huidige wachtzin"), self.line)
        self._caps = Notice(_("Caps Lock staat aan."), tone="attention", icon="arrow-big-up-dash")
        self._caps.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(2))
        column.addWidget(self.field)
        column.addWidget(self._caps)
        self.setFocusProxy(self.line)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._count_down)
        self.line.caps_lock.connect(self._caps.setVisible)
        self.line.textEdited.connect(self._on_edited)
        self.line.textChanged.connect(self.changed)

    def value(self) -> str:
        """The passphrase, letter for letter."""
        return self.line.text()

    def is_ready(self) -> bool:
        """Whether something stands there that may be tried now."""
        return bool(self.value()) and not self._keeper.pause()

    def refuse(self, error: CoachdeskError) -> None:
        """Say why it did not work; a wrong passphrase is counted."""
        text = str(error)
        if isinstance(error, WrongSecret):
            self._keeper.count_wrong()
            text = self._keeper.wrong_sentence()
        self.field.complain(text)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()
        if self._keeper.pause():
            self._tick.start()
        self.changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()

    def _on_edited(self) -> None:
        if not self._tick.isActive():
            self.field.complain("")

    def _count_down(self) -> None:
        waiting = self._keeper.pause() > 0
        self.field.complain(self._keeper.wrong_sentence() if waiting else "")
        if not waiting:
            self._tick.stop()
            self.changed.emit()
