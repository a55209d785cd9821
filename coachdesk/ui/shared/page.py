"""What the frame knows of every page: how it is shown, what one can do there, with which keys."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coachdesk.domain.ids import ChildId
from coachdesk.ui.shared.tab_stops import first_stop
from coachdesk.ui.shared.workplace import Place, Workplace


@dataclass(frozen=True, slots=True)
class Command:
    """Something one can ask for in Ctrl K by its words. *keys* as shown: "Ctrl P"."""

    words: str
    run: Callable[[], None]
    keys: str = ""
    icon: str = "corner-down-left"


class Page(QWidget):
    """A page of the frame: built when it is first opened, shown at a place as often as needed.

    *has_primary* says that it has a filled button of its own, so that the toolbar's is not.
    """

    has_primary = False

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workplace = workplace
        self.setProperty("zone", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def show_place(self, place: Place) -> None:
        """Show this thing, and this part of it; called each time the page comes into sight."""

    def focus_first(self) -> None:
        """Put the keyboard where one begins on this page."""
        stop = first_stop(self)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def about_child(self) -> ChildId | None:
        """The child that the page is about: a new talk, signal or step is about that child too."""
        return None

    def commands(self) -> Sequence[Command]:
        """What one can do here, for Ctrl K."""
        return ()

    def keys(self) -> Mapping[str, str]:
        """The keys that work here besides those of the frame: {"S": "stap zetten"}."""
        return {}

    def zones(self) -> Sequence[QWidget]:
        """The parts between which F6 moves: the page itself, then its context column."""
        return (self,)

    def takes(self, action: str) -> bool:
        """Whether the page did an action of the frame in its own way: a step on its own line."""
        return False
