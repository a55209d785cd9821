"""Tests of the cards beside the steps: drafts, signals to sort, who is waited for, the meeting."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from coachdesk.domain.care_signals import SignalUrgency
from coachdesk.domain.referrals import ReferralStatus
from coachdesk.domain.steps import Origin
from coachdesk.operations.meetings import approve_agenda_item
from tests import make
from tests.store.test_store import keep
from tests.ui.care_signals.hands import Key


def spoken(card):
    rows = [card.model.index(row, 0) for row in range(card.model.rowCount())]
    return [index.data(Qt.ItemDataRole.AccessibleTextRole) for index in rows]


@pytest.fixture
def draft(today, store):
    def kept(**given):
        made = make.draft(**given)
        store.keep_draft(made)
        today.refresh()
        return made

    return kept


def test_drafts_tell_what_about_whom_and_when(today, draft):
    assert not today.drafts.isVisible()
    draft(form="parent_talk", child_id="sem", changed_at=make.NOW.replace(hour=9, minute=31))
    draft(changed_at=make.NOW - timedelta(days=1))
    assert spoken(today.drafts) == [
        "Oudergesprek. Sem V., vandaag 09:31. Del gooit het weg",
        "Signaal. nog geen kind gekozen, gisteren. Del gooit het weg",
    ]


@pytest.mark.parametrize("page", ["four_g", "parent_talk"])
def test_a_draft_of_a_talk_opens_its_page(today, draft, keys, went, page):
    made = draft(form=page, child_id="sem")
    today.drafts.list.setFocus()
    keys.press(Key.Key_Return)
    assert went == [(page, made.id, "")]


@pytest.mark.parametrize("name", ["signal", "contact"])
def test_a_draft_of_a_form_opens_that_form(today, draft, keys, form, name):
    made = draft(form=name)
    today.drafts.list.setFocus()
    keys.press(Key.Key_Return)
    assert form().known == {"draft_id": made.id}
    form().reject()


def test_a_line_of_a_child_that_was_being_changed_opens_that_child(today, draft, keys, went):
    draft(form="child_page", child_id="sem", fields={"field": "needs", "text": "Rust"})
    today.drafts.list.setFocus()
    keys.press(Key.Key_Return)
    assert went == [("child", "sem", "")]


def test_what_is_typed_in_the_line_of_this_page_comes_back_in_it(today, draft, frame, keys):
    draft(form="step", target_id="vandaag", fields={"text": "bel moeder sem"})
    assert spoken(today.drafts) == []
    frame.workplace.go_to("children")
    frame.workplace.go_to("today")
    assert today.steps.entry.line.text() == "bel moeder sem"


def test_a_draft_that_is_kept_now_appears_at_once(today, desk):
    assert desk.keep_draft(make.draft(child_id="sem"))
    assert spoken(today.drafts) == ["Signaal. Sem V., vandaag 10:00. Del gooit het weg"]


def test_the_first_three_signals_safety_first(today, store):
    assert today.sorting.empty.text() == "Alles gesorteerd."
    for number in range(4):
        seen = make.NOW - timedelta(days=number)
        keep(store, make.signal("sem", id=f"s{number}", seen_on=seen))
    keep(store, make.signal(id="class", about="Groep 7", urgency=SignalUrgency.SAFETY))
    today.refresh()
    assert today.sorting.number.accessibleName() == "5 signalen"
    assert [row.split(".")[0] for row in spoken(today.sorting)] == [
        "Veiligheid",
        "Sem V",
        "Sem V",
    ]
    assert "Groep 7 (geen kind)" in spoken(today.sorting)[0]


def test_enter_opens_a_signal_where_it_is_sorted(today, store, keys, went):
    keep(store, make.signal("sem", id="alone"))
    today.refresh()
    today.sorting.list.setFocus()
    keys.press(Key.Key_Return)
    assert went == [("signals", "alone", "")]


@pytest.fixture
def waiting(today, store):
    """Three of whom one waits for news: late, tomorrow, and far away."""
    keep(store, make.person(id="koen", name="Koen Samenwerk"))
    for name, due, owner in (
        ("late", date(2026, 11, 26), "koen"),
        ("near", date(2026, 12, 1), None),
        ("far", date(2026, 12, 21), None),
    ):
        what = {"what": "Hoor van het jeugdteam", "child_id": "sem", "waiting": True}
        keep(store, make.step(id=name, due=due, owner_id=owner, **what))
    today.refresh()


def test_who_is_past_or_near_the_day_stands_there_and_the_others_are_counted(today, waiting):
    assert spoken(today.waiting) == [
        "4 dagen te laat. Koen Samenwerk. Sem V. · Hoor van het jeugdteam",
        "morgen. Hoor van het jeugdteam. Sem V.",
    ]
    assert today.waiting.note.text() == "3"
    assert today.waiting.more.text() == "Nog 1 binnen de afspraak"


def test_the_others_are_one_press_away(today, waiting, keys):
    today.waiting.more.setFocus()
    keys.press(Key.Key_Return)
    assert len(spoken(today.waiting)) == 3
    keys.press(Key.Key_Return)
    assert len(spoken(today.waiting)) == 2


def test_waiting_for_nobody_says_so(today):
    assert today.waiting.empty.text() == "Nergens op aan het wachten."
    assert today.waiting.empty.isVisible()


def test_the_next_meeting_tells_how_far_it_is_prepared(today, store, keys, went):
    keep(store, make.meeting(id="zat", starts_at=datetime(2026, 12, 9, 13)))
    for number, name in enumerate(("noor", "sem")):
        about = {"case_id": f"case-{name}", "child_id": name, "question": "Wat helpt?"}
        keep(store, make.agenda_item("zat", id=name, position=number, **about))
    approve_agenda_item(store, "noor", on=make.TODAY)
    today.refresh()
    assert today.meeting.title.text() == "ZAT over 9 dagen"
    assert today.meeting.note.text() == "wo 9 dec, 13:00"
    assert today.meeting.words.text() == "1 van 2 casussen klaar, 20 van 90 min gevuld"
    today.meeting.go.setFocus()
    keys.press(Key.Key_Return)
    assert went == [("meeting", "zat", "")]


@pytest.mark.parametrize(("day", "title"), [(30, "MDO vandaag"), (31, "MDO morgen")])
def test_a_meeting_of_today_or_tomorrow_is_told_by_word(today, store, day, title):
    starts = datetime(2026, 11, 1, 13) + timedelta(days=day - 1)
    keep(store, make.meeting(kind="MDO", starts_at=starts))
    today.refresh()
    assert today.meeting.title.text() == title


def test_a_meeting_that_is_held_now_is_gone_on_with(today, store, keys, went):
    keep(store, make.meeting(id="zat", starts_at=make.NOW))
    keep(store, make.agenda_item("zat", text="Rondje", minutes_used=3))
    today.refresh()
    assert today.meeting.go.text() == "Verder met het overleg"
    today.meeting.go.setFocus()
    keys.press(Key.Key_Space)
    assert went == [("minutes", "zat", "")]


def test_without_a_meeting_one_can_be_planned(today, keys, form):
    assert today.meeting.words.text() == "Nog geen overleg gepland."
    today.meeting.go.setFocus()
    keys.press(Key.Key_Return)
    assert form().known == {}
    form().reject()


@pytest.fixture
def routes(today, store):
    """Three forms of help that were asked for: one late, one near its day, one far from it."""
    for name, asked, due in (("late", 24, -10), ("near", 17, 3), ("far", 3, 20)):
        route = make.route("sem", id=f"route-{name}")
        day = make.TODAY + timedelta(days=due)
        given = {
            "status": ReferralStatus.ASKED,
            "asked_on": make.TODAY - timedelta(days=asked),
            "feedback_expected_on": day,
        }
        keep(store, route, make.referral(route, id=name, name=f"Praktijk {name}", **given))
        origin = {"origin": Origin.ROUTE, "origin_id": name, "waiting": True}
        keep(store, make.step(id=f"step-{name}", child_id="sem", due=day, **origin))
    today.refresh()


def test_of_a_route_it_tells_how_long_one_waits_and_what_was_agreed(today, routes):
    assert spoken(today.waiting) == [
        "24 dagen. Praktijk late. Sem V. · afgesproken 14 dagen",
        "17 dagen. Praktijk near. Sem V. · afgesproken 20 dagen",
    ]


def test_b_and_the_button_note_what_was_heard_and_enter_opens_the_route(
    today, routes, keys, form, went
):
    today.waiting.list.setFocus()
    keys.press(Key.Key_B)
    assert form().known == {"referral_id": "late"}
    form().reject()
    today.waiting.list.spot_pressed.emit("button", "step-near")
    assert form().known == {"referral_id": "near"}
    form().reject()
    today.waiting.list.setFocus()
    today.waiting.list.rows.select("step-late")
    today.waiting.list.rows.opened.emit("step-late")
    assert went == [("route", "route-late", "")]


def test_a_step_that_waits_for_a_route_is_not_ticked_but_noted(today, routes, keys, form, store):
    today.steps.focus_list()
    assert today.steps.list.rows.select("step-late")
    keys.press(Key.Key_Space)
    assert form().known == {"referral_id": "late"}
    form().reject()
    assert store.steps.get("step-late").is_open()
