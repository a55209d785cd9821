"""Terugkoppeling: what was heard, what the teacher needs to know, and who was told."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.feedback import FeedbackResult, Listener
from coachdesk.domain.ids import FeedbackId
from coachdesk.domain.names import name
from coachdesk.domain.offers import Offer
from coachdesk.domain.problems import Problem
from coachdesk.domain.referrals import ENDS, HEARS, Referral
from coachdesk.domain.routes import Stage
from coachdesk.domain.typed_days import Looking
from coachdesk.domain.wording import _
from coachdesk.operations.referrals import note_told
from coachdesk.operations.route_views import RouteLine
from coachdesk.operations.route_words import remind_words, state_words
from coachdesk.ui.children.day_field import day_field
from coachdesk.ui.children.side_by_side import side_by_side
from coachdesk.ui.routes.heard import Heard
from coachdesk.ui.routes.heard_list import HeardList
from coachdesk.ui.routes.help_panel import HelpPanel
from coachdesk.ui.routes.result_field import ResultField
from coachdesk.ui.shared import look
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.form import Form
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.text_area import TextArea
from coachdesk.ui.shared.workplace import Workplace

RED_FROM = 8  # days late: more than a week


class FeedbackPanel(HelpPanel):
    """One answer, or that nobody answered; what was heard before stands below."""

    STAGE = Stage.FEEDBACK

    def __init__(
        self,
        workplace: Workplace,
        line: RouteLine,
        referral: Referral,
        offer: Offer | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workplace, line, referral, offer, parent)
        self.state = Notice("", self)
        self.what = ResultField(self)
        self.on = day_field(workplace, self)
        self.heard_from = LineField(parent=self)
        self.heard_from.cover_names(self._names)
        self.next_on = day_field(workplace, self, looking=Looking.AHEAD)
        self.words = TextArea(parent=self, min_lines=3, max_lines=10)
        self.words.cover_names(self._names)
        self.told = {one: QCheckBox(name(one), self) for one in Listener}
        self.heard = HeardList(workplace, self)
        self.fields = QWidget(self)
        self.form: Form[Heard] = Form(self, check=self._check)
        self._lay_out()
        self._bind()
        self.form.fill(Heard(today=workplace.today(), on=workplace.today()))
        self.keep_as()
        self.know(line, referral)

    def record(self) -> None:
        heard = self.form.checked() if self.primary else None
        if heard is None or heard.result is None:
            return
        told = frozenset(one for one, box in self.told.items() if box.isChecked())
        noting = replace(heard, told=told).noting(
            self._referral.id, heard.result, draft_id=self.draft_id
        )
        help_name = self.said(self._referral.name)
        self.carry_out(
            noting, news=_("Terugkoppeling van {help} vastgelegd.").format(help=help_name)
        )

    def know(self, line: RouteLine, referral: Referral | None) -> None:
        super().know(line, referral)
        hears = self._referral.status in HEARS
        self.primary = _("Terugkoppeling vastleggen") if hears else ""
        self.fields.setVisible(hears)

    def reword(self) -> None:
        today = self.workplace.today()
        super().reword()
        late = self._referral.days_late(today)
        words = remind_words(self._referral, today=today) or state_words(
            self._referral, today=today
        )
        tone = "neutral" if not late else "attention" if late < RED_FROM else "danger"
        self.state.set_tone(tone)
        self.state.set_text(words)
        self.told[Listener.CHILD].setText(self.called())
        self.heard.show_feedbacks(self._referral)

    def _lay_out(self) -> None:
        self._what = Field(_("Wat hoorde je?"), self.what, self, hint=_("Alt en een cijfer"))
        self._on = Field(_("Wanneer?"), self.on, self)
        self._from = Field(_("Van wie?"), self.heard_from, self)
        self._next = Field(_("Nieuwe datum"), self.next_on, self, hint=_("als je weer iets hoort"))
        self._words = Field(_("Wat moet de leerkracht weten?"), self.words, self)
        told = QHBoxLayout()
        told.setSpacing(look.space(4))
        told.addWidget(PlainLabel(_("Verteld aan"), self, style="label", wrap=False))
        for listener, box in self.told.items():
            box.setAccessibleName(_("Verteld aan {who}").format(who=name(listener).lower()))
            told.addWidget(box)
        told.addStretch(1)
        inside = QVBoxLayout(self.fields)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(look.space(4))
        inside.addWidget(self.form.summary)
        inside.addWidget(self._what)
        inside.addLayout(side_by_side((self._on, 1), (self._from, 1), (self._next, 1)))
        inside.addWidget(self._words)
        inside.addLayout(told)
        for part in (self.heading, self.state, self.fields, self.heard):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.heard.told.connect(self._on_told)

    def _bind(self) -> None:
        fields = {
            "result": self._what,
            "on": self._on,
            "heard_from": self._from,
            "next_on": self._next,
            "words": self._words,
        }
        for key, field in fields.items():
            self.form.bind(key, field)
            self.keep_field(key, field)
        for listener, box in self.told.items():
            self.keep_field(f"told_{listener.name}", box)
        self.what.listen_in(self)
        self.what.changed.connect(self._on_result)

    def _check(self, heard: Heard) -> Iterator[Problem]:
        yield from heard.problems()
        if early := self._referral.too_early(heard.on or heard.today):
            yield Problem("on", early)

    def _on_result(self, result: FeedbackResult | None) -> None:
        """Of what ends here, nothing more is expected."""
        self._next.setVisible(result not in ENDS)

    def _on_told(self, feedback_id: str, listener: Listener) -> None:
        today = self.workplace.today()
        news = _("Verteld aan {who}.").format(who=name(listener).lower())
        self._desk.do(
            lambda store: note_told(store, FeedbackId(feedback_id), listener, on=today), news=news
        )
