"""Afdrukken: the same paper to a printer, recorded like a file; nothing of ours on the disk."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.domain.wording import _
from coachdesk.ui import pages
from coachdesk.ui.desk import Desk
from coachdesk.ui.papers.drawing import Stopped
from coachdesk.ui.papers.paper_making import (
    Copy,
    PaperMaking,
    PaperOrder,
    document_of,
    drawn_copies,
)

if TYPE_CHECKING:  # a printer is not there until it is asked for
    from coachdesk.ui.papers.paper_printer import PaperPrinter


class PaperPrinting(QWidget):
    """Prints one order at a time.

    Signals:
        printed: it went to the printer and is recorded. Carries the printer's name.
        failed: it did not. Carries why.
    """

    printed = Signal(str)
    failed = Signal(str)

    def __init__(self, desk: Desk, making: PaperMaking, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._making = desk, making
        self._printer: PaperPrinter | None = None
        self.hide()

    def printer(self) -> "PaperPrinter":
        """What prints; made when first asked for."""
        if self._printer is None:
            made: PaperPrinter = pages.paper("paper printer")(self)
            made.printed.connect(self.printed)
            made.failed.connect(self.failed)
            self._desk.closing.connect(made.stop)
            self._printer = made
        return self._printer

    def start(self, order: PaperOrder) -> None:
        """Ask for a printer, and print with no password: paper needs none."""
        pile = self.pile(order)
        if pile is not None:
            self.printer().ask(pile.drawn, pile.record)

    def pile(self, order: PaperOrder) -> "Pile | None":
        """What would be printed; None, and `failed`, when it may not leave."""
        bare = tuple(replace(one, given=replace(one.given, password="")) for one in order.receivers)
        order = replace(order, receivers=bare)
        copies = self._making.copies(order)
        return Pile(copies, order, self._making, self._desk) if copies else None


class Pile:
    """The copies to print, and their record when they are drawn."""

    def __init__(
        self, copies: Sequence[Copy], order: PaperOrder, making: PaperMaking, desk: Desk
    ) -> None:
        self._copies, self._order = copies, order
        self._making, self._desk = making, desk
        self._digests: list[str] = []

    def drawn(self, stopped: Stopped) -> list[bytes]:
        """The PDFs. Runs on another thread."""
        pdfs = drawn_copies(self._copies, self._order, stopped)
        self._digests = [hashlib.sha256(pdf).hexdigest() for pdf in pdfs]
        return pdfs

    def record(self) -> bool:
        """Write who got them; False when that cannot be."""
        documents = [
            replace(document_of(copy, self._order, self._desk), sha256=digest)
            for copy, digest in zip(self._copies, self._digests, strict=True)
        ]
        return self._making.record(documents, self._order, _("Stuk afgedrukt."))
