"""The second place for backups: a stick, a share of the school, a cloud."""

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.backup_keeper import BackupKeeper
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.start.folder_chooser import choose_folder


class SecondFolder(Card):
    """Chosen, tried at once, and left alone again; what is there stays there."""

    def __init__(self, backups: BackupKeeper, parent: QWidget | None = None) -> None:
        super().__init__(_("Tweede plek"), parent)
        self._backups = backups
        self.place = PlainLabel("", selectable=True)
        self.choose = CdButton(_("Kies een plek"), icon="usb")
        self.leave = CdButton(_("Niet meer gebruiken"))
        text = _("Je tweede plek is al twee weken niet bereikt. Doe de stick erin en maak er een.")
        self.overdue = Notice(text, tone="attention")
        why = _(
            "Elke reservekopie komt ook hier. Een USB-stick, netwerkmap of gedeelde map mag: de "
            "reservekopie is versleuteld."
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(look.space(2))
        buttons.addWidget(self.choose)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        self.body.addWidget(PlainLabel(why, style="small", tone="textSecondary"))
        self.body.addWidget(self.place)
        self.body.addWidget(self.overdue)
        self.body.addLayout(buttons)
        self.choose.clicked.connect(self._on_choose)
        self.leave.clicked.connect(lambda: backups.choose_second(None))
        self.show_place()

    def show_place(self) -> None:
        """Look again where it is."""
        folder = self._backups.second_folder
        none = _("Nog geen. Je reservekopieën staan alleen op deze laptop.")
        self.place.setText(str(folder) if folder else none)
        self.leave.setVisible(folder is not None)
        self.overdue.setVisible(self._backups.second_overdue())

    def use(self, folder: Path) -> None:
        """Put each next backup there too, and make one now: so it is tried."""
        self._backups.choose_second(folder)
        self._backups.make()

    def _on_choose(self) -> None:
        start = self._backups.second_folder or Path.home()
        title = _("Waar mag de reservekopie ook staan?")
        choose_folder(self, title, start=start, chosen=self.use)
