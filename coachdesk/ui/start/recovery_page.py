"""The passphrase is forgotten: the recovery key opens the vault, and then comes a new one.

The root stays the same, so the paper stays good.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from coachdesk.domain.errors import CoachdeskError, RecoveryCodeError, VaultError
from coachdesk.domain.wording import _
from coachdesk.ui.keeper import Keeper, Secret
from coachdesk.ui.shared import background, look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.start.code_fields import CodeFields
from coachdesk.ui.start.new_passphrase import NewPassphrase

WIDTH = 640


class RecoveryPage(QWidget):
    """First the eight groups, then a new passphrase twice.

    Signals:
        opened: the vault is open and has its new passphrase. Carries its Desk.
        left: the coach went back to the passphrase; nothing was changed.
    """

    opened = Signal(object)
    left = Signal()

    def __init__(self, keeper: Keeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("zone", "page")
        self._keeper = keeper
        self._desk: object = None
        self.codes = CodeFields()
        self.chosen = NewPassphrase()
        self.trouble = Notice("", tone="danger")
        self.trouble.hide()
        self.back = CdButton(_("Terug"), icon="arrow-left")
        self.go_on = CdButton(_("Verder"), kind=Kind.PRIMARY)
        self.reason = PlainLabel("", style="small", tone="textSecondary")
        self.reason.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._title = PlainLabel("", style="h1")
        self._text = PlainLabel("", style="reading", tone="textSecondary")
        self._steps = QStackedWidget()
        self._lay_out()
        self.back.clicked.connect(self._on_back)
        self.go_on.clicked.connect(self._on_go_on)
        self.codes.submitted.connect(self._on_go_on)
        self.codes.changed.connect(self._on_edited)
        self.chosen.changed.connect(self._on_edited)
        self.chosen.again.returnPressed.connect(self._on_go_on)
        self._show_step(self.codes)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        focus = self.window().focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            self.codes.setFocus()

    def _lay_out(self) -> None:
        self._steps.addWidget(_at_top(self.codes))
        self._steps.addWidget(_at_top(self.chosen))
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addWidget(self.reason, 1)
        buttons.addWidget(self.go_on)
        column = QVBoxLayout()
        column.setSpacing(look.space(3))
        column.addStretch(1)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addWidget(self._steps)
        column.addWidget(self.trouble)
        column.addLayout(buttons)
        column.addStretch(2)
        narrow = QWidget()
        narrow.setFixedWidth(look.scaled(WIDTH))
        narrow.setLayout(column)
        row = QHBoxLayout(self)
        row.addWidget(narrow, 0, Qt.AlignmentFlag.AlignHCenter)

    def _show_step(self, step: QWidget) -> None:
        if step is self.codes:
            self._title.setText(_("Typ je herstelsleutel"))
            self._text.setText(
                _("Acht groepen van vijf, van je papier. Kleine letters mogen, plakken mag.")
            )
        else:
            self._title.setText(_("Kies een nieuwe wachtzin"))
            self._text.setText(_("Je herstelsleutel blijft dezelfde: je papier blijft geldig."))
        self._steps.setCurrentIndex(0 if step is self.codes else 1)
        self.back.setVisible(step is self.codes)
        self.trouble.hide()
        step.setFocus()
        self._on_edited()

    def _on_edited(self) -> None:
        self.trouble.hide()
        step = self._steps.currentIndex()
        typed = "" if self.codes.is_full() else _("Typ eerst alle acht groepen.")
        missing = self.chosen.missing() if step else typed
        self.go_on.setEnabled(not missing)
        self.go_on.setAccessibleDescription(missing)
        self.reason.setText(missing)

    def _on_back(self) -> None:
        self.codes.forget()
        self.left.emit()

    def _on_go_on(self) -> None:
        if not self.go_on.isEnabled():
            return
        self._busy(_("Kluis openen…") if self._desk is None else _("Bewaren…"))
        keeper = self._keeper
        if self._desk is None:
            work, done = keeper.recovering(self.codes.code()), self._on_found
        else:
            work, done = keeper.changing_passphrase(None, self.chosen.value()), self._on_changed
        background.run(work, owner=self, done=done, failed=self._on_failed)

    def _on_found(self, secret: Secret) -> None:
        try:
            self._desk = self._keeper.open(secret)
        except VaultError as error:
            self._on_failed(error)
            return
        self._rest()
        self.codes.forget()
        self._show_step(self.chosen)

    def _on_changed(self, secret: Secret) -> None:
        try:
            self._keeper.change_passphrase(secret)
        except VaultError as error:
            self._on_failed(error)
            return
        self._rest()
        self.chosen.forget()
        self.opened.emit(self._desk)

    def _on_failed(self, error: CoachdeskError) -> None:
        self._rest()
        if isinstance(error, RecoveryCodeError):
            self.codes.mark(error.groups)
        self.trouble.set_text(str(error))
        self.trouble.show()

    def _busy(self, words: str) -> None:
        self.trouble.hide()
        self.go_on.set_words(words)
        for widget in (self.codes, self.chosen, self.go_on, self.back):
            widget.setEnabled(False)

    def _rest(self) -> None:
        self.go_on.set_words(_("Verder"))
        for widget in (self.codes, self.chosen, self.go_on, self.back):
            widget.setEnabled(True)


def _at_top(content: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, look.space(3), 0, look.space(3))
    column.addWidget(content)
    column.addStretch(1)
    return page
