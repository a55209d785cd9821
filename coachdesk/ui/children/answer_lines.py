"""All that one person answered, each question by itself and in full, figures too."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from coachdesk.domain.ids import PersonId
from coachdesk.domain.wording import _
from coachdesk.operations.dossiers import Dossier
from coachdesk.ui.children.consent_rows import answered, in_full
from coachdesk.ui.children.consent_topics import FIGURES, Topic, details, in_words
from coachdesk.ui.children.may_write import hold
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.card import Card
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace

TOP = Qt.AlignmentFlag.AlignTop


class AnswerLines(Card):
    """The detail of the person in whose row of the matrix the keyboard is.

    Signals:
        opened: the coach wants to write an answer. Carries the id of who and the Topic.
    """

    opened = Signal(object, object)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(_("Alle antwoorden"), parent)
        self._workplace = workplace
        self._inside: QWidget | None = None
        self.buttons: dict[Topic, CdButton] = {}
        self.words: dict[Topic, PlainLabel] = {}

    def show_person(
        self, dossier: Dossier, person_id: PersonId | None, who: str, *, locked: str
    ) -> None:
        """Show what this person answered; None is the child."""
        focus = self.window().focusWidget()  # also below a form
        held = next((topic for topic, one in self.buttons.items() if one is focus), None)
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
        self.title.setText(_("Alle antwoorden van {who}").format(who=who))
        self._inside = QWidget(self)
        self.buttons, self.words = {}, {}
        grid = QGridLayout(self._inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(look.space(1))
        grid.setHorizontalSpacing(look.space(3))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        for line, topic in enumerate(_spoken_of(dossier, person_id)):
            self._add_line(grid, line, topic, self._said(dossier, person_id, topic))
            self._add_button(grid, line, topic, partial(self.opened.emit, person_id, topic))
            hold(self.buttons[topic], locked)
        self.body.addWidget(self._inside)
        self._inside.show()
        if held in self.buttons:
            self.buttons[held].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_line(self, grid: QGridLayout, line: int, topic: Topic, said: str) -> None:
        question = PlainLabel(in_words(topic), self._inside, tone="textSecondary")
        self.words[topic] = PlainLabel(said, self._inside)
        for column, label in enumerate((question, self.words[topic])):
            label.setContentsMargins(0, look.space(1), 0, 0)
            grid.addWidget(label, line, column, TOP)

    def _add_button(
        self, grid: QGridLayout, line: int, topic: Topic, run: Callable[[], None]
    ) -> None:
        button = CdButton(
            parent=self._inside,
            icon="pencil",
            kind=Kind.QUIET,
            compact=True,
            name=_("Wijzig: {question}").format(question=in_words(topic)),
        )
        button.clicked.connect(run)
        self.buttons[topic] = button
        grid.addWidget(button, line, 2, TOP)

    def _said(self, dossier: Dossier, person_id: PersonId | None, topic: Topic) -> str:
        names, today = self._workplace.names, self._workplace.today()
        one = answered(dossier.consents, person_id, topic, today)
        return in_full(one, names, today, code=dossier.child.code)


def _spoken_of(dossier: Dossier, person_id: PersonId | None) -> list[Topic]:
    """What this person was ever asked, and figures, which have no column in the matrix."""
    asked = {(c.purpose, c.partner) for c in dossier.consents if c.person_id == person_id}
    return [
        topic
        for topic in details(dossier.consents)
        if topic == FIGURES or (topic.purposes[0], topic.partner) in asked
    ]
