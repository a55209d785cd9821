"""The gate for names, as a question: record the consent that lacks, or go on without a name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.dialog import CdDialog
from coachdesk.ui.shared.plain_label import PlainLabel


class GateDialog(CdDialog):
    """Says whose consent lacks.

    Signals:
        recording: the consent is going to be recorded.
        nameless: the paper goes without a name.
    """

    recording = Signal()
    nameless = Signal()

    def __init__(self, sentence: str, parent: QWidget) -> None:
        super().__init__(_("Nog geen toestemming"), parent, width="s")
        self.words = PlainLabel(sentence, self)
        self.body.addWidget(self.words)
        self.cancel = self.add_button(CdButton(_("Annuleren"), self, key="Esc"))
        self.without = self.add_button(CdButton(_("Anoniem bespreken"), self))
        self.record = self.add_button(
            CdButton(_("Toestemming vastleggen"), self, key="Ctrl Enter", kind=Kind.PRIMARY)
        )
        self.cancel.clicked.connect(self.reject)
        self.without.clicked.connect(self._on_without)
        self.record.clicked.connect(self._on_record)

    def _on_without(self) -> None:
        self.accept()
        self.nameless.emit()

    def _on_record(self) -> None:
        self.accept()
        self.recording.emit()
