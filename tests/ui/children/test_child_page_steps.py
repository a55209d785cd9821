"""Tests of the next-step bar: in time, late, missing; done, moved and chosen by keys."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coachdesk.domain.steps import StepStatus
from coachdesk.ui import pages
from tests import make


def write(store, *things):
    with store.change("test.write", "Proef") as change:
        for thing in things:
            change.save(thing)


@pytest.fixture
def sem(store):
    """A child with a running case and nothing to do yet."""
    school = make.school(id="school")
    sem = make.child(id="sem", code="K-512", first_name="Sem", school_id="school")
    write(store, school, sem, make.case("sem", id="case"))
    return sem


def step(**given):
    return make.step(id=given.pop("id", "step"), child_id="sem", case_id="case", **given)


def focus():
    return QApplication.focusWidget()


def test_a_step_in_time_is_told_calmly(open_child, store, sem):
    write(store, step(what="Bel moeder", due=date(2026, 12, 3)))
    bar = open_child("sem").bar
    assert bar.label.text() == "Volgende stap"
    assert bar.words.text() == "Bel moeder  · Marloes · donderdag 3 december"
    assert bar.property("tone") == "neutral"


def test_a_late_step_says_how_late(open_child, store, sem):
    write(store, step(due=date(2026, 11, 27)))
    bar = open_child("sem").bar
    assert bar.label.text() == "Volgende stap, 3 dagen te laat"
    assert bar.property("tone") == "attention"


def test_what_comes_after_it_is_told(open_child, store, sem):
    write(store, step(), step(id="next", what="Terugkoppelen", due=date(2026, 12, 3)))
    assert open_child("sem").bar.after.text() == "Daarna: terugkoppelen"


def test_a_case_without_a_step_is_red_and_asks_for_one(open_child, sem):
    bar = open_child("sem").bar
    assert bar.words.text() == "Deze casus heeft nog geen volgende stap."
    assert bar.property("tone") == "danger"
    assert bar.pick.isVisible()
    assert not bar.done.isVisible()


def test_a_step_without_a_day_asks_for_one(open_child, store, sem):
    write(store, step(due=None))
    bar = open_child("sem").bar
    assert bar.label.text() == "Volgende stap, nog zonder datum"
    assert bar.postpone.text() == "Kies een datum"


def test_the_last_step_done_asks_for_the_next_in_place(open_child, store, sem, qtbot):
    write(store, step())
    bar = open_child("sem").bar
    qtbot.keyClick(bar.done, Qt.Key.Key_Return)
    assert store.steps.get("step").status is StepStatus.DONE
    assert bar.choice.question.text() == "Gedaan. Wat is de volgende stap?"
    qtbot.keyClick(focus(), Qt.Key.Key_1)
    qtbot.keyClicks(focus(), "do")
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    (planned,) = store.steps.open_of_case("case")
    assert (planned.what, planned.due) == ("Bellen", date(2026, 12, 3))
    assert not bar.choice.isVisible()
    assert bar.words.text().startswith("Bellen")
    assert focus() is bar.done


def test_a_step_that_is_not_the_last_asks_nothing(open_child, store, sem, qtbot):
    write(store, step(), step(id="next", what="Terugkoppelen", due=date(2026, 12, 3)))
    bar = open_child("sem").bar
    qtbot.keyClick(bar.done, Qt.Key.Key_Return)
    assert not bar.choice.isVisible()
    assert bar.words.text().startswith("Terugkoppelen")


def test_key_4_waits_for_feedback_until_a_day(open_child, store, sem, qtbot):
    bar = open_child("sem").bar
    qtbot.keyClick(bar.pick, Qt.Key.Key_Return)
    qtbot.keyClick(focus(), Qt.Key.Key_4)
    qtbot.keyClicks(focus(), "2w")
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    (planned,) = store.steps.open_of_case("case")
    assert planned.waiting
    assert planned.due == date(2026, 12, 14)


def test_a_day_that_is_not_understood_records_nothing(open_child, store, sem, qtbot):
    bar = open_child("sem").bar
    qtbot.keyClick(bar.pick, Qt.Key.Key_Return)
    qtbot.keyClick(focus(), Qt.Key.Key_1)
    qtbot.keyClicks(focus(), "ooit")
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert "begrijp ik niet" in bar.choice.complaint.text()
    assert bar.choice.when.line.text() == "ooit"
    assert not store.steps.open_of_case("case")


def test_key_6_goes_on_to_closing_the_case(open_child, workplace, sem, qtbot, monkeypatch):
    monkeypatch.setattr(pages, "FORMS", {"close_case": "tests.ui.stand_ins:PlainForm"})
    bar = open_child("sem").bar
    qtbot.keyClick(bar.pick, Qt.Key.Key_Return)
    with qtbot.waitSignal(workplace.form) as form:
        qtbot.keyClick(focus(), Qt.Key.Key_6)
    assert form.args == ["close_case", {"case_id": "case"}]


def test_esc_leaves_it_for_later_and_the_case_stays_without_a_step(open_child, store, sem, qtbot):
    bar = open_child("sem").bar
    qtbot.keyClick(bar.pick, Qt.Key.Key_Return)
    qtbot.keyClick(focus(), Qt.Key.Key_Escape)
    assert not bar.choice.isVisible()
    assert focus() is bar.pick
    assert store.cases.count_without_step() == 1


def test_digits_do_nothing_when_single_keys_are_switched_off(open_child, workplace, sem, qtbot):
    workplace.prefer(single_letter_keys=False)
    bar = open_child("sem").bar
    qtbot.keyClick(bar.pick, Qt.Key.Key_Return)
    qtbot.keyClick(focus(), Qt.Key.Key_1)
    assert bar.choice.buttons[0].isVisible()


def test_moving_a_step_takes_a_typed_day(open_child, store, sem, qtbot):
    write(store, step())
    bar = open_child("sem").bar
    qtbot.keyClick(bar.postpone, Qt.Key.Key_Return)
    qtbot.keyClicks(focus(), "vr")
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert store.steps.get("step").due == date(2026, 12, 4)
    assert not bar.moving.isVisible()


def test_a_day_without_school_is_allowed_with_a_remark(open_child, store, sem, qtbot):
    write(store, step())
    bar = open_child("sem").bar
    qtbot.keyClick(bar.postpone, Qt.Key.Key_Return)
    qtbot.keyClicks(focus(), "za")
    assert "De eerste schooldag is maandag 7 dec." in bar.moving.when.understood.text()


def test_esc_moves_nothing(open_child, store, sem, qtbot):
    write(store, step())
    bar = open_child("sem").bar
    qtbot.keyClick(bar.postpone, Qt.Key.Key_Return)
    qtbot.keyClicks(focus(), "vr")
    qtbot.keyClick(focus(), Qt.Key.Key_Escape)
    assert store.steps.get("step").due == make.TODAY
    assert bar.done.isVisible()


def test_taking_the_tick_back_takes_the_question_away(open_child, desk, store, sem, qtbot):
    write(store, step())
    bar = open_child("sem").bar
    qtbot.keyClick(bar.done, Qt.Key.Key_Return)
    desk.undo()
    assert not bar.choice.isVisible()
    assert bar.done.isVisible()


def test_what_is_to_be_done_is_read_whole_when_there_is_room(open_child, store, sem):
    long = "Vraag " + "heel " * 60 + "rustig na"
    write(store, step(what=long))
    bar = open_child("sem").bar
    assert bar.words.toolTip()
    assert long in bar.words.accessibleName()
