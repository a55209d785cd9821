"""Trouble, told in the window: it stays until it is closed, and never stops the work."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.shared.announce import announce
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.notice import Banner


class MessageBar(Banner):
    """One message at a time; the newest replaces the one before it.

    Signals:
        closed: the coach has read it and closed it.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, tone="danger")
        self._act: Callable[[], None] | None = None
        self._action = CdButton("", self)
        self._action.clicked.connect(self._on_action)
        close = CdButton(parent=self, icon="x", name=_("Sluiten"), kind=Kind.QUIET, compact=True)
        close.clicked.connect(self._on_close)
        self.add_button(self._action)
        self.add_button(close)
        self.hide()

    @Slot(str)
    def trouble(self, text: str) -> None:
        """Something did not go as asked."""
        self.tell(text)

    def tell(
        self,
        text: str,
        *,
        tone: str = "danger",
        action: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        """Show a message, perhaps with a button for what one can do about it."""
        self.set_tone(tone)
        self.set_text(text)
        self._act = action[1] if action else None
        self._action.set_words(action[0] if action else "")
        self._action.setVisible(action is not None)
        self.show()
        announce(self, text, at_once=tone == "danger")

    def _on_action(self) -> None:
        act = self._act
        self.hide()
        if act is not None:
            act()

    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()
