"""Stands guard over an open vault: keys, clocks, the calm page, and what the system tells."""

import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from coachdesk.app.idle_watch import IdleWatch
from coachdesk.app.window_keys import WindowKeys
from coachdesk.ui.settings.preferences import Preferences
from coachdesk.ui.start.privacy_screen import Calm, PrivacyScreen

if TYPE_CHECKING:  # D-Bus is loaded after the first paint
    from coachdesk.app.session_watch import SessionWatch

log = logging.getLogger(__name__)


class Sentry(QObject):
    """Says when names must go and when the vault must lock; covers the windows by itself.

    Signals:
        lock_wanted: the vault must be locked now. Carries why, as a code for the log.
        names_key: F8 was pressed.
        names_off: nobody is there, or another program came in front.
        close_wanted: somebody closed the calm page.
    """

    lock_wanted = Signal(str)
    names_key = Signal()
    names_off = Signal()
    close_wanted = Signal()

    def __init__(
        self,
        app: QApplication,
        preferences: Preferences,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._system: SessionWatch | None = None
        self._guarding = False
        self.keys = WindowKeys(app, self)
        self.idle = IdleWatch(preferences, self)
        self.privacy = PrivacyScreen(app, now=now, calm=self._calm, parent=self)
        self.keys.touched.connect(self.idle.touch)
        self.keys.names_key.connect(self.names_key)
        self.keys.privacy_key.connect(self.toggle_privacy)
        self.keys.lock_key.connect(partial(self._lock, "key"))
        self.idle.names_off.connect(self.names_off)
        self.idle.cover.connect(self._on_alone)
        self.idle.lock.connect(self._lock)
        self.privacy.uncovered.connect(self.idle.uncovered)
        self.privacy.close_wanted.connect(self.close_wanted)
        app.applicationStateChanged.connect(self.idle.on_application_state)
        self.use(preferences)

    def use(self, preferences: Preferences) -> None:
        """Other timers, another key, another sign."""
        self._preferences = preferences
        self.keys.use_privacy_key(preferences.privacy_key)
        self.idle.use(preferences)

    def guard(self, system: "SessionWatch") -> None:
        """A vault is open: the clocks run and the system is listened to."""
        self._guarding, self._system = True, system
        system.leaving.connect(self._lock)
        system.start()
        self.idle.start()

    def stand_down(self) -> None:
        """It is closed: there is nothing to guard, and the computer may sleep."""
        self._guarding = False
        self.idle.stop()
        if self._system is not None:
            self._system.let_go()

    def wait_for_minutes(self) -> None:
        """Minutes are taken live: by itself only the lock comes."""
        self.idle.live_minutes = True

    def watch_again(self) -> None:
        """No minutes are taken any more."""
        self.idle.live_minutes = False
        self.idle.touch()

    def toggle_privacy(self) -> None:
        """F9 by hand: the grace begins, or the coach is back."""
        self.privacy.toggle()
        if self.privacy.is_on():
            self.idle.covered_by_hand()

    def _on_alone(self) -> None:
        self.privacy.cover()
        self.idle.covered_by_itself()

    def _lock(self, why: str) -> None:
        if self._guarding:
            self.lock_wanted.emit(why)

    def _calm(self) -> Calm:
        chosen = self._preferences
        left = self.idle.until_lock() if self._guarding else None
        return Calm(chosen.privacy_key, chosen.door_sign, left)
