"""Which help of a route is in sight: one that was asked for, the last added, or the first."""

from coachdesk.operations.routes import remove_referral
from coachdesk.store.store import Store
from coachdesk.ui.routes.route_in_sight import RouteInSight
from coachdesk.ui.shared.workplace import Place, Workplace
from tests import make
from tests.operations.routing import a_route, family
from tests.store.test_store import keep


def test_the_help_that_was_asked_for_is_in_sight_and_else_the_one_that_leads(
    workplace: Workplace, store: Store
) -> None:
    family(store)
    route, first = a_route(store)
    second = make.referral(route, name="Samen fietsen")
    keep(store, second)
    seen = RouteInSight(workplace)

    seen.open(Place("route", route.id, second.id))
    assert seen.referral() == second
    seen.open(Place("route", route.id))
    leads = seen.referral()
    assert leads in {first, second}
    seen.open(Place("route", route.id, "gone"))
    assert seen.referral() == leads


def test_what_was_added_last_comes_into_sight(workplace: Workplace, store: Store) -> None:
    family(store)
    route, first = a_route(store)
    seen = RouteInSight(workplace)
    seen.open(Place("route", route.id, first.id))
    keep(store, make.referral(route, id="z-added", name="Samen fietsen"))

    seen.read_again()
    assert seen.referral() == first
    seen.choose_added()
    assert seen.referral_id == "z-added"


def test_where_the_help_in_sight_is_gone_another_takes_its_place(
    workplace: Workplace, store: Store
) -> None:
    family(store)
    route, first = a_route(store)
    second = make.referral(route, name="Samen fietsen")
    keep(store, second)
    seen = RouteInSight(workplace)
    seen.open(Place("route", route.id, second.id))

    remove_referral(store, second.id)
    seen.read_again()
    assert seen.referral() == first


def test_of_a_route_that_is_not_there_nothing_is_in_sight(workplace: Workplace) -> None:
    seen = RouteInSight(workplace)
    assert seen.open(Place("route", "gone")) is None
    assert (seen.line, seen.referral(), seen.offer()) == (None, None, None)
