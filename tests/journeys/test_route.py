"""A route from need to aftercare, over invented weeks, without a mouse."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from coachdesk.domain.clock import StoppedClock
from coachdesk.domain.consents import ConsentState, Purpose
from coachdesk.domain.feedback import FeedbackResult
from coachdesk.domain.ids import ChildId
from coachdesk.domain.offers import Weight
from coachdesk.domain.referrals import Referral, ReferralStatus
from coachdesk.store.store import Store
from coachdesk.ui.children.consent_form import ConsentForm
from coachdesk.ui.children.consent_topics import with_partner
from coachdesk.ui.desk import Desk
from coachdesk.ui.frame.known_names import KnownNames
from coachdesk.ui.main_window import Frame
from coachdesk.ui.routes.route_page import RoutePage
from coachdesk.ui.routes.send_panel import SendPanel
from coachdesk.ui.settings.preferences import NamesStyle, Preferences
from coachdesk.ui.shared import look
from coachdesk.ui.shared.workplace import Place, Workplace
from tests import make
from tests.journeys.coach import CTRL, Coach, Key
from tests.operations.routing import PARTNER, agree, family
from tests.store.test_store import keep

NEED = "Weten hoe hij nee kan zeggen in de groep, zonder spanning oefenen."
WHY = "Luuk kiest zelf voor de woensdagmiddag omdat Bas daar ook zit."
MONTH = timedelta(weeks=4)
AT_MOST = 24  # of T6: need, choosing, why, sending; the rows about options left out


@pytest.fixture
def frame(qtbot: QtBot, qapp: QApplication, desk: Desk) -> Iterator[Frame]:
    look.install(qapp, theme="light")
    names = KnownNames(desk, NamesStyle.FIRST_NAME_AND_LETTER).display
    workplace = Workplace(desk, names, Preferences(), parent=desk)
    window = QMainWindow()
    qtbot.addWidget(window)
    frame = Frame(workplace)
    window.setCentralWidget(frame)
    window.resize(1366, 740)
    with qtbot.waitActive(window):
        window.show()
    frame.start()
    yield frame
    QThreadPool.globalInstance().waitForDone(5000)
    frame.messages.hide()
    window.close()


@pytest.fixture
def offers(store: Store) -> None:
    """Something light, something free and something heavy to choose from."""
    keep(
        store,
        make.offer(name=PARTNER, organisation=PARTNER, weight=Weight.FREE),
        make.offer(name="Schoolmaatschappelijk werk", weight=Weight.LIGHT),
        make.offer(name="Praktijk De Linde", weight=Weight.SPECIALIST),
    )


def the_referral(store: Store) -> Referral:
    [referral] = store.referrals.of_child(ChildId("luuk"))
    return referral


def start_a_route(frame: Frame, coach: Coach) -> None:
    """From the child's page to the help that is chosen; the text is not counted."""
    frame.ways.go(Place("child", "luuk"))
    coach.press(Key.Key_K, held=CTRL)
    coach.waits_to_hear("Zoeken")
    coach.search(">route")
    coach.press(Key.Key_Return)
    coach.waits_to_hear("Wat heeft Luuk nodig?")
    coach.write(NEED)
    coach.press(Key.Key_Tab, Key.Key_Tab, Key.Key_Tab)
    assert coach.hears() == "Welke hulp?"
    coach.search("ste")
    coach.press(Key.Key_Return)
    assert coach.hears() == "Waarom deze keuze?"
    coach.write(WHY)
    coach.press(Key.Key_Return, held=CTRL)


@pytest.mark.usefixtures("offers")
def test_a_route_from_need_to_aftercare_over_the_weeks(
    frame: Frame, store: Store, clock: StoppedClock, qtbot: QtBot
) -> None:
    coach = Coach(qtbot)
    family(store)
    agree(store, "mother", "father")
    start_a_route(frame, coach)
    coach.waits_to_hear("Terugkoppeling verwacht")
    coach.search("4w")
    coach.press(Key.Key_Return, held=CTRL)
    assert coach.pressed <= AT_MOST
    assert the_referral(store).status is ReferralStatus.ASKED
    assert the_referral(store).feedback_expected_on == make.TODAY + timedelta(weeks=4)
    [route] = store.routes.of_child(the_referral(store).child_id)
    assert (route.need, route.why) == (NEED, WHY)
    [step] = store.steps.open_of_child(the_referral(store).child_id)
    assert (step.what, step.due) == (f"Terugkoppeling van {PARTNER}", make.TODAY + MONTH)
    assert step.waiting

    clock.move(timedelta(weeks=5))
    coach.press(Key.Key_1, held=CTRL)
    frame.ways.go(Place("route", route.id))
    coach.waits_to_read("7 dagen te laat. Bel of stuur een herinnering.")
    coach.waits_to_hear("Gestart")
    coach.press(Key.Key_1)
    coach.tab_to("Wat moet de leerkracht weten?")
    coach.write("Woensdag begint Luuk met de groep.")
    coach.tab_to("Verteld aan leerkracht")
    coach.press(Key.Key_Space)
    coach.press(Key.Key_Return, held=CTRL)
    heard = the_referral(store)
    assert heard.status is ReferralStatus.STARTED
    assert heard.feedbacks[0].result is FeedbackResult.STARTED
    assert heard.feedbacks[0].told_teacher_on == clock.now().date()
    assert heard.feedbacks[0].told_parents_on is None

    for weeks, outcome in ((6, ReferralStatus.AFTERCARE), (7, ReferralStatus.COMPLETED)):
        clock.move(timedelta(weeks=weeks))
        frame.ways.go(Place("child", "luuk"))
        frame.ways.go(Place("route", route.id))
        coach.waits_to_hear("Hoe gaat het nu?")
        coach.write("Hij zegt nee tegen de clown zijn.")
        coach.press(Key.Key_Tab, Key.Key_8, Key.Key_Tab, Key.Key_7)
        if outcome is ReferralStatus.COMPLETED:
            coach.tab_to("Het loopt door")
            coach.press(Key.Key_Right)
        coach.press(Key.Key_Return, held=CTRL)
        assert the_referral(store).status is outcome
    assert [(one.mark_child, one.mark_parents) for one in the_referral(store).checks] == [
        (8, 7),
        (8, 7),
    ]
    assert store.routes.get(route.id).closed_on == clock.now().date()


@pytest.mark.usefixtures("offers")
def test_sending_without_consent_changes_nothing_and_loses_nothing_typed(
    frame: Frame, store: Store, qtbot: QtBot
) -> None:
    coach = Coach(qtbot)
    family(store)
    agree(store, "mother")
    start_a_route(frame, coach)
    coach.waits_to_hear("Toestemming vastleggen")
    coach.tab_to("Overbrugging")
    coach.write("Tot die tijd elke maandag bij mij.")
    before = the_referral(store)

    coach.press(Key.Key_Return, held=CTRL)

    assert the_referral(store) == before
    assert not store.steps.open_of_child(before.child_id)
    assert "Versturen kan nog niet: vader gaf geen toestemming." in coach.reads()
    page = frame.host.page()
    assert isinstance(page, RoutePage)
    coach.press(Key.Key_1, held=CTRL)
    [draft] = store.drafts.all()
    assert draft.fields["bridging"] == "Tot die tijd elke maandag bij mij."
    frame.ways.go(Place("route", draft.id))
    assert isinstance(page.sheet.panel, SendPanel)
    assert page.sheet.panel.words.bridging.value() == draft.fields["bridging"]


@pytest.mark.usefixtures("offers")
def test_the_consent_that_is_missing_is_written_down_from_the_route(
    frame: Frame, store: Store, qtbot: QtBot
) -> None:
    coach = Coach(qtbot)
    family(store)
    agree(store, "mother")
    keep(store, make.consent("luuk", "father", purpose=Purpose.HELP, state=ConsentState.GIVEN))
    start_a_route(frame, coach)
    coach.waits_to_hear("Toestemming vastleggen")
    coach.press(Key.Key_Space)
    coach.waits_to_read("Toestemming vastleggen")
    form = QApplication.activeModalWidget()
    assert isinstance(form, ConsentForm)
    assert form.who.currentData() == "father"
    assert form.topic.currentData() == with_partner(PARTNER)
    form.reject()


@pytest.mark.usefixtures("offers")
def test_light_help_starts_directly_with_its_day_and_who_arranged_it(
    frame: Frame, store: Store, qtbot: QtBot
) -> None:
    coach = Coach(qtbot)
    family(store)
    agree(store, "mother", "father")
    start_a_route(frame, coach)
    coach.tab_to("Direct starten")
    coach.press(Key.Key_Space)
    started = the_referral(store)
    assert started.status is ReferralStatus.STARTED
    assert (started.started_on, started.arranged_by) == (make.TODAY, "me")
    assert started.asked_on is None
    coach.press(Key.Key_Z, held=CTRL)
    assert the_referral(store).status is ReferralStatus.CONSIDERED


def test_a_waiting_time_without_its_day_is_refused_beside_the_field(
    frame: Frame, store: Store, qtbot: QtBot
) -> None:
    coach = Coach(qtbot)
    old = {"waiting_weeks": 10, "checked_on": date(2026, 8, 2), "source": "trainer"}
    offer = make.offer(name=PARTNER, weight=Weight.FREE, **old)
    family(store)
    keep(store, offer)
    start_a_route(frame, coach)
    page = frame.host.page()
    assert isinstance(page, RoutePage)
    coach.tab_to("Nu nagaan")
    coach.press(Key.Key_Space)
    coach.tab_to("Wachttijd")
    coach.press(Key.Key_A, held=CTRL)
    coach.write("4")
    coach.tab_to("Nagegaan op")
    coach.press(Key.Key_A, held=CTRL)
    coach.press(Key.Key_Delete)
    coach.press(Key.Key_Return, held=CTRL)
    assert "Vul de peildatum van deze wachttijd in." in coach.reads()
    assert store.offers.get(offer.id).waiting_weeks == 10
