"""The key file is lost or damaged: it is taken from the newest backup, with its passphrase."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.domain.errors import CoachdeskError, VaultError, WrongSecret
from coachdesk.domain.wording import _
from coachdesk.ui.backups.secret_field import SecretField
from coachdesk.ui.keeper import Keeper, Secret
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.slow_dialog import SlowDialog


class KeysForm(SlowDialog):
    """Nothing of what was written is lost by it.

    Signals:
        opened: the vault is open. Carries its Desk.
    """

    opened = Signal(object)

    def __init__(self, keeper: Keeper, parent: QWidget) -> None:
        super().__init__(_("Sleutelbestand terughalen"), parent)
        self._keeper = keeper
        text = _(
            "In je nieuwste reservekopie zit ook het sleutelbestand. Typ de wachtzin van de dag "
            "waarop die gemaakt is. Je dossiers blijven zoals ze zijn."
        )
        self.secret = SecretField(self)
        self.secret.only_passphrase()
        self.cancel = self.add_button(CdButton(_("Annuleren"), self))
        self.go_on = self.add_button(CdButton(_("Terughalen"), self, kind=Kind.PRIMARY))
        for widget in (PlainLabel(text, self), self.secret, self.trouble):
            self.body.addWidget(widget)
        self.secret.changed.connect(self._judge)
        self.secret.submitted.connect(self._on_go_on)
        self.cancel.clicked.connect(self.reject)
        self.go_on.clicked.connect(self._on_go_on)
        self.finished.connect(self.secret.forget)
        self.secret.setFocus()
        self._judge()

    def reject(self) -> None:
        """While it works one has to wait: the key file may be half replaced."""
        if not self.busy:
            super().reject()

    def refuse(self, error: CoachdeskError) -> None:
        if isinstance(error, WrongSecret):
            self.secret.complain(error)
        else:
            super().refuse(error)

    def held(self) -> tuple[QWidget, ...]:
        return (self.secret, self.go_on, self.cancel)

    def _judge(self) -> None:
        self.go_on.setEnabled(self.secret.is_ready())

    def _on_go_on(self) -> None:
        if self.go_on.isEnabled():
            work = self._keeper.rescue.keys_from_backup(self.secret.passphrase())
            self.do_slowly(work, self._on_secret, words=_("Kluis openen…"))

    def _on_secret(self, secret: Secret) -> None:
        try:
            desk = self._keeper.open(secret)
        except VaultError as error:
            self.refuse(error)
            return
        self.accept()
        self.opened.emit(desk)
