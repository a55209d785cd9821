"""One question about who was told: two answers, neither of them given beforehand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from coachdesk.domain.cases import Told
from coachdesk.domain.names import name
from coachdesk.domain.wording import _
from coachdesk.ui.shared import look


class ToldRow(QWidget):
    """Ja, or passed over in so many words; None as long as nothing was chosen.

    Signals:
        changed: another answer. Carries it.
    """

    changed = Signal(object)

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answers = {
            Told.YES: QRadioButton(name(Told.YES), self),
            Told.SKIPPED: QRadioButton(_("Sla over"), self),
        }
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(4))
        for button in self._answers.values():
            button.setAccessibleName(f"{question} {button.text()}")
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self._group.buttonClicked.connect(self._on_clicked)
        self.setFocusProxy(self._answers[Told.YES])

    def value(self) -> Told | None:
        """The answer, if one was given."""
        return next((told for told, one in self._answers.items() if one.isChecked()), None)

    def set_value(self, told: Told | None) -> None:
        """Give this answer."""
        if told is not None:
            self._answers[told].setChecked(True)
            self.changed.emit(told)

    def typed(self) -> str:
        """For a draft."""
        told = self.value()
        return told.name if told else ""

    def take_up(self, typed: str) -> None:
        """Show what a draft kept."""
        self.set_value(Told[typed] if typed in Told.__members__ else None)

    def _on_clicked(self) -> None:
        self.changed.emit(self.value())
