"""One child and one team over a winter: a talk, a route, a meeting of nine, packs, what follows.

Everything goes in by keys; what came out is read from the screen, the vault and the files.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.children import Child
from coachdesk.domain.clock import StoppedClock
from coachdesk.domain.consents import Purpose
from coachdesk.domain.documents import Document
from coachdesk.domain.ids import ChildId, MeetingId
from coachdesk.domain.name_level import NameLevel
from coachdesk.domain.names import name
from coachdesk.domain.offers import Weight
from coachdesk.domain.referrals import ReferralStatus
from coachdesk.domain.steps import StepStatus
from coachdesk.store.store import Store
from coachdesk.ui.main_window import Frame
from coachdesk.ui.meetings.approval_form import ApprovalForm
from coachdesk.ui.meetings.minutes_page import MinutesPage
from coachdesk.ui.papers.paper_form import PaperForm
from coachdesk.ui.shared.workplace import Place
from tests import make
from tests.journeys.coach import ALT, CTRL, SHIFT, Coach, Key
from tests.journeys.test_route import start_a_route, the_referral
from tests.operations.routing import PARTNER, agree, family
from tests.reports.reading import text_of
from tests.store.test_store import keep

MEETING = MeetingId("zat")
LUUK, SOFIE = ChildId("luuk"), ChildId("sofie")
NAMED = ("Amira", "Milan", "Noor", "Sem", "Daan", "Jip", "Ryan")
THURSDAY = datetime(2027, 2, 18, 13)
TEAM = ("farida", "ilse", "karel", "bo")
BORN = {"born": datetime(2018, 4, 9).date()}
DUE = ("vr", "25 feb", "26 feb", "12 mrt")  # a week later: late, today, this week, later


@pytest.fixture
def school(store: Store) -> None:
    """Luuk, who talked before; eight others, of whom Sofie may not be named; a team of five."""
    keep(store, make.school(id="school"))
    for number, person in enumerate(TEAM):
        keep(store, make.person(id=person, name=f"{person.title()} Teamsma {number}"))
    keep(store, replace(family(store), school_id="school"))
    agree(store, "mother", "father")
    may_name(store, LUUK, "mother", "father")
    told = make.note(event="Maandag op het plein.", attempt="Zegt een keer nee.")
    keep(store, make.talk(LUUK, id="before", held_at=datetime(2026, 11, 17, 9), notes=(told,)))
    for number, first in enumerate((*NAMED, "Sofie")):
        child = make.child(id=first.lower(), first_name=first, last_name="Wensdroom", **BORN)
        parent = make.person(id=f"parent-{number}", name=f"Ouder {first}stra")
        case = make.case(child.id, id=f"case-{number}")
        keep(store, replace(child, school_id="school"), parent, case)
        keep(store, make.bond(child.id, parent.id), make.signal(child.id, case_id=case.id))
        if child.id != SOFIE:
            may_name(store, child.id, parent.id)
    come = {"starts_at": THURSDAY, "participant_ids": ("me", *TEAM), "minutes": 120}
    keep(store, make.meeting(id=MEETING, school_id="school", **come))
    keep(store, make.offer(name=PARTNER, organisation=PARTNER, weight=Weight.FREE))


def may_name(store: Store, child_id: str, *people: str) -> None:
    """These persons agreed to a name on the papers of the team."""
    for person in people:
        for purpose in (Purpose.MEETING, Purpose.EXCHANGE):
            keep(store, make.consent(child_id, person, purpose=purpose))


def talk_again(coach: Coach) -> None:
    """A second 4G talk with Luuk, the one before beside it."""
    coach.press(Key.Key_G, held=CTRL)
    coach.waits_to_hear("Over wie?")
    coach.write("luu")
    coach.press(Key.Key_Return)
    coach.press(Key.Key_E, held=CTRL | SHIFT)
    coach.waits_to_read("Vorige keer, dinsdag 17 november")
    coach.write("Vandaag bij gym.")
    coach.press(Key.Key_Tab)
    coach.write("Ze willen dat ik de clown ben.")
    coach.press(Key.Key_9, held=ALT)
    coach.write("Terugkoppelen aan juf Anouk")
    coach.press(Key.Key_Return, held=CTRL)
    coach.waits_to_read("vastgelegd")


def follow_the_route(frame: Frame, coach: Coach, store: Store, clock: StoppedClock) -> None:
    """From what he needs to the first look back after the help."""
    start_a_route(frame, coach)
    coach.waits_to_hear("Terugkoppeling verwacht")
    coach.search("4w")
    coach.press(Key.Key_Return, held=CTRL)
    assert the_referral(store).status is ReferralStatus.ASKED
    clock.move(timedelta(weeks=5))
    coach.press(Key.Key_1, held=CTRL)
    frame.ways.go(Place("route", the_referral(store).route_id))
    coach.waits_to_hear("Gestart")
    coach.press(Key.Key_1)
    coach.press(Key.Key_Return, held=CTRL)
    assert the_referral(store).status is ReferralStatus.STARTED
    clock.move(timedelta(weeks=6))
    frame.ways.go(Place("child", LUUK))
    frame.ways.go(Place("route", the_referral(store).route_id))
    coach.waits_to_hear("Hoe gaat het nu?")
    coach.write("Hij zegt nee tegen de clown zijn.")
    coach.press(Key.Key_Tab, Key.Key_8, Key.Key_Tab, Key.Key_7)
    coach.press(Key.Key_Return, held=CTRL)
    assert the_referral(store).status is ReferralStatus.AFTERCARE


def prepare_nine(frame: Frame, coach: Coach, store: Store, qtbot: QtBot) -> None:
    """On the agenda; each with its question, its name where that may, and a look at its page."""
    frame.ways.go(Place("meeting", MEETING))
    for _case in range(9):
        coach.press(Key.Key_Return)
    coach.tab_to("Agenda")
    coach.press(Key.Key_Home, Key.Key_Return)
    for item in store.agenda_items.of_meeting(MEETING):
        coach.waits_to_hear("Vraag aan het team")
        coach.write("Wat helpt in de klas?")
        if item.child_id != SOFIE:
            coach.tab_to(name(NameLevel.NONE))
            coach.presses_until(Key.Key_Left, name(NameLevel.FULL))
        coach.press(Key.Key_Return, held=CTRL)
        form = QApplication.activeModalWidget()
        assert isinstance(form, ApprovalForm)
        qtbot.waitUntil(form.approve.isEnabled, timeout=20_000)
        coach.press(Key.Key_Return, held=CTRL)


def hold_it(frame: Frame, coach: Coach, clock: StoppedClock) -> None:
    """Each case gets a decision and an action of one's own."""
    coach.press(Key.Key_K, held=CTRL)
    coach.write(">start overleg")
    coach.press(Key.Key_Return)
    coach.waits_to_hear("Verslag")
    for number in range(9):
        clock.move(timedelta(minutes=10))
        coach.press(Key.Key_B, held=CTRL)
        coach.write("Eerst de ouders spreken.")
        coach.press(Key.Key_A, held=CTRL | SHIFT)
        coach.write(f"Vader bellen {number} @mar {DUE[number % 4]}")
        coach.press(Key.Key_Return)
        coach.press(Key.Key_Return, held=CTRL)
    coach.press(Key.Key_Return, held=CTRL)
    page = frame.host.page()
    assert isinstance(page, MinutesPage)
    assert not page.is_live()


def make_packs(frame: Frame, coach: Coach, store: Store, qtbot: QtBot) -> list[Document]:
    """A copy for each of five, with a password of their own that stands on the last page."""
    frame.ways.go(Place("meeting", MEETING))
    coach.press(Key.Key_P, held=CTRL)
    form = QApplication.activeModalWidget()
    assert isinstance(form, PaperForm)
    qtbot.waitUntil(form.choices.protection.ready)
    coach.tab_to("Namen in vrije tekst nagekeken")
    coach.press(Key.Key_Space)
    coach.waits_to_press("PDF maken", Key.Key_Return, held=CTRL)
    coach.waits_to_read("Het blijft in de kluis")
    made = store.documents.page(store.documents.of_meeting(MEETING))
    assert all(one.password in coach.reads() for one in made)
    coach.press(Key.Key_Return)
    return made


def read_packs(packs: list[Document], folder: Path, nameless: Child) -> None:
    """Each opens with its own password, names all but one, and is called after nobody."""
    assert len(packs) == len({pack.password for pack in packs}) == 5
    assert len(list(folder.iterdir())) == 5
    for pack in packs:
        text = text_of((folder / pack.file_name).read_bytes(), pack.password)
        assert pack.recipients[0].name in text
        assert all(first in text for first in (*NAMED, "Luuk"))
        words = set(text.replace(",", " ").replace(".", " ").split())
        assert not words & {nameless.first_name, f"{nameless.first_name}stra", nameless.code}
        assert nameless.first_name.lower() not in pack.file_name


def see_today(coach: Coach) -> None:
    """What was agreed stands under its own heading; the last group is folded."""
    coach.press(Key.Key_1, held=CTRL)
    coach.waits_to_read("Donderdag 25 februari")
    coach.waits_to_hear("Volgende stappen")
    coach.press(Key.Key_End, Key.Key_Return)
    groups = ("Te laat", "Vandaag", "Deze week", "Later")
    for number in range(9):
        coach.waits_to_read(f"{groups[number % 4]}. Vader bellen {number}.")


@pytest.mark.usefixtures("school")
def test_a_winter_from_a_talk_to_the_actions_of_the_team(
    frame: Frame, store: Store, coach: Coach, clock: StoppedClock, qtbot: QtBot
) -> None:
    folder = frame.workplace.preferences.paper_folder
    assert folder is not None
    frame.start()
    talk_again(coach)
    follow_the_route(frame, coach, store, clock)
    prepare_nine(frame, coach, store, qtbot)
    clock.move(THURSDAY - clock.now())
    hold_it(frame, coach, clock)
    read_packs(make_packs(frame, coach, store, qtbot), folder, store.children.get(SOFIE))

    clock.move(timedelta(weeks=1))
    see_today(coach)
    agreed = [step for step in store.steps.page(store.steps.open()) if "Vader" in step.what]
    assert [step.status for step in agreed] == [StepStatus.OPEN] * 9
