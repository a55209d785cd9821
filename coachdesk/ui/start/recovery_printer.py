"""The recovery sheet to the printer, from memory; to a file only after the danger was said."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

import pypdfium2
from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from coachdesk.domain.errors import CoachdeskError, PaperFailed
from coachdesk.domain.papers import RecoverySheet
from coachdesk.domain.wording import _
from coachdesk.reports.recovery_sheet import render
from coachdesk.ui.shared import background

T = TypeVar("T")
DPI = 300
POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True, repr=False)
class _Picture:
    """A page as grey dots, ready to be drawn."""

    dots: bytes
    width: int
    height: int
    stride: int


class RecoveryPrinter(QObject):
    """Prints one sheet.

    Signals:
        printed: it went to a printer. Carries the printer's name.
        saved: it is a file now. Carries the Path.
        failed: it did not work. Carries the sentence.
    """

    printed = Signal(str)
    saved = Signal(object)
    failed = Signal(str)

    def __init__(self, sheet: RecoverySheet, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheet, self._window = sheet, parent

    def print_sheet(self) -> None:
        """Ask for a printer in Qt's own dialog and print."""
        if not QPrinterInfo.availablePrinterNames():
            self.failed.emit(
                _("Geen printer gevonden. Schrijf de sleutel over of kies later een printer.")
            )
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle("Coachdesk")
        # A file is another deed, with another warning.
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, on=False)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=False)
        dialog.accepted.connect(lambda: self._print_on(printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # its own open() wants a slot by name

    def save(self, path: Path) -> None:
        """Write it as a PDF, for this user's eyes only."""
        self._run(partial(_write, self._sheet, path), done=lambda _none: self.saved.emit(path))

    def _print_on(self, printer: QPrinter) -> None:
        def draw(picture: _Picture) -> None:
            draw_on(printer, picture)
            self.printed.emit(printer.printerName())

        self._run(partial(picture_of, self._sheet), done=draw)

    def _run(self, work: Callable[[], T], *, done: Callable[[T], None]) -> None:
        background.run(work, owner=self, done=done, failed=self._on_failed)

    def _on_failed(self, error: CoachdeskError) -> None:
        self.failed.emit(str(error))


def picture_of(sheet: RecoverySheet) -> _Picture:
    """The sheet as dots for a printer. No file is made on the way."""
    document = pypdfium2.PdfDocument(render(sheet))
    try:
        bitmap = document[0].render(scale=DPI / POINTS_PER_INCH, grayscale=True)
        return _Picture(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)
    finally:
        document.close()


def draw_on(printer: QPrinter, picture: _Picture) -> None:
    """One page, as large as the paper lets it be."""
    image = QImage(
        picture.dots,
        picture.width,
        picture.height,
        picture.stride,
        QImage.Format.Format_Grayscale8,
    )
    painter = QPainter(printer)
    page = painter.viewport()
    size = image.size().scaled(page.size(), Qt.AspectRatioMode.KeepAspectRatio)
    painter.drawImage(QRect(page.topLeft(), size), image)
    painter.end()


def _write(sheet: RecoverySheet, path: Path) -> None:
    new = path.with_suffix(".tmp")
    try:
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(render(sheet))
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError as error:
        new.unlink(missing_ok=True)
        raise PaperFailed(_("Dit bestand kon niet worden bewaard.")) from error
