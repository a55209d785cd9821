"""Versturen, once it is done: how it went out, what may still change, and stopping it."""

from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QWidget

from coachdesk.domain.offers import Offer
from coachdesk.domain.referrals import Referral
from coachdesk.domain.routes import Stage
from coachdesk.domain.wording import _
from coachdesk.operations.route_histories import earlier_of_route, to_check
from coachdesk.operations.route_views import RouteLine
from coachdesk.operations.routes import write_referral
from coachdesk.ui.routes.help_panel import HelpPanel
from coachdesk.ui.routes.referral_words import ReferralWords
from coachdesk.ui.routes.told_facts import sent_facts
from coachdesk.ui.routes.waiting_line import WaitingLine
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace


class SentPanel(HelpPanel):
    """The dates are what happened, and stay; the words about it can be mended."""

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
        self.primary = _("Vastleggen")
        self.waiting = WaitingLine(workplace, self)
        self.check = Notice("", self, tone="attention", strong=_("Controleer"))
        self.facts = QFormLayout()
        self.words = ReferralWords(workplace, referral, self)
        self.stop = CdButton(_("Stoppen"), self, icon="square")
        self._lay_out()
        for key, field in self.words.fields().items():
            self.keep_field(key, field)
        self.keep_as()
        self.know(line, referral)

    def record(self) -> None:
        if self.words.complain():
            return
        written, draft_id = self.words.written(self._referral), self.draft_id
        self.carry_out(
            lambda store: write_referral(store, written, draft_id=draft_id),
            news=_("Gewijzigd: {help}.").format(help=self.said(written.name)),
        )

    def reword(self) -> None:
        super().reword()
        self.waiting.show_offer(self.offer)
        self.stop.setVisible(self._referral.live())
        self._show_facts()
        route, referral = self.line.route, self._referral
        earlier = self._desk.ask(lambda store: earlier_of_route(store, route)) or []
        self.check.setVisible(to_check(earlier, route, referral))

    def _show_facts(self) -> None:
        while self.facts.rowCount():
            self.facts.removeRow(0)
        who = self._referral.arranged_by
        person = self._desk.ask(lambda store: store.persons.find(who))
        by = self._names.person(person) if person else ""
        for label, words in sent_facts(
            self._referral, today=self.workplace.today(), arranged_by=by
        ):
            self.facts.addRow(
                PlainLabel(label, self, tone="textSecondary", wrap=False),
                PlainLabel(self.said(words), self),
            )

    def _lay_out(self) -> None:
        self.check.set_text(
            _("De behoefte is gewijzigd nadat dit is verstuurd."), strong=_("Controleer")
        )
        self.facts.setHorizontalSpacing(look.space(4))
        for part in (self.heading, self.waiting, self.check):
            self.column.addWidget(part)
        self.column.addLayout(self.facts)
        self.column.addWidget(self.words)
        deeds = QHBoxLayout()
        deeds.addWidget(self.stop)
        deeds.addStretch(1)
        self.column.addLayout(deeds)
        self.column.addStretch(1)
        self.stop.clicked.connect(self._on_stop)

    def _on_stop(self) -> None:
        self.workplace.open_form("end_help", referral_id=self._referral.id)
