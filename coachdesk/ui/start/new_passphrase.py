"""Choosing a passphrase: twice the same, strong enough, and a proposal for who has no idea."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk import resources
from coachdesk.domain.passphrases import Strength, answer, propose, strength
from coachdesk.domain.wording import _
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.start.passphrase_field import PassphraseField


class NewPassphrase(QWidget):
    """Two fields and what is to be said of them.

    Signals:
        changed: something was typed; look at `is_ready`.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.again = PassphraseField(), PassphraseField()
        self.propose = CdButton(_("Doe een voorstel"), icon="rotate-cw")
        self._said = PlainLabel("", style="small")
        self._again_field = Field(_("Nog een keer"), self.again)
        self._caps = Notice(_("Caps Lock staat aan."), tone="attention", icon="arrow-big-up-dash")
        self._caps.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(2))
        column.addWidget(Field(_("Wachtzin"), self.first))
        below = QHBoxLayout()
        below.addWidget(self._said, 1, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self.propose)
        column.addLayout(below)
        column.addWidget(self._again_field)
        column.addWidget(self._caps)
        self.setFocusProxy(self.first)
        self.propose.clicked.connect(self._on_propose)
        for field in (self.first, self.again):
            field.textChanged.connect(self._on_changed)
            field.caps_lock.connect(self._caps.setVisible)

    def value(self) -> str:
        """The passphrase, letter for letter."""
        return self.first.text()

    def is_ready(self) -> bool:
        """Whether it is strong enough and twice the same."""
        strong = self._strength() is Strength.STRONG
        return strong and self.value() == self.again.text()

    def missing(self) -> str:
        """What is still to be done, as a sentence; nothing when it is ready."""
        if self._strength() is not Strength.STRONG:
            return _("Kies eerst een wachtzin die sterk genoeg is.")
        return "" if self.is_ready() else _("Typ de wachtzin eerst nog een keer.")

    def complain(self) -> None:
        """Say that the two are not the same, if that is so."""
        differs = bool(self.again.text()) and self.value() != self.again.text()
        text = _("De twee wachtzinnen zijn niet gelijk.") if differs else ""
        self._again_field.complain(text)

    def forget(self) -> None:
        """Empty both."""
        self.first.forget()
        self.again.forget()

    def _on_propose(self) -> None:
        """Five words, to be read and typed once more."""
        self.first.setText(propose(resources.words("passphrase-nl")))
        self.again.forget()
        self.first.eye.setChecked(True)
        self.again.setFocus()

    def _on_changed(self) -> None:
        judged = self._strength()
        self._said.setText(answer(judged) if self.value() else "")
        self._said.set_tone("success" if judged is Strength.STRONG else "attention")
        if self.value().startswith(self.again.text()):
            self._again_field.complain("")  # not finished is not wrong
        else:
            self.complain()
        self.changed.emit()

    def _strength(self) -> Strength:
        return strength(self.value(), common=resources.words("common-passphrases"))
