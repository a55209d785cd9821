"""Tests of what a coach can do while a meeting is held, and of what comes of it afterwards."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from coachdesk.domain.errors import Refused
from coachdesk.domain.four_g import Speaker
from coachdesk.domain.meetings import Outcome
from coachdesk.domain.minutes import Action, Line, Said
from coachdesk.domain.paragraphs import ParagraphKind, Source
from coachdesk.domain.steps import Origin
from coachdesk.operations.candidates import Candidates, Why
from coachdesk.operations.meetings import plan_meeting, put_case_on_agenda
from coachdesk.operations.minutes import (
    add_action,
    finish_item,
    finish_meeting,
    reopen_meeting,
    take_down,
)
from coachdesk.operations.sittings import brief_of, sitting
from coachdesk.operations.steps import tick_step
from coachdesk.store.timeline import TimelineKind
from tests import make
from tests.store.test_store import keep

LATER = datetime(2026, 12, 3, 14, 20)
CALL = Action(what="Vader bellen", owner_id="ilse", owner="Ilse", due=date(2026, 12, 4))
SAID = Said(
    lines=(
        Line(text="Vader brengt voortaan zelf."),
        Line(text="Nog te spannend.", kind=ParagraphKind.VIEW, whose="Ilse", person_id="ilse"),
    ),
    decision=" Ouders eerst apart. ",
    minutes_used=13,
)


@pytest.fixture
def meeting(store):
    child = make.child(id="noor", school_id="school", needs=("rustige start maandag",))
    case = make.case(child.id, id="case", opened_on=date(2026, 1, 5))
    meeting = make.meeting(id="zat", school_id="school", participant_ids=("ilse", "me"))
    keep(store, make.school(id="school"), make.person(id="ilse"), child, case, meeting)
    put_case_on_agenda(store, meeting.id, case.id)
    return meeting


def item_of(store, meeting):
    return store.agenda_items.of_meeting(meeting.id)[-1]


def test_what_was_said_keeps_facts_and_opinions_apart_and_knows_who(store, meeting):
    take_down(store, item_of(store, meeting).id, SAID)
    item = item_of(store, meeting)
    fact, opinion = item.paragraphs
    assert (fact.kind, fact.whose) == (ParagraphKind.FACT, "")
    assert (opinion.kind, opinion.source) == (ParagraphKind.VIEW, Source.PERSON)
    assert (opinion.whose, opinion.person_id) == ("Ilse", "ilse")
    assert (item.decision, item.minutes_used) == ("Ouders eerst apart.", 13)
    assert item.finished_at is None


def test_a_line_that_changes_stays_the_same_line(store, meeting):
    item_id = item_of(store, meeting).id
    take_down(store, item_id, SAID)
    before = item_of(store, meeting).paragraphs
    take_down(store, item_id, replace(SAID, lines=(Line(text="Anders."), *SAID.lines[1:])))
    after = item_of(store, meeting).paragraphs
    assert [one.id for one in after] == [one.id for one in before]
    assert after[0].text == "Anders."


def test_a_decision_without_an_outcome_was_taken(store, meeting):
    finish_item(store, item_of(store, meeting).id, SAID, at=LATER)
    item = item_of(store, meeting)
    assert item.outcome is Outcome.DECIDED
    assert item.finished_at == LATER


def test_writing_takes_its_draft_away_and_undo_takes_the_writing_back(store, meeting):
    before = item_of(store, meeting)
    store.keep_draft(make.draft(id="draft", form="minutes"))
    changes = finish_item(store, before.id, SAID, at=LATER, draft_id="draft")
    assert store.drafts.find("draft") is None
    store.replay(changes.undone())
    assert item_of(store, meeting) == before


def test_an_action_is_a_step_of_its_owner_about_the_child(store, meeting):
    item = item_of(store, meeting)
    add_action(store, item.id, CALL)
    [step] = store.steps.open_of_child("noor")
    assert (step.what, step.owner_id, step.due) == ("Vader bellen", "ilse", date(2026, 12, 4))
    assert (step.origin, step.origin_id, step.case_id) == (Origin.AGENDA_ITEM, item.id, "case")


def test_an_action_that_nobody_does_is_refused(store, meeting):
    unclear = replace(CALL, owner_id=None, asks="Wie doet dit? Typ @ en een naam.")
    with pytest.raises(Refused, match="Wie doet dit"):
        add_action(store, item_of(store, meeting).id, unclear)
    assert not store.steps.open()


def test_a_finished_meeting_can_only_be_written_after_it_was_reopened(store, meeting):
    item_id = item_of(store, meeting).id
    finish_meeting(store, meeting.id, at=LATER)
    for attempt in (
        lambda: take_down(store, item_id, SAID),
        lambda: finish_item(store, item_id, SAID, at=LATER),
        lambda: add_action(store, item_id, CALL),
        lambda: finish_meeting(store, meeting.id, at=LATER),
    ):
        with pytest.raises(Refused, match="Heropen"):
            attempt()
    reopen_meeting(store, meeting.id)
    take_down(store, item_id, SAID)
    assert item_of(store, meeting).decision == "Ouders eerst apart."


def test_only_a_finished_meeting_can_be_reopened(store, meeting):
    with pytest.raises(Refused):
        reopen_meeting(store, meeting.id)
    assert store.meetings.get(meeting.id).finished_at is None


def test_a_decision_stands_in_the_timeline_once_the_meeting_is_finished(store, meeting):
    finish_item(store, item_of(store, meeting).id, SAID, at=LATER)
    decisions = (TimelineKind.DECISION,)
    assert not store.timeline.of_child("noor", decisions)
    finish_meeting(store, meeting.id, at=LATER)
    [key] = store.timeline.of_child("noor", decisions)
    assert key.id == item_of(store, meeting).id


def test_what_should_come_back_is_put_forward_for_the_next_meeting(store, meeting):
    back = replace(SAID, outcome=Outcome.NEXT_MEETING)
    finish_item(store, item_of(store, meeting).id, back, at=LATER)
    finish_meeting(store, meeting.id, at=LATER)
    coming = make.meeting(starts_at=datetime(2027, 1, 14, 13), school_id="school")
    plan_meeting(store, coming)
    known = Candidates(store, coming.id, today=date(2027, 1, 4))
    [candidate] = known.told(store, known.ids)
    assert Why.COMES_BACK in {reason.why for reason in candidate.reasons}


def test_late_actions_are_the_first_point_of_the_next_meeting(store, meeting):
    add_action(store, item_of(store, meeting).id, CALL)
    coming = make.meeting(starts_at=datetime(2027, 1, 14, 13), school_id="school")
    plan_meeting(store, coming)
    [first] = store.agenda_items.of_meeting(coming.id)
    assert (first.text, first.carries) == ("Openstaande acties", True)
    held = sitting(store, coming.id, today=date(2027, 1, 14))
    assert held is not None
    assert [step.what for step in held.late] == ["Vader bellen"]
    plan_meeting(store, replace(coming, place="teamkamer"))
    assert len(store.agenda_items.of_meeting(coming.id)) == 1


def test_a_meeting_planned_before_gets_them_when_this_one_is_finished(store, meeting):
    coming = make.meeting(starts_at=datetime(2027, 1, 14, 13), school_id="school")
    other = make.meeting(starts_at=datetime(2027, 1, 12, 13), school_id="school", kind="MDO")
    keep(store, coming, other, make.agenda_item(coming.id, id="own", text="Rondje"))
    add_action(store, item_of(store, meeting).id, CALL)
    finish_meeting(store, meeting.id, at=LATER)
    assert [i.text for i in store.agenda_items.of_meeting(coming.id)] == [
        "Openstaande acties",
        "Rondje",
    ]
    assert not store.agenda_items.of_meeting(other.id)


def test_what_was_done_in_time_does_not_come_back(store, meeting):
    add_action(store, item_of(store, meeting).id, CALL)
    [step] = store.steps.open_of_child("noor")
    tick_step(store, step.id, on=date(2026, 12, 4))
    coming = make.meeting(starts_at=datetime(2027, 1, 14, 13), school_id="school")
    plan_meeting(store, coming)
    assert not store.agenda_items.of_meeting(coming.id)


def test_the_sitting_brings_the_actions_of_each_point_and_who_is_there_first(store, meeting):
    item = item_of(store, meeting)
    add_action(store, item.id, CALL)
    held = sitting(store, meeting.id, today=make.TODAY)
    assert held is not None
    assert [step.what for step in held.actions[item.id]] == ["Vader bellen"]
    assert {person.id for person in held.people[:2]} == {"ilse", "me"}
    assert held.person("ilse") == store.persons.get("ilse")
    point = held.point(item.id)
    assert point is not None
    assert point.item == item
    assert sitting(store, "gone", today=make.TODAY) is None


def test_the_team_hears_facts_and_the_childs_words_and_never_an_interpretation(store, meeting):
    fact = make.paragraph("Drie maandagen buikpijn.")
    own = make.paragraph(
        "Het is niet mijn schuld.", kind=ParagraphKind.STATEMENT, source=Source.CHILD, position=1
    )
    guess = make.paragraph("Wil aandacht.", kind=ParagraphKind.INTERPRETATION, position=2)
    thought = make.thought("Ik wil eerst tekenen.", own_words=True)
    keep(store, make.signal("noor", paragraphs=(fact, own, guess)))
    fathers = make.thought("Ze verzint het.", own_words=True)
    father = make.note(thoughts=(fathers,), speaker=Speaker.FATHER)
    keep(store, make.talk("noor", notes=(make.note(thoughts=(thought,)), father)))
    brief = brief_of(store, "noor")
    assert brief.facts == ("Drie maandagen buikpijn.",)
    assert set(brief.words) == {"Het is niet mijn schuld.", "Ik wil eerst tekenen."}
    assert brief.needs == ("rustige start maandag",)
