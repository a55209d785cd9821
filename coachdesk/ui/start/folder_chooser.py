"""Choosing a folder in Qt's own dialog: the system's cannot be covered by the privacy screen."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from coachdesk.domain.wording import _


def choose_folder(
    parent: QWidget, title: str, *, start: Path, chosen: Callable[[Path], None]
) -> None:
    """Ask for a folder; *chosen* hears which, and nothing is called when it is called off."""
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    # Qt's Dutch leaves these two in English, and so the column that the list does without.
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, _("Zoek in:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, _("Soort:"))
    dialog.setViewMode(QFileDialog.ViewMode.List)
    there = next(path for path in (start, *start.parents) if path.exists())
    dialog.setDirectory(str(there))
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()


def usual_folder() -> Path:
    """The documents of this user, or the home folder where there are none."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    documents = Path(place or Path.home())
    return documents if documents.is_dir() else Path.home()
