"""What screens ask about routes: the list by group, one route, its state in words, its events."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from coachdesk.domain.cases import Case
from coachdesk.domain.children import Child
from coachdesk.domain.feedback import AftercareCheck, Feedback
from coachdesk.domain.ids import CaseId, ChildId, RouteId, SchoolId, new_id
from coachdesk.domain.offers import Offer
from coachdesk.domain.persons import Person
from coachdesk.domain.referrals import Referral
from coachdesk.domain.routes import (
    STUCK_AFTER,
    Route,
    RouteGroup,
    Stage,
    group,
    leading,
    stage,
    still_since,
)
from coachdesk.domain.steps import Step, next_of
from coachdesk.store.steps import OPEN
from coachdesk.store.store import Store


@dataclass(frozen=True, slots=True)
class RouteCount:
    """How many routes go on, and of how many forms of help the news is late."""

    running: int
    late: int


@dataclass(frozen=True, slots=True, repr=False)
class RouteState:
    """How far one running route is; *leading* as in `RouteLine`."""

    stage: Stage
    leading: Referral | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RouteLine:
    """One route as it stands on a day. *leading* is the form of help that presses most.

    *lead* is the regiehouder of its *case*; *offer* is the leading one, as it is in the list now.
    """

    route: Route
    child: Child
    case: Case | None
    lead: Person | None
    referrals: tuple[Referral, ...]
    leading: Referral | None
    offer: Offer | None
    group: RouteGroup
    stage: Stage
    next_step: Step | None

    @property
    def id(self) -> RouteId:
        """That of the route."""
        return self.route.id

    def since(self) -> date:
        """Since when it stands as it stands."""
        return (self.leading.since() if self.leading else None) or self.route.begun_on


class EventKind(Enum):
    """What happened with a form of help."""

    SENT = "SENT"
    STARTED = "STARTED"
    FEEDBACK = "FEEDBACK"
    AFTERCARE = "AFTERCARE"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RouteEvent:
    """One moment of a referral on the timeline; *id* is that of its `TimelineKey`."""

    id: str
    kind: EventKind
    on: date
    referral: Referral
    feedback: Feedback | None = None
    check: AftercareCheck | None = None


def proposed_route(store: Store, child_id: ChildId, *, today: date) -> Route:
    """A new route, not kept yet: what the child page says it needs, or the question of its case."""
    child = store.children.get(child_id)
    case = store.cases.running_of(child_id)
    need = "; ".join(child.needs) or (case.question if case else "")
    return Route(id=RouteId(new_id()), child_id=child_id, begun_on=today, need=need)


def route_groups(
    store: Store, *, today: date, school_id: SchoolId | None = None
) -> dict[RouteGroup, list[RouteId]]:
    """The routes of one school or of all under their headings, the most pressing first in each."""
    routes = store.routes.page(store.routes.running(school_id=school_id))
    referrals = _referrals(store, [route.id for route in routes])
    found: dict[RouteGroup, list[tuple[date, RouteId]]] = {one: [] for one in RouteGroup}
    for route in routes:
        of_route = referrals[route.id]
        first = leading(of_route, today)
        day = (first.feedback_expected_on or first.since()) if first else None
        found[group(route, of_route, today)].append((day or route.begun_on, route.id))
    lists = {one: [route_id for _day, route_id in sorted(found[one])] for one in RouteGroup}
    lists[RouteGroup.DONE] = [RouteId(i) for i in store.routes.closed(school_id=school_id)]
    return lists


def route_lines(store: Store, ids: Sequence[str], *, today: date) -> list[RouteLine]:
    """A page of routes, with as many questions however long it is."""
    return _lines(store, store.routes.page(ids), today)


def routes_of_child(store: Store, child_id: ChildId, *, today: date) -> list[RouteLine]:
    """One child's routes: the running ones first, then the latest."""
    return _lines(store, store.routes.of_child(child_id), today)


def pressing_routes(
    store: Store, child_ids: Sequence[str], *, today: date
) -> Mapping[ChildId, RouteState]:
    """Of each of these children the running route that presses most."""
    routes = store.routes.having("child_id", child_ids, where="closed_on IS NULL")
    referrals = _referrals(store, [route.id for route in routes])
    order = list(RouteGroup)

    def pressing(route: Route) -> tuple[int, date, RouteId]:
        first = leading(referrals[route.id], today)
        day = (first.feedback_expected_on if first else None) or route.begun_on
        return (order.index(group(route, referrals[route.id], today)), day, route.id)

    found: dict[ChildId, RouteState] = {}
    for route in sorted(routes, key=pressing):
        of_route = referrals[route.id]
        state = RouteState(stage(route, of_route), leading(of_route, today))
        found.setdefault(route.child_id, state)
    return found


def route_count(store: Store, *, today: date, school_id: SchoolId | None = None) -> RouteCount:
    """The figures beside Verwijsroutes."""
    running = store.routes.running(school_id=school_id)
    return RouteCount(len(running), store.referrals.count_late(today, school_id=school_id))


def stuck_cases(store: Store, today: date) -> Mapping[CaseId, date]:
    """The cases in which a route lies still, and since when."""
    routes = store.routes.page(store.routes.unsent(before=today - STUCK_AFTER))
    referrals = _referrals(store, [route.id for route in routes])
    still = {r.case_id: still_since(r, referrals[r.id], today) for r in routes}
    return {case_id: since for case_id, since in still.items() if case_id and since}


def route_events(store: Store, ids: Iterable[str]) -> list[RouteEvent]:
    """What stands behind these ids of the timeline, in their order; what is gone is left out."""
    parts = [(one, *one.split(":", 1)) for one in ids]
    known = {
        str(r.id): r for r in store.referrals.page(list({row_id for _one, row_id, _ in parts}))
    }
    found = [_event(one, known[row_id], what) for one, row_id, what in parts if row_id in known]
    return [event for event in found if event is not None]


def _event(event_id: str, referral: Referral, what: str) -> RouteEvent | None:
    days = {
        "asked": (EventKind.SENT, referral.asked_on),
        "started": (EventKind.STARTED, referral.started_on),
    }
    if what in days:
        kind, on = days[what]
        return RouteEvent(id=event_id, kind=kind, on=on, referral=referral) if on else None
    for feedback in referral.feedbacks:
        if feedback.id == what:
            kind = EventKind.FEEDBACK
            return RouteEvent(
                id=event_id, kind=kind, on=feedback.on, referral=referral, feedback=feedback
            )
    for check in referral.checks:
        if check.id == what:
            kind = EventKind.AFTERCARE
            return RouteEvent(id=event_id, kind=kind, on=check.on, referral=referral, check=check)
    return None


def _lines(store: Store, routes: Sequence[Route], today: date) -> list[RouteLine]:
    referrals = _referrals(store, [route.id for route in routes])
    firsts = {route.id: leading(referrals[route.id], today) for route in routes}
    child_ids = dict.fromkeys(route.child_id for route in routes)
    children = {child.id: child for child in store.children.page(list(child_ids))}
    wanted = {first.offer_id for first in firsts.values() if first and first.offer_id}
    offers = {offer.id: offer for offer in store.offers.page(list(wanted))}
    cases = _cases(store, routes)
    leads = _leads(store, cases.values())
    steps = _steps(store, routes, referrals)
    lines = []
    for route in routes:
        first, of_route = firsts[route.id], referrals[route.id]
        lines.append(
            RouteLine(
                route=route,
                child=children[route.child_id],
                case=cases.get(route.case_id),
                lead=leads.get(route.case_id),
                referrals=tuple(of_route),
                leading=first,
                offer=offers.get(first.offer_id) if first and first.offer_id else None,
                group=group(route, of_route, today),
                stage=stage(route, of_route),
                next_step=next_of(steps[route.id]),
            )
        )
    return lines


def _referrals(store: Store, route_ids: Sequence[str]) -> dict[str, list[Referral]]:
    found: dict[str, list[Referral]] = defaultdict(list)
    for referral in store.referrals.of_routes(route_ids):
        found[referral.route_id].append(referral)
    return found


def _cases(store: Store, routes: Sequence[Route]) -> dict[CaseId | None, Case]:
    wanted = {route.case_id for route in routes if route.case_id}
    return {case.id: case for case in store.cases.page(list(wanted))}


def _leads(store: Store, cases: Collection[Case]) -> dict[CaseId | None, Person]:
    """By case, who keeps the lead in it."""
    persons = {p.id: p for p in store.persons.page(list({c.lead_id for c in cases if c.lead_id}))}
    return {c.id: persons[c.lead_id] for c in cases if c.lead_id in persons}


def _steps(
    store: Store, routes: Sequence[Route], referrals: Mapping[str, Sequence[Referral]]
) -> dict[str, list[Step]]:
    """By route, the open steps that came from it."""
    of_route: dict[str, str] = {}
    for route in routes:
        of_route[route.id] = route.id
        for referral in referrals.get(route.id, ()):
            of_route[referral.id] = route.id
            of_route |= {feedback.id: route.id for feedback in referral.feedbacks}
    found: dict[str, list[Step]] = defaultdict(list)
    for step in store.steps.having("origin_id", list(of_route), where=OPEN):
        found[of_route[step.origin_id]].append(step)
    return found
