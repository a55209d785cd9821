"""Planning a meeting by keys: a kind of one's own, a typed moment, people known and new."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.clock import StoppedClock
from coachdesk.domain.meetings import Meeting
from coachdesk.domain.schools import Holiday
from coachdesk.operations.meetings import meeting_kinds
from coachdesk.store.store import Store
from coachdesk.ui.main_window import Frame
from coachdesk.ui.meetings.meeting_form import MeetingForm
from coachdesk.ui.shared.workplace import Place, Workplace
from tests import make
from tests.store.test_store import keep
from tests.ui.meetings.conftest import Team

CTRL = Qt.KeyboardModifier.ControlModifier
CLOSED = Holiday(id="h", name="", first=date(2026, 12, 7), last=date(2026, 12, 18))


@pytest.fixture
def form(frame: Frame, team: Team, workplace: Workplace) -> MeetingForm:
    frame.ways.go(Place("meetings"))
    workplace.open_form("meeting")
    opened = QApplication.activeModalWidget()
    assert isinstance(opened, MeetingForm)
    return opened


def planned(store: Store) -> list[Meeting]:
    now = store.clock.now()
    return [m for m in store.meetings.page(store.meetings.to_come(now)) if m.id != "zat"]


def save(form: MeetingForm, qtbot: QtBot) -> None:
    qtbot.waitUntil(form.isActiveWindow)
    qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)


def test_a_meeting_is_planned_without_a_mouse(
    form: MeetingForm, frame: Frame, store: Store, qtbot: QtBot
) -> None:
    qtbot.keyClicks(form.kind.lineEdit(), "Startgesprek")
    form.starts_at.line.setFocus()
    form.starts_at.line.selectAll()
    qtbot.keyClicks(form.starts_at.line, "do 10 dec 9:30")
    form.people.finder.line.setFocus()
    qtbot.keyClicks(form.people.finder.line, "ils")
    qtbot.keyClick(form.people.finder.line, Qt.Key.Key_Return)
    save(form, qtbot)

    [meeting] = planned(store)
    assert (meeting.kind, meeting.starts_at) == ("Startgesprek", datetime(2026, 12, 10, 9, 30))
    assert set(meeting.participant_ids) == {"me", "ilse"}
    assert frame.ways.here() == Place("meeting", meeting.id)


def test_a_kind_that_is_typed_is_offered_from_then_on(
    form: MeetingForm, store: Store, qtbot: QtBot
) -> None:
    qtbot.keyClicks(form.kind.lineEdit(), "Startgesprek")
    save(form, qtbot)

    assert "Startgesprek" in meeting_kinds(store)
    assert "ZAT" in meeting_kinds(store)


def test_a_name_that_was_typed_and_not_picked_is_not_forgotten(
    form: MeetingForm, store: Store, qtbot: QtBot
) -> None:
    line = form.people.finder.line
    line.setFocus()
    qtbot.keyClicks(line, "ils")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    save(form, qtbot)
    assert not planned(store)
    said = "Kies een naam uit de lijst, of haal de tekst weg."
    assert form.people_field.complaint.text() == said
    assert QApplication.focusWidget() is line
    line.clear()
    save(form, qtbot)
    [meeting] = planned(store)
    assert meeting.participant_ids == ("me",)


def test_somebody_new_is_added_with_a_function(
    form: MeetingForm, store: Store, qtbot: QtBot
) -> None:
    line = form.people.finder.line
    line.setFocus()
    qtbot.keyClicks(line, "Marit Jongstra")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClicks(focused, "jeugdarts")
    save(form, qtbot)

    [meeting] = planned(store)
    person = store.persons.get(meeting.participant_ids[-1])
    assert (person.name, person.function) == ("Marit Jongstra", "jeugdarts")


def test_only_who_comes_can_be_in_the_chair(form: MeetingForm, qtbot: QtBot) -> None:
    def offered() -> list[str]:
        return [form.chair.itemText(row) for row in range(form.chair.count())]

    assert offered() == ["Nog niet bekend", "Marloes Coachsma"]

    line = form.people.finder.line
    qtbot.keyClicks(line, "ilse")
    qtbot.keyClick(line, Qt.Key.Key_Return)

    assert offered() == ["Nog niet bekend", "Marloes Coachsma", "Ilse Binnenstra"]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "Wanneer is het overleg?"),
        ("do 10 dec", "Typ ook hoe laat het begint, bijvoorbeeld do 13:00."),
    ],
)
def test_a_moment_that_is_not_whole_is_asked_for(
    form: MeetingForm, store: Store, qtbot: QtBot, typed: str, told: str
) -> None:
    form.starts_at.line.selectAll()
    qtbot.keyClick(form.starts_at.line, Qt.Key.Key_Delete)
    qtbot.keyClicks(form.starts_at.line, typed)
    save(form, qtbot)

    assert form.starts_at_field.complaint.text() == told
    assert form.starts_at.line.text() == typed
    assert planned(store) == []


def test_a_meeting_of_no_minutes_is_asked_about(
    form: MeetingForm, store: Store, qtbot: QtBot
) -> None:
    form.minutes.setFocus()
    form.minutes.selectAll()
    qtbot.keyClicks(form.minutes, "0")
    save(form, qtbot)

    assert form.minutes.value() == 0
    assert form.minutes_field.complaint.text() == "Hoeveel minuten duurt het overleg?"
    assert planned(store) == []


@pytest.mark.usefixtures("frame")
@pytest.mark.parametrize(
    ("holidays", "day"),
    [((), datetime(2026, 12, 14, 13)), ((CLOSED,), datetime(2026, 12, 21, 13))],
)
def test_planned_on_a_sunday_it_is_on_a_school_day(
    workplace: Workplace,
    clock: StoppedClock,
    store: Store,
    holidays: tuple[Holiday, ...],
    day: datetime,
) -> None:
    keep(store, make.school(holidays=holidays))
    clock.move(timedelta(days=-1))
    workplace.open_form("meeting")
    opened = QApplication.activeModalWidget()
    assert isinstance(opened, MeetingForm)
    assert opened.starts_at.value() == day


def test_changing_a_meeting_keeps_its_agenda_and_its_people(
    frame: Frame, team: Team, workplace: Workplace, store: Store, qtbot: QtBot
) -> None:
    frame.ways.go(Place("meetings"))
    workplace.open_form("meeting", meeting_id=team.id)
    form = QApplication.activeModalWidget()
    assert isinstance(form, MeetingForm)
    form.minutes.set_value(60)
    save(form, qtbot)

    changed = store.meetings.get(team.id)
    assert (changed.minutes, changed.participant_ids) == (60, ("ilse", "me"))
    assert (changed.chair_id, changed.school_id) == ("ilse", "school")


def test_closing_keeps_a_draft_that_can_be_taken_up(
    form: MeetingForm, workplace: Workplace, store: Store, qtbot: QtBot
) -> None:
    qtbot.keyClicks(form.place, "aula")
    form.starts_at.line.set_value("do half")
    line = form.people.finder.line
    qtbot.keyClicks(line, "Marit Jongstra")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    [draft] = store.drafts.all()
    assert draft.form == "meeting"

    workplace.open_form("meeting", draft_id=draft.id)
    again = QApplication.activeModalWidget()
    assert isinstance(again, MeetingForm)
    assert (again.place.value(), again.starts_at.line.text()) == ("aula", "do half")
    assert [person.name for person in again.people.new()] == ["Marit Jongstra"]

    again.starts_at.line.set_value("do 10 dec 9:30")
    save(again, qtbot)
    assert store.drafts.all() == []
    assert len(planned(store)) == 1


def test_a_form_in_which_nothing_was_typed_leaves_no_draft(
    form: MeetingForm, store: Store, qtbot: QtBot
) -> None:
    qtbot.keyClick(form, Qt.Key.Key_Escape)

    assert store.drafts.all() == []


def test_tab_comes_past_who_come_before_it_comes_to_the_chair(
    form: MeetingForm, qtbot: QtBot
) -> None:
    qtbot.waitUntil(form.isActiveWindow)
    form.people.finder.line.setFocus()
    qtbot.keyClicks(form.people.finder.line, "ils")
    qtbot.keyClick(form.people.finder.line, Qt.Key.Key_Return)
    past: list[str] = []
    while QApplication.focusWidget() is not form.chair:
        here = QApplication.focusWidget()
        assert here is not None
        past.append(here.accessibleName())
        assert len(past) < 6, past
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    assert past == ["Wie komen er?", "Haal Marloes Coachsma weg", "Haal Ilse Binnenstra weg"]
    form.reject()
