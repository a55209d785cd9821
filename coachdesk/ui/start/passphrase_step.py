"""Step 2: the passphrase. When it is finished the vault is made; before that nothing is written."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.domain.errors import CoachdeskError, VaultError
from coachdesk.domain.wording import _
from coachdesk.ui.keeper import Keeper, Secret
from coachdesk.ui.shared import background
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.start.new_passphrase import NewPassphrase
from coachdesk.ui.start.step_page import StepPage


class PassphraseStep(StepPage):
    """Makes the vault.

    Signals:
        created: the vault is made and open. Carries its Desk.
    """

    created = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Kies een wachtzin"),
            _("Vijf losse woorden die je goed onthoudt. Lang is beter dan ingewikkeld."),
            parent,
        )
        self._keeper: Keeper | None = None
        self.chosen = NewPassphrase()
        self.trouble = Notice("", tone="danger")
        self.trouble.hide()
        self.body.addWidget(self.chosen)
        self.body.addWidget(self.trouble)
        self.chosen.changed.connect(self.ready_changed)

    def use(self, keeper: Keeper) -> None:
        """The keeper that will make the vault."""
        self._keeper = keeper

    def is_ready(self) -> bool:
        return self._keeper is not None and self.chosen.is_ready()

    def missing(self) -> str:
        return self.chosen.missing()

    def arrive(self) -> None:
        self.chosen.setFocus()

    def go_on(self) -> None:
        if self._keeper is None:
            return
        self.trouble.hide()
        self.chosen.setEnabled(False)
        self.busy.emit(_("Kluis maken…"))
        background.run(
            self._keeper.creating(self.chosen.value()),
            owner=self,
            done=self._on_secret,
            failed=self._on_failed,
        )

    def _on_secret(self, secret: Secret) -> None:
        if self._keeper is None:
            return
        try:
            desk = self._keeper.create(secret)
        except VaultError as error:
            self._on_failed(error)
            return
        self._rest()
        self.chosen.forget()
        self.created.emit(desk)

    def _on_failed(self, error: CoachdeskError) -> None:
        self._rest()
        self.trouble.set_text(str(error))
        self.trouble.show()

    def _rest(self) -> None:
        self.chosen.setEnabled(True)
        self.busy.emit("")
