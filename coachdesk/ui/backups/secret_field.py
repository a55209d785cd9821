"""What opens a backup or a damaged vault: its passphrase, or else the recovery key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.errors import CoachdeskError, RecoveryCodeError
from coachdesk.domain.wording import _
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.start.code_fields import CodeFields
from coachdesk.ui.start.passphrase_field import PassphraseField


class SecretField(QWidget):
    """One of the two at a time; a quiet button changes over.

    Signals:
        changed: something was typed, or the other one is asked; look at `is_ready`.
        submitted: Enter was pressed.
        resized: it takes more or less room now.
    """

    changed = Signal()
    submitted = Signal()
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = PassphraseField()
        self.field = Field(_("Wachtzin"), self.line)
        self.codes = CodeFields()
        self._on_paper = PlainLabel(
            _("Acht groepen van vijf, van je papier. Kleine letters mogen, plakken mag."),
            style="small",
            tone="textSecondary",
        )
        self._complaint = PlainLabel("", style="small", tone="danger")
        self._caps = Notice(_("Caps Lock staat aan."), tone="attention", icon="arrow-big-up-dash")
        self._caps.hide()
        self.other = CdButton("", kind=Kind.QUIET, compact=True)
        self.by_code = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(2))
        for widget in (self.field, self._caps, self._on_paper, self.codes, self._complaint):
            column.addWidget(widget)
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        self.line.caps_lock.connect(self._caps.setVisible)
        self.line.textChanged.connect(self._on_edited)
        self.codes.changed.connect(self._on_edited)
        self.line.returnPressed.connect(self.submitted)
        self.codes.submitted.connect(self.submitted)
        self.other.clicked.connect(lambda: self._ask(by_code=not self.by_code))
        self._ask(by_code=False)

    def passphrase(self) -> str:
        """The passphrase, letter for letter; empty when the recovery key is given."""
        return "" if self.by_code else self.line.text()

    def code(self) -> str:
        """The recovery key; empty when the passphrase is given."""
        return self.codes.code() if self.by_code else ""

    def is_ready(self) -> bool:
        """Whether there is something to try."""
        return self.codes.is_full() if self.by_code else bool(self.line.text())

    def only_passphrase(self) -> None:
        """The recovery key is of no use here."""
        self.other.hide()

    def complain(self, error: CoachdeskError) -> None:
        """Say why it did not open, beside what was typed; that stays."""
        if isinstance(error, RecoveryCodeError):
            self.codes.mark(error.groups)
        if self.by_code:
            self._complaint.setText(str(error))
            self._complaint.show()
        else:
            self.field.complain(str(error))
            self.line.setFocus()
            self.line.selectAll()
        self.resized.emit()

    def forget(self) -> None:
        """Empty both."""
        self.line.forget()
        self.codes.forget()

    def _ask(self, *, by_code: bool) -> None:
        self.by_code = by_code
        self.field.setVisible(not by_code)
        self._caps.hide()
        self._on_paper.setVisible(by_code)
        self.codes.setVisible(by_code)
        words = _("Wachtzin gebruiken") if by_code else _("Herstelsleutel gebruiken")
        self.other.set_words(words)
        self.setFocusProxy(self.codes if by_code else self.line)
        self.setFocus()
        self._on_edited()
        self.resized.emit()

    def _on_edited(self) -> None:
        self.field.complain("")
        self._complaint.hide()
        self.changed.emit()
