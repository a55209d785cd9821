"""Step 6: a second place for the backups, and the first one made and checked there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from coachdesk.domain.wording import _
from coachdesk.ui.backup_keeper import BackupKeeper
from coachdesk.ui.settings.preferences_file import PreferencesFile
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.start.folder_chooser import choose_folder
from coachdesk.ui.start.step_page import StepPage


class BackupStep(StepPage):
    """A stick, a network, a cloud: anywhere. It may be put off; then one is reminded."""

    def __init__(
        self, backups: BackupKeeper, preferences: PreferencesFile, *, today: Callable[[], date]
    ) -> None:
        super().__init__(
            _("Je reservekopie"),
            _(
                "Coachdesk maakt elke dag zelf een reservekopie, in de map van je kluis. Gaat je "
                "laptop kwijt, dan is die ook weg. Kies daarom een tweede plek."
            ),
        )
        self._backups, self._preferences, self._today = backups, preferences, today
        self._making = self._waiting = False
        self._made = False
        self._path = PlainLabel("", style="small", tone="textSecondary")
        self.choose = CdButton(_("Kies een plek"), icon="usb")
        self.answer = Notice("", tone="success")
        self.answer.hide()
        self.later = CdButton(_("Later"), kind=Kind.QUIET, name=_("Later een plek kiezen"))
        self._lay_out()
        self._show_place()
        self.choose.clicked.connect(self._on_choose)
        self.later.clicked.connect(self._on_later)
        backups.changed.connect(self._on_changed)
        backups.made.connect(self._on_made)
        backups.failed.connect(self._on_failed)

    def is_ready(self) -> bool:
        return self._made

    def missing(self) -> str:
        return _("Kies eerst een plek, of kies Later.")

    def arrive(self) -> None:
        self.choose.setFocus()

    def use(self, folder: Path) -> None:
        """Put the backups there from now on, and try it at once."""
        self._backups.choose_second(folder)
        self._made = False
        self.answer.hide()
        self._show_place()
        self.choose.setEnabled(False)
        self.busy.emit(_("Reservekopie maken…"))
        self._waiting = True
        self._on_changed()

    def _lay_out(self) -> None:
        place = Card()
        row = QHBoxLayout()
        text = _("Reservekopie op een USB-stick of netwerkmap van de school")
        row.addWidget(PlainLabel(text, style="label"), 1)
        row.addWidget(self.choose)
        place.body.addLayout(row)
        place.body.addWidget(self._path)
        sure = _(
            "Een map die met internet gedeeld wordt, mag hier ook: de reservekopie is versleuteld. "
            "Alleen je wachtzin of herstelsleutel opent hem."
        )
        place.body.addWidget(PlainLabel(sure, style="small", tone="textSecondary"))
        self.body.addWidget(place)
        self.body.addWidget(self.answer)
        self.body.addWidget(self.later, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_place(self) -> None:
        folder = self._backups.second_folder
        self._path.setText(str(folder) if folder else "")
        self._path.setVisible(folder is not None)

    def _on_choose(self) -> None:
        title = _("Waar mag de reservekopie ook staan?")
        start = self._backups.second_folder or Path.home()
        choose_folder(self, title, start=start, chosen=self.use)

    def _on_later(self) -> None:
        now = self._preferences.now
        self._preferences.keep(replace(now, backup_reminded_on=self._today()))
        self.passed.emit()

    def _on_changed(self) -> None:
        """One that was being made already knows nothing of the place: it goes first."""
        if self._waiting and not self._backups.running:
            self._waiting, self._making = False, True
            self._backups.make()

    def _on_made(self) -> None:
        if self._making and not self._backups.trouble:
            self._made = True
            self._rest(_("Reservekopie gemaakt en gecontroleerd."), tone="success")
            self.later.hide()

    def _on_failed(self, text: str) -> None:
        if self._making:
            self._rest(text, tone="danger")

    def _rest(self, text: str, *, tone: str) -> None:
        self._making = False
        self.choose.setEnabled(True)
        self.answer.set_tone(tone)
        self.answer.set_text(text)
        self.answer.show()
        self.busy.emit("")
        self.ready_changed.emit()
