"""Tests of the gate before an application: nothing goes out that somebody did not agree to."""

from datetime import date

import pytest

from coachdesk.domain.cases import FileHolder
from coachdesk.domain.consents import ConsentState, Purpose
from coachdesk.domain.errors import Refused
from coachdesk.domain.referrals import ReferralStatus, Sending
from coachdesk.operations.cases import write_case
from coachdesk.operations.referrals import send_referral, start_directly
from coachdesk.operations.sending import sending_gate
from tests import make
from tests.operations.routing import (
    IN_FOUR_WEEKS,
    PARTNER,
    SENT,
    TODAY,
    a_route,
    agree,
    family,
)
from tests.store.test_store import keep


def refused(store, referral, sending=SENT):
    with pytest.raises(Refused) as refusal:
        send_referral(store, referral.id, sending)
    assert store.referrals.get(referral.id) == referral
    assert store.steps.open() == []
    return str(refusal.value)


def test_sending_without_consent_changes_nothing(store):
    family(store)
    _route, referral = a_route(store)
    agree(store, "mother")
    words = "Versturen kan nog niet: vader gaf geen toestemming."
    assert refused(store, referral) == words
    assert sending_gate(store, referral, today=TODAY).refusal() == words


def test_everybody_who_did_not_agree_is_named(store):
    family(store)
    _route, referral = a_route(store)
    assert refused(store, referral) == (
        "Versturen kan nog niet: moeder en vader gaven geen toestemming."
    )


def test_nobody_known_with_gezag_keeps_it_here(store):
    keep(store, make.child(id="luuk"))
    route = make.route("luuk")
    referral = make.referral(route)
    keep(store, route, referral)
    assert refused(store, referral).endswith("leg eerst vast wie gezag heeft.")


def test_with_all_consents_it_goes(store):
    family(store)
    agree(store, "mother", "father")
    _route, referral = a_route(store)
    send_referral(store, referral.id, SENT)
    assert store.referrals.get(referral.id).status is ReferralStatus.ASKED


@pytest.mark.parametrize("purpose", [Purpose.HELP, Purpose.EXCHANGE])
def test_agreeing_to_one_of_help_and_telling_is_not_enough(store, purpose):
    family(store)
    agree(store, "mother")
    _route, referral = a_route(store)
    partner = PARTNER if purpose is Purpose.EXCHANGE else ""
    keep(store, make.consent("luuk", "father", purpose=purpose, partner=partner))
    assert "vader" in refused(store, referral)


def test_agreeing_to_tell_another_partner_is_not_enough(store):
    family(store)
    agree(store, "mother", "father")
    _route, referral = a_route(store, partner="Wijkteam")
    assert "moeder en vader" in refused(store, referral)


def test_a_partner_is_the_same_in_small_letters(store):
    family(store)
    agree(store, "mother", "father")
    _route, referral = a_route(store, partner="sterk staan")
    assert sending_gate(store, referral, today=TODAY).gate.open


@pytest.mark.parametrize(
    ("born", "holder", "needed"),
    [
        (date(2014, 12, 1), FileHolder.MUNICIPALITY, ["moeder", "vader"]),
        (date(2014, 11, 30), FileHolder.MUNICIPALITY, ["moeder", "vader", "Luuk"]),
        (date(2014, 11, 30), FileHolder.SCHOOL, ["moeder", "vader"]),
        (date(2010, 12, 1), FileHolder.PROVIDER, ["moeder", "vader", "Luuk"]),
        (date(2010, 11, 30), FileHolder.MUNICIPALITY, ["Luuk"]),
        (date(2010, 11, 30), FileHolder.SCHOOL, ["Luuk"]),
    ],
)
def test_from_12_the_child_agrees_too_and_from_16_alone(store, born, holder, needed):
    family(store, born=born)
    write_case(store, make.case("luuk", id="case", file_holder=holder))
    _route, referral = a_route(store)
    assert list(sending_gate(store, referral, today=TODAY).who) == needed
    agree(store, "mother", "father", None)
    assert sending_gate(store, referral, today=TODAY).gate.open


def test_c4_ap4_a_no_for_leerplicht_holds_it_back_unless_there_is_another_ground(store):
    family(store)
    agree(store, "mother", "father")
    _route, referral = a_route(store, name="Leerplicht", partner="Leerplicht")
    no = ConsentState.REFUSED
    exchange = Purpose.EXCHANGE
    keep(store, make.consent("luuk", "mother", purpose=exchange, state=no, partner="Leerplicht"))
    yes = make.consent("luuk", "father", purpose=exchange, partner="Leerplicht")
    keep(store, yes)

    assert refused(store, referral) == "Versturen kan nog niet: moeder gaf geen toestemming."
    blank = Sending(on=TODAY, feedback_on=IN_FOUR_WEEKS, ground="  ")
    assert "moeder" in refused(store, referral, blank)

    ground = "Wettelijke meldplicht verzuim, besproken met moeder."
    send_referral(store, referral.id, Sending(on=TODAY, feedback_on=IN_FOUR_WEEKS, ground=ground))
    asked = store.referrals.get(referral.id)
    assert (asked.status, asked.ground) == (ReferralStatus.ASKED, ground)


def test_help_that_somebody_refused_does_not_start_directly_either(store):
    family(store)
    _route, referral = a_route(store)
    agree(store, "father", state=ConsentState.REFUSED)
    with pytest.raises(Refused, match="Starten kan nog niet: vader gaf geen toestemming"):
        start_directly(store, referral.id, on=TODAY)
    assert store.referrals.get(referral.id) == referral
