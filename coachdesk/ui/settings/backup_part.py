"""Settings, Reservekopie: make one now, a second place, and the way back."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.wording import _, counted, lately
from coachdesk.operations.vaults import is_practice
from coachdesk.ui.backups.salvage_form import SalvageForm
from coachdesk.ui.keeper import Keeper
from coachdesk.ui.settings.kept_backups import KeptBackups
from coachdesk.ui.settings.second_folder import SecondFolder
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.slow_dialog import PATIENCE_MS
from coachdesk.ui.shared.workplace import Workplace


class BackupPart(QWidget):
    """Says that one was made only after it was checked. A vault in memory has none."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(4))
        keeper = workplace.keeper
        practice = workplace.desk.ask(is_practice)
        if keeper is None or practice:
            why = _("Van deze kluis worden geen reservekopieën gemaakt.")
            if practice:
                why = _("Van de oefenkluis komt geen reservekopie: alles hier is verzonnen.")
                why = f"{why} {_('Wat je erin schrijft, hoeft niet bewaard te blijven.')}"
            column.addWidget(PlainLabel(why, self, tone="textSecondary"))
            return
        self._keeper, self._backups = keeper, keeper.backups
        self.last = PlainLabel("", self, style="bodyStrong")
        self.make = CdButton(_("Nu maken"), icon="save")
        self.answer = Notice("")
        self.answer.hide()
        self.second = SecondFolder(self._backups, self)
        self.kept = KeptBackups(workplace, keeper, self)
        self.salvage = CdButton(_("Redden wat leesbaar is"), compact=True)
        text = _("Zet hieronder een reservekopie terug. Lukt dat niet, red dan wat leesbaar is.")
        strong = _("De kluis is beschadigd.")
        self.damage = Notice(text, strong=strong, tone="danger", buttons=[self.salvage])
        self.damage.setVisible(keeper.damaged)
        self._passed_to: QWidget | None = None
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        for widget in (self.damage, self._first_card(keeper), self.second, self.kept):
            column.addWidget(widget)
        self._connect()
        self._hold()
        self._show()

    def _first_card(self, keeper: Keeper) -> Card:
        card = Card(_("Reservekopie"), self, note=_("versleuteld, net als de kluis"))
        text = _(
            "Coachdesk maakt er elke dag een, en na elke 50 wijzigingen. Elke reservekopie wordt "
            "na het maken helemaal nagekeken."
        )
        folder = _("In de map van je kluis: {folder}").format(folder=keeper.folder)
        card.body.addWidget(self.last)
        for words in (text, folder):
            card.body.addWidget(PlainLabel(words, style="small", tone="textSecondary"))
        card.body.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(self.answer)
        return card

    def _connect(self) -> None:
        self.make.clicked.connect(self._on_make)
        self.salvage.clicked.connect(self._on_salvage)
        self._patience.timeout.connect(lambda: self.make.set_words(_("Reservekopie maken…")))
        self._backups.changed.connect(self._show)
        self._backups.made.connect(self._on_made)
        self._backups.failed.connect(self._on_failed)

    def _hold(self) -> None:
        why = self._workplace.desk.why_read_only
        if why:
            for button in (self.make, self.second.choose, self.second.leave):
                button.block(why)

    def _show(self) -> None:
        running = self._backups.running
        if running:
            self._patience.start()
        else:
            self._patience.stop()
            self.make.set_words(_("Nu maken"))
            self.kept.refresh()
        if not self._workplace.desk.read_only:
            self.make.setEnabled(not running)
        if not running and self._passed_to is not None:
            self._take_keyboard(self._passed_to)
        last = self._backups.last()
        now = self._workplace.desk.clock.now()
        when = lately(last.made_at, now=now) if last else ""
        told = _("Reservekopie: {wanneer}").format(wanneer=when)
        self.last.setText(told if last else _("Nog geen reservekopie"))
        self.second.show_place()
        if self._backups.trouble:
            self._tell(self._backups.trouble, tone="danger")

    def _on_make(self) -> None:
        self.answer.hide()
        self._backups.make()
        self._passed_to = self.window().focusWidget()  # a button that is off gives it away

    def _take_keyboard(self, passed_to: QWidget) -> None:
        """Back to the button, unless one went on meanwhile."""
        self._passed_to = None
        if self.window().focusWidget() is passed_to:
            self.make.setFocus()

    def _on_made(self) -> None:
        told = [_("Reservekopie gemaakt en gecontroleerd.")]
        if self._backups.removed:
            number = counted(self._backups.removed, "reservekopie", "reservekopieën")
            gone = _("{number} van je oude sleutel gewist.")
            told.append(gone.format(number=number))
        self._tell(" ".join(told), tone="success")

    def _on_failed(self, text: str) -> None:
        self._tell(text, tone="danger")

    def _tell(self, text: str, *, tone: str) -> None:
        self.answer.set_tone(tone)
        self.answer.set_text(text)
        self.answer.show()

    def _on_salvage(self) -> None:
        SalvageForm(self._keeper.rescue, self, by_keys=True).open()
