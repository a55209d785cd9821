"""A school: its name, the days on which the coach is there, and its holidays."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from coachdesk.domain.schools import School
from coachdesk.domain.wording import _
from coachdesk.operations.schools import remove_school, write_schools
from coachdesk.ui.settings.holiday_rows import HolidayRows
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.draft_form import DraftForm, draft_for
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.plain_label import PlainLabel
from coachdesk.ui.shared.workplace import Workplace
from coachdesk.ui.start.schools_step import LONGEST_NAME, blank_school, days_field, days_in

FORM = "school"  # under which an unfinished one is kept


class SchoolForm(DraftForm):
    """Writes one school, a new one or one that is there: one step, to be taken back as one."""

    def __init__(
        self, workplace: Workplace, parent: QWidget, *, school_id: str = "", draft_id: str = ""
    ) -> None:
        draft = draft_for(workplace.desk, FORM, draft_id, target_id=school_id)
        target = school_id or (draft.target_id if draft else None)
        known = workplace.desk.ask(lambda store: store.schools.find(target or None))
        school = known or blank_school()
        super().__init__(school.name or _("Nog een school"), workplace, parent)
        self._school, self.school_id = school, school.id
        self.name = LineField(school.name, self, limit=LONGEST_NAME)
        self._name_field = Field(_("School"), self.name, self)
        self.days = days_field(school)
        days = Field(_("Op welke dagen ben je daar?"), self.days, self)
        self.holidays = HolidayRows(self._desk.clock, school, self)
        text = _("Zo komt een stap nooit op een dag dat de school dicht is.")
        self.body.addWidget(self._name_field)
        self.body.addWidget(days)
        self.body.addWidget(PlainLabel(_("Vakanties"), self, style="h4"))
        self.body.addWidget(PlainLabel(text, self, style="small", tone="textSecondary"))
        self.body.addWidget(self.holidays)
        self.set_hints({"Ctrl Enter": _("bewaar"), "Esc": _("sluit, concept blijft")})
        self.gone = self.add_button(CdButton(_("School weghalen"), self, kind=Kind.DANGER_OUTLINE))
        self.gone.setVisible(known is not None)
        self.gone.clicked.connect(self._on_gone)
        self.save = self.add_button(CdButton(_("Bewaar"), self, kind=Kind.PRIMARY))
        self.save.clicked.connect(self._on_save)
        self.keep_field("name", self.name)
        self.keep_field("days", self.days)
        self.keep_field("holidays", self.holidays)
        target_id = known.id if known else ""
        self.keep_as(FORM, target_id=target_id, draft=draft, only_changes=known is not None)
        self.name.setFocus()

    def _on_save(self) -> None:
        school = self._as_typed()
        if not self._complete(school):
            return
        news = _("{school} bewaard.").format(school=school.name)
        if self._desk.do(
            lambda store: write_schools(store, [school], draft_id=self.draft_id), news=news
        ):
            self.recorded()

    def _on_gone(self) -> None:
        school, news = self._school, _("{school} weggehaald.").format(school=self._school.name)
        if self._desk.do(
            lambda store: remove_school(store, school.id, draft_id=self.draft_id), news=news
        ):
            if self._workplace.school == school.id:
                self._workplace.choose_school(None)
            self.recorded()

    def _as_typed(self) -> School:
        return replace(
            self._school,
            name=self.name.text().strip(),
            days=days_in(self.days),
            holidays=self.holidays.holidays(),
        )

    def _complete(self, school: School) -> bool:
        """Say beside each field what is wrong; the first one gets the keyboard."""
        said = {problem.field: problem.text for problem in school.problems()}
        text = said.get("name", "") or (
            _("Deze school staat er al.") if self._taken(school) else ""
        )
        self._name_field.complain(text)
        wrong = self.holidays.complain()
        first = self.name if text else wrong
        if first is not None:
            first.setFocus()
        return first is None

    def _taken(self, school: School) -> bool:
        others = self._desk.ask(lambda store: store.schools.all()) or ()
        name = school.name.casefold()
        return any(one.name.casefold() == name and one.id != school.id for one in others)
