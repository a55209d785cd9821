"""Contact noteren: with whom, how and what was said, in three fields."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coachdesk.domain.conversations import Channel, Conversation, ConversationKind
from coachdesk.domain.drafts import Draft
from coachdesk.domain.ids import ChildId, ConversationId, new_id
from coachdesk.domain.names import name
from coachdesk.domain.problems import Problem
from coachdesk.domain.wording import _
from coachdesk.operations.conversations import record_talk
from coachdesk.operations.talk_openings import NOBODY, read_around
from coachdesk.ui.care_signals.child_finder import ChildFinder
from coachdesk.ui.care_signals.known import ask_known
from coachdesk.ui.care_signals.step_line import StepLine
from coachdesk.ui.conversations.contact_fields import ContactFields
from coachdesk.ui.conversations.people_row import PeopleRow
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.draft_form import DraftForm, draft_for
from coachdesk.ui.shared.field import Field
from coachdesk.ui.shared.form import Form
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.moment_field import MomentField
from coachdesk.ui.shared.segmented import Segmented
from coachdesk.ui.shared.text_area import TextArea
from coachdesk.ui.shared.type_ahead import TypeAhead
from coachdesk.ui.shared.typed import type_again, typed
from coachdesk.ui.shared.workplace import Workplace

ICONS = {
    Channel.PHONE: "phone",
    Channel.SCHOOL: "school",
    Channel.HOME: "house",
    Channel.MAIL: "send",
}
FORM = "contact"  # under which an unfinished one is kept
ORDER = (Channel.PHONE, Channel.SCHOOL, Channel.HOME, Channel.MAIL)


class ContactForm(DraftForm):
    """Opens about a child if one is known, with an appointment that is held now, or with a draft.

    What was recorded opens to be changed; its step lives by itself by then. Closing keeps a draft.
    """

    def __init__(
        self,
        workplace: Workplace,
        parent: QWidget,
        *,
        child_id: str = "",
        conversation_id: str = "",
        draft_id: str = "",
    ) -> None:
        super().__init__(_("Contact noteren"), workplace, parent)
        self._around = NOBODY
        draft = draft_for(self._desk, FORM, draft_id)
        target = conversation_id or (draft.target_id if draft else "")
        self._planned = self._known(target)
        self._is_recorded = self._planned is not None and self._planned.held_at is not None
        if self._is_recorded:
            self.title.setText(_("Contact wijzigen"))
            draft = draft or draft_for(self._desk, FORM, "", target_id=target)
        self._make_fields()
        self._fill_body()
        self._bind()
        self._begin(ChildId(child_id) if child_id else None, draft)
        self._react()

    def record(self) -> None:
        """Record what is filled in; says beside the fields what is not right yet."""
        if self.form.checked() is None:
            return
        fields = self._fields()
        talk = fields.on(self._talk())
        step = fields.next_step().step(talk.id, next(iter(talk.child_ids), None))
        draft_id = self.draft_id
        child = self._around.child
        called = self._workplace.names.child(child) if child else ""
        done = self._desk.do(
            lambda store: record_talk(store, talk, step=step, draft_id=draft_id),
            news=self._news().format(name=called),
        )
        if done:
            self.recorded()

    def _news(self) -> str:
        recorded = self._is_recorded
        return _("Contact gewijzigd.") if recorded else _("Contact over {name} vastgelegd.")

    def typed(self) -> Mapping[str, Any]:
        fields = self.form.entity().to_plain()
        return {**fields, **{key: typed(field) for key, field in self._raw().items()}}

    def take_up(self, fields: Mapping[str, Any]) -> None:
        self._fill(ContactFields.from_plain(fields))
        for key, field in self._raw().items():
            type_again(field, fields[key])

    def _make_fields(self) -> None:
        names = self._workplace.names
        self.known = ask_known(self._workplace)
        finder = ChildFinder(
            self.known.children, self.known.schools, names, first=self.known.school.id
        )
        self.who = TypeAhead(
            finder.suggest,
            self,
            find=lambda key: next(
                (finder.suggestion(child) for child in [finder.child(key)] if child), None
            ),
            placeholder=_("Typ een naam, groep of code"),
        )
        self.people = PeopleRow(names, self, can_add=False)
        self.other = LineField(
            parent=self, placeholder=_("Of iemand anders"), name=_("Iemand anders")
        )
        self.other.cover_names(names)
        choices = [Choice(one, name(one), icon=ICONS.get(one, "")) for one in ORDER]
        self.channel = Segmented(choices, self)
        self.when = MomentField(self.known.read_moment, self, clock=self.known.clock)
        self.said = TextArea(
            parent=self,
            placeholder=_("Letterlijke woorden tussen aanhalingstekens."),
            min_lines=5,
            max_lines=12,
            literal=True,
        )
        self.said.cover_names(names)
        self.step = StepLine(self.known, self)
        self.form: Form[ContactFields] = Form(self, check=self._check)

    def _fill_body(self) -> None:
        self.who_field = Field(_("Over wie?"), self.who, self)
        self.people_field = Field(_("Met wie?"), self.people, self)
        self.said_field = Field(_("Wat is gezegd?"), self.said, self)
        self.when_field = Field(_("Wanneer?"), self.when, self)
        how = QHBoxLayout()
        how.addWidget(Field(_("Hoe?"), self.channel, self))
        how.addWidget(self.when_field, 1)
        for part in (self.form.summary, self.who_field, self.people_field, self.other):
            self.body.addWidget(part)
        self.body.addLayout(how)
        self.body.addWidget(self.said_field)
        self.step_field = Field("", self.step, self)
        self.body.addWidget(self.step_field)
        self.set_hints({"Tab": _("volgend veld"), "Esc": _("sluit, concept blijft")})
        self.record_button = CdButton(_("Vastleggen"), self, key="Ctrl Enter", kind=Kind.PRIMARY)
        self.add_button(self.record_button)

    def _bind(self) -> None:
        form, step = self.form, self.step
        form.bind(
            "child_ids",
            self.who_field,
            read=self._child_ids,
            write=lambda ids: self.who.set_value(next(iter(ids), None)),
            changed=self.who.changed,
        )
        form.bind("person_ids", self.people_field)
        form.bind("other", self.other)
        form.bind("channel", self.channel)
        form.bind("held_at", self.when_field)
        form.bind("said", self.said_field)
        form.bind("what", step, read=step.value, write=step.set_value, changed=step.what.changed)
        when = step.when
        form.bind("due", when, read=step.due, write=when.set_value, changed=when.changed)

    def _react(self) -> None:
        self.who.changed.connect(self._on_child)
        self.who.picked.connect(lambda: self.people.setFocus(Qt.FocusReason.TabFocusReason))
        self.record_button.clicked.connect(self.record)
        self.form.edited.connect(self.touch)
        self.who.line.changed.connect(self.touch)
        self._workplace.names.changed.connect(self._reword)

    def _begin(self, child_id: ChildId | None, draft: Draft | None) -> None:
        now = self._desk.clock.now().replace(second=0, microsecond=0)
        children: tuple[ChildId, ...] = (child_id,) if child_id else ()
        if self._planned is not None:
            children = children or self._planned.child_ids[:1]
        fields = ContactFields(held_at=now, child_ids=children)
        if self._planned is not None and self._is_recorded:
            fields = ContactFields.of(self._planned)
            self.step_field.hide()
        self._fill(fields)
        self.keep_as(
            FORM,
            child=lambda: next(iter(self._child_ids()), None),
            target_id=self._planned.id if self._planned else "",
            draft=draft,
        )
        first = self.people if self._child_ids() else self.who
        (first if not draft else self.said).setFocus()

    def _fill(self, fields: ContactFields) -> None:
        for _turn in ("whom it is about", "who is around that child"):
            self.form.fill(fields)
            self._on_child()

    def _raw(self) -> dict[str, QWidget]:
        """What may hold text that was not understood yet."""
        return {"who": self.who, "when": self.when, "step_when": self.step.when}

    def _check(self, fields: ContactFields) -> Iterator[Problem]:
        yield from fields.problems()
        if fields.held_at and fields.held_at > self._desk.clock.now():
            later = _("Dit ligt in de toekomst. Een gesprek leg je vast als het geweest is.")
            yield Problem("held_at", later)

    def _child_ids(self) -> tuple[ChildId, ...]:
        key = self.who.value()
        return (ChildId(str(key)),) if key else ()

    def _fields(self) -> ContactFields:
        """With what those who were spoken with are to the child."""
        fields, relations = self.form.entity(), self._around.relations()
        known = [relations[i] for i in fields.person_ids if i in relations]
        words = [bond.relation_words or name(bond.relation).lower() for bond in known]
        children = fields.child_ids
        if self._planned is not None and set(children) <= set(self._planned.child_ids):
            children = self._planned.child_ids  # it was planned about all of them
        return replace(fields, child_ids=children, whose=_(" en ").join(words))

    def _talk(self) -> Conversation:
        """The one it was opened with, or a talk that nobody planned."""
        if self._planned is not None:
            return self._planned
        child = self._around.child
        return Conversation(
            id=ConversationId(new_id()),
            kind=ConversationKind.CONTACT,
            school_id=child.school_id if child else self._workplace.school,
        )

    def _known(self, talk_id: str) -> Conversation | None:
        """The appointment that is held now, or what was recorded before."""
        if not talk_id:
            return None
        return self._desk.ask(lambda store: store.conversations.find(talk_id))

    def _on_child(self) -> None:
        child_id = next(iter(self._child_ids()), None)
        around = self._desk.ask(lambda store: read_around(store, child_id))
        if around is not None:
            self._around = around
            self.people.show_people(around.involved)

    def _reword(self) -> None:
        self.people.reword()
        key = self.who.value()
        if key is not None:
            self.who.set_value(key)
