"""The pages before an open vault: unlock, first steps, recovery, another folder."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from coachdesk.app import warm_up
from coachdesk.app.window import Window
from coachdesk.domain.errors import CoachdeskError
from coachdesk.domain.wording import _
from coachdesk.ui.start.unlock_page import UnlockPage
from coachdesk.ui.start.ways_out import Way

if TYPE_CHECKING:  # only who has no vault yet waits for it
    from coachdesk.ui.keeper import Keeper
    from coachdesk.ui.start.beginning import Beginning


class Entrance(QObject):
    """Shows one of them and goes from one to the other; `use` gives it the keeper.

    Signals:
        opened: a vault is open. Carries its Desk.
        practice_wanted: the practice vault is wanted instead.
    """

    opened = Signal(object)
    practice_wanted = Signal()

    def __init__(self, window: Window, now: Callable[[], datetime]) -> None:
        super().__init__(window)
        self._window, self._now = window, now
        self._keeper: Keeper | None = None
        self._page: UnlockPage | Beginning | None = None

    def begin(self, folder: Path) -> None:
        """The first run: there is no vault yet."""
        page: Beginning = warm_up.make("beginning", folder)
        page.created.connect(self.opened)
        page.existing_wanted.connect(self._on_folder)
        page.backup_wanted.connect(self._on_backup_wanted)
        page.practice_wanted.connect(self.practice_wanted)
        self._show(page)

    def ask(self) -> None:
        """There is a vault: ask for the passphrase."""
        page = UnlockPage(self._now)
        page.opened.connect(self.opened)
        page.chosen.connect(self._on_way)
        self._show(page)

    def use(self, keeper: "Keeper") -> None:
        """The vault's code is loaded: the page in sight can do its work."""
        self._keeper = keeper
        if self._page is not None:
            self._page.use(keeper)

    def offer(self, passphrase: str) -> None:
        """Put the passphrase of the practice vault in the field."""
        if isinstance(self._page, UnlockPage):
            self._page.offer(passphrase)

    def tell(self, error: CoachdeskError) -> None:
        """Say what is the matter, on the page in sight."""
        if self._page is not None:
            self._page.tell(error)

    def _show(self, page: "UnlockPage | Beginning") -> None:
        self._page = page
        self._window.put(page)
        if self._keeper is not None:
            page.use(self._keeper)

    def _on_way(self, way: Way) -> None:
        if self._keeper is None:
            return
        if way is Way.RECOVERY:
            self._recover(self._keeper)
        elif way in (Way.BACKUP, Way.KEYS, Way.SALVAGE, Way.FILE):
            self._first_aid(self._keeper, way)
        elif way is Way.NEW:
            self.begin(self._keeper.folder)
        elif way is Way.OTHER:
            title = _("In welke map staat je kluis?")
            start = self._keeper.folder
            choose = warm_up.find("choose folder")
            choose(self._window, title, start=start, chosen=self._on_folder)

    def _recover(self, keeper: "Keeper") -> None:
        page = warm_up.find("recovery page")(keeper)
        page.opened.connect(self.opened)
        page.left.connect(self.ask)
        self._page = None
        self._window.put(page)

    def _first_aid(self, keeper: "Keeper", way: Way) -> None:
        """What damage asks for; restoring and salvaging end in a lock, and so in a fresh start."""
        aid = warm_up.make("first aid", keeper, self._window)
        aid.opened.connect(self.opened)
        if way is Way.KEYS:
            aid.take_keys()
        elif way is Way.SALVAGE:
            aid.salvage()
        elif way is Way.BACKUP:
            aid.restore_newest()
        else:
            aid.choose()

    def _on_backup_wanted(self, folder: Path) -> None:
        if self._keeper is not None:
            self._keeper.choose(folder)
            self._first_aid(self._keeper, Way.FILE)

    def _on_folder(self, folder: Path) -> None:
        if self._keeper is not None:
            self._keeper.choose(folder)
            self.ask()
