"""From a key to what it does: names that come up, names that go, a screen that is covered."""

from functools import partial
from itertools import cycle

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coachdesk.app.system_clock import SystemClock
from coachdesk.domain.care_signals import CareSignal
from coachdesk.domain.conversations import Conversation
from coachdesk.domain.search_text import read_search
from coachdesk.store.search import Search
from coachdesk.ui import pages
from coachdesk.ui.care_signals.care_signal_form import SignalForm
from coachdesk.ui.search.search_panel import SearchPanel
from coachdesk.ui.shared.workplace import Place
from coachdesk.ui.start.privacy_screen import Calm, PrivacyScreen
from coachdesk.vault.driver import Database, connect
from tests.bench.measure import By, Measure, Unit, Yardstick, times

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
    took, beside = times(key, rounds=number)
    form.sheet.who.slots()[0].line().clear()
    form.reject()

    judge(Measure(what="key in ‘Over wie?’", took=took, bare=beside, target=60, by=By.P95))


def test_search_answers_at_every_key(frame, qtbot, judge):
    panel = SearchPanel(frame.workplace, frame, commands=frame.commands())
    panel.open()
    key, number = typing(qtbot, panel.field, LOOKED_FOR)
    took, beside = times(key, rounds=number)
    panel.close()

    judge(Measure(what="key in Ctrl K", took=took, bare=beside, target=60, by=By.P95))


def test_the_query_costs_what_it_costs_without_a_key(store, tmp_path, judge):
    plain_file = tmp_path / "plain.db"
    store.db.execute("ATTACH DATABASE ? AS plain KEY ''", [str(plain_file)])
    store.db.execute("SELECT sqlcipher_export('plain')")
    store.db.execute("DETACH DATABASE plain")
    plain = Database(connect(str(plain_file), isolation_level=None), execute_plugins=False)
    kinds = {"care_signals": CareSignal, "conversations": Conversation}

    def look(db):
        search = Search(db, kinds)
        for word in LOOKED_FOR:
            search.find(read_search(word).match, kinds=tuple(kinds.values()), limit=3)

    bare = Yardstick("the same, without a key", partial(look, plain))
    took, beside = times(partial(look, store.db), beside=bare, rounds=15)
    plain.close()

    row = Measure(what="search query", took=took, bare=beside, target=1.15, unit=Unit.TIMES)
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

    took, beside = times(key, rounds=20)
    judge(Measure(what="F8 to names replaced", took=took, bare=beside, target=100))


def test_f9_covers_the_last_window(visited, qapp, qtbot, judge):
    form = SignalForm(visited.workplace, visited)
    form.open()
    calm = Calm(key="F9", sign=("", ""), until_lock=None)
    screen = PrivacyScreen(qapp, now=SystemClock().now, calm=lambda: calm)

    def show_again():
        screen.uncover()
        qtbot.waitActive(form)

    took, beside = times(screen.cover, before=show_again)
    show_again()
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    screen.deleteLater()

    judge(Measure(what="F9 to the last window covered", took=took, bare=beside, target=50))
