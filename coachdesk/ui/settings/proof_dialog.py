"""A dialog in front of the vault itself: the passphrase is asked, then slow work is done."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from coachdesk.domain.errors import CoachdeskError
from coachdesk.domain.wording import _
from coachdesk.ui.keeper import Keeper, Secret, Work
from coachdesk.ui.settings.current_passphrase import CurrentPassphrase
from coachdesk.ui.shared import background
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.dialog import CdDialog

PATIENCE_MS = 300  # what takes longer is told


class ProofDialog(CdDialog):
    """What is typed stays when the passphrase was wrong; closing throws the work away."""

    def __init__(self, title: str, keeper: Keeper, parent: QWidget, *, go_on: str) -> None:
        super().__init__(title, parent)
        self.keeper = keeper
        self.current = CurrentPassphrase(keeper, self)
        self.cancel = self.add_button(CdButton(_("Annuleren"), self))
        self.go_on = self.add_button(CdButton(go_on, self, kind=Kind.PRIMARY))
        self._busy_words = ""
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(lambda: self.status.setText(self._busy_words))
        self.cancel.clicked.connect(self.reject)
        self.finished.connect(self.forget)

    def forget(self) -> None:
        """Empty what was typed, and tell nobody that it takes long."""
        self._patience.stop()
        self.current.line.forget()

    def do_slowly(self, work: Work, done: Callable[[Secret], None], *, words: str) -> None:
        """Do it on another thread; meanwhile nothing can be typed. *words* say what takes long."""
        self._busy_words = words
        self.current.field.complain("")
        self._hold(busy=True)
        self._patience.start()

        def on_done(secret: Secret) -> None:
            self._hold(busy=False)
            done(secret)

        background.run(work, owner=self, done=on_done, failed=self._on_failed)

    def _on_failed(self, error: CoachdeskError) -> None:
        self._hold(busy=False)
        self.current.refuse(error)

    def _hold(self, *, busy: bool) -> None:
        self._patience.stop()
        self.status.setText("")
        for widget in self._held():
            widget.setEnabled(not busy)

    def _held(self) -> tuple[QWidget, ...]:
        """What stands still while the work is done."""
        return (self.current, self.go_on)
