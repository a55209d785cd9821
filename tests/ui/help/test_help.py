"""F1 opens the help of the page one is on; Ctrl / shows the keys that work there."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.ui import pages
from coachdesk.ui.help.help_page import HelpPage, TopicSheet
from coachdesk.ui.help.keys import key_card, key_groups
from coachdesk.ui.help.keys_sheet import KeysSheet
from coachdesk.ui.help.topic import Topic
from coachdesk.ui.help.topics import TOPICS, UNDER, real_topics, topic_of
from coachdesk.ui.main_window import Frame
from coachdesk.ui.settings.preferences import Preferences, Theme
from coachdesk.ui.shared import look
from coachdesk.ui.shared.tab_stops import tab_stops
from coachdesk.ui.shared.workplace import Place, Workplace
from tests.ui.inspection import cut_off

WORDS = 15  # in one sentence, at most


def words(widget: QWidget | None) -> list[str]:
    assert widget is not None
    return [label.text() for label in widget.findChildren(QLabel)]


@pytest.fixture
def page(workplace: Workplace, stand_in_pages: None, qtbot: QtBot) -> HelpPage:
    page = HelpPage(workplace)
    qtbot.addWidget(page)
    return page


def test_f1_asks_for_the_page_one_is_on(frame: Frame, qtbot: QtBot) -> None:
    frame.ways.go(Place("child", "child-1"))

    qtbot.keyClick(QApplication.focusWidget() or frame, Qt.Key.Key_F1)

    assert frame.ways.here() == Place("help", "child")


def test_the_topic_of_the_page_is_chosen(page: HelpPage) -> None:
    page.show_place(Place("help", "child"))

    assert page.list.rows.current() == "child"
    assert "Het dossier van een kind" in words(page.text.widget())


def test_only_what_is_real_is_explained(page: HelpPage) -> None:
    assert "today" in page.topics
    assert "meetings" not in page.topics


def test_every_page_has_a_topic_or_the_first_one() -> None:
    assert topic_of("meeting").id in ("meetings", "start")
    assert topic_of("nowhere").id == "start"
    assert {UNDER[name] for name in UNDER} <= {topic.id for topic in TOPICS}
    assert {topic.page for topic in real_topics() if topic.page} <= set(pages.PAGES)


@pytest.mark.parametrize("page", [name for name in pages.PAGES if name != "help"])
def test_every_page_has_words_of_its_own(page: str) -> None:
    assert topic_of(page).id != "start"


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.id)
def test_no_sentence_of_the_help_is_longer_than_one_reads_at_once(topic: Topic) -> None:
    sentences = [one for text in topic.text for one in re.split(r"(?<=[.?:;])\s+", text)]

    assert [one for one in sentences if len(one.split()) > WORDS] == []


def test_the_first_topic_lists_all_keys(page: HelpPage) -> None:
    page.show_place(Place("help", ""))

    assert "Nieuw signaal" in words(page.text.widget())
    assert "Verwijsroutes" not in words(page.text.widget())


def test_everything_one_can_reach_is_read_out(page: HelpPage) -> None:
    page.show()
    page.show_place(Place("help", "privacy"))

    stops = [stop for stop in tab_stops(page) if not isinstance(stop, QLabel)]
    assert stops
    assert all(stop.accessibleName() for stop in stops)


def test_ctrl_slash_shows_the_keys_of_this_page_first(frame: Frame, qtbot: QtBot) -> None:
    qtbot.keyClick(
        QApplication.focusWidget() or frame, Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier
    )

    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, KeysSheet)
    assert "stap zetten" in words(sheet)
    sheet.accept()


def test_a_page_without_keys_of_its_own_has_no_heading_for_them() -> None:
    assert key_groups({}, Preferences())[0].heading == "Werk"
    assert key_groups({"S": "stap zetten"}, Preferences())[0].heading == "Op deze pagina"


def test_the_card_has_the_twelve_main_keys_as_they_are_chosen_here() -> None:
    lines = key_card(Preferences(privacy_key="Ctrl+Shift+Space")).lines

    assert len(lines) == 12
    assert ("Ctrl N", "Nieuw signaal") in [(one.keys, one.words) for one in lines]
    assert ("Ctrl Shift Spatie", "Privacyscherm") in [(one.keys, one.words) for one in lines]
    assert "Ctrl 1 … 5" in [one.keys for one in lines]


def test_the_sheet_of_keys_leads_to_the_card(
    workplace: Workplace, page: HelpPage, qtbot: QtBot
) -> None:
    sheet = KeysSheet(workplace, page)
    sheet.open()
    with qtbot.waitSignal(workplace.form) as wanted:
        sheet.card.click()

    assert wanted.args == ["key_card", {}]
    assert not sheet.isVisible()


def test_the_help_leads_to_the_card_beside_all_keys(page: HelpPage, qtbot: QtBot) -> None:
    page.show_place(Place("help", ""))
    sheet = page.text.widget()
    assert isinstance(sheet, TopicSheet)

    with qtbot.waitSignal(page.workplace.form) as wanted:
        sheet.print.click()

    assert wanted.args == ["key_card", {}]
    page.show_place(Place("help", "child"))
    sheet = page.text.widget()
    assert isinstance(sheet, TopicSheet)
    assert not sheet.print.isVisibleTo(sheet)


def test_no_key_is_cut_off_under_a_text_that_is_narrower_than_the_window(
    page: HelpPage, qtbot: QtBot, qapp: QApplication
) -> None:
    look.install(qapp, theme=Theme.LIGHT)
    page.resize(1310, 720)
    page.show_place(Place("help", "start"))
    with qtbot.waitExposed(page):
        page.show()

    assert cut_off(page) == []
