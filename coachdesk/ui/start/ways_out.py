"""What one can do when a vault does not open: the sentence, and a button for every way on.

Deleting is never one of them.
"""

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.errors import (
    DiskFull,
    HeaderDamaged,
    HeaderRolledBack,
    HeaderTampered,
    HeaderTooNew,
    HeaderUnsupported,
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
from coachdesk.domain.wording import _, mark
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.notice import Notice


class Way(Enum):
    """What one can do next."""

    AGAIN = "again"
    RECOVERY = "recovery"
    OTHER = "other"
    NEW = "new"


WORDS = {
    Way.AGAIN: mark("Probeer opnieuw"),
    Way.RECOVERY: mark("Herstelsleutel gebruiken"),
    Way.OTHER: mark("Andere kluis openen"),
    Way.NEW: mark("Nieuwe kluis maken"),
}
WAYS: dict[type[VaultError], tuple[Way, ...]] = {
    VaultMissing: (Way.AGAIN, Way.OTHER, Way.NEW),
    VaultBusy: (Way.AGAIN, Way.OTHER),
    HeaderDamaged: (Way.RECOVERY, Way.OTHER),
    HeaderTampered: (Way.RECOVERY, Way.OTHER),
    HeaderRolledBack: (Way.RECOVERY, Way.OTHER),
    HeaderUnsupported: (Way.RECOVERY, Way.OTHER),
    HeaderTooNew: (Way.OTHER,),
    VaultTooNew: (Way.OTHER,),
    VaultForeign: (Way.OTHER,),
    VaultCorrupt: (Way.OTHER,),
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

    def tell(self, error: VaultError) -> None:
        """Show what is the matter and what one can do; the first way gets the focus."""
        busy = isinstance(error, VaultBusy)
        self.notice.set_tone("info" if busy else "danger")
        self.notice.set_text(str(error))
        ways = WAYS.get(type(error), (Way.AGAIN, Way.OTHER))
        for way, button in self.buttons.items():
            button.setVisible(way in ways)
            button.set_kind(Kind.PRIMARY if ways and way is ways[0] else Kind.SECONDARY)
        if ways:
            self.buttons[ways[0]].setFocus()
