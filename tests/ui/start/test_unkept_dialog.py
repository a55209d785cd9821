"""A text that cannot be kept can still be printed before the window closes."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coachdesk.domain.drafts import Draft
from coachdesk.ui.start.unkept_dialog import UnkeptDialog
from tests import make

TYPED = make.draft(fields={"facts": "Zij zat alleen bij het hek.", "kind": "MYSELF"})


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(1000, 700)
    qtbot.addWidget(window)
    window.show()
    return window


def opened(window: QWidget, *drafts: Draft) -> UnkeptDialog:
    dialog = UnkeptDialog(window, drafts, make.NOW)
    dialog.open()
    return dialog


def test_what_was_typed_goes_to_paper_and_the_question_stays(
    window: QWidget, tmp_path: Path
) -> None:
    dialog = opened(window, TYPED)
    assert dialog.windowTitle() == "Coachdesk"
    assert dialog.focusWidget() is dialog.again
    assert dialog.print_text.text() == "Tekst afdrukken"
    paper = QPrinter()
    paper.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    paper.setOutputFileName(str(tmp_path / "paper.pdf"))

    dialog.printer.draw_on(paper)

    printed = pypdfium2.PdfDocument(tmp_path / "paper.pdf")
    text = printed[0].get_textpage().get_text_range()
    printed.close()
    assert "Niet bewaarde tekst van maandag 30 november, 10:00" in text
    assert "Zij zat alleen bij het hek." in text
    assert "MYSELF" not in text
    assert dialog.isVisible()
    assert dialog.news.words.text().startswith("Afgedrukt.")
    dialog.reject()


@pytest.mark.skipif(bool(QPrinterInfo.availablePrinterNames()), reason="there is a printer here")
def test_without_a_printer_that_is_told_and_nothing_is_lost(window: QWidget, qtbot: QtBot) -> None:
    dialog = opened(window, TYPED)
    with qtbot.assertNotEmitted(dialog.leave):
        qtbot.mouseClick(dialog.print_text, Qt.MouseButton.LeftButton)
    told = "Geen printer gevonden. Neem je tekst over voor je sluit."
    assert dialog.news.words.text() == told
    dialog.reject()


def test_without_a_text_there_is_nothing_to_print(window: QWidget) -> None:
    dialog = opened(window)
    assert dialog.print_text.isHidden()
    dialog.reject()


def test_closing_without_keeping_is_said_once(window: QWidget, qtbot: QtBot) -> None:
    dialog = opened(window, TYPED)
    with qtbot.waitSignal(dialog.leave):
        qtbot.mouseClick(dialog.leave_anyway, Qt.MouseButton.LeftButton)
