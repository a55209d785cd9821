"""The program from the first window to the last: closed vault, first run, work, lock."""

import logging
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from coachdesk.app import warm_up
from coachdesk.app.arguments import Arguments
from coachdesk.app.capture_shield import CaptureShield
from coachdesk.app.crash import CrashNet
from coachdesk.app.entrance import Entrance
from coachdesk.app.paths import Places
from coachdesk.app.restart import restart
from coachdesk.app.window import Window
from coachdesk.domain.clock import Clock
from coachdesk.ui.settings.preferences import Preferences
from coachdesk.ui.settings.preferences_file import PreferencesFile
from coachdesk.ui.shared import background, look

if TYPE_CHECKING:  # loaded after the first paint
    from coachdesk.app.sentry import Sentry
    from coachdesk.app.session import Session
    from coachdesk.ui.desk import Desk
    from coachdesk.ui.main_window import Frame

log = logging.getLogger(__name__)


class Program(QObject):
    """Puts the parts together and carries their news to each other.

    *go_on_as* becomes a fresh process with the words that it is given.

    Signals:
        loaded: everything is there that was not needed for the first window.
    """

    loaded = Signal()
    sentry: "Sentry"  # from the first paint on: before, there is nothing to guard

    def __init__(
        self,
        app: QApplication,
        places: Places,
        arguments: Arguments,
        clock: Clock,
        *,
        go_on_as: Callable[[Sequence[str]], object] = restart,
    ) -> None:
        super().__init__(app)
        self._app, self._places, self._clock = app, places, clock
        self._practice, self._go_on_as = arguments.practice, go_on_as
        self._session: Session | None = None
        self._frame: Frame | None = None
        self._put_off = False
        self.preferences = PreferencesFile(places.preferences, self)
        self._dress(self.preferences.now)
        self.window = Window(may_close=self._may_close)
        self.entrance = Entrance(self.window, clock.now)
        self.shield = CaptureShield(app, self.preferences.now, self)
        self.net = CrashNet(self)
        self._connect()

    def start(self) -> None:
        """Show the first page: the locked vault, or the first run where there is none."""
        folder = self._folder()
        if self._is_fresh(folder):
            self.entrance.begin(folder)
        else:
            self.entrance.ask()
        self.window.open_as(self.preferences.now)
        if self.preferences.trouble:
            self.window.tell(self.preferences.trouble)

    def lock(self, why: str) -> None:
        """Cover, keep what is typed, close, and go on as a fresh process.

        When something typed cannot be written the vault stays open behind the calm page: a text
        that is only in the window would be lost.
        """
        self.sentry.privacy.cover()
        kept = self._kept()
        if not self._put_off:  # else it is tried every second, and was told
            log.info("lock %s", why)
        if kept:
            self._go_on(["--practice"] if self._practice else [])
        elif not self._put_off:
            log.warning("lock put off")
        self._put_off = not kept

    def _folder(self) -> Path:
        if self._practice:
            return self._places.practice
        return self.preferences.now.last_vault or self._places.vault

    def _is_fresh(self, folder: Path) -> bool:
        """Whether nobody ever made a vault here. One that is gone is another matter."""
        if self._practice or self.preferences.now.last_vault:
            return False
        return not (folder.is_dir() and any(folder.iterdir()))

    def _connect(self) -> None:
        self.window.painted.connect(self._warm_up, Qt.ConnectionType.QueuedConnection)
        self.window.closed.connect(self._app.quit)
        self.preferences.changed.connect(self._dress)
        self.preferences.changed.connect(self.shield.use)
        self.entrance.opened.connect(self._on_opened)
        self.entrance.practice_wanted.connect(self._to_practice)
        self.net.fell.connect(self.window.tell, Qt.ConnectionType.QueuedConnection)
        self.net.spread()

    def _post_sentry(self) -> None:
        now = self.preferences.now
        self.sentry = warm_up.make("sentry", self._app, now, self._clock.now, self)
        self.preferences.changed.connect(self.sentry.use)
        self.sentry.lock_wanted.connect(self.lock)
        self.sentry.names_key.connect(self._on_names_key)
        self.sentry.names_off.connect(self._on_names_off)
        self.sentry.close_wanted.connect(self.window.close)

    def _dress(self, preferences: Preferences) -> None:
        look.install(
            self._app,
            theme=preferences.theme,
            text_size=preferences.text_percent,
            more_fonts=False,  # than the first window needs; the others come after it
        )

    def _warm_up(self) -> None:
        """The window is painted: load the rest while the coach types."""
        self.window.setWindowIcon(warm_up.find("app icon")())
        self._post_sentry()
        practice = self._places.practice if self._practice else None
        work = partial(warm_up.load, practice=practice)
        background.run(work, owner=self, done=self._on_warm, failed=self.entrance.tell)

    def _on_warm(self, _nothing: None) -> None:
        look.load_more_fonts()
        session = warm_up.find("session")(
            self._folder(),
            self.preferences,
            self._clock,
            self,
            monotonic=time.monotonic,
            remembers=not self._practice,
        )
        session.opened.connect(self._on_vault_open)
        session.lock_wanted.connect(partial(self.lock, "window"))
        session.raise_wanted.connect(self.window.come_forward)
        self._session = session
        self.entrance.use(session)
        if self._practice:
            self.entrance.offer(warm_up.find("practice passphrase"))
        self._load_soon(list(warm_up.SOON))

    def _load_soon(self, parts: list[str]) -> None:
        """One part at a time, so that the window never waits long."""
        if parts:
            warm_up.find(parts[0])
            QTimer.singleShot(0, self, partial(self._load_soon, parts[1:]))
        else:
            self.loaded.emit()

    def _on_vault_open(self) -> None:
        log.info("vault open")
        self.sentry.guard(warm_up.make("session watch", self))

    def _on_opened(self, desk: "Desk") -> None:
        desk.refused.connect(self.window.tell)
        if not desk.read_only and warm_up.find("remembered step")(desk) is not None:
            self._show_set_up(desk)
        else:
            self._show_frame(desk)

    def _show_set_up(self, desk: "Desk") -> None:
        page = warm_up.find("set-up")(
            desk,
            self._session,
            self.preferences,
            self.sentry.privacy,
            make_printer=partial(warm_up.make, "recovery printer"),
        )
        page.finished.connect(partial(self._show_frame, desk))
        page.practice_wanted.connect(self._to_practice)
        self.window.put(page)

    def _show_frame(self, desk: "Desk") -> None:
        desk.refused.disconnect(self.window.tell)  # the frame has a bar of its own
        now = self.preferences.now
        names = warm_up.find("known names")(desk, now.names_style).display
        workplace = warm_up.find("workplace")(desk, names, now, parent=desk, keeper=self._session)
        workplace.preferred.connect(self.preferences.keep)
        self.preferences.changed.connect(workplace.use)
        workplace.minutes_begun.connect(self.sentry.wait_for_minutes)
        workplace.minutes_left.connect(self.sentry.watch_again)
        frame: Frame = warm_up.find("frame")(workplace)
        frame.lock_wanted.connect(partial(self.lock, "button"))
        frame.privacy_wanted.connect(self.sentry.toggle_privacy)
        self._frame = frame
        self.window.put(frame)
        frame.start()

    def _on_names_key(self) -> None:
        if self._frame is not None:
            self._frame.toggle_names()

    def _on_names_off(self) -> None:
        if self._frame is not None:
            self._frame.hide_names()

    def _to_practice(self) -> None:
        """The own vault, if it is open, is closed first: one window, one vault."""
        if self._kept():
            self._go_on(["--practice"])

    def _kept(self) -> bool:
        return self._session is None or self._session.keep_typed()

    def _go_on(self, words: Sequence[str]) -> None:
        """Close everything and be a fresh process."""
        self._close_vault()
        self._go_on_as(words)

    def _may_close(self) -> bool:
        desk = self._session.desk if self._session is not None else None
        if desk is None or self._kept():
            self._close_vault()
            return True
        dialog = warm_up.make("unkept dialog", self.window, desk.unkept(), desk.clock.now())
        dialog.try_again.connect(self.window.close)
        dialog.leave.connect(self._on_leave)
        dialog.open()
        return False

    def _on_leave(self) -> None:
        self._close_vault()
        self._app.quit()

    def _close_vault(self) -> None:
        self.preferences.keep(self.window.as_it_is(self.preferences.now))
        if self._session is not None:
            self._session.close()
            self.sentry.stand_down()
