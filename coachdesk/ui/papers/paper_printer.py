"""A paper to the printer, page by page from memory; no file of ours is made on the way."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from coachdesk.domain.errors import CoachdeskError, PaperFailed
from coachdesk.domain.wording import _
from coachdesk.ui.papers.page_pictures import picture
from coachdesk.ui.shared import background
from coachdesk.ui.shared.background import Cancel

DPI = 300

Stopped = Callable[[], bool]
Draw = Callable[[Stopped], Sequence[bytes]]
"""Makes the PDFs to print; is told by what it gets whether it may stop."""


class PaperPrinter(QObject):
    """Prints one pile, and has it recorded before the printer gets it.

    Signals:
        printed: it went to the printer. Carries the printer's name.
        failed: it did not. Carries why.
    """

    printed = Signal(str)
    failed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._cancel = Cancel()

    def ask(self, draw: Draw, record: Callable[[], bool]) -> None:
        """Ask for a printer in Qt's own dialog. *record* is False when that cannot be written."""
        if not QPrinterInfo.availablePrinterNames():
            self.failed.emit(_("Geen printer gevonden. Maak een PDF of kies later een printer."))
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle("Coachdesk")
        # A file without a password is no paper: that is another deed, with its own warning.
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, on=False)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=False)
        dialog.accepted.connect(lambda: self.print_on(printer, draw, record))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # its own open() wants a slot by name

    def print_on(self, printer: QPrinter, draw: Draw, record: Callable[[], bool]) -> None:
        """Draw all pages elsewhere; then record, and only then let the printer have them."""
        background.run(
            partial(_on_paper, printer, draw, self._cancel.asked),
            owner=self,
            done=partial(self._on_drawn, printer, record),
            failed=self._on_failed,
        )

    def stop(self) -> None:
        """Call it off."""
        self._cancel.ask()

    def _on_drawn(self, printer: QPrinter, record: Callable[[], bool], painter: QPainter) -> None:
        recorded = not self._cancel.asked() and record()
        if not recorded:
            printer.abort()
        painter.end()
        if recorded:
            self.printed.emit(printer.printerName())

    def _on_failed(self, error: CoachdeskError) -> None:
        self.failed.emit(str(error))


def _on_paper(printer: QPrinter, draw: Draw, stopped: Stopped) -> QPainter:
    """All pages drawn, and the printer still waiting. Runs on another thread."""
    pdfs = draw(stopped)
    printer.setFullPage(True)  # the pages have margins of their own, and holes have their place
    painter = QPainter()
    if not painter.begin(printer):
        raise PaperFailed(_no_answer())
    room, first = painter.viewport(), True
    for pdf in pdfs:
        number, count = 0, 1
        while number < count:
            if stopped() or (not first and not printer.newPage()):
                printer.abort()
                painter.end()
                raise PaperFailed(_no_answer())
            page = picture(pdf, number, dpi=DPI)
            size = _size_on(room.size(), page.image.size() * printer.resolution() / DPI)
            painter.drawImage(QRect(room.topLeft(), size), page.image)
            number, count, first = number + 1, page.count, False
    return painter


def _size_on(sheet: QSize, own: QSize) -> QSize:
    """As large as it is; what is larger than the sheet as large as that."""
    if own.width() <= sheet.width() and own.height() <= sheet.height():
        return own
    return own.scaled(sheet, Qt.AspectRatioMode.KeepAspectRatio)


def _no_answer() -> str:
    return _("De printer reageert niet. Maak een PDF of probeer het straks.")
