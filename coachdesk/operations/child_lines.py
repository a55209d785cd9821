"""Children as they stand in a list: what it is about, the next step, consent, and when last."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from coachdesk.domain.ages import age_on
from coachdesk.domain.bonds import Bond
from coachdesk.domain.cases import Case, FileHolder
from coachdesk.domain.children import Child
from coachdesk.domain.consents import Consent, Standing, Voice, meeting_standing, voices
from coachdesk.domain.ids import ChildId, PersonId
from coachdesk.domain.steps import Step, next_of
from coachdesk.operations.route_views import RouteState, pressing_routes
from coachdesk.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ChildLine:
    """One child in a list. *consent* is the weakest answer for the meeting that counts today.

    *route* is the running one that presses most.
    """

    child: Child
    case: Case | None
    next_step: Step | None
    consent: Standing | None
    partly: bool
    last: datetime | None
    route: RouteState | None = None

    @property
    def id(self) -> ChildId:
        """That of the child."""
        return self.child.id


def child_lines(store: Store, ids: Sequence[str], *, today: date) -> list[ChildLine]:
    """The lines of these children, in their order: a page of a list, in a handful of questions."""
    cases = {case.child_id: case for case in store.cases.running_of_all(ids)}
    steps = defaultdict(list)
    for step in store.steps.open_of_cases([case.id for case in cases.values()]):
        steps[step.child_id].append(step)
    bonds, consents = defaultdict(list), defaultdict(list)
    for bond in store.bonds.of_children(ids):
        bonds[bond.child_id].append(bond)
    for consent in store.consents.of_children(ids):
        consents[consent.child_id].append(consent)
    last = store.child_lists.last_seen(ids)
    routes = pressing_routes(store, ids, today=today)
    lines = []
    for child in store.children.page(ids):
        case = cases.get(child.id)
        answers = _answers(child, case, bonds[child.id], consents[child.id], today=today)
        lines.append(
            ChildLine(
                child=child,
                case=case,
                next_step=next_of(steps[child.id]),
                consent=min(answers, key=list(Standing).index) if answers else None,
                partly=len(set(answers)) > 1,
                last=datetime.fromisoformat(last[child.id]) if last.get(child.id) else None,
                route=routes.get(child.id),
            )
        )
    return lines


def _answers(
    child: Child,
    case: Case | None,
    bonds: Sequence[Bond],
    consents: Sequence[Consent],
    *,
    today: date,
) -> list[Standing]:
    age = age_on(today, child.born) if child.born else None
    needed = voices(case.file_holder if case else FileHolder.MUNICIPALITY, age)
    asked: list[PersonId | None] = []
    if Voice.PARENTS in needed:
        asked += [bond.person_id for bond in bonds if bond.counts_for_consent()]
    if Voice.CHILD in needed and age is not None:
        asked.append(None)
    return [meeting_standing(consents, person_id=one, today=today) for one in asked]
