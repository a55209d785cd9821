"""The recovery sheet goes to paper from memory, and to a file for one pair of eyes only."""

import stat
import sys
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from coachdesk.domain.papers import RecoverySheet
from coachdesk.ui.start.recovery_printer import RecoveryPrinter, draw_on, picture_of
from tests.ui.start.keepers import CODE

SHEET = RecoverySheet(code=CODE, vault_id="7F3K 2M9Q", made_on=date(2026, 11, 30))


@pytest.fixture
def printer(qtbot) -> RecoveryPrinter:
    window = QWidget()
    qtbot.addWidget(window)
    return RecoveryPrinter(SHEET, window)


def test_the_sheet_becomes_dots_for_a_printer() -> None:
    picture = picture_of(SHEET)

    assert (picture.width, picture.height) == (2481, 3508)  # A4 at 300 dots an inch
    assert min(picture.dots) < 60
    assert max(picture.dots) > 250


def test_it_is_drawn_on_one_page(qapp, tmp_path: Path) -> None:
    paper = QPrinter()
    paper.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    paper.setOutputFileName(str(tmp_path / "paper.pdf"))
    draw_on(paper, picture_of(SHEET))
    printed = pypdfium2.PdfDocument(tmp_path / "paper.pdf")

    assert len(printed) == 1
    assert min(bytes(printed[0].render(grayscale=True).buffer)) < 60
    printed.close()


@pytest.mark.skipif(bool(QPrinterInfo.availablePrinterNames()), reason="there is a printer here")
def test_without_a_printer_the_way_out_is_told(qtbot, printer: RecoveryPrinter) -> None:
    with qtbot.waitSignal(printer.failed) as told:
        printer.print_sheet()

    assert told.args == [
        "Geen printer gevonden. Schrijf de sleutel over of kies later een printer."
    ]


def test_a_file_is_a_pdf_that_only_the_coach_can_read(
    qtbot, printer: RecoveryPrinter, tmp_path: Path
) -> None:
    with qtbot.waitSignal(printer.saved) as saved:
        printer.save(tmp_path / "Herstelsleutel.pdf")

    file = tmp_path / "Herstelsleutel.pdf"
    assert saved.args == [file]
    assert file.read_bytes().startswith(b"%PDF-")
    assert [left.name for left in tmp_path.iterdir()] == ["Herstelsleutel.pdf"]
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_file_that_cannot_be_written_is_told(
    qtbot, printer: RecoveryPrinter, tmp_path: Path
) -> None:
    with qtbot.waitSignal(printer.failed) as told:
        printer.save(tmp_path / "nowhere" / "Herstelsleutel.pdf")

    assert told.args == ["Dit bestand kon niet worden bewaard."]
