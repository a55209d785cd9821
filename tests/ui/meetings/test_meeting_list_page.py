"""The list of meetings: what is to come first, and how far each is prepared."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.ids import CaseId, SchoolId
from coachdesk.operations.meetings import (
    approve_agenda_item,
    put_case_on_agenda,
    write_agenda_item,
)
from coachdesk.store.store import Store
from coachdesk.ui.desk import Desk
from coachdesk.ui.main_window import Frame
from coachdesk.ui.meetings.meeting_form import MeetingForm
from coachdesk.ui.meetings.meeting_list_page import MeetingListPage
from coachdesk.ui.shared.workplace import Place, Workplace
from tests import make
from tests.store.test_store import keep
from tests.ui.meetings.conftest import Team


@pytest.fixture
def listed(frame: Frame) -> MeetingListPage:
    frame.ways.go(Place("meetings"))
    page = frame.host.page()
    assert isinstance(page, MeetingListPage)
    page.focus_first()
    return page


def cells(page: MeetingListPage, column: int) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    model = page.model
    return [model.data(model.index(row, column), role) for row in range(model.rowCount())]


def test_without_meetings_it_says_so(listed: MeetingListPage) -> None:
    assert listed.empty.isVisible()
    assert listed.empty.text() == "Nog geen overleg gepland."


def test_each_meeting_tells_how_far_it_is(
    team: Team, desk: Desk, store: Store, listed: MeetingListPage
) -> None:
    for case in list(team.cases.values())[:2]:
        desk.do(partial(put_case_on_agenda, meeting_id=team.id, case_id=CaseId(case)))
    item = replace(store.agenda_items.of_meeting(team.id)[0], question="Wat helpt?")
    desk.do(lambda store: write_agenda_item(store, item))
    desk.do(lambda store: approve_agenda_item(store, item.id, on=make.TODAY))

    assert cells(listed, 0) == ["do 3 dec, 13:00"]
    assert cells(listed, 3) == ["2"]
    assert cells(listed, 4)[0].startswith("1 van 2 klaar")
    assert cells(listed, 5) == ["20 van 30"]


def test_what_is_to_come_stands_before_what_was(
    team: Team, store: Store, listed: MeetingListPage
) -> None:
    keep(store, make.meeting(id="later", starts_at=datetime(2027, 1, 14, 13, 0)))
    keep(store, make.meeting(id="before", starts_at=datetime(2026, 10, 22, 13, 0)))
    listed.workplace.school_changed.emit()

    found = [listed.model.id_at(row) for row in range(listed.model.rowCount())]
    assert found == [None, "zat", "later", None, "before"]


def test_another_school_shows_its_own_meetings_and_those_of_none(
    team: Team, store: Store, listed: MeetingListPage, workplace: Workplace
) -> None:
    keep(store, make.meeting(id="free", starts_at=datetime(2027, 1, 14, 13, 0)))
    workplace.choose_school(SchoolId("elsewhere"))

    assert [listed.model.id_at(row) for row in range(listed.model.rowCount())] == ["free"]


def test_enter_opens_a_meeting_and_e_changes_it(
    team: Team, listed: MeetingListPage, frame: Frame, qtbot: QtBot
) -> None:
    listed.workplace.school_changed.emit()
    listed.table.setFocus()
    qtbot.keyClick(listed.table, Qt.Key.Key_E)
    form = QApplication.activeModalWidget()
    assert isinstance(form, MeetingForm)
    assert form.place.value() == "teamkamer"
    form.reject()

    qtbot.keyClick(listed.table, Qt.Key.Key_Return)

    assert frame.ways.here() == Place("meeting", team.id)


@pytest.mark.parametrize(
    ("days", "begun", "told"),
    [(0, 3, "Bezig"), (-1, None, "Nog niet afgesloten"), (-1, 3, "Nog niet afgesloten")],
)
def test_a_meeting_of_which_the_day_is_over_asks_to_be_finished(
    store: Store, listed: MeetingListPage, days: int, begun: int | None, told: str
) -> None:
    keep(store, make.meeting(id="mdo", kind="MDO", starts_at=make.NOW + timedelta(days=days)))
    keep(store, make.agenda_item("mdo", text="Rondje", minutes_used=begun))
    listed._refresh()
    assert told in cells(listed, 4)[-1]
