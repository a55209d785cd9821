"""Ctrl K by its keys: what is found, in which order, and where Enter leads."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.conversations import ConversationKind
from coachdesk.operations.children import note_reading
from coachdesk.store.store import Store
from coachdesk.ui.main_window import Frame
from coachdesk.ui.search.finder import Finder
from coachdesk.ui.search.search_panel import SearchPanel
from coachdesk.ui.shared.tab_stops import tab_stops
from coachdesk.ui.shared.workplace import Place
from tests import make
from tests.store.test_store import keep
from tests.ui.stand_ins import PlainForm, PlainPage

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
NOOR = make.child(code="K-931", first_name="Noor", last_name="Wensdroom", group="6")
LUUK = make.child(
    code="K-927", first_name="Luuk", last_name="Testema", needs=("ouders die overdracht regelen",)
)
TOLD = "De overdracht bij het hek gaat met ruzie."
Open = Callable[[str], SearchPanel]


@pytest.fixture
def open_search(frame: Frame, store: Store, qtbot: QtBot) -> Open:
    """Two children, a signal and two talks about Noor; then Ctrl K and some text."""
    keep(store, NOOR, LUUK)
    said = (make.paragraph(TOLD),)
    keep(
        store,
        make.signal(NOOR.id, id="signal", seen_on=make.NOW - timedelta(days=2), paragraphs=said),
        make.talk(NOOR.id, id="talk", kind=ConversationKind.PARENT, paragraphs=said),
    )

    def open_it(text: str) -> SearchPanel:
        come_back(frame, qtbot)
        qtbot.keyClick(QApplication.focusWidget() or frame, Qt.Key.Key_K, CTRL)
        panel = in_front(frame)
        qtbot.waitUntil(panel.isActiveWindow)
        qtbot.keyClicks(panel.field, text)
        return panel

    return open_it


def in_front(frame: Frame) -> SearchPanel:
    """The panel that is open now."""
    [panel] = [one for one in frame.window().findChildren(SearchPanel) if one.isVisible()]
    return panel


def come_back(frame: Frame, qtbot: QtBot) -> None:
    """Without a screen no window manager does this when a dialog closes."""
    frame.window().activateWindow()
    qtbot.waitUntil(frame.window().isActiveWindow)


def lines(panel: SearchPanel) -> list[str]:
    return [finding.spoken() for finding in panel.shown()]


def press(panel: SearchPanel, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    qtbot.keyClick(panel.field, key, held)


def test_t5_a_child_is_on_screen_after_five_keys(
    frame: Frame, qtbot: QtBot, open_search: Open
) -> None:
    """Ctrl K, n, o, o, Enter: "Hoe zit het met Noor?" is answered within eight seconds."""
    panel = open_search("noo")
    press(panel, qtbot, Qt.Key.Key_Return)

    keys = 1 + len("noo") + 1
    assert keys <= 5
    assert frame.ways.here() == Place("child", NOOR.id)


def test_t10_the_cases_without_a_step_are_one_command_away(
    frame: Frame, qtbot: QtBot, open_search: Open
) -> None:
    panel = open_search(">zonder stap")
    press(panel, qtbot, Qt.Key.Key_Return)

    assert frame.ways.here() == Place("children", "", "without_step")


def test_it_opens_with_the_children_opened_last_and_the_commands_of_the_page(
    frame: Frame, store: Store, open_search: Open
) -> None:
    keep(store, *(make.child(id=f"c{n}", first_name=f"Kind{n}") for n in range(7)))
    for number in range(7):
        note_reading(store, make.child(id=f"c{number}").id)

    shown = lines(open_search(""))

    assert [line.split(" ")[0] for line in shown[:5]] == [
        "Kind6",
        "Kind5",
        "Kind4",
        "Kind3",
        "Kind2",
    ]
    assert shown[5] == "Iets van deze pagina, Ctrl P"
    assert len(shown) == 12


def test_words_find_the_child_the_timeline_and_a_new_signal(open_search: Open) -> None:
    assert lines(open_search("overdracht")) == [
        "Luuk T. · groep 7b, ouders die overdracht regelen",
        f"Oudergesprek, 30 nov · Noor W., {TOLD}",
        f"Signaal, 28 nov · Noor W., {TOLD}",
        "Nieuw signaal met tekst “overdracht”, Ctrl Enter",
    ]


def test_a_phrase_between_quotation_marks_is_found_as_it_stands(open_search: Open) -> None:
    panel = open_search('"bij het hek"')
    assert len(lines(panel)) == 3
    panel.reject()

    assert len(lines(open_search('"het bij hek"'))) == 1


@pytest.mark.parametrize(("held", "part"), [(NONE, ""), (ALT, "timeline/signal")])
def test_enter_opens_and_alt_enter_opens_at_the_passage(
    frame: Frame, qtbot: QtBot, open_search: Open, held: Qt.KeyboardModifier, part: str
) -> None:
    panel = open_search("ruzie")
    press(panel, qtbot, Qt.Key.Key_Down)

    press(panel, qtbot, Qt.Key.Key_Return, held)

    assert frame.ways.here() == Place("child", NOOR.id, part)


def test_ctrl_enter_makes_a_new_signal_of_what_was_typed(qtbot: QtBot, open_search: Open) -> None:
    panel = open_search("noor huilde bij gym")

    press(panel, qtbot, Qt.Key.Key_Return, CTRL)

    form = QApplication.activeModalWidget()
    assert isinstance(form, PlainForm)
    assert form.known == {"text": "noor huilde bij gym"}
    form.close()


def test_nothing_found_says_so_and_offers_a_new_signal(qtbot: QtBot, open_search: Open) -> None:
    panel = open_search("regenboog")

    nothing = "Niets gevonden voor ‘regenboog’. Nieuw signaal met deze tekst?"
    assert panel.nothing() == nothing
    press(panel, qtbot, Qt.Key.Key_Return)
    form = QApplication.activeModalWidget()
    assert isinstance(form, PlainForm)
    form.close()


def test_more_than_three_lead_to_the_whole_list(
    frame: Frame, store: Store, qtbot: QtBot, open_search: Open
) -> None:
    keep(store, *(make.signal(NOOR.id, seen_on=datetime(2026, 9, n + 1)) for n in range(11)))

    panel = open_search("fietsenstalling")

    assert "Nog 8 in de tijdlijn" in lines(panel)
    for _step in range(3):
        press(panel, qtbot, Qt.Key.Key_Down)
    press(panel, qtbot, Qt.Key.Key_Return)
    assert frame.ways.here() == Place("search", "fietsenstalling")


def test_more_children_stay_in_the_panel(store: Store, qtbot: QtBot, open_search: Open) -> None:
    keep(store, *(make.child(first_name="Noortje") for _one in range(4)))
    panel = open_search("noor")

    assert "Nog 2 bij de kinderen" in lines(panel)
    for _step in range(3):
        press(panel, qtbot, Qt.Key.Key_Down)
    press(panel, qtbot, Qt.Key.Key_Return)

    assert panel.field.text() == "@noor"
    assert len(lines(panel)) == 5


def test_with_names_off_a_name_finds_and_the_code_is_shown(
    frame: Frame, store: Store, open_search: Open
) -> None:
    mother = make.person(name="Saskia Wensdroom")
    keep(store, mother, make.bond(NOOR.id, mother.id))
    frame.toggle_names()

    panel = open_search("noor")
    assert lines(panel)[0] == "K-931 · groep 6"
    panel.reject()
    assert lines(open_search("saskia"))[0] == "K-931 · groep 6, Moeder: moeder van K-931"


def test_names_that_go_off_meanwhile_go_from_the_panel_too(frame: Frame, open_search: Open) -> None:
    panel = open_search("noo")
    assert lines(panel)[0].startswith("Noor W.")

    frame.toggle_names()

    assert lines(panel)[0].startswith("K-931")


def test_a_theme_leads_to_its_signals(frame: Frame, qtbot: QtBot, open_search: Open) -> None:
    panel = open_search("#pest")

    assert lines(panel) == ["Pesten en vriendschap"]
    press(panel, qtbot, Qt.Key.Key_Return)
    assert frame.ways.here() == Place("search", "#Pesten en vriendschap")


def test_esc_and_ctrl_k_close_it_and_give_the_keyboard_back(
    frame: Frame, qtbot: QtBot, open_search: Open
) -> None:
    page = frame.host.page()
    assert isinstance(page, PlainPage)
    page.field.setFocus()
    for key, held in ((Qt.Key.Key_Escape, NONE), (Qt.Key.Key_K, CTRL)):
        panel = open_search("noo")
        press(panel, qtbot, key, held)
        assert not panel.isVisible()
        come_back(frame, qtbot)
        assert page.field.hasFocus()


def test_a_click_beside_it_closes_it(frame: Frame, qtbot: QtBot, open_search: Open) -> None:
    panel = open_search("noo")
    assert not panel.isModal()  # else its window would not hear the click

    come_back(frame, qtbot)  # what the window manager does with that click

    open_now = [one for one in frame.window().findChildren(SearchPanel) if one.isVisible()]
    assert open_now == []


def test_ctrl_k_opens_it_while_one_types(frame: Frame, open_search: Open) -> None:
    page = frame.host.page()
    assert isinstance(page, PlainPage)
    page.field.setText("half een zin")
    page.field.setFocus()
    page.field.setCursorPosition(0)

    open_search("").reject()

    assert page.field.text() == "half een zin"  # elsewhere on Linux it would be cut off


def test_everything_in_it_has_a_name(open_search: Open) -> None:
    panel = open_search("noo")

    assert [type(stop).__name__ for stop in tab_stops(panel) if not stop.accessibleName()] == []
    assert panel.accessibleName() == "Zoek of geef een opdracht"


def test_what_was_typed_is_not_there_the_next_time(qtbot: QtBot, open_search: Open) -> None:
    press(open_search("noo"), qtbot, Qt.Key.Key_Escape)

    assert open_search("").field.text() == ""


@pytest.fixture
def helped(store: Store) -> None:
    """A route of Noor, the help in it, and an offer."""
    keep(store, NOOR)
    route = make.route(NOOR.id, id="route", need="Rust in de pauze, met kruimelwerk.")
    help_ = make.referral(route, id="help", name="Kruimelgroep")
    keep(store, route, help_, make.offer(id="offer", name="Kruimelgroep"))


@pytest.mark.parametrize(("text", "place"), [
    ("kruimelwerk", Place("route", "route")),
    ("kruimelgroep", Place("route", "route")),
])  # fmt: skip
def test_a_route_is_found_by_what_is_needed_and_by_its_help(
    frame: Frame, helped: None, text: str, place: Place
) -> None:
    finder = Finder(frame.workplace, ())
    timeline = next(g for g in finder.answer(text).groups if g.heading == "In de tijdlijn")
    assert [one.place for one in timeline.findings] == [place]
    assert timeline.findings[0].passage == place
    assert timeline.findings[0].words.startswith("Verwijsroute")


def test_an_offer_stands_under_sociale_kaart(frame: Frame, helped: None) -> None:
    groups = Finder(frame.workplace, ()).answer("kruimelgroep").groups
    [offer] = next(g for g in groups if g.heading == "Sociale kaart").findings
    assert "Kruimelgroep" in offer.words
    assert offer.place == Place("offers", "offer")
