"""Afspraak: a talk that is planned, put on the day, moved, or taken away again."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QWidget

from coachdesk.domain.conversations import Conversation, ConversationKind
from coachdesk.domain.drafts import Draft
from coachdesk.domain.ids import ChildId, ConversationId, new_id
from coachdesk.domain.names import name
from coachdesk.domain.problems import Problem
from coachdesk.domain.typed_dates import read_back, read_moment
from coachdesk.domain.typed_days import Looking
from coachdesk.domain.wording import _
from coachdesk.operations.conversations import cancel_talk, plan_talk
from coachdesk.ui.care_signals.child_finder import ChildFinder
from coachdesk.ui.care_signals.known import ask_known
from coachdesk.ui.conversations.children_field import ChildrenField
from coachdesk.ui.conversations.minutes_field import MinutesField
from coachdesk.ui.shared import look
from coachdesk.ui.shared.button import CdButton, Kind
from coachdesk.ui.shared.choice import Choice
from coachdesk.ui.shared.draft_form import DraftForm, draft_for
from coachdesk.ui.shared.field import TOP, Field
from coachdesk.ui.shared.form import Form
from coachdesk.ui.shared.line_field import LineField
from coachdesk.ui.shared.moment_field import Moment, MomentField
from coachdesk.ui.shared.segmented import Segmented
from coachdesk.ui.shared.workplace import Workplace

FORM = "appointment"  # under which an unfinished one is kept
KINDS = (ConversationKind.FOUR_G, ConversationKind.PARENT, ConversationKind.OTHER)


class AppointmentForm(DraftForm):
    """Opens new, about a child if one is known, or with an appointment to change."""

    def __init__(
        self,
        workplace: Workplace,
        parent: QWidget,
        *,
        child_id: str = "",
        conversation_id: str = "",
        draft_id: str = "",
    ) -> None:
        draft = draft_for(workplace.desk, FORM, draft_id, target_id=conversation_id)
        target = conversation_id or (draft.target_id if draft else None)
        old = workplace.desk.ask(lambda store: store.conversations.find(target or None))
        super().__init__(_("Afspraak wijzigen") if old else _("Afspraak maken"), workplace, parent)
        self._old = old
        self._make_fields()
        self._fill_body()
        self._bind()
        self._begin(ChildId(child_id) if child_id else None, draft)
        self.save.clicked.connect(self.plan)
        self.cancel.clicked.connect(self.take_away)
        workplace.names.changed.connect(self.children_field.reword)

    def plan(self) -> None:
        """Put it on the day; says beside the fields what is not right yet."""
        talk = self.form.checked()
        if talk is None or talk.planned_at is None:
            return
        news = _("Afspraak staat op {moment}.").format(
            moment=read_back(talk.planned_at, self._desk.clock.now())
        )
        planned = self._tidy(talk)
        if self._desk.do(
            lambda store: plan_talk(store, planned, draft_id=self.draft_id), news=news
        ):
            self.recorded()

    def take_away(self) -> None:
        """It does not go on; Ctrl Z brings it back."""
        old = self._old
        if old is not None and self._desk.do(
            lambda store: cancel_talk(store, old, draft_id=self.draft_id),
            news=_("Afspraak weggehaald."),
        ):
            self.recorded()

    def _make_fields(self) -> None:
        known = ask_known(self._workplace)
        self._known = known
        self._finder = ChildFinder(
            known.children, known.schools, self._workplace.names, first=known.school.id
        )
        self.kind = Segmented([Choice(one, name(one)) for one in KINDS], self)
        self.title_line = LineField(parent=self)
        self.title_line.cover_names(self._workplace.names)
        self.children_field = ChildrenField(self._finder, self._workplace.names, self)
        self.when = MomentField(
            self._read,
            self,
            clock=known.clock,
            looking=Looking.AHEAD,
            below=True,
            remark=known.no_school,
        )
        self.minutes = MinutesField(self)
        self.place = LineField(parent=self, icon="map-pin")
        self.form: Form[Conversation] = Form(self, check=self._check)

    def _fill_body(self) -> None:
        self.who_field = Field(_("Over wie?"), self.children_field, self)
        self.title_field = Field(_("Waarover?"), self.title_line, self)
        self.when_field = Field(_("Wanneer?"), self.when, self, hint=_("dag en tijd"))
        row = QHBoxLayout()
        row.setSpacing(look.space(3))
        row.addWidget(self.when_field, 2, TOP)
        row.addWidget(Field(_("Hoe lang?"), self.minutes, self), 0, TOP)
        row.addWidget(Field(_("Waar?"), self.place, self), 2, TOP)
        self.body.addWidget(self.form.summary)
        self.body.addWidget(Field(_("Wat voor gesprek?"), self.kind, self))
        self.body.addWidget(self.title_field)
        self.body.addWidget(self.who_field)
        self.body.addLayout(row)
        self.set_hints({"Tab": _("volgend veld"), "Esc": _("sluit, concept blijft")})
        self.cancel = CdButton(_("Afspraak weghalen"), self, kind=Kind.DANGER_OUTLINE)
        self.cancel.setVisible(self._old is not None)
        self.save = CdButton(_("Bewaren"), self, key="Ctrl Enter", kind=Kind.PRIMARY)
        for button in (self.cancel, self.save):
            self.add_button(button)

    def _bind(self) -> None:
        form = self.form
        form.bind("kind", self.kind)
        form.bind("title", self.title_field)
        form.bind("child_ids", self.who_field)
        form.bind("planned_at", self.when_field)
        form.bind(
            "minutes",
            self.minutes,
            read=self.minutes.minutes,
            write=self.minutes.set_minutes,
            changed=self.minutes.minutes_changed,
        )
        form.bind("place", self.place)
        for key, field in {
            "kind": self.kind,
            "title": self.title_line,
            "children": self.children_field,
            "when": self.when,
            "minutes": self.minutes,
            "place": self.place,
        }.items():
            self.keep_field(key, field)
        self.kind.changed.connect(self._show_title)

    def _begin(self, child_id: ChildId | None, draft: Draft | None) -> None:
        new = Conversation(
            id=ConversationId(new_id()),
            kind=ConversationKind.FOUR_G,
            child_ids=(child_id,) if child_id else (),
        )
        self.form.fill(self._old or new)
        self.keep_as(
            FORM,
            child=lambda: next(iter(self.children_field.value()), None),
            target_id=self._old.id if self._old else "",
            draft=draft,
            only_changes=self._old is not None,
        )
        self._show_title()
        first = self.when if self.children_field.value() else self.children_field
        first.setFocus()

    def _check(self, talk: Conversation) -> Iterator[Problem]:
        if talk.planned_at is None:
            yield Problem("planned_at", _("Wanneer is het gesprek? Typ bijvoorbeeld di 8:45."))
        elif talk.planned_at.time() == datetime.min.time():
            yield Problem("planned_at", _("Hoe laat? Typ bijvoorbeeld di 8:45."))
        if talk.kind is ConversationKind.OTHER:
            if not talk.title.strip():
                yield Problem("title", _("Schrijf op waarover het gaat."))
        elif not talk.child_ids:
            yield Problem("child_ids", _("Kies eerst een kind."))

    def _tidy(self, talk: Conversation) -> Conversation:
        """At the school of its child, or the one that is looked at; a title only where asked."""
        child = next((c for c in map(self._finder.child, talk.child_ids) if c), None)
        asked = talk.kind is ConversationKind.OTHER
        return replace(
            talk,
            school_id=child.school_id if child else self._workplace.school,
            title=talk.title.strip() if asked else "",
            place=talk.place.strip(),
        )

    def _read(self, text: str) -> Moment | None:
        now = self._desk.clock.now()
        return read_moment(text, now=now, looking=Looking.AHEAD, school=self._known.school)

    def _show_title(self) -> None:
        self.title_field.setVisible(self.kind.value() is ConversationKind.OTHER)
        if self.isVisible():
            self.fit()
