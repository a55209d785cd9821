"""What one sees when papers were made: their names, their passwords, and the way to the folder."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.documents import Document
from coachdesk.domain.wording import _
from coachdesk.ui.papers.paper_making import told_of
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.icon_spot import IconSpot
from coachdesk.ui.shared.plain_label import PlainLabel


class PaperDone(QWidget):
    """The last page of the form. Passwords can be read out; they are never on the clipboard."""

    def __init__(
        self,
        documents: Sequence[Document],
        folder: Path,
        said: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        """*said* is how the screen calls somebody."""
        super().__init__(parent)
        self._folder = folder
        self.words = PlainLabel(told_of(documents), self, style="h4")
        self.where = PlainLabel(str(folder), self, style="small", tone="textSecondary")
        self.passwords: list[PlainLabel] = []
        self.open_folder = CdButton(_("Open de map"), self, icon="hard-drive")
        self.open_folder.clicked.connect(self._on_open)
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
        column.addLayout(self._list(documents, said))
        words = _("Zonder wachtwoord kan iedereen die dit bestand heeft het lezen.")
        if documents[0].password:
            words = _(
                "Geef het wachtwoord op een andere manier dan de PDF. Het blijft in de kluis: "
                "je ziet het terug bij Uitgegeven stukken."
            )
        column.addWidget(PlainLabel(words, self, tone="textSecondary"))
        column.addStretch(1)

    def _list(self, documents: Sequence[Document], said: Callable[[str], str]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.space(4))
        grid.setColumnStretch(0, 1)
        for row, document in enumerate(documents):
            whom = ", ".join(said(one.name) for one in document.recipients)
            grid.addWidget(PlainLabel(whom, self), row, 0)
            file = PlainLabel(document.file_name, self, style="small", tone="textSecondary")
            grid.addWidget(file, row, 1)
            if document.password:
                secret = PlainLabel(document.password, self, style="mono", wrap=False)
                secret.setAccessibleName(" ".join(document.password))
                self.passwords.append(secret)
                grid.addWidget(secret, row, 2)
        return grid

    def _on_open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
