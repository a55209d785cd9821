"""Overleg plannen, and changing one: what kind, where, when, how long, and with whom."""

from datetime import datetime, time, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coachdesk.domain.ids import MeetingId, SchoolId, new_id
from coachdesk.domain.meetings import Meeting
from coachdesk.domain.problems import Problem
from coachdesk.domain.school_year import first_school_day
from coachdesk.domain.schools import School
from coachdesk.domain.typed_dates import read_moment
from coachdesk.domain.typed_days import Looking
from coachdesk.domain.wording import _, short_day
from coachdesk.operations.meetings import cancel_meeting, meeting_kinds, plan_meeting
from coachdesk.ui.meetings.people_field import PeopleField
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.choice_box import ChoiceBox
from coachdesk.ui.shared.draft_form import DraftForm, draft_for
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.form import Form
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.moment_field import MomentField
from coachdesk.ui.shared.number_field import NumberField
from coachdesk.ui.shared.workplace import Workplace

FORM = "meeting"  # under which an unfinished one is kept
LONGEST = 480  # minutes
STEP = 5
USUAL_HOUR = time(13)
USUAL_AHEAD = timedelta(days=14)


class MeetingForm(DraftForm):
    """Plans a meeting, or changes one. A kind that is typed is offered next time."""

    def __init__(
        self, workplace: Workplace, parent: QWidget, *, meeting_id: str = "", draft_id: str = ""
    ) -> None:
        desk = workplace.desk
        draft = draft_for(desk, FORM, draft_id, target_id=meeting_id)
        target = meeting_id or (draft.target_id if draft else "")
        known = desk.ask(lambda store: store.meetings.find(target or None))
        super().__init__(
            _("Overleg wijzigen") if known else _("Overleg plannen"), workplace, parent
        )
        self._known = known
        come = known.participant_ids if known else ()
        self._people = [
            *(desk.ask(lambda store: store.persons.colleagues()) or ()),
            *(desk.ask(lambda store: store.persons.page(come)) or ()),
        ]
        self._make_fields()
        self.form: Form[Meeting] = Form(self, check=self._problems)
        self._bind()
        self._lay_out()
        self._add_buttons()
        self.people.changed.connect(self._offer_chairs)
        self._fill(known or self._new_meeting())
        target_id = known.id if known else ""
        self.keep_as(FORM, target_id=target_id, draft=draft, only_changes=known is not None)
        self.kind.setFocus()

    def _make_fields(self) -> None:
        clock = self._desk.clock
        kinds = self._desk.ask(meeting_kinds) or ()
        self.kind = ChoiceBox(self)
        self.kind.setEditable(True)
        self.kind.addItems(kinds)
        self.school = ChoiceBox(self)
        self.school.addItem(_("Geen vaste school"), "")
        for school in self._desk.ask(lambda store: store.schools.all()) or ():
            self.school.addItem(school.name, school.id)
        self.starts_at = MomentField(
            lambda text: read_moment(text, now=clock.now(), looking=Looking.AHEAD),
            self,
            clock=clock,
            looking=Looking.AHEAD,
            below=True,
        )
        self.minutes = NumberField(self, most=LONGEST, step=STEP, unit=_("min"))
        self.place = LineField(parent=self, placeholder=_("Bijvoorbeeld: teamkamer"))
        self.people = PeopleField(self._people, self)
        self.chair = ChoiceBox(self)
        self._offer_chairs()

    def _bind(self) -> None:
        self.kind_field = Field(_("Wat voor overleg?"), self.kind, self)
        line = self.kind.lineEdit()
        if line is not None:  # there since it can be edited
            line.setAccessibleName(_("Wat voor overleg?"))
        self.school_field = Field(_("School"), self.school, self)
        self.starts_at_field = Field(_("Wanneer?"), self.starts_at, self)
        self.minutes_field = Field(_("Hoe lang?"), self.minutes, self)
        self.place_field = Field(_("Waar?"), self.place, self)
        self.people_field = Field(_("Wie komen er?"), self.people, self)
        self.chair_field = Field(_("Voorzitter"), self.chair, self)
        bind, kind = self.form.bind, self.kind
        bind(
            "kind",
            self.kind_field,
            read=lambda: kind.currentText().strip(),
            write=kind.setCurrentText,
            changed=kind.currentTextChanged,
        )
        self._bind_choice("school_id", self.school_field, self.school)
        bind("starts_at", self.starts_at_field)
        bind("minutes", self.minutes_field)
        bind("place", self.place_field)
        bind("participant_ids", self.people_field)
        self._bind_choice("chair_id", self.chair_field, self.chair)
        for key, field in (
            ("kind", self.kind),
            ("school", self.school),
            ("starts", self.starts_at),
            ("minutes", self.minutes),
            ("place", self.place),
            ("people", self.people),
            ("chair", self.chair),
        ):
            self.keep_field(key, field)

    def _bind_choice(self, name: str, field: Field, box: ChoiceBox) -> None:
        """A box whose data is an id, or nothing."""
        self.form.bind(
            name,
            field,
            read=lambda: box.currentData() or None,
            write=lambda value: box.setCurrentIndex(max(box.findData(value or ""), 0)),
            changed=box.currentIndexChanged,
        )

    def _lay_out(self) -> None:
        self.body.addWidget(self.form.summary)
        for pair in (
            (self.kind_field, self.school_field),
            (self.starts_at_field, self.minutes_field),
        ):
            row = QHBoxLayout()
            row.setSpacing(look.space(3))
            for field in pair:
                row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(row)
        for field in (self.place_field, self.people_field, self.chair_field):
            self.body.addWidget(field)
        self.body.addStretch(1)

    def _add_buttons(self) -> None:
        self.set_hints({"Tab": _("volgend veld"), "Esc": _("sluit, concept blijft")})
        if self._known is not None and self._known.finished_at is None:
            away = CdButton(_("Overleg weghalen"), self, icon="trash-2", kind=Kind.QUIET)
            self.add_button(away).clicked.connect(self._on_cancel_meeting)
        words = _("Vastleggen") if self._known else _("Overleg plannen")
        self.save = CdButton(words, self, key="Ctrl Enter", kind=Kind.PRIMARY)
        self.add_button(self.save).clicked.connect(self._on_save)

    def _new_meeting(self) -> Meeting:
        """At one o'clock, two weeks from now or on the first school day after.

        Where no school is chosen, as on a Sunday, that is a school day of them all.
        """
        school = self._desk.ask(lambda store: store.schools.find(self._workplace.school))
        schools = [school] if school else self._desk.ask(lambda store: store.schools.all())
        later = self._workplace.today() + USUAL_AHEAD
        known = schools or [School(id=SchoolId(""), name="")]  # of none no holidays are known
        day = max(first_school_day(one, later) for one in known)
        return Meeting(
            id=MeetingId(new_id()),
            kind=self.kind.itemText(0),
            starts_at=datetime.combine(day, USUAL_HOUR),
            school_id=school.id if school else None,
            participant_ids=tuple(person.id for person in self._people if person.me),
        )

    def _fill(self, meeting: Meeting) -> None:
        self.people.set_value(meeting.participant_ids)
        self._offer_chairs()
        self.form.fill(meeting)

    def _offer_chairs(self) -> None:
        """Those who come; the one who was chosen stays if they do."""
        chosen = self.chair.currentData()
        self.chair.blockSignals(True)  # noqa: FBT003  (Qt's own)
        self.chair.clear()
        self.chair.addItem(_("Nog niet bekend"), "")
        for person in self.people.people():
            self.chair.addItem(person.name, person.id)
        self.chair.setCurrentIndex(max(self.chair.findData(chosen or ""), 0))
        self.chair.blockSignals(False)  # noqa: FBT003  (Qt's own)

    def _problems(self, meeting: Meeting) -> list[Problem]:
        if meeting.starts_at is None:
            return [Problem("starts_at", _("Wanneer is het overleg?"))]
        found = list(meeting.problems())
        if meeting.starts_at.time() == time():
            words = _("Typ ook hoe laat het begint, bijvoorbeeld do 13:00.")
            found.append(Problem("starts_at", words))
        return found

    def _on_save(self) -> None:
        meeting = self.form.checked()
        if meeting is None:
            return
        new = self.people.new()
        day = short_day(meeting.starts_at.date(), today=self._workplace.today())
        words = _("{kind} gewijzigd: {day}.") if self._known else _("{kind} gepland op {day}.")
        if self._desk.do(
            lambda store: plan_meeting(store, meeting, new=new, draft_id=self.draft_id),
            news=words.format(kind=meeting.kind, day=day),
        ):
            self.recorded()
            if self._known is None:
                self._workplace.go_to("meeting", meeting.id)

    def _on_cancel_meeting(self) -> None:
        meeting = self._known
        if meeting is not None and self._desk.do(
            lambda store: cancel_meeting(store, meeting.id, draft_id=self.draft_id),
            news=_("Overleg weggehaald."),
        ):
            self.recorded()
