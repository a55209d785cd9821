"""The middle of a meeting: the point in hand, what is said, decided, and what comes of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from coachdesk.domain.meetings import Outcome
from coachdesk.domain.minutes import Said
from coachdesk.domain.names import name
from coachdesk.domain.persons import Person
from coachdesk.domain.wording import _
from coachdesk.ui.meetings.case_head import CaseHead
from coachdesk.ui.meetings.lines_editor import LinesEditor
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.flow_layout import FlowLayout
from coachdesk.ui.shared.icon_spot import IconSpot
from coachdesk.ui.shared.key_cap import KeyCap
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.notice import Notice
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.shortened_label import ShortenedLabel
from coachdesk.ui.shared.text_area import TextArea
from coachdesk.ui.shared.undo_bar import ALWAYS, CLEAR


class CaseSheet(QWidget):
    """Everything typed about one point.

    Signals:
        edited: the minutes, the decision or the outcome was changed by hand.
        going_back: the point before this one should be in hand.
        finishing: this point is done.
        confirmed: yes to what was asked in the strip.
    """

    edited = Signal()
    going_back = Signal()
    finishing = Signal()
    confirmed = Signal()

    def __init__(self, names: NameDisplay, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = CaseHead(names, self)
        self.lines = LinesEditor(names, self)
        self.decision = TextArea(parent=self, name=_("Besluit"), min_lines=2, max_lines=4)
        self.decision.cover_names(names)
        self.decision.setProperty(CLEAR, ALWAYS)
        self._make_outcomes()
        self.back = CdButton("", self, icon="arrow-left")
        self.finish = CdButton("", self, key="Ctrl Enter", kind=Kind.PRIMARY)
        self._make_question()
        self._filling = False
        self._lay_out()
        self.lines.edited.connect(self._on_edited)
        self.decision.changed.connect(self._on_decided)
        self.outcomes.buttonClicked.connect(self._on_edited)
        self.back.clicked.connect(self.going_back)
        self.finish.clicked.connect(self.finishing)

    def show_said(self, said: Said, people: Sequence[Person]) -> None:
        """Show what was taken down so far."""
        self._filling = True
        self.lines.show_lines(said.lines, people)
        self.decision.set_value(said.decision)
        self.outcomes.setExclusive(False)  # else none could be taken back to nothing
        for outcome, button in self.choices.items():
            button.setChecked(outcome is said.outcome)
        self.outcomes.setExclusive(True)
        self._filling = False
        self.stop_asking()

    def said(self) -> Said:
        """What stands here now; its minutes are not known here."""
        chosen = (outcome for outcome, button in self.choices.items() if button.isChecked())
        return Said(
            lines=self.lines.lines(),
            decision=self.decision.value().strip(),
            outcome=next(chosen, None),
        )

    def ask(self, words: str, yes: str) -> None:
        """Ask in the strip above the buttons; Esc or "Blijf" is no."""
        self.question.set_text(words)
        self._yes.set_words(yes)
        self.question.show()
        self._yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def name_buttons(self, before: str, finish: str) -> None:
        """What the point before this one is called, and what finishing this one does."""
        self.back.setVisible(bool(before))
        self.back.set_words(before)
        self.finish.set_words(finish)

    def hold(self, why: str) -> None:
        """Nothing can be written here, for this reason."""
        for part in (self.lines, self.decision, *self.choices.values()):
            part.setEnabled(False)
            part.setToolTip(why)
        self.finish.block(why)

    def asks(self) -> bool:
        """Whether something is being asked."""
        return not self.question.isHidden()

    def stop_asking(self) -> None:
        """Away with the strip; the keyboard goes back to the minutes if it was there."""
        was_there = self.question.isAncestorOf(self.focusWidget() or self)
        self.question.hide()
        if was_there and self.isVisible():
            self.lines.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_outcomes(self) -> None:
        self.outcomes = QButtonGroup(self)
        self.choices: dict[Outcome, QRadioButton] = {}
        for outcome in Outcome:
            button = QRadioButton(name(outcome), self)
            button.setAccessibleName(name(outcome))
            self.outcomes.addButton(button)
            self.choices[outcome] = button

    def _make_question(self) -> None:
        self._yes = CdButton(_("Door"), self, kind=Kind.PRIMARY, compact=True)
        self._no = CdButton(_("Blijf"), self, compact=True)
        self.question = Notice(
            "", self, tone="attention", icon="circle-help", buttons=[self._yes, self._no]
        )
        self.question.hide()
        self._yes.clicked.connect(self.confirmed)
        self._no.clicked.connect(self.stop_asking)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        edge = look.space(4)
        column.setContentsMargins(edge, look.space(3), edge, look.space(3))
        column.setSpacing(look.space(2))
        column.addWidget(self.head)
        column.addSpacing(look.space(1))
        column.addLayout(self._above_lines())
        column.addWidget(self.lines, 1)
        column.addSpacing(look.space(1))
        column.addLayout(self._above_decision())
        column.addWidget(self.decision)
        column.addWidget(self._make_foot())

    def _above_lines(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(look.space(1))
        row.addWidget(PlainLabel(_("Verslag"), self, style="label", wrap=False))
        row.addSpacing(look.space(1))
        told = ShortenedLabel(self, style="small", tone="textSecondary")
        told.setText(_("kort, feiten en meningen apart"))
        row.addWidget(told, 1)
        for key, words in (("F", _("feit")), ("M", _("mening aan begin van regel"))):
            row.addWidget(KeyCap(key, self))
            hint = PlainLabel(words, self, style="small", tone="textSecondary", wrap=False)
            row.addWidget(hint)
        return row

    def _above_decision(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(look.space(1))
        row.addWidget(IconSpot("gavel", self, role="text"))
        row.addWidget(PlainLabel(_("Besluit"), self, style="label", wrap=False))
        row.addWidget(KeyCap("Ctrl B", self))
        row.addStretch(1)
        return row

    def _make_foot(self) -> QWidget:
        """Outcomes, what is asked, and the buttons; the undo bar never lies over them."""
        foot = QWidget(self)
        foot.setProperty(CLEAR, ALWAYS)
        outcomes = FlowLayout(gap=look.space(5))
        for button in self.choices.values():
            outcomes.addWidget(button)
        row = QHBoxLayout()
        row.setSpacing(look.space(2))
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.finish)
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(3))
        column.addLayout(outcomes)
        column.addWidget(self.question)
        column.addLayout(row)
        return foot

    def _on_decided(self) -> None:
        """A decision that is typed was taken, until one says otherwise."""
        if self._filling:
            return
        if self.decision.value().strip() and self.outcomes.checkedButton() is None:
            self.choices[Outcome.DECIDED].setChecked(True)
        self._on_edited()

    def _on_edited(self) -> None:
        if not self._filling:
            self.edited.emit()
