"""What one can do when a vault does not open: the sentence, and a button for every way on.

Deleting is never one of them.
"""

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.errors import (
    DiskFull,
    HeaderDamaged,
    HeaderRolledBack,
    HeaderTampered,
    HeaderTooNew,
    HeaderUnsupported,
    ReadFailed,
    SelfCheckFailed,
    TooLittleMemory,
    VaultBusy,
    VaultCorrupt,
    VaultError,
    VaultForeign,
    VaultLocationRefused,
    VaultMissing,
    VaultReadOnly,
    VaultTooNew,
    WriteFailed,
)
from coachdesk.domain.wording import _, mark, numeric_day
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.notice import Notice

if TYPE_CHECKING:  # the first window knows it by its name alone
    from coachdesk.ui.backup_keeper import KeptBackup


class Way(Enum):
    """What one can do next."""

    AGAIN = "again"
    RECOVERY = "recovery"
    BACKUP = "backup"  # put the newest backup back
    KEYS = "keys"  # take the key file from it
    SALVAGE = "salvage"
    OTHER = "other"
    FILE = "file"  # a backup that lies elsewhere
    NEW = "new"


WORDS = {
    Way.AGAIN: mark("Probeer opnieuw"),
    Way.RECOVERY: mark("Herstelsleutel gebruiken"),
    Way.KEYS: mark("Sleutelbestand uit je nieuwste reservekopie"),
    Way.BACKUP: mark("Nieuwste reservekopie bekijken"),
    Way.SALVAGE: mark("Redden wat leesbaar is"),
    Way.FILE: mark("Reservekopie openen"),
    Way.OTHER: mark("Andere kluis openen"),
    Way.NEW: mark("Nieuwe kluis maken"),
}
FROM_BACKUP = {Way.KEYS, Way.BACKUP}  # only where there is one
WAYS: dict[type[VaultError], tuple[Way, ...]] = {
    VaultMissing: (Way.AGAIN, Way.BACKUP, Way.FILE, Way.OTHER, Way.NEW),
    VaultBusy: (Way.AGAIN, Way.OTHER),
    HeaderDamaged: (Way.RECOVERY, Way.KEYS, Way.FILE, Way.OTHER),
    HeaderTampered: (Way.RECOVERY, Way.KEYS, Way.FILE, Way.OTHER),
    HeaderRolledBack: (Way.RECOVERY, Way.KEYS, Way.FILE, Way.OTHER),
    HeaderUnsupported: (Way.RECOVERY, Way.OTHER),
    HeaderTooNew: (Way.OTHER,),
    VaultTooNew: (Way.OTHER,),
    VaultForeign: (Way.BACKUP, Way.FILE, Way.OTHER),
    VaultCorrupt: (Way.BACKUP, Way.SALVAGE, Way.FILE, Way.OTHER),
    ReadFailed: (Way.AGAIN, Way.BACKUP, Way.SALVAGE, Way.FILE, Way.OTHER),
    VaultReadOnly: (Way.AGAIN, Way.OTHER),
    VaultLocationRefused: (Way.OTHER,),
    DiskFull: (Way.AGAIN, Way.OTHER),
    WriteFailed: (Way.AGAIN, Way.OTHER),
    TooLittleMemory: (Way.AGAIN,),
    SelfCheckFailed: (),
}


class WaysOut(QWidget):
    """The sentence of an error and the buttons that belong to it.

    Signals:
        chosen: a way was chosen. Carries the Way.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(2))
        self.notice = Notice("", self, tone="danger", outlined=True)
        column.addWidget(self.notice)
        column.addSpacing(look.space(2))
        self.buttons: dict[Way, CdButton] = {}
        for way, words in WORDS.items():
            button = CdButton(_(words), self)
            button.clicked.connect(lambda _checked=False, way=way: self.chosen.emit(way))
            self.buttons[way] = button
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def tell(self, error: VaultError, backup: "KeptBackup | None" = None) -> None:
        """Show what is the matter and what one can do; the first way gets the focus.

        *backup* is the newest one of this vault, if there is any.
        """
        busy = isinstance(error, VaultBusy)
        self.notice.set_tone("info" if busy else "danger")
        text = str(error)
        if isinstance(error, VaultCorrupt) and backup is not None:
            asked = _("Je reservekopie van {day} is er nog. Wil je die openen?")
            day = numeric_day(backup.made_at.date())
            text = _("De kluis is beschadigd.") + " " + asked.format(day=day)
        self.notice.set_text(text)
        known = WAYS.get(type(error), (Way.AGAIN, Way.OTHER))
        ways = [way for way in known if backup is not None or way not in FROM_BACKUP]
        for way, button in self.buttons.items():
            button.setVisible(way in ways)
            button.set_kind(Kind.PRIMARY if ways and way is ways[0] else Kind.SECONDARY)
        if ways:
            self.buttons[ways[0]].setFocus()
