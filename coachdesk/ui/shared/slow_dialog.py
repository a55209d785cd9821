"""A dialog that has slow work done on another thread, and tells so when it takes long."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from coachdesk.domain.errors import CoachdeskError
from coachdesk.ui.shared import background
from coachdesk.ui.shared.dialog import CdDialog
from coachdesk.ui.shared.notice import Notice

PATIENCE_MS = 300  # what takes longer is told
R = TypeVar("R")


class SlowDialog(CdDialog):
    """Meanwhile nothing can be typed. What is refused is told in `trouble`, and all stays.

    Afterwards the keyboard is where it was, unless that is gone.
    """

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.trouble = Notice("", self, tone="danger")
        self.trouble.hide()
        self.busy = False
        self._busy_words = ""
        self._typed_in: QWidget | None = None
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(lambda: self.status.setText(self._busy_words))
        self.finished.connect(self._patience.stop)

    def do_slowly(self, work: Callable[[], R], done: Callable[[R], None], *, words: str) -> None:
        """Do it on another thread; *words* say what takes long."""
        self._busy_words = words
        self.clear_trouble()
        self._typed_in = self.focusWidget()
        self._hold(busy=True)
        self._patience.start()
        background.run(work, owner=self, done=done, failed=self.refuse, ended=self._on_ended)

    def refuse(self, error: CoachdeskError) -> None:
        """Say why it did not work."""
        self.trouble.set_text(str(error))
        self.trouble.show()
        self.fit()

    def clear_trouble(self) -> None:
        """It is tried again."""
        self.trouble.hide()

    def held(self) -> tuple[QWidget, ...]:
        """What stands still while the work is done."""
        return ()

    def _on_ended(self) -> None:
        self._hold(busy=False)
        if self._typed_in is not None and self._typed_in.isVisibleTo(self):
            self._typed_in.setFocus()

    def _hold(self, *, busy: bool) -> None:
        self.busy = busy
        self._patience.stop()
        self.status.setText("")
        for widget in self.held():
            widget.setEnabled(not busy)
