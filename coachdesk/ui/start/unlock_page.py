"""The page of a vault that is closed: the passphrase opens it, and every trouble has a way on."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.errors import (
    CoachdeskError,
    ComputerSlotUnavailable,
    VaultError,
    WrongSecret,
)
from coachdesk.domain.wording import _, clock_time, long_day
from coachdesk.ui.shared import background, look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.start.passphrase_field import HEIGHT, PassphraseField
from coachdesk.ui.start.promises import Promises
from coachdesk.ui.start.ways_out import Way, WaysOut

if TYPE_CHECKING:  # the first window knows a keeper by its name alone
    from coachdesk.ui.backup_keeper import KeptBackup
    from coachdesk.ui.keeper import Keeper, Secret, Work

WIDTH = 392
NOON, EVENING = 12, 18  # hours


class UnlockPage(QWidget):
    """Asks for the passphrase and opens the vault.

    The page stands there before the vault's code is loaded: `use` gives it the keeper, and an
    Enter that came earlier is done then.

    Signals:
        opened: the vault is open. Carries its Desk.
        chosen: the coach wants another way. Carries the Way: recovery, another vault, a new one.
    """

    opened = Signal(object)
    chosen = Signal(object)

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("zone", "page")
        self._now = now
        self._keeper: Keeper | None = None
        self._backup: KeptBackup | None = None
        self._wanted = False  # Enter came before the keeper did
        self._greeting = PlainLabel("", self, style="h1", wrap=False)
        self._moment = PlainLabel("", self, tone="textSecondary", wrap=False)
        self.field = PassphraseField()
        self._passphrase = Field(_("Wachtzin"), self.field)
        self._caps = Notice(_("Caps Lock staat aan."), tone="attention", icon="arrow-big-up-dash")
        self._caps.hide()
        text = _("Alles hier is verzonnen. De wachtzin staat er al.")
        self.practice = Notice(
            text, strong=_("Oefenkluis."), tone="attention", icon="flask-conical"
        )
        self.practice.hide()
        self.unlock = CdButton(_("Ontgrendelen"), icon="lock-open", key="Enter", kind=Kind.PRIMARY)
        self.unlock.setFixedHeight(look.scaled(HEIGHT))
        self.computer = CdButton(_("Ontgrendelen met deze computer"), icon="keyboard")
        self.computer.hide()
        self.promises = Promises()
        self.forgotten = CdButton(_("Wachtzin vergeten?"), kind=Kind.QUIET)
        self.other = CdButton(_("Andere kluis openen"), kind=Kind.QUIET)
        self.ways = WaysOut()
        self.ways.hide()
        self._form = QWidget()
        self._lay_out()
        self._connect()
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self.tick)
        self.tick()

    def use(self, keeper: "Keeper") -> None:
        """Look after this vault from now on, and say at once if something is the matter."""
        self._keeper = keeper
        self._backup = keeper.rescue.newest()
        made = self._backup.made_at if self._backup and self._backup.ours else None
        self.promises.tell_backup(made, now=self._now())
        self.computer.setVisible(keeper.computer.knows())
        self._show_form()
        try:
            keeper.look()
        except VaultError as error:
            self.tell(error)
            return
        if self._wanted:
            self._begin(keeper)

    def offer(self, passphrase: str) -> None:
        """The practice vault has no secrets: its passphrase stands in the field already."""
        self.practice.show()
        self.field.setText(passphrase)

    def tell(self, error: CoachdeskError) -> None:
        """Say why the vault does not open, and what one can do."""
        self._rest()
        beside = isinstance(error, WrongSecret | ComputerSlotUnavailable)
        if isinstance(error, VaultError) and not beside:
            self._form.hide()
            self.ways.show()
            self.ways.tell(error, self._backup)
            return
        self._passphrase.complain(str(error))
        self.field.setFocus()
        self.field.selectAll()

    def tick(self) -> None:
        """The time, the greeting that belongs to it, and the pause that runs down."""
        now = self._now()
        self._greeting.setText(_greeting(now))
        day = long_day(now.date(), today=now.date())
        self._moment.setText(f"{day}, {clock_time(now)}")
        if self._keeper is not None and not self.unlock.isEnabled() and self.field.isEnabled():
            self._count_down(self._keeper)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick.start()
        focus = self.window().focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            self.field.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()

    def _lay_out(self) -> None:
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(look.space(2))
        form.addWidget(self.practice)
        form.addWidget(self._passphrase)
        form.addWidget(self._caps)
        form.addSpacing(look.space(1))
        form.addWidget(self.unlock)
        form.addWidget(self.computer)
        links = QHBoxLayout()
        side = -look.space(2)  # their words stand in line with the field
        links.setContentsMargins(side, 0, side, 0)
        links.addWidget(self.forgotten)
        links.addStretch(1)
        links.addWidget(self.other)
        form.addLayout(links)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self._greeting)
        column.addWidget(self._moment)
        column.addSpacing(look.space(5))
        column.addWidget(self._form)
        column.addWidget(self.ways)
        column.addStretch(1)
        narrow = QWidget()
        narrow.setFixedWidth(look.scaled(WIDTH))
        narrow.setLayout(column)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.promises, 13)
        row.addStretch(5)
        row.addWidget(narrow)
        row.addStretch(5)

    def _connect(self) -> None:
        self.field.caps_lock.connect(self._caps.setVisible)
        self.field.returnPressed.connect(self._try)
        self.field.textEdited.connect(self._on_edited)
        self.unlock.clicked.connect(self._try)
        self.computer.clicked.connect(self._on_computer)
        self.forgotten.clicked.connect(lambda: self.chosen.emit(Way.RECOVERY))
        self.other.clicked.connect(lambda: self.chosen.emit(Way.OTHER))
        self.ways.chosen.connect(self._on_way)

    def _try(self) -> None:
        if not self.field.text() or not self.unlock.isEnabled():
            return
        self._busy()
        if self._keeper is None:
            self._wanted = True
        else:
            self._begin(self._keeper)

    def _begin(self, keeper: "Keeper") -> None:
        self._wanted = False
        self._do(keeper.unlocking(self.field.text()))

    def _on_computer(self) -> None:
        if self._keeper is not None:
            self._busy()
            self._do(self._keeper.computer.unlocking())

    def _do(self, work: "Work") -> None:
        background.run(work, owner=self, done=self._on_secret, failed=self._on_failed)

    def _on_secret(self, secret: "Secret") -> None:
        if self._keeper is None:
            return
        try:
            desk = self._keeper.open(secret)
        except VaultError as error:
            self.tell(error)
            return
        self.field.forget()
        self._rest()
        self.opened.emit(desk)

    def _on_failed(self, error: CoachdeskError) -> None:
        if isinstance(error, WrongSecret) and self._keeper is not None:
            self._keeper.count_wrong()
            self.tell(WrongSecret(self._keeper.wrong_sentence()))
            self.unlock.setEnabled(not self._keeper.pause())
        else:
            self.tell(error)

    def _on_way(self, way: Way) -> None:
        if way is Way.AGAIN and self._keeper is not None:
            self.use(self._keeper)
        else:
            self.chosen.emit(way)

    def _on_edited(self) -> None:
        if self.unlock.isEnabled():
            self._passphrase.complain("")

    def _busy(self) -> None:
        """One attempt at a time: nothing can be typed meanwhile, the window stays movable."""
        self._passphrase.complain("")
        self.field.setEnabled(False)
        for button in self._buttons():
            button.setEnabled(False)
        self.unlock.set_words(_("Kluis openen…"))

    def _rest(self) -> None:
        self.field.setEnabled(True)
        for button in self._buttons():
            button.setEnabled(True)
        self.unlock.set_words(_("Ontgrendelen"))

    def _buttons(self) -> tuple[CdButton, ...]:
        return (self.unlock, self.computer, self.forgotten, self.other)

    def _count_down(self, keeper: "Keeper") -> None:
        """After five wrong ones: how long to wait still; then one may try again."""
        waiting = keeper.pause() > 0
        self.unlock.setEnabled(not waiting)
        self._passphrase.complain(keeper.wrong_sentence() if waiting else "")

    def _show_form(self) -> None:
        self.ways.hide()
        self._form.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)


def _greeting(now: datetime) -> str:
    if now.hour < NOON:
        return _("Goedemorgen")
    return _("Goedemiddag") if now.hour < EVENING else _("Goedenavond")
