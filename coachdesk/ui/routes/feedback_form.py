"""Bel en noteer: what was heard of help that was asked for, and when one hears more."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coachdesk.domain.feedback import FeedbackResult
from coachdesk.domain.offers import Offer
from coachdesk.domain.referrals import ENDS, HEARS, Referral
from coachdesk.domain.typed_days import Looking
from coachdesk.domain.wording import _
from coachdesk.operations.route_words import remind_words, state_words
from coachdesk.ui.children.day_field import day_field
from coachdesk.ui.routes.heard import Heard
from coachdesk.ui.routes.result_field import ResultField
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.draft_form import DraftForm, draft_for
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.form import Form
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.text_area import TextArea
from coachdesk.ui.shared.workplace import Workplace

FORM = "feedback"  # under which an unfinished one is kept


class FeedbackForm(DraftForm):
    """Alt and a digit choose the result and go on to the day; Ctrl Enter notes it."""

    def __init__(
        self, workplace: Workplace, parent: QWidget, *, referral_id: str = "", draft_id: str = ""
    ) -> None:
        super().__init__(_("Bel en noteer"), workplace, parent)
        draft = draft_for(self._desk, FORM, draft_id, target_id=referral_id)
        target = referral_id or (draft.target_id if draft else "")
        self._referral = self._desk.ask(lambda store: store.referrals.find(target or None))
        child_id = self._referral.child_id if self._referral else None
        self._child = self._desk.ask(lambda store: store.children.find(child_id))
        self.about = PlainLabel("", self, style="bodyStrong")
        self.reach = PlainLabel("", self, tone="textSecondary", selectable=True)
        self.words = TextArea(parent=self, min_lines=3, max_lines=8)
        self.words.cover_names(workplace.names)
        self.outcome = ResultField(self)
        self.next_on = day_field(workplace, self, looking=Looking.AHEAD)
        self.heard_from = LineField(parent=self)
        self.heard_from.cover_names(workplace.names)
        self.why = Notice("", self)
        self.form: Form[Heard] = Form(self, check=Heard.problems)
        self._lay_out()
        self._hold()
        self.form.fill(Heard(today=workplace.today()))
        self._react()
        self._reword()
        self.keep_as(FORM, child=lambda: child_id, target_id=target, draft=draft)
        self.words.setFocus()

    def record(self) -> None:
        """Note it, if all is right; says beside the fields what is not."""
        heard, referral = self.form.checked(), self._referral
        if heard is None or heard.result is None or referral is None:
            return
        offer = self._workplace.names.text(referral.with_whom())
        news = _("Terugkoppeling van {offer} genoteerd.").format(offer=offer)
        noting = heard.noting(referral.id, heard.result, draft_id=self.draft_id)
        if self._desk.do(noting, news=news):
            self.recorded()

    def _lay_out(self) -> None:
        words = Field(_("Wat hoorde je?"), self.words, self, hint=_("wat de leerkracht moet weten"))
        result = Field(_("Uitkomst"), self.outcome, self, hint=_("Alt en een cijfer"))
        self._next = Field(_("Wanneer hoor je weer iets?"), self.next_on, self)
        heard_from = Field(_("Van wie?"), self.heard_from, self)
        parts = {
            "words": words,
            "result": result,
            "next_on": self._next,
            "heard_from": heard_from,
        }
        for widget in (self.form.summary, self.about, self._lateness(), self.reach):
            self.body.addWidget(widget)
        for key, field in parts.items():
            self.body.addWidget(field)
            self.form.bind(key, field)
            self.keep_field(key, field)
        self.body.addWidget(self.why)
        self.set_hints({"Esc": _("sluit, concept blijft")})
        self.note = self.add_button(
            CdButton(_("Vastleggen"), self, key="Ctrl Enter", kind=Kind.PRIMARY)
        )

    def _lateness(self) -> Notice:
        """How late the news is, or when it is expected."""
        referral, today = self._referral, self._workplace.today()
        late = remind_words(referral, today=today) if referral else ""
        words = late or (state_words(referral, today=today) if referral else "")
        return Notice(words, self, tone="danger" if late else "neutral", icon="clock")

    def _hold(self) -> None:
        """Say why nothing can be noted, where that is so."""
        reason = self._why_not()
        self.why.setVisible(bool(reason))
        if reason:
            self.note.block(reason)
            self.why.set_text(reason)

    def _why_not(self) -> str:
        if self._referral is None:
            return _("Dit staat niet meer in de kluis.")
        heard = self._referral.status in HEARS
        return "" if heard else _("Hierover wordt nog geen terugkoppeling verwacht.")

    def _react(self) -> None:
        self.note.clicked.connect(self.record)
        self.outcome.changed.connect(self._on_result)
        self._workplace.names.changed.connect(self._reword)
        self.outcome.listen_in(self)
        self.outcome.settled.connect(self._go_to_day)

    def _go_to_day(self) -> None:
        if not self._next.isHidden():
            self.next_on.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_result(self, result: FeedbackResult | None) -> None:
        """Of what ends here, nothing more is expected."""
        self._next.setVisible(result not in ENDS)
        self.fit()

    def _reword(self) -> None:
        """Names went on or off."""
        if self._referral is None or self._child is None:
            return
        names, child, referral = self._workplace.names, self._child, self._referral
        group = _("groep {group}").format(group=child.group) if child.group else ""
        parts = (names.text(referral.name, (child.code,)), names.child(child), group)
        self.about.setText(" · ".join(part for part in parts if part))
        offer = self._desk.ask(lambda store: store.offers.find(referral.offer_id))
        reach = contact_words(referral, offer)
        self.reach.setText(names.text(reach, (child.code,)))
        self.reach.setVisible(bool(reach))


def contact_words(referral: Referral, offer: Offer | None) -> str:
    """Whom to call: to whom it was sent, and how the offer is reached."""
    parts = (referral.sent_to.strip(), offer.contact.strip() if offer else "")
    return " · ".join(dict.fromkeys(part for part in parts if part))
