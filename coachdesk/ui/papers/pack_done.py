"""What one sees when a pack was made: its name, its password, and the way to its folder."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.documents import Document
from coachdesk.domain.wording import _
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.icon_spot import IconSpot
from coachdesk.ui.shared.plain_label import PlainLabel


class PackDone(QWidget):
    """The last page of the form. The password can be read out; it is never on the clipboard."""

    def __init__(self, document: Document, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        told = _("Stuk gemaakt: {file}. Open de map om het te geven.")
        self.words = PlainLabel(told.format(file=document.file_name), self, style="h4")
        self.where = PlainLabel(str(folder), self, style="small", tone="textSecondary")
        self.password = PlainLabel(document.password, self, style="mono", wrap=False)
        self.password.setAccessibleName(" ".join(document.password))
        self.open_folder = CdButton(_("Open de map"), self, icon="hard-drive")
        self.open_folder.clicked.connect(self._on_open)
        self._lay_out(protected=bool(document.password))

    def _lay_out(self, *, protected: bool) -> None:
        first = QHBoxLayout()
        first.setSpacing(look.space(2))
        first.addWidget(IconSpot("circle-check", self, role="success", size="icon"))
        first.addWidget(self.words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.space(2), 0, 0)
        column.setSpacing(look.space(3))
        column.addLayout(first)
        column.addWidget(self.where)
        column.addWidget(self.open_folder, 0, Qt.AlignmentFlag.AlignLeft)
        if protected:
            column.addWidget(PlainLabel(_("Wachtwoord"), self, style="label"))
            column.addWidget(self.password)
            words = _(
                "Geef het wachtwoord op een andere manier dan de PDF. Het blijft in de kluis: "
                "je ziet het terug als je voor dit overleg weer een pakket maakt."
            )
        else:
            words = _("Zonder wachtwoord kan iedereen die dit bestand heeft het lezen.")
        column.addWidget(PlainLabel(words, self, tone="textSecondary"))
        column.addStretch(1)
        self.password.setVisible(protected)

    def _on_open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
