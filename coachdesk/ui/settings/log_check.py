"""Looks whether the journal is whole, a piece at a time, and says so in a badge."""

import time
from collections.abc import Iterator

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from coachdesk.domain.wording import _, thousands
from coachdesk.ui.desk import Desk
from coachdesk.ui.shared.badge import Badge, Status

SLICE = 0.01  # seconds of looking at a time: the window stays free in between


class LogCheck(Badge):
    """Begins to look when it is made; a chain that breaks is named by its first broken line."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Status(_("Wordt nagekeken…"), "neutral", "shield-check"), parent)
        self._desk = desk
        self._fault = ""
        self._looking: Iterator[str] = iter(
            desk.ask(lambda store: store.looking_for_faults()) or ()
        )
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(0)

    def _look(self) -> None:
        end = time.monotonic() + SLICE
        while not self._fault and time.monotonic() < end:
            found = self._desk.ask(lambda _store: next(self._looking, None))
            if found is None:
                break
            self._fault = found
        else:
            if not self._fault:
                return
        self._timer.stop()
        self.set_status(self._verdict())

    def _verdict(self) -> Status:
        kind, _space, which = self._fault.partition(" ")
        if not self._fault:
            number = self._desk.ask(lambda store: store.journal.length()) or 0
            words = _("Klopt: {n} regels, keten heel").format(n=thousands(number))
            return Status(words, "success", "shield-check")
        if kind == "journal":
            words = _("Keten breekt bij regel {n}").format(n=which)
            more = _(
                "Let op: de keten breekt bij regel {n}. Bewaar een kopie en neem contact op met "
                "je beheerder."
            ).format(n=which)
            return Status(words, "danger", "shield-alert", more)
        more = _("Een regel is buiten Coachdesk om veranderd. Zet een reservekopie terug.")
        return Status(_("Buiten Coachdesk gewijzigd"), "danger", "shield-alert", more)
