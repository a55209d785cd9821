"""The steps after the vault is made. Where one stopped is in the vault, so it goes on there."""

import secrets
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.domain.clock import today
from coachdesk.domain.settings import SettingName
from coachdesk.operations.vaults import write_setting
from coachdesk.ui.desk import Desk
from coachdesk.ui.keeper import Keeper
from coachdesk.ui.settings.preferences_file import PreferencesFile
from coachdesk.ui.start.backup_step import BackupStep
from coachdesk.ui.start.paper_check import Choose
from coachdesk.ui.start.privacy_key_step import PrivacyKeyStep
from coachdesk.ui.start.privacy_screen import PrivacyScreen
from coachdesk.ui.start.ready_step import ReadyStep
from coachdesk.ui.start.recovery_key_step import RecoveryKeyStep
from coachdesk.ui.start.recovery_paper import MakePrinter
from coachdesk.ui.start.schools_step import SchoolsStep
from coachdesk.ui.start.step_page import StepPage
from coachdesk.ui.start.wizard import DONE, Step, Wizard


class SetUp(Wizard):
    """Recovery key, schools, privacy key, backup, ready.

    Signals:
        practice_wanted: open the practice vault.
    """

    practice_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        keeper: Keeper,
        preferences: PreferencesFile,
        privacy: PrivacyScreen,
        *,
        make_printer: MakePrinter,
        choose: Choose = secrets.choice,
        parent: QWidget | None = None,
    ) -> None:
        self._desk, ready = desk, ReadyStep()
        make: dict[Step, Callable[[], StepPage]] = {
            Step.RECOVERY_KEY: lambda: RecoveryKeyStep(
                keeper, now=desk.clock.now, make_printer=make_printer, choose=choose
            ),
            Step.SCHOOLS: lambda: SchoolsStep(desk),
            Step.PRIVACY_KEY: lambda: PrivacyKeyStep(
                preferences, privacy, first_name=self._first_name
            ),
            Step.BACKUP: lambda: BackupStep(
                keeper.backups, preferences, today=partial(today, desk.clock)
            ),
            Step.READY: lambda: ready,
        }
        first = remembered(desk) or Step.RECOVERY_KEY
        steps = list(make)[list(make).index(first) :]  # what is passed does not come back
        super().__init__({step: make[step]() for step in steps}, parent)
        ready.practice_wanted.connect(self.practice_wanted)
        self.arrived.connect(self._on_arrived)
        self.finished.connect(lambda: self._remember(DONE))

    def _first_name(self) -> str:
        me = self._desk.ask(lambda store: store.persons.me())
        return me.first_name() if me else ""

    def _on_arrived(self, step: Step) -> None:
        self._remember(step.value)

    def _remember(self, value: str) -> None:
        """Through `ask`: it is no step of work that one could take back."""
        self._desk.ask(lambda store: write_setting(store, SettingName.WIZARD_STEP, value))


def remembered(desk: Desk) -> Step | None:
    """The step at which the first run of this vault stopped; None when it is done."""
    value = desk.ask(lambda store: store.settings.value(SettingName.WIZARD_STEP))
    return next((step for step in Step if step.value == value), None)
