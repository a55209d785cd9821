"""The window closes and something typed cannot be written: who wants what now?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.dialog import CdDialog
from coachdesk.ui.shared.plain_label import PlainLabel


class UnkeptDialog(CdDialog):
    """Asks before a text is lost; Esc goes back to it.

    Signals:
        try_again: there is room now, perhaps.
        leave: close all the same; the text is lost.
    """

    try_again = Signal()
    leave = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Bewaren lukt niet"), parent, width="s")
        text = _("Je tekst staat nog hier. Sluit Coachdesk niet, of neem hem eerst over.")
        self.body.addWidget(PlainLabel(text))
        self.leave_anyway = CdButton(_("Sluiten zonder bewaren"), kind=Kind.DANGER_OUTLINE)
        self.again = CdButton(_("Probeer opnieuw"), kind=Kind.PRIMARY)
        self.leave_anyway.clicked.connect(self._on_leave)
        self.again.clicked.connect(self._on_again)
        self.add_button(self.leave_anyway)
        self.add_button(self.again)

    def _on_leave(self) -> None:
        self.accept()
        self.leave.emit()

    def _on_again(self) -> None:
        self.accept()
        self.try_again.emit()
