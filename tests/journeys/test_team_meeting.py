"""An IB'er and her zorgadviesteam: prepared, held and finished without a mouse. T7 and T8 count."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.clock import StoppedClock
from coachdesk.domain.ids import CaseId, MeetingId
from coachdesk.domain.meetings import Goal, Outcome
from coachdesk.domain.paragraphs import ParagraphKind
from coachdesk.operations.meetings import put_case_on_agenda
from coachdesk.store.store import Store
from coachdesk.store.timeline import TimelineKind
from coachdesk.ui.main_window import Frame
from coachdesk.ui.meetings.approval_form import ApprovalForm
from coachdesk.ui.meetings.minutes_page import MinutesPage
from coachdesk.ui.papers.paper_form import PaperForm
from coachdesk.ui.shared.workplace import Place
from tests import make
from tests.journeys.coach import ALT, CTRL, SHIFT, Coach, Key
from tests.store.test_store import keep

MEETING = MeetingId("zat")
FIRST_NAMES = ("Amira", "Milan", "Noor", "Sem", "Daan", "Luuk", "Jip", "Sofie", "Ryan")
MOST_KEYS_T7, MOST_KEYS_T8 = 90, 11


@pytest.fixture
def cases(store: Store) -> list[CaseId]:
    """Nine running cases of one school, and a meeting on Thursday with nothing on its agenda."""
    farida = make.person(id="farida", name="Farida Samenwerk", function="welzijn")
    meeting = make.meeting(
        id=MEETING, school_id="school", participant_ids=("me", "farida"), minutes=90
    )
    keep(store, make.school(id="school"), farida, meeting)
    cases = []
    for number, first in enumerate(FIRST_NAMES):
        child = make.child(
            id=f"child-{number}", first_name=first, last_name="Proefstra", school_id="school"
        )
        case = make.case(child.id, id=f"case-{number}")
        keep(store, child, case, make.signal(child.id, case_id=case.id))
        cases.append(case.id)
    return cases


def prepare(coach: Coach, qtbot: QtBot, number: int) -> None:
    """Of the case in sight: the question, what is wanted, the time, and a look at its page."""
    coach.write("Wat helpt in de klas en wie doet dat dan?")
    coach.press(Key.Key_Tab, Key.Key_Right)
    coach.press(Key.Key_Tab)
    coach.search(str(number))
    coach.press(Key.Key_Return, held=CTRL)
    form = QApplication.activeModalWidget()
    assert isinstance(form, ApprovalForm)
    if not form.approve.isEnabled():
        with qtbot.waitSignal(form.preview.shown, timeout=20_000):
            pass
    coach.press(Key.Key_Return, held=CTRL)


def take_down(coach: Coach) -> None:
    """T8: three lines, a decision and two actions; the next case comes by itself."""
    coach.press(Key.Key_F, Key.Key_Space)
    coach.write("Vader brengt voortaan zelf naar de klas; moeder wacht binnen.")
    coach.press(Key.Key_Return)
    coach.press(Key.Key_M, Key.Key_Space)
    coach.write("Een gesprek met zijn drieen is nu nog te spannend @far")
    coach.press(Key.Key_Return)
    coach.write("De groep begint op 9 december.")
    coach.press(Key.Key_B, held=CTRL)
    coach.write("Eerst ouders apart spreken, daarna een gesprek samen op school.")
    coach.press(Key.Key_A, held=CTRL | SHIFT)
    coach.write("Vader bellen @mar vr")
    coach.press(Key.Key_Return)
    coach.write("Plek vrijhouden @far 9 dec")
    coach.press(Key.Key_Return)
    coach.press(Key.Key_Return, held=CTRL)


def test_t7_eight_cases_are_prepared_in_ninety_keys(
    frame: Frame, store: Store, cases: list[CaseId], coach: Coach, qtbot: QtBot
) -> None:
    frame.ways.go(Place("meeting", MEETING))
    for _case in cases[:8]:
        coach.press(Key.Key_Return)
    coach.tab_to("Agenda")
    before = [item.case_id for item in store.agenda_items.of_meeting(MEETING)]
    coach.press(*[Key.Key_Down] * 2)
    coach.press(*[Key.Key_Up] * 2, held=ALT)
    coach.press(*[Key.Key_Down] * 4, held=ALT)
    coach.press(Key.Key_Return)
    after = [item.case_id for item in store.agenda_items.of_meeting(MEETING)]
    assert after == [*before[:2], *before[3:5], before[2], *before[5:]]
    for number in range(8):
        prepare(coach, qtbot, 8 + number % 2)
    coach.press(Key.Key_P, held=CTRL)
    form = QApplication.activeModalWidget()
    assert isinstance(form, PaperForm)
    qtbot.waitUntil(form.choices.protection.ready)
    coach.press(Key.Key_Return, Key.Key_Space)
    with qtbot.waitSignal(form.making.made, timeout=20_000) as made:
        coach.press(Key.Key_Return, held=CTRL)
    form.accept()

    folder = frame.workplace.preferences.paper_folder
    assert folder is not None
    assert len(list(folder.iterdir())) == len(made.args[0]) >= 1
    items = store.agenda_items.of_meeting(MEETING)
    assert len(items) == 8
    assert all(item.question and item.approved_on for item in items)
    assert {item.goal for item in items} == {Goal.DECIDE}
    assert coach.pressed <= MOST_KEYS_T7, coach.pressed


def test_t8_one_case_is_taken_down_in_eleven_keys(
    frame: Frame, store: Store, cases: list[CaseId], coach: Coach
) -> None:
    for case in cases[:2]:
        put_case_on_agenda(store, MEETING, case)
    frame.ways.go(Place("minutes", MEETING))
    take_down(coach)

    item = store.agenda_items.of_meeting(MEETING)[0]
    assert [len(item.paragraphs), item.outcome] == [3, Outcome.DECIDED]
    assert item.paragraphs[1].whose == "Farida Samenwerk"
    assert [piece.kind for piece in item.paragraphs] == [
        ParagraphKind.FACT,
        ParagraphKind.VIEW,
        ParagraphKind.FACT,
    ]
    assert item.decision == "Eerst ouders apart spreken, daarna een gesprek samen op school."
    assert item.finished_at is not None
    steps = store.steps.of_origin(item.id)
    assert {step.id for step in steps} == {
        step.id for step in store.steps.open_of_child(str(item.child_id))
    }
    assert {(step.owner_id, step.due) for step in steps} == {
        ("me", date(2026, 12, 4)),
        ("farida", date(2026, 12, 9)),
    }
    assert coach.hears() == "Verslag"
    page = frame.host.page()
    assert isinstance(page, MinutesPage)
    assert page.live.hand.id == store.agenda_items.of_meeting(MEETING)[1].id
    assert coach.pressed <= MOST_KEYS_T8, coach.pressed


def test_nine_cases_are_held_and_finished_without_a_mouse(
    frame: Frame, store: Store, cases: list[CaseId], coach: Coach, clock: StoppedClock
) -> None:
    frame.ways.go(Place("meeting", MEETING))
    for _case in cases:
        coach.press(Key.Key_Return)
    coach.press(Key.Key_K, held=CTRL)
    coach.write(">start overleg")
    coach.press(Key.Key_Return)
    coach.waits_to_hear("Verslag")
    for number in range(9):
        clock.move(timedelta(minutes=8 + number % 4))
        if number == 4:
            coach.press(Key.Key_PageDown, held=CTRL)  # somebody has to leave early
            coach.press(Key.Key_PageUp, held=CTRL)
        take_down(coach)
    coach.press(Key.Key_Return, held=CTRL)

    page = frame.host.page()
    assert isinstance(page, MinutesPage)
    assert not page.is_live()
    items = store.agenda_items.of_meeting(MEETING)
    assert [item.minutes_used for item in items] == [8, 9, 10, 11, 8, 9, 10, 11, 8]
    assert store.meetings.get(MEETING).finished_at == clock.now()
    assert len(store.steps.open()) == 18
    for number in range(9):
        keys = store.timeline.of_child(f"child-{number}", (TimelineKind.DECISION,))
        assert len(keys) == 1
    coach.press(Key.Key_5, held=CTRL)
    coach.waits_to_read("Geweest")
