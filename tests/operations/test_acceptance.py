"""Acceptance points of the invented practice cases that hold without a window."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from coachdesk.domain.bonds import Relation
from coachdesk.domain.consents import ConsentState, Purpose
from coachdesk.domain.conversations import ConversationKind
from coachdesk.domain.documents import PaperKind, Recipient
from coachdesk.domain.errors import Refused
from coachdesk.domain.ids import RecipientId
from coachdesk.domain.log_lines import Deed, LogFilter
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.paragraphs import ParagraphKind, Source
from coachdesk.domain.steps import Origin
from coachdesk.operations.access_overviews import access_overview
from coachdesk.operations.care_signals import note_signal, turn_paragraph
from coachdesk.operations.children import announce_birthdays, note_reading
from coachdesk.operations.consents import name_gate
from coachdesk.operations.conversations import record_talk
from coachdesk.operations.meetings import put_case_on_agenda, write_agenda_item
from coachdesk.operations.packs import meeting_pack
from coachdesk.operations.papers import record_given_out
from coachdesk.reports import access_overview as overview_report
from coachdesk.reports.meeting_pack import render
from tests import make
from tests.reports.reading import text_of
from tests.store.test_store import keep


def test_c1_ap2_two_thoughts_and_three_feelings_each_with_before_and_after(store):
    milan = make.child()
    keep(store, milan)
    thoughts = (
        make.thought(belief_before=90, belief_after=40),
        make.thought("Ik zeg iets, dan wordt het erger", belief_before=80, belief_after=60),
    )
    feelings = (
        make.feeling("verdrietig", before=80, after=50),
        make.feeling("boos", before=60, after=50),
        make.feeling("bang", before=70, after=40),
    )
    talk = make.talk(milan.id, notes=(make.note(thoughts=thoughts, feelings=feelings),))
    record_talk(store, talk)

    [note] = store.conversations.get(talk.id).notes
    assert [(t.belief_before, t.belief_after) for t in note.thoughts] == [(90, 40), (80, 60)]
    strengths = [(f.word, f.before, f.after) for f in note.feelings]
    assert strengths == [("verdrietig", 80, 50), ("boos", 60, 50), ("bang", 70, 40)]


def test_c1_ap4_what_is_done_with_a_whole_class_makes_no_dossier_of_a_child(store):
    milan = make.child()
    keep(store, milan)
    lesson = make.talk(kind=ConversationKind.OTHER, title="Groepsles “de 4 G’s” in 7b", notes=())
    record_talk(store, lesson)
    note_signal(store, make.signal(about="Groep 7b"))

    assert store.conversations.get(lesson.id).held_at == make.NOW
    assert store.children.all() == [milan]
    assert store.timeline.of_child(milan.id) == []


@pytest.fixture
def sofie(store):
    school = make.school()
    sofie = make.child(
        first_name="Sofie",
        last_name="Testema",
        born=date(2014, 12, 4),
        group="8a",
        school_id=school.id,
        home="week bij moeder (Fictiedam) / week bij vader (Verzonde)",
    )
    mother, father = make.person(name="Karin Testema"), make.person(name="Bert Verzinsma")
    keep(store, school, sofie, mother, father, make.case(sofie.id, id="case-sofie"))
    keep(store, make.bond(sofie.id, mother.id))
    keep(store, make.bond(sofie.id, father.id, relation=Relation.FATHER))
    for purpose in (Purpose.MEETING, Purpose.EXCHANGE):
        keep(store, make.consent(sofie.id, mother.id, purpose=purpose))
        refused = ConsentState.REFUSED
        keep(store, make.consent(sofie.id, father.id, purpose=purpose, state=refused))
    return sofie


def test_c2_ap1_with_a_refusal_the_only_way_is_without_a_name(store, sofie):
    answer = name_gate(store, sofie.id, today=make.TODAY)
    assert not answer.gate.open
    assert answer.missing_names == ("Bert Verzinsma",)

    story = "Sofie (geb. 04-12-2014) uit groep 8a huilt als ze van Verzonde komt, zegt Karin."
    words = make.paragraph(f"{story} Op OBS De Verzonnen Vlieger weet 8a ervan; Testema zwijgt.")
    note_signal(store, make.signal(sofie.id, paragraphs=(words,)))
    meeting = make.meeting()
    keep(store, meeting)
    put_case_on_agenda(store, meeting.id, "case-sofie")
    [item] = store.agenda_items.of_meeting(meeting.id)
    question = "Hoe houden we school buiten de strijd rond Sofie uit groep 8a?"
    write_agenda_item(store, replace(item, question=question))

    for level in (NameLevel.FULL, NameLevel.INITIAL):
        with pytest.raises(Refused):
            write_agenda_item(store, replace(item, question=question, names=level))

    paper = text_of(render(meeting_pack(store, meeting.id, opinions=True)))
    for word in ("Sofie", "Testema", "Karin", "Bert", "Verzinsma", "Verzonde", "8a", "Vlieger"):
        assert word not in paper
    for day in ("04-12-2014", "4 december"):
        assert day not in paper
    assert "kind A" in paper
    assert "moeder" in paper


def test_c2_ap2_the_step_for_turning_twelve_is_there_from_thirty_days_before(store, sofie):
    announce_birthdays(store, date(2026, 11, 3))
    assert store.steps.open_of_child(sofie.id) == []
    announce_birthdays(store, date(2026, 11, 4))
    [step] = store.steps.open_of_child(sofie.id)
    assert step.origin is Origin.BIRTHDAY
    assert step.due == date(2026, 12, 4)
    announce_birthdays(store, date(2026, 11, 5))
    assert store.steps.open_of_child(sofie.id) == [step]


def test_c2_ap4_the_overview_for_father_has_no_address_of_mother_and_leaves_a_line(store, sofie):
    note_reading(store, sofie.id)
    given = access_overview(store, sofie.id)
    paper = text_of(overview_report.render(given.overview))
    for word in ("Fictiedam", "Verzonde", "Karin", "week bij moeder"):
        assert word not in paper

    father = Recipient(id=RecipientId("to"), name="Bert Verzinsma", function="vader")
    kind = PaperKind.ACCESS_OVERVIEW
    record_given_out(store, make.document(sofie.id, kind=kind, recipients=(father,)))
    [line] = store.log.lines(store.log.ids(LogFilter(child_id=sofie.id, deed=Deed.GIVEN_OUT)))
    assert line.recipients == ("Bert Verzinsma",)


def test_c2_ap6_mother_and_father_each_have_views_of_their_own(store, sofie):
    def view(text, who):
        person = next(p for p in store.persons.all() if p.name == who)
        return make.paragraph(
            text, kind=ParagraphKind.VIEW, source=Source.PERSON, person_id=person.id, whose=who
        )

    hers = view("Hij zet haar tegen mij op.", "Karin Testema")
    his = view("School kiest partij.", "Bert Verzinsma")
    note_signal(store, make.signal(sofie.id, id="hers", paragraphs=(hers,)))
    note_signal(store, make.signal(sofie.id, id="his", paragraphs=(his,)))
    [from_mother] = store.care_signals.get("hers").paragraphs
    [from_father] = store.care_signals.get("his").paragraphs
    assert from_mother.person_id != from_father.person_id
    assert not from_mother.factual()
    assert from_mother in store.care_signals.get("hers").interpretations()


def test_c8_ap1_turning_a_fact_into_an_interpretation_keeps_kind_text_who_and_when(store, clock):
    kevin = make.child(first_name="Kevin", last_name="Schijnbaar")
    keep(store, kevin)
    said = make.paragraph("Moeder kan het niet aan.", whose="leerkracht")
    clock.moment = datetime(2026, 10, 14, 15, 30)
    signal = make.signal(kevin.id, seen_on=clock.now(), noted_at=clock.now(), paragraphs=(said,))
    note_signal(store, signal)
    clock.move(timedelta(days=1))
    turn_paragraph(store, signal.id, said.id, ParagraphKind.INTERPRETATION)

    [now] = store.care_signals.get(signal.id).paragraphs
    assert (now.kind, now.whose) == (ParagraphKind.INTERPRETATION, "leerkracht")
    versions = store.journal.history_of("paragraphs", said.id)
    assert [(v.row["kind"], v.row["text"]) for v in versions] == [("FACT", said.text)]
    assert versions[0].who == "me"
    assert versions[0].until.date() == date(2026, 10, 15)
