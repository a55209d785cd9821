"""Tests of the appointments of a day and the present that moves through them."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from coachdesk.domain.conversations import ConversationKind
from coachdesk.ui.today.agenda_cards import PREPARE, START, Present
from tests import make
from tests.store.test_store import keep
from tests.ui.care_signals.hands import Key

OTHER, PARENT = ConversationKind.OTHER, ConversationKind.PARENT


def at(hour, minute=0):
    return make.NOW.replace(hour=hour, minute=minute)


@pytest.fixture
def plan(today, store):
    """Puts an appointment on the day and shows the page anew."""

    def planned(name, moment, *child_ids, **given):
        usual = {"held_at": None, "planned_at": moment, "school_id": "flyer"}
        keep(store, make.talk(*child_ids, id=name, **usual | given))
        today.refresh()

    return planned


def spoken(today):
    """What a screen reader says of each row, the red line included."""
    model = today.agenda.model
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    return [index.data(Qt.ItemDataRole.AccessibleTextRole) for index in rows]


def next_one(today):
    """The tinted appointment, and the buttons in it."""
    cards = today.agenda._cards
    return cards.next_id, [name for one in today.agenda._found for name in cards.buttons(one)]


def test_the_red_line_stands_between_what_has_begun_and_what_has_not(today, plan):
    plan("early", at(9), "noor")
    plan("soon", at(10, 45), "sem", title="Kennismaking", place="kamer 1.12")
    assert spoken(today) == [
        "09:00. Noor W. · groep 7a. 4G-gesprek. nog niet vastgelegd",
        "10:00",
        "10:45. Sem V. · groep 8. Kennismaking, kamer 1.12",
    ]
    assert isinstance(today.agenda.model.heading(1), Present)
    assert (
        today.greeting.text() == "Goedemorgen Marloes. Je hebt 45 minuten tot je volgende gesprek."
    )


def test_the_line_and_the_minutes_move_with_the_clock(today, plan, clock):
    plan("soon", at(10, 45), "sem")
    clock.move(timedelta(minutes=44))
    today.tick()
    assert today.greeting.text().endswith("Je hebt 1 minuut tot je volgende gesprek.")
    assert spoken(today)[0] == "10:44"
    clock.move(timedelta(minutes=1))
    today.tick()
    assert spoken(today)[1] == "10:45"
    assert today.greeting.text().endswith("Vandaag geen afspraken meer.")
    assert next_one(today)[0] == "soon"
    clock.move(timedelta(minutes=30))
    today.tick()
    assert next_one(today)[0] == ""


def test_a_talk_far_ahead_is_told_by_its_time(today, plan, clock):
    clock.move(timedelta(hours=2, minutes=30))
    plan("far", at(15, 15), "sem")
    assert today.greeting.text() == "Goedemiddag Marloes. Je volgende gesprek is om 15:15."


def test_how_each_stands_is_said_in_words(today, plan, store):
    plan("held", at(8), "noor")
    keep(store, make.talk("noor", id="held", planned_at=at(8), notes=(make.note(),)))
    keep(store, make.person(id="mother"), make.bond("sem", "mother"))
    plan("begun", at(9), "sem", kind=PARENT, person_ids=("mother",))
    store.keep_draft(make.draft(form="parent_talk", target_id="begun", child_id="sem"))
    today.refresh()
    assert spoken(today)[:2] == [
        "08:00. Noor W. · groep 7a. 4G-gesprek. vastgelegd",
        "09:00. Moeder van Sem V.. Oudergesprek. concept, nog afronden",
    ]


def test_only_the_next_one_has_buttons_and_without_a_child_there_is_nothing_to_prepare(today, plan):
    plan("inloop", at(10, 30), kind=OTHER, title="Inloop juf Anouk", place="groep 4/5")
    plan("later", at(11), "sem")
    assert next_one(today) == ("inloop", [])
    assert "10:30. Inloop juf Anouk. groep 4/5" in spoken(today)
    plan("sooner", at(10, 15), "noor")
    assert next_one(today) == ("sooner", [PREPARE, START])


@pytest.mark.parametrize("page", [(ConversationKind.FOUR_G, "four_g"), (PARENT, "parent_talk")])
def test_enter_starts_the_talk_that_was_planned(today, plan, keys, went, page):
    plan("soon", at(10, 45), "sem", kind=page[0])
    today.agenda.list.setFocus()
    keys.press(Key.Key_Return)
    assert went == [(page[1], "soon", "")]


def test_p_opens_the_child_to_prepare(today, plan, keys, went):
    plan("soon", at(10, 45), "sem")
    today.agenda.list.setFocus()
    keys.press(Key.Key_P)
    assert went == [("child", "sem", "")]


def test_a_contact_that_was_planned_is_noted_in_its_form(today, plan, keys, form):
    plan("call", at(10, 45), "sem", kind=ConversationKind.CONTACT)
    today.agenda.list.setFocus()
    keys.press(Key.Key_Return)
    assert form().known == {"conversation_id": "call"}
    form().reject()


def test_e_changes_the_plan(today, plan, keys, form):
    plan("inloop", at(10, 30), kind=OTHER, title="Inloop juf Anouk")
    today.agenda.list.setFocus()
    keys.press(Key.Key_E)
    assert form().known == {"conversation_id": "inloop"}
    form().reject()


def test_a_held_talk_is_read_in_the_timeline_of_its_child(today, plan, store, keys, went):
    plan("held", at(8), "noor")
    keep(store, make.talk("noor", id="held", planned_at=at(8), notes=(make.note(),)))
    today.refresh()
    today.agenda.list.setFocus()
    keys.press(Key.Key_Return)
    assert went == [("child", "noor", "timeline/held")]


def test_the_buttons_can_be_clicked(today, plan, went, qtbot):
    plan("soon", at(10, 45), "sem")
    view = today.agenda.list
    row = view.model().index(1, 0)
    for name in (PREPARE, START):
        spot = today.agenda._cards.spots(view.visualRect(row), today.agenda._found[0])[name]
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot.center())
        today.workplace.go_to("today")
    assert went[0] == ("child", "sem", "")
    assert went[2] == ("four_g", "soon", "")


def test_only_this_schools_appointments_and_those_of_no_school(today, plan, store):
    keep(store, make.school(id="woods", name="OBS Het Denkbos"))
    plan("here", at(11), "sem")
    plan("there", at(12), "sem", school_id="woods")
    plan("nowhere", at(13), "sem", school_id=None)
    today.workplace.choose_school("flyer")
    assert [one.id for one in today.agenda._found] == ["here", "nowhere"]
    today.workplace.choose_school(None)
    assert len(today.agenda._found) == 3


def test_the_foot_tells_of_the_next_day_with_appointments(today, plan):
    assert today.agenda.empty.isVisible()
    plan("a", datetime(2026, 12, 3, 9), "sem")
    plan("b", datetime(2026, 12, 3, 10), "noor")
    plan("c", datetime(2026, 12, 4, 10), "noor")
    assert today.agenda.next_day.text() == "Donderdag 3 dec: 2 afspraken"


def test_the_list_is_as_high_as_its_rows(today, plan):
    for hour in range(8, 17):
        plan(f"at {hour}", at(hour), "sem")
    view = today.agenda.list
    last = view.model().index(view.model().rowCount() - 1, 0)
    view.doItemsLayout()
    assert view.visualRect(last).bottom() + 1 == view.sizeHint().height()
