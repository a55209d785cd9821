"""The card with keys: seen first, then printed as large as it is, or kept; nothing is recorded."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from coachdesk.store.store import Store
from coachdesk.ui.help.key_card_form import KeyCardForm
from coachdesk.ui.shared import look
from coachdesk.ui.shared.workplace import Workplace
from tests.reports.reading import text_of


@pytest.fixture
def form(workplace: Workplace, qtbot: QtBot, qapp: QApplication) -> Iterator[KeyCardForm]:
    look.install(qapp, theme="light")
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1440, 870)
    window.show()
    form = KeyCardForm(workplace, window)
    with qtbot.waitSignal(form.preview.shown):
        form.open()
    yield form
    form.reject()
    QThreadPool.globalInstance().waitForDone(5000)


def test_it_is_seen_before_it_is_printed(form: KeyCardForm) -> None:
    [sheet] = form.preview.pages()

    assert "Nieuw signaal" in sheet.words()
    assert form.preview.area.verticalScrollBar().maximum() == 0


def test_it_is_kept_as_a_pdf_that_all_can_read_and_is_not_recorded(
    form: KeyCardForm, store: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    head = store.journal.head()
    form.save_in(tmp_path)
    qtbot.waitUntil(form.told.isVisible)

    assert "Privacyscherm" in text_of((tmp_path / "sneltoetsen.pdf").read_bytes())
    assert "sneltoetsen.pdf" in form.told.words.text()
    assert store.journal.head() == head


def test_a_folder_where_nothing_may_be_written_is_told_in_words(
    form: KeyCardForm, tmp_path: Path, qtbot: QtBot
) -> None:
    form.save_in(tmp_path / "weg")
    qtbot.waitUntil(form.told.isVisible)

    assert "De map is vol of beveiligd" in form.told.words.text()


def test_without_a_printer_one_is_told(form: KeyCardForm) -> None:
    form.print.click()

    assert "Geen printer gevonden." in form.told.words.text()


def test_on_an_a4_it_is_printed_as_large_as_it_is(
    form: KeyCardForm, tmp_path: Path, qtbot: QtBot
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    with qtbot.waitSignal(form.printer().printed, timeout=20_000):
        form.printer().print_on(printer, form.drawn, lambda: True)

    document = pypdfium2.PdfDocument(tmp_path / "paper.pdf")
    [picture] = document[0].get_objects()
    left, bottom, right, top = picture.get_bounds()
    a5 = QPageSize(QPageSize.PageSizeId.A5).size(QPageSize.Unit.Point)
    assert abs(right - left - a5.width()) < 3
    assert abs(top - bottom - a5.height()) < 3
    assert abs(document[0].get_height() - top) < 3
    document.close()
