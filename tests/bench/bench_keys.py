"""From a key to what it does: names that come up, names that go, a screen that is covered."""

from itertools import cycle

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coachdesk.app.system_clock import SystemClock
from coachdesk.ui import pages
from coachdesk.ui.care_signals.care_signal_form import SignalForm
from coachdesk.ui.search.search_panel import SearchPanel
from coachdesk.ui.shared.workplace import Place
from coachdesk.ui.start.privacy_screen import Calm, PrivacyScreen
from tests.bench.measure import PAINTING, THINKING, measure

WHO = ("anne", "proefstra", "k-12", "fat", "modelma", "jip", "testema", "liv", "k-200", "sem")
LOOKED_FOR = ("liv testema", "konijn", "bij het hek", "huilde kort", "femat", ">zonder")
VISITED = ("signals", "children", "meeting", "search", "four_g", "child")


def typing(qtbot, field, words):
    """Each call types the next letter; at the end of a word the field is emptied for the next."""
    letters = cycle([(word[:place], word[place]) for word in words for place in range(len(word))])

    def key():
        before, letter = next(letters)
        if not before:
            field.clear()
        qtbot.keyClicks(field, letter)
        QApplication.processEvents()

    return key, sum(map(len, words))


def test_names_come_up_at_every_key_in_who_it_is_about(frame, qtbot, judge):
    form = SignalForm(frame.workplace, frame)
    form.open()
    key, number = typing(qtbot, form.sheet.who.slots()[0].line(), WHO)
    row = measure("toets in ‘Over wie?’", key, against=THINKING, most=6, rounds=number, worst=True)
    form.sheet.who.slots()[0].line().clear()
    form.reject()

    judge(row)


def test_search_answers_at_every_key(frame, qtbot, judge):
    panel = SearchPanel(frame.workplace, frame, commands=frame.commands())
    panel.open()
    key, number = typing(qtbot, panel.field, LOOKED_FOR)
    row = measure("toets in Ctrl K", key, against=THINKING, most=10, rounds=number, worst=True)
    panel.close()

    judge(row)


@pytest.fixture
def visited(frame):
    """Every page was open; the one of a child is in sight, the others behind it."""
    pages.load_papers()  # else the page of a meeting does so now, on another thread
    about = {"child": ("usual", ""), "meeting": ("meeting", ""), "search": ("konijn", "")}
    for page in VISITED:
        if pages.has_page(page):
            frame.ways.go(Place(page, *about.get(page, ("", "usual"))))
            QApplication.processEvents()
    return frame


def test_f8_takes_the_names_away(visited, judge):
    visited.workplace.names._known()  # the mask is made in a quiet moment

    def key():
        visited.toggle_names()
        QApplication.processEvents()

    judge(measure("F8", key, against=PAINTING, most=6, rounds=20))


def test_f9_covers_the_last_window(visited, qapp, qtbot, judge):
    form = SignalForm(visited.workplace, visited)
    form.open()
    calm = Calm(key="F9", sign=("", ""), until_lock=None)
    screen = PrivacyScreen(qapp, now=SystemClock().now, calm=lambda: calm)

    def show_again():
        screen.uncover()
        qtbot.waitActive(form)

    row = measure("F9", screen.cover, before=show_again, against=PAINTING, most=2)
    show_again()
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    screen.deleteLater()

    judge(row)
