"""The parts of a child's page behind its tabs, each built when it first comes into sight."""

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from coachdesk.domain.wording import _, mark
from coachdesk.operations.dossiers import Dossier
from coachdesk.ui.children.consents_tab import ConsentsTab
from coachdesk.ui.children.papers_tab import PapersTab
from coachdesk.ui.children.routes_tab import RoutesTab
from coachdesk.ui.children.talks_tab import TalksTab
from coachdesk.ui.children.timeline_view import TimelineView
from coachdesk.ui.shared.workplace import Workplace

TIMELINE, TALKS, ROUTES, CONSENTS, PAPERS = "timeline", "talks", "route", "consents", "papers"
WORDS = {
    TIMELINE: mark("Tijdlijn"),
    TALKS: mark("4G-gesprekken"),
    ROUTES: mark("Verwijsroute"),
    CONSENTS: mark("Toestemming en contacten"),
    PAPERS: mark("Uitgegeven stukken"),
}
NAMES = tuple(WORDS)

Behind = TalksTab | RoutesTab | ConsentsTab | PapersTab
Tab = TypeVar("Tab", TalksTab, RoutesTab, ConsentsTab, PapersTab)


class ChildTabs(QStackedWidget):
    """Shows one part; `bar` stands elsewhere. The timeline is filled by whoever has it.

    Signals:
        built: a part was built, which may stand behind others for the Tab key.
        talk_opened: the coach wants to read a talk. Carries its id.
        route_opened: the coach wants to see a route. Carries its id.
        route_begun: the coach wants a new one.
        paper_opened: the coach wants to read about a paper. Carries its id.
        paper_begun: the coach wants to make one.
    """

    built = Signal()
    talk_opened = Signal(str)
    route_opened = Signal(str)
    route_begun = Signal()
    paper_opened = Signal(str)
    paper_begun = Signal()

    def __init__(self, workplace: Workplace, bar: QTabBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._dossier: Dossier | None = None
        self._built: list[Behind] = []
        self._stale: list[Behind] = []
        self.bar = bar
        for words in WORDS.values():
            bar.addTab(_(words))
        self.timeline = TimelineView(workplace, self)
        self.addWidget(self.timeline)
        bar.currentChanged.connect(self._on_tab)

    @cached_property
    def talks(self) -> TalksTab:
        """What was felt in each talk."""
        tab = TalksTab(self._workplace, self)
        tab.opened.connect(self.talk_opened)
        return self._put(tab)

    @cached_property
    def routes(self) -> RoutesTab:
        """The routes of this child."""
        tab = RoutesTab(self._workplace, self)
        tab.opened.connect(self.route_opened)
        tab.begun.connect(self.route_begun)
        return self._put(tab)

    @cached_property
    def consents(self) -> ConsentsTab:
        """Who agreed to what."""
        return self._put(ConsentsTab(self._workplace, self))

    @cached_property
    def papers(self) -> PapersTab:
        """What was given out."""
        tab = PapersTab(self._workplace, self)
        tab.opened.connect(self.paper_opened)
        tab.begun.connect(self.paper_begun)
        return self._put(tab)

    def show_dossier(self, dossier: Dossier) -> None:
        """Fill the part in sight; the others when they come into sight."""
        self._dossier = dossier
        self._stale = list(self._built)
        for name, number in (
            (TALKS, dossier.four_g_talks),
            (ROUTES, len(dossier.routes)),
            (PAPERS, dossier.papers),
        ):
            words = _(WORDS[name])
            self.bar.setTabText(NAMES.index(name), f"{words}  {number}" if number else words)
        self._fill(self.currentWidget())

    def show_part(self, name: str) -> None:
        """Bring this part into sight; what is none changes nothing."""
        if name in NAMES:
            self.bar.setCurrentIndex(NAMES.index(name))

    def _put(self, tab: Tab) -> Tab:
        self.addWidget(tab)
        self._built.append(tab)
        self._stale.append(tab)
        self.built.emit()
        return tab

    def _fill(self, part: QWidget | None) -> None:
        if self._dossier is not None and part in self._stale:
            self._stale.remove(part)
            part.show_dossier(self._dossier)

    def _on_tab(self, number: int) -> None:
        part = self._part(NAMES[number])
        self._fill(part)
        self.setCurrentWidget(part)

    def _part(self, name: str) -> QWidget:
        if name == TALKS:
            return self.talks
        if name == ROUTES:
            return self.routes
        if name == CONSENTS:
            return self.consents
        return self.papers if name == PAPERS else self.timeline
