"""Tests of the list of offers."""

from datetime import date, timedelta

import pytest

from coachdesk.domain.errors import Refused
from coachdesk.domain.offers import Weight
from coachdesk.operations.offers import remove_offer, write_offer
from tests import make
from tests.operations.routing import TODAY, a_route, family

WAITING = {"waiting_weeks": 10, "checked_on": date(2026, 11, 2), "source": "telefonisch"}


def test_c4_ap5_a_waiting_time_without_its_day_is_not_kept(store):
    offer = make.offer(name="De Zandloper", **{**WAITING, "checked_on": None})
    with pytest.raises(Refused, match="peildatum"):
        write_offer(store, offer, today=TODAY)
    assert store.offers.find(offer.id) is None


def test_c4_ap5_a_waiting_time_without_its_source_is_not_kept(store):
    offer = make.offer(name="De Zandloper", **{**WAITING, "source": " "})
    with pytest.raises(Refused, match="Van wie"):
        write_offer(store, offer, today=TODAY)
    assert store.offers.find(offer.id) is None


def test_a_waiting_time_is_kept_with_its_day_and_source(store):
    offer = make.offer(name="De Zandloper", theme_ids=("loss",), **WAITING)
    write_offer(store, offer, today=TODAY)
    assert store.offers.get(offer.id) == offer


def test_a_day_to_come_is_no_day_on_which_it_was_checked(store):
    offer = make.offer(**{**WAITING, "checked_on": TODAY + timedelta(days=1)})
    with pytest.raises(Refused, match="toekomst"):
        write_offer(store, offer, today=TODAY)


def test_the_list_goes_from_light_to_heavy(store):
    for weight in (Weight.SPECIALIST, Weight.OWN_CIRCLE, Weight.LIGHT, Weight.FREE):
        write_offer(store, make.offer(weight=weight), today=TODAY)
    assert [offer.weight for offer in store.offers.in_use()] == list(Weight)


def test_an_offer_that_is_in_a_route_leaves_the_list_and_stays_there(store):
    used, unused = make.offer(), make.offer()
    for offer in (used, unused):
        write_offer(store, offer, today=TODAY)
    family(store)
    _route, referral = a_route(store, offer_id=used.id)
    for offer in (used, unused):
        remove_offer(store, offer.id)
    assert store.offers.in_use() == []
    assert store.offers.find(unused.id) is None
    assert store.offers.get(used.id).name == store.referrals.get(referral.id).name
