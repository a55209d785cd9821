"""What was heard before about one form of help, the latest first, and whom it was told."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.domain.feedback import AftercareCheck, Feedback, Listener
from coachdesk.domain.names import name
from coachdesk.domain.referrals import Referral
from coachdesk.domain.wording import _, day_month
from coachdesk.ui.routes.told_facts import check_head, feedback_head
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace


class HeardList(QWidget):
    """Not there as long as nothing was heard.

    Signals:
        told: somebody was told just now. Carries the id of the feedback, and the Listener.
    """

    told = Signal(str, object)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: NameDisplay = workplace.names
        self._today = workplace.today
        self._locked = workplace.desk.why_read_only
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(look.space(3))

    def show_feedbacks(self, referral: Referral) -> None:
        """Every answer, and who has still to hear of it."""
        self._show([self._feedback(one) for one in reversed(referral.feedbacks)])

    def show_checks(self, checks: Sequence[AftercareCheck]) -> None:
        """Every time one looked back."""
        today = self._today()
        self._show([self._row(check_head(one, today=today), one.words) for one in reversed(checks)])

    def _show(self, rows: Sequence[QWidget]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for row in rows:
            self._rows.addWidget(row)
        self.setVisible(bool(rows))

    def _row(self, head: str, words: str) -> QWidget:
        row = QWidget(self)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(1))
        column.addWidget(PlainLabel(self._names.text(head), row, style="bodyStrong"))
        if words:
            column.addWidget(PlainLabel(self._names.text(words), row))
        return row

    def _feedback(self, feedback: Feedback) -> QWidget:
        row = QWidget(self)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(1))
        head = feedback_head(feedback, today=self._today())
        column.addWidget(self._row(head, feedback.words))
        told = [self._told(feedback, one) for one in Listener if feedback.told(one)]
        if told:
            words = _("Verteld aan {who}").format(who=", ".join(told))
            column.addWidget(PlainLabel(words, row, style="small", tone="textSecondary"))
        if feedback.untold():
            column.addLayout(self._buttons(feedback, row))
        return row

    def _told(self, feedback: Feedback, listener: Listener) -> str:
        day = feedback.told(listener)
        when = day_month(day, today=self._today()) if day else ""
        return f"{name(listener).lower()} {when}".strip()

    def _buttons(self, feedback: Feedback, row: QWidget) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(look.space(2))
        line.addWidget(PlainLabel(_("Nog vertellen aan"), row, tone="textSecondary", wrap=False))
        for listener in feedback.untold():
            who = name(listener)
            button = CdButton(who, row, icon="check", compact=True)
            button.setAccessibleName(_("Verteld: {who}").format(who=who.lower()))
            button.clicked.connect(partial(self._on_told, feedback.id, listener))
            if self._locked:
                button.block(self._locked)
            line.addWidget(button)
        line.addStretch(1)
        return line

    def _on_told(self, feedback_id: str, listener: Listener) -> None:
        self.told.emit(feedback_id, listener)
