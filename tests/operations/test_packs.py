"""The pack without names: whatever field a name was typed in, it does not reach the paper."""

from dataclasses import replace
from datetime import date

import pytest

from coachdesk.domain.bonds import Relation
from coachdesk.domain.four_g import Speaker
from coachdesk.domain.offers import Weight
from coachdesk.domain.papers import EntryKind
from coachdesk.domain.paragraphs import ParagraphKind, Source
from coachdesk.domain.referrals import ReferralStatus
from coachdesk.domain.steps import Origin
from coachdesk.operations.meetings import put_case_on_agenda, write_agenda_item
from coachdesk.operations.packs import meeting_pack
from coachdesk.reports.meeting_pack import render
from tests import make
from tests.reports.reading import text_of
from tests.store.test_store import keep

SECRETS = ("Milan", "Proefstra", "Karin", "Testema", "Noura", "Vlieger", "Liv", "Noor", "8a")
STORY = "Milan Proefstra (8a, De Vlieger) zei tegen Karin, Liv, Noor en juf Noura: niets."


@pytest.fixture
def meeting(store):
    school = make.school(name="OBS De Verzonnen Vlieger")
    milan = make.child(id="milan", school_id=school.id, group="8a", teacher="juf Noura")
    liv = make.child(id="liv", first_name="Liv", last_name="Proefstra", group="3b")
    noor = make.child(first_name="Noor", last_name="Wensdroom")
    karin = make.person(id="karin", name="Karin Testema")
    noura = make.person(id="noura", name="Noura Modelma", function="leerkracht groep 8a")
    ilse = make.person(id="ilse", organisation="OBS De Verzonnen Vlieger", function="IB'er")
    keep(store, school, milan, liv, noor, karin, noura, ilse)
    keep(store, make.bond("milan", "karin"), make.kinship("milan", "liv"))
    keep(store, make.bond("milan", "noura", relation=Relation.TEACHER))
    keep(store, make.case("milan", id="case"))
    meeting = make.meeting(
        kind="Overleg De Vlieger",
        place="kamer van juf Noura, De Verzonnen Vlieger",
        participant_ids=("me", "karin", "noura", "ilse"),
    )
    keep(store, meeting)
    put_case_on_agenda(store, meeting.id, "case")
    [item] = store.agenda_items.of_meeting(meeting.id)
    write_agenda_item(store, replace(item, question=STORY, brought_by="noura"))
    talk_point = make.agenda_item(meeting.id, id="talk", position=1, text=STORY)
    write_agenda_item(store, replace(talk_point, brought_by="karin"))
    return meeting


def everywhere(store, meeting):
    """The story in every text of a dossier that is printed."""
    told = make.paragraph(STORY, whose="juf Noura")
    view = make.paragraph(STORY, kind=ParagraphKind.VIEW, source=Source.PERSON, whose="Karin")
    said = make.paragraph(STORY, kind=ParagraphKind.STATEMENT)
    keep(store, make.signal("milan", paragraphs=(told, view, said), reporter_name="Karin"))
    feelings = (make.feeling("boos op Liv"), make.feeling("bang voor juf Noura"))
    note = make.note(event=STORY, feelings=feelings)
    keep(store, make.talk("milan", title=STORY, place=STORY, notes=(note,), paragraphs=(view,)))
    step = {"child_id": "milan", "origin": Origin.AGENDA_ITEM, "origin_id": "talk"}
    keep(store, make.step(what=STORY, owner_id="karin", **step))
    keep(store, make.step(what=STORY, owner_id="noura", **step))


def test_no_field_brings_a_name_on_the_paper(store, meeting):
    everywhere(store, meeting)
    paper = text_of(render(meeting_pack(store, meeting.id, opinions=True)))
    assert [secret for secret in SECRETS if secret.lower() in paper.lower()] == []
    assert "boos op broer of zus" in " ".join(paper.split())


def test_when_it_is_stands_there_with_the_year(store, meeting):
    pack = meeting_pack(store, meeting.id)
    assert pack.when_and_where.startswith("Donderdag 3 december 2026, 13:00 – 14:30 uur, kamer")
    assert pack.furniture.later_head.endswith("donderdag 3 december 2026")


def test_family_comes_as_what_they_are_and_professionals_by_name(store, meeting):
    attendance = meeting_pack(store, meeting.id).attendance
    assert [(one.name, one.role, one.organisation) for one in attendance] == [
        ("Marloes Coachsma", "ouder- en kindcoach", ""),
        ("moeder", "", ""),
        ("leerkracht", "leerkracht bovenbouw", ""),
        ("Ilse Binnenstra", "IB'er", "School"),
    ]


def test_a_coach_with_the_first_name_of_some_child_keeps_the_name(store, meeting):
    keep(store, make.child(first_name="Marloes", last_name="Modelma"))
    assert meeting_pack(store, meeting.id).attendance[0].name == "Marloes Coachsma"


def test_family_that_nobody_bound_to_the_child_is_not_named_either(store, meeting):
    keep(store, make.person(id="oom", name="Bert Proefstra", function="oom van Milan"))
    keep(store, replace(meeting, participant_ids=("oom",)))
    [one] = meeting_pack(store, meeting.id).attendance
    assert (one.name, one.role) == ("oom van kind A", "")


def test_of_two_views_each_is_told_with_its_speaker(store, meeting):
    own = make.note(feelings=(make.feeling("gespannen", before=90),))
    father = make.note(speaker=Speaker.FATHER, feelings=(make.feeling("boos", before=50),))
    keep(store, make.talk("milan", notes=(own, father)))
    [case] = meeting_pack(store, meeting.id).cases
    [talk] = [entry for entry in case.entries if entry.kind is EntryKind.CONVERSATION]
    assert talk.source == "kind, vader"
    assert "kind vertelt. Gevoel (0–100): gespannen 90." in talk.text
    assert "vader vertelt. Gevoel (0–100): boos 50." in talk.text


def test_what_help_was_asked_for_stands_after_what_was_seen_and_is_not_named(store, meeting):
    keep(store, make.signal("milan", paragraphs=(make.paragraph("Stil in de kring."),)))
    route = make.route("milan")
    asked = {"status": ReferralStatus.ASKED, "weight": Weight.FREE}
    first, last = (
        make.referral(route, name=f"Rouwgroep {day}", asked_on=date(2026, 11, day), **asked)
        for day in (2, 9)
    )
    keep(store, route, first, last, make.referral(route, name="Alleen overwogen"))

    [case] = meeting_pack(store, meeting.id).cases
    referrals = [entry for entry in case.entries if entry.kind is EntryKind.REFERRAL]
    assert case.entries[-2:] == tuple(referrals)
    assert [(one.number, one.source, one.text) for one in referrals] == [
        (1, "vrij toegankelijke hulp", "Aangevraagd"),
        (2, "vrij toegankelijke hulp", "Aangevraagd"),
    ]
    paper = text_of(render(meeting_pack(store, meeting.id)))
    assert "Laatste signalen, gesprekken en verwijzingen" in paper
    assert "Bron of hulp Waarneming of stand" in paper
    assert "Rouwgroep" not in paper
