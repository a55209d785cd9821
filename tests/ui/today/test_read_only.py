"""Vandaag in a vault that can only be read: what would write looks switched off, and is."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from coachdesk.domain.referrals import ReferralStatus
from coachdesk.domain.steps import Origin, StepStatus
from coachdesk.ui.today.agenda_cards import PREPARE, START
from coachdesk.ui.today.row_cards import AWAY, BUTTON
from coachdesk.ui.today.step_cards import DEED, TICK
from tests import make
from tests.store.test_store import keep
from tests.ui.care_signals.hands import Key, modal


@pytest.fixture
def work(today, store, desk, qapp):
    """A call and a move that are late, a talk to come, help that one waits for, and a draft."""
    late = make.TODAY - timedelta(days=2)
    keep(store, make.step(id="call", what="Bel moeder", child_id="sem", due=late))
    keep(store, make.step(id="move", what="Verslag schrijven", child_id="sem", due=late))
    soon = make.NOW + timedelta(minutes=30)
    keep(store, make.talk("noor", id="soon", held_at=None, planned_at=soon, school_id="flyer"))
    route = make.route("sem", id="route")
    asked = {"status": ReferralStatus.ASKED, "asked_on": late, "feedback_expected_on": late}
    keep(store, route, make.referral(route, id="asked", **asked))
    waits = {"origin": Origin.ROUTE, "origin_id": "asked", "waiting": True}
    keep(store, make.step(id="news", child_id="sem", due=late, **waits))
    store.keep_draft(make.draft(child_id="sem"))
    today.refresh()
    qapp.processEvents()
    return today


@pytest.fixture
def refused(desk):
    said: list[str] = []
    desk.refused.connect(said.append)
    return said


def places(card, row_id):
    """The spots of a row, in the list."""
    row = card.model.row_of(row_id)
    place = card.list.visualRect(card.model.index(row, 0))
    return card.list.itemDelegate().spots(place, card.model.entity(row))


def ink(card, place):
    """The darkest colour in the middle of a place of the list, where no line is."""
    middle = QRect(0, 0, min(place.width() - 12, 60), 20)
    middle.moveCenter(card.list.viewport().mapTo(card.window(), place.center()))
    picture = card.window().grab(middle).toImage()
    return min(
        picture.pixelColor(x, y).lightness()
        for x in range(picture.width())
        for y in range(picture.height())
    )


def writing(today):
    """Every painted thing that writes: the card, the row and the spot."""
    draft_id = today.drafts.model.id_at(0)
    return (
        (today.steps, "call", TICK),
        (today.steps, "call", DEED),
        (today.steps, "move", DEED),
        (today.steps, "news", DEED),
        (today.agenda, "soon", START),
        (today.waiting, "news", BUTTON),
        (today.drafts, draft_id, AWAY),
    )


def test_what_is_painted_to_write_is_pale_and_does_nothing(work, desk, store, went, qtbot):
    dark = {spot: ink(spot[0], places(*spot[:2])[spot[2]]) for spot in writing(work)}
    desk.read_only = True
    work.refresh()
    for card, row_id, spot in writing(work):
        place = places(card, row_id)[spot]
        if spot != TICK:
            assert ink(card, place) > dark[card, row_id, spot] + 30, (row_id, spot)
        qtbot.mouseClick(card.list.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert modal() is None
    assert went == []
    assert store.steps.get("call").status is StepStatus.OPEN
    assert not work.steps.panel.isVisible()
    assert len(store.drafts.all()) == 1


def test_a_tooltip_says_why(work, desk):
    desk.read_only = True
    for card, row_id, spot in writing(work):
        QToolTip.hideText()
        where, view = places(card, row_id)[spot].center(), card.list.viewport()
        ask = QHelpEvent(QEvent.Type.ToolTip, where, view.mapToGlobal(where))
        QApplication.sendEvent(view, ask)
        assert desk.why_read_only in QToolTip.text(), (row_id, spot)
    QToolTip.hideText()


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_V, Key.Key_B])
def test_a_key_that_would_write_says_why_not(work, desk, keys, refused, key):
    desk.read_only = True
    work.steps.focus_list()
    work.steps.list.rows.select("call")
    keys.press(key)
    assert refused == [desk.why_read_only]
    assert modal() is None


def test_enter_begins_no_talk_and_del_throws_nothing_away(work, desk, keys, refused, went):
    desk.read_only = True
    work.agenda.list.setFocus()
    work.agenda.list.rows.select("soon")
    keys.press(Key.Key_Return)
    work.drafts.list.setFocus()
    keys.press(Key.Key_Delete)
    assert refused == [desk.why_read_only] * 2
    assert went == []


def test_what_only_looks_still_works(work, desk, went, qtbot):
    desk.read_only = True
    view, spot = work.agenda.list.viewport(), places(work.agenda, "soon")[PREPARE]
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=spot.center())
    assert went == [("child", "noor", "")]


def test_without_a_meeting_none_can_be_planned(work, desk):
    desk.read_only = True
    work.refresh()
    assert not work.meeting.go.isEnabled()
    assert work.meeting.go.toolTip() == desk.why_read_only


@pytest.fixture
def damaged(desk):
    """Before anything shows it."""
    desk.damaged = desk.read_only = True


def test_of_a_damaged_vault_no_card_says_that_there_is_nothing(damaged, today):
    cards = (today.agenda, today.steps, today.sorting, today.waiting)
    said = [today.meeting.words.text(), *(card.empty.text() for card in cards)]
    assert set(said) == {"Hier is niets te lezen."}
