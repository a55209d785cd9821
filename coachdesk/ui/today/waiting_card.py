"""Wacht op terugkoppeling: of whom one hears nothing although the day is there, or nearly."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.referrals import Referral
from coachdesk.domain.wording import _, counted
from coachdesk.operations.route_words import state_words
from coachdesk.operations.today_views import StepLine, step_lines
from coachdesk.ui.shared import look
from coachdesk.ui.shared.badge import Status, status
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.card import Card, hairline
from coachdesk.ui.shared.paged_model import Column, PagedModel
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace
from coachdesk.ui.today import words
from coachdesk.ui.today.row_cards import BUTTON, Row, RowCards
from coachdesk.ui.today.short_list import ShortList

NEAR = 3  # days before the day that was agreed
MOST = 50


class WaitingCard(Card):
    """Those past or near their day; the others are one button away.

    Enter opens the route, or the child of a step that waits without one; B notes what was heard.
    """

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(_("Wacht op terugkoppeling"), parent, note=" ")
        self._workplace, self._desk = workplace, workplace.desk
        self._found: dict[str, StepLine] = {}
        self._all = False
        self.model: PagedModel[Row] = PagedModel(
            [Column(_("Wacht op terugkoppeling"), Row.spoken)],
            ids=lambda _order: self._ids(),
            page=lambda ids: [self._row(self._found[i]) for i in ids],
            parent=self,
        )
        self.list = ShortList(
            self.model, RowCards(self._desk, BUTTON), self, name=_("Wacht op terugkoppeling")
        )
        self.more = CdButton("", self, kind=Kind.QUIET, compact=True)
        nothing = self._desk.words_for_nothing(_("Nergens op aan het wachten."))
        self.empty = PlainLabel(nothing, tone="textSecondary")
        self._lay_out()
        self.more.clicked.connect(self._on_more)
        self.list.rows.opened.connect(self._on_opened)
        self.list.rows.on_letter("B", self._on_call)
        self.list.spot_pressed.connect(lambda _name, row_id: self._on_call(row_id))

    def refresh(self) -> None:
        """Ask again who is waited for."""
        ids = self._desk.ask(lambda store: store.steps.waiting()) or []
        lines = self._desk.ask(lambda store: step_lines(store, ids[:MOST])) or []
        self._found = {line.id: line for line in lines}
        self.model.refresh()
        self.note.setText(str(len(ids)) if ids else "")
        self.list.setVisible(self.model.rowCount() > 0)
        self.empty.setVisible(not ids)
        rest = sum(1 for line in lines if not self._presses(line.step.due))
        self._foot.setVisible(rest > 0)
        shown = _("Nog {number} binnen de afspraak").format(number=rest)
        self.more.set_words(_("Alleen wat dringt") if self._all else shown)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(0, 0, 0, look.space(1))
        self.body.setSpacing(0)
        self.body.addWidget(self.list)
        side = look.space(4)
        self.empty.setContentsMargins(side, 0, side, side)
        self.body.addWidget(self.empty)
        self._foot = QWidget(self)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(0)
        foot.addWidget(hairline(self._foot))
        inside = QHBoxLayout()
        inside.setContentsMargins(look.space(1) + 2, look.space(1), 0, look.space(1))
        inside.addWidget(self.more)
        inside.addStretch(1)
        foot.addLayout(inside)
        self.body.addWidget(self._foot)

    def _ids(self) -> list[str]:
        return [
            line.id for line in self._found.values() if self._all or self._presses(line.step.due)
        ]

    def _presses(self, due: date | None) -> bool:
        return due is not None and (due - self._workplace.today()).days <= NEAR

    def _row(self, line: StepLine) -> Row:
        if line.waits_for_news() and line.referral is not None:
            return self._row_of_route(line, line.referral)
        names, today = self._workplace.names, self._workplace.today()
        who = names.person(line.owner) if line.owner and not line.owner.me else ""
        child = names.child(line.child) if line.child else _("zonder kind")
        what = words.what(line, names)
        return Row(
            id=line.id,
            lead=who or what,
            told=f"{child} · {what}" if who else child,
            badge=_badge(line.step.due, today),
        )

    def _row_of_route(self, line: StepLine, referral: Referral) -> Row:
        """Of whom one waits for news: how long already, and how long that was to take."""
        names, about = self._workplace.names, (line.child.code,) if line.child else ()
        parts = (names.child(line.child) if line.child else "", _agreed(referral))
        return Row(
            id=line.id,
            lead=names.text(referral.with_whom(), about),
            told=" · ".join(part for part in parts if part),
            badge=_waited(referral, self._workplace.today()),
            button=_("Bel en noteer"),
        )

    def _on_more(self) -> None:
        self._all = not self._all
        self.refresh()

    def _on_opened(self, row_id: str) -> None:
        line = self._found[row_id]
        if line.route_id is not None:
            self._workplace.go_to("route", line.route_id)
        elif line.child is not None:
            self._workplace.go_to("child", line.child.id)

    def _on_call(self, row_id: str) -> None:
        line = self._found[row_id]
        if not self._desk.may_write():
            return
        if line.waits_for_news() and line.referral is not None:
            self._workplace.open_form("feedback", referral_id=line.referral.id)
        elif line.child is not None:
            self._workplace.open_form("contact", child_id=line.child.id)


def _agreed(referral: Referral) -> str:
    """afgesproken 14 dagen; since then; nothing when no day is known."""
    begun, expected = referral.since(), referral.feedback_expected_on
    if begun is None or expected is None:
        return ""
    days = counted((expected - begun).days, _("dag"), _("dagen"))
    return _("afgesproken {days}").format(days=days)


def _waited(referral: Referral, today: date) -> Status:
    """24 dagen, red when that is longer than agreed."""
    begun = referral.since()
    if begun is None:
        return _badge(referral.feedback_expected_on, today)
    days = counted((today - begun).days, _("dag"), _("dagen"))
    meaning = state_words(referral, today=today)
    late = referral.days_late(today) > 0
    return status("stap.telaat" if late else "route.wacht", days, meaning=meaning)


def _badge(due: date | None, today: date) -> Status:
    if due is None:
        return Status(_("zonder datum"), "attention", "hourglass")
    late = (today - due).days
    if late > 0:
        days = counted(late, "dag", "dagen")
        meaning = _("{days} te laat").format(days=days)
        return Status(meaning, "danger", "clock-alert")
    return Status(words.when(due, today), "attention", "hourglass")
