"""What a coach sees first of one child: all that stands on the child page beside the timeline."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from coachdesk.domain.bonds import Bond, Kinship
from coachdesk.domain.cases import Case, CaseStatus, FileHolder, status
from coachdesk.domain.children import Child
from coachdesk.domain.consents import Consent
from coachdesk.domain.conversations import ConversationKind
from coachdesk.domain.ids import ChildId, PersonId
from coachdesk.domain.meetings import Meeting
from coachdesk.domain.persons import Person
from coachdesk.domain.schools import School
from coachdesk.domain.steps import Step, next_of
from coachdesk.operations.route_views import RouteLine, routes_of_child
from coachdesk.store.store import Store

CHILD_PAGE = "child_page"  # the form under which unfinished lines of the page are kept


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Dossier:
    """One child as it stands. *case* is the running one, else the last; *earlier* are the others.

    *steps* are the open ones, the earliest first; *meeting* the next on whose agenda the child is.
    """

    child: Child
    school: School | None
    me: Person | None
    case: Case | None
    earlier: tuple[Case, ...]
    status: CaseStatus | None
    steps: tuple[Step, ...]
    consents: tuple[Consent, ...]
    involved: tuple[tuple[Bond, Person], ...]
    kin: tuple[tuple[Kinship, Child], ...]
    meeting: Meeting | None
    routes: tuple[RouteLine, ...]
    four_g_talks: int
    papers: int
    persons: Mapping[PersonId, Person]

    def running(self) -> bool:
        """Whether a case runs."""
        return self.case is not None and self.case.running()

    def closed(self) -> bool:
        """Whether there was a case and none runs."""
        return self.case is not None and not self.case.running()

    def file_holder(self) -> FileHolder:
        """Whose dossier it is; without a case that of municipality or wijkteam."""
        return self.case.file_holder if self.case else FileHolder.MUNICIPALITY

    def next_step(self) -> Step | None:
        """What is done next, whoever does it."""
        return next_of(self.steps)

    def after_next(self) -> Step | None:
        """What comes after that."""
        first = self.next_step()
        return next_of(step for step in self.steps if step is not first)

    def person(self, person_id: PersonId | None) -> Person | None:
        """An adult who is named in it."""
        return self.persons.get(person_id) if person_id else None


def read_dossier(store: Store, child_id: ChildId, *, today: date) -> Dossier:
    """The dossier of one child today; NotThere when the child is gone."""
    child = store.children.get(child_id)
    cases = store.cases.of_child(child_id)
    case = cases[0] if cases else None
    steps = store.steps.open_of_child(child_id)
    bonds = store.bonds.of_child(child_id)
    consents = store.consents.of_child(child_id)
    wanted = [step.owner_id for step in steps] + [bond.person_id for bond in bonds]
    wanted += [consent.person_id for consent in consents]
    wanted += [case.lead_id] if case else []
    me = store.persons.me()
    persons = {one.id: one for one in store.persons.page([i for i in dict.fromkeys(wanted) if i])}
    return Dossier(
        child=child,
        school=store.schools.find(child.school_id),
        me=me,
        case=case,
        earlier=tuple(cases[1:]),
        status=_status(store, case, steps, me),
        steps=tuple(steps),
        consents=tuple(consents),
        involved=tuple((bond, persons[bond.person_id]) for bond in bonds),
        kin=_kin(store, child_id),
        meeting=_coming_meeting(store, child_id, today),
        routes=tuple(routes_of_child(store, child_id, today=today)),
        four_g_talks=len(store.conversations.of_child(child_id, kind=ConversationKind.FOUR_G)),
        papers=len(store.documents.of_child(child_id)),
        persons=persons | ({me.id: me} if me else {}),
    )


def _status(
    store: Store, case: Case | None, steps: list[Step], me: Person | None
) -> CaseStatus | None:
    if case is None:
        return None
    talks = store.conversations.page(store.conversations.of_child(case.child_id)[:1])
    talked = any(talk.held_at and talk.held_at.date() >= case.opened_on for talk in talks)
    of_case = [step for step in steps if step.case_id == case.id]
    helped = store.referrals.started_in(case.id)
    return status(case, of_case, me=me.id if me else None, talked=talked, helped=helped)


def _kin(store: Store, child_id: ChildId) -> tuple[tuple[Kinship, Child], ...]:
    kinships = store.kinships.of_child(child_id)
    others = {c.id: c for c in store.children.page([k.other_than(child_id) for k in kinships])}
    return tuple((kinship, others[kinship.other_than(child_id)]) for kinship in kinships)


def _coming_meeting(store: Store, child_id: ChildId, today: date) -> Meeting | None:
    items = store.agenda_items.of_child(child_id)
    meetings = store.meetings.page([item.meeting_id for item in items])
    coming = [m for m in meetings if m.finished_at is None and m.starts_at.date() >= today]
    return min(coming, key=lambda meeting: meeting.starts_at, default=None)
