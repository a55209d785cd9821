"""The week's round: nobody falls between, without a mouse, and Vandaag says so at the end."""

from datetime import date

import pytest

from coachdesk.ui import pages
from coachdesk.ui.main_window import Frame
from coachdesk.ui.settings.preferences import Theme
from coachdesk.ui.shared import look
from coachdesk.ui.today.today_page import TodayPage
from tests.ui.care_signals.hands import CTRL, Key

REAL_PAGES = ("today", "children", "child", "search")
REAL_FORMS = ("search", "step", "close_case")
KEYS = 12 + 5 + 5  # the first three rows of the flow; the fourth and fifth are about routes


@pytest.fixture
def stand_in_pages(qapp, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing stands in here."""
    look.install(qapp, theme=Theme.LIGHT)
    monkeypatch.setattr(pages, "PAGES", {name: pages.PAGES[name] for name in REAL_PAGES})
    monkeypatch.setattr(pages, "FORMS", {name: pages.FORMS[name] for name in REAL_FORMS})


def test_two_cases_without_a_step_get_one(children, frame: Frame, keys, store):
    today = frame.host.page()
    assert isinstance(today, TodayPage)
    today.refresh()
    closing = today.closing
    assert closing.settled.text() == "0 hebben een volgende stap,"

    keys.press(Key.Key_K, held=CTRL)
    keys.search(">zonder st")
    keys.press(Key.Key_Return)
    keys.press(Key.Key_S, Key.Key_1)
    keys.search("do")
    keys.press(Key.Key_Return)
    keys.press(Key.Key_S, Key.Key_5)
    keys.search("2w")
    keys.press(Key.Key_Return)

    assert keys.pressed == KEYS
    steps = [store.steps.open_of_case(f"case-{name}") for name in ("noor", "sem")]
    assert [(step.what, step.due) for (step,) in steps] == [
        ("Bellen", date(2026, 12, 3)),
        ("Volgen: hoe gaat het nu?", date(2026, 12, 14)),
    ]
    keys.press(Key.Key_1, held=CTRL)
    assert closing.running.text() == "2 lopende casussen,"
    assert closing.settled.text() == "allemaal met een volgende stap"
