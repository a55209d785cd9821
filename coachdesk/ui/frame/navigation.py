"""The column at the left: the school, the pages with their counts, settings, help, the coach."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QVBoxLayout, QWidget

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.persons import Person
from coachdesk.domain.schools import School
from coachdesk.domain.wording import _
from coachdesk.ui.actions import BELOW, NAVIGATION
from coachdesk.ui.frame.counts import COUNTED, Count, counts
from coachdesk.ui.frame.nav_item import NavItem
from coachdesk.ui.frame.school_selector import SchoolSelector
from coachdesk.ui.frame.todays_school import TodaysSchool
from coachdesk.ui.frame.user_card import UserCard
from coachdesk.ui.shared import look
from coachdesk.ui.shared.tab_stops import tab_stops
from coachdesk.ui.shared.workplace import Workplace

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Navigation(QFrame):
    """Only pages that are real have an item; the keys of the others stay reserved.

    Signals:
        wanted: an item was chosen. Carries the name of its page.
    """

    wanted = Signal(str)

    def __init__(
        self, workplace: Workplace, today: TodaysSchool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = workplace.desk
        self.setProperty("zone", "nav")
        self.setAccessibleName(_("Navigatie"))
        self.school = SchoolSelector(workplace, today, self)
        self.items = {
            one.name: NavItem(one, one.shown_keys(workplace.preferences), self)
            for one in (*NAVIGATION, *BELOW)
            if one.real()
        }
        self.user = UserCard(self)
        self._lay_out()
        for button in (self.school, *self.items.values()):
            button.installEventFilter(self)
        for name, item in self.items.items():
            item.clicked.connect(lambda _checked=False, name=name: self.wanted.emit(name))
        self._desk.changed.connect(self._on_changed)
        self.set_narrow(on=False)
        self.refresh()

    def light(self, name: str) -> None:
        """Show where one is."""
        for own, item in self.items.items():
            item.setChecked(own == name)

    def set_narrow(self, *, on: bool) -> None:
        """Icons only, in 56 px; or words too, in 204."""
        self.setFixedWidth(look.size("navWidthCollapsed" if on else "navWidth"))
        for item in self.items.values():
            item.set_narrow(on=on)
        self._items.setSpacing(look.scaled(2))
        self.school.set_narrow(on=on)
        self.user.set_narrow(on=on)

    def refresh(self) -> None:
        """Count again, and ask again where and who the coach is."""
        self._show_counts()
        self.school.refresh()
        self.user.show_person(self._desk.ask(lambda store: store.persons.me()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows stay inside the column and Enter presses: a bare button does neither."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in ENTER and isinstance(watched, QAbstractButton):
            watched.click()
            return True
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if by and isinstance(watched, QWidget):
            stops = list(tab_stops(self))
            place = stops.index(watched) + by
            stops[max(0, min(place, len(stops) - 1))].setFocus(Qt.FocusReason.TabFocusReason)
        return bool(by)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        side = look.space(2)
        column.setContentsMargins(side, 10, side, 10)
        column.setSpacing(look.space(3))
        column.addWidget(self.school)
        self._items = QVBoxLayout()
        for one in (*NAVIGATION, *BELOW):
            if one in BELOW[:1]:
                self._items.addStretch(1)
            if one.name in self.items:
                self._items.addWidget(self.items[one.name])
        column.addLayout(self._items, 1)
        column.addWidget(self.user)

    def _show_counts(self) -> None:
        found = counts(self._desk)
        for name, item in self.items.items():
            item.show_count(found.get(name, Count()))

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(School, Person):
            self.refresh()
        elif changes.touches(*COUNTED):
            self._show_counts()
