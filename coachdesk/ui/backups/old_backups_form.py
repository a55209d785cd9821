"""Removing the backups that an old recovery key still opens: asked, for it cannot be undone."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from coachdesk.domain.wording import _, counted, numeric_day
from coachdesk.ui.backup_keeper import BackupKeeper, KeptBackup
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.dialog import CdDialog
from coachdesk.ui.shared.plain_label import PlainLabel


class OldBackupsForm(CdDialog):
    """Names how many there are and from when."""

    def __init__(self, backups: BackupKeeper, old: Sequence[KeptBackup], parent: QWidget) -> None:
        super().__init__(_("Oude reservekopieën wissen"), parent)
        self._backups, self._old = backups, old
        text = _(
            "{number} van {first} tot en met {last}. Ze gaan open met een oude herstelsleutel of "
            "horen bij een andere kluis. Wissen kan niet ongedaan worden. Op je tweede plek gaan "
            "die van je oude sleutel later vanzelf weg; van andere plekken haal je ze zelf weg."
        )
        days = sorted(one.made_at.date() for one in old)
        number = counted(len(old), "reservekopie", "reservekopieën")
        words = text.format(number=number, first=numeric_day(days[0]), last=numeric_day(days[-1]))
        self.body.addWidget(PlainLabel(words, self))
        self.cancel = self.add_button(CdButton(_("Laat staan"), self))
        self.go_on = self.add_button(CdButton(_("Wissen"), self, kind=Kind.DANGER))
        self.cancel.clicked.connect(self.reject)
        self.go_on.clicked.connect(self._on_go_on)
        self.cancel.setFocus()

    def _on_go_on(self) -> None:
        self._backups.forget([one.path for one in self._old])
        self.accept()
