"""A copy holds nothing of a case that is withheld from its receiver; the others' copies do."""

from dataclasses import replace
from datetime import date

import pytest

from coachdesk.domain.consents import Purpose
from coachdesk.domain.documents import PaperKind
from coachdesk.domain.ids import MeetingId, PersonId
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.papers import MeetingPack
from coachdesk.domain.steps import Origin
from coachdesk.operations.copies import copies_to_give_out, copy_to_look_at
from coachdesk.operations.giving_out import Paper, PaperChoices
from coachdesk.operations.meetings import (
    approve_agenda_item,
    put_case_on_agenda,
    write_agenda_item,
)
from coachdesk.operations.withholding import withhold
from coachdesk.reports import action_list
from coachdesk.reports.meeting_pack import render
from tests import make
from tests.reports.reading import pages_of, text_of
from tests.store.test_store import keep

ZAT = MeetingId("zat")
KOEN, TARA, ME = PersonId("koen"), PersonId("tara"), PersonId("me")
PACK = PaperChoices(kind=PaperKind.PACK, meeting_id=ZAT, names=NameLevel.FULL)
OF_MILAN = ("Milan", "Proefstra", "Karin", "stampt", "zandbak", "Verbouwd", "kruk")


@pytest.fixture
def meeting(store):
    """Milan by name, Noor and Sem without; Tara does not get Milan, and Koen gets all."""
    keep(store, make.person(id="koen", name="Koen Samenwerk"))
    keep(store, make.person(id="tara", name="Tara Leerplichtsma"))
    keep(store, make.meeting(id="zat", participant_ids=("koen", "tara", "me")))
    for name, last_name in (("Milan", "Proefstra"), ("Noor", "Wensdroom"), ("Sem", "Schetsma")):
        child = make.child(id=name, first_name=name, last_name=last_name, born=date(2017, 3, 1))
        keep(store, child, make.case(name, id=name))
        put_case_on_agenda(store, ZAT, name)
    keep(store, make.person(id="karin", name="Karin Verbouwd"), make.bond("Milan", "karin"))
    for purpose in (Purpose.MEETING, Purpose.EXCHANGE):
        keep(store, make.consent("Milan", "karin", purpose=purpose))
    keep(store, make.signal("Milan", paragraphs=(make.paragraph("Hij stampt."),)))
    keep(store, make.signal("Noor", paragraphs=(make.paragraph("Noor fluit naast Milan."),)))
    items = store.agenda_items.of_meeting(ZAT)
    questions = ("Helpt de zandbak?", "Helpt fluiten?", "Helpt rust?")
    for item, question in zip(items, questions, strict=True):
        names = NameLevel.FULL if item.child_id == "Milan" else NameLevel.NONE
        write_agenda_item(store, replace(item, question=question, names=names, brought_by="koen"))
    for item, what in zip(items, ("kruk zoeken", "fluit kopen"), strict=False):
        agreed = {"origin": Origin.AGENDA_ITEM, "origin_id": item.id, "child_id": item.child_id}
        keep(store, make.step(what=what, owner_id="koen", **agreed))
    withhold(store, items[0].id, "tara", withheld=True)
    for item in items:
        approve_agenda_item(store, item.id, on=make.TODAY)


def pack(paper: Paper) -> MeetingPack:
    assert isinstance(paper, MeetingPack)
    return paper


def test_of_a_withheld_case_no_word_is_in_her_copy_and_all_is_in_the_others(store, meeting):
    his, hers = copies_to_give_out(store, PACK, [(KOEN,), (TARA,)])
    in_his, in_hers = render(his.paper), render(hers.paper)
    assert [word for word in OF_MILAN if word not in text_of(in_his)] == ["Karin", "Verbouwd"]
    assert [word for word in OF_MILAN if word.lower() in text_of(in_hers).lower()] == []
    assert [word for word in OF_MILAN if word.encode() in in_hers] == []
    assert "fluit naast kind A" in " ".join(text_of(in_hers).split())
    assert len(pages_of(in_his)) == len(pages_of(in_hers)) + 1


def test_her_agenda_keeps_its_times_and_tells_of_a_point_that_is_not_hers(store, meeting):
    his, hers = (
        pack(one.paper).agenda for one in copies_to_give_out(store, PACK, [(KOEN,), (TARA,)])
    )
    assert [(line.time, line.length, line.point) for line in hers] == [
        (line.time, line.length, line.point) for line in his
    ]
    first, second, *_rest = hers
    assert (first.subject, first.brought_by, first.goal) == (
        "Ander punt, niet in dit exemplaar",
        "",
        "",
    )
    assert second == his[1]


def test_every_copy_calls_a_nameless_child_by_the_same_letter(store, meeting):
    for level in (NameLevel.FULL, NameLevel.NONE):
        choices = replace(PACK, names=level)
        for copy in copies_to_give_out(store, choices, [(KOEN,), (TARA,), (KOEN, TARA)]):
            assert [case.heading for case in pack(copy.paper).cases][-2:] == ["Kind B", "Kind C"]


def test_what_is_recorded_names_only_the_children_in_it(store, meeting):
    his, hers = copies_to_give_out(store, PACK, [(KOEN,), (TARA,)])
    assert his.child_ids == ("Milan", "Noor", "Sem")
    assert hers.child_ids == ("Noor", "Sem")
    assert (his.names, hers.names) == (NameLevel.FULL, NameLevel.NONE)


def test_who_get_the_same_get_the_very_same_paper(store, meeting):
    sharing = [(KOEN,), (TARA,), (ME,), ()]
    koen, tara, me, somebody = copies_to_give_out(store, PACK, sharing)
    assert koen is me is somebody
    assert tara is not koen


def test_one_copy_for_all_holds_what_all_may_see(store, meeting):
    [one] = copies_to_give_out(store, PACK, [(KOEN, TARA)])
    assert one.child_ids == ("Noor", "Sem")


def test_one_looks_at_all_that_leaves_in_any_copy(store, meeting):
    assert len(pack(copy_to_look_at(store, PACK, [(KOEN,), (TARA,)])).cases) == 3
    assert len(pack(copy_to_look_at(store, PACK, [(TARA,)])).cases) == 2
    assert len(pack(copy_to_look_at(store, PACK, [(KOEN, TARA)])).cases) == 2
    assert len(pack(copy_to_look_at(store, PACK, [])).cases) == 3


def test_a_child_of_whom_one_case_is_withheld_has_no_page_at_all(store, meeting):
    keep(store, make.case("Milan", id="another"))
    put_case_on_agenda(store, ZAT, "another")
    item = store.agenda_items.of_meeting(ZAT)[-1]
    write_agenda_item(store, replace(item, question="Waar is de zandbak?"))
    approve_agenda_item(store, item.id, on=make.TODAY)
    [hers] = copies_to_give_out(store, PACK, [(TARA,)])
    assert "zandbak" not in text_of(render(hers.paper))


def test_nor_is_an_action_of_that_case_on_her_list(store, meeting):
    choices = replace(PACK, kind=PaperKind.ACTION_LIST)
    his, hers = copies_to_give_out(store, choices, [(KOEN,), (TARA,)])
    assert "kruk" in text_of(action_list.render(his.paper))
    told = text_of(action_list.render(hers.paper))
    assert "kruk" not in told
    assert "kind B" in told
    assert hers.child_ids == ("Noor",)


def test_ones_own_actions_are_told_whatever_was_withheld(store, meeting):
    [milan, *_rest] = store.agenda_items.of_meeting(ZAT)
    withhold(store, milan.id, "koen", withheld=True)
    own = replace(PACK, kind=PaperKind.ACTION_LIST, own_rows=True)
    [his] = copies_to_give_out(store, own, [(KOEN,)])
    assert "kruk" in text_of(action_list.render(his.paper))


def test_of_what_was_not_looked_at_and_is_withheld_no_word_is_told_either(store, meeting):
    milan = store.agenda_items.of_meeting(ZAT)[0]
    opening = make.agenda_item("zat", id="opening", position=3, text="Rondvraag")
    keep(store, opening)
    agreed = {"origin": Origin.AGENDA_ITEM, "origin_id": "opening", "child_id": "Milan"}
    keep(store, make.step(what="kruk lenen", **agreed))
    write_agenda_item(store, replace(milan, question="Helpt een zandbak?"))
    [hers] = copies_to_give_out(store, replace(PACK, only_approved=True), [(TARA,)])
    assert hers.child_ids == ("Noor", "Sem")
    assert pack(hers.paper).agenda[0].subject == "Ander punt, niet in dit exemplaar"
    assert "kruk" not in text_of(render(hers.paper))
