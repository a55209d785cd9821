"""What the page of a child tells of its routes: tab, cards, timeline, and the way to begin one."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coachdesk.store.store import Store
from coachdesk.ui.children.child_page import ChildPage
from coachdesk.ui.shared.workplace import Place, Workplace
from tests.operations.routing import a_route, family, sent, started
from tests.ui.children.keyboard import press

OpenChild = Callable[..., ChildPage]
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def gone_to(workplace: Workplace) -> list[Place]:
    """Every place that is asked for."""
    places: list[Place] = []
    workplace.go.connect(places.append)
    return places


def timeline(page: ChildPage) -> list[str]:
    model = page.timeline.list.model()
    return [str(model.index(row, 0).data(SPOKEN)) for row in range(model.rowCount())]


def test_the_timeline_tells_that_it_was_sent_and_what_was_heard(
    store: Store, open_child: OpenChild
) -> None:
    started(store)
    told = timeline(open_child("luuk"))
    assert any("Aangemeld bij Sterk Staan" in one for one in told)
    heard = next(one for one in told if "Terugkoppeling van Sterk Staan" in one)
    assert "Gestart" in heard
    assert "Maandag." in heard


def test_a_moment_of_a_route_opens_that_route(
    store: Store, open_child: OpenChild, gone_to: list[Place]
) -> None:
    referral_id = sent(store)
    page = open_child("luuk")
    page.timeline.list.rows.select(f"referrals/{referral_id}:asked")
    page.timeline.list.setFocus()
    press(Qt.Key.Key_Return)
    route_id = store.referrals.get(referral_id).route_id
    assert gone_to == [Place("route", route_id, referral_id)]


def test_decisions_and_referrals_stand_under_one_filter(
    store: Store, open_child: OpenChild
) -> None:
    sent(store)
    page = open_child("luuk")
    page.timeline.filter.set_value(page.timeline.filter.values()[-1])
    assert any("Aangemeld bij Sterk Staan" in one for one in timeline(page))


def test_the_tab_counts_the_routes_and_opens_one(
    store: Store, open_child: OpenChild, gone_to: list[Place]
) -> None:
    family(store)
    route, _referral = a_route(store)
    page = open_child("luuk", "route")
    assert page.tabs.tabText(2) == "Verwijsroute  1"
    assert page.stack.routes.table.isVisible()
    page.stack.routes.table.rows.select(route.id)
    page.stack.routes.table.setFocus()
    press(Qt.Key.Key_Return)
    assert gone_to == [Place("route", route.id)]


def test_the_card_tells_its_stage_and_what_is_waited_for(
    store: Store, open_child: OpenChild, gone_to: list[Place]
) -> None:
    sent(store)
    page = open_child("luuk")
    [card] = page.context.routes.cards
    assert "Terugkoppeling" in card.accessibleName()
    assert "Verwacht ma 28 dec" in card.accessibleName()
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Space)
    assert [place.page for place in gone_to] == ["route"]


def test_a_route_is_begun_for_the_child_in_sight(
    store: Store, open_child: OpenChild, gone_to: list[Place]
) -> None:
    family(store)
    page = open_child("luuk")
    page.header.route.setFocus()
    press(Qt.Key.Key_Space)
    assert page.takes("route")
    assert gone_to == [Place("route", "", "luuk")] * 2


def test_with_names_off_cards_and_timeline_name_nobody(
    store: Store, open_child: OpenChild, workplace: Workplace
) -> None:
    family(store)
    a_route(store, name="Oefenen met Luuk")
    page = open_child("luuk", "route")
    workplace.names.show_names(on=False)
    [card] = page.context.routes.cards
    model = page.stack.routes.table.model()
    told = [str(model.index(0, column).data()) for column in range(model.columnCount())]
    assert "Luuk" not in card.accessibleName() + "".join(told)
