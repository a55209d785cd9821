"""What was typed and cannot be kept, to the printer, from memory: the last way to save it."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from coachdesk.domain.wording import _, clock_time, long_day


class UnkeptPrinter(QObject):
    """Prints these texts.

    Signals:
        printed: they went to a printer.
        failed: it did not work. Carries the sentence.
    """

    printed = Signal()
    failed = Signal(str)

    def __init__(self, texts: Sequence[str], now: datetime, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts, self._now, self._window = texts, now, parent

    def print_texts(self) -> None:
        """Ask for a printer in Qt's own dialog and print."""
        if not QPrinterInfo.availablePrinterNames():
            self.failed.emit(_("Geen printer gevonden. Neem je tekst over voor je sluit."))
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("Coachdesk")  # the list of the printer shows it
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle("Coachdesk")
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, on=False)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=False)
        dialog.accepted.connect(lambda: self.draw_on(printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # its own open() wants a slot by name

    def draw_on(self, printer: QPrinter) -> None:
        """All of it, on as many pages as it takes."""
        day = long_day(self._now.date(), today=self._now.date())
        head = _("Niet bewaarde tekst van {day}, {time}").format(
            day=day, time=clock_time(self._now)
        )
        document = QTextDocument()
        document.setPlainText("\n\n".join((head, *self._texts)))
        document.print_(printer)
        self.printed.emit()
