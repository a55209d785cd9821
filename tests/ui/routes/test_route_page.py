"""The page of a route: its stages, what is kept of it, and what names become when they are off."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.domain.cases import CloseReason, Farewell, Told
from coachdesk.domain.clock import StoppedClock
from coachdesk.domain.consents import Purpose
from coachdesk.domain.feedback import AftercareOutcome, FeedbackResult
from coachdesk.domain.ids import CaseId, ChildId, ReferralId, RouteId
from coachdesk.domain.offers import Weight
from coachdesk.domain.referrals import ReferralStatus
from coachdesk.domain.routes import Stage
from coachdesk.operations.referrals import note_aftercare, note_feedback
from coachdesk.operations.routes import write_route
from coachdesk.store.store import Store
from coachdesk.ui.desk import Desk
from coachdesk.ui.routes.aftercare_panel import AftercarePanel
from coachdesk.ui.routes.end_form import EndForm
from coachdesk.ui.routes.feedback_panel import FeedbackPanel
from coachdesk.ui.routes.need_panel import NeedPanel, rungs_passed
from coachdesk.ui.routes.route_page import RoutePage
from coachdesk.ui.routes.send_panel import SendPanel
from coachdesk.ui.routes.sent_panel import SentPanel
from coachdesk.ui.settings.preferences import Theme
from coachdesk.ui.shared import look
from coachdesk.ui.shared.tab_stops import tab_stops
from coachdesk.ui.shared.workplace import Place, Workplace
from tests import make
from tests.operations.routing import PARTNER, a_route, agree, family, sent, started
from tests.store.test_store import keep
from tests.ui.children.keyboard import focused, press, save, tab_to, write

LUUK = ChildId("luuk")
TOLD = Farewell(told_child=Told.YES, told_parents=Told.YES, told_teacher=Told.YES)
OpenRoute = Callable[..., RoutePage]
Key = Qt.Key


@pytest.fixture
def open_route(qapp: QApplication, qtbot: QtBot, workplace: Workplace) -> OpenRoute:
    """Opens a route, or a new one of a child, as large as in a window of 1440 x 900."""
    look.install(qapp, theme=Theme.LIGHT)
    windows = []  # Qt would take away what nobody holds

    def show(about: str = "", part: str = "") -> RoutePage:
        window = QMainWindow()
        qtbot.addWidget(window)
        windows.append(window)
        page = RoutePage(workplace)
        window.setCentralWidget(page)
        window.resize(1200, 820)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        page.show_place(Place("route", about, part))
        page.focus_first()
        return page

    return show


def the_route(store: Store) -> RouteId:
    [route] = store.routes.of_child(LUUK)
    return route.id


def everything(widget: QWidget) -> str:
    """All that is to be read or heard in it."""
    parts = [widget, *widget.findChildren(QWidget)]
    seen = [one for one in parts if one.isVisible()]
    words = [one.text() for one in seen if isinstance(one, QLabel | QAbstractButton)]
    words += [one.accessibleName() + one.toolTip() + one.accessibleDescription() for one in seen]
    return "\n".join(words)


def test_a_new_route_begins_with_what_the_child_page_says_it_needs(
    store: Store, open_route: OpenRoute
) -> None:
    keep(store, make.child(id="luuk", needs=("Een rustige plek", "Bas erbij")))
    page = open_route(part="luuk")
    assert isinstance(page.sheet.panel, NeedPanel)
    assert page.sheet.panel.need.value() == "Een rustige plek; Bas erbij"
    assert not store.routes.of_child(LUUK)
    save()
    assert store.routes.of_child(LUUK)[0].need == "Een rustige plek; Bas erbij"


def test_a_route_without_a_need_is_refused_beside_the_field(
    store: Store, open_route: OpenRoute
) -> None:
    keep(store, make.child(id="luuk"))
    page = open_route(part="luuk")
    save()
    assert not store.routes.of_child(LUUK)
    assert "Schrijf in één of twee zinnen wat er nodig is." in everything(page.sheet)


def test_help_in_own_words_and_from_the_list_stand_in_one_route(
    store: Store, open_route: OpenRoute
) -> None:
    family(store)
    keep(store, make.offer(name=PARTNER, weight=Weight.FREE))
    page = open_route(part="luuk")
    panel = page.sheet.panel
    assert isinstance(panel, NeedPanel)
    write("Leren nee zeggen.")
    tab_to(lambda: panel.help.ahead.line)
    write("ster")
    press(Key.Key_Return)
    tab_to_line(panel)
    write("Opa haalt op woensdag")
    save()
    found = {one.name: one.offer_id for one in store.referrals.of_child(LUUK)}
    assert set(found) == {PARTNER, "Opa haalt op woensdag"}
    assert found["Opa haalt op woensdag"] is None
    assert found[PARTNER] is not None


def test_tab_goes_from_which_help_through_what_was_picked_to_why(
    store: Store, open_route: OpenRoute, qtbot: QtBot
) -> None:
    family(store)
    page = open_route(part="luuk")
    panel = page.sheet.panel
    assert isinstance(panel, NeedPanel)
    for own in ("Opa op woensdag", "Samen fietsen"):
        panel.help.ahead.line.setFocus()
        write(own)
        press(Key.Key_Return)
    assert focused() is panel.why
    qtbot.waitUntil(lambda: len(list(tab_stops(panel.help))) == 3)
    assert [stop.accessibleName() for stop in tab_stops(panel)][-4:] == [
        "Welke hulp?",
        "Haal Opa op woensdag weg",
        "Haal Samen fietsen weg",
        "Waarom deze keuze?",
    ]


def tab_to_line(panel: NeedPanel) -> None:
    """Back from why to which help."""
    panel.help.ahead.line.setFocus()


def test_a_rung_that_is_passed_over_gets_a_line_to_say_why(
    store: Store, open_route: OpenRoute
) -> None:
    family(store)
    keep(store, make.offer(name="Praktijk De Linde", weight=Weight.SPECIALIST))
    page = open_route(part="luuk")
    panel = page.sheet.panel
    assert isinstance(panel, NeedPanel)
    assert not panel.skipped.isVisible()
    tab_to(lambda: panel.help.ahead.line)
    write("lin")
    press(Key.Key_Return)
    assert panel.skipped.isVisible()
    assert rungs_passed({Weight.LIGHT, Weight.OWN_CIRCLE}) == [Weight.FREE]


def test_what_is_typed_in_a_stage_is_there_again_after_another_stage(
    store: Store, open_route: OpenRoute
) -> None:
    family(store)
    agree(store, "mother", "father")
    a_route(store)
    page = open_route(the_route(store))
    panel = page.sheet.panel
    assert isinstance(panel, SendPanel)
    tab_to(lambda: panel.words.bridging)
    write("Elke maandag even praten.")
    page.bar.buttons[Stage.NEED].click()
    assert isinstance(page.sheet.panel, NeedPanel)
    page.bar.buttons[Stage.SEND].click()
    again = page.sheet.panel
    assert isinstance(again, SendPanel)
    assert again.words.bridging.value() == "Elke maandag even praten."
    save()
    [referral] = store.referrals.of_child(LUUK)
    assert referral.status is ReferralStatus.ASKED
    assert referral.bridging == "Elke maandag even praten."
    assert not store.drafts.all()


def test_the_question_that_is_open_changes_when_the_first_is_answered(
    store: Store, open_route: OpenRoute
) -> None:
    family(store)
    a_route(store)
    page = open_route(the_route(store))
    lacking = "Versturen kan nog niet: moeder en vader gaven geen toestemming."
    assert f"{lacking} Eerst van moeder: hulp." in everything(page.sheet)
    keep(store, make.consent("luuk", "mother", purpose=Purpose.HELP))
    page.show_place(Place("route", the_route(store)))
    asked = f"{lacking} Eerst van moeder: informatie uitwisselen met {PARTNER}."
    assert asked in everything(page.sheet)


def test_another_ground_in_words_lets_it_go_out(store: Store, open_route: OpenRoute) -> None:
    family(store)
    a_route(store)
    page = open_route(the_route(store))
    panel = page.sheet.panel
    assert isinstance(panel, SendPanel)
    save()
    [referral] = store.referrals.of_child(LUUK)
    assert referral.status is ReferralStatus.CONSIDERED
    tab_to(lambda: panel.consent.ground)
    write("Leerplichtwet")
    save()
    [referral] = store.referrals.of_child(LUUK)
    assert (referral.status, referral.ground) == (ReferralStatus.ASKED, "Leerplichtwet")


def test_sending_without_a_day_for_news_is_refused(store: Store, open_route: OpenRoute) -> None:
    family(store)
    agree(store, "mother", "father")
    a_route(store)
    page = open_route(the_route(store))
    press(Key.Key_Delete)
    save()
    assert "Kies een datum waarop je terugkoppeling verwacht." in everything(page.sheet)
    [referral] = store.referrals.of_child(LUUK)
    assert referral.status is ReferralStatus.CONSIDERED


def test_the_need_that_was_changed_after_sending_says_controleer(
    store: Store, open_route: OpenRoute, clock: StoppedClock
) -> None:
    sent(store)
    route = store.routes.get(the_route(store))
    clock.move(timedelta(days=2))
    page = open_route(route.id)
    page.bar.buttons[Stage.NEED].click()
    write("Iets anders.")
    save()
    assert "controleer" in page.bar.buttons[Stage.SEND].accessibleName()
    page.bar.buttons[Stage.SEND].click()
    assert isinstance(page.sheet.panel, SentPanel)
    assert page.sheet.panel.check.isVisible()


def test_a_need_that_is_put_back_as_it_was_no_longer_says_controleer(
    store: Store, open_route: OpenRoute, clock: StoppedClock, workplace: Workplace
) -> None:
    sent(store)
    clock.move(timedelta(days=2))
    page = open_route(the_route(store))
    page.bar.buttons[Stage.NEED].click()
    write("Iets anders.")
    save()
    assert "controleer" in page.bar.buttons[Stage.SEND].accessibleName()
    workplace.desk.undo()
    assert "controleer" not in page.bar.buttons[Stage.SEND].accessibleName()


def test_a_route_of_a_closed_case_can_be_read_and_hears_of_its_help(
    store: Store, open_route: OpenRoute
) -> None:
    sent(store)
    keep(store, store.cases.get(CaseId("case")).closed(make.TODAY, CloseReason.OTHER, "", TOLD))
    page = open_route(the_route(store))
    assert isinstance(page.sheet.panel, FeedbackPanel)
    assert page.sheet.panel.isEnabled()
    assert "Heropenen kan." in everything(page)
    assert not page.side.more.isVisible()
    for stage in (Stage.NEED, Stage.SEND):
        page.bar.buttons[stage].click()
        assert not page.sheet.panel.isEnabled()
    page.closed.reopen.click()
    assert page.sheet.panel.isEnabled()
    assert not page.closed.isVisible()
    assert page.side.more.isVisible()


def test_late_news_is_told_in_days(
    store: Store, open_route: OpenRoute, clock: StoppedClock
) -> None:
    sent(store)
    clock.move(timedelta(weeks=4, days=3))
    page = open_route(the_route(store))
    assert isinstance(page.sheet.panel, FeedbackPanel)
    assert "3 dagen te laat. Bel of stuur een herinnering." in everything(page.sheet)
    assert "3 dagen te laat" in page.bar.buttons[Stage.FEEDBACK].accessibleName()


def test_feedback_without_a_result_is_refused_and_stays(
    store: Store, open_route: OpenRoute
) -> None:
    sent(store)
    page = open_route(the_route(store))
    panel = page.sheet.panel
    assert isinstance(panel, FeedbackPanel)
    tab_to(lambda: panel.words)
    write("Ze bellen terug.")
    save()
    assert panel.words.value() == "Ze bellen terug."
    assert "Kies wat eruit kwam." in everything(page.sheet)
    [referral] = store.referrals.of_child(LUUK)
    assert not referral.feedbacks


def test_alt_and_a_digit_choose_what_was_heard_while_one_writes(
    store: Store, open_route: OpenRoute
) -> None:
    sent(store)
    page = open_route(the_route(store))
    panel = page.sheet.panel
    assert isinstance(panel, FeedbackPanel)
    tab_to(lambda: panel.words)
    write("Er is een wachtlijst.")
    QTest.keyClick(panel.words, Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert panel.what.value() is FeedbackResult.WAITING_LIST
    assert panel.words.value() == "Er is een wachtlijst."
    assert focused() is panel.words


def test_a_waiting_list_needs_another_day(store: Store, open_route: OpenRoute) -> None:
    sent(store)
    page = open_route(the_route(store))
    panel = page.sheet.panel
    assert isinstance(panel, FeedbackPanel)
    panel.what.set_value(FeedbackResult.WAITING_LIST)
    save()
    assert "Kies een datum waarop je terugkoppeling verwacht." in everything(page.sheet)
    write("6w")
    save()
    [referral] = store.referrals.of_child(LUUK)
    assert referral.status is ReferralStatus.WAITING_LIST
    assert referral.feedback_expected_on == make.TODAY + timedelta(weeks=6)


def test_what_was_heard_before_it_was_asked_for_is_refused_beside_the_day(
    store: Store, open_route: OpenRoute
) -> None:
    sent(store)
    panel = open_route(the_route(store)).sheet.panel
    assert isinstance(panel, FeedbackPanel)
    panel.what.set_value(FeedbackResult.STARTED)
    panel.on.set_value(make.TODAY - timedelta(days=60))
    save()
    assert "Toen was dit nog niet aangevraagd." in panel._on.complaint.text()
    [referral] = store.referrals.of_child(LUUK)
    assert not referral.feedbacks


def test_who_was_told_later_is_ticked_under_what_was_heard(
    store: Store, open_route: OpenRoute
) -> None:
    started(store)
    page = open_route(the_route(store))
    page.bar.buttons[Stage.FEEDBACK].click()
    panel = page.sheet.panel
    assert isinstance(panel, FeedbackPanel)
    told = next(
        one
        for one in panel.heard.findChildren(QAbstractButton)
        if one.accessibleName() == "Verteld: ouders"
    )
    told.setFocus()
    press(Key.Key_Space)
    [referral] = store.referrals.of_child(LUUK)
    assert referral.feedbacks[0].told_parents_on == make.TODAY


def test_aftercare_without_words_is_refused(
    store: Store, open_route: OpenRoute, clock: StoppedClock
) -> None:
    started(store)
    clock.move(timedelta(weeks=6))
    page = open_route(the_route(store))
    assert isinstance(page.sheet.panel, AftercarePanel)
    save()
    [referral] = store.referrals.of_child(LUUK)
    assert not referral.checks
    assert page.sheet.panel is not None


def test_a_route_that_is_done_can_be_read_and_reopened(
    store: Store, open_route: OpenRoute, clock: StoppedClock
) -> None:
    referral_id = started(store)
    clock.move(timedelta(weeks=6))
    day = clock.now().date()
    check = make.check(on=day, words="Gaat goed.", outcome=AftercareOutcome.DONE)
    note_aftercare(store, referral_id, check)
    page = open_route(the_route(store))
    assert "Gaat goed." in everything(page.sheet)
    assert page.sheet.panel is not None
    assert not page.sheet.panel.isEnabled()
    page.head.reopen.click()
    assert store.routes.get(the_route(store)).running()
    assert page.sheet.panel.isEnabled()


def test_the_ten_states_each_have_a_word_beside_their_help(
    store: Store, open_route: OpenRoute
) -> None:
    family(store)
    route, _first = a_route(store)
    for status in ReferralStatus:
        ended = make.TODAY if status in (ReferralStatus.STOPPED, ReferralStatus.DECLINED) else None
        keep(store, make.referral(route, name=f"Hulp {status.name}", status=status, ended_on=ended))
    page = open_route(route.id)
    heard = [row.accessibleName() for row in page.side.help.rows.values()]
    for words in ("Overwogen", "Op wachtlijst", "Terugkoppeling ontvangen", "Afgewezen"):
        assert any(words in one for one in heard)


def test_with_names_off_nothing_on_the_page_names_anybody(
    store: Store, open_route: OpenRoute, workplace: Workplace
) -> None:
    family(store)
    agree(store, "mother")
    a_route(store, name="Oefenen met Luuk")
    page = open_route(the_route(store))
    assert "Luuk" in everything(page)
    workplace.names.show_names(on=False)
    for stage in (Stage.SEND, Stage.NEED):
        page.bar.buttons[stage].click()
        assert "Luuk" not in everything(page)
        assert "Testbeeld" not in everything(page)


def test_what_is_gone_takes_its_draft_along(store: Store, open_route: OpenRoute) -> None:
    family(store)
    agree(store, "mother", "father")
    a_route(store)
    page = open_route(the_route(store))
    panel = page.sheet.panel
    assert isinstance(panel, SendPanel)
    tab_to(lambda: panel.words.bridging)
    write("Niet meer nodig.")
    panel.remove.setFocus()
    press(Key.Key_Space)
    assert not store.referrals.of_child(LUUK)
    assert not store.drafts.all()
    assert isinstance(page.sheet.panel, NeedPanel)


def test_ctrl_z_brings_back_the_help_and_what_was_typed_at_it(
    store: Store, open_route: OpenRoute, desk: Desk
) -> None:
    family(store)
    a_route(store)
    page = open_route(the_route(store))
    panel = page.sheet.panel
    assert isinstance(panel, SendPanel)
    tab_to(lambda: panel.words.bridging)
    write("Oma brengt.")
    panel.remove.setFocus()
    press(Key.Key_Space)
    desk.undo()
    back = page.sheet.panel
    assert isinstance(back, SendPanel)
    assert back.words.bridging.value() == "Oma brengt."


def test_ctrl_z_brings_back_the_stage_in_which_was_typed(
    store: Store, open_route: OpenRoute, desk: Desk
) -> None:
    sent(store)
    page = open_route(the_route(store))
    panel = page.sheet.panel
    assert isinstance(panel, FeedbackPanel)
    panel.what.set_value(FeedbackResult.STARTED)
    tab_to(lambda: panel.words)
    write("Hij gaat graag.")
    save()
    assert not isinstance(page.sheet.panel, FeedbackPanel)
    desk.undo()
    back = page.sheet.panel
    assert isinstance(back, FeedbackPanel)
    assert back.words.value() == "Hij gaat graag."
    assert back.what.value() is FeedbackResult.STARTED
    save()
    [referral] = store.referrals.of_child(LUUK)
    assert [feedback.words for feedback in referral.feedbacks] == ["Hij gaat graag."]
    assert not store.drafts.all()


def test_stopping_help_asks_for_a_reason(
    store: Store, open_route: OpenRoute, workplace: Workplace, qtbot: QtBot
) -> None:
    referral_id: ReferralId = sent(store)
    page = open_route(the_route(store))
    form = EndForm(workplace, page, referral_id=referral_id)
    form.open()
    qtbot.waitUntil(form.words.hasFocus)
    save()
    assert "Schrijf kort op waarom." in everything(form)
    write("Ouders verhuizen.")
    save()
    stopped = store.referrals.get(referral_id)
    assert (stopped.status, stopped.reason) == (ReferralStatus.STOPPED, "Ouders verhuizen.")
    assert not store.drafts.all()


def test_a_long_need_is_shortened_beside_and_whole_in_its_stage(
    store: Store, open_route: OpenRoute
) -> None:
    family(store)
    agree(store, "mother", "father")
    route, _referral = a_route(store)
    long = "Rust en regelmaat. " * 2500
    write_route(store, make.route("luuk", id=route.id, need=long, begun_on=date(2026, 11, 2)))
    page = open_route(route.id)
    assert len(page.side.words.text()) < 500
    page.bar.buttons[Stage.NEED].click()
    assert isinstance(page.sheet.panel, NeedPanel)
    assert page.sheet.panel.need.value() == long


def test_news_that_comes_in_elsewhere_is_seen_at_once(
    store: Store, open_route: OpenRoute, workplace: Workplace
) -> None:
    referral_id = sent(store)
    page = open_route(the_route(store))
    feedback = make.feedback(FeedbackResult.STARTED, words="Maandag.")
    workplace.desk.do(lambda store: note_feedback(store, referral_id, feedback))
    assert "gedaan" in page.bar.buttons[Stage.FEEDBACK].accessibleName()
    assert page.bar.buttons[Stage.AFTERCARE].isEnabled()
