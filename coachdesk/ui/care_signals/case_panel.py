"""What is asked before a case begins: of which child, the first step, and whose dossier it is."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coachdesk.domain.cases import FileHolder
from coachdesk.domain.ids import StepId, new_id
from coachdesk.domain.names import name
from coachdesk.domain.problems import Problem
from coachdesk.domain.school_year import next_day_there
from coachdesk.domain.steps import FIRST_TALK, Step
from coachdesk.domain.wording import _
from coachdesk.operations.care_signal_views import Earlier, SignalView
from coachdesk.operations.care_signals import join_case, start_case
from coachdesk.ui.care_signals import words
from coachdesk.ui.care_signals.decision_panels import Decision, Panel
from coachdesk.ui.care_signals.known import NO_SCHOOL, Known
from coachdesk.ui.shared.button import CdButton
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.moment_field import MomentField
from coachdesk.ui.shared.names_display import NameDisplay
from coachdesk.ui.shared.segmented import Segmented


def joined(view: SignalView, child: Earlier, names: NameDisplay) -> Decision:
    """Put the signal with the running case of this child."""
    signal_id, child_id = view.signal.id, child.child.id
    news = _("Signaal staat bij de lopende casus van {name}.")
    return Decision(
        lambda store: join_case(store, signal_id, child_id=child_id),
        words.news(news, names.child(child.child)),
    )


class CasePanel(Panel):
    """The first step stands ready, on the coach's next day at the school of the child.

    Whose dossier it is, is only asked of a child that never had a case.
    """

    def __init__(
        self, view: SignalView, known: Known, names: NameDisplay, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._view, self._known, self._names = view, known, names
        self._by_id = {earlier.child.id: earlier for earlier in view.children}
        shown = [Choice(e.child.id, names.child(e.child)) for e in view.children]
        self.child = Segmented(shown)
        self.child_field = Field(_("Voor welk kind?"), self.child, self)
        self.what = LineField(_(FIRST_TALK))
        self.when = MomentField(
            known.read_day, clock=known.clock, with_time=False, remark=known.no_school
        )
        self.what_field = Field(_("Volgende stap"), self.what, self)
        self.when_field = Field(_("Wanneer?"), self.when, self)
        self.holder = Segmented([Choice(holder, name(holder)) for holder in FileHolder])
        self.holder.set_value(view.usual_holder)
        self.holder_field = Field(_("Dossierhouder"), self.holder, self)
        self.button = CdButton("", self)
        self._arrange()
        self.child.changed.connect(self._show)
        self.what.returnPressed.connect(self.decide)
        self.when.line.returnPressed.connect(self.decide)
        self.button.clicked.connect(self.decide)
        self._show()

    def begin(self) -> None:
        first = self.child if len(self._by_id) > 1 else self.what
        first.setFocus()
        self.what.selectAll()

    def reword(self) -> None:
        for child_id, earlier in self._by_id.items():
            self.child.set_text(child_id, self._names.child(earlier.child))

    def decide(self) -> None:
        """Begin the case, or join the one that runs; complain about what is not right yet."""
        child = self._chosen()
        if child.running:
            self.decided.emit(joined(self._view, child, self._names))
            return
        moment = self.when.value()
        due = moment.date() if isinstance(moment, datetime) else moment
        step = Step(id=StepId(new_id()), what=self.what.text().strip(), due=due)
        problems = [*step.problems()]
        if due is None:
            problems.append(Problem("due", self.when.trouble() or _("Kies een dag.")))
        self._complain(problems)
        if not problems:
            self.decided.emit(self._begun(child, step))

    def _begun(self, child: Earlier, step: Step) -> Decision:
        signal_id, child_id = self._view.signal.id, child.child.id
        holder = child.holder or FileHolder(self.holder.value())
        today = self._known.today()
        return Decision(
            lambda store: start_case(
                store, signal_id, on=today, file_holder=holder, child_id=child_id, step=step
            ),
            words.news(_("Casus gestart voor {name}."), self._names.child(child.child)),
        )

    def _arrange(self) -> None:
        bottom = Qt.AlignmentFlag.AlignBottom
        row = QHBoxLayout()
        row.addWidget(self.what_field, 2)
        row.addWidget(self.when_field, 2)
        last = QHBoxLayout()
        last.addWidget(self.holder_field, 0, bottom)
        last.addStretch(1)
        last.addWidget(self.button, 0, bottom)
        self.column.addWidget(self.child_field)
        self.column.addLayout(row)
        self.column.addLayout(last)

    def _chosen(self) -> Earlier:
        return self._by_id[self.child.value()]  # type: ignore[index]  # the ids are its values

    def _show(self) -> None:
        """What is asked of this child, and how the button is called."""
        child = self._chosen()
        school = next((s for s in self._known.schools if s.id == child.child.school_id), NO_SCHOOL)
        self.when.set_value(next_day_there(school, self._known.today()))
        begins = child.running is None
        self.child_field.setVisible(len(self._by_id) > 1)
        self.what_field.setVisible(begins)
        self.when_field.setVisible(begins)
        self.holder_field.setVisible(begins and child.holder is None)
        self.button.set_words(_("Casus starten") if begins else _("Bij lopende casus"))

    def _complain(self, problems: list[Problem]) -> None:
        texts = {problem.field: problem.text for problem in problems}
        self.what_field.complain(texts.get("what", ""))
        self.when_field.complain(texts.get("due", ""))
        wrong = [
            f for f, key in ((self.what_field, "what"), (self.when_field, "due")) if key in texts
        ]
        if wrong:
            wrong[0].setFocus()
