"""Choosing a folder, in Dutch as far as Qt's own dialog can be."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.ui.start.folder_chooser import choose_folder

Label = QFileDialog.DialogLabel


def test_what_qt_left_in_english_is_said_in_dutch(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    choose_folder(window, "Waar?", start=tmp_path, chosen=lambda _folder: None)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)

    assert dialog.labelText(Label.LookIn) == "Zoek in:"
    assert dialog.labelText(Label.FileType) == "Soort:"
    assert dialog.viewMode() is QFileDialog.ViewMode.List
    dialog.reject()
