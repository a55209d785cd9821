"""The first two steps, before there is a vault: what this is, and the passphrase that makes it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.domain.errors import CoachdeskError
from coachdesk.ui.keeper import Keeper
from coachdesk.ui.start.passphrase_step import PassphraseStep
from coachdesk.ui.start.welcome_step import WelcomeStep
from coachdesk.ui.start.wizard import Step, Wizard


class Beginning(Wizard):
    """Welcome and passphrase.

    Signals:
        created: the vault is made and open. Carries its Desk.
        existing_wanted: open the vault that lies in a folder. Carries the Path.
        backup_wanted: open a backup. Carries the Path where its vault will lie.
        practice_wanted: open the practice vault.
    """

    created = Signal(object)
    existing_wanted = Signal(object)
    backup_wanted = Signal(object)
    practice_wanted = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        self.welcome, self.passphrase = WelcomeStep(folder), PassphraseStep()
        super().__init__({Step.WELCOME: self.welcome, Step.PASSPHRASE: self.passphrase}, parent)
        self.welcome.existing_wanted.connect(self.existing_wanted)
        self.welcome.backup_wanted.connect(self.backup_wanted)
        self.welcome.practice_wanted.connect(self.practice_wanted)
        self.passphrase.created.connect(self.created)

    def tell(self, error: CoachdeskError) -> None:
        """Say why no vault can be made here at all."""
        self.welcome.tell(error)

    def use(self, keeper: Keeper) -> None:
        """The vault's code is loaded: from now on one can go on."""
        self.welcome.use(keeper)
        self.passphrase.use(keeper)
