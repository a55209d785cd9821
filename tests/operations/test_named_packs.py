"""A pack in which each case has its own level of names, and never more than consent allows."""

from dataclasses import replace
from datetime import date

import pytest

from coachdesk.domain.consents import Purpose
from coachdesk.domain.errors import Refused
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.papers import AgendaKind
from coachdesk.domain.steps import Origin
from coachdesk.operations.action_lists import action_paper, action_paper_to_give_out
from coachdesk.operations.meetings import (
    approve_agenda_item,
    put_case_on_agenda,
    write_agenda_item,
)
from coachdesk.operations.packs import meeting_pack
from coachdesk.operations.papers import pack_to_give_out
from coachdesk.operations.summaries import SummaryChoices, case_summary
from coachdesk.reports.meeting_pack import render
from tests import make
from tests.reports.reading import pages_of, text_of
from tests.store.test_store import keep


@pytest.fixture
def meeting(store):
    """Milan may be named, Noor may not; both stand on the agenda, after a word of welcome."""
    school = make.school(name="OBS De Vlieger")
    keep(store, school, make.person(id="ilse", name="Ilse Binnenstra", function="IB'er"))
    for child_id, first_name, last_name in (
        ("milan", "Milan", "Proefstra"),
        ("noor", "Noor", "Wensdroom"),
    ):
        child = make.child(
            id=child_id,
            first_name=first_name,
            last_name=last_name,
            school_id=school.id,
            born=date(2016, 3, 14),
        )
        parent = make.person(id=f"{child_id}-mother", name=f"Karin {last_name}")
        keep(store, child, parent, make.bond(child_id, parent.id), make.case(child_id, id=child_id))
    for purpose in (Purpose.MEETING, Purpose.EXCHANGE):
        keep(store, make.consent("milan", "milan-mother", purpose=purpose))
    meeting = make.meeting(id="zat", school_id=school.id, participant_ids=("me", "ilse"))
    keep(store, meeting, make.agenda_item("zat", id="welcome", text="Opening"))
    for child_id in ("milan", "noor"):
        put_case_on_agenda(store, "zat", child_id)
    for child_id in ("milan", "noor"):
        told = make.paragraph("Milan zit bij Noor Wensdroom.")
        keep(store, make.signal(child_id, paragraphs=(told,)))
    name_it(store, "milan")
    return meeting


def name_it(store, child_id, level=NameLevel.FULL):
    items = store.agenda_items.of_meeting("zat")
    item = next(item for item in items if item.child_id == child_id)
    write_agenda_item(store, replace(item, names=level, question="Wat helpt?"))


def pack(store, names=NameLevel.FULL):
    return meeting_pack(store, "zat", names=names)


def test_one_case_by_name_and_one_without(store, meeting):
    milan, noor = pack(store).cases
    assert milan.heading == "Milan Proefstra"
    assert milan.subtitle.startswith("K-")
    assert noor.heading == "Kind B"
    assert noor.subtitle == ""
    assert milan.entries[0].text == "Milan zit bij een ander kind."
    assert noor.entries[0].text == "Een ander kind zit bij kind B."
    assert (milan.entries[0].when, noor.entries[0].when) == ("30-11", "wk −1")


def test_a_child_has_one_letter_on_every_paper_of_a_meeting(store, meeting):
    keep(store, make.step(child_id="noor", what="Bel terug", origin=Origin.AGENDA_ITEM))
    for level in (NameLevel.NONE, NameLevel.FULL):
        assert pack(store, level).cases[-1].heading == "Kind B"
        assert pack(store, level).agenda[2].subject == "Kind B"
        [(_owner, [line])] = action_paper(store, "zat", names=level).owners
        assert line.about == "kind B"
    summary = case_summary(store, "noor", SummaryChoices(meeting_id="zat"))
    assert summary.heading == "Kind B"


def test_who_has_no_consent_is_named_nowhere_in_the_pack(store, meeting):
    paper = text_of(render(pack(store)))
    assert "Milan Proefstra" in paper
    assert "Noor" not in paper
    assert "Wensdroom" not in paper
    assert "blijft zonder naam" in paper


def test_the_most_that_may_stand_on_it_holds_for_every_case(store, meeting):
    assert pack(store, NameLevel.INITIAL).cases[0].heading == "M."
    assert pack(store, NameLevel.NONE).cases[0].heading == "Kind A"
    paper = text_of(render(pack(store, NameLevel.NONE)))
    assert "Milan" not in paper
    assert "ZONDER NAAM" in paper


def test_a_level_that_consent_does_not_allow_is_refused(store, meeting):
    [item] = [i for i in store.agenda_items.of_meeting("zat") if i.child_id == "noor"]
    keep(store, replace(item, names=NameLevel.INITIAL))  # as when consent was taken back since
    words = r"^Er is nog geen toestemming van Karin Wensdroom om Noor met naam te bespreken\.$"
    with pytest.raises(Refused, match=words):
        pack(store)
    with pytest.raises(Refused, match=words):
        action_paper(store, "zat", names=NameLevel.FULL)


def test_the_school_stands_on_top_only_when_everybody_is_named(store, meeting):
    assert pack(store).furniture.head == "Zorgadviesteam"
    [item] = [i for i in store.agenda_items.of_meeting("zat") if i.child_id == "noor"]
    write_agenda_item(store, replace(item, case_id=None, child_id=None, text="Rondvraag"))
    assert pack(store).furniture.head == "Zorgadviesteam · OBS De Vlieger"


def test_naming_a_case_asks_for_a_new_look(store, meeting):
    for item in store.agenda_items.of_meeting("zat"):
        if item.child_id:
            write_agenda_item(store, replace(item, question="Wat helpt?"))
            approve_agenda_item(store, item.id, on=make.TODAY)
    ready = pack_to_give_out(store, "zat", names=NameLevel.FULL)
    assert ready.names is NameLevel.FULL
    assert pack_to_give_out(store, "zat").names is NameLevel.NONE

    name_it(store, "milan", NameLevel.INITIAL)

    with pytest.raises(Refused, match="Nog niet bekeken"):
        pack_to_give_out(store, "zat", names=NameLevel.FULL)


def test_participants_can_get_only_what_was_approved(store, meeting):
    with pytest.raises(Refused, match="punt 2, 3"):
        pack_to_give_out(store, "zat", only_approved=True)
    [item] = [i for i in store.agenda_items.of_meeting("zat") if i.child_id == "milan"]
    approve_agenda_item(store, item.id, on=make.TODAY)

    ready = pack_to_give_out(store, "zat", names=NameLevel.FULL, only_approved=True)

    assert ready.child_ids == ("milan",)
    assert [case.heading for case in ready.pack.cases] == ["Milan Proefstra"]
    left_out = ready.pack.agenda[2]
    assert (left_out.subject, left_out.kind) == ("Casus, zonder stuk", AgendaKind.TALK)
    assert len(pages_of(render(ready.pack))) == 3


def act(store, what, owner, child_id="milan", **more):
    agreed = {"origin": Origin.AGENDA_ITEM, "origin_id": "welcome", "child_id": child_id}
    keep(store, make.step(what=what, owner_id=owner, **agreed | more))


def test_the_action_list_is_by_owner_and_tells_children_by_their_level(store, meeting):
    act(store, "Noor spreken", "ilse", "noor")
    act(store, "Milan spreken", None)
    act(store, "Zaal regelen", "ilse", None)

    paper = action_paper(store, "zat", names=NameLevel.FULL)

    assert [
        (owner, [(line.what, line.about, line.who) for line in lines])
        for owner, lines in paper.owners
    ] == [
        (
            "Ilse Binnenstra",
            [
                ("Kind B spreken", "kind B", "Ilse Binnenstra"),
                ("Zaal regelen", "", "Ilse Binnenstra"),
            ],
        ),
        ("Marloes Coachsma", [("Milan spreken", "Milan Proefstra", "Marloes Coachsma")]),
    ]


def test_a_participant_gets_only_her_own_rows_with_her_name_at_the_foot(store, meeting):
    act(store, "Noor spreken", "ilse", "noor")
    act(store, "Milan spreken", None)

    paper = action_paper(store, "zat", names=NameLevel.FULL, for_whom="me")

    [(owner, [line])] = paper.owners
    assert (owner, line.what) == ("Marloes Coachsma", "Milan spreken")
    assert paper.furniture.footer == "Voor Marloes Coachsma"
    assert action_paper(store, "zat", for_whom="ilse").whose == "Acties van Ilse Binnenstra"
    assert action_paper(store, "zat").whose == ""
    assert action_paper(store, "zat", for_whom="ilse").furniture.footer == (
        "Zonder naam; sleutel bij de inbrenger"
    )


def test_whoever_may_not_be_told_gets_her_own_rows_without_her_name(store, meeting):
    keep(store, make.person(id="same", name="Noor Wensdroom", function=""))
    keep(store, make.person(id="strange", name="Noor Wensdroom", function="zonder naam"))
    act(store, "Zaal regelen", "same", None)

    paper = action_paper(store, "zat", names=NameLevel.FULL, for_whom="same")

    assert paper.whose == "Acties van wie dit blad krijgt"
    assert paper.furniture.footer == "Voor wie dit blad krijgt"
    assert [owner for owner, _lines in paper.owners] == ["Zonder naam"]
    strange = action_paper(store, "zat", for_whom="strange")
    assert strange.whose == "Acties van zonder naam"


def test_the_next_meeting_is_another_one(store, meeting):
    assert action_paper(store, "zat").next_meeting == ""
    later = meeting.starts_at.replace(day=17)
    keep(store, make.meeting(starts_at=later))
    assert action_paper(store, "zat").next_meeting == "donderdag 17 december 2026, 13:00"


def test_an_action_list_given_out_is_tied_to_the_journal(store, meeting):
    act(store, "Milan spreken", None)
    head = store.journal.head()
    ready = action_paper_to_give_out(store, "zat", names=NameLevel.FULL)
    assert ready.paper.furniture.number == f"logboek {head}"
    assert ready.child_ids == ("milan",)
    assert ready.names is NameLevel.FULL
