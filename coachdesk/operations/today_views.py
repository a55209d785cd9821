"""What one day asks of a coach: steps, appointments, drafts, and the meeting that comes next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from coachdesk.domain.bonds import Bond
from coachdesk.domain.children import Child
from coachdesk.domain.conversations import Conversation
from coachdesk.domain.drafts import Draft
from coachdesk.domain.ids import (
    ChildId,
    ConversationId,
    DraftId,
    PersonId,
    RouteId,
    SchoolId,
    StepId,
)
from coachdesk.domain.persons import Person
from coachdesk.domain.referrals import Referral
from coachdesk.domain.steps import Origin, Step, Urgency, end_of_week
from coachdesk.operations.agendas import MeetingLine, meeting_lines
from coachdesk.store.store import Store

TALKS = ("four_g", "parent_talk", "contact")  # forms of a talk that is held
DAY = timedelta(days=1)
OF_ROUTE = (Origin.ROUTE, Origin.AFTERCARE)


@dataclass(frozen=True, slots=True)
class ClosingCheck:
    """How many cases run, and in how many of them nobody has a dated step."""

    running: int
    without_step: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StepLine:
    """One step in the list. *meeting_on* is the day of the meeting it came from, if it did.

    *route_id* is the route that it came from; *referral* the form of help of which it waits for
    news or looks back on it.
    """

    step: Step
    child: Child | None
    owner: Person | None
    meeting_on: date | None
    route_id: RouteId | None = None
    referral: Referral | None = None

    @property
    def id(self) -> StepId:
        """That of the step."""
        return self.step.id

    def waits_for_news(self) -> bool:
        """Whether it waits for news of help that was asked for: noting that is what ends it."""
        return self.step.waiting and self.step.is_open() and self.referral is not None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Appointment:
    """One talk of this day, held or not, and the draft that is being written about it."""

    talk: Conversation
    begins: datetime
    children: tuple[Child, ...]
    persons: tuple[tuple[Person, Bond | None], ...]
    draft: Draft | None

    @property
    def id(self) -> ConversationId:
        """That of the talk."""
        return self.talk.id


@dataclass(frozen=True, slots=True, repr=False)
class DraftLine:
    """What is being written, and about whom."""

    draft: Draft
    child: Child | None

    @property
    def id(self) -> DraftId:
        """That of the draft."""
        return self.draft.id


def closing_check(store: Store) -> ClosingCheck:
    """Whether nobody falls between: every running case has a step with a day."""
    return ClosingCheck(store.cases.count_running(), store.cases.count_without_step())


def days_of(urgency: Urgency, today: date) -> tuple[date | None, date | None]:
    """After which day and until which day a step is in this group; see `end_of_week`."""
    sunday = end_of_week(today)
    return {
        Urgency.LATE: (None, today - DAY),
        Urgency.TODAY: (today - DAY, today),
        Urgency.THIS_WEEK: (today, sunday),
        Urgency.LATER: (sunday, None),
    }[urgency]


def steps_of(
    store: Store, urgency: Urgency, today: date, *, owner: PersonId | None = None
) -> list[str]:
    """The open steps of one group as seen from a day, the earliest first; of one adult, or all."""
    after, until = days_of(urgency, today)
    return store.steps.due(after=after, until=until, owner=owner)


def step_lines(store: Store, ids: Sequence[str]) -> list[StepLine]:
    """A page of steps, with as many questions however long it is."""
    steps = store.steps.page(ids)
    children = _children(store, [step.child_id for step in steps if step.child_id])
    owners = {
        one.id: one for one in store.persons.page(list({s.owner_id for s in steps if s.owner_id}))
    }
    meetings = _meeting_days(store, steps)
    referrals, routes = _routes(store, steps)
    return [
        StepLine(
            step=step,
            child=children.get(step.child_id) if step.child_id else None,
            owner=owners.get(step.owner_id) if step.owner_id else None,
            meeting_on=meetings.get(step.origin_id),
            route_id=routes.get(step.origin_id),
            referral=referrals.get(step.origin_id),
        )
        for step in steps
    ]


def asks_for_next_step(store: Store, step_id: StepId) -> bool:
    """Whether nothing with a day is left in the running case of this step once it is done."""
    case_id = store.steps.get(step_id).case_id
    case = store.cases.find(case_id)
    if case is None or not case.running():
        return False
    others = (step for step in store.steps.open_of_case(case.id) if step.id != step_id)
    return all(step.due is None for step in others)


def appointments(
    store: Store, day: date, *, school_id: SchoolId | None = None
) -> list[Appointment]:
    """The appointments of one day, at one school or at all, in order of time."""
    talks = store.conversations.page(store.conversations.on_day(day, school_id=school_id))
    children = _children(store, [child_id for talk in talks for child_id in talk.child_ids])
    drafts = {draft.target_id: draft for draft in store.drafts.all() if draft.form in TALKS}
    return [
        Appointment(
            talk=talk,
            begins=talk.planned_at,
            children=tuple(children[i] for i in talk.child_ids if i in children),
            persons=_persons(store, talk),
            draft=drafts.get(talk.id),
        )
        for talk in talks
        if talk.planned_at is not None
    ]


def draft_lines(store: Store, forms: Sequence[str]) -> list[DraftLine]:
    """What is being written in these forms, the last changed first."""
    drafts = [draft for draft in store.drafts.all() if draft.form in forms]
    children = _children(store, [draft.child_id for draft in drafts if draft.child_id])
    return [
        DraftLine(draft, children.get(draft.child_id) if draft.child_id else None)
        for draft in drafts
    ]


def next_meeting(store: Store, now: datetime) -> MeetingLine | None:
    """The meeting of today or after that is not finished, with how full its agenda is."""
    return next(iter(meeting_lines(store, store.meetings.to_come(now)[:1])), None)


def nothing_yet(store: Store) -> bool:
    """Whether there is no work in this vault yet: no child, signal, step, talk or draft."""
    shelves = (store.children, store.care_signals, store.steps, store.conversations)
    return all(shelf.empty() for shelf in shelves) and not store.drafts.all()


def _children(store: Store, ids: Sequence[ChildId]) -> Mapping[ChildId, Child]:
    return {child.id: child for child in store.children.page(list(dict.fromkeys(ids)))}


def _persons(store: Store, talk: Conversation) -> tuple[tuple[Person, Bond | None], ...]:
    """Who the talk is with, and what they are to its children."""
    bonds = {
        bond.person_id: bond
        for child_id in reversed(talk.child_ids)
        for bond in store.bonds.of_child(child_id)
    }
    return tuple((one, bonds.get(one.id)) for one in store.persons.page(talk.person_ids))


def _meeting_days(store: Store, steps: Sequence[Step]) -> Mapping[str, date]:
    """By agenda item the day of its meeting, for the steps that came from one."""
    items = store.agenda_items.page(
        list({step.origin_id for step in steps if step.origin is Origin.AGENDA_ITEM})
    )
    meetings = {m.id: m for m in store.meetings.page(list({item.meeting_id for item in items}))}
    return {item.id: meetings[item.meeting_id].starts_at.date() for item in items}


def _routes(
    store: Store, steps: Sequence[Step]
) -> tuple[Mapping[str, Referral], Mapping[str, RouteId]]:
    """By where a step came from: the form of help it follows, and the route of that."""
    origins = {step.origin_id for step in steps if step.origin in OF_ROUTE}
    referrals = {str(one.id): one for one in store.referrals.page(list(origins))}
    routes = {key: one.route_id for key, one in referrals.items()}
    rest = list(origins - set(referrals))
    return referrals, routes | {str(one.id): one.id for one in store.routes.page(rest)}
