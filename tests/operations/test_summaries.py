"""The summary of a case: what goes along, under which name, and what never does."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from coachdesk.domain.bonds import Relation
from coachdesk.domain.consents import ConsentState, Purpose
from coachdesk.domain.errors import Refused
from coachdesk.domain.four_g import THINK
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.offers import Weight
from coachdesk.domain.paragraphs import ParagraphKind, Source
from coachdesk.domain.referrals import ReferralStatus
from coachdesk.domain.settings import SettingName
from coachdesk.domain.steps import Origin
from coachdesk.domain.summaries import AT_FIRST, SummaryPart
from coachdesk.operations.meetings import put_case_on_agenda, write_agenda_item
from coachdesk.operations.summaries import (
    SummaryChoices,
    case_summary,
    summary_parts,
    summary_to_give_out,
)
from coachdesk.operations.vaults import write_setting
from coachdesk.reports.case_summary import render
from tests import make
from tests.reports.reading import text_of
from tests.store.test_store import keep

EVERYTHING = frozenset(SummaryPart)
NAMED = SummaryChoices(meeting_id="ot", names=NameLevel.FULL, parts=EVERYTHING)
MEETING = datetime(2026, 11, 24, 13, 30)


@pytest.fixture
def milan(store):
    """C1: both parents agreed, but nothing about Liv."""
    school = make.school()
    milan = make.child(
        id="milan",
        code="K-147",
        born=date(2016, 3, 14),
        school_id=school.id,
        home="woont bij vader en moeder, zus Liv (13)",
        teacher="meester Joost",
        strengths=("tekent strips met Liv",),
    )
    mother = make.person(id="mother", name="Anja Proefstra")
    father = make.person(id="father", name="Henk Proefstra")
    liv = make.child(id="liv", first_name="Liv", last_name="Proefstra", group="3b")
    keep(store, school, milan, liv, mother, father)
    keep(store, make.bond("milan", "mother"), make.kinship("milan", "liv"))
    keep(store, make.bond("milan", "father", relation=Relation.FATHER))
    keep(store, make.case("milan", id="case", lead_id="me", question="Weer meedoen"))
    for parent in ("mother", "father"):
        agree(store, parent)
    keep(store, make.meeting(id="ot", kind="OT", starts_at=MEETING, school_id=school.id))
    put_case_on_agenda(store, "ot", "case")
    [item] = store.agenda_items.of_meeting("ot")
    write_agenda_item(store, replace(item, question="Wat helpt Milan, nu Liv ook stil is?"))
    return milan


def agree(store, parent):
    for purpose in (Purpose.MEETING, Purpose.EXCHANGE):
        limited = {"state": ConsentState.GIVEN_WITH_LIMIT, "limit": "niets over Liv"}
        keep(store, make.consent("milan", parent, purpose=purpose, **limited))


def write(store):
    """Signals and a talk about Milan, with Liv in every text."""
    seen = datetime(2026, 9, 29, 10, 20)
    fact = make.paragraph("Milan staat bij Liv. Drie jongens schoppen.", source=Source.REPORTER)
    thinks = make.paragraph(
        "Ik denk dat hij en Liv worden buitengesloten.",
        kind=ParagraphKind.INTERPRETATION,
        whose="leerkracht",
    )
    said = make.paragraph("Liv zegt niets.", kind=ParagraphKind.STATEMENT, whose="moeder")
    theme = store.themes.all()[0].id
    keep(
        store,
        make.signal(
            "milan",
            id="one",
            seen_on=seen,
            noted_at=seen,
            paragraphs=(fact, thinks),
            theme_ids=(theme,),
        ),
        make.signal("milan", id="two", seen_on=MEETING, noted_at=MEETING, paragraphs=(said,)),
    )
    note = make.note(
        event="Liv lacht.",
        thoughts=(make.thought("Niemand wil mij erbij", belief_before=90, belief_after=40),),
        feelings=(make.feeling("verdrietig", before=80, after=50),),
        body="buik van Liv",
    )
    keep(store, make.talk("milan", id="talk", held_at=datetime(2026, 10, 13, 9), notes=(note,)))
    agreed = {"child_id": "milan", "origin": Origin.AGENDA_ITEM, "owner_id": "me"}
    keep(store, make.step(what="Vraag Liv en Milan", due=date(2026, 12, 1), **agreed))


@pytest.mark.parametrize("level", NameLevel)
def test_c1_ap3_nothing_about_liv(store, milan, level):
    write(store)
    choices = replace(NAMED, names=level)
    paper = text_of(render(case_summary(store, milan.id, choices)))
    assert "Liv" not in paper
    assert "liv " not in paper.lower()


def test_by_name_the_facts_say_who_the_child_is(store, milan):
    summary = case_summary(store, milan.id, NAMED)
    assert summary.heading == "Milan Proefstra"
    assert dict(summary.facts) == {
        "Geboren": "14-03-2016 (10 jaar)",
        "Groep": "7b, meester Joost",
        "Woont": "bij vader en moeder, zus (13)",
        "Gezag": "beide ouders",
        "Toestemming": "beide ouders, 08-10-2026, met beperking",
        "Regiehouder": "Marloes Coachsma",
        "Eerder besproken": "nog niet",
        "Betrokken": "–",
    }
    assert summary.furniture.number == "K-147"
    assert summary.furniture.later_head == "Milan Proefstra · K-147 · vervolg"


def test_without_a_name_no_date_class_school_or_number_is_left(store, milan):
    write(store)
    summary = case_summary(store, milan.id, replace(NAMED, names=NameLevel.NONE))
    assert summary.heading == "Kind A"
    assert [entry.when for entry in summary.signals] == ["wk −8", "wk 0"]
    paper = text_of(render(summary))
    for secret in ("Milan", "Proefstra", "K-147", "7b", "Vlieger", "2016", "29-09", "Joost"):
        assert secret not in paper


def test_an_initial_is_all_that_is_left_of_the_name(store, milan):
    write(store)
    summary = case_summary(store, milan.id, replace(NAMED, names=NameLevel.INITIAL))
    assert summary.heading == "M."
    assert dict(summary.facts)["Leeftijd"] == "10 jaar"
    paper = text_of(render(summary))
    for secret in ("Milan", "Proefstra", "Vlieger", "2016"):
        assert secret not in paper
    assert "K-147" in paper


@pytest.mark.parametrize("level", [NameLevel.FULL, NameLevel.INITIAL])
def test_a_name_needs_the_consent_of_everybody_with_gezag(store, milan, level):
    refused = {"state": ConsentState.REFUSED, "on": date(2026, 11, 1)}
    keep(store, make.consent("milan", "father", purpose=Purpose.EXCHANGE, **refused))
    words = r"^Er is nog geen toestemming van Henk Proefstra om Milan met naam te bespreken\.$"
    with pytest.raises(Refused, match=words):
        case_summary(store, milan.id, replace(NAMED, names=level))
    assert case_summary(store, milan.id, replace(NAMED, names=NameLevel.NONE)).heading == "Kind A"


def test_without_anybody_with_gezag_there_is_no_name(store):
    keep(store, make.child(id="milan"))
    with pytest.raises(Refused, match="niemand met gezag bekend"):
        case_summary(store, "milan", SummaryChoices(names=NameLevel.FULL))


def test_interpretations_and_whole_notes_stay_at_first(store, milan):
    write(store)
    summary = case_summary(store, milan.id, replace(NAMED, parts=AT_FIRST))
    assert [entry.opinions for entry in summary.signals] == [(), ()]
    assert summary.four_g == ()
    assert [talk.text for talk in summary.talks] == [
        "4G-gesprek. Gevoel (0–100): verdrietig 80, daarna 50."
    ]


def test_c1_ap1_an_interpretation_goes_along_apart_and_with_whose_it_is(store, milan):
    write(store)
    [signal, _other] = case_summary(store, milan.id, NAMED).signals
    assert signal.text == "Milan staat bij broer of zus. Drie jongens schoppen."
    [opinion] = signal.opinions
    assert opinion.label == "Duiding (leerkracht)"
    assert "buitengesloten" in opinion.text


def test_c1_ap2_a_whole_note_has_each_number_before_and_after(store, milan):
    write(store)
    [note] = case_summary(store, milan.id, NAMED).four_g
    assert note.title == "Gesprek met Milan"
    assert note.thoughts == "‘Niemand wil mij erbij’ (geloofwaardigheid 90, daarna 40)"
    assert note.feelings == "verdrietig 80, daarna 50\nLichaam: buik van broer of zus"


def test_a_note_stands_in_the_order_of_the_vault(store, milan):
    write(store)
    write_setting(store, SettingName.THINK_ORDER, "yes")
    [note] = case_summary(store, milan.id, NAMED).four_g
    assert [g for g, _text in note.cells()] == list(THINK)


def test_what_was_left_out_stays_here_and_is_counted(store, milan):
    write(store)
    choices = SummaryChoices(meeting_id="ot", left_out=frozenset({"one"}))
    counts = {c.part: (c.along, c.all) for c in summary_parts(store, milan.id, choices)}
    assert counts[SummaryPart.SIGNALS] == (1, 2)
    assert counts[SummaryPart.OPINIONS] == (0, 1)
    assert counts[SummaryPart.FOUR_G] == (0, 1)
    assert counts[SummaryPart.COURSE] == (2, 3)
    assert len(case_summary(store, milan.id, choices).signals) == 1


def test_each_part_can_stay(store, milan):
    write(store)
    bare = case_summary(store, milan.id, replace(NAMED, parts=frozenset()))
    assert bare.course is None
    assert not any(
        (bare.signals, bare.talks, bare.going_well, bare.worries, bare.voices, bare.decisions)
    )
    assert bare.question


def test_child_and_parents_speak_for_themselves(store, milan):
    write(store)
    voices = case_summary(store, milan.id, NAMED).voices
    assert [(one.says, one.text) for one in voices] == [
        ("Milan zegt", "‘Niemand wil mij erbij’"),
        ("Ouders zeggen", "‘Broer of zus zegt niets.’"),
    ]


def test_worries_are_the_coachs_own_lines_or_the_themes(store, milan):
    write(store)
    theme = store.themes.all()[0].name
    assert case_summary(store, milan.id, NAMED).worries == (f"{theme}: 1 signaal",)
    own = replace(NAMED, worries=("Liv en Milan slapen slecht",))
    assert case_summary(store, milan.id, own).worries == ("Broer of zus en Milan slapen slecht",)


def test_without_a_meeting_it_is_a_summary_of_today(store, milan):
    summary = case_summary(store, milan.id, SummaryChoices())
    assert summary.subtitle == "Samenvatting van maandag 30 november 2026"
    assert summary.question == "Weer meedoen"
    assert summary.point == ""


def test_what_was_agreed_stands_under_the_decisions(store, milan):
    write(store)
    [line] = case_summary(store, milan.id, NAMED).decisions
    told = (line.text, line.who, line.due)
    assert told == ("Vraag broer of zus en Milan", "Marloes Coachsma", "di 1 dec")


def test_the_second_child_on_the_agenda_is_kind_b_on_its_summary_too(store, milan):
    keep(store, make.child(id="noor", first_name="Noor"), make.case("noor", id="other"))
    put_case_on_agenda(store, "ot", "other")
    assert case_summary(store, "noor", SummaryChoices(meeting_id="ot")).heading == "Kind B"


def test_given_out_it_is_tied_to_the_journal(store, milan):
    head = store.journal.head()
    ready = summary_to_give_out(store, milan.id, NAMED)
    assert ready.journal_head == head
    assert ready.names is NameLevel.FULL
    assert ready.child_ids == ("milan",)
    assert ready.summary.furniture.number == f"K-147 · logboek {head}"


def test_help_that_was_asked_for_stands_on_it_and_what_is_considered_does_not(store, milan):
    route = make.route("milan", id="route")
    asked = {"status": ReferralStatus.ASKED, "asked_on": date(2026, 10, 29)}
    keep(store, route, make.referral(route, weight=Weight.FREE, **asked), make.referral(route))
    [named] = case_summary(store, milan.id, NAMED).referrals
    assert (named.when, named.source, named.text) == ("29-10", "Sterk Staan", "Aangevraagd")
    [hidden] = case_summary(store, milan.id, replace(NAMED, names=NameLevel.NONE)).referrals
    assert (hidden.when, hidden.source) == ("wk −4", "vrij toegankelijke hulp")
