"""Letting this computer keep a key: the passphrase first."""

from PySide6.QtWidgets import QWidget

from coachdesk.domain.errors import CoachdeskError, VaultError, WrongSecret
from coachdesk.domain.wording import _
from coachdesk.ui.desk import Desk
from coachdesk.ui.keeper import Keeper, Secret
from coachdesk.ui.settings.proof_dialog import ProofDialog
from coachdesk.ui.shared.plain_label import PlainLabel


class ComputerForm(ProofDialog):
    """Nothing is kept before the passphrase was right."""

    def __init__(self, desk: Desk, keeper: Keeper, parent: QWidget) -> None:
        title = _("Ontgrendelen met deze computer")
        super().__init__(title, keeper, parent, go_on=_("Zet aan"))
        self._desk = desk
        text = _("Je wachtzin en je herstelsleutel blijven gewoon werken.")
        for widget in (PlainLabel(text, self), self.current, self.trouble):
            self.body.addWidget(widget)
        self.current.line.returnPressed.connect(self.go_on.click)
        self.go_on.clicked.connect(self._on_go_on)
        self.judge()
        self.current.setFocus()

    def refuse(self, error: CoachdeskError) -> None:
        if isinstance(error, WrongSecret):
            super().refuse(error)
            return
        self.trouble.set_text(str(error))
        self.trouble.show()
        self.fit()

    def _on_go_on(self) -> None:
        work = self.keeper.proving(self.current.value())
        self.do_slowly(work, self._on_proved, words=_("Wachtzin controleren…"))

    def _on_proved(self, _secret: Secret) -> None:
        work = self.keeper.computer.adding()
        self.do_slowly(work, self._on_kept, words=_("Sleutel bewaren…"))

    def _on_kept(self, kept: Secret) -> None:
        try:
            self.keeper.computer.add(kept)
        except VaultError as error:
            self.refuse(error)
            return
        self.accept()
        news = _("Deze computer kan je kluis nu openen.")
        self._desk.told.emit(news, False)  # noqa: FBT003  (a signal: it cannot be undone)
