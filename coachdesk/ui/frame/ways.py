"""The way from page to page, and back to where the keyboard was."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from coachdesk.ui.frame.page_host import PageHost
from coachdesk.ui.frame.trail import Trail
from coachdesk.ui.shared.page import Page
from coachdesk.ui.shared.workplace import Place


class Ways(QObject):
    """Brings places into sight in the host.

    Signals:
        arrived: another place is in sight. Carries it.
    """

    arrived = Signal(object)

    def __init__(self, host: PageHost) -> None:
        super().__init__(host)
        self._host = host
        self._trail = Trail()
        self._keyboard: dict[Place, QWidget] = {}

    def go(self, place: Place) -> None:
        """Go to a place, and begin there."""
        self._remember()
        self._trail.visit(place)
        self._show(place).focus_first()

    def back(self) -> None:
        """To where one was before."""
        self._remember()
        self._return_to(self._trail.back())

    def forward(self) -> None:
        """To where one came back from."""
        self._remember()
        self._return_to(self._trail.forward())

    def rename(self, place: Place) -> None:
        """The place in sight is called this from now on, as when a new talk is begun there."""
        self._trail.rename(place)

    def can_go_back(self) -> bool:
        """Whether there is a way back."""
        return self._trail.can_go_back()

    def here(self) -> Place | None:
        """The place in sight."""
        return self._trail.here()

    def _show(self, place: Place) -> Page:
        page = self._host.show_place(place)
        self.arrived.emit(place)
        return page

    def _return_to(self, place: Place | None) -> None:
        if place is None:
            return
        page = self._show(place)
        last = self._keyboard.get(place)
        if last is not None and isValid(last) and page.isAncestorOf(last) and last.isVisible():
            last.setFocus()
        else:
            page.focus_first()

    def _remember(self) -> None:
        page, focus, here = self._host.page(), QApplication.focusWidget(), self._trail.here()
        if page is not None and focus is not None and here and page.isAncestorOf(focus):
            self._keyboard[here] = focus
