"""Opening a route on its page: one that stands, a new one of a child, or where a draft was left."""

from dataclasses import dataclass, replace
from datetime import date

from coachdesk.domain.ids import ChildId, RouteId
from coachdesk.domain.routes import RouteGroup, Stage
from coachdesk.operations.route_views import RouteLine, proposed_route, route_lines
from coachdesk.store.store import Store

ROUTE = "route"  # the form under which what is typed on the page of a route is kept


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RouteOpening:
    """A route to be shown, and where on it one was: a *stage* of one form of help.

    *new* says that the route is not kept yet.
    """

    line: RouteLine
    new: bool = False
    stage: Stage | None = None
    referral_id: str = ""


def draft_target(route_id: str, stage: Stage, referral_id: str = "") -> str:
    """What a draft of one stage of a route is about."""
    return f"{route_id}/{stage.name}/{referral_id}"


def open_route(
    store: Store, about: str, *, child_id: ChildId | None, today: date
) -> RouteOpening | None:
    """The route, or the draft, with this id; without one a new route of this child.

    Nothing when there is neither: the route was taken back meanwhile.
    """
    draft = store.drafts.find(about) if about else None
    if draft is None:
        return _opened(store, about, child_id=child_id, today=today)
    route_id, stage, referral_id = draft.target_id.split("/")
    opening = _opened(store, route_id, child_id=draft.child_id, today=today)
    if opening is None:
        return None
    return replace(opening, stage=Stage[stage], referral_id=referral_id)


def _opened(
    store: Store, route_id: str, *, child_id: ChildId | None, today: date
) -> RouteOpening | None:
    known = route_lines(store, [route_id], today=today) if route_id else []
    if known:
        return RouteOpening(line=known[0])
    child = store.children.find(child_id)
    if child is None:
        return None
    route = proposed_route(store, child.id, today=today)
    if route_id:
        route = replace(route, id=RouteId(route_id))
    case = store.cases.running_of(child.id)
    line = RouteLine(
        route=route,
        child=child,
        case=case,
        lead=store.persons.find(case.lead_id) if case else None,
        referrals=(),
        leading=None,
        offer=None,
        group=RouteGroup.RUNNING,
        stage=Stage.NEED,
        next_step=None,
    )
    return RouteOpening(line=line, new=True)
