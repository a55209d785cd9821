"""Pictures of the main screens over an open vault, made without a screen."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from PySide6.QtCore import QEventLoop, QPoint, QThreadPool, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from coachdesk.domain.conversations import ConversationKind
from coachdesk.domain.ids import ChildId, ConversationId, MeetingId
from coachdesk.domain.wording import _
from coachdesk.store.store import Store
from coachdesk.store.timeline import TimelineKind
from coachdesk.ui import pages
from coachdesk.ui.desk import Desk
from coachdesk.ui.frame.known_names import KnownNames
from coachdesk.ui.main_window import Frame
from coachdesk.ui.settings.preferences import NamesStyle, Preferences
from coachdesk.ui.shared import look
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.workplace import Place, Workplace

SIZE = (1440, 900)
PATIENCE_MS = 800  # for what a page fetches after it came in sight


@dataclass(frozen=True, slots=True)
class Screen:
    """One picture: a page, perhaps a form over it, and what is typed in the form's first line."""

    file: str
    shows: str
    place: Place
    form: str = ""
    known: Mapping[str, Any] = field(default_factory=dict)
    typed: str = ""

    def real(self) -> bool:
        """Whether the page and the form are there yet."""
        return pages.has_page(self.place.page) and (not self.form or pages.has_form(self.form))


class Screens:
    """A window of 1440 by 900, light, that exists only in memory."""

    def __init__(self, app: QApplication, store: Store, out: Path) -> None:
        look.install(app, theme="light")
        self._store, self._out = store, out
        self._desk = Desk(store)
        names = KnownNames(self._desk, NamesStyle.FIRST_NAME_AND_LETTER).display
        self._workplace = Workplace(
            self._desk, names, Preferences(paper_folder=out), parent=self._desk
        )
        self._window = QWidget()
        self._window.resize(*SIZE)
        self._frame = Frame(self._workplace)
        column = QVBoxLayout(self._window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._frame)

    def __enter__(self) -> Self:
        self._window.show()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._window.close()
        self._window.deleteLater()
        self._desk.deleteLater()
        _wait()

    def take(self, meeting_id: MeetingId) -> list[tuple[str, str]]:
        """A picture of each screen that is real: its file and what it shows."""
        made = []
        for screen in self._wanted(meeting_id):
            if screen.real():
                self._take(screen)
                made.append((screen.file, screen.shows))
        return made

    def _wanted(self, meeting_id: MeetingId) -> list[Screen]:
        items = self._store.agenda_items.of_meeting(meeting_id)
        child_id = next(item.child_id for item in items if item.child_id)
        child, meeting = Place("child", child_id), Place("meeting", meeting_id)
        today, talk = Place("today"), last_four_g(self._store, child_id)
        route = Place("route", self._store.routes.of_child(child_id)[0].id)
        live = Place("minutes", meeting_id)
        held = Place("minutes", self._store.meetings.past(self._store.clock.now())[0])
        seen = _("Zat weer alleen bij de fietsen, gooide brood weg")
        about = {"child_id": child_id, "text": seen}
        commands = {"commands": self._frame.commands()}
        pack = {"meeting_id": meeting_id}
        return [
            Screen("vandaag.png", _("Vandaag"), today),
            Screen("kinderen.png", _("Kinderen"), Place("children")),
            Screen("signalen.png", _("Signalen"), Place("signals")),
            Screen("kindpagina.png", _("de kindpagina"), child),
            Screen("4g-gesprek.png", _("een 4G-gesprek"), Place("four_g", talk)),
            Screen("verwijsroutes.png", _("Verwijsroutes"), Place("routes")),
            Screen("verwijsroute.png", _("een verwijsroute, stap voor stap"), route),
            Screen("overleg.png", _("een overleg voorbereiden"), meeting),
            Screen("verslag.png", _("het verslag van een overleg"), held),
            Screen("notuleren.png", _("notuleren tijdens een overleg"), live),
            Screen("nieuw-signaal.png", _("Nieuw signaal"), today, "signal", about),
            Screen("pakket-maken.png", _("een pakket maken"), meeting, "pack", pack),
            Screen("zoeken.png", _("zoeken"), child, "search", commands, _("pauze")),
        ]

    def _take(self, screen: Screen) -> None:
        self._frame.ways.go(screen.place)
        if screen.form:
            self._workplace.open_form(screen.form, **screen.known)
        shown = (one for one in self._window.findChildren(QDialog) if one.isVisible())
        form = next(shown, None)
        line = form.findChild(LineField) if form is not None and screen.typed else None
        if line is not None:
            line.set_value(screen.typed)
        _wait()
        picture = self._window.grab()
        if isinstance(form, QDialog):
            painter = QPainter(picture)
            corner = self._window.mapFromGlobal(form.mapToGlobal(QPoint(0, 0)))
            painter.drawPixmap(corner, form.grab())
            painter.end()
            form.reject()
        if not picture.save(str(self._out / screen.file)):
            raise OSError(screen.file)


def last_four_g(store: Store, child_id: ChildId) -> ConversationId:
    """The latest 4G talk that was held with this child."""
    keys = store.timeline.of_child(child_id, (TimelineKind.CONVERSATION,))
    held = store.conversations.page([key.id for key in keys])
    return next(talk.id for talk in held if talk.kind is ConversationKind.FOUR_G)


def _wait() -> None:
    """Let the windows do what they do in a moment, and what is made for them on other threads."""
    for _turn in range(2):
        loop = QEventLoop()
        QTimer.singleShot(PATIENCE_MS, loop.quit)
        loop.exec()
        QThreadPool.globalInstance().waitForDone()
