"""Versturen: consent, to whom, how and when, and the day on which news is expected."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from coachdesk.domain.names import name
from coachdesk.domain.offers import Offer, Weight
from coachdesk.domain.referrals import (
    Referral,
    ReferralStatus,
    Sending,
    SentHow,
    usual_feedback_on,
)
from coachdesk.domain.routes import Stage
from coachdesk.domain.typed_days import Looking
from coachdesk.domain.wording import _
from coachdesk.operations.referrals import discuss_referral, send_referral, start_directly
from coachdesk.operations.route_views import RouteLine
from coachdesk.operations.routes import remove_referral
from coachdesk.ui.children.day_field import day_field, day_of, not_yet
from coachdesk.ui.children.side_by_side import side_by_side
from coachdesk.ui.routes.consent_check import ConsentCheck
from coachdesk.ui.routes.help_panel import HelpPanel
from coachdesk.ui.routes.referral_words import ReferralWords
from coachdesk.ui.routes.waiting_line import WaitingLine
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.workplace import Workplace


class SendPanel(HelpPanel):
    """Help that is still weighed. Coachdesk sends nothing: the coach notes what she did herself."""

    STAGE = Stage.SEND

    def __init__(
        self,
        workplace: Workplace,
        line: RouteLine,
        referral: Referral,
        offer: Offer | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workplace, line, referral, offer, parent)
        self.primary = _("Vastleggen als verstuurd")
        self.waiting = WaitingLine(workplace, self)
        self.consent = ConsentCheck(workplace, self)
        self.to = LineField(referral.sent_to or (offer.contact if offer else ""), self)
        self.to.setCursorPosition(0)  # where there is no room the end is cut
        self.to.cover_names(self._names)
        self.how = QComboBox(self)
        for how in SentHow:
            self.how.addItem(name(how), how)
        self.on = day_field(workplace, self)
        self.on.set_value(workplace.today())
        self.feedback_on = day_field(workplace, self, looking=Looking.AHEAD)
        self.feedback_on.set_value(usual_feedback_on(offer, workplace.today()))
        self.words = ReferralWords(workplace, referral, self)
        self._lay_out()
        self._keep()
        self.know(line, referral)

    def record(self) -> None:
        """It went out. Refused beside the fields without consent or a day for news."""
        if self._complain(sending=True):
            return
        sending = Sending(
            on=day_of(self.on) or self.workplace.today(),
            feedback_on=day_of(self.feedback_on),
            how=self.how.currentData(),
            to=self.to.value().strip(),
            ground="" if self.consent.agreed() else self.consent.ground.value().strip(),
        )
        written, draft_id = self.written(), self.draft_id
        news = _("Aanmelding bij {help} vastgelegd.").format(help=self.said(written.with_whom()))
        self.carry_out(
            lambda store: send_referral(
                store, written.id, sending, written=written, draft_id=draft_id
            ),
            news=news,
        )

    def start(self) -> None:
        """It began at once, without a form; it keeps its day and who arranged it."""
        if self._complain(sending=False):
            return
        on, feedback_on = day_of(self.on) or self.workplace.today(), day_of(self.feedback_on)
        written, draft_id = self.written(), self.draft_id
        self.carry_out(
            lambda store: start_directly(
                store,
                written.id,
                on=on,
                feedback_on=feedback_on,
                written=written,
                draft_id=draft_id,
            ),
            news=_("{help} is gestart.").format(help=self.said(written.name)),
        )

    def written(self) -> Referral:
        """The referral with its words as they stand here."""
        return self.words.written(self._referral)

    def begin(self) -> None:
        """At the day on which news is expected, or at what keeps it from going out."""
        if self.consent.agreed():
            self.feedback_on.setFocus()
            self.feedback_on.line.selectAll()
        else:
            self.consent.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def know(self, line: RouteLine, referral: Referral | None) -> None:
        super().know(line, referral)
        self.discuss.setVisible(self._referral.status is ReferralStatus.CONSIDERED)
        self.direct.setVisible(self._referral.weight is not Weight.SPECIALIST)
        self.consent.show_referral(self.written())

    def reword(self) -> None:
        super().reword()
        self.consent.reword()
        self.waiting.show_offer(self.offer)

    def _lay_out(self) -> None:
        self._to = Field(_("Aan wie?"), self.to, self)
        self._on = Field(_("Wanneer?"), self.on, self)
        self._feedback = Field(_("Terugkoppeling verwacht"), self.feedback_on, self)
        how = Field(_("Hoe?"), self.how, self)
        for part in (self.heading, self.waiting, self.consent):
            self.column.addWidget(part)
        self.column.addLayout(
            side_by_side((self._to, 2), (how, 1), (self._on, 1), (self._feedback, 1))
        )
        self.column.addWidget(self.words)
        self.direct = self._deed(_("Direct starten"), "play", self.start)
        self.discuss = self._deed(_("Besproken met ouders en kind"), "handshake", self._discuss)
        self.remove = self._deed(_("Haal uit de route"), "x", self._remove)
        deeds = QHBoxLayout()
        deeds.setSpacing(look.space(2))
        for button in (self.direct, self.discuss, self.remove):
            deeds.addWidget(button)
        deeds.addStretch(1)
        self.column.addLayout(deeds)
        self.column.addStretch(1)
        self.words.partner_left.connect(lambda: self.consent.show_referral(self.written()))

    def _deed(self, words: str, icon: str, run: Callable[[], None]) -> CdButton:
        quiet = Kind.QUIET if icon == "x" else Kind.SECONDARY
        button = CdButton(words, self, icon=icon, kind=quiet)
        button.clicked.connect(run)
        return button

    def _keep(self) -> None:
        fields = {"to": self.to, "how": self.how, "on": self.on, "feedback_on": self.feedback_on}
        fields |= {"ground": self.consent.ground, **self.words.fields()}
        for key, field in fields.items():
            self.keep_field(key, field)
        self.keep_as()

    def _complain(self, *, sending: bool) -> bool:
        """Say beside each field what is wrong with it; True when something is."""
        today = self.workplace.today()
        on = self.on.trouble() or not_yet(day_of(self.on), today)
        news = self.feedback_on.trouble()
        if sending and not news and day_of(self.feedback_on) is None:
            news = _("Kies een datum waarop je terugkoppeling verwacht.")
        refusal = self.consent.refusal() if sending else ""
        self.consent.ground_field.complain(refusal)
        self._on.complain(on)
        self._feedback.complain(news)
        wrong = self.words.complain()
        for text, part in ((news, self.feedback_on), (on, self.on), (refusal, self.consent.ground)):
            if text:
                part.setFocus()
                wrong = True
        if wrong:
            self.keep_now()
        return wrong

    def _discuss(self) -> None:
        """Kept here as it is: what was typed stays a draft."""
        referral_id, today = self._referral.id, self.workplace.today()
        self._desk.do(lambda store: discuss_referral(store, referral_id, on=today))

    def _remove(self) -> None:
        referral_id, draft_id = self._referral.id, self.draft_id
        news = _("{help} is uit de route.").format(help=self.said(self._referral.name))
        self.carry_out(
            lambda store: remove_referral(store, referral_id, draft_id=draft_id), news=news
        )
