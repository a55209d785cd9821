"""What every page gets: the desk, how names are shown, today's school, and the way elsewhere."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal

from coachdesk.domain.ids import SchoolId
from coachdesk.ui.desk import Desk
from coachdesk.ui.keeper import Keeper
from coachdesk.ui.settings.preferences import Preferences
from coachdesk.ui.shared.names_display import NameDisplay


@dataclass(frozen=True, slots=True)
class Place:
    """A page, which thing it shows, and where on it: ("child", id, "timeline")."""

    page: str
    about: str = ""
    part: str = ""


class Workplace(QObject):
    """One coach at work in an open vault. Pages know this and not each other.

    Signals:
        go: somebody wants to be at another place. Carries a Place.
        back: somebody wants to be where they were before.
        renamed: the place in sight is called this from now on. Carries a Place.
        form: somebody wants a form over the page. Carries its name and what it should know.
        school_changed: another school was chosen, or all of them.
        saving: how it stands with what is typed: a sentence for the status bar.
        minutes_begun: minutes are taken live: left alone, names stay and nothing is covered.
        minutes_left: not any more.
        preferred: something else is liked from now on. Carries the preferences, to be written.
    """

    go = Signal(object)
    back = Signal()
    renamed = Signal(object)
    form = Signal(str, dict)
    school_changed = Signal()
    saving = Signal(str)
    minutes_begun = Signal()
    minutes_left = Signal()
    preferred = Signal(object)

    def __init__(
        self,
        desk: Desk,
        names: NameDisplay,
        preferences: Preferences,
        parent: QObject | None = None,
        *,
        keeper: Keeper | None = None,
    ) -> None:
        """*keeper* reaches the vault itself, for its passphrase; a vault in memory has none."""
        super().__init__(parent)
        self.keeper = keeper
        self.desk = desk
        self.names = names
        self.preferences = preferences
        self._school: SchoolId | None = None

    @property
    def school(self) -> SchoolId | None:
        """The school that is chosen; None for all of them."""
        return self._school

    def choose_school(self, school: SchoolId | None) -> None:
        """Look at one school, or at all of them."""
        if school != self._school:
            self._school = school
            self.school_changed.emit()

    def use(self, preferences: Preferences) -> None:
        """They were changed by somebody else: what is liked next is added to these."""
        self.preferences = preferences

    def prefer(self, **changes: Any) -> None:
        """Like something else from now on: prefer(nav_collapsed=True)."""
        self.preferences = replace(self.preferences, **changes)
        self.preferred.emit(self.preferences)

    def today(self) -> date:
        """The local day."""
        return self.desk.clock.now().date()

    def go_to(self, page: str, about: str = "", part: str = "") -> None:
        """Ask for another place."""
        self.go.emit(Place(page, about, part))

    def stand_at(self, page: str, about: str = "", part: str = "") -> None:
        """Say what the place in sight is called from now on: something new has got its identity."""
        self.renamed.emit(Place(page, about, part))

    def open_form(self, name: str, **known: Any) -> None:
        """Ask for a form: "signal", "step", "appointment" … with what is known already."""
        self.form.emit(name, known)
