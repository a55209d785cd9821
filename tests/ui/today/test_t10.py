"""The week's round: nobody falls between, without a mouse, and Vandaag says so at the end."""

from datetime import date, timedelta

import pytest

from coachdesk.domain.referrals import ReferralStatus, Sending
from coachdesk.operations.referrals import send_referral
from coachdesk.ui import pages
from coachdesk.ui.main_window import Frame
from coachdesk.ui.settings.preferences import Theme
from coachdesk.ui.shared import look
from coachdesk.ui.today.today_page import TodayPage
from tests import make
from tests.store.test_store import keep
from tests.ui.care_signals.hands import ALT, CTRL, Key, modal

REAL_PAGES = ("today", "children", "child", "search", "routes")
REAL_FORMS = ("search", "step", "close_case", "feedback")
MOST_KEYS = 27  # a chord is one; the words that were heard are free text
HEARD = "Er is volgende week plek. Ouders krijgen vrijdag een brief."
SENT_ON, EXPECTED_ON = date(2026, 11, 2), date(2026, 11, 26)


@pytest.fixture
def stand_in_pages(qapp, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing stands in here."""
    look.install(qapp, theme=Theme.LIGHT)
    monkeypatch.setattr(pages, "PAGES", {name: pages.PAGES[name] for name in REAL_PAGES})
    monkeypatch.setattr(pages, "FORMS", {name: pages.FORMS[name] for name in REAL_FORMS})


@pytest.fixture
def late_route(store) -> str:
    """A third child, of whom news is late; nothing else is to be done about her."""
    fenna = make.child(
        id="fenna", code="K-640", first_name="Fenna", last_name="Schetsma",
        school_id="flyer",
    )  # fmt: skip
    route = make.route("fenna", id="route", case_id="case-fenna")
    keep(store, fenna, make.case("fenna", id="case-fenna"))
    keep(store, route, make.referral(route, id="help"))
    ground = "Ouders melden zelf aan."
    send_referral(store, "help", Sending(on=SENT_ON, feedback_on=EXPECTED_ON, ground=ground))
    return "help"


def test_t10_a_week_s_round_leaves_nobody_between_in_27_keys(
    children, late_route, frame: Frame, keys, store
):
    today = frame.host.page()
    assert isinstance(today, TodayPage)
    today.refresh()
    closing = today.closing
    assert closing.settled.text() == "1 heeft een volgende stap,"

    keys.press(Key.Key_K, held=CTRL)
    keys.search(">zonder")
    keys.press(Key.Key_Return)
    keys.press(Key.Key_S, Key.Key_1)
    keys.search("do")
    keys.press(Key.Key_Return)
    keys.press(Key.Key_S, Key.Key_5)
    keys.search("2w")
    keys.press(Key.Key_Return)
    keys.press(Key.Key_4, held=CTRL)
    keys.press(Key.Key_B)
    keys.write(HEARD)
    keys.press(Key.Key_2, held=ALT)
    keys.search("1w")
    keys.press(Key.Key_Return, held=CTRL)

    assert modal() is None
    assert keys.pressed <= MOST_KEYS
    steps = [store.steps.open_of_case(f"case-{name}") for name in ("noor", "sem")]
    assert [(step.what, step.due) for (step,) in steps] == [
        ("Bellen", date(2026, 12, 3)),
        ("Volgen: hoe gaat het nu?", date(2026, 12, 14)),
    ]
    referral = store.referrals.get(late_route)
    assert referral.status is ReferralStatus.WAITING_LIST
    assert referral.feedback_expected_on == make.TODAY + timedelta(weeks=1)
    assert [one.words for one in referral.feedbacks] == [HEARD]
    keys.press(Key.Key_1, held=CTRL)
    assert closing.running.text() == "3 lopende casussen,"
    assert closing.settled.text() == "allemaal met een volgende stap"
    assert today.waiting.model.rowCount() == 0
