"""What stands in the window while a vault is open: navigation, toolbar, pages, bars; no work.

The app puts a `Frame` in its one top-level window after unlocking; the lock ends it.
Which keys there are stands in `actions.py`, which pages in `pages.py`.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.operations.vaults import is_practice
from coachdesk.ui import pages
from coachdesk.ui.actions import ACTIONS, Action, action
from coachdesk.ui.frame.backup_watch import BackupWatch
from coachdesk.ui.frame.banners import Banners
from coachdesk.ui.frame.navigation import Navigation
from coachdesk.ui.frame.news import News
from coachdesk.ui.frame.page_host import PageHost
from coachdesk.ui.frame.status_bar import StatusBar
from coachdesk.ui.frame.todays_school import TodaysSchool
from coachdesk.ui.frame.toolbar import Toolbar
from coachdesk.ui.frame.ways import Ways
from coachdesk.ui.frame.zones import Zones
from coachdesk.ui.papers.left_papers import LeftPapers
from coachdesk.ui.settings.preferences import Preferences
from coachdesk.ui.shared import look
from coachdesk.ui.shared.fitting import Fitting
from coachdesk.ui.shared.message_bar import MessageBar
from coachdesk.ui.shared.page import Command
from coachdesk.ui.shared.rows import use_letters
from coachdesk.ui.shared.tab_stops import go_on
from coachdesk.ui.shared.undo_bar import UndoBar
from coachdesk.ui.shared.workplace import Place, Workplace

NARROW_UNDER = 1400  # px of the window at 100 % text: below it the navigation shows icons only


class Frame(Fitting, QWidget):
    """One coach at work. `start()` shows the first page.

    F8, F9 and Ctrl L are heard by the app in every window; it calls `toggle_names` for the first.

    Signals:
        privacy_wanted: the button that does what F9 does was pressed.
        lock_wanted: the button that does what Ctrl L does was pressed.
    """

    privacy_wanted = Signal()
    lock_wanted = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workplace = workplace
        self._desk, self._names = workplace.desk, workplace.names
        self._school = TodaysSchool(workplace)
        self._school.follow()
        self.navigation = Navigation(workplace, self._school, self)
        self.toolbar = Toolbar(workplace, self)
        self.banners = Banners(self)
        self._sheet = QWidget(self)  # a stack shows a screen reader its page alone, and no bar
        self.host = PageHost(workplace, self._sheet)
        self.messages = MessageBar(self)
        self.status = StatusBar(self._desk, workplace.preferences.lock_after, self)
        self.ways = Ways(self.host)
        self.undo_bar = UndoBar(self._sheet)
        self.news = News(workplace, self.undo_bar, self.messages, self.status)
        self._left_papers = LeftPapers(workplace, self)
        self._zones = Zones(self._parts, self)
        self._lay_out()
        self._does = self._deeds()
        self._bind_keys()
        self._listen()
        self._backups = self._hang_banners()
        use_letters(on=workplace.preferences.single_letter_keys)

    def start(self) -> None:
        """Show the page one begins with."""
        self.ways.go(Place("today"))
        self._left_papers.start()

    def toggle_names(self) -> None:
        """F8: names on or off, everywhere at once."""
        self._names.show_names(on=not self._names.names_on)

    def hide_names(self) -> None:
        """Nobody is there, or somebody may look along."""
        self._names.show_names(on=False)

    def perform(self, name: str) -> None:
        """Do what an action of `actions.py` says, or let the page do it in its own way."""
        one, page = action(name), self.host.page()
        if one.writes and self._desk.read_only:
            self.news.trouble(self._desk.why_read_only)
        elif name in self._does:
            self._does[name]()
        elif page is None or not page.takes(name):
            self._open(one)

    def commands(self) -> tuple[Command, ...]:
        """What one can ask for now: of this page first, then of the window."""
        page = self.host.page()
        of_page = page.commands() if page is not None else ()
        told = [one for one in ACTIONS if one.told and one.real()]
        return (*of_page, *map(self._command, told))

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802  (Qt's own)
        return go_on(forward=next)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.toolbar)
        right.addWidget(self.banners)
        sheet = QVBoxLayout(self._sheet)
        sheet.setContentsMargins(0, 0, 0, 0)
        sheet.addWidget(self.host)
        right.addWidget(self._sheet, 1)
        right.addWidget(self.messages)
        right.addWidget(self.status)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addLayout(right, 1)

    def _deeds(self) -> dict[str, Callable[[], None]]:
        """What the frame does itself, by the name of the action."""
        return {
            "back": self.ways.back,
            "forward": self.ways.forward,
            "undo": self.news.undo,
            "redo": self.news.redo,
            "next_zone": partial(self._zones.step, 1),
            "last_zone": partial(self._zones.step, -1),
            "names": self.toggle_names,
            "privacy": self.privacy_wanted.emit,
            "lock": self.lock_wanted.emit,
            "narrow": self._toggle_narrow,
            "search": self._search,
            "keys": self._show_keys,
            "help": self._show_help,
            "quit": self._close_window,
        }

    def _bind_keys(self) -> None:
        for one in ACTIONS:
            if one.real() and not one.heard:
                for keys in filter(None, (one.keys, one.also)):
                    QShortcut(QKeySequence(keys), self, partial(self.perform, one.name))

    def _listen(self) -> None:
        self.workplace.go.connect(self.ways.go)
        self.workplace.back.connect(self.ways.back)
        self.workplace.renamed.connect(self.ways.rename)
        self.workplace.form.connect(self._open_form)
        self.workplace.preferred.connect(self._on_preferred)
        self.ways.arrived.connect(self._on_arrived)
        self.navigation.wanted.connect(self.perform)
        self.toolbar.wanted.connect(self.perform)
        self.banners.explain.connect(partial(self.ways.go, Place("help", "read_only")))
        self.banners.names_wanted.connect(partial(self._names.show_names, on=True))
        self.banners.backups_wanted.connect(partial(self.ways.go, Place("settings", part="backup")))
        # After all pages have heard it: a page may have got or lost its filled button.
        self._desk.changed.connect(self._show_primary, Qt.ConnectionType.QueuedConnection)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._on_screen_added)

    def _hang_banners(self) -> BackupWatch | None:
        """The strips of this vault; of a practice vault no backups are made."""
        if self._desk.read_only:
            self.banners.read_only(damaged=self._desk.damaged)
            self.toolbar.forbid(self._desk.why_read_only)
        if self._desk.ask(is_practice):
            self.banners.practice()
        elif self.workplace.keeper is not None:
            backups = self.workplace.keeper.backups
            return BackupWatch(self.workplace, backups, self.status, self.banners)
        return None

    def _open(self, one: Action) -> None:
        page = self.host.page()
        child = page.about_child() if page is not None and one.about_child else None
        if one.form:
            self._open_form(one.form, {"child_id": child} if child else {})
        else:
            self.ways.go(Place(one.page, part=one.part or child or ""))

    def _open_form(self, name: str, known: dict[str, Any]) -> None:
        pages.make_form(name, self.workplace, self, known).open()

    def _command(self, one: Action) -> Command:
        keys = one.shown_keys(self.workplace.preferences)
        return Command(_(one.words), partial(self.perform, one.name), keys, one.icon)

    def _search(self) -> None:
        self._open_form("search", {"commands": self.commands()})

    def _show_keys(self) -> None:
        page = self.host.page()
        self._open_form("keys", {"here": page.keys() if page is not None else {}})

    def _close_window(self) -> None:
        self.window().close()

    def _show_help(self) -> None:
        here = self.ways.here()
        self.ways.go(Place("help", here.page if here else ""))

    def _on_arrived(self, place: Place) -> None:
        if self._school.follow():  # another day has begun
            self.navigation.refresh()
            if self._backups is not None:
                self._backups.show_age()
        self.navigation.light(pages.belongs_under(place.page))
        self.toolbar.show_back(possible=self.ways.can_go_back())
        self._show_primary()

    def _show_primary(self) -> None:
        page = self.host.page()
        self.toolbar.show_primary(own=page is None or not page.has_primary)

    def _on_preferred(self, preferences: Preferences) -> None:
        use_letters(on=preferences.single_letter_keys)
        self._names.use_style(preferences.names_style)
        self.status.show_lock_after(preferences.lock_after)
        self.toolbar.use(preferences)
        self.fit()

    def _on_screen_added(self) -> None:
        self.hide_names()
        self.banners.second_screen()

    def _toggle_narrow(self) -> None:
        if not self._cramped():
            self.workplace.prefer(nav_collapsed=not self.workplace.preferences.nav_collapsed)

    def fit(self) -> None:
        """Make the navigation narrow where there is little room."""
        narrow = self._cramped() or self.workplace.preferences.nav_collapsed
        self.navigation.set_narrow(on=narrow)

    def _cramped(self) -> bool:
        return self.width() < look.scaled(NARROW_UNDER)

    def _parts(self) -> Sequence[QWidget]:
        page = self.host.page()
        zones = page.zones() if page is not None else ()
        return (self.navigation, self.toolbar, *zones, self.status)
