"""Where the pages stand: each is built when it is first opened, and kept."""

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from coachdesk.ui import pages
from coachdesk.ui.shared.page import Page
from coachdesk.ui.shared.workplace import Place, Workplace


class PageHost(QStackedWidget):
    """One page of each name; the place says which thing it shows."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._built: dict[str, Page] = {}
        # A page that asks for much room may not make the window wider than the screen.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def show_place(self, place: Place) -> Page:
        """Bring the page of this place into sight, at this place."""
        page = self._built.get(place.page) or self._build(place.page)
        self.setCurrentWidget(page)
        page.show_place(place)
        return page

    def page(self) -> Page | None:
        """The page in sight."""
        page = self.currentWidget()
        return page if isinstance(page, Page) else None

    def _build(self, name: str) -> Page:
        page = pages.make_page(name, self._workplace, self)
        self._built[name] = page
        self.addWidget(page)
        return page
