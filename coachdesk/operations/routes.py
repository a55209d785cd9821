"""What a coach can do with a route: begin, write, weigh forms of help, close, go on."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from coachdesk.domain.changes import ChangeSet
from coachdesk.domain.entity import must_be_right
from coachdesk.domain.errors import Refused
from coachdesk.domain.ids import ReferralId, RouteId
from coachdesk.domain.referrals import UNSENT, Referral
from coachdesk.domain.routes import Route
from coachdesk.domain.wording import _
from coachdesk.operations.route_steps import drop_steps
from coachdesk.store.store import Change, Store


def write_route(
    store: Store,
    route: Route,
    *,
    chosen: Sequence[Referral] = (),
    draft_id: str | None = None,
) -> ChangeSet:
    """Begin or change a route, with the help that is weighed in it from now on.

    A new route belongs to the running case of its child, if any.
    """
    for referral in chosen:
        must_be_right(referral)
    with store.change("route.write", _("Route bewaren")) as change:
        known = store.routes.find(route.id)
        if known is None:
            case = store.cases.running_of(route.child_id)
            route = replace(route, case_id=case.id if case else None, closed_on=None)
        else:
            route = replace(route, case_id=known.case_id, closed_on=known.closed_on)
        change.save(route)
        for referral in chosen:
            change.save(_considered(referral))
        change.drop_draft(draft_id)
    return change.done()


def write_referral(store: Store, referral: Referral, *, draft_id: str | None = None) -> ChangeSet:
    """Weigh a form of help, or change its words, partner, appointment or who pays.

    How it stands, its dates and what was heard are kept as they are: sending, starting and
    feedback are steps of their own.
    """
    must_be_right(referral)
    with store.change("referral.write", _("Aanbod in de route bewaren")) as change:
        known = store.referrals.find(referral.id)
        must_run(store, referral.route_id)
        change.save(only_words(known, referral) if known else _considered(referral))
        change.drop_draft(draft_id)
    return change.done()


def remove_referral(
    store: Store, referral_id: ReferralId, *, draft_id: str | None = None
) -> ChangeSet:
    """Take a form of help out of a route. Refuses one that was asked for: stop that instead."""
    with store.change("referral.remove", _("Aanbod uit de route halen")) as change:
        referral = store.referrals.get(referral_id)
        if referral.status not in UNSENT:
            raise Refused(_("Dit is al aangevraagd. Stop het met een reden."))
        change.remove(referral)
        change.drop_draft(draft_id)
    return change.done()


def close_route(
    store: Store, route_id: RouteId, *, on: date, words: str = "", draft_id: str | None = None
) -> ChangeSet:
    """It is done: what was only weighed is left out. Refuses while help is asked for or runs."""
    with store.change("route.close", _("Route afronden")) as change:
        route = store.routes.get(route_id)
        for referral in store.referrals.of_route(route_id):
            if referral.live() and referral.status not in UNSENT:
                raise Refused(_("Er loopt nog hulp in deze route. Rond die eerst af."))
        for step in store.steps.of_origin(route_id):
            if step.is_open():
                change.save(step.dropped(on))
        change.save(route.closed(on, words))
        change.drop_draft(draft_id)
    return change.done()


def reopen_route(store: Store, route_id: RouteId) -> ChangeSet:
    """Go on with a route that was done."""
    with store.change("route.reopen", _("Route heropenen")) as change:
        change.save(store.routes.get(route_id).reopened())
    return change.done()


def end_with_help(store: Store, change: Change, referral: Referral, on: date) -> None:
    """Help has done what it should, inside a larger step: its route is done, unless other help
    in it goes on. What was only weighed keeps nothing open.
    """
    drop_steps(store, change, referral.id, on)
    route = store.routes.get(referral.route_id)
    others = [one for one in store.referrals.of_route(route.id) if one.id != referral.id]
    goes_on = any(one.live() and one.status not in UNSENT for one in others)
    if route.running() and not goes_on:
        change.save(route.closed(on))


def must_run(store: Store, route_id: RouteId) -> None:
    """Refuses a route that is done."""
    if not store.routes.get(route_id).running():
        raise Refused(_("Deze route is klaar. Heropen hem eerst."))


def _considered(referral: Referral) -> Referral:
    """A new one, of which only the words are taken."""
    fresh = Referral(
        id=referral.id,
        route_id=referral.route_id,
        child_id=referral.child_id,
        name=referral.name,
    )
    return only_words(fresh, referral)


def only_words(known: Referral, written: Referral) -> Referral:
    """A referral with other words; how it stands, its dates and what was heard stay."""
    return replace(
        known,
        name=written.name,
        partner=written.partner,
        offer_id=written.offer_id,
        weight=written.weight,
        appointment_on=written.appointment_on,
        bridging=written.bridging,
        paid_from=written.paid_from,
    )
