"""Amounts of money on paper, where the consent leaves amounts out."""

from datetime import date

import pytest

from coachdesk.domain.consents import ConsentState, Purpose
from coachdesk.domain.ids import ChildId, MeetingId
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.paragraphs import ParagraphKind
from coachdesk.domain.steps import Origin
from coachdesk.domain.summaries import AT_FIRST, SummaryPart
from coachdesk.operations.amount_checks import amounts_on_pack, amounts_on_summary
from coachdesk.operations.meetings import put_case_on_agenda
from coachdesk.operations.packs import meeting_pack
from coachdesk.operations.summaries import SummaryChoices, case_summary
from coachdesk.store.store import Store
from tests import make
from tests.store.test_store import keep

KEVIN, MEETING = ChildId("kevin"), MeetingId("zat")
TOLD = "Moeder noemt een schuld van € 4.300 bij de deurwaarder."


@pytest.fixture
def kevin(store: Store) -> ChildId:
    """C8: his mother agreed, but not about how high the debt is; another child beside him."""
    child = make.child(id=KEVIN, first_name="Kevin", last_name="Schijnbaar", born=date(2019, 10, 9))
    keep(store, child, make.person(id="mother", name="Bo Schijnbaar"), make.case(KEVIN, id="case"))
    keep(store, make.bond(KEVIN, "mother"))
    for purpose in (Purpose.MEETING, Purpose.EXCHANGE):
        limited = {"state": ConsentState.GIVEN_WITH_LIMIT, "limit": "niet over schuldbedrag"}
        keep(store, make.consent(KEVIN, "mother", purpose=purpose, **limited))
    keep(store, make.child(id="noor"), make.case("noor", id="other"), make.meeting(id=MEETING))
    put_case_on_agenda(store, MEETING, "other")
    put_case_on_agenda(store, MEETING, "case")
    keep(store, make.signal(KEVIN, id="told", paragraphs=(make.paragraph(TOLD),)))
    return KEVIN


def test_c8_ap2_an_amount_in_what_was_chosen_is_warned_about(store: Store, kevin: ChildId) -> None:
    choices = SummaryChoices(names=NameLevel.FULL)
    summary = case_summary(store, kevin, choices)
    [warning] = amounts_on_summary(store, kevin, summary)
    assert warning.amount.text == "€ 4.300"
    assert "een schuld van € 4.300 bij de" in warning.words()
    assert "niet over schuldbedrag" in warning.words()

    left_out = SummaryChoices(names=NameLevel.FULL, left_out=frozenset({"told"}))
    assert amounts_on_summary(store, kevin, case_summary(store, kevin, left_out)) == ()


def test_c8_ap2_the_pack_warns_about_the_page_and_the_actions_of_that_child_alone(
    store: Store, kevin: ChildId
) -> None:
    keep(store, make.signal("noor", paragraphs=(make.paragraph("Zij vond 10 euro."),)))
    action = {"origin": Origin.AGENDA_ITEM, "origin_id": "talk", "owner_id": "me"}
    keep(store, make.step(what="Regel 300 euro voor de jas", child_id=KEVIN, **action))
    keep(store, make.step(what="Geef 10 euro terug", child_id="noor", **action))

    warnings = amounts_on_pack(store, MEETING, meeting_pack(store, MEETING))
    assert [(one.child_id, one.amount.text) for one in warnings] == [
        (KEVIN, "€ 4.300"),
        (KEVIN, "300 euro"),
    ]


def test_an_opinion_that_does_not_go_along_is_not_warned_about(
    store: Store, kevin: ChildId
) -> None:
    thinks = make.paragraph("Ik schat 900 euro.", kind=ParagraphKind.INTERPRETATION)
    keep(store, make.signal(kevin, paragraphs=(make.paragraph("Geen jas."), thinks)))
    without = SummaryChoices(parts=AT_FIRST, left_out=frozenset({"told"}))
    assert amounts_on_summary(store, kevin, case_summary(store, kevin, without)) == ()
    along = SummaryChoices(parts=AT_FIRST | {SummaryPart.OPINIONS}, left_out=frozenset({"told"}))
    [warning] = amounts_on_summary(store, kevin, case_summary(store, kevin, along))
    assert warning.amount.text == "900 euro"
