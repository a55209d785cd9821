"""Whether everybody agreed that this goes out: who did not yet, and the way to write it down."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.consents import ENOUGH, Purpose, standing
from coachdesk.domain.ids import PersonId
from coachdesk.domain.referrals import Referral
from coachdesk.domain.wording import _
from coachdesk.operations.sending import SendingGate, sending_gate
from coachdesk.ui.children.consent_topics import HELP, Topic, in_words, with_partner
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.workplace import Workplace


class ConsentCheck(QWidget):
    """Green when all agreed. Else who is missing, the consent form, and another ground in words.

    Signals:
        resized: it says more or less than before.
    """

    resized = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._referral: Referral | None = None
        self._gate: SendingGate | None = None
        self.button = CdButton(_("Toestemming vastleggen"), self, icon="shield-check", compact=True)
        self.notice = Notice("", self, buttons=[self.button])
        self.ground = LineField(parent=self)
        self.ground.cover_names(workplace.names)
        self.ground_field = Field(
            _("Of een andere grondslag, in woorden"),
            self.ground,
            self,
            hint=_("bijvoorbeeld: ouders melden zelf aan"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(2))
        column.addWidget(self.notice)
        column.addWidget(self.ground_field)
        self.button.clicked.connect(self._on_button)

    def show_referral(self, referral: Referral) -> None:
        """Ask the gate anew."""
        self._referral = referral
        today = self._workplace.today()
        self._gate = self._workplace.desk.ask(
            lambda store: sending_gate(store, referral, today=today)
        )
        self._tell()

    def agreed(self) -> bool:
        """Whether everybody whose consent counts said yes."""
        return self._gate is not None and self._gate.gate.open

    def refusal(self) -> str:
        """Why it may not go out, with names as shown; nothing when it may, or on another ground."""
        if self._gate is None or self.ground.value().strip():
            return ""
        return self._said(self._gate.refusal())

    def reword(self) -> None:
        """Names went on or off."""
        self._tell()

    def _tell(self) -> None:
        if self._gate is None:
            return
        opened = self.agreed()
        self.notice.set_tone("success" if opened else "attention")
        agreed = _("Iedereen om wie het gaat gaf toestemming.")
        refusal = " ".join(filter(None, (self._gate.refusal(), self._first_question())))
        self.notice.set_text(agreed if opened else self._said(refusal))
        self.button.setVisible(not opened)
        self.ground_field.setVisible(not opened)
        self.resized.emit()

    def _first_question(self) -> str:
        """What the button asks first: after a yes to the one question the other is still open."""
        gate, referral = self._gate, self._referral
        if gate is None or referral is None or not gate.gate.missing:
            return ""
        asked = in_words(self._open_question(referral, gate.gate.missing[0], gate.partner))
        return _("Eerst van {who}: {question}.").format(
            who=gate.who[0], question=f"{asked[:1].lower()}{asked[1:]}"
        )

    def _said(self, text: str) -> str:
        child = self._referral.child_id if self._referral else None
        known = self._workplace.desk.ask(lambda store: store.children.find(child))
        return self._workplace.names.text(text, (known.code,) if known else ())

    def _on_button(self) -> None:
        """The first question that the first of them has not said yes to."""
        gate, referral = self._gate, self._referral
        if gate is None or referral is None:
            return
        if not gate.gate.missing:
            self._workplace.open_form("bond", child_id=referral.child_id)
            return
        person = gate.gate.missing[0]
        self._workplace.open_form(
            "consent",
            child_id=referral.child_id,
            person_id=person,
            topic=self._open_question(referral, person, gate.partner),
        )

    def _open_question(self, referral: Referral, person: PersonId | None, partner: str) -> Topic:
        child_id, today = referral.child_id, self._workplace.today()
        consents = self._workplace.desk.ask(lambda store: store.consents.of_child(child_id)) or []
        helped = standing(consents, person_id=person, purpose=Purpose.HELP, today=today)
        return with_partner(partner) if helped in ENOUGH else HELP
