"""The frame of the first run: the steps at the left, one task at the right, back and on below."""

from collections.abc import Mapping
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from coachdesk.domain.wording import _, mark
from coachdesk.ui.shared import look, tab_stops
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.start.step_list import StepList
from coachdesk.ui.start.step_page import WIDTH, StepPage


class Step(Enum):
    """The steps in their order; the value is what the vault remembers."""

    WELCOME = "welcome"
    PASSPHRASE = "passphrase"  # noqa: S105  (the name of a step)
    RECOVERY_KEY = "recovery_key"
    SCHOOLS = "schools"
    PRIVACY_KEY = "privacy_key"
    BACKUP = "backup"
    READY = "ready"


DONE = "done"  # what the vault remembers afterwards
NAMES = {
    Step.WELCOME: mark("Welkom"),
    Step.PASSPHRASE: mark("Wachtzin kiezen"),
    Step.RECOVERY_KEY: mark("Herstelsleutel"),
    Step.SCHOOLS: mark("Jij en je scholen"),
    Step.PRIVACY_KEY: mark("Privacytoets testen"),
    Step.BACKUP: mark("Reservekopie"),
    Step.READY: mark("Beginnen"),
}


class Wizard(QWidget):
    """Some of the steps, in order; the list at the left always shows them all.

    Signals:
        arrived: another step is in sight. Carries the Step.
        finished: the last of these steps is done.
    """

    arrived = Signal(object)
    finished = Signal()

    def __init__(self, pages: Mapping[Step, StepPage], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("zone", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.pages = dict(pages)
        self.steps = list(pages)
        self._list = StepList([_(name) for name in NAMES.values()])
        self._stack = QStackedWidget()
        self.back = CdButton(_("Terug"))
        self.go_on = CdButton(_("Verder"), kind=Kind.PRIMARY)
        self.reason = PlainLabel("", self, style="small", tone="textSecondary", wrap=False)
        for page in pages.values():
            self._stack.addWidget(_scrolling(page))
            page.ready_changed.connect(self._show_ready)
            page.busy.connect(self._on_busy)
            page.passed.connect(self._on_passed)
        self._lay_out()
        self.back.clicked.connect(self._on_back)
        self.go_on.clicked.connect(self._on_go_on)
        self.show_step(self.steps[0])

    @property
    def step(self) -> Step:
        """Where one is."""
        return self.steps[self._stack.currentIndex()]

    def show_step(self, step: Step) -> None:
        """Go to one of these steps."""
        place = self.steps.index(step)
        self._stack.setCurrentIndex(place)
        self._list.show_place(list(Step).index(step))
        self.back.setVisible(place > 0)
        self.go_on.setVisible(step is not Step.WELCOME)  # it has three ways on of its own
        last = step is Step.READY
        self.go_on.set_words(_("Naar Vandaag") if last else _("Verder"))
        self._show_ready()
        if last:
            self.go_on.setFocus()
        self.pages[step].arrive()
        self.arrived.emit(step)

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard stands where the task begins, unless it is in the task already."""
        super().showEvent(event)
        focus = self.window().focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            self.pages[self.step].arrive()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802  (Qt's own)
        return tab_stops.go_on(forward=next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, unless it presses a button."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focus = self.focusWidget()
        if isinstance(focus, QPushButton) and not isinstance(focus, QCheckBox):
            focus.click()
        else:
            self._on_go_on()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(look.space(3))
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.reason)
        foot.addWidget(self.go_on)
        column = QVBoxLayout()
        column.setContentsMargins(0, look.space(10), 0, look.space(6))
        column.setSpacing(look.space(4))
        column.addWidget(self._stack, 1)
        column.addLayout(foot)
        narrow = QWidget()
        narrow.setMaximumWidth(look.scaled(WIDTH))
        narrow.setLayout(column)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, look.space(6), 0)
        row.setSpacing(look.space(12) + look.space(4))
        row.addWidget(self._list)
        row.addWidget(narrow, 1)
        row.addStretch(0)
        self.setTabOrder(self.go_on, self.back)

    def _show_ready(self) -> None:
        page = self.pages[self.step]
        self.go_on.setEnabled(page.is_ready())
        reason = "" if page.is_ready() else page.missing()
        self.reason.setText(reason)
        self.go_on.setAccessibleDescription(reason)

    def _on_busy(self, words: str) -> None:
        self.back.setEnabled(not words)
        self.go_on.set_words(words or _("Verder"))
        self._show_ready()
        if words:
            self.go_on.setEnabled(False)
            self.reason.setText("")

    def _on_go_on(self) -> None:
        if self.go_on.isEnabled() and self.go_on.isVisible():
            self.pages[self.step].go_on()

    def _on_back(self) -> None:
        self.show_step(self.steps[self._stack.currentIndex() - 1])

    def _on_passed(self) -> None:
        place = self._stack.currentIndex() + 1
        if place < len(self.steps):
            self.show_step(self.steps[place])
        else:
            self.finished.emit()


def _scrolling(page: StepPage) -> QScrollArea:
    """On a small screen with large text a task may be higher than the window."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    page.setProperty("zone", "clear")
    area.setWidget(page)
    area.viewport().setAutoFillBackground(False)
    return area
