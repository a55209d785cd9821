"""A step that stands already: what, who and when can be changed, or it is not needed any more."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from coachdesk.domain.children import Child
from coachdesk.domain.ids import StepId, new_id
from coachdesk.domain.persons import Person
from coachdesk.domain.school_year import no_school_hint
from coachdesk.domain.steps import Step
from coachdesk.domain.typed_dates import read_day
from coachdesk.domain.wording import _
from coachdesk.operations.steps import drop_step, plan_step
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.choice_box import ChoiceBox
from coachdesk.ui.shared.draft_form import DraftForm, draft_for
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.form import Form
from coachdesk.ui.shared.moment_field import Moment, MomentField
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.text_area import TextArea
from coachdesk.ui.shared.workplace import Workplace

FORM = "change_step"  # under which an unfinished one is kept


class ChangeStepForm(DraftForm):
    """Ctrl Enter keeps the change; Esc leaves the step as it was, and the change as a draft."""

    def __init__(
        self, workplace: Workplace, parent: QWidget, *, step_id: str = "", draft_id: str = ""
    ) -> None:
        super().__init__(_("Stap wijzigen"), workplace, parent)
        draft = draft_for(self._desk, FORM, draft_id, target_id=step_id)
        target = step_id or (draft.target_id if draft else "")
        known = self._desk.ask(lambda store: store.steps.find(target or None))
        about = draft.child_id if draft else None  # a step that is gone is made again
        self._step = known or Step(id=StepId(new_id()), what="", child_id=about)
        child_id = self._step.child_id
        self._child = self._desk.ask(lambda store: store.children.find(child_id))
        at = self._child.school_id if self._child else workplace.school
        self._school = self._desk.ask(lambda store: store.schools.find(at))
        self._people: Sequence[Person] = ()
        self.about = PlainLabel("", self, tone="textSecondary")
        self.what = TextArea(parent=self, min_lines=2, max_lines=5)
        self.what.cover_names(workplace.names)
        self.owner = ChoiceBox(self)
        self.when = MomentField(
            self._read, self, clock=self._desk.clock, with_time=False, remark=self._remark
        )
        self.waiting = QCheckBox(_("Wacht op terugkoppeling"), self)
        self.form: Form[Step] = Form(self, check=Step.problems)
        self._lay_out()
        self._fill()
        self.keep_as(FORM, child=lambda: child_id, target_id=target, draft=draft, only_changes=True)

    def record(self) -> None:
        """Keep the change, if all is right."""
        step = self.form.checked()
        if step is not None and self._desk.do(
            lambda store: plan_step(store, step, draft_id=self.draft_id), news=_("Stap gewijzigd.")
        ):
            self.recorded()

    def drop(self) -> None:
        """It is not needed any more."""
        step, today = self._step, self._workplace.today()
        if self._desk.do(
            lambda store: drop_step(store, step.id, on=today, draft_id=self.draft_id),
            news=_("Stap vervallen."),
        ):
            self.recorded()

    def _lay_out(self) -> None:
        what = Field(_("Wat?"), self.what, self)
        owner = Field(_("Wie?"), self.owner, self)
        when = Field(_("Wanneer?"), self.when, self)
        row = QHBoxLayout()
        row.setSpacing(look.space(3))
        row.addWidget(owner, 1)
        row.addWidget(when, 1)
        for widget in (self.form.summary, self.about, what):
            self.body.addWidget(widget)
        self.body.addLayout(row)
        self.body.addWidget(self.waiting)
        self.set_hints({"Esc": _("sluit, concept blijft")})
        drop = CdButton(_("Niet meer nodig"), self)
        record = CdButton(_("Vastleggen"), self, key="Ctrl Enter", kind=Kind.PRIMARY)
        for button, deed in ((drop, self.drop), (record, self.record)):
            self.add_button(button)
            button.clicked.connect(deed)
        for name, field in (("what", what), ("owner_id", owner), ("due", when)):
            self.form.bind(name, field)
        self.form.bind("waiting", self.waiting)
        kept = {"what": what, "owner": owner, "due": when, "waiting": self.waiting}
        for key, part in kept.items():
            self.keep_field(key, part)
        self._workplace.names.changed.connect(self._reword)

    def _fill(self) -> None:
        me = self._desk.ask(lambda store: store.persons.me())
        self._list_people(self._step, me)
        mine = me is not None and self._step.owner_id == me.id
        self.form.fill(replace(self._step, owner_id=None) if mine else self._step)
        self._reword()
        self.what.setFocus()

    def _list_people(self, step: Step, me: Person | None) -> None:
        """Who can do it: the coach first, then colleagues, then whoever it is now."""
        self.owner.addItem(_("Ikzelf"), None)
        colleagues = self._desk.ask(lambda store: store.persons.colleagues()) or []
        now = self._desk.ask(lambda store: store.persons.find(step.owner_id))
        others = {one.id: one for one in (*colleagues, *([now] if now else []))}
        self._people = [one for one in others.values() if me is None or one.id != me.id]
        for person in self._people:
            self.owner.addItem(self._workplace.names.person(person), person.id)

    def _reword(self) -> None:
        """Names went on or off."""
        self.about.setText(self._called(self._child) if self._child else _("zonder kind"))
        for place, person in enumerate(self._people, 1):
            self.owner.setItemText(place, self._workplace.names.person(person))

    def _called(self, child: Child) -> str:
        called = self._workplace.names.child(child)
        group = _("groep {group}").format(group=child.group) if child.group else ""
        return " · ".join(part for part in (called, group) if part)

    def _read(self, text: str) -> Moment | None:
        return read_day(text, today=self._workplace.today(), school=self._school)

    def _remark(self, moment: Moment) -> str:
        if self._school is None:
            return ""
        return no_school_hint(self._school, moment, self._workplace.today())
