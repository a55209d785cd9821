"""The last step: everything is there; to work, or first a look around in the practice vault."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.start.step_page import StepPage


class ReadyStep(StepPage):
    """What one may do now.

    Signals:
        practice_wanted: first the practice vault.
    """

    practice_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Klaar om te beginnen"),
            _("Je kluis staat klaar en is leeg. Eerst rondkijken kan ook, in de oefenkluis."),
            parent,
        )
        self.practice = CdButton(_("Open oefenkluis"), icon="flask-conical")
        self.practice.clicked.connect(self.practice_wanted)
        self.body.addWidget(self.practice, 0, Qt.AlignmentFlag.AlignLeft)
