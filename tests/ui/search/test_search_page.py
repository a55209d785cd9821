"""The whole list behind Ctrl K."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coachdesk.domain.hits import without_marks
from coachdesk.operations.care_signals import note_signal
from coachdesk.store.store import Store
from coachdesk.ui.search.search_page import SearchPage
from coachdesk.ui.shared.workplace import Place, Workplace
from tests import make
from tests.store.test_store import keep

NOOR = make.child(code="K-931", first_name="Noor", last_name="Wensdroom")


@pytest.fixture
def page(store: Store, workplace: Workplace, qtbot: QtBot) -> SearchPage:
    """Twelve signals with the same words, one of them about bullying."""
    keep(store, NOOR)
    for number in range(12):
        themes = ("bullying",) if number == 3 else ()
        seen = datetime(2026, 9, 1) + timedelta(days=number)
        signal = make.signal(NOOR.id, id=f"signal-{number}", seen_on=seen, theme_ids=themes)
        keep(store, signal)
    page = SearchPage(workplace)
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    return page


def told(page: SearchPage) -> list[str]:
    model = page.model
    return [without_marks(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_everything_that_was_found_is_there_the_newest_first(page: SearchPage) -> None:
    page.show_place(Place("search", "fietsenstalling"))

    lines = told(page)
    assert len(lines) == 12
    assert lines[0] == "Signaal, 12 sep · Noor W., Staat alleen bij de fietsenstalling."


def test_what_was_written_in_a_route_is_found(page: SearchPage, store: Store) -> None:
    route = make.route(NOOR.id, need="Rust bij de start.")
    keep(store, route, make.referral(route, name="Sterk Staan", bridging="Rust met konijn Stip."))
    page.show_place(Place("search", "rust"))

    assert told(page) == [
        "Verwijsroute, 23 nov · Noor W., Rust bij de start.",
        "Verwijsroute · Noor W., Rust met konijn Stip.",
    ]


def test_enter_opens_and_alt_enter_opens_at_the_passage(
    page: SearchPage, workplace: Workplace, qtbot: QtBot
) -> None:
    page.show_place(Place("search", "fietsenstalling"))
    page.focus_first()
    assert page.list.hasFocus()

    with qtbot.waitSignal(workplace.go) as asked:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert asked.args == [Place("child", NOOR.id)]

    with qtbot.waitSignal(workplace.go) as asked:
        qtbot.keyClick(page.list, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert asked.args == [Place("child", NOOR.id, "timeline/signal-11")]


def test_a_theme_lists_its_signals(page: SearchPage) -> None:
    page.show_place(Place("search", "#pesten en vriendschap"))

    assert told(page) == ["Signaal, 4 sep · Noor W., Staat alleen bij de fietsenstalling."]


def test_a_theme_that_does_not_exist_finds_nothing(page: SearchPage) -> None:
    page.show_place(Place("search", "#nergens"))

    assert told(page) == []
    assert page._nothing.text() == "Niets gevonden voor ‘nergens’."
    assert page._card.isHidden()


def test_with_names_off_codes_are_shown(page: SearchPage, workplace: Workplace) -> None:
    page.show_place(Place("search", "fietsenstalling"))

    workplace.names.show_names(on=False)

    assert all("K-931" in line and "Noor" not in line for line in told(page))


def test_what_is_written_meanwhile_is_found_at_once(page: SearchPage, workplace: Workplace) -> None:
    page.show_place(Place("search", "fietsenstalling"))

    workplace.desk.do(lambda store: note_signal(store, make.signal(NOOR.id)))

    assert len(told(page)) == 13


def test_another_word_looks_again(page: SearchPage, qtbot: QtBot) -> None:
    page.show_place(Place("search", "fietsenstalling"))

    page.field.clear()
    qtbot.keyClicks(page.field, "nergens")

    assert told(page) == []
