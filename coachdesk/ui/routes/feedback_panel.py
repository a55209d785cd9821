"""Terugkoppeling: what was heard, what the teacher needs to know, and who was told."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.feedback import Feedback, FeedbackResult, Listener
from coachdesk.domain.ids import FeedbackId, new_id
from coachdesk.domain.names import name
from coachdesk.domain.offers import Offer
from coachdesk.domain.referrals import HEARS, Referral
from coachdesk.domain.routes import Stage
from coachdesk.domain.typed_days import Looking
from coachdesk.domain.wording import _
from coachdesk.operations.referrals import note_feedback, note_told
from coachdesk.operations.route_views import RouteLine
from coachdesk.operations.route_words import remind_words, state_words
from coachdesk.ui.children.day_field import day_field, day_of, not_yet
from coachdesk.ui.children.side_by_side import side_by_side
from coachdesk.ui.routes.heard_list import HeardList
from coachdesk.ui.routes.result_field import ResultField
from coachdesk.ui.routes.stage_panel import StagePanel
from coachdesk.ui.shared import look
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.text_area import TextArea
from coachdesk.ui.shared.workplace import Workplace

RED_FROM = 8  # days late: more than a week


class FeedbackPanel(StagePanel):
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
        self._referral = referral
        self.heading = PlainLabel("", self, style="h4")
        self.state = Notice("", self)
        self.what = ResultField(self)
        self.on = day_field(workplace, self)
        self.on.set_value(workplace.today())
        self.heard_from = LineField(parent=self)
        self.heard_from.cover_names(self._names)
        self.next_on = day_field(workplace, self, looking=Looking.AHEAD)
        self.words = TextArea(parent=self, min_lines=3, max_lines=10)
        self.words.cover_names(self._names)
        self.told = {one: QCheckBox(name(one), self) for one in Listener}
        self.heard = HeardList(workplace, self)
        self.fields = QWidget(self)
        self._lay_out()
        self._keep()
        self.know(line, referral)

    def record(self) -> None:
        feedback = self._feedback()
        if not self.primary or self._complain(feedback) or feedback is None:
            return
        referral_id, next_on, draft_id = self._referral.id, day_of(self.next_on), self.draft_id
        news = _("Terugkoppeling van {help} vastgelegd.").format(
            help=self.said(self._referral.name)
        )
        self.carry_out(
            lambda store: note_feedback(
                store, referral_id, feedback, next_on=next_on, draft_id=draft_id
            ),
            news=news,
        )

    def know(self, line: RouteLine, referral: Referral | None) -> None:
        self._referral = referral or self._referral
        hears = self._referral.status in HEARS
        self.primary = _("Terugkoppeling vastleggen") if hears else ""
        self.fields.setVisible(hears)
        super().know(line, referral)

    def reword(self) -> None:
        today = self.workplace.today()
        self.heading.setText(self.said(self._referral.name))
        late = self._referral.days_late(today)
        words = remind_words(self._referral, today=today) or state_words(
            self._referral, today=today
        )
        tone = "neutral" if not late else "attention" if late < RED_FROM else "danger"
        self.state.set_tone(tone)
        self.state.set_text(words)
        self.told[Listener.CHILD].setText(self.called())
        self.heard.show_feedbacks(self._referral)

    def _feedback(self) -> Feedback | None:
        """What was heard; None as long as nobody said what came of it."""
        result = self.what.value()
        if result is None:
            return None
        today = self.workplace.today()
        on = day_of(self.on) or today
        told = {one: today for one, box in self.told.items() if box.isChecked()}
        return Feedback(
            id=FeedbackId(new_id()),
            on=on,
            result=result,
            words=self.words.value().strip(),
            heard_from=self.heard_from.value().strip(),
            told_teacher_on=told.get(Listener.TEACHER),
            told_parents_on=told.get(Listener.PARENTS),
            told_child_on=told.get(Listener.CHILD),
        )

    def _complain(self, feedback: Feedback | None) -> bool:
        """Say beside each field what is wrong with it; True when something is."""
        found = {one.field: one.text for one in feedback.problems()} if feedback else {}
        what = "" if feedback else _("Kies wat eruit kwam.")
        on = self.on.trouble() or not_yet(day_of(self.on), self.workplace.today())
        next_on = self.next_on.trouble()
        waits = self.what.value() is FeedbackResult.WAITING_LIST
        if waits and not next_on and day_of(self.next_on) is None:
            next_on = _("Kies een datum waarop je terugkoppeling verwacht.")
        words = found.get("words", "")
        parts = ((self._words, words), (self._next, next_on), (self._on, on), (self._what, what))
        for field, text in parts:
            field.complain(text)
            if text:
                field.setFocus()
        return any(text for _field, text in parts)

    def _lay_out(self) -> None:
        self._what = Field(_("Wat hoorde je?"), self.what, self)
        self._on = Field(_("Wanneer?"), self.on, self)
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
        inside.addWidget(self._what)
        inside.addLayout(
            side_by_side(
                (self._on, 1), (Field(_("Van wie?"), self.heard_from, self), 1), (self._next, 1)
            )
        )
        inside.addWidget(self._words)
        inside.addLayout(told)
        for part in (self.heading, self.state, self.fields, self.heard):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.heard.told.connect(self._on_told)

    def _keep(self) -> None:
        fields: dict[str, QWidget] = {
            "result": self.what,
            "on": self.on,
            "heard_from": self.heard_from,
            "next_on": self.next_on,
            "words": self.words,
        }
        fields |= {f"told_{one.name}": box for one, box in self.told.items()}
        for key, field in fields.items():
            self.keep_field(key, field)
        self.keep_as()

    def _on_told(self, feedback_id: str, listener: Listener) -> None:
        today = self.workplace.today()
        news = _("Verteld aan {who}.").format(who=name(listener).lower())
        self._desk.do(
            lambda store: note_told(store, FeedbackId(feedback_id), listener, on=today), news=news
        )
