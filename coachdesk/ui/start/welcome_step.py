"""Step 1: what this is, where the vault will lie, and the two other ways in."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coachdesk.domain.errors import CoachdeskError
from coachdesk.domain.wording import _
from coachdesk.ui.keeper import Keeper
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.start.folder_chooser import choose_folder
from coachdesk.ui.start.step_page import StepPage


class WelcomeStep(StepPage):
    """Nothing is written here.

    Signals:
        existing_wanted: open the vault that lies in a folder. Carries the Path.
        backup_wanted: open a backup that was made on another computer. Carries the folder where
            its vault will lie.
        practice_wanted: open the practice vault.
    """

    existing_wanted = Signal(object)
    backup_wanted = Signal(object)
    practice_wanted = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Welkom bij Coachdesk"),
            _(
                "Een versleuteld logboek voor je gesprekken en verwijzingen. "
                "Alles blijft op deze laptop."
            ),
            parent,
        )
        self._keeper: Keeper | None = None
        self._wanted = False  # the button was pressed before the keeper was there
        self.folder = folder
        self._path = PlainLabel("", style="small", tone="textSecondary", wrap=True)
        self.change = CdButton(_("Wijzig"), name=_("Wijzig de plek van de kluis"), compact=True)
        self.trouble = Notice("", tone="danger")
        self.trouble.hide()
        self.new = CdButton(_("Nieuwe kluis maken"), icon="plus", kind=Kind.PRIMARY)
        self.existing = CdButton(_("Bestaande kluis openen"), icon="lock-open")
        self.backup = CdButton(_("Reservekopie openen"), icon="usb")
        self.practice = CdButton(_("Oefenkluis met verzonnen kinderen"), icon="flask-conical")
        self._lay_out()
        self.change.clicked.connect(self._on_change)
        self.new.clicked.connect(self.go_on)
        self.existing.clicked.connect(self._on_existing)
        self.backup.clicked.connect(self._on_backup)
        self.practice.clicked.connect(self.practice_wanted)
        self._show_place(folder)

    def use(self, keeper: Keeper) -> None:
        """From now on a place can be judged."""
        self._keeper = keeper
        self._show_place(self.folder)
        if self._wanted:
            self.go_on()

    def tell(self, error: CoachdeskError) -> None:
        """Say why no vault can be made."""
        self.trouble.set_tone("danger")
        self.trouble.set_text(str(error))
        self.trouble.show()

    def arrive(self) -> None:
        self.new.setFocus()

    def go_on(self) -> None:
        self._wanted = self._keeper is None
        if self._keeper is not None and self.new.isEnabled():
            self._keeper.choose(self.folder)
            self.passed.emit()

    def _lay_out(self) -> None:
        place = Card()
        row = QHBoxLayout()
        words = PlainLabel(_("Plek van de kluis"), style="label", wrap=False)
        row.addWidget(words)
        row.addWidget(self._path, 1)
        row.addWidget(self.change)
        place.body.addLayout(row)
        self.body.addWidget(place)
        self.body.addWidget(self.trouble)
        self.body.addSpacing(look.space(2))
        for button in (self.new, self.existing, self.backup, self.practice):
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_place(self, folder: Path) -> None:
        self.folder = folder
        self._path.setText(str(folder))
        self.trouble.hide()
        if self._keeper is not None:
            judged = self._keeper.judge(folder)
            self.new.setEnabled(judged.allowed)
            self.backup.setEnabled(judged.allowed)
            self.trouble.set_tone("attention" if judged.allowed else "danger")
            self.trouble.set_text(judged.text)
            self.trouble.setVisible(bool(judged.text))

    def _on_change(self) -> None:
        title = _("Waar mag de kluis staan?")
        choose_folder(self, title, start=self.folder, chosen=self._on_chosen)

    def _on_chosen(self, folder: Path) -> None:
        """A folder of its own inside what was chosen, unless an empty one was."""
        empty = folder.is_dir() and not any(folder.iterdir())
        self._show_place(folder if empty else folder / "Coachdesk")

    def _on_backup(self) -> None:
        if self._keeper is not None:
            self.backup_wanted.emit(self.folder)

    def _on_existing(self) -> None:
        title = _("In welke map staat je kluis?")
        choose_folder(self, title, start=self.folder, chosen=self.existing_wanted.emit)
