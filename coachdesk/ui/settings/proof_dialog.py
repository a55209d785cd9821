"""A dialog in front of the vault itself: the passphrase is asked, then slow work is done."""

from PySide6.QtWidgets import QWidget

from coachdesk.domain.errors import CoachdeskError
from coachdesk.domain.wording import _
from coachdesk.ui.keeper import Keeper
from coachdesk.ui.settings.current_passphrase import CurrentPassphrase
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.slow_dialog import SlowDialog


class ProofDialog(SlowDialog):
    """What is typed stays when the passphrase was wrong; closing throws the work away."""

    def __init__(self, title: str, keeper: Keeper, parent: QWidget, *, go_on: str) -> None:
        super().__init__(title, parent)
        self.keeper = keeper
        self.current = CurrentPassphrase(keeper, self)
        self.cancel = self.add_button(CdButton(_("Annuleren"), self))
        self.go_on = self.add_button(CdButton(go_on, self, kind=Kind.PRIMARY))
        self.cancel.clicked.connect(self.reject)
        self.current.changed.connect(self.judge)
        self.finished.connect(self.forget)

    def missing(self) -> str:
        """What is still to be done before one can go on, as a sentence; nothing when one can."""
        return "" if self.current.is_ready() else _("Typ eerst je huidige wachtzin.")

    def judge(self) -> None:
        """Whether one can go on now, and if not, why."""
        missing = "" if self.go_on.isHidden() else self.missing()
        self.go_on.setEnabled(not missing)
        self.go_on.setAccessibleDescription(missing)
        self.tell_missing(missing)

    def forget(self) -> None:
        """Empty what was typed."""
        self.current.line.forget()

    def refuse(self, error: CoachdeskError) -> None:
        """Beside the passphrase, and a wrong one is counted."""
        self.current.refuse(error)

    def clear_trouble(self) -> None:
        self.current.field.complain("")

    def held(self) -> tuple[QWidget, ...]:
        return (self.current, self.go_on)
