"""Wie ziet wat? beside the agenda: by keys and mouse, undone with Ctrl Z, and read when held."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.errors import Refused
from coachdesk.domain.ids import MeetingId, PersonId
from coachdesk.operations.minutes import finish_meeting
from coachdesk.store.store import Store
from coachdesk.ui.desk import Desk
from coachdesk.ui.main_window import Frame
from coachdesk.ui.meetings.item_viewers import ItemViewers, ViewerRow
from coachdesk.ui.meetings.meeting_page import MeetingPage
from coachdesk.ui.shared.segmented import Segmented
from coachdesk.ui.shared.workplace import Workplace

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def viewers(page: MeetingPage, qtbot: QtBot) -> ItemViewers:
    """Of the first case, put on the agenda by its key."""
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    return page.detail.viewers


def withheld_from(store: Store) -> tuple[PersonId, ...]:
    [item] = store.agenda_items.of_meeting(MeetingId("zat"))
    return item.withheld_from


def choice_of(row: ViewerRow) -> Segmented:
    assert row.choice is not None
    return row.choice


def told(viewers: ItemViewers) -> list[tuple[str, str]]:
    """What each row tells: in words, or in the choice."""
    return [
        (row.name.text(), row.told.text() if row.choice is None else str(row.choice.value()))
        for row in viewers.rows
    ]


def test_everybody_who_comes_has_a_row_and_the_coach_no_choice(viewers: ItemViewers) -> None:
    assert viewers.isVisible()
    assert told(viewers) == [("Ilse Binnenstra", "False"), ("Marloes Coachsma", "alles")]
    ilse, coach = viewers.rows
    assert choice_of(ilse).accessibleName() == "Wat ziet Ilse Binnenstra, intern begeleider?"
    assert coach.choice is None
    assert ilse.name.isVisible()
    assert viewers.rect().contains(ilse.geometry())


def test_an_arrow_withholds_it_and_ctrl_z_gives_it_again(
    viewers: ItemViewers, store: Store, frame: Frame, qtbot: QtBot
) -> None:
    choice = choice_of(viewers.rows[0])
    choice.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Right)
    assert withheld_from(store) == ("ilse",)
    assert choice.isAncestorOf(QApplication.focusWidget())

    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Z, CTRL)
    assert withheld_from(store) == ()
    assert told(viewers)[0] == ("Ilse Binnenstra", "False")


def test_tab_comes_there_between_the_name_on_paper_and_the_approval(
    viewers: ItemViewers, page: MeetingPage, qtbot: QtBot
) -> None:
    page.detail.fields.question.set_value("Wat helpt?")
    page.detail.fields.keep()
    page.detail.fields.names.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    assert choice_of(viewers.rows[0]).isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    assert QApplication.focusWidget() is page.detail.approve


def test_another_case_has_its_own_choice(
    viewers: ItemViewers, page: MeetingPage, store: Store, qtbot: QtBot
) -> None:
    choice_of(viewers.rows[0]).set_value(True)
    page.candidates.list.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    first, second = store.agenda_items.of_meeting(MeetingId("zat"))
    page.agenda.list.rows.select(second.id)
    assert told(viewers)[0] == ("Ilse Binnenstra", "False")
    page.agenda.list.rows.select(first.id)
    assert told(viewers)[0] == ("Ilse Binnenstra", "True")


def test_a_finished_meeting_tells_it_in_words(
    viewers: ItemViewers, workplace: Workplace, clock: object
) -> None:
    choice_of(viewers.rows[0]).set_value(True)
    now = workplace.desk.clock.now()
    workplace.desk.do(lambda store: finish_meeting(store, MeetingId("zat"), at=now))
    assert told(viewers) == [("Ilse Binnenstra", "niets"), ("Marloes Coachsma", "alles")]


def test_what_could_not_be_kept_is_not_shown_as_chosen(
    viewers: ItemViewers, store: Store, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_kinds: object) -> None:
        raise Refused("Dat kan nu niet.")

    monkeypatch.setattr(store, "change", refuse)
    choice_of(viewers.rows[0]).set_value(True)
    assert told(viewers)[0] == ("Ilse Binnenstra", "False")
    assert withheld_from(store) == ()


def test_a_point_without_a_child_has_no_such_question(
    viewers: ItemViewers, page: MeetingPage, store: Store, qtbot: QtBot
) -> None:
    page.agenda.line.setFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "Rondvraag")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    page.agenda.list.rows.select(store.agenda_items.of_meeting(MeetingId("zat"))[-1].id)
    assert not viewers.isVisible()
