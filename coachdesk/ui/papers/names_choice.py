"""How much of a name stands on the paper; what may not be chosen stays in sight with the reason."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QRadioButton, QVBoxLayout, QWidget

from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.names import name
from coachdesk.domain.wording import _
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.plain_label import PlainLabel

INDENT = 24  # px: under the words of a choice


class NamesChoice(QWidget):
    """Volledig, Voorletter, Zonder naam; and the word that the free text was looked through.

    Signals:
        changed: another level was chosen.
        checked_changed: the free text was looked through, or that was taken back.
        consent_wanted: what consent lacks is asked for.
    """

    changed = Signal()
    checked_changed = Signal()
    consent_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self.buttons = {level: QRadioButton(name(level), self) for level in NameLevel}
        self.reasons = {
            level: PlainLabel("", self, style="small", tone="textSecondary") for level in NameLevel
        }
        self.record = CdButton(
            _("Toestemming vastleggen"), self, kind=Kind.QUIET, compact=True, icon="handshake"
        )
        self.checked = QCheckBox(_("Namen in vrije tekst nagekeken"), self)
        self._lay_out()
        for button in self.buttons.values():
            button.toggled.connect(self._on_toggled)
        self.checked.toggled.connect(self.checked_changed)
        self.record.clicked.connect(self.consent_wanted)

    def value(self) -> NameLevel:
        """The level that is chosen."""
        return next(level for level, button in self.buttons.items() if button.isChecked())

    def offer(
        self, explained: Mapping[NameLevel, str], off: Mapping[NameLevel, str], level: NameLevel
    ) -> None:
        """Offer the levels with a word about each; those in *off* only with the reason."""
        self._filling = True
        for one, button in self.buttons.items():
            words = off.get(one) or explained.get(one, "")
            button.setEnabled(one not in off)
            button.setAccessibleDescription(words)
            self.reasons[one].setText(words)
            self.reasons[one].setVisible(bool(words))
        self.buttons[NameLevel.NONE if level in off else level].setChecked(True)
        self._filling = False

    def reword(self, off: Mapping[NameLevel, str]) -> None:
        """The same reasons in other words."""
        for level, words in off.items():
            self.reasons[level].setText(words)
            self.buttons[level].setAccessibleDescription(words)

    def ask_to_check(self, *, on: bool) -> None:
        """Whether the free text is to be looked through before this paper may leave."""
        self.checked.setVisible(on)

    def is_checked(self) -> bool:
        """Whether it was, or need not be."""
        return self.checked.isHidden() or self.checked.isChecked()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for level, button in self.buttons.items():
            column.addWidget(button)
            reason = self.reasons[level]
            reason.setContentsMargins(look.scaled(INDENT), 0, 0, look.space(1))
            reason.hide()
            column.addWidget(reason)
        column.addWidget(self.record, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.checked)
        self.buttons[NameLevel.NONE].setChecked(True)
        self.record.hide()

    def _on_toggled(self, on: bool) -> None:  # noqa: FBT001  (Qt's own signal)
        if on and not self._filling:
            self.changed.emit()
