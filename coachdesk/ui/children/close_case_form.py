"""Closing a case: who was told, when one looks back, and why it ends."""

from datetime import date, timedelta

from PySide6.QtWidgets import QComboBox, QWidget

from coachdesk.domain.cases import CloseReason, Farewell
from coachdesk.domain.children import Child
from coachdesk.domain.drafts import Draft
from coachdesk.domain.ids import CaseId
from coachdesk.domain.names import name
from coachdesk.domain.school_year import no_school_hint
from coachdesk.domain.typed_dates import read_day
from coachdesk.domain.wording import _
from coachdesk.operations.cases import close_case
from coachdesk.ui.children.aftercare_row import AftercareRow
from coachdesk.ui.children.called import called
from coachdesk.ui.children.told_row import ToldRow
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.draft_form import DraftForm, draft_for
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.moment_field import Moment
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace

FORM = "close_case"  # under which an unfinished one is kept
AFTERCARE = timedelta(weeks=6)


class CloseCaseForm(DraftForm):
    """Four lines that are answered or passed over in so many words, and a reason.

    Nothing is chosen beforehand but the day of looking back: six weeks from now.
    """

    def __init__(
        self, workplace: Workplace, parent: QWidget, *, case_id: str = "", draft_id: str = ""
    ) -> None:
        super().__init__(_("Casus sluiten"), workplace, parent)
        draft = draft_for(workplace.desk, FORM, draft_id, target_id=case_id)
        self._case_id = CaseId(case_id or (draft.target_id if draft else ""))
        child = self._read_child()
        who = called(child, workplace.names) if child else ""
        school_id = child.school_id if child else None
        self._school = workplace.desk.ask(lambda store: store.schools.find(school_id))
        self.child = self._told(_("Weet {name} dat de casus sluit?").format(name=who))
        self.parents = self._told(_("Weten de ouders het?"))
        self.teacher = self._told(_("Weet de leerkracht het?"))
        self.aftercare = AftercareRow(
            self._read_day, workplace.today() + AFTERCARE, workplace.desk.clock, self._remark, self
        )
        self.after_field = Field(_("Wanneer kijk je terug? (nazorg)"), self.aftercare, self)
        self.reason = QComboBox(self)
        self.reason.setPlaceholderText(_("Kies een reden"))
        for reason in CloseReason:
            self.reason.addItem(name(reason), reason)
        self.reason.setCurrentIndex(-1)
        self.reason_field = Field(_("Waarom sluit de casus?"), self.reason, self)
        self.words = LineField(parent=self)
        self.open_steps = PlainLabel("", self, style="small", tone="textSecondary")
        self._lay_out()
        self._keep(child, draft)

    def _keep(self, child: Child | None, draft: Draft | None) -> None:
        for key, field in {
            "child": self.child,
            "parents": self.parents,
            "teacher": self.teacher,
            "aftercare": self.aftercare.when,
            "no_aftercare": self.aftercare.none,
            "reason": self.reason,
            "words": self.words,
        }.items():
            self.keep_field(key, field)
        self.keep_as(
            FORM,
            child=lambda: child.id if child else None,
            target_id=self._case_id,
            draft=draft,
        )

    def _lay_out(self) -> None:
        parts = (self.child, self.parents, self.teacher, self.after_field, self.reason_field)
        for part in parts:
            self.body.addWidget(part)
        self.body.addWidget(Field(_("Toelichting"), self.words, self, hint=_("mag leeg blijven")))
        self.body.addWidget(self.open_steps)
        self._tell_open_steps()
        self.set_hints({"Tab": _("volgend veld"), "Esc": _("sluit, concept blijft")})
        self.save = self.add_button(
            CdButton(_("Casus sluiten"), self, key="Ctrl Enter", kind=Kind.PRIMARY)
        )
        self.save.clicked.connect(self._on_save)

    def _told(self, question: str) -> Field:
        return Field(question, ToldRow(question), self)

    def _read_child(self) -> Child | None:
        case = self._desk.ask(lambda store: store.cases.find(self._case_id))
        return self._desk.ask(lambda store: store.children.find(case.child_id)) if case else None

    def _tell_open_steps(self) -> None:
        case_id = self._case_id
        steps = self._workplace.desk.ask(lambda store: store.steps.open_of_case(case_id)) or ()
        words = ", ".join(self._workplace.names.text(step.what) for step in steps)
        self.open_steps.setText(_("Deze stappen vervallen: {steps}.").format(steps=words))
        self.open_steps.setVisible(bool(steps))

    def _on_save(self) -> None:
        missing = [field for field in self._fields() if not self._right(field)]
        if missing:
            missing[0].setFocus()
            self.fit()
            return
        case_id, today = self._case_id, self._workplace.today()
        reason, words = self.reason.currentData(), self.words.text().strip()
        farewell = self._farewell()
        done = self._workplace.desk.do(
            lambda store: close_case(
                store,
                case_id,
                on=today,
                reason=reason,
                words=words,
                farewell=farewell,
                draft_id=self.draft_id,
            ),
            news=_("Casus gesloten."),
        )
        if done:
            self.recorded()

    def _fields(self) -> tuple[Field, ...]:
        return (self.child, self.parents, self.teacher, self.after_field, self.reason_field)

    def _right(self, field: Field) -> bool:
        """Whether this line was answered; if not it says so."""
        trouble = ""
        if isinstance(field.widget, ToldRow) and field.widget.value() is None:
            trouble = _("Kies Ja, of sla deze vraag over.")
        elif field is self.after_field:
            trouble = self.aftercare.trouble()
        elif field is self.reason_field and self.reason.currentIndex() < 0:
            trouble = _("Kies waarom de casus sluit.")
        field.complain(trouble)
        return not trouble

    def _farewell(self) -> Farewell:
        told = [f.widget.value() for f in self._fields() if isinstance(f.widget, ToldRow)]
        day = self.aftercare.value()
        return Farewell(
            told_child=told[0],
            told_parents=told[1],
            told_teacher=told[2],
            aftercare_on=day if isinstance(day, date) else None,
        )

    def _read_day(self, text: str) -> Moment | None:
        return read_day(text, today=self._workplace.today(), school=self._school)

    def _remark(self, moment: Moment) -> str:
        if self._school is None:
            return ""
        return no_school_hint(self._school, moment, self._workplace.today())
