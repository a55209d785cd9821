"""Settings, Kluis en wachtzin: where the vault lies, its passphrase, and its recovery key."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.settings.computer_card import ComputerCard
from coachdesk.ui.settings.new_key_form import NewKeyForm
from coachdesk.ui.settings.passphrase_form import PassphraseForm
from coachdesk.ui.settings.recovery_key_form import RecoveryKeyForm
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace

LEFT = Qt.AlignmentFlag.AlignLeft


class VaultPart(QWidget):
    """What concerns the vault as a whole. In a vault that can only be read nothing is changed."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._keeper = workplace.desk, workplace.keeper
        self.change = CdButton(_("Wachtzin wijzigen"), icon="pencil")
        self.recovery = CdButton(_("Herstelsleutel tonen"), icon="eye")
        self.new_key = CdButton(_("Nieuwe herstelsleutel maken"), icon="rotate-cw")
        self._lay_out(str(self._keeper.folder) if self._keeper else "")
        self.change.clicked.connect(self._on_change)
        self.recovery.clicked.connect(self._on_recovery)
        self.new_key.clicked.connect(self._on_new_key)
        self.setEnabled(self._keeper is not None)
        if self._desk.read_only:
            self.change.block(self._desk.why_read_only)
            self.new_key.block(self._desk.why_read_only)

    def _lay_out(self, folder: str) -> None:
        place = Card(_("Waar je kluis staat"), self)
        where = PlainLabel(folder, style="body", selectable=True)
        where.setAccessibleDescription(_("Map van de kluis"))
        place.body.addWidget(where)
        text = _("Alles wat je opschrijft, staat in deze map, versleuteld.")
        place.body.addWidget(_small(text))
        passphrase = Card(_("Wachtzin"), self)
        text = _("Je huidige wachtzin is nodig. Je herstelsleutel blijft daarna geldig.")
        passphrase.body.addWidget(_small(self._desk.why_read_only or text))
        passphrase.body.addWidget(self.change, 0, LEFT)
        key = Card(_("Herstelsleutel"), self)
        text = _("Papier kwijt? Met je wachtzin zie je de sleutel nog een keer, om af te drukken.")
        key.body.addWidget(_small(text))
        buttons = QHBoxLayout()
        buttons.setSpacing(look.space(2))
        buttons.addWidget(self.recovery)
        buttons.addWidget(self.new_key)
        buttons.addStretch(1)
        key.body.addLayout(buttons)
        text = _("Zag iemand anders je papier? Maak dan een nieuwe. De oude geldt dan niet meer.")
        key.body.addWidget(_small(text))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(4))
        for card in (place, passphrase, key):
            column.addWidget(card)
        if self._keeper is not None:
            column.addWidget(ComputerCard(self._desk, self._keeper, self))

    def _on_change(self) -> None:
        if self._keeper is not None:
            PassphraseForm(self._desk, self._keeper, self).open()

    def _on_new_key(self) -> None:
        if self._keeper is not None:
            NewKeyForm(self._desk.clock, self._keeper, self).open()

    def _on_recovery(self) -> None:
        if self._keeper is not None:
            RecoveryKeyForm(self._desk.clock, self._keeper, self).open()


def _small(text: str) -> PlainLabel:
    return PlainLabel(text, style="small", tone="textSecondary")
