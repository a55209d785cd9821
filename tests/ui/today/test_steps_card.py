"""Tests of the list of steps by real keys: tick, what follows, move, edit, open, add."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from coachdesk.domain.steps import StepStatus
from coachdesk.operations.steps import plan_step
from coachdesk.ui.today.step_rows import LATER
from tests import make
from tests.store.test_store import keep
from tests.ui.care_signals.hands import CTRL, Key, focus, modal

FRIDAY = date(2026, 12, 4)


@pytest.fixture
def plan(desk):
    """Plans a step of Sem, for today unless said otherwise."""

    def planned(step_id, **given):
        usual = {"child_id": "sem", "case_id": "case-sem"}
        step = make.step(id=step_id, **usual | given)
        assert desk.do(lambda store: plan_step(store, step))

    return planned


def status(store, step_id):
    return store.steps.get(step_id).status


def in_list(today):
    steps = today.steps
    assert focus() == steps.list
    return steps.list.rows.current()


def at(today, step_id):
    today.steps.focus_list()
    assert today.steps.list.rows.select(step_id)


def told(frame):
    return frame.undo_bar.text()


def test_space_ticks_a_step_and_ctrl_z_takes_that_back(today, frame, plan, store, keys):
    plan("call", what="Bel moeder")
    plan("write", what="Verslag schrijven", due=FRIDAY)
    at(today, "call")
    keys.press(Key.Key_Space)
    assert status(store, "call") is StepStatus.DONE
    assert "Stap gedaan: Bel moeder" in told(frame)
    assert in_list(today) == "write"
    keys.press(Key.Key_Z, held=CTRL)
    assert status(store, "call") is StepStatus.OPEN
    assert today.steps.model.row_of("call") is not None


def test_the_last_step_of_a_case_asks_in_its_place_what_follows(today, plan, store, keys):
    plan("call", what="Bel moeder")
    at(today, "call")
    keys.press(Key.Key_Space)
    choice = today.steps.panel.choice
    assert choice.isVisible()
    assert choice.question.text() == "Gedaan. Wat is de volgende stap?"
    assert today.steps.list.unfolded() == "call"
    keys.press(Key.Key_1)
    keys.write("vr")
    keys.press(Key.Key_Return)
    (step,) = store.steps.open_of_case("case-sem")
    assert (step.what, step.due) == ("Bellen", FRIDAY)
    assert not today.steps.panel.isVisible()
    assert in_list(today) == step.id
    assert today.steps.model.row_of("call") is None


def test_the_panel_lies_where_the_row_was_and_the_row_is_as_high(today, plan, keys):
    plan("late", due=date(2026, 11, 26), child_id="noor", case_id="case-noor")
    plan("call")
    at(today, "call")
    keys.press(Key.Key_Space)
    steps = today.steps
    row = steps.model.index(steps.model.row_of("call"), 0)
    steps.list.doItemsLayout()
    place = steps.list.visualRect(row)
    assert steps.panel.geometry() == place.adjusted(0, 0, 0, -1)
    assert steps.panel.height() == steps.panel.layout().totalHeightForWidth(place.width())
    assert steps.model.row_of("late") < row.row()


def test_esc_leaves_the_next_step_for_later_and_the_closing_check_counts_it(today, plan, keys):
    plan("call")
    plan("other", child_id="noor", case_id="case-noor")
    assert today.closing.running.text() == "2 lopende casussen,"
    at(today, "call")
    keys.press(Key.Key_Space, Key.Key_Escape)
    assert not today.steps.panel.isVisible()
    assert in_list(today) == "other"
    assert today.closing.missing.text() == "1 nog niet"


def test_nothing_is_asked_while_the_case_has_another_step_with_a_day(today, plan, keys):
    plan("call")
    plan("write", due=FRIDAY)
    at(today, "call")
    keys.press(Key.Key_Space)
    assert not today.steps.panel.isVisible()


def test_a_step_without_a_day_does_not_count_as_the_next_one(today, plan, keys):
    plan("call")
    plan("once", due=None)
    at(today, "call")
    keys.press(Key.Key_Space)
    assert today.steps.panel.choice.isVisible()


def test_a_step_outside_a_case_is_ticked_without_a_question(today, plan, store, keys):
    plan("buy", child_id=None, case_id=None)
    at(today, "buy")
    keys.press(Key.Key_Space)
    assert status(store, "buy") is StepStatus.DONE
    assert not today.steps.panel.isVisible()


def test_taking_the_tick_back_takes_the_question_away(today, plan, desk, keys):
    plan("call")
    at(today, "call")
    keys.press(Key.Key_Space)
    assert desk.undo()
    assert not today.steps.panel.isVisible()
    assert today.steps.model.row_of("call") is not None


def test_six_closes_the_case_instead(today, plan, keys, form):
    plan("call")
    at(today, "call")
    keys.press(Key.Key_Space, Key.Key_6)
    assert form().known == {"case_id": "case-sem"}
    form().reject()
    assert not today.steps.panel.isVisible()


def test_v_moves_a_step_to_a_day_typed_in_its_place(today, frame, plan, store, keys):
    plan("call")
    at(today, "call")
    keys.press(Key.Key_V)
    keys.write("vr")
    keys.press(Key.Key_Return)
    assert store.steps.get("call").due == FRIDAY
    assert "Verzet naar vr 4 dec." in told(frame)
    assert in_list(today) == "call"


def test_a_day_that_is_not_understood_moves_nothing_and_esc_leaves_it(today, plan, store, keys):
    plan("call")
    at(today, "call")
    keys.press(Key.Key_V)
    keys.write("ooit")
    keys.press(Key.Key_Return)
    assert today.steps.panel.move_line.isVisible()
    keys.press(Key.Key_Escape)
    assert store.steps.get("call").due == make.TODAY
    assert in_list(today) == "call"


def test_e_edits_a_step(today, plan, store, keys, form):
    plan("call")
    at(today, "call")
    keys.press(Key.Key_E)
    form().what.set_value("Bel vader")
    keys.press(Key.Key_Return, held=CTRL)
    assert store.steps.get("call").what == "Bel vader"
    assert modal() is None


def test_b_calls_and_notes(today, plan, keys, form):
    plan("call")
    at(today, "call")
    keys.press(Key.Key_B)
    assert form().known == {"child_id": "sem"}
    form().reject()


def test_enter_opens_the_child(today, plan, keys, went):
    plan("call")
    at(today, "call")
    keys.press(Key.Key_Return)
    assert went == [("child", "sem", "")]


def test_enter_goes_on_with_the_draft_that_a_step_is_about(today, plan, store, keys, went):
    draft = make.draft(form="parent_talk", child_id="sem")
    store.keep_draft(draft)
    plan("finish", what="Rond oudergesprek af")
    at(today, "finish")
    keys.press(Key.Key_Return)
    assert went == [("parent_talk", draft.id, "")]


def test_later_unfolds_and_folds(today, plan, keys):
    plan("far", due=date(2027, 1, 11))
    at(today, LATER)
    assert today.steps.model.row_of("far") is None
    keys.press(Key.Key_Return)
    assert today.steps.model.row_of("far") is not None
    keys.press(Key.Key_Space)
    assert today.steps.model.row_of("far") is None


def test_steps_of_others_show_with_everybodys(today, plan, store, keys):
    keep(store, make.person(id="ilse", name="Ilse Binnenstra"))
    plan("hers", owner_id="ilse")
    assert today.steps.model.row_of("hers") is None
    today.steps.whose.setFocus()
    keys.press(Key.Key_Right)
    row = today.steps.model.row_of("hers")
    spoken = today.steps.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Ilse Binnenstra" in spoken


def test_without_steps_one_sentence_says_what_will_come(today):
    assert today.steps.empty.isVisible()
    assert today.steps.empty.text() == "Niets te doen. Nieuwe stappen verschijnen hier vanzelf."


def test_ctrl_t_types_a_step_that_stands_selected_after_enter(today, store, keys):
    keys.press(Key.Key_T, held=CTRL)
    entry = today.steps.entry
    assert focus() == entry.line
    keys.write("bel moeder noor vr")
    keys.press(Key.Key_Return)
    (step,) = store.steps.open_of_child("noor")
    assert (step.what, step.due, step.case_id) == ("bel moeder", FRIDAY, "case-noor")
    assert entry.line.text() == ""
    keys.press(Key.Key_Escape)
    assert in_list(today) == step.id


def test_in_a_vault_that_can_only_be_read_nothing_is_ticked(today, plan, store, desk, keys):
    plan("call")
    desk.read_only = True
    at(today, "call")
    keys.press(Key.Key_Space, Key.Key_V)
    assert status(store, "call") is StepStatus.OPEN
    assert not today.steps.panel.isVisible()


def test_ctrl_z_brings_the_typed_line_back(today, store, keys):
    keys.press(Key.Key_T, held=CTRL)
    keys.write("bel moeder noor vr")
    keys.press(Key.Key_Return)
    keys.press(Key.Key_Z, held=CTRL)
    assert store.steps.open() == []
    assert today.steps.entry.line.text() == "bel moeder noor vr"
    keys.press(Key.Key_T, held=CTRL)
    keys.press(Key.Key_Return)
    [step] = store.steps.open_of_child("noor")
    assert step.what == "bel moeder"
    assert store.drafts.all() == []
