"""Choosing a backup file in Qt's own dialog: the system's cannot be covered."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from coachdesk.domain.wording import _


def choose_backup(parent: QWidget, *, start: Path, chosen: Callable[[Path], None]) -> None:
    """Ask for a backup; *chosen* hears which, and nothing is called when it is called off."""
    dialog = QFileDialog(parent, _("Welke reservekopie?"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(_("Reservekopie (*.cdbak)"))
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, _("Zoek in:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, _("Soort:"))
    there = next(path for path in (start, *start.parents) if path.exists())
    dialog.setDirectory(str(there))
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()
