"""Acceptance points of the practice cases, in the practice vault itself."""

import re
from dataclasses import replace
from datetime import date

import pytest

from coachdesk.domain.care_signals import SignalStatus
from coachdesk.domain.cases import CloseReason
from coachdesk.domain.errors import Refused
from coachdesk.domain.four_g import Speaker
from coachdesk.domain.ids import CareSignalId, ConversationId
from coachdesk.domain.log_lines import Deed
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.paragraphs import ParagraphKind
from coachdesk.domain.steps import Urgency
from coachdesk.domain.summaries import SummaryPart
from coachdesk.operations.children import note_reading
from coachdesk.operations.conversations import record_talk
from coachdesk.operations.packs import meeting_pack
from coachdesk.operations.summaries import SummaryChoices, case_summary
from coachdesk.operations.today_views import steps_of
from coachdesk.reports import case_summary as summary_report
from coachdesk.reports import meeting_pack as pack_report
from coachdesk.store.timeline import TimelineKind
from tests.reports.reading import text_of

EVERYTHING = frozenset(SummaryPart)


@pytest.fixture
def child(practice_store):
    """A child of the practice vault, by its whole name."""
    by_name = {one.full_name(): one for one in practice_store.children.all()}
    return by_name.__getitem__


@pytest.fixture
def talks(practice_store):
    """The talks in one dossier, the first first."""

    def found(child_id):
        keys = practice_store.timeline.of_child(child_id, (TimelineKind.CONVERSATION,))
        held = practice_store.conversations.page([key.id for key in keys])
        return sorted((one for one in held if one.held_at), key=lambda one: one.held_at)

    return found


def written(talk):
    """Every word in a talk."""
    notes = [text for note in talk.notes for text in note.texts()]
    return "\n".join([talk.title, *(piece.text for piece in talk.paragraphs), *notes])


def test_c1_ap5_sems_side_is_not_in_milans_dossier(practice_store, child, talks):
    milan = child("Milan Proefstra")
    told = talks(milan.id)
    assert [note.speaker for talk in told for note in talk.notes] == [Speaker.CHILD]
    signals = practice_store.care_signals
    heard = [p.text for s in signals.page(signals.of_child(milan.id)) for p in s.paragraphs]
    assert len(told) >= 2
    assert len(heard) >= 4
    assert "Sem" not in "\n".join([*map(written, told), *heard])
    assert [one.group for one in practice_store.children.all() if one.first_name == "Sem"] == ["8"]


def test_c2_two_views_of_one_event_stand_beside_each_other(child, talks):
    [talk] = [one for one in talks(child("Sofie Testema").id) if len(one.notes) > 1]
    hers, his = talk.notes
    assert (hers.speaker, his.speaker) == (Speaker.CHILD, Speaker.FATHER)
    assert [one.text for one in his.thoughts] == ["Ze houdt dingen achter"]
    assert {one.text for one in hers.thoughts}.isdisjoint(one.text for one in his.thoughts)


def test_c2_ap2_the_step_for_turning_twelve_stands_since_thirty_days_before(practice_store, child):
    steps = practice_store.steps.open_of_child(child("Sofie Testema").id)
    [twelve] = [step for step in steps if step.due == date(2026, 12, 4)]
    written = practice_store.db.execute(
        "SELECT at FROM journal JOIN journal_rows USING (seq) WHERE row_id = ?", [twelve.id]
    ).fetchall()
    assert [at[:10] for (at,) in written] == ["2026-11-04"]


def test_c7_ap1_each_dossier_has_one_side_and_what_was_agreed(child, talks):
    bram, yusuf = child("Bram Namaaksma"), child("Yusuf Zogenaamd")
    his, the_others = ("\n".join(map(written, talks(one.id))) for one in (bram, yusuf))
    assert "zusje" in his
    for words in ("Hij begon", "weer kunnen voetballen", "Yusuf", "Zogenaamd"):
        assert words not in his
    for words in ("Hij zei iets", "sorry zegt over mijn zusje", "Bram", "Namaaksma"):
        assert words not in the_others
    agreed = [
        [piece.text for piece in talk.paragraphs if piece.kind is ParagraphKind.AGREEMENT]
        for one in (bram, yusuf)
        for talk in talks(one.id)
        if talk.title.startswith("Herstelgesprek")
    ]
    assert len(agreed) == 2
    assert agreed[0] == agreed[1]
    assert len(agreed[0]) == 3


def test_c7_ap2_a_paper_from_brams_dossier_holds_no_word_of_yusuf(practice_store, child):
    bram = child("Bram Namaaksma")
    with pytest.raises(Refused):
        case_summary(practice_store, bram.id, SummaryChoices(names=NameLevel.FULL))
    choices = SummaryChoices(parts=EVERYTHING)
    paper = text_of(summary_report.render(case_summary(practice_store, bram.id, choices)))
    for word in ("Yusuf", "Zogenaamd", "Leyla", "Emre", "Hij begon"):
        assert word not in paper


def test_c7_ap3_looking_back_stands_as_a_step_on_its_day(practice_store, child):
    both = {child("Bram Namaaksma").id, child("Yusuf Zogenaamd").id}
    day = date(2026, 11, 27)
    ids = steps_of(practice_store, Urgency.TODAY, today=day)
    steps = [one for one in practice_store.steps.page(ids) if one.child_id in both]
    assert {step.child_id for step in steps} == both
    assert {step.what for step in steps} == {"Terugkijken op het herstelgesprek"}


def test_c7_ap4_one_restorative_talk_makes_no_case(practice_store, child, talks):
    store = practice_store
    for name in ("Bram Namaaksma", "Yusuf Zogenaamd"):
        one = child(name)
        assert len(talks(one.id)) >= 3
        assert store.cases.of_child(one.id) == []
        [signal] = store.care_signals.page(store.care_signals.of_child(one.id))
        assert (signal.status, signal.case_id) == (SignalStatus.NO_FOLLOW_UP, None)


def test_c7_ap5_nobody_is_called_dader_or_slachtoffer(practice_store):
    rows = practice_store.db.execute("SELECT text FROM paragraphs").fetchall()
    assert len(rows) > 200
    assert not [text for (text,) in rows if "dader" in text.lower() or "slachtoffer" in text]


def test_c10_ap3_joris_is_on_no_agenda_and_in_no_pack(practice_store, child):
    store, joris = practice_store, child("Joris Nergens")
    assert store.agenda_items.of_child(joris.id) == []
    [meeting] = [one for one in store.meetings.page(store.meetings.past(store.clock.now()))
                 if one.starts_at.date() == date(2026, 11, 24)]  # fmt: skip
    paper = text_of(pack_report.render(meeting_pack(store, meeting.id, opinions=True)))
    for word in ("Joris", "Nergens", "Wendy", "afgeschermd", "soep"):
        assert word not in paper
    texts = [text for (text,) in store.db.execute("SELECT text FROM paragraphs").fetchall()]
    assert not [text for text in texts if "meldcode" in text.lower() or "Veilig Thuis" in text]


def test_c10_ap7_the_log_has_ids_and_names_nobody(practice_store, child):
    store, joris = practice_store, child("Joris Nergens")
    note_reading(store, joris.id)
    [line] = store.log.lines(store.log.ids()[:1])
    assert (line.deed, line.child_ids) == (Deed.READ, (joris.id,))
    entries = store.db.execute("SELECT at, who, what, label FROM journal").fetchall()
    about = store.db.execute("SELECT * FROM journal_children").fetchall()
    told = set(re.findall(r"\w+", "\n".join(" ".join(map(str, row)) for row in entries + about)))
    people = {word for one in store.persons.all() for word in one.name.split()}
    names = people | {word for c in store.children.all() for word in c.full_name().split()}
    assert len(entries) > 1000
    assert not told & names


def test_c11_ap2_a_talk_taken_out_of_finns_dossier_stays_in_fennas(practice_store, child, talks):
    fenna, finn = child("Fenna Bedacht"), child("Finn Bedacht")
    [shared] = [one for one in talks(fenna.id) if one.notes]
    assert set(shared.child_ids) == {fenna.id, finn.id}
    record_talk(practice_store, replace(shared, child_ids=(fenna.id,)))
    assert ConversationId(shared.id) not in {one.id for one in talks(finn.id)}
    assert practice_store.conversations.get(shared.id).notes == shared.notes
    assert shared.id in {one.id for one in talks(fenna.id)}


def test_c11_ap3_a_paper_about_fenna_holds_nothing_of_finn_alone(practice_store, child):
    choices = SummaryChoices(parts=EVERYTHING)
    fenna, finn = child("Fenna Bedacht"), child("Finn Bedacht")
    hers, his = (
        text_of(summary_report.render(case_summary(practice_store, one.id, choices)))
        for one in (fenna, finn)
    )
    assert "telspelletje" in his
    for word in ("telspelletje", "Finn", "Verstopt zich"):
        assert word not in hers


def test_c11_both_cases_were_closed_with_what_was_reached(practice_store, child):
    for name in ("Fenna Bedacht", "Finn Bedacht"):
        [case] = practice_store.cases.of_child(child(name).id)
        assert (case.closed_on, case.close_reason) == (date(2026, 11, 17), CloseReason.GOAL_REACHED)
        assert "2 van de 15" in case.close_words


def test_the_signal_about_two_children_is_in_both_dossiers(practice_store, child):
    signals = practice_store.care_signals
    ids = [set(signals.of_child(child(name).id)) for name in ("Bram Namaaksma", "Yusuf Zogenaamd")]
    [shared] = ids[0] & ids[1]
    assert len(signals.get(CareSignalId(shared)).child_ids) == 2
