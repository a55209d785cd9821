"""Tests of the gate: whose name may stand on a meeting's paper, and when not."""

from datetime import date, timedelta

import pytest

from coachdesk.domain.bonds import Gezag
from coachdesk.domain.cases import FileHolder
from coachdesk.domain.consents import ConsentState, Purpose
from coachdesk.domain.errors import Refused
from coachdesk.operations.consents import answer_consent, name_gate
from tests import make
from tests.store.test_store import keep

BOTH = (Purpose.MEETING, Purpose.EXCHANGE)


@pytest.fixture
def family(store):
    child = make.child(born=date(2016, 3, 14))
    mother, father = make.person(name="Anja Proefstra"), make.person(name="Henk Proefstra")
    keep(store, child, mother, father, make.case(child.id))
    keep(store, make.bond(child.id, mother.id), make.bond(child.id, father.id))
    return child, mother, father


def agree(store, child, *people, state=ConsentState.GIVEN, **more):
    answers = [
        make.consent(child.id, person and person.id, purpose=purpose, state=state, **more)
        for person in people
        for purpose in BOTH
    ]
    keep(store, *answers)
    return answers


def gate(store, child, today=make.TODAY):
    return name_gate(store, child.id, today=today)


def test_the_gate_opens_when_everybody_with_gezag_agreed(store, family):
    child, mother, father = family
    agree(store, child, mother)
    assert gate(store, child).missing_names == ("Henk Proefstra",)
    agree(store, child, father)
    assert gate(store, child).gate.open


def test_agreeing_to_help_is_not_agreeing_to_be_discussed(store, family):
    child, mother, father = family
    keep(store, make.consent(child.id, mother.id), make.consent(child.id, father.id))
    assert not gate(store, child).gate.open


def test_who_withdraws_shuts_the_gate(store, family):
    child, mother, father = family
    agree(store, child, mother, father)
    taken_back = make.consent(
        child.id, mother.id, state=ConsentState.WITHDRAWN, withdrawn_on=make.TODAY
    )
    answer_consent(store, taken_back, [Purpose.EXCHANGE], today=make.TODAY)
    assert gate(store, child).missing_names == ("Anja Proefstra",)


def test_what_has_expired_shuts_the_gate_the_day_after(store, family):
    child, mother, father = family
    agree(store, child, mother, father, until=make.TODAY)
    assert gate(store, child).gate.open
    assert not gate(store, child, make.TODAY + timedelta(days=1)).gate.open


def test_nobody_known_with_gezag_keeps_it_shut(store):
    child = make.child(born=date(2016, 3, 14))
    keep(store, child, make.case(child.id))
    answer = gate(store, child)
    assert not answer.gate.open
    assert answer.missing_names == ()


def test_a_parent_whose_gezag_is_not_known_counts_until_it_is(store, family):
    child, mother, _father = family
    other = make.person(name="Onbekend Verzonnema")
    keep(store, other, make.bond(child.id, other.id, gezag=Gezag.UNKNOWN, checked_on=None))
    agree(store, child, mother, _father)
    assert gate(store, child).missing_names == ("Onbekend Verzonnema",)


@pytest.mark.parametrize(
    ("age", "holder", "missing"),
    [
        (11, FileHolder.MUNICIPALITY, 0),
        (12, FileHolder.MUNICIPALITY, 1),
        (12, FileHolder.PROVIDER, 1),
        (12, FileHolder.SCHOOL, 0),
        (15, FileHolder.SCHOOL, 0),
        (16, FileHolder.SCHOOL, 1),
    ],
)
def test_from_which_age_the_child_has_to_agree_too(store, age, holder, missing):
    child = make.child(born=date(make.TODAY.year - age, 1, 1))
    mother = make.person()
    keep(store, child, mother, make.case(child.id, file_holder=holder))
    keep(store, make.bond(child.id, mother.id))
    agree(store, child, mother)
    assert len(gate(store, child).gate.missing) == missing


def test_from_sixteen_the_young_person_decides_alone(store):
    child = make.child(born=date(2010, 1, 1))
    mother = make.person()
    keep(store, child, mother, make.case(child.id), make.bond(child.id, mother.id))
    agree(store, child, None)
    assert gate(store, child).gate.open


@pytest.fixture
def answered(store, family):
    """What Anja answered about help, after she answered this: state, and what more."""
    child, mother, _father = family

    def answer(state, on, **more):
        said = make.consent(child.id, mother.id, state=state, on=on, **more)
        answer_consent(store, said, [Purpose.HELP], today=make.TODAY)
        return [(c.state, c.on, c.withdrawn_on) for c in store.consents.of_child(child.id)]

    return answer


EARLIER, LATER = date(2026, 10, 8), date(2026, 11, 20)


def test_an_answer_of_a_later_day_leaves_the_earlier_one(answered):
    answered(ConsentState.ASKED, EARLIER)
    assert answered(ConsentState.GIVEN, LATER) == [
        (ConsentState.ASKED, EARLIER, None),
        (ConsentState.GIVEN, LATER, None),
    ]


def test_the_same_answer_again_only_moves_its_day(answered):
    answered(ConsentState.GIVEN, LATER)
    assert answered(ConsentState.GIVEN, EARLIER) == [(ConsentState.GIVEN, EARLIER, None)]


def test_what_was_said_on_that_day_or_later_is_replaced(answered):
    answered(ConsentState.ASKED, EARLIER)
    answered(ConsentState.GIVEN, LATER)
    assert answered(ConsentState.REFUSED, EARLIER) == [(ConsentState.REFUSED, EARLIER, None)]


def test_withdrawing_changes_what_was_given(answered):
    answered(ConsentState.GIVEN, EARLIER)
    withdrawn = answered(ConsentState.WITHDRAWN, EARLIER, withdrawn_on=LATER)
    assert withdrawn == [(ConsentState.WITHDRAWN, EARLIER, LATER)]


def test_an_answer_about_the_team_leaves_that_about_a_partner(store, family):
    child, mother, _father = family
    for partner in ("GGD", ""):
        said = make.consent(child.id, mother.id, partner=partner)
        answer_consent(store, said, [Purpose.EXCHANGE], today=make.TODAY)
    assert {c.partner for c in store.consents.of_child(child.id)} == {"GGD", ""}


@pytest.mark.parametrize(
    ("state", "more"),
    [
        (ConsentState.GIVEN, {"on": make.TODAY + timedelta(days=1)}),
        (ConsentState.GIVEN, {"on": None}),
        (ConsentState.GIVEN_WITH_LIMIT, {}),
    ],
)
def test_an_answer_that_is_not_complete_is_refused(store, family, state, more):
    child, mother, _father = family
    said = make.consent(child.id, mother.id, state=state, **more)
    with pytest.raises(Refused):
        answer_consent(store, said, [Purpose.HELP], today=make.TODAY)
    assert store.consents.of_child(child.id) == []
