"""Writes practice data as a coach would have: day by day, through the operations."""

from collections.abc import Sequence
from datetime import timedelta

from coachdesk.domain.bonds import Bond, Gezag, Relation
from coachdesk.domain.care_signals import CareSignal, Reporter, SignalUrgency
from coachdesk.domain.cases import Case, FileHolder
from coachdesk.domain.children import Child
from coachdesk.domain.clock import StoppedClock
from coachdesk.domain.consents import Consent, ConsentState, Given, Purpose
from coachdesk.domain.conversations import Channel, Conversation, ConversationKind
from coachdesk.domain.four_g import Feeling, FourGNote, Speaker, Thought
from coachdesk.domain.ids import (
    BondId,
    CareSignalId,
    CaseId,
    ChildId,
    ConsentId,
    ConversationId,
    FourGNoteId,
    PersonId,
    StepId,
    ThemeId,
)
from coachdesk.domain.paragraphs import Paragraph
from coachdesk.domain.persons import Person
from coachdesk.domain.steps import Origin, Step
from coachdesk.operations import care_signals, cases, children, consents, conversations, persons
from coachdesk.operations.practice.pen import Pen
from coachdesk.operations.steps import plan_step, tick_step
from coachdesk.store.store import Store


class Diary(Pen):
    """Moves the clock and calls the operations, in the order in which things happened."""

    def __init__(self, store: Store, clock: StoppedClock, *, shift: timedelta) -> None:
        super().__init__(clock, shift=shift)
        self.store = store

    def person(self, name: str, function: str = "", organisation: str = "") -> PersonId:
        """An adult, added when not there yet."""
        person_id = PersonId(self.id(name))
        if self.store.persons.find(person_id) is None:
            person = Person(id=person_id, name=name, function=function, organisation=organisation)
            persons.write_person(self.store, person)
        return person_id

    def child(self, code: str, first_name: str, last_name: str, **known: object) -> ChildId:
        """A child with what is known at first."""
        child_id = ChildId(self.id(code))
        given = {"id": child_id, "code": code, "first_name": first_name, "last_name": last_name}
        children.write_child(self.store, Child(**{**given, **known}))  # type: ignore[arg-type]  # by name
        return child_id

    def bind(
        self,
        child_id: ChildId,
        name: str,
        relation: Relation,
        *,
        words: str = "",
        gezag: Gezag = Gezag.NO,
        checked: str = "",
        supports_with: str = "",
    ) -> PersonId:
        """An adult around a child."""
        person_id = PersonId(self.id(name))
        person = self.store.persons.find(person_id) or Person(id=person_id, name=name)
        bond = Bond(
            id=BondId(self.id(child_id + name)),
            child_id=child_id,
            person_id=person_id,
            relation=relation,
            relation_words=words,
            gezag=gezag,
            checked_on=self.day(checked) if checked else None,
            checked_by="Marloes Coachsma" if checked else "",
            supporter=bool(supports_with),
            supports_with=supports_with,
        )
        persons.bind(self.store, person, bond)
        return person_id

    def signal(
        self,
        moment: str,
        child_ids: Sequence[ChildId],
        pieces: Sequence[Paragraph],
        *,
        reporter: Reporter = Reporter.TEACHER,
        name: str = "",
        themes: Sequence[str] = (),
        urgency: SignalUrgency = SignalUrgency.NORMAL,
        about: str = "",
    ) -> CareSignalId:
        """A signal, noted a while after it was seen."""
        seen = self.at(moment)
        signal = CareSignal(
            id=CareSignalId(self.id(f"signal {moment} {child_ids} {about}")),
            seen_on=seen,
            noted_at=seen + timedelta(minutes=20),
            reporter=reporter,
            reporter_name=name,
            urgency=urgency,
            about=about,
            child_ids=tuple(child_ids),
            theme_ids=tuple(ThemeId(theme) for theme in themes),
            paragraphs=tuple(pieces),
        )
        care_signals.note_signal(self.store, signal)
        return signal.id

    def open_case(
        self,
        moment: str,
        child_id: ChildId,
        question: str,
        lead: PersonId,
        holder: FileHolder = FileHolder.MUNICIPALITY,
    ) -> CaseId:
        """A case, and the signals until then put with it."""
        case = Case(
            id=CaseId(self.id(f"case {child_id}")),
            child_id=child_id,
            opened_on=self.at(moment).date(),
            question=question,
            file_holder=holder,
            lead_id=lead,
        )
        cases.open_case(self.store, case)
        for signal_id in self.store.care_signals.of_child(child_id):
            care_signals.join_case(self.store, CareSignalId(signal_id))
        return case.id

    def four_g(
        self,
        moment: str,
        child_id: ChildId,
        *,
        minutes: int = 20,
        speaker: Speaker = Speaker.CHILD,
        place: str = "school",
        thoughts: Sequence[Thought],
        feelings: Sequence[Feeling],
        pieces: Sequence[Paragraph] = (),
        **texts: object,
    ) -> ConversationId:
        """A 4G talk that was held."""
        note = FourGNote(
            id=FourGNoteId(self.id(f"note {moment} {child_id}")),
            speaker=speaker,
            thoughts=tuple(thoughts),
            feelings=tuple(feelings),
            **texts,  # type: ignore[arg-type]  # by name
        )
        talk = Conversation(
            id=ConversationId(self.id(f"talk {moment} {child_id}")),
            kind=ConversationKind.FOUR_G,
            held_at=self.at(moment),
            minutes=minutes,
            place=place,
            speaker=speaker,
            child_ids=(child_id,),
            paragraphs=tuple(pieces),
            notes=(note,),
        )
        conversations.record_talk(self.store, talk)
        return talk.id

    def talk(
        self,
        moment: str,
        child_id: ChildId,
        pieces: Sequence[Paragraph],
        *,
        with_whom: Sequence[PersonId] = (),
        kind: ConversationKind = ConversationKind.PARENT,
        channel: Channel = Channel.SCHOOL,
        minutes: int | None = None,
    ) -> ConversationId:
        """A talk with parents, or a short contact."""
        talk = Conversation(
            id=ConversationId(self.id(f"talk {moment} {child_id}")),
            kind=kind,
            held_at=self.at(moment),
            minutes=minutes,
            channel=channel,
            child_ids=(child_id,),
            person_ids=tuple(with_whom),
            paragraphs=tuple(pieces),
        )
        conversations.record_talk(self.store, talk)
        return talk.id

    def appointment(
        self, moment: str, child_ids: Sequence[ChildId], kind: ConversationKind, title: str = ""
    ) -> None:
        """A talk that is planned."""
        talk = Conversation(
            id=ConversationId(self.id(f"planned {moment}")),
            kind=kind,
            title=title,
            planned_at=self.later(moment),
            minutes=30,
            child_ids=tuple(child_ids),
        )
        conversations.plan_talk(self.store, talk)

    def step(
        self,
        what: str,
        due: str,
        child_id: ChildId | None = None,
        *,
        owner: PersonId | None = None,
        done: str = "",
        origin: Origin = Origin.OWN,
        origin_id: str = "",
    ) -> StepId:
        """A step, done already when *done* says on which day."""
        step = Step(
            id=StepId(self.id(f"step {what} {due} {child_id}")),
            what=what,
            due=self.day(due),
            child_id=child_id,
            owner_id=owner,
            origin=origin,
            origin_id=origin_id,
        )
        plan_step(self.store, step)
        if done:
            tick_step(self.store, step.id, on=self.day(done))
        return step.id

    def consent(
        self,
        child_id: ChildId,
        person_id: PersonId,
        on: str,
        *purposes: Purpose,
        state: ConsentState = ConsentState.GIVEN,
        limit: str = "",
        how: Given = Given.WRITTEN,
        partner: str = "",
    ) -> None:
        """What one person answered, for several purposes at once."""
        consents.record_consents(
            self.store,
            [
                Consent(
                    id=ConsentId(self.id(f"consent {child_id}{person_id}{purpose}{on}{partner}")),
                    child_id=child_id,
                    person_id=person_id,
                    purpose=purpose,
                    state=ConsentState.GIVEN_WITH_LIMIT if limit else state,
                    limit=limit,
                    on=self.day(on),
                    how=how,
                    partner=partner,
                )
                for purpose in purposes
            ],
        )
