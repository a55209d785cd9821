"""What one can do with a vault that does not open: a dialog over the page for each way."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coachdesk.ui.backups.backup_chooser import choose_backup
from coachdesk.ui.backups.keys_form import KeysForm
from coachdesk.ui.backups.restore_form import RestoreForm
from coachdesk.ui.backups.salvage_form import SalvageForm
from coachdesk.ui.keeper import Keeper


class FirstAid(QObject):
    """Opens the dialogs in front of the window.

    Signals:
        opened: the vault is open after all. Carries its Desk.
    """

    opened = Signal(object)

    def __init__(self, keeper: Keeper, window: QWidget) -> None:
        super().__init__(window)
        self._keeper, self._window = keeper, window

    def take_keys(self) -> None:
        """The key file, out of the newest backup."""
        form = KeysForm(self._keeper, self._window)
        form.opened.connect(self.opened)
        form.open()

    def salvage(self) -> None:
        """What can still be read."""
        SalvageForm(self._keeper.rescue, self._window, by_keys=False).open()

    def restore_newest(self) -> None:
        """The newest backup that lies with the vault, and that its passphrase opens."""
        newest = self._keeper.rescue.newest()
        if newest is not None:
            self._restore(newest.path)

    def choose(self) -> None:
        """A backup that lies anywhere; first one sees those that lie with the vault."""
        newest = self._keeper.rescue.newest()
        start = newest.path.parent if newest is not None else Path.home()
        choose_backup(self._window, start=start, chosen=self._restore)

    def _restore(self, path: Path) -> None:
        RestoreForm(self._keeper.rescue, path, self._window, by_keys=False).open()
