"""The box Helpende gedachte, with the questions that challenge a thought when they are wanted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coachdesk.domain.wording import _
from coachdesk.ui.conversations.challenge import Challenge
from coachdesk.ui.conversations.g_box import SIDE, GBox
from coachdesk.ui.conversations.thought_box import TONE, HelpingArea
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.names_display import NameDisplay


class HelpingBox(GBox):
    """Not right or wrong: does this thought help?

    Signals:
        ordered: the questions came into sight: the order of Tab is another.
    """

    ordered = Signal()

    def __init__(self, names: NameDisplay, number: int, parent: QWidget | None = None) -> None:
        super().__init__(_("Helpende gedachte"), parent, tone=TONE, icon="lightbulb", number=number)
        self.challenge = Challenge(names, self)
        self.text = HelpingArea(self)
        self.wanted = CdButton(
            _("Uitdagen"), self, icon="circle-help", kind=Kind.QUIET, compact=True
        )
        self.wanted.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # outside the Tab chain: Ctrl U
        self.wanted.setToolTip(_("Vragen bij de gedachte (Ctrl U)"))
        foot = QHBoxLayout()
        foot.setContentsMargins(SIDE - 8, 0, SIDE, 4)
        foot.addWidget(self.wanted)
        foot.addStretch(1)
        self.body.addWidget(self.challenge)
        self.body.addWidget(self.text, 1)
        self.body.addLayout(foot)
        self.setFocusProxy(self.text)
        self.challenge.hide()
        self.challenge.question.changed.connect(self._show_filled)
        self.challenge.answer.changed.connect(self._show_filled)
        self.wanted.clicked.connect(self.ask)

    def first(self) -> QWidget:
        return self.text

    def ask(self) -> None:
        """Show the questions and begin there."""
        self._show()
        self.challenge.question.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_filled(self) -> None:
        if self.challenge.filled():
            self._show()

    def _show(self) -> None:
        if self.challenge.isHidden():
            self.challenge.show()
            self.wanted.hide()
            self.ordered.emit()
