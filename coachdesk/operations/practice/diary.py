"""Writes practice data as a coach would have: day by day, through the operations.

Stories are told child by child. What happened in them is put in the order of time, and only then
done, so that the journal reads as if a coach had worked for a year.
"""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from functools import partial
from typing import Any

from coachdesk.domain.care_signals import CareSignal, Reporter, SignalStatus, SignalUrgency
from coachdesk.domain.cases import Case, CloseReason, Farewell, FileHolder, Told
from coachdesk.domain.consents import Consent, ConsentState, Given, Purpose
from coachdesk.domain.conversations import Channel, Conversation, ConversationKind
from coachdesk.domain.four_g import Feeling, FourGNote, Speaker, Thought
from coachdesk.domain.ids import (
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
from coachdesk.domain.steps import Origin, Step
from coachdesk.operations import care_signals, cases, consents, conversations
from coachdesk.operations.practice.ledger import Ledger
from coachdesk.operations.steps import plan_step, tick_step


class Diary(Ledger):
    """The pages: signals, cases, talks, steps and consents."""

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
        self.moment = seen + timedelta(minutes=20)
        signal = CareSignal(
            id=CareSignalId(self.id(f"signal {moment} {child_ids} {about}")),
            seen_on=seen,
            noted_at=self.moment,
            reporter=reporter,
            reporter_name=name,
            urgency=urgency,
            about=about,
            child_ids=tuple(child_ids),
            theme_ids=tuple(ThemeId(theme) for theme in themes),
            paragraphs=tuple(pieces),
        )
        self.do(partial(care_signals.note_signal, self.store, signal))
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
        self.do(partial(cases.open_case, self.store, case))
        self.do(partial(self._join_all, child_id))
        return case.id

    def _join_all(self, child_id: ChildId) -> None:
        for signal in self.store.care_signals.page(self.store.care_signals.of_child(child_id)):
            if signal.status is SignalStatus.NEW:
                care_signals.join_case(self.store, signal.id, child_id=child_id)

    def close_case(
        self,
        on: str,
        case_id: CaseId,
        words: str,
        *,
        aftercare: str = "",
        reason: CloseReason = CloseReason.GOAL_REACHED,
    ) -> None:
        """A case that ended; child, parents and teacher know."""
        self.at(f"{on}T15:30")
        farewell = Farewell(
            told_child=Told.YES,
            told_parents=Told.YES,
            told_teacher=Told.YES,
            aftercare_on=self.day(aftercare) if aftercare else None,
        )
        closing = partial(cases.close_case, self.store, case_id, on=self.day(on), reason=reason)
        self.do(partial(closing, words=words, farewell=farewell))

    def four_g(
        self,
        moment: str,
        child_id: ChildId,
        *,
        minutes: int = 20,
        speaker: Speaker = Speaker.CHILD,
        place: str = "school",
        also: Sequence[ChildId] = (),
        views: Sequence[FourGNote] = (),
        **told: Any,
    ) -> ConversationId:
        """A 4G talk that was held, in the dossiers of more children if *also* names them."""
        note = self.note(f"{moment} {child_id}", speaker, **told)
        talk = Conversation(
            id=ConversationId(self.id(f"talk {moment} {child_id}")),
            kind=ConversationKind.FOUR_G,
            held_at=self.at(moment),
            minutes=minutes,
            place=place,
            speaker=speaker,
            child_ids=(child_id, *also),
            notes=(note, *views),
        )
        self.do(partial(conversations.record_talk, self.store, talk))
        return talk.id

    def note(
        self,
        name: str,
        speaker: Speaker,
        *,
        thoughts: Sequence[Thought],
        feelings: Sequence[Feeling],
        **texts: object,
    ) -> FourGNote:
        """What one speaker told of an event."""
        return FourGNote(
            id=FourGNoteId(self.id(f"note {name}")),
            speaker=speaker,
            thoughts=tuple(thoughts),
            feelings=tuple(feelings),
            **texts,  # type: ignore[arg-type]  # by name
        )

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
        title: str = "",
        also: Sequence[ChildId] = (),
    ) -> ConversationId:
        """A talk with parents, or a short contact."""
        talk = Conversation(
            id=ConversationId(self.id(f"talk {moment} {child_id}")),
            kind=kind,
            title=title,
            held_at=self.at(moment),
            minutes=minutes,
            channel=channel,
            child_ids=(child_id, *also),
            person_ids=tuple(with_whom),
            paragraphs=tuple(pieces),
        )
        self.do(partial(conversations.record_talk, self.store, talk))
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
        self.do(partial(conversations.plan_talk, self.store, talk))

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
        self.do(partial(plan_step, self.store, step))
        if done:
            ticked = partial(tick_step, self.store, step.id, on=self.day(done))
            self.do(ticked, at=datetime.combine(self.day(done), time(16, 30)))
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
        self.at(f"{on}T08:55")
        answered = [
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
        ]
        self.do(partial(consents.record_consents, self.store, answered))
