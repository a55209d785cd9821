"""Tells in the window how old the last backup is, and reminds of it once a day at most."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject

from coachdesk.domain.wording import lately
from coachdesk.ui.backup_keeper import BackupKeeper
from coachdesk.ui.frame.banners import Banners
from coachdesk.ui.frame.status_bar import StatusBar
from coachdesk.ui.settings.preferences import NEXT_TRIAL
from coachdesk.ui.shared.workplace import Workplace

OVERDUE = timedelta(days=30)
SECOND_FOLDER_AGAIN = timedelta(days=14)  # who has none need not hear of it each day


class BackupWatch(QObject):
    """Looks at the files when one was made or taken away, and never in between."""

    def __init__(
        self, workplace: Workplace, backups: BackupKeeper, status: StatusBar, banners: Banners
    ) -> None:
        super().__init__(status)
        self._workplace, self._backups = workplace, backups
        self._status, self._banners = status, banners
        self._last = backups.last()
        backups.changed.connect(self._on_changed)
        backups.made.connect(self._on_made)
        backups.behind.connect(self._on_behind)
        self.show_age()
        if not workplace.desk.read_only:
            self._remind()

    def show_age(self) -> None:
        """In the status bar; on another day it reads otherwise."""
        self._status.show_backup(self._last.made_at if self._last else None)

    def _on_behind(self, made_at: datetime) -> None:
        when = lately(made_at, now=self._workplace.desk.clock.now())
        self._banners.behind_backup(when)

    def _on_made(self) -> None:
        self._banners.take_away("backup")

    def _on_changed(self) -> None:
        if not self._backups.running:
            self._last = self._backups.last()
            self.show_age()

    def _remind(self) -> None:
        """The first of these that holds, once a day."""
        today = self._workplace.today()
        before = self._workplace.preferences.backup_reminded_on
        if before == today:
            return
        age = self._workplace.desk.clock.now() - self._last.made_at if self._last else None
        if age is not None and age > OVERDUE:
            self._banners.backup_overdue(age.days)
        elif self._backups.second_overdue():
            self._banners.second_folder_away()
        elif self._last is not None and any(one.goes_on for one in self._backups.all()):
            self._banners.old_key_backups()
        elif self._backups.second_folder is None and (
            before is None or today - before >= SECOND_FOLDER_AGAIN
        ):
            self._banners.no_second_folder()
        elif self._last is not None and self._trial_due(today):
            self._banners.try_restoring()
            self._workplace.prefer(restore_trial_due=today + NEXT_TRIAL)
        else:
            return
        self._workplace.prefer(backup_reminded_on=today)

    def _trial_due(self, today: date) -> bool:
        due = self._workplace.preferences.restore_trial_due
        return due is None or today >= due
